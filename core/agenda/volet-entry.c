/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An entry: something done or planned, with its minutes. Private. */

#include "volet-entry.h"

#include "volet-secret.h"
#include "volet-time-error.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (VoletEntry, volet_entry, volet_entry_copy, volet_entry_free)

/**
 * volet_entry_new:
 * @zone: the zone it is noted in
 *
 * Returns: (transfer full): an entry that is done, counts and was typed; its id, its creation time,
 *   its day and its minutes are still zero
 */
VoletEntry *
volet_entry_new (VoletZone *zone)
{
  VoletEntry *self;

  g_return_val_if_fail (VOLET_IS_ZONE (zone), NULL);

  self = g_new0 (VoletEntry, 1);
  self->start_unix_s = VOLET_ENTRY_NO_START;
  self->zone = g_object_ref (zone);
  self->counts = TRUE;
  return self;
}

/**
 * volet_entry_copy:
 * @self: an entry
 *
 * Returns: (transfer full): a copy of @self with its own note
 */
VoletEntry *
volet_entry_copy (const VoletEntry *self)
{
  VoletEntry *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  g_object_ref (copy->zone);
  copy->note = g_strdup (self->note);
  return copy;
}

/**
 * volet_entry_free:
 * @self: (transfer full) (nullable): an entry
 *
 * Frees @self after overwriting it and its note with zeros.
 */
void
volet_entry_free (VoletEntry *self)
{
  if (self == NULL)
    return;

  volet_secret_free_string (self->note);
  g_object_unref (self->zone);
  volet_secret_wipe (self, sizeof *self);
  g_free (self);
}

/**
 * volet_entry_has_start:
 * @self: an entry
 *
 * Returns: whether a time of day was noted, and not a duration alone
 */
gboolean
volet_entry_has_start (const VoletEntry *self)
{
  return self->start_unix_s != VOLET_ENTRY_NO_START;
}

/**
 * volet_entry_is_counted:
 * @self: an entry
 *
 * Returns: whether its minutes are counted, fill a day and take part in overlaps: it is done, and
 *   it counts
 */
gboolean
volet_entry_is_counted (const VoletEntry *self)
{
  return !self->is_planned && self->counts;
}

/**
 * volet_entry_set_note:
 * @self: an entry
 * @note: (nullable): private words; empty counts as none
 *
 * Replaces the note, and wipes the one before.
 */
void
volet_entry_set_note (VoletEntry *self, const char *note)
{
  char *copy;

  g_return_if_fail (self != NULL);

  copy = note != NULL && *note != '\0' ? g_strdup (note) : NULL;
  volet_secret_free_string (self->note);
  self->note = copy;
}

/* The end of a day is an instant even where clocks jump over midnight. */
static VoletLocalTime
find_end (VoletZone *zone, VoletDay day, int end_min, gint64 *ret_end_s)
{
  if (end_min == 0) {
    VoletLocalTime how_often = volet_zone_from_local (zone, day, 0, ret_end_s);

    *ret_end_s = volet_zone_get_day_start (zone, day);
    return how_often == VOLET_LOCAL_TIME_TWICE ? how_often : VOLET_LOCAL_TIME_ONCE;
  }
  return volet_zone_from_local (zone, day, end_min, ret_end_s);
}

/**
 * volet_entry_set_span:
 * @self: an entry
 * @day: the day of its start
 * @start_min: what a clock on the wall shows at its start, minutes since 00:00, 0 to 1439
 * @end_min: the same for its end, 0 to 1440; at or before @start_min it is that of the next day
 * @ret_is_ambiguous: (out) (optional): whether the clock shows the start or the end twice
 * @error: return location
 *
 * Notes the entry with its times. It lasts what passes between the two instants: Saturday 22:00
 * to 06:00 is 9 hours when clocks go back, 7 when they go forward. Of a time that the clock shows
 * twice the first is meant; first instants follow each other as the times on the clock do, so an
 * end never falls before its start. A time that the clock jumps over is refused, but 24:00 and the
 * 00:00 of an end always mean the end of a day.
 *
 * The length is not looked at: see volet_entry_check().
 *
 * Errors: %VOLET_TIME_ERROR_NO_SUCH_LOCAL_TIME, with @self untouched
 *
 * Returns: whether the entry was changed
 */
