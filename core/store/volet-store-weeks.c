/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda's tables: weeks and their closings.
 *
 * Invariants:
 * 1. A closing is kept for ever, its reopening too: the version of a week is that of its last
 *    closing, and never falls. Only undo takes one back, and undo never passes a document given:
 *    no version that a document was made from comes to mean other figures.
 * 2. A closed week has a closing; the objective is frozen in the week only while it is closed. */

#include "volet-store-agenda.h"
#include "volet-store-private.h"

#include <string.h>

/* A week is at most a day longer than seven: where a zone moves over the date line. */
#define MAX_WEEK_MIN ((VOLET_DAYS_PER_WEEK + 1) * VOLET_MINUTES_PER_DAY)

#define SELECT_WEEK                                                                                \
  "SELECT week, is_closed, is_prevented, reason, objective_kind, objective_min, "                  \
  "(SELECT version FROM closing WHERE closing.week = week.week ORDER BY n DESC LIMIT 1) FROM "     \
  "week "

#define SELECT_CLOSING                                                                             \
  "SELECT week, closed_unix_s, reopened_unix_s, version, objective_kind, objective_min, "          \
  "g1, g2, g3, g4, g5, g6 FROM closing "

static gboolean
is_sound_record (const VoletWeekRecord *record)
{
  return volet_agenda_check_text (record->reason, NULL) &&
         (record->is_closed ? record->version > 0
                            : record->objective.kind == VOLET_OBJECTIVE_UNKNOWN);
}

static VoletWeekRecord *
read_record (VoletQuery *query, GError **error)
{
  g_autoptr (VoletWeekRecord) record = volet_week_record_new (
      (VoletWeek) volet_query_get_int (query, 0, VOLET_WEEK_FIRST, VOLET_WEEK_LAST));

  record->is_closed = volet_query_get_boolean (query, 1);
  record->is_prevented = volet_query_get_boolean (query, 2);
  record->reason = volet_query_dup_text_or_null (query, 3);
  record->objective = volet_store_read_objective (query, 4);
  if (!volet_query_is_null (query, 6))
    record->version = (guint) volet_query_get_int (query, 6, 1, G_MAXINT);

  if (!is_sound_record (record))
    volet_query_mark_damaged (query);
  return volet_query_check_row (query, error) ? g_steal_pointer (&record) : NULL;
}

static VoletClosing
read_closing (VoletQuery *query)
{
  VoletClosing closing = {
      .week = (VoletWeek) volet_query_get_int (query, 0, VOLET_WEEK_FIRST, VOLET_WEEK_LAST),
      .closed_unix_s = volet_query_get_int (query, 1, G_MININT64 + 1, G_MAXINT64),
      .reopened_unix_s = VOLET_CLOSING_NOT_REOPENED,
      .version = (guint) volet_query_get_int (query, 3, 1, G_MAXINT),
      .objective = volet_store_read_objective (query, 4),
  };

  if (!volet_query_is_null (query, 2))
    closing.reopened_unix_s = volet_query_get_int (query, 2, G_MININT64 + 1, G_MAXINT64);
  for (int i = 0; i < VOLET_N_FAMILIES; i++)
    closing.family_min[i] = (int) volet_query_get_int (query, 6 + i, 0, MAX_WEEK_MIN);
  return closing;
}

/* Fills @ret_version with the version of a closing with the figures of @count. */
static gboolean
find_version (
    VoletStore *self, VoletWeek week, const VoletCount *count, guint *ret_version, GError **error)
{
  g_autoptr (VoletQuery) query =
      volet_store_query (self, SELECT_CLOSING "WHERE week = ? ORDER BY n DESC LIMIT 1", error);
  VoletClosing last = {0};
  gboolean has_row;

  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, week);
  if (!volet_query_step (query, &has_row, error))
    return FALSE;
  if (has_row)
    last = read_closing (query);
  if (!volet_query_check_row (query, error))
    return FALSE;

  if (has_row && memcmp (last.family_min, count->family_min, sizeof last.family_min) == 0)
    *ret_version = last.version;
  else
    *ret_version = last.version + 1;
  return TRUE;
}

