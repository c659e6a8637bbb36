/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a notebook keeps about a week as a whole, and the state it is in. */

#include "volet-week-record.h"

#include "volet-secret.h"

/**
 * volet_week_record_new:
 * @week: a week
 *
 * Returns: (transfer full): the record of a week of which nothing was said: open, not prevented,
 *   version 0
 */
VoletWeekRecord *
volet_week_record_new (VoletWeek week)
{
  VoletWeekRecord *self = g_new0 (VoletWeekRecord, 1);

  self->week = week;
  self->objective.kind = VOLET_OBJECTIVE_UNKNOWN;
  return self;
}

/**
 * volet_week_record_copy:
 * @self: a record
 *
 * Returns: (transfer full): a copy of @self with its own reason
 */
VoletWeekRecord *
volet_week_record_copy (const VoletWeekRecord *self)
{
  VoletWeekRecord *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->reason = g_strdup (self->reason);
  return copy;
}

/**
 * volet_week_record_free:
 * @self: (transfer full) (nullable): a record
 *
 * Frees @self and wipes its reason.
 */
void
volet_week_record_free (VoletWeekRecord *self)
{
  if (self == NULL)
    return;

  volet_secret_free_string (self->reason);
  g_free (self);
}

/**
 * volet_week_record_get_state:
 * @self: a record; that of a week without one is volet_week_record_new()
 * @today: the current day in the notebook's zone
 *
 * Weeks go from Monday 00:00 to Sunday 24:00: Volet's choice, by analogy with Code du travail,
 * art. L.3121-35.
 *
 * Returns: the state of the week on that day
 */
VoletWeekState
volet_week_record_get_state (const VoletWeekRecord *self, VoletDay today)
{
  g_return_val_if_fail (self != NULL, VOLET_WEEK_STATE_OPEN);

  if (self->is_closed)
    return VOLET_WEEK_STATE_CLOSED;
  if (today < volet_week_get_monday (self->week))
    return VOLET_WEEK_STATE_FUTURE;
  if (today <= volet_week_get_sunday (self->week))
    return VOLET_WEEK_STATE_CURRENT;
  return VOLET_WEEK_STATE_OPEN;
}

/**
 * volet_week_state_to_word:
 * @state: a state
 *
 * Returns: the word of the command line's JSON: "future", "current", "open" or "closed"
 */
const char *
volet_week_state_to_word (VoletWeekState state)
{
  static const char *const words[VOLET_N_WEEK_STATES] = {"future", "current", "open", "closed"};

  g_return_val_if_fail ((guint) state < VOLET_N_WEEK_STATES, NULL);

  return words[state];
}

/**
 * volet_week_total_get_missing:
 * @self: a week and its minutes
 *
 * Returns: minutes missing to the objective, 0 when it is met, or %VOLET_NO_MINUTES when there is
 *   none, none was said yet, or the week is prevented
 */
int
volet_week_total_get_missing (const VoletWeekTotal *self)
{
  g_return_val_if_fail (self != NULL, VOLET_NO_MINUTES);

  if (self->is_prevented || self->objective.kind != VOLET_OBJECTIVE_MINUTES)
    return VOLET_NO_MINUTES;
  return MAX (0, self->objective.minutes - self->count.total_min);
}
