/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Weeks and objectives of a notebook: their totals, closing and reopening them. */

#include "volet-agenda-error.h"
#include "volet-notebook-agenda.h"
#include "volet-notebook-private.h"
#include "volet-week-average.h"

#include <string.h>

static GPtrArray *
load_around (VoletNotebook *self, VoletWeek first, VoletWeek last, GError **error)
{
  return volet_store_load_entries (self->store,
                                   volet_week_get_monday (first) - VOLET_COUNT_MARGIN_DAYS,
                                   volet_week_get_sunday (last) + VOLET_COUNT_MARGIN_DAYS, error);
}

/* Walks over @records, which are ascending, beside the weeks. */
static const VoletWeekRecord *
next_record (GPtrArray *records, guint *index, VoletWeek week)
{
  while (*index < records->len) {
    const VoletWeekRecord *record = g_ptr_array_index (records, *index);

    if (record->week == week)
      return record;
    if (record->week > week)
      return NULL;
    (*index)++;
  }
  return NULL;
}

static void
fill_total (VoletWeekTotal *total,
            const VoletWeekRecord *record,
            VoletWeek week,
            VoletDay today,
            GPtrArray *objectives)
{
  total->week = week;
  total->state = VOLET_WEEK_STATE_OPEN;
  total->is_prevented = record != NULL && record->is_prevented;
  total->version = record != NULL ? record->version : 0;
  total->objective = record != NULL && record->is_closed ? record->objective
                                                         : volet_objective_find (objectives, week);
  if (record != NULL) {
    total->state = volet_week_record_get_state (record, today);
  } else {
    g_autoptr (VoletWeekRecord) blank = volet_week_record_new (week);

    total->state = volet_week_record_get_state (blank, today);
  }
}

/**
 * volet_notebook_get_weeks:
 * @self: an unlocked notebook
 * @first: the first week
 * @n_weeks: how many
 * @ret_totals: (out caller-allocates) (array length=n_weeks): their totals
 * @error: return location
 *
 * Counts consecutive weeks. The objective of a closed week is the one that was frozen.
 *
 * Returns: whether they could be read
 */
gboolean
volet_notebook_get_weeks (
    VoletNotebook *self, VoletWeek first, gsize n_weeks, VoletWeekTotal *ret_totals, GError **error)
{
  VoletWeek last = first + (VoletWeek) n_weeks - 1;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) objectives = NULL;
  g_autofree VoletCount *counts = g_new0 (VoletCount, n_weeks);
  guint index = 0;

  if (!volet_notebook_check_unlocked (self, error))
    return FALSE;
  entries = load_around (self, first, last, error);
  if (entries == NULL)
    return FALSE;
  records = volet_store_load_weeks (self->store, first, last, error);
  if (records == NULL)
    return FALSE;
  objectives = volet_store_load_objective_changes (self->store, error);
  if (objectives == NULL)
    return FALSE;

  volet_count_weeks (entries, first, n_weeks, counts);
  for (gsize i = 0; i < n_weeks; i++) {
    VoletWeek week = first + (VoletWeek) i;

    fill_total (&ret_totals[i], next_record (records, &index, week), week,
                volet_notebook_get_today (self), objectives);
    ret_totals[i].count = counts[i];
  }
  return TRUE;
}

/**
 * volet_notebook_get_week:
 * @self: an unlocked notebook
 * @week: a week
 * @ret_total: (out): its total
 * @error: return location
 *
 * Counts one week. See volet_notebook_get_weeks().
 *
 * Returns: whether it could be read
 */
gboolean
volet_notebook_get_week (VoletNotebook *self,
                         VoletWeek week,
                         VoletWeekTotal *ret_total,
                         GError **error)
{
  return volet_notebook_get_weeks (self, week, 1, ret_total, error);
}

gboolean
volet_notebook_count_until (
    VoletNotebook *self, VoletWeek week, VoletDay last_day, VoletCount *ret_count, GError **error)
{
  g_autoptr (GPtrArray) entries = load_around (self, week, week, error);

  if (entries == NULL)
    return FALSE;
  *ret_count = volet_count_until (entries, week, last_day);
  return TRUE;
}

/**
 * volet_notebook_get_week_reason:
 * @self: an unlocked notebook
 * @week: a week
 * @ret_reason: (out) (nullable): why it was prevented, private; free it with
 *   volet_secret_free_string()
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
volet_notebook_get_week_reason (VoletNotebook *self,
                                VoletWeek week,
                                char **ret_reason,
                                GError **error)
{
  g_autoptr (GPtrArray) records = NULL;

  if (!volet_notebook_check_unlocked (self, error))
    return FALSE;
  records = volet_store_load_weeks (self->store, week, week, error);
  if (records == NULL)
    return FALSE;
  *ret_reason = records->len > 0
                    ? g_strdup (((VoletWeekRecord *) g_ptr_array_index (records, 0))->reason)
                    : NULL;
  return TRUE;
}

/* The four weeks that the average is of. Looks back a stretch at a time, each four times as long as
 * the one before: mostly the last two months hold them, however many years there are. */
