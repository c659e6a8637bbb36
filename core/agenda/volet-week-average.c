/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The average that stands beside a week: of the last four that count. Volet's own rule; some
 * départements speak of an average without saying which. */

#include "volet-week-average.h"

static int
compare_descending (gconstpointer a, gconstpointer b)
{
  VoletWeek first = *(const VoletWeek *) a, second = *(const VoletWeek *) b;

  return (first < second) - (first > second);
}

/**
 * volet_week_average_find_weeks:
 * @records: (element-type VoletWeekRecord): the records of a notebook, one a week, in any order
 * @before: a week
 * @ret_weeks: (out caller-allocates) (array fixed-size=4): the weeks, latest first
 *
 * Finds the last four weeks before @before that are closed and not prevented. They need not follow
 * each other.
 *
 * Returns: whether there are four; if not, @ret_weeks is untouched
 */
gboolean
volet_week_average_find_weeks (GPtrArray *records, VoletWeek before, VoletWeek *ret_weeks)
{
  g_autoptr (GArray) weeks = g_array_new (FALSE, FALSE, sizeof (VoletWeek));

  g_return_val_if_fail (records != NULL, FALSE);

  for (guint i = 0; i < records->len; i++) {
    const VoletWeekRecord *record = records->pdata[i];

    if (record->is_closed && !record->is_prevented && record->week < before)
      g_array_append_val (weeks, record->week);
  }
  if (weeks->len < VOLET_WEEK_AVERAGE_N_WEEKS)
    return FALSE;

  g_array_sort (weeks, compare_descending);
  for (guint i = 0; i < VOLET_WEEK_AVERAGE_N_WEEKS; i++)
    ret_weeks[i] = g_array_index (weeks, VoletWeek, i);
  return TRUE;
}

/**
 * volet_week_average_of_totals:
 * @totals_min: (array fixed-size=4): the minutes of four weeks
 *
 * Returns: their mean in whole minutes, rounded down: "at least" stays true of it, and a week is
 *   never made to look fuller than it was
 */
int
volet_week_average_of_totals (const int *totals_min)
{
  int sum_min = 0;

  for (guint i = 0; i < VOLET_WEEK_AVERAGE_N_WEEKS; i++)
    sum_min += totals_min[i];
  return sum_min / VOLET_WEEK_AVERAGE_N_WEEKS;
}
