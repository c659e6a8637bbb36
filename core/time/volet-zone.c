/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Time zones of the IANA database, between local days and instants. */

#include "volet-zone.h"

#include "volet-time-error.h"

#include <string.h>

#define FALLBACK_ID "Europe/Paris"

#define LOOK_AHEAD_S (100 * (gint64) VOLET_SECONDS_PER_DAY)

/* The zones of the French territories where a new notebook takes the system's own zone. */
static const char *const french_ids[] = {
    "Europe/Paris",      "America/Guadeloupe",    "America/Martinique",
    "America/Cayenne",   "Indian/Reunion",        "Indian/Mayotte",
    "America/Miquelon",  "America/Marigot",       "Pacific/Noumea",
    "Pacific/Wallis",    "America/St_Barthelemy", "Pacific/Tahiti",
    "Pacific/Marquesas", "Pacific/Gambier",       NULL,
};

struct _VoletZone {
  GObject parent_instance;

  GTimeZone *time_zone;
  char *id;
};

G_DEFINE_FINAL_TYPE (VoletZone, volet_zone, G_TYPE_OBJECT)

static void
volet_zone_finalize (GObject *object)
{
  VoletZone *self = VOLET_ZONE (object);

  g_clear_pointer (&self->time_zone, g_time_zone_unref);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (volet_zone_parent_class)->finalize (object);
}

static void
volet_zone_class_init (VoletZoneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = volet_zone_finalize;
}

static void
volet_zone_init (VoletZone *self)
{
}

/* GLib would also take offsets, POSIX rules and file paths, and "right/", where seconds differ. */
static gboolean
is_iana_id (const char *id)
{
  if (strcmp (id, "UTC") == 0)
    return TRUE;
  return g_ascii_isupper (id[0]) && strchr (id, '/') != NULL && strlen (id) <= 64 &&
         strspn (id, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "_+-/") == strlen (id);
}

/**
 * volet_zone_new:
 * @id: an IANA name such as "Europe/Paris", or "UTC"
 * @error: return location
 *
 * Errors: %VOLET_TIME_ERROR_UNKNOWN_ZONE
 *
 * Returns: (transfer full): the zone
 */
VoletZone *
volet_zone_new (const char *id, GError **error)
{
  GTimeZone *time_zone = is_iana_id (id) ? g_time_zone_new_identifier (id) : NULL;
  VoletZone *self;

  if (time_zone == NULL) {
    g_set_error_literal (error, VOLET_TIME_ERROR, VOLET_TIME_ERROR_UNKNOWN_ZONE,
                         "no such zone in the IANA database");
    return NULL;
  }

  self = g_object_new (VOLET_TYPE_ZONE, NULL);
  self->time_zone = time_zone;
  self->id = g_strdup (id);
  return self;
}

/**
 * volet_zone_new_default:
 *
 * The zone of a new notebook: the system's, if it is that of a French territory, else that of
 * Paris.
 *
 * Returns: (transfer full) (nullable): the zone, or %NULL where the system has no zone database
 */
VoletZone *
volet_zone_new_default (void)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  const char *id = g_time_zone_get_identifier (local);

  if (id == NULL || !g_strv_contains (french_ids, id))
    id = FALLBACK_ID;
  return volet_zone_new (id, NULL);
}

/**
 * volet_zone_get_id:
 * @self: a zone
 *
 * Returns: its IANA name
 */
const char *
volet_zone_get_id (VoletZone *self)
{
  g_return_val_if_fail (VOLET_IS_ZONE (self), NULL);

  return self->id;
}

static int
find_interval (VoletZone *self, gint64 unix_s)
{
  return g_time_zone_find_interval (self->time_zone, G_TIME_TYPE_UNIVERSAL, unix_s);
}

/**
 * volet_zone_get_offset:
 * @self: a zone
 * @unix_s: an instant, seconds since 1970-01-01T00:00Z
 *
 * Returns: seconds that a local clock is ahead of UTC at that instant
 */
gint32
volet_zone_get_offset (VoletZone *self, gint64 unix_s)
{
  g_return_val_if_fail (VOLET_IS_ZONE (self), 0);

  return g_time_zone_get_offset (self->time_zone, find_interval (self, unix_s));
}

/**
 * volet_zone_get_offset_until:
 * @self: a zone
 * @unix_s: an instant, seconds since 1970-01-01T00:00Z
 * @ret_until_s: (out): a later instant up to which, itself not included, the offset is the same:
 *   the next change of the clocks, or 100 days on
 *
 * For walks along many instants, since each lookup goes through the whole history of the zone.
 *
 * Returns: seconds that a local clock is ahead of UTC
 */
gint32
volet_zone_get_offset_until (VoletZone *self, gint64 unix_s, gint64 *ret_until_s)
{
  gint64 same_s = unix_s, until_s = unix_s + LOOK_AHEAD_S;
  int interval;

  g_return_val_if_fail (VOLET_IS_ZONE (self), 0);

  interval = find_interval (self, unix_s);
  if (find_interval (self, until_s) != interval) {
    while (until_s - same_s > 1) {
      gint64 middle_s = same_s + (until_s - same_s) / 2;

      if (find_interval (self, middle_s) == interval)
        same_s = middle_s;
      else
        until_s = middle_s;
    }
  }

  *ret_until_s = until_s;
  return g_time_zone_get_offset (self->time_zone, interval);
}

static gint64
floor_divide (gint64 dividend, gint64 divisor)
{
  return dividend / divisor - (dividend % divisor < 0);
}