static gboolean
find_counted_weeks (VoletNotebook *self,
                    VoletWeek before,
                    VoletWeek *ret_weeks,
                    gboolean *ret_are_there,
                    GError **error)
{
  VoletWeek first = before;

  for (VoletWeek n_weeks = 2 * VOLET_WEEK_AVERAGE_N_WEEKS; first > VOLET_WEEK_FIRST; n_weeks *= 4) {
    g_autoptr (GPtrArray) records = NULL;

    first = before - MIN (n_weeks, before - VOLET_WEEK_FIRST);
    records = volet_store_load_weeks (self->store, first, before - 1, error);
    if (records == NULL)
      return FALSE;
    if (volet_week_average_find_weeks (records, before, ret_weeks)) {
      *ret_are_there = TRUE;
      return TRUE;
    }
  }
  *ret_are_there = FALSE;
  return TRUE;
}

/**
 * volet_notebook_get_average:
 * @self: an unlocked notebook
 * @week: a week
 * @ret_minutes: (out): the mean of the last four closed, not prevented weeks before @week, or
 *   %VOLET_NO_MINUTES under four
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
volet_notebook_get_average (VoletNotebook *self, VoletWeek week, int *ret_minutes, GError **error)
{
  VoletWeek weeks[VOLET_WEEK_AVERAGE_N_WEEKS];
  int totals_min[VOLET_WEEK_AVERAGE_N_WEEKS];
  gboolean are_there;

  if (!volet_notebook_check_unlocked (self, error) ||
      !find_counted_weeks (self, week, weeks, &are_there, error))
    return FALSE;
  if (!are_there) {
    *ret_minutes = VOLET_NO_MINUTES;
    return TRUE;
  }

  for (int i = 0; i < VOLET_WEEK_AVERAGE_N_WEEKS; i++) {
    g_autoptr (GPtrArray) entries = load_around (self, weeks[i], weeks[i], error);
    VoletCount count;

    if (entries == NULL)
      return FALSE;
    volet_count_weeks (entries, weeks[i], 1, &count);
    totals_min[i] = count.total_min;
  }
  *ret_minutes = volet_week_average_of_totals (totals_min);
  return TRUE;
}

/**
 * volet_notebook_get_first_week:
 * @self: an unlocked notebook
 * @ret_week: (out): the week of the oldest entry, or this week where there is none
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
volet_notebook_get_first_week (VoletNotebook *self, VoletWeek *ret_week, GError **error)
{
  g_autoptr (GError) store_error = NULL;
  VoletDay day;

  if (!volet_notebook_check_unlocked (self, error))
    return FALSE;
  if (volet_store_get_first_day (self->store, &day, &store_error)) {
    *ret_week = MIN (volet_week_from_day (day), volet_notebook_get_this_week (self));
    return TRUE;
  }
  if (!g_error_matches (store_error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_NOT_FOUND)) {
    g_propagate_error (error, g_steal_pointer (&store_error));
    return FALSE;
  }
  *ret_week = volet_notebook_get_this_week (self);
  return TRUE;
}

/* Closes a week that is over; one that is closed already stays as it is. */
static gboolean
close_week (VoletNotebook *self, VoletWeek week, GError **error)
{
  VoletWeekTotal total;

  if (!volet_notebook_get_week (self, week, &total, error))
    return FALSE;

  switch (total.state) {
  case VOLET_WEEK_STATE_CLOSED:
    return TRUE;
  case VOLET_WEEK_STATE_FUTURE:
  case VOLET_WEEK_STATE_CURRENT:
    return volet_notebook_error_set_week (error, VOLET_NOTEBOOK_ERROR_WEEK_NOT_OVER, week,
                                          "the week is not over");
  case VOLET_WEEK_STATE_OPEN:
    return volet_store_close_week (self->store, week, &total.count, total.objective,
                                   volet_clock_get_now (self->clock), error);
  }
  g_assert_not_reached ();
}

static gboolean
close_weeks (VoletNotebook *self, const VoletWeek *weeks, gsize n_weeks, GError **error)
{
  for (gsize i = 0; i < n_weeks; i++)
    if (!close_week (self, weeks[i], error))
      return FALSE;
  return TRUE;
}

/**
 * volet_notebook_close_weeks:
 * @self: an unlocked notebook
 * @weeks: (array length=n_weeks): which
 * @n_weeks: how many, at least one
 * @error: return location
 *
 * Closes weeks, in one act: all or none. Each one's objective is frozen. A week that is closed
 * already stays as it is.
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_WEEK_NOT_OVER with the week
 *
 * Returns: whether all are closed
 */
