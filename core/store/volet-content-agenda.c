/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of a content as rows: the agenda's. Private to the store. */

#include "volet-content-rows.h"
#include "volet-entry-row.h"

#include <string.h>

#define STR_EQUAL(a, b) (g_strcmp0 ((a), (b)) == 0)

static gboolean
run (VoletStore *self, VoletQuery *query, GError **error)
{
  return query != NULL && volet_query_run (query, error);
}

gboolean
volet_content_rows_remove_by_int (VoletStore *self, const char *sql, gint64 key, GError **error)
{
  g_autoptr (VoletQuery) query = volet_store_query (self, sql, error);

  if (query != NULL)
    volet_query_bind_int (query, 1, key);
  return run (self, query, error);
}

static gboolean
remove_by_text (VoletStore *self, const char *sql, const char *key, GError **error)
{
  g_autoptr (VoletQuery) query = volet_store_query (self, sql, error);

  if (query != NULL)
    volet_query_bind_text (query, 1, key);
  return run (self, query, error);
}

static gboolean
add_pair (VoletStore *self, const char *sql, const VoletPair *pair, GError **error)
{
  g_autoptr (VoletQuery) query = volet_store_query (self, sql, error);

  if (query == NULL)
    return FALSE;
  volet_query_bind_text (query, 1, pair->key);
  volet_query_bind_text (query, 2, pair->value);
  return volet_query_run (query, error);
}

static gboolean
equal_pairs (gconstpointer a, gconstpointer b)
{
  return STR_EQUAL (((const VoletPair *) a)->value, ((const VoletPair *) b)->value);
}

static gboolean
remove_choice (VoletStore *self, gconstpointer row, GError **error)
{
  return remove_by_text (self, "DELETE FROM choice WHERE key = ?", ((const VoletPair *) row)->key,
                         error);
}

static gboolean
add_choice (VoletStore *self, gconstpointer row, GError **error)
{
  return add_pair (self, "INSERT INTO choice (key, value) VALUES (?, ?)", row, error);
}

static gboolean
remove_answer (VoletStore *self, gconstpointer row, GError **error)
{
  return remove_by_text (self, "DELETE FROM memo WHERE key = ?", ((const VoletPair *) row)->key,
                         error);
}

static gboolean
add_answer (VoletStore *self, gconstpointer row, GError **error)
{
  return add_pair (self, "INSERT INTO memo (key, value) VALUES (?, ?)", row, error);
}

static gboolean
equal_entries (gconstpointer a, gconstpointer b)
{
  return volet_entry_equal (a, b);
}

static gboolean
remove_entry (VoletStore *self, gconstpointer row, GError **error)
{
  return volet_content_rows_remove_by_int (self, "DELETE FROM entry WHERE id = ?",
                                           (gint64) ((const VoletEntry *) row)->id, error);
}

static gboolean
add_entry (VoletStore *self, gconstpointer row, GError **error)
{
  g_autoptr (VoletQuery) query = volet_store_query (self,
                                                    "INSERT INTO entry (" VOLET_ENTRY_ROW_COLUMNS
                                                    ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                                    error);

  if (query != NULL)
    volet_entry_row_bind (query, row);
  return run (self, query, error);
}

static gboolean
equal_removed (gconstpointer a, gconstpointer b)
{
  const VoletRemovedEntry *first = a, *second = b;

  return first->removed_day == second->removed_day &&
         volet_entry_equal (first->entry, second->entry);
}

static gboolean
remove_removed (VoletStore *self, gconstpointer row, GError **error)
{
  return volet_content_rows_remove_by_int (self, "DELETE FROM bin WHERE id = ?",
                                           (gint64) ((const VoletRemovedEntry *) row)->entry->id,
                                           error);
}

static gboolean
add_removed (VoletStore *self, gconstpointer row, GError **error)
{
  const VoletRemovedEntry *removed = row;
  g_autoptr (VoletQuery) query =
      volet_store_query (self,
                         "INSERT INTO bin (" VOLET_ENTRY_ROW_COLUMNS
                         ", removed_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                         error);

  if (query == NULL)
    return FALSE;
  volet_entry_row_bind (query, removed->entry);
  volet_query_bind_int (query, VOLET_ENTRY_ROW_N_COLUMNS + 1, removed->removed_day);
  return volet_query_run (query, error);
}

static gboolean
are_same_objective (VoletObjective a, VoletObjective b)
{
  return a.kind == b.kind && a.minutes == b.minutes;
}

static gboolean
equal_objectives (gconstpointer a, gconstpointer b)
{
  const VoletObjectiveChange *first = a, *second = b;

  return are_same_objective (first->objective, second->objective) &&
         STR_EQUAL (first->reason, second->reason);
}

static gboolean
remove_objective (VoletStore *self, gconstpointer row, GError **error)
{
  return volet_content_rows_remove_by_int (self, "DELETE FROM objective WHERE from_week = ?",
                                           ((const VoletObjectiveChange *) row)->from, error);
}

static gboolean
add_objective (VoletStore *self, gconstpointer row, GError **error)
{
  const VoletObjectiveChange *change = row;
  g_autoptr (VoletQuery) query =
      volet_store_query (self,
                         "INSERT INTO objective (from_week, objective_kind, objective_min, reason) "
                         "VALUES (?, ?, ?, ?)",
                         error);

  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, change->from);
  volet_store_bind_objective (query, 2, change->objective);
  volet_store_bind_words (query, 4, change->reason);
  return volet_query_run (query, error);
}

