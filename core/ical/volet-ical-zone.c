/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The zone of a calendar's times: one of the IANA database, or one that the calendar describes.
 *
 * libical's own reading of a VTIMEZONE hangs where its rule has no next occurrence or one every
 * second, so the changes of the clock are worked out here, once, in a bounded table. */

#include "volet-ical-zone.h"

/* A zone that really is one changes its clock some two hundred times in a century. */
#define MAX_CHANGES 20000

/* Comparing clocks every ten days for a year finds any rule that is wrong by more. */
#define DAYS_TO_COMPARE 366
#define DAYS_BETWEEN 10

typedef struct {
  gint64 unix_s;
  int offset_from_s;
  int offset_to_s;
} Change;

struct _VoletIcalZone {
  /* The zone, or the one that it resembles where the calendar describes it. May be %NULL then. */
  VoletZone *zone;
  /* What the calendar describes: of Change, ascending, not empty. Else %NULL. */
  GArray *changes;
};

/**
 * volet_ical_observance_new:
 *
 * Returns: (transfer full): an observance without rules and dates
 */
VoletIcalObservance *
volet_ical_observance_new (void)
{
  VoletIcalObservance *self = g_new0 (VoletIcalObservance, 1);

  self->rules = g_ptr_array_new_with_free_func (g_free);
  self->dates = g_array_new (FALSE, FALSE, sizeof (VoletIcalTime));
  return self;
}

/**
 * volet_ical_observance_free:
 * @self: (transfer full): an observance
 */
void
volet_ical_observance_free (VoletIcalObservance *self)
{
  g_ptr_array_unref (self->rules);
  g_array_unref (self->dates);
  g_free (self);
}

/**
 * volet_ical_zone_new:
 * @zone: a zone of the IANA database
 *
 * Returns: (transfer full): the same for a calendar
 */
VoletIcalZone *
volet_ical_zone_new (VoletZone *zone)
{
  VoletIcalZone *self = g_new0 (VoletIcalZone, 1);

  self->zone = g_object_ref (zone);
  return self;
}

/**
 * volet_ical_zone_free:
 * @self: (transfer full): a zone
 */
void
volet_ical_zone_free (VoletIcalZone *self)
{
  g_clear_object (&self->zone);
  g_clear_pointer (&self->changes, g_array_unref);
  g_free (self);
}

typedef struct {
  GArray *changes;
  const VoletIcalObservance *observance;
  const VoletIcalRule *rule;
} Filling;

static gboolean
add_change (Filling *filling, gint64 wall_s)
{
  const VoletIcalObservance *observance = filling->observance;
  Change change = {wall_s - observance->offset_from_s, observance->offset_from_s,
                   observance->offset_to_s};

  g_array_append_val (filling->changes, change);
  return filling->changes->len < MAX_CHANGES;
}

static gboolean
on_rule_occurrence (VoletDay day, int second, gpointer user_data)
{
  Filling *filling = user_data;
  VoletIcalTime time = {.day = day, .second = second};
  gint64 wall_s = volet_ical_time_get_wall_s (&time);

  if (filling->rule->has_until) {
    const VoletIcalTime *until = &filling->rule->until;
    gint64 shift_s = until->is_utc ? filling->observance->offset_from_s : 0;
    gint64 until_s = volet_ical_time_get_wall_s (until) + shift_s;

    if (until->is_date)
      until_s += VOLET_SECONDS_PER_DAY - 1;
    if (wall_s > until_s)
      return FALSE;
  }
  return add_change (filling, wall_s);
}

/* Whether the rule says when clocks change: no rule of a land speaks of hours. */
static gboolean
is_zone_rule (const VoletIcalRule *rule)
{
  return rule->frequency >= VOLET_ICAL_FREQUENCY_DAILY;
}

static gboolean
fill (Filling *filling, VoletDay last_day, guint64 *steps_left)
{
  const VoletIcalObservance *observance = filling->observance;
  const VoletIcalTime *start = &observance->start;

  if (!observance->has_start)
    return add_change (filling, G_MININT32);
  add_change (filling, volet_ical_time_get_wall_s (start));
  for (guint i = 0; i < observance->dates->len; i++)
    add_change (filling,
                volet_ical_time_get_wall_s (&g_array_index (observance->dates, VoletIcalTime, i)));
  for (guint i = 0; i < observance->rules->len; i++) {
    filling->rule = g_ptr_array_index (observance->rules, i);
    if (!is_zone_rule (filling->rule) ||
        !volet_ical_rule_foreach (filling->rule, start->day, start->second, start->day, last_day,
                                  steps_left, on_rule_occurrence, filling))
      return FALSE;
  }
  return filling->changes->len < MAX_CHANGES;
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  gint64 first = ((const Change *) a)->unix_s, second = ((const Change *) b)->unix_s;

  return (first > second) - (first < second);
}