static gboolean
add_closing (VoletStore *self, const VoletClosing *closing, GError **error)
{
  g_autoptr (VoletQuery) query = volet_store_query (
      self,
      "INSERT INTO closing (week, n, closed_unix_s, version, objective_kind, objective_min, "
      "g1, g2, g3, g4, g5, g6) "
      "SELECT ?1, coalesce(max(n), 0) + 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11 "
      "FROM closing WHERE week = ?1",
      error);

  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, closing->week);
  volet_query_bind_int (query, 2, closing->closed_unix_s);
  volet_query_bind_int (query, 3, closing->version);
  volet_store_bind_objective (query, 4, closing->objective);
  for (int i = 0; i < VOLET_N_FAMILIES; i++)
    volet_query_bind_int (query, 6 + i, closing->family_min[i]);
  return volet_query_run (query, error);
}

static gboolean
mark_closed (VoletStore *self, VoletWeek week, VoletObjective objective, GError **error)
{
  g_autoptr (VoletQuery) query = volet_store_query (
      self,
      "INSERT INTO week (week, is_closed, is_prevented, objective_kind, objective_min) "
      "VALUES (?, 1, 0, ?, ?) ON CONFLICT (week) DO UPDATE SET is_closed = 1, "
      "objective_kind = excluded.objective_kind, objective_min = excluded.objective_min",
      error);

  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, week);
  volet_store_bind_objective (query, 2, objective);
  return volet_query_run (query, error);
}

/**
 * volet_store_set_prevented:
 * @self: a store in an act
 * @week: a week
 * @is_prevented: whether it is "avec empêchement"
 * @reason: (nullable): why, private
 * @error: return location
 *
 * Keeps whether a week is prevented. Whether it is open is for the caller to look at.
 *
 * Errors: those of volet_agenda_check_text(); %VOLET_STORE_ERROR_FULL,
 * %VOLET_STORE_ERROR_READ_ONLY, %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_SAVE_FAILED,
 * %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: whether it was kept
 */
gboolean
volet_store_set_prevented (
    VoletStore *self, VoletWeek week, gboolean is_prevented, const char *reason, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->pending != NULL, FALSE);

  if (!volet_agenda_check_text (reason, error))
    return FALSE;
  query = volet_store_query (
      self,
      "INSERT INTO week (week, is_closed, is_prevented, reason, objective_kind, objective_min) "
      "VALUES (?, 0, ?, ?, 0, 0) ON CONFLICT (week) DO UPDATE SET "
      "is_prevented = excluded.is_prevented, reason = excluded.reason",
      error);
  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, week);
  volet_query_bind_int (query, 2, !!is_prevented);
  volet_store_bind_words (query, 3, reason);
  return volet_query_run (query, error);
}

/**
 * volet_store_close_week:
 * @self: a store in an act
 * @week: a week that is not closed
 * @count: its minutes, as counted
 * @objective: the objective to freeze
 * @now_unix_s: now, in seconds since 1970
 * @error: return location
 *
 * Closes a week. Its version is 1 the first time; later it is that of the last closing if the
 * minutes of every family are the same as then, else one more.
 *
 * Errors: those of volet_objective_check(), and as volet_store_set_prevented()
 *
 * Returns: whether it was closed
 */
gboolean
volet_store_close_week (VoletStore *self,
                        VoletWeek week,
                        const VoletCount *count,
                        VoletObjective objective,
                        gint64 now_unix_s,
                        GError **error)
{
  VoletClosing closing = {.week = week, .closed_unix_s = now_unix_s, .objective = objective};

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->pending != NULL, FALSE);

  memcpy (closing.family_min, count->family_min, sizeof closing.family_min);
  return volet_objective_check (objective, error) &&
         find_version (self, week, count, &closing.version, error) &&
         add_closing (self, &closing, error) && mark_closed (self, week, objective, error);
}

/**
 * volet_store_reopen_week:
 * @self: a store in an act
 * @week: a closed week
 * @now_unix_s: now, in seconds since 1970
 * @error: return location
 *
 * Opens a closed week again. That it was, and when, stays on record.
 *
 * Errors: %VOLET_STORE_ERROR_NOT_FOUND where the week is not closed, and as
 * volet_store_set_prevented()
 *
 * Returns: whether it was opened
 */