static gboolean
equal_weeks (gconstpointer a, gconstpointer b)
{
  const VoletWeekRecord *first = a, *second = b;

  return first->is_closed == second->is_closed && first->is_prevented == second->is_prevented &&
         STR_EQUAL (first->reason, second->reason) &&
         are_same_objective (first->objective, second->objective);
}

static gboolean
remove_week (VoletStore *self, gconstpointer row, GError **error)
{
  return volet_content_rows_remove_by_int (self, "DELETE FROM week WHERE week = ?",
                                           ((const VoletWeekRecord *) row)->week, error);
}

static gboolean
add_week (VoletStore *self, gconstpointer row, GError **error)
{
  const VoletWeekRecord *record = row;
  g_autoptr (VoletQuery) query = volet_store_query (
      self,
      "INSERT INTO week (week, is_closed, is_prevented, reason, objective_kind, objective_min) "
      "VALUES (?, ?, ?, ?, ?, ?)",
      error);

  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, record->week);
  volet_query_bind_int (query, 2, !!record->is_closed);
  volet_query_bind_int (query, 3, !!record->is_prevented);
  volet_store_bind_words (query, 4, record->reason);
  volet_store_bind_objective (query, 5, record->objective);
  return volet_query_run (query, error);
}

static gboolean
equal_closings (gconstpointer a, gconstpointer b)
{
  const VoletClosing *first = &((const VoletClosingRecord *) a)->closing;
  const VoletClosing *second = &((const VoletClosingRecord *) b)->closing;

  return first->closed_unix_s == second->closed_unix_s &&
         first->reopened_unix_s == second->reopened_unix_s && first->version == second->version &&
         are_same_objective (first->objective, second->objective) &&
         memcmp (first->family_min, second->family_min, sizeof first->family_min) == 0;
}

static gboolean
remove_closing (VoletStore *self, gconstpointer row, GError **error)
{
  const VoletClosingRecord *record = row;
  g_autoptr (VoletQuery) query =
      volet_store_query (self, "DELETE FROM closing WHERE week = ? AND n = ?", error);

  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, record->closing.week);
  volet_query_bind_int (query, 2, record->n);
  return volet_query_run (query, error);
}

static gboolean
add_closing (VoletStore *self, gconstpointer row, GError **error)
{
  const VoletClosingRecord *record = row;
  const VoletClosing *closing = &record->closing;
  g_autoptr (VoletQuery) query = volet_store_query (
      self,
      "INSERT INTO closing (week, n, closed_unix_s, reopened_unix_s, version, objective_kind, "
      "objective_min, g1, g2, g3, g4, g5, g6) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      error);

  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, closing->week);
  volet_query_bind_int (query, 2, record->n);
  volet_query_bind_int (query, 3, closing->closed_unix_s);
  if (closing->reopened_unix_s != VOLET_CLOSING_NOT_REOPENED)
    volet_query_bind_int (query, 4, closing->reopened_unix_s);
  volet_query_bind_int (query, 5, closing->version);
  volet_store_bind_objective (query, 6, closing->objective);
  for (int i = 0; i < VOLET_N_FAMILIES; i++)
    volet_query_bind_int (query, 8 + i, closing->family_min[i]);
  return volet_query_run (query, error);
}

const VoletContentKind volet_content_agenda_kinds[] = {
    VOLET_CONTENT_KIND (
        choices, volet_content_compare_pairs, equal_pairs, remove_choice, add_choice),
    VOLET_CONTENT_KIND (
        answers, volet_content_compare_pairs, equal_pairs, remove_answer, add_answer),
    VOLET_CONTENT_KIND (
        entries, volet_content_compare_entries, equal_entries, remove_entry, add_entry),
    VOLET_CONTENT_KIND (
        bin, volet_content_compare_removed, equal_removed, remove_removed, add_removed),
    VOLET_CONTENT_KIND (objectives,
                        volet_content_compare_objectives,
                        equal_objectives,
                        remove_objective,
                        add_objective),
    VOLET_CONTENT_KIND (weeks, volet_content_compare_weeks, equal_weeks, remove_week, add_week),
    VOLET_CONTENT_KIND (
        closings, volet_content_compare_closings, equal_closings, remove_closing, add_closing),
    {0},
};