/**
 * volet_ical_zone_new_from_observances:
 * @observances: (element-type VoletIcalObservance): the parts of a VTIMEZONE
 * @alike: (nullable): the zone of the IANA database that is meant, where one is known
 * @last_day: the last day of interest
 * @steps_left: (inout): how much work may still be done
 *
 * Returns: (transfer full) (nullable): the zone as described; %NULL where the calendar does not
 * really describe one: no part, a rule by the hour or shorter, changes without end
 */
VoletIcalZone *
volet_ical_zone_new_from_observances (GPtrArray *observances,
                                      VoletZone *alike,
                                      VoletDay last_day,
                                      guint64 *steps_left)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (Change));
  VoletIcalZone *self;

  for (guint i = 0; i < observances->len; i++) {
    Filling filling = {changes, g_ptr_array_index (observances, i), NULL};

    if (!fill (&filling, last_day, steps_left))
      return NULL;
  }
  if (changes->len == 0)
    return NULL;

  g_array_sort (changes, compare_changes);
  self = g_new0 (VoletIcalZone, 1);
  self->changes = g_steal_pointer (&changes);
  g_set_object (&self->zone, alike);
  return self;
}

/**
 * volet_ical_zone_get_id:
 * @self: a zone
 *
 * Returns: (nullable): the IANA name of the zone that is meant, where one is known
 */
const char *
volet_ical_zone_get_id (VoletIcalZone *self)
{
  return self->zone != NULL ? volet_zone_get_id (self->zone) : NULL;
}

static int
get_offset (VoletIcalZone *self, gint64 unix_s)
{
  guint before = 0, after;

  if (self->changes == NULL)
    return volet_zone_get_offset (self->zone, unix_s);

  /* How many changes lie at or before this instant. */
  after = self->changes->len;
  while (before < after) {
    guint middle = before + (after - before) / 2;

    if (g_array_index (self->changes, Change, middle).unix_s <= unix_s)
      before = middle + 1;
    else
      after = middle;
  }
  if (before == 0)
    return g_array_index (self->changes, Change, 0).offset_from_s;
  return g_array_index (self->changes, Change, before - 1).offset_to_s;
}

/**
 * volet_ical_zone_is_like:
 * @self: a zone
 * @zone: a zone of the IANA database
 * @day: a day
 *
 * Returns: whether the clocks of both show the same in the year that follows @day
 */
gboolean
volet_ical_zone_is_like (VoletIcalZone *self, VoletZone *zone, VoletDay day)
{
  for (int i = 0; i < DAYS_TO_COMPARE; i += DAYS_BETWEEN) {
    gint64 unix_s = ((gint64) day + i) * VOLET_SECONDS_PER_DAY;

    if (get_offset (self, unix_s) != volet_zone_get_offset (zone, unix_s))
      return FALSE;
  }
  return TRUE;
}

/**
 * volet_ical_zone_to_unix:
 * @self: a zone
 * @wall_s: what a clock on the wall shows, as seconds since it showed 1970-01-01 00:00
 *
 * Returns: the instant; the first where the clock shows that twice; counted with the offset from
 *   before the change where it never does (RFC 5545, section 3.3.5)
 */
gint64
volet_ical_zone_to_unix (VoletIcalZone *self, gint64 wall_s)
{
  int offset_before_s = get_offset (self, wall_s - VOLET_SECONDS_PER_DAY);
  int offset_after_s = get_offset (self, wall_s + VOLET_SECONDS_PER_DAY);
  gint64 with_before = wall_s - offset_before_s;
  gint64 with_after = wall_s - offset_after_s;

  if (offset_before_s == offset_after_s || get_offset (self, with_before) == offset_before_s ||
      get_offset (self, with_after) != offset_after_s)
    return with_before;
  return with_after;
}

/**
 * volet_ical_zone_to_wall:
 * @self: a zone
 * @unix_s: an instant, seconds since 1970-01-01T00:00Z
 *
 * Returns: what a clock on the wall shows then, as seconds since it showed 1970-01-01 00:00
 */
gint64
volet_ical_zone_to_wall (VoletIcalZone *self, gint64 unix_s)
{
  return unix_s + get_offset (self, unix_s);
}
