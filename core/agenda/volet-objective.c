/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The weekly hours of the contract: so many, none, or not said yet. */

#include "volet-objective.h"

#include "volet-agenda-error.h"
#include "volet-secret.h"

/**
 * volet_objective_change_new:
 * @from: the first week in which it holds
 * @objective: what holds from then on
 * @reason: (nullable): private words; empty counts as none
 *
 * Returns: (transfer full): a change of objective
 */
VoletObjectiveChange *
volet_objective_change_new (VoletWeek from, VoletObjective objective, const char *reason)
{
  VoletObjectiveChange *self = g_new0 (VoletObjectiveChange, 1);

  self->from = from;
  self->objective = objective;
  self->reason = reason != NULL && *reason != '\0' ? g_strdup (reason) : NULL;
  return self;
}

/**
 * volet_objective_change_free:
 * @self: (transfer full) (nullable): a change of objective
 *
 * Frees @self and wipes its reason.
 */
void
volet_objective_change_free (VoletObjectiveChange *self)
{
  if (self == NULL)
    return;

  volet_secret_free_string (self->reason);
  g_free (self);
}

/**
 * volet_objective_get_first_week:
 * @from: a day
 *
 * An objective never begins in the middle of a week: it holds from the first Monday on or after
 * the day that was said.
 *
 * Returns: the week of that Monday
 */
VoletWeek
volet_objective_get_first_week (VoletDay from)
{
  VoletWeek week = volet_week_from_day (from);

  return volet_week_get_monday (week) == from ? week : week + 1;
}

/**
 * volet_objective_find:
 * @changes: (element-type VoletObjectiveChange): the changes, in any order; of two from the same
 *   week, the one further on is meant
 * @week: a week
 *
 * Returns: the objective in force in @week: that of the latest change that is not after it, else
 *   UNKNOWN
 */
VoletObjective
volet_objective_find (GPtrArray *changes, VoletWeek week)
{
  const VoletObjectiveChange *latest = NULL;

  g_return_val_if_fail (changes != NULL, (VoletObjective){VOLET_OBJECTIVE_UNKNOWN});

  for (guint i = 0; i < changes->len; i++) {
    const VoletObjectiveChange *change = changes->pdata[i];

    if (change->from <= week && (latest == NULL || change->from >= latest->from))
      latest = change;
  }
  return latest != NULL ? latest->objective : (VoletObjective){VOLET_OBJECTIVE_UNKNOWN};
}

/**
 * volet_objective_check:
 * @objective: an objective
 * @error: return location
 *
 * The law sets at least 15 hours, which may be reduced but not to zero (Code du travail, art.
 * L.5411-6 II); "none" is a kind of its own. The upper bound, the minutes of a week, is Volet's.
 *
 * Errors: %VOLET_AGENDA_ERROR_BAD_OBJECTIVE
 *
 * Returns: whether @objective can be kept
 */
gboolean
volet_objective_check (VoletObjective objective, GError **error)
{
  gboolean is_good;

  if (objective.kind == VOLET_OBJECTIVE_MINUTES)
    is_good = objective.minutes >= 1 && objective.minutes <= VOLET_OBJECTIVE_MAX_MINUTES;
  else
    is_good = (guint) objective.kind < VOLET_OBJECTIVE_MINUTES && objective.minutes == 0;

  if (!is_good)
    g_set_error_literal (error, VOLET_AGENDA_ERROR, VOLET_AGENDA_ERROR_BAD_OBJECTIVE,
                         "objective outside 1 to 10,080 minutes");
  return is_good;
}