/**
 * volet_zone_to_local:
 * @self: a zone
 * @unix_s: an instant, seconds since 1970-01-01T00:00Z
 * @ret_day: (out): the local day
 * @ret_minute: (out) (optional): the minute of that day that a clock on the wall shows, 0 to 1439
 */
void
volet_zone_to_local (VoletZone *self, gint64 unix_s, VoletDay *ret_day, int *ret_minute)
{
  gint64 local_s = unix_s + volet_zone_get_offset (self, unix_s);
  gint64 day = floor_divide (local_s, VOLET_SECONDS_PER_DAY);

  *ret_day = (VoletDay) day;
  if (ret_minute != NULL)
    *ret_minute = (int) (local_s - day * VOLET_SECONDS_PER_DAY) / 60;
}

/**
 * volet_zone_from_local:
 * @self: a zone
 * @day: a local day
 * @minute: what a clock on the wall shows, minutes since 00:00, 0 to 1440
 * @ret_unix_s: (out): the first instant at which it shows that; where it never does, the instant
 *   counted with the offset from before the jump
 *
 * Returns: how often the clock shows this time
 */
VoletLocalTime
volet_zone_from_local (VoletZone *self, VoletDay day, int minute, gint64 *ret_unix_s)
{
  gint64 local_s = (gint64) day * VOLET_SECONDS_PER_DAY + (gint64) minute * 60;
  /* No zone changes its offset twice in two days, nor lies more than a day from UTC. */
  gint32 offset_before = volet_zone_get_offset (self, local_s - VOLET_SECONDS_PER_DAY);
  gint32 offset_after = volet_zone_get_offset (self, local_s + VOLET_SECONDS_PER_DAY);
  gint64 with_before = local_s - offset_before;
  gint64 with_after = local_s - offset_after;
  gboolean before_holds = volet_zone_get_offset (self, with_before) == offset_before;
  gboolean after_holds = volet_zone_get_offset (self, with_after) == offset_after;

  *ret_unix_s = before_holds || !after_holds ? with_before : with_after;
  if (!before_holds && !after_holds)
    return VOLET_LOCAL_TIME_MISSING;
  if (before_holds && after_holds && with_before != with_after)
    return VOLET_LOCAL_TIME_TWICE;
  return VOLET_LOCAL_TIME_ONCE;
}

/**
 * volet_zone_get_day_start:
 * @self: a zone
 * @day: a local day
 *
 * Returns: the first instant of @day, seconds since 1970-01-01T00:00Z; where clocks jump over
 *   midnight, or over the whole day, the instant of the jump
 */
gint64
volet_zone_get_day_start (VoletZone *self, VoletDay day)
{
  gint64 midnight_s = (gint64) day * VOLET_SECONDS_PER_DAY;
  gint64 at_s = midnight_s - VOLET_SECONDS_PER_DAY;

  for (;;) {
    gint64 until_s;
    gint32 offset = volet_zone_get_offset_until (self, at_s, &until_s);

    if (midnight_s - offset < until_s)
      return MAX (at_s, midnight_s - offset);
    at_s = until_s;
  }
}

/**
 * volet_zone_get_day_length:
 * @self: a zone
 * @day: a local day
 *
 * Returns: how many minutes a clock on the wall shows @day: 1440, or 1380 and 1500 where clocks
 *   change by an hour, or 0 for a day that was jumped over
 */
int
volet_zone_get_day_length (VoletZone *self, VoletDay day)
{
  gint64 midnight_s = (gint64) day * VOLET_SECONDS_PER_DAY;
  gint64 at_s = midnight_s - VOLET_SECONDS_PER_DAY;
  gint64 end_s = midnight_s + 2 * VOLET_SECONDS_PER_DAY;
  gint64 length_s = 0;

  while (at_s < end_s) {
    gint64 until_s;
    gint32 offset = volet_zone_get_offset_until (self, at_s, &until_s);
    gint64 first_s = MAX (at_s, midnight_s - offset);
    gint64 last_s = MIN (until_s, midnight_s - offset + VOLET_SECONDS_PER_DAY);

    length_s += MAX (0, last_s - first_s);
    at_s = until_s;
  }
  return (int) (length_s / 60);
}

/**
 * volet_zone_get_week_length:
 * @self: a zone
 * @week: a week
 *
 * Returns: minutes of its seven days: 10,080, or 10,020 and 10,140 where clocks change by an hour
 */
int
volet_zone_get_week_length (VoletZone *self, VoletWeek week)
{
  int length_min = 0;

  for (VoletDay day = volet_week_get_monday (week); day <= volet_week_get_sunday (week); day++)
    length_min += volet_zone_get_day_length (self, day);
  return length_min;
}

/**
 * volet_zone_format_instant:
 * @self: a zone
 * @unix_s: an instant, seconds since 1970-01-01T00:00Z
 *
 * Returns: (transfer full): the instant by the local clock with its offset, such as
 *   "2026-11-16T09:00:00+01:00" (RFC 3339, section 5.6)
 */
char *
volet_zone_format_instant (VoletZone *self, gint64 unix_s)
{
  gint64 offset_min = volet_zone_get_offset (self, unix_s) / 60;
  g_autofree char *day_text = NULL;
  VoletDay day;
  int minute;

  volet_zone_to_local (self, unix_s, &day, &minute);
  day_text = volet_day_to_string (day);
  return g_strdup_printf ("%sT%02d:%02d:%02d%c%02d:%02d", day_text, minute / 60, minute % 60,
                          (int) (((unix_s % 60) + 60) % 60), offset_min < 0 ? '-' : '+',
                          (int) ABS (offset_min) / 60, (int) ABS (offset_min) % 60);
}