gboolean
volet_entry_set_span (VoletEntry *self,
                      VoletDay day,
                      int start_min,
                      int end_min,
                      gboolean *ret_is_ambiguous,
                      GError **error)
{
  gboolean ends_next_day = end_min <= start_min || end_min == VOLET_MINUTES_PER_DAY;
  VoletLocalTime start_how_often, end_how_often;
  gint64 start_s, end_s;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (start_min >= 0 && start_min < VOLET_MINUTES_PER_DAY, FALSE);
  g_return_val_if_fail (end_min >= 0 && end_min <= VOLET_MINUTES_PER_DAY, FALSE);

  start_how_often = volet_zone_from_local (self->zone, day, start_min, &start_s);
  end_how_often =
      find_end (self->zone, ends_next_day ? day + 1 : day, end_min % VOLET_MINUTES_PER_DAY, &end_s);
  if (start_how_often == VOLET_LOCAL_TIME_MISSING || end_how_often == VOLET_LOCAL_TIME_MISSING) {
    g_set_error_literal (error, VOLET_TIME_ERROR, VOLET_TIME_ERROR_NO_SUCH_LOCAL_TIME,
                         "the clock jumps over this local time");
    return FALSE;
  }

  self->day = day;
  self->start_unix_s = start_s;
  self->minutes = (int) ((end_s - start_s) / 60);
  if (ret_is_ambiguous != NULL)
    *ret_is_ambiguous =
        start_how_often == VOLET_LOCAL_TIME_TWICE || end_how_often == VOLET_LOCAL_TIME_TWICE;
  return TRUE;
}

/**
 * volet_entry_set_duration:
 * @self: an entry
 * @day: its day
 * @minutes: its minutes
 *
 * Notes the entry with a duration alone. Neither is looked at: see volet_entry_check().
 */
void
volet_entry_set_duration (VoletEntry *self, VoletDay day, int minutes)
{
  g_return_if_fail (self != NULL);

  self->day = day;
  self->minutes = minutes;
  self->start_unix_s = VOLET_ENTRY_NO_START;
}

/**
 * volet_entry_get_last_day:
 * @self: an entry
 *
 * Returns: the local day of its last minute; its only day where just a duration was noted
 */
VoletDay
volet_entry_get_last_day (const VoletEntry *self)
{
  VoletDay day;

  if (!volet_entry_has_start (self) || self->minutes <= 0)
    return self->day;

  volet_zone_to_local (self->zone, self->start_unix_s + (gint64) self->minutes * 60 - 1, &day,
                       NULL);
  return day;
}

#define COMPARE(a, b) (((a) > (b)) - ((a) < (b)))

/**
 * volet_entry_compare:
 * @a: an entry
 * @b: another
 *
 * The order of lists: by day; in a day those with a start first, by start; then by creation time
 * and id.
 *
 * Returns: below zero, zero or above, as strcmp() does; zero for the same id alone
 */
int
volet_entry_compare (const VoletEntry *a, const VoletEntry *b)
{
  if (a->day != b->day)
    return COMPARE (a->day, b->day);
  if (volet_entry_has_start (a) != volet_entry_has_start (b))
    return volet_entry_has_start (a) ? -1 : 1;
  if (a->start_unix_s != b->start_unix_s)
    return COMPARE (a->start_unix_s, b->start_unix_s);
  if (a->created_us != b->created_us)
    return COMPARE (a->created_us, b->created_us);
  return COMPARE (a->id, b->id);
}

/**
 * volet_entry_equal:
 * @a: an entry
 * @b: another
 *
 * Returns: whether the two are the same in everything, identity included
 */
gboolean
volet_entry_equal (const VoletEntry *a, const VoletEntry *b)
{
  return a->id == b->id && a->created_us == b->created_us && a->day == b->day &&
         a->minutes == b->minutes && a->start_unix_s == b->start_unix_s &&
         strcmp (volet_zone_get_id (a->zone), volet_zone_get_id (b->zone)) == 0 &&
         a->category == b->category && !a->is_planned == !b->is_planned &&
         !a->counts == !b->counts && !a->has_proof == !b->has_proof && a->source == b->source &&
         g_strcmp0 (a->note, b->note) == 0;
}

static const char *const source_words[VOLET_N_ENTRY_SOURCES] = {
    [VOLET_ENTRY_SOURCE_TYPED] = "typed",
    [VOLET_ENTRY_SOURCE_PAPER] = "paper",
    [VOLET_ENTRY_SOURCE_IMPORT] = "import",
    [VOLET_ENTRY_SOURCE_HELPER] = "helper",
};

/**
 * volet_entry_source_to_word:
 * @source: where an entry came from
 *
 * Returns: the word of the command line's JSON: "typed", "paper", "import" or "helper"
 */
const char *
volet_entry_source_to_word (VoletEntrySource source)
{
  g_return_val_if_fail ((guint) source < VOLET_N_ENTRY_SOURCES, NULL);

  return source_words[source];
}

/**
 * volet_entry_source_from_word:
 * @word: one of the four words
 * @ret_source: (out): what it stands for
 *
 * Returns: whether @word is one of them; if not, @ret_source is untouched
 */
gboolean
volet_entry_source_from_word (const char *word, VoletEntrySource *ret_source)
{
  for (VoletEntrySource source = 0; source < VOLET_N_ENTRY_SOURCES; source++) {
    if (strcmp (word, source_words[source]) == 0) {
      *ret_source = source;
      return TRUE;
    }
  }
  return FALSE;
}
