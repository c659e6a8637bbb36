/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which weeks are proposed for a statement, and which of them can only be left out. */

#include "volet-share-weeks.h"

#include "volet-statement.h"

static gboolean
is_finished (const VoletWeekTotal *total)
{
  return total->state == VOLET_WEEK_STATE_CLOSED;
}

/**
 * volet_share_weeks_propose:
 * @totals: (array length=n_totals): consecutive weeks, the oldest first
 * @n_totals: how many
 * @last_given: the last week that this person knows of, or one before all
 * @ret_first: (out): the first week proposed
 * @ret_last: (out): the last week proposed
 *
 * The finished weeks since the last document; where there are none, or no document, the last four
 * finished weeks that follow each other.
 *
 * Returns: whether any week is finished
 */
gboolean
volet_share_weeks_propose (const VoletWeekTotal *totals,
                           gsize n_totals,
                           VoletWeek last_given,
                           VoletWeek *ret_first,
                           VoletWeek *ret_last)
{
  gsize last = n_totals;
  gsize first;

  while (last > 0 && !is_finished (&totals[last - 1]))
    last--;
  if (last == 0)
    return FALSE;

  first = last - 1;
  if (last_given >= totals[0].week && last_given < totals[last - 1].week) {
    while (first > 0 && totals[first - 1].week > last_given)
      first--;
    while (!is_finished (&totals[first]))
      first++;
  } else {
    while (first > 0 && last - first < VOLET_SHARE_WEEKS_USUAL && is_finished (&totals[first - 1]))
      first--;
  }
  *ret_first = totals[first].week;
  *ret_last = totals[last - 1].week;
  return TRUE;
}

/**
 * volet_share_weeks_find_to_fill_in:
 * @totals: (array length=n_totals): consecutive weeks, the oldest first
 * @n_totals: how many
 * @first: the first week of a statement
 * @last: its last week
 *
 * Returns: (transfer full) (element-type VoletWeek): the weeks of that period that are over and not
 *   finished: each is filled in first, or left out
 */
GArray *
volet_share_weeks_find_to_fill_in (const VoletWeekTotal *totals,
                                   gsize n_totals,
                                   VoletWeek first,
                                   VoletWeek last)
{
  GArray *weeks = g_array_new (FALSE, FALSE, sizeof (VoletWeek));

  for (gsize i = 0; i < n_totals; i++)
    if (totals[i].week >= first && totals[i].week <= last &&
        totals[i].state == VOLET_WEEK_STATE_OPEN)
      g_array_append_val (weeks, totals[i].week);
  return weeks;
}

/**
 * volet_share_weeks_load:
 * @notebook: an unlocked notebook
 * @ret_n_totals: (out): how many
 *
 * Returns: (transfer full) (nullable): the weeks of which a statement can speak, the oldest first;
 *   the last one is in progress
 */
VoletWeekTotal *
volet_share_weeks_load (VoletNotebook *notebook, gsize *ret_n_totals)
{
  g_autofree VoletWeekTotal *totals = NULL;
  VoletWeek this_week = volet_notebook_get_this_week (notebook);
  VoletWeek first;
  gsize n_totals;

  *ret_n_totals = 0;
  if (!volet_notebook_get_first_week (notebook, &first, NULL) || first > this_week)
    return NULL;
  n_totals = MIN ((gsize) (this_week - first) + 1, VOLET_STATEMENT_MAX_WEEKS);
  totals = g_new0 (VoletWeekTotal, n_totals);
  if (!volet_notebook_get_weeks (notebook, this_week - (VoletWeek) n_totals + 1, n_totals, totals,
                                 NULL))
    return NULL;
  *ret_n_totals = n_totals;
  return g_steal_pointer (&totals);
}