gboolean
volet_notebook_close_weeks (VoletNotebook *self,
                            const VoletWeek *weeks,
                            gsize n_weeks,
                            GError **error)
{
  g_autofree char *subject = NULL;

  g_return_val_if_fail (n_weeks > 0, FALSE);

  subject = volet_week_to_string (weeks[0]);
  if (!volet_notebook_begin_act (
          self, n_weeks == 1 ? VOLET_ACT_WEEK_CLOSED : VOLET_ACT_WEEKS_CLOSED, subject, error))
    return FALSE;
  return volet_notebook_end_act (self, close_weeks (self, weeks, n_weeks, error), error);
}

/**
 * volet_notebook_reopen_week:
 * @self: an unlocked notebook
 * @week: a closed week
 * @error: return location
 *
 * Opens a week to be corrected. That it was reopened is kept on record.
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_WEEK_NOT_CLOSED with the week
 *
 * Returns: whether it is open again
 */
gboolean
volet_notebook_reopen_week (VoletNotebook *self, VoletWeek week, GError **error)
{
  g_autofree char *subject = volet_week_to_string (week);
  VoletWeekTotal total;

  if (!volet_notebook_get_week (self, week, &total, error))
    return FALSE;
  if (total.state != VOLET_WEEK_STATE_CLOSED)
    return volet_notebook_error_set_week (error, VOLET_NOTEBOOK_ERROR_WEEK_NOT_CLOSED, week,
                                          "the week is not closed");
  if (!volet_notebook_begin_act (self, VOLET_ACT_WEEK_REOPENED, subject, error))
    return FALSE;
  return volet_notebook_end_act (
      self, volet_store_reopen_week (self->store, week, volet_clock_get_now (self->clock), error),
      error);
}

/**
 * volet_notebook_set_prevented:
 * @self: an unlocked notebook
 * @week: a week that is not closed
 * @is_prevented: whether it is "avec empêchement"
 * @reason: (nullable): why, private; forgotten when @is_prevented is %FALSE
 * @error: return location
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_WEEK_CLOSED with the week; %VOLET_AGENDA_ERROR_BAD_TEXT,
 * _NOTE_TOO_LONG
 *
 * Returns: whether it is marked so
 */
gboolean
volet_notebook_set_prevented (
    VoletNotebook *self, VoletWeek week, gboolean is_prevented, const char *reason, GError **error)
{
  g_autofree char *subject = volet_week_to_string (week);
  VoletWeekTotal total;

  if (reason != NULL && !volet_agenda_check_text (reason, error))
    return FALSE;
  if (!volet_notebook_get_week (self, week, &total, error))
    return FALSE;
  if (total.state == VOLET_WEEK_STATE_CLOSED)
    return volet_notebook_error_set_week (error, VOLET_NOTEBOOK_ERROR_WEEK_CLOSED, week,
                                          "the week is closed");
  if (!is_prevented && !total.is_prevented)
    return TRUE;
  if (!volet_notebook_begin_act (
          self, is_prevented ? VOLET_ACT_WEEK_PREVENTED : VOLET_ACT_PREVENTED_CLEARED, subject,
          error))
    return FALSE;
  return volet_notebook_end_act (self,
                                 volet_store_set_prevented (self->store, week, is_prevented,
                                                            is_prevented ? reason : NULL, error),
                                 error);
}

/**
 * volet_notebook_set_objective:
 * @self: an unlocked notebook
 * @objective: minutes, or none
 * @from: holds from the first Monday on or after this day
 * @reason: (nullable): why, private
 * @error: return location
 *
 * Sets the hours of the contract. Closed weeks keep the objective that was frozen.
 *
 * Errors: %VOLET_AGENDA_ERROR_BAD_OBJECTIVE, _BAD_TEXT, _NOTE_TOO_LONG
 *
 * Returns: whether it holds now
 */
gboolean
volet_notebook_set_objective (VoletNotebook *self,
                              VoletObjective objective,
                              VoletDay from,
                              const char *reason,
                              GError **error)
{
  g_autoptr (VoletObjectiveChange) change = NULL;
  g_autofree char *subject = NULL;

  if (!volet_objective_check (objective, error) ||
      (reason != NULL && !volet_agenda_check_text (reason, error)))
    return FALSE;

  change = volet_objective_change_new (volet_objective_get_first_week (from), objective, reason);
  subject = volet_week_to_string (change->from);
  if (!volet_notebook_begin_act (self, VOLET_ACT_OBJECTIVE_SET, subject, error))
    return FALSE;
  return volet_notebook_end_act (
      self, volet_store_put_objective_change (self->store, change, error), error);
}

/**
 * volet_notebook_get_objective:
 * @self: an unlocked notebook
 * @week: a week
 * @ret_objective: (out): what holds in it: frozen where it is closed
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
volet_notebook_get_objective (VoletNotebook *self,
                              VoletWeek week,
                              VoletObjective *ret_objective,
                              GError **error)
{
  VoletWeekTotal total;

  if (!volet_notebook_get_week (self, week, &total, error))
    return FALSE;
  *ret_objective = total.objective;
  return TRUE;
}
