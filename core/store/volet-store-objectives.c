/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda's tables: the hours of the contract. */

#include "volet-store-agenda.h"
#include "volet-store-private.h"

static VoletObjectiveChange *
read_change (VoletQuery *query, GError **error)
{
  VoletWeek from = (VoletWeek) volet_query_get_int (query, 0, VOLET_WEEK_FIRST, VOLET_WEEK_LAST);
  VoletObjective objective = volet_store_read_objective (query, 1);
  g_autoptr (VoletObjectiveChange) change = volet_objective_change_new (from, objective, NULL);

  change->reason = volet_query_dup_text_or_null (query, 3);
  if (!volet_agenda_check_text (change->reason, NULL))
    volet_query_mark_damaged (query);
  return volet_query_check_row (query, error) ? g_steal_pointer (&change) : NULL;
}

/**
 * volet_store_put_objective_change:
 * @self: a store in an act
 * @change: from which week on, which hours, and why
 * @error: return location
 *
 * Keeps a change of the objective, in place of the one from the same week if there is one.
 *
 * Errors: those of volet_objective_check() and volet_agenda_check_text(); %VOLET_STORE_ERROR_FULL,
 * %VOLET_STORE_ERROR_READ_ONLY, %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_SAVE_FAILED,
 * %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: whether it was kept
 */
gboolean
volet_store_put_objective_change (VoletStore *self,
                                  const VoletObjectiveChange *change,
                                  GError **error)
{
  g_autoptr (VoletQuery) query = NULL;

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->pending != NULL, FALSE);

  if (!volet_objective_check (change->objective, error) ||
      !volet_agenda_check_text (change->reason, error))
    return FALSE;
  query = volet_store_query (
      self,
      "INSERT INTO objective (from_week, objective_kind, objective_min, reason) "
      "VALUES (?, ?, ?, ?) ON CONFLICT (from_week) DO UPDATE SET "
      "objective_kind = excluded.objective_kind, objective_min = excluded.objective_min, "
      "reason = excluded.reason",
      error);
  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, change->from);
  volet_store_bind_objective (query, 2, change->objective);
  volet_store_bind_words (query, 4, change->reason);
  return volet_query_run (query, error);
}

/**
 * volet_store_remove_objective_change:
 * @self: a store in an act
 * @from: the week from which it holds
 * @error: return location
 *
 * Removes a change of the objective: the one before it holds on.
 *
 * Errors: %VOLET_STORE_ERROR_NOT_FOUND, and those of volet_store_put_objective_change()
 *
 * Returns: whether it was removed
 */
gboolean
volet_store_remove_objective_change (VoletStore *self, VoletWeek from, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->pending != NULL, FALSE);

  query = volet_store_query (self, "DELETE FROM objective WHERE from_week = ?", error);
  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, from);
  return volet_store_change_one (self, query, error);
}

/**
 * volet_store_load_objective_changes:
 * @self: a store
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: (transfer full) (element-type VoletObjectiveChange) (nullable): every change, ascending
 */
GPtrArray *
volet_store_load_objective_changes (VoletStore *self, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  gboolean has_row;

  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);

  query = volet_store_query (self,
                             "SELECT from_week, objective_kind, objective_min, reason "
                             "FROM objective ORDER BY from_week",
                             error);
  if (query == NULL)
    return NULL;

  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) volet_objective_change_free);
  while (TRUE) {
    VoletObjectiveChange *change;

    if (!volet_query_step (query, &has_row, error))
      return NULL;
    if (!has_row)
      return g_steal_pointer (&changes);
    change = read_change (query, error);
    if (change == NULL)
      return NULL;
    g_ptr_array_add (changes, change);
  }
}

/* Binds the two columns of an objective, from @place up. */
void
volet_store_bind_objective (VoletQuery *query, int place, VoletObjective objective)
{
  volet_query_bind_int (query, place, objective.kind);
  volet_query_bind_int (query, place + 1, objective.minutes);
}

/* Reads the two columns of an objective, from @column up. */
VoletObjective
volet_store_read_objective (VoletQuery *query, int column)
{
  VoletObjective objective = {
      (VoletObjectiveKind) volet_query_get_int (query, column, 0, VOLET_OBJECTIVE_MINUTES),
      (int) volet_query_get_int (query, column + 1, 0, VOLET_OBJECTIVE_MAX_MINUTES)};

  if (!volet_objective_check (objective, NULL))
    volet_query_mark_damaged (query);
  return objective;
}
