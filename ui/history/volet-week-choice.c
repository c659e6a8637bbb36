/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which past weeks are finished together. */

#include "volet-week-choice.h"

/**
 * volet_week_choice_is_filled_in:
 * @total: a week that is over
 *
 * Returns: whether something is said of it: a minute, or that there was a hindrance
 */
gboolean
volet_week_choice_is_filled_in (const VoletWeekTotal *total)
{
  return total->count.total_min > 0 || total->is_prevented;
}

/**
 * volet_week_choice_find_to_finish:
 * @totals: (array length=n_totals): weeks that are over, the oldest first
 * @n_totals: how many
 *
 * The latest four that are filled in and not finished, and those since that are not filled in: the
 * person is asked about these.
 *
 * Returns: (transfer full) (element-type VoletWeekTotal): the weeks, the oldest first
 */
GArray *
volet_week_choice_find_to_finish (const VoletWeekTotal *totals, gsize n_totals)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (VoletWeekTotal));
  gsize first = n_totals;
  guint n_filled_in = 0;

  for (gsize i = n_totals; i > 0 && n_filled_in < VOLET_WEEK_CHOICE_N_TOGETHER; i--)
    if (totals[i - 1].state == VOLET_WEEK_STATE_OPEN &&
        volet_week_choice_is_filled_in (&totals[i - 1])) {
      first = i - 1;
      n_filled_in++;
    }
  for (gsize i = first; i < n_totals; i++)
    if (totals[i].state == VOLET_WEEK_STATE_OPEN)
      g_array_append_val (chosen, totals[i]);
  return chosen;
}

/**
 * volet_week_choice_count_filled_in:
 * @totals: (element-type VoletWeekTotal): weeks
 *
 * Returns: how many of them are filled in
 */
guint
volet_week_choice_count_filled_in (GArray *totals)
{
  guint n = 0;

  for (guint i = 0; i < totals->len; i++)
    if (volet_week_choice_is_filled_in (&g_array_index (totals, VoletWeekTotal, i)))
      n++;
  return n;
}
