/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Counting: which minutes of which entries belong to which day, week and family. */

#include "volet-count.h"

#include "volet-agenda-error.h"
#include "volet-day-part.h"

#include <string.h>

static void
count_days (GPtrArray *entries, VoletDay first_day, VoletDay last_day, VoletCount *counts)
{
  g_autoptr (GArray) parts = volet_day_part_find_all (entries, first_day, last_day);

  for (guint i = 0; i < parts->len; i++) {
    const VoletDayPart *part = &g_array_index (parts, VoletDayPart, i);
    int day_index = part->day - first_day;
    VoletCount *count = &counts[day_index / VOLET_DAYS_PER_WEEK];

    count->total_min += part->counted_min;
    count->family_min[volet_category_get_family (part->entry->category)] += part->counted_min;
    count->day_min[day_index % VOLET_DAYS_PER_WEEK] += part->counted_min;
  }
}

/**
 * volet_count_weeks:
 * @entries: (element-type VoletEntry): entries in any order; those that do not count, and minutes
 *   outside the weeks, are passed over
 * @first: the first week
 * @n_weeks: how many
 * @ret_counts: (out caller-allocates) (array length=n_weeks): the minutes of each week
 *
 * Counts every minute once, for the entry that starts first (then the one created first, then the
 * lower id), in the day and week in which it passes by the clock of the entry's own zone. A
 * duration alone belongs to the day it was noted for. A day never counts more than its own length:
 * what has no room is left out, durations alone first, then entries that start later; by how the
 * day is long in the zone of the entry that would be left out. volet_count_check_days() keeps
 * notebooks from holding such days.
 *
 * So that a week is right, @entries must hold all that reach into it: those of its days and of
 * %VOLET_COUNT_MARGIN_DAYS on either side.
 *
 * Takes O(n log n) time for n entries that reach into the weeks.
 */
void
volet_count_weeks (GPtrArray *entries, VoletWeek first, gsize n_weeks, VoletCount *ret_counts)
{
  g_return_if_fail (entries != NULL);

  if (n_weeks == 0)
    return;
  memset (ret_counts, 0, n_weeks * sizeof *ret_counts);
  count_days (entries, volet_week_get_monday (first),
              volet_week_get_sunday (first + (VoletWeek) n_weeks - 1), ret_counts);
}

/**
 * volet_count_until:
 * @entries: (element-type VoletEntry): as for volet_count_weeks()
 * @week: a week
 * @last_day: the last day to count; before Monday nothing is, from Sunday on the whole week
 *
 * Returns: the minutes of @week up to the end of @last_day
 */
VoletCount
volet_count_until (GPtrArray *entries, VoletWeek week, VoletDay last_day)
{
  VoletCount count = {0};

  g_return_val_if_fail (entries != NULL, count);

  count_days (entries, volet_week_get_monday (week), MIN (last_day, volet_week_get_sunday (week)),
              &count);
  return count;
}

typedef struct {
  gint64 start_s;
  gint64 end_s;
} Interval;

static Interval
get_interval (const VoletEntry *entry)
{
  return (Interval){entry->start_unix_s, entry->start_unix_s + (gint64) entry->minutes * 60};
}

static int
compare_intervals (gconstpointer a, gconstpointer b)
{
  const Interval *first = a, *second = b;

  return (first->start_s > second->start_s) - (first->start_s < second->start_s);
}

static gint64
measure_union (GArray *intervals)
{
  gint64 length_s = 0, taken_until_s = G_MININT64;

  g_array_sort (intervals, compare_intervals);
  for (guint i = 0; i < intervals->len; i++) {
    const Interval *interval = &g_array_index (intervals, Interval, i);

    length_s += MAX (0, interval->end_s - MAX (interval->start_s, taken_until_s));
    taken_until_s = MAX (taken_until_s, interval->end_s);
  }
  return length_s;
}

/**
 * volet_count_overlap:
 * @entries: (element-type VoletEntry): entries in any order; @entry may be among them, itself or
 *   as it was before: the same id is passed over
 * @entry: an entry
 *
 * Returns: the minutes of @entry that other counted entries with a start share, each once,
 *   whichever entry they count for; 0 if @entry is not counted or has no start
 */
int
volet_count_overlap (GPtrArray *entries, const VoletEntry *entry)
{
  g_autoptr (GArray) shared = g_array_new (FALSE, FALSE, sizeof (Interval));
  Interval own;

  g_return_val_if_fail (entries != NULL && entry != NULL, 0);

  if (!volet_entry_is_counted (entry) || !volet_entry_has_start (entry))
    return 0;

  own = get_interval (entry);
  for (guint i = 0; i < entries->len; i++) {
    const VoletEntry *other = entries->pdata[i];
    Interval part;

    if (other->id == entry->id || !volet_entry_is_counted (other) || !volet_entry_has_start (other))
      continue;
    part = get_interval (other);
    part.start_s = MAX (part.start_s, own.start_s);
    part.end_s = MIN (part.end_s, own.end_s);
    if (part.start_s < part.end_s)
      g_array_append_val (shared, part);
  }
  return (int) (measure_union (shared) / 60);
}

/**
 * volet_count_check_days:
 * @entries: (element-type VoletEntry): entries in any order
 * @ret_full_day: (out) (optional): the first day that is too full
 * @error: return location
 *
 * Looks whether every day has room for its counted minutes: those with a time of day, each once,
 * and the durations alone. With entries of several zones, the zone of the entry that would be left
 * out by volet_count_weeks() says how long the day is.
 *
 * Errors: %VOLET_AGENDA_ERROR_DAY_FULL
 *
 * Returns: whether all have; if so, @ret_full_day is untouched
 */
gboolean
volet_count_check_days (GPtrArray *entries, VoletDay *ret_full_day, GError **error)
{
  g_autoptr (GArray) parts = NULL;

  g_return_val_if_fail (entries != NULL, FALSE);

  parts = volet_day_part_find_all (entries, VOLET_DAY_FIRST, VOLET_DAY_LAST);
  for (guint i = 0; i < parts->len; i++) {
    const VoletDayPart *part = &g_array_index (parts, VoletDayPart, i);

    if (part->counted_min == part->minutes)
      continue;
    if (ret_full_day != NULL)
      *ret_full_day = part->day;
    g_set_error_literal (error, VOLET_AGENDA_ERROR, VOLET_AGENDA_ERROR_DAY_FULL,
                         "a day would count more than its own length");
    return FALSE;
  }
  return TRUE;
}
