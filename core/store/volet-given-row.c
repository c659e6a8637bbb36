/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of the ledger as rows. Private to the store. */

#include "volet-given-row.h"

#include "volet-entry.h"

#include <string.h>

/**
 * volet_given_row_is_file_name:
 * @name: UTF-8
 *
 * Returns: whether a file that was given may be called so
 */
gboolean
volet_given_row_is_file_name (const char *name)
{
  return volet_statement_check_name (name, NULL) && strchr (name, '/') == NULL;
}

/* Reads what the line holds as bytes, each with its own reader. */
static void
read_contents (VoletQuery *query, VoletGiven *given)
{
  g_autoptr (GBytes) statement = volet_query_dup_bytes (query, 7);
  g_autoptr (GBytes) context = volet_query_dup_bytes (query, 8);
  GArray *read_context = volet_given_context_from_bytes (context, NULL);

  given->statement = volet_statement_new_from_bytes (statement, NULL);
  if (read_context != NULL) {
    g_array_unref (given->context);
    given->context = read_context;
  }
  if (read_context == NULL || given->statement == NULL || !volet_given_row_is_consistent (given))
    volet_query_mark_damaged (query);
}

static VoletGivenState
read_state (VoletQuery *query, guint replaced_by)
{
  VoletGivenState state =
      (VoletGivenState) volet_query_get_int (query, 4, 0, VOLET_N_GIVEN_STATES - 1);

  /* Never stored: it follows from other lines. */
  if (state == VOLET_GIVEN_STATE_REPLACED)
    volet_query_mark_damaged (query);
  return state == VOLET_GIVEN_STATE_GIVEN && replaced_by != 0 ? VOLET_GIVEN_STATE_REPLACED : state;
}

/**
 * volet_given_row_read:
 * @query: a query at a row of %VOLET_GIVEN_ROW_SELECT
 * @error: return location
 *
 * Reads a line without its files, trusting nothing.
 *
 * Errors: %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_OUT_OF_MEMORY
 *
 * Returns: (transfer full) (nullable): the line
 */
VoletGiven *
volet_given_row_read (VoletQuery *query, GError **error)
{
  g_autoptr (VoletGiven) given = volet_given_new ();

  given->n = (guint) volet_query_get_int (query, 0, 1, G_MAXINT);
  given->true_day = (VoletDay) volet_query_get_int (query, 1, VOLET_DAY_FIRST, VOLET_DAY_LAST);
  given->recipient = (VoletId) volet_query_get_int (query, 2, G_MININT64, G_MAXINT64);
  given->channel = (VoletChannel) volet_query_get_int (query, 3, 0, VOLET_N_CHANNELS - 1);
  if (!volet_query_is_null (query, 5))
    given->replaces = (guint) volet_query_get_int (query, 5, 1, G_MAXINT);
  given->asked = volet_query_dup_text_or_null (query, 6);
  if (!volet_query_is_null (query, 9))
    given->replaced_by = (guint) volet_query_get_int (query, 9, 1, G_MAXINT);
  given->state = read_state (query, given->replaced_by);
  read_contents (query, given);

  if (!volet_agenda_check_text (given->asked, NULL))
    volet_query_mark_damaged (query);
  return volet_query_check_row (query, error) ? g_steal_pointer (&given) : NULL;
}

static VoletGivenFile *
read_file (VoletQuery *query, gboolean with_bytes, GError **error)
{
  VoletGivenFileKind kind =
      (VoletGivenFileKind) volet_query_get_int (query, 0, 0, VOLET_N_GIVEN_FILE_KINDS - 1);
  g_autofree char *name = volet_query_dup_text (query, 1);
  g_autoptr (GBytes) bytes = NULL;
  gint64 n_bytes = 0;

  if (with_bytes)
    bytes = volet_query_dup_bytes (query, 2);
  else
    n_bytes = volet_query_get_int (query, 2, 0, G_MAXINT);
  if (!volet_given_row_is_file_name (name))
    volet_query_mark_damaged (query);
  if (!volet_query_check_row (query, error))
    return NULL;

  return with_bytes ? volet_given_file_new (kind, name, bytes)
                    : volet_given_file_new_without_bytes (kind, name, (gsize) n_bytes);
}

