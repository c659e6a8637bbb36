/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Changesets of SQLite's session extension over a notebook's tables. Private to the store. */

#include "volet-changeset.h"

#include "volet-changeset-form.h"
#include "volet-query.h"
#include "volet-schema.h"
#include "volet-secret.h"

#include <string.h>

typedef struct {
  guint8 *bytes; /* from SQLite */
  gsize n_bytes;
} SqliteBytes;

static void
free_sqlite_bytes (gpointer data)
{
  SqliteBytes *self = data;

  if (self->bytes != NULL)
    volet_secret_wipe (self->bytes, self->n_bytes);
  sqlite3_free (self->bytes);
  g_free (self);
}

/* Revisions may have been added since, and are settled afterwards, and a question may have been
 * answered; anything else must fit. */
static int
on_conflict (gpointer data, int reason, sqlite3_changeset_iter *iter)
{
  const char *table = "";
  int n_columns, operation;

  if (reason == SQLITE_CHANGESET_FOREIGN_KEY ||
      sqlite3changeset_op (iter, &table, &n_columns, &operation, NULL) != SQLITE_OK ||
      (strcmp (table, "revision") != 0 && strcmp (table, "memo") != 0))
    return SQLITE_CHANGESET_ABORT;
  if (reason == SQLITE_CHANGESET_DATA || reason == SQLITE_CHANGESET_CONFLICT)
    return SQLITE_CHANGESET_REPLACE;
  return reason == SQLITE_CHANGESET_NOTFOUND ? SQLITE_CHANGESET_OMIT : SQLITE_CHANGESET_ABORT;
}

/**
 * volet_changeset_begin:
 * @handle: a connection
 * @scope: in which tables
 * @error: return location
 *
 * Begins to record what changes in the tables of @scope.
 *
 * Errors: %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: (transfer full) (nullable): the recording, for sqlite3session_delete()
 */
sqlite3_session *
volet_changeset_begin (sqlite3 *handle, VoletSchemaScope scope, GError **error)
{
  sqlite3_session *session;
  int result = sqlite3session_create (handle, "main", &session);

  if (result != SQLITE_OK) {
    volet_query_set_error (error, result);
    return NULL;
  }

  for (gsize i = 0; i < volet_schema_get_n_tables (scope) && result == SQLITE_OK; i++)
    result = sqlite3session_attach (session, volet_schema_get_table (i)->name);
  if (result == SQLITE_OK)
    return session;

  sqlite3session_delete (session);
  volet_query_set_error (error, result);
  return NULL;
}

/**
 * volet_changeset_end:
 * @session: a recording
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: (transfer full) (nullable): what changed so far, wiped when it goes; no bytes where
 *   nothing did
 */
GBytes *
volet_changeset_end (sqlite3_session *session, GError **error)
{
  SqliteBytes *taken = g_new0 (SqliteBytes, 1);
  int n_bytes = 0;
  int result = sqlite3session_changeset (session, &n_bytes, (gpointer *) &taken->bytes);

  taken->n_bytes = (gsize) n_bytes;
  if (result == SQLITE_OK)
    return g_bytes_new_with_free_func (taken->bytes, taken->n_bytes, free_sqlite_bytes, taken);

  free_sqlite_bytes (taken);
  volet_query_set_error (error, result);
  return NULL;
}

/**
 * volet_changeset_apply:
 * @handle: a connection in a transaction
 * @changeset: what changed once
 * @scope: the tables that it may change
 * @is_inverted: whether to take it back rather than to do it again
 * @error: return location
 *
 * Changes the tables of @scope. Every row must be as the changeset left it, or found it, but for
 * revisions; else nothing is changed. After any failure the transaction is to be abandoned.
 *
 * Errors: %VOLET_STORE_ERROR_DAMAGED where it does not fit, and those of volet_query_set_error()
 *
 * Returns: whether all of it was applied
 */
gboolean
volet_changeset_apply (sqlite3 *handle,
                       GBytes *changeset,
                       VoletSchemaScope scope,
                       gboolean is_inverted,
                       GError **error)
{
  gsize n_bytes;
  gconstpointer bytes = g_bytes_get_data (changeset, &n_bytes);
  int result;

  if (!volet_changeset_form_check (changeset, scope, error))
    return FALSE;

  /* SQLite only reads what it takes as a plain pointer. */
  result =
      sqlite3changeset_apply_v2 (handle, (int) n_bytes, (gpointer) bytes, NULL, on_conflict, NULL,
                                 NULL, NULL, is_inverted ? SQLITE_CHANGESETAPPLY_INVERT : 0);
  if (result == SQLITE_OK)
    return TRUE;

  if ((result & 0xff) == SQLITE_ABORT || (result & 0xff) == SQLITE_CONSTRAINT)
    volet_query_set_damaged (error);
  else
    volet_query_set_error (error, result);
  return FALSE;
}

static gboolean
is_change_of_any (sqlite3_changeset_iter *iter, GHashTable *ids)
{
  const char *table;
  int n_columns, operation;
  sqlite3_value *value = NULL;
  gint64 id;

  if (sqlite3changeset_op (iter, &table, &n_columns, &operation, NULL) != SQLITE_OK ||
      (strcmp (table, "entry") != 0 && strcmp (table, "bin") != 0) || n_columns < 1)
    return FALSE;

  /* The key is the first column of both, and stands in the old row or in the new one. */
  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (iter, 0, &value);
  else
    sqlite3changeset_old (iter, 0, &value);
  if (value == NULL)
    return FALSE;
  id = sqlite3_value_int64 (value);
  return g_hash_table_contains (ids, &id);
}

/**
 * volet_changeset_names_any:
 * @changeset: what changed once
 * @scope: the tables that it may be about
 * @ids: a set of ids of entries, as #gint64
 * @ret_does: (out): whether a row of one of these entries is among it, in the agenda or in the bin
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_OUT_OF_MEMORY
 *
 * Returns: whether it could be read to the end, or to the first such row
 */
gboolean
volet_changeset_names_any (
    GBytes *changeset, VoletSchemaScope scope, GHashTable *ids, gboolean *ret_does, GError **error)
{
  gsize n_bytes;
  gconstpointer bytes = g_bytes_get_data (changeset, &n_bytes);
  sqlite3_changeset_iter *iter;
  gboolean does = FALSE;
  int result;

  if (!volet_changeset_form_check (changeset, scope, error))
    return FALSE;

  result = sqlite3changeset_start (&iter, (int) n_bytes, (gpointer) bytes);
  if (result == SQLITE_OK) {
    while (!does && sqlite3changeset_next (iter) == SQLITE_ROW)
      does = is_change_of_any (iter, ids);
    result = sqlite3changeset_finalize (iter);
  }
  if (result == SQLITE_OK) {
    *ret_does = does;
    return TRUE;
  }

  volet_query_set_error (error, result);
  return FALSE;
}