gboolean
volet_store_reopen_week (VoletStore *self, VoletWeek week, gint64 now_unix_s, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;
  g_autoptr (VoletQuery) closing_query = NULL;

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->pending != NULL, FALSE);

  query = volet_store_query (self,
                             "UPDATE week SET is_closed = 0, objective_kind = 0, objective_min = 0 "
                             "WHERE week = ? AND is_closed = 1",
                             error);
  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, week);
  if (!volet_store_change_one (self, query, error))
    return FALSE;

  closing_query = volet_store_query (self,
                                     "UPDATE closing SET reopened_unix_s = ?2 WHERE week = ?1 AND "
                                     "n = (SELECT max(n) FROM closing WHERE week = ?1)",
                                     error);
  if (closing_query == NULL)
    return FALSE;
  volet_query_bind_int (closing_query, 1, week);
  volet_query_bind_int (closing_query, 2, now_unix_s);
  return volet_store_change_one (self, closing_query, error);
}

/**
 * volet_store_load_week:
 * @self: a store
 * @week: a week
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: (transfer full) (nullable): its record; a blank one where nothing was said of it
 */
VoletWeekRecord *
volet_store_load_week (VoletStore *self, VoletWeek week, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;
  gboolean has_row;

  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);

  query = volet_store_query (self, SELECT_WEEK "WHERE week = ?", error);
  if (query == NULL)
    return NULL;
  volet_query_bind_int (query, 1, week);
  if (!volet_query_step (query, &has_row, error))
    return NULL;
  return has_row ? read_record (query, error) : volet_week_record_new (week);
}

/**
 * volet_store_load_weeks:
 * @self: a store
 * @first: the first week
 * @last: the last week, included
 * @error: return location
 *
 * Errors: as volet_store_load_week()
 *
 * Returns: (transfer full) (element-type VoletWeekRecord) (nullable): the records that there are,
 *   ascending; weeks of which nothing was said are left out
 */
GPtrArray *
volet_store_load_weeks (VoletStore *self, VoletWeek first, VoletWeek last, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;
  g_autoptr (GPtrArray) records = NULL;
  gboolean has_row;

  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);

  query = volet_store_query (self, SELECT_WEEK "WHERE week BETWEEN ? AND ? ORDER BY week", error);
  if (query == NULL)
    return NULL;
  volet_query_bind_int (query, 1, first);
  volet_query_bind_int (query, 2, last);

  records = g_ptr_array_new_with_free_func ((GDestroyNotify) volet_week_record_free);
  while (TRUE) {
    VoletWeekRecord *record;

    if (!volet_query_step (query, &has_row, error))
      return NULL;
    if (!has_row)
      return g_steal_pointer (&records);
    record = read_record (query, error);
    if (record == NULL)
      return NULL;
    g_ptr_array_add (records, record);
  }
}

/**
 * volet_store_load_closings:
 * @self: a store
 * @first: the first week
 * @last: the last week, included
 * @error: return location
 *
 * Errors: as volet_store_load_week()
 *
 * Returns: (transfer full) (element-type VoletClosing) (nullable): every closing of these weeks,
 *   by week and in the order in which they were made
 */
GArray *
volet_store_load_closings (VoletStore *self, VoletWeek first, VoletWeek last, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;
  g_autoptr (GArray) closings = NULL;
  gboolean has_row;

  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);

  query =
      volet_store_query (self, SELECT_CLOSING "WHERE week BETWEEN ? AND ? ORDER BY week, n", error);
  if (query == NULL)
    return NULL;
  volet_query_bind_int (query, 1, first);
  volet_query_bind_int (query, 2, last);

  closings = g_array_new (FALSE, FALSE, sizeof (VoletClosing));
  while (TRUE) {
    VoletClosing closing;

    if (!volet_query_step (query, &has_row, error))
      return NULL;
    if (!has_row)
      return g_steal_pointer (&closings);
    closing = read_closing (query);
    if (!volet_query_check_row (query, error))
      return NULL;
    g_array_append_val (closings, closing);
  }
}