/**
 * volet_given_row_add_files:
 * @self: the store
 * @given: a line without files
 * @with_bytes: whether to load their bytes, and not only how many there are
 * @error: return location
 *
 * Loads the files of a line.
 *
 * Errors: %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: whether they were loaded
 */
gboolean
volet_given_row_add_files (VoletStore *self, VoletGiven *given, gboolean with_bytes, GError **error)
{
  g_autoptr (VoletQuery) query = volet_store_query (
      self,
      with_bytes ? "SELECT kind, name, bytes FROM given_file WHERE n = ? ORDER BY kind"
                 : "SELECT kind, name, length(bytes) FROM given_file WHERE n = ? ORDER BY kind",
      error);
  gboolean has_row;

  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, given->n);

  while (TRUE) {
    VoletGivenFile *file;

    if (!volet_query_step (query, &has_row, error))
      return FALSE;
    if (!has_row)
      return TRUE;
    file = read_file (query, with_bytes, error);
    if (file == NULL)
      return FALSE;
    g_ptr_array_add (given->files, file);
  }
}

/**
 * volet_given_row_is_consistent:
 * @given: a line with its statement
 *
 * Returns: whether its context has one line for each week of the statement that is not absent, in
 *   the same order and cut off at the same day
 */
gboolean
volet_given_row_is_consistent (const VoletGiven *given)
{
  guint next = 0;

  for (gsize i = 0; i < volet_statement_get_n_weeks (given->statement); i++) {
    const VoletStatementWeek *week = volet_statement_get_week (given->statement, i);
    const VoletGivenContext *context;

    if (week->is_absent)
      continue;
    if (next == given->context->len)
      return FALSE;
    context = &g_array_index (given->context, VoletGivenContext, next++);
    if (context->week != week->week || context->cut_off_day != week->cut_off_day)
      return FALSE;
  }

  return next == given->context->len;
}

static gboolean
insert_line (VoletStore *self, const VoletGiven *given, GError **error)
{
  g_autoptr (VoletQuery) query = volet_store_query (
      self,
      "INSERT INTO given "
      "(n, true_day, recipient, channel, state, replaces, asked, statement, context) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      error);
  g_autoptr (GBytes) statement = volet_statement_to_bytes (given->statement);
  g_autoptr (GBytes) context = volet_given_context_to_bytes (given->context);

  if (query == NULL)
    return FALSE;
  if (given->n != 0)
    volet_query_bind_int (query, 1, given->n);
  volet_query_bind_int (query, 2, given->true_day);
  volet_query_bind_int (query, 3, (gint64) given->recipient);
  volet_query_bind_int (query, 4, given->channel);
  volet_query_bind_int (query, 5,
                        given->state == VOLET_GIVEN_STATE_REPLACED ? VOLET_GIVEN_STATE_GIVEN
                                                                   : given->state);
  if (given->replaces != 0)
    volet_query_bind_int (query, 6, given->replaces);
  volet_store_bind_words (query, 7, given->asked);
  volet_query_bind_bytes (query, 8, statement);
  volet_query_bind_bytes (query, 9, context);
  return volet_query_run (query, error);
}

static gboolean
insert_file (VoletStore *self, guint n, const VoletGivenFile *file, GError **error)
{
  g_autoptr (VoletQuery) query = volet_store_query (
      self, "INSERT INTO given_file (n, kind, name, bytes) VALUES (?, ?, ?, ?)", error);

  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, n);
  volet_query_bind_int (query, 2, file->kind);
  volet_query_bind_text (query, 3, file->name);
  volet_query_bind_bytes (query, 4, file->bytes);
  return volet_query_run (query, error);
}

/**
 * volet_given_row_insert:
 * @self: the store, in a transaction
 * @given: a line with its files; its number is 0 for the next one
 * @error: return location
 *
 * Adds the rows of a line. SQLite's last row is then the line's number.
 *
 * Errors: those of volet_query_set_error()
 *
 * Returns: whether they were added
 */
gboolean
volet_given_row_insert (VoletStore *self, const VoletGiven *given, GError **error)
{
  gint64 n;

  if (!insert_line (self, given, error))
    return FALSE;
  n = sqlite3_last_insert_rowid (self->handle);
  for (guint i = 0; i < given->files->len; i++)
    if (!insert_file (self, (guint) n, given->files->pdata[i], error))
      return FALSE;
  sqlite3_set_last_insert_rowid (self->handle, n);
  return TRUE;
}
