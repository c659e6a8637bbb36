/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Prepared statements that are kept, and columns that are read without trust. Private to the
 * store. */

#include "volet-query.h"

#include "volet-secret.h"
#include "volet-store-error.h"

#include <string.h>

struct _VoletQueryCache {
  sqlite3 *handle;
  GHashTable *queries; /* SQL, a literal → VoletQuery */
};

struct _VoletQuery {
  sqlite3_stmt *statement;
  int result;          /* the first failure of binding or reading, or SQLITE_OK */
  gboolean is_damaged; /* a value of the current row cannot be */
  gboolean is_lent;
};

static void
free_query (VoletQuery *self)
{
  sqlite3_finalize (self->statement);
  g_free (self);
}

static void
note_result (VoletQuery *self, int result)
{
  if (result != SQLITE_OK && self->result == SQLITE_OK)
    self->result = result;
}

static VoletStoreError
get_code (int result)
{
  switch (result & 0xff) {
  case SQLITE_NOMEM:
    return VOLET_STORE_ERROR_OUT_OF_MEMORY;
  case SQLITE_FULL:
    return VOLET_STORE_ERROR_FULL;
  case SQLITE_READONLY:
    return VOLET_STORE_ERROR_READ_ONLY;
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
    return VOLET_STORE_ERROR_DAMAGED;
  case SQLITE_IOERR:
    return VOLET_STORE_ERROR_SAVE_FAILED;
  default:
    return VOLET_STORE_ERROR_FAILED;
  }
}

/* Hands over a block whose first word is the number of bytes after it. */
static void
wipe_and_free (gpointer block)
{
  volet_secret_wipe (block, sizeof (gsize) + *(gsize *) block);
  g_free (block);
}

/**
 * volet_query_cache_new:
 * @handle: an open connection, which must outlive the cache
 *
 * Returns: (transfer full): a cache without queries
 */
VoletQueryCache *
volet_query_cache_new (sqlite3 *handle)
{
  VoletQueryCache *self = g_new0 (VoletQueryCache, 1);

  self->handle = handle;
  self->queries =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) free_query);
  return self;
}

/**
 * volet_query_cache_free:
 * @self: (transfer full) (nullable): a cache
 *
 * Finalizes every statement, so that the connection can be closed.
 */
void
volet_query_cache_free (VoletQueryCache *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->queries);
  g_free (self);
}

/**
 * volet_query_cache_get:
 * @self: a cache
 * @sql: one statement; a literal, since the cache keeps the pointer
 * @error: return location
 *
 * Lends the query of @sql, prepared at its first use. It must be released before it is asked for
 * again.
 *
 * Errors: those of volet_query_set_error()
 *
 * Returns: (transfer none) (nullable): the query, nothing bound
 */
VoletQuery *
volet_query_cache_get (VoletQueryCache *self, const char *sql, GError **error)
{
  VoletQuery *query = g_hash_table_lookup (self->queries, sql);

  if (query == NULL) {
    sqlite3_stmt *statement;
    int result =
        sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);

    if (result != SQLITE_OK) {
      volet_query_set_error (error, result);
      return NULL;
    }
    query = g_new0 (VoletQuery, 1);
    query->statement = statement;
    g_hash_table_insert (self->queries, (gpointer) sql, query);
  }

  g_assert (!query->is_lent);
  query->is_lent = TRUE;
  query->result = SQLITE_OK;
  query->is_damaged = FALSE;
  return query;
}

/**
 * volet_query_release:
 * @self: (nullable): a query on loan
 *
 * Gives @self back to its cache, which forgets what was bound.
 */
void
volet_query_release (VoletQuery *self)
{
  if (self == NULL)
    return;

  /* A failure was reported by the step that met it. */
  sqlite3_reset (self->statement);
  sqlite3_clear_bindings (self->statement);
  self->is_lent = FALSE;
}

/**
 * volet_query_bind_int:
 * @self: a query
 * @place: which parameter, from 1
 * @value: its value
 *
 * Binds an integer. A failure is reported by the next step.
 */
void
volet_query_bind_int (VoletQuery *self, int place, gint64 value)
{
  note_result (self, sqlite3_bind_int64 (self->statement, place, value));
}

/**
 * volet_query_bind_null:
 * @self: a query
 * @place: which parameter, from 1
 *
 * Binds NULL. A failure is reported by the next step.
 */
void
volet_query_bind_null (VoletQuery *self, int place)
{
  note_result (self, sqlite3_bind_null (self->statement, place));
}

/**
 * volet_query_bind_text:
 * @self: a query
 * @place: which parameter, from 1
 * @text: (nullable): its value, which must live until the release
 *
 * Binds a text, or NULL. A failure is reported by the next step.
 */
void
volet_query_bind_text (VoletQuery *self, int place, const char *text)
{
  note_result (self, sqlite3_bind_text (self->statement, place, text, -1, SQLITE_STATIC));
}

/**
 * volet_query_bind_blob:
 * @self: a query
 * @place: which parameter, from 1
 * @bytes: (array length=n_bytes): its value, which must live until the release
 * @n_bytes: how many bytes
 *
 * Binds bytes. A failure is reported by the next step.
 */
void
volet_query_bind_blob (VoletQuery *self, int place, gconstpointer bytes, gsize n_bytes)
{
  /* SQLite reads a null pointer as NULL, not as no bytes. */
  note_result (self, sqlite3_bind_blob64 (self->statement, place, n_bytes > 0 ? bytes : "", n_bytes,
                                          SQLITE_STATIC));
}

/**
 * volet_query_bind_bytes:
 * @self: a query
 * @place: which parameter, from 1
 * @bytes: its value, which must live until the release
 *
 * Binds bytes. A failure is reported by the next step.
 */
void
volet_query_bind_bytes (VoletQuery *self, int place, GBytes *bytes)
{
  volet_query_bind_blob (self, place, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/**
 * volet_query_step:
 * @self: a query
 * @ret_has_row: (out): whether there is a row to read
 * @error: return location
 *
 * Goes to the next row.
 *
 * Errors: those of volet_query_set_error()
 *
 * Returns: whether it went well
 */
gboolean
volet_query_step (VoletQuery *self, gboolean *ret_has_row, GError **error)
{
  if (self->result == SQLITE_OK) {
    int result = sqlite3_step (self->statement);

    if (result == SQLITE_ROW || result == SQLITE_DONE) {
      *ret_has_row = result == SQLITE_ROW;
      return TRUE;
    }
    self->result = result;
  }

  volet_query_set_error (error, self->result);
  return FALSE;
}

/**
 * volet_query_run:
 * @self: a query that yields nothing, or whose rows nobody wants
 * @error: return location
 *
 * Runs @self to its end.
 *
 * Errors: those of volet_query_set_error()
 *
 * Returns: whether it went well
 */
gboolean
volet_query_run (VoletQuery *self, GError **error)
{
  gboolean has_row = TRUE;

  while (has_row)
    if (!volet_query_step (self, &has_row, error))
      return FALSE;
  return TRUE;
}

/**
 * volet_query_is_null:
 * @self: a query at a row
 * @column: which column, from 0
 *
 * Returns: whether the column is NULL
 */
gboolean
volet_query_is_null (VoletQuery *self, int column)
{
  return sqlite3_column_type (self->statement, column) == SQLITE_NULL;
}

/**
 * volet_query_get_int:
 * @self: a query at a row
 * @column: which column, from 0
 * @min: the least value that it may have
 * @max: the greatest
 *
 * Returns: the value; if it is no integer of that range, @min, and the row is marked as damaged
 */
gint64
volet_query_get_int (VoletQuery *self, int column, gint64 min, gint64 max)
{
  gint64 value;

  if (sqlite3_column_type (self->statement, column) == SQLITE_INTEGER) {
    value = sqlite3_column_int64 (self->statement, column);
    if (value >= min && value <= max)
      return value;
  }

  self->is_damaged = TRUE;
  return min;
}

/**
 * volet_query_get_boolean:
 * @self: a query at a row
 * @column: which column, from 0
 *
 * Returns: the value; if it is neither 0 nor 1, %FALSE, and the row is marked as damaged
 */
gboolean
volet_query_get_boolean (VoletQuery *self, int column)
{
  return volet_query_get_int (self, column, FALSE, TRUE) != FALSE;
}

/**
 * volet_query_dup_text:
 * @self: a query at a row
 * @column: which column, from 0
 *
 * Returns: (transfer full): the text; if it is no UTF-8 text without NUL, the empty string, and
 *   the row is marked as damaged
 */
char *
volet_query_dup_text (VoletQuery *self, int column)
{
  const char *text;
  gsize n_bytes;

  if (sqlite3_column_type (self->statement, column) == SQLITE_TEXT) {
    text = (const char *) sqlite3_column_text (self->statement, column);
    n_bytes = (gsize) sqlite3_column_bytes (self->statement, column);
    if (text == NULL)
      note_result (self, SQLITE_NOMEM);
    else if (g_utf8_validate_len (text, n_bytes, NULL))
      return g_strndup (text, n_bytes);
  }

  self->is_damaged = TRUE;
  return g_strdup ("");
}

/**
 * volet_query_dup_text_or_null:
 * @self: a query at a row
 * @column: which column, from 0
 *
 * Returns: (transfer full) (nullable): as volet_query_dup_text(), or %NULL where the column is NULL
 */
char *
volet_query_dup_text_or_null (VoletQuery *self, int column)
{
  return volet_query_is_null (self, column) ? NULL : volet_query_dup_text (self, column);
}

/**
 * volet_query_dup_bytes:
 * @self: a query at a row
 * @column: which column, from 0
 *
 * Returns: (transfer full): the bytes, which are wiped when they go; if it is no blob, no bytes,
 *   and the row is marked as damaged
 */
GBytes *
volet_query_dup_bytes (VoletQuery *self, int column)
{
  gconstpointer blob = NULL;
  gsize n_bytes = 0;
  gsize *block;

  if (sqlite3_column_type (self->statement, column) == SQLITE_BLOB) {
    blob = sqlite3_column_blob (self->statement, column);
    n_bytes = (gsize) sqlite3_column_bytes (self->statement, column);
    if (blob == NULL && n_bytes > 0)
      note_result (self, SQLITE_NOMEM);
  } else {
    self->is_damaged = TRUE;
  }

  if (blob == NULL)
    return g_bytes_new_static (NULL, 0);
  block = g_malloc (sizeof (gsize) + n_bytes);
  *block = n_bytes;
  memcpy (block + 1, blob, n_bytes);
  return g_bytes_new_with_free_func (block + 1, n_bytes, wipe_and_free, block);
}

/**
 * volet_query_mark_damaged:
 * @self: a query at a row
 *
 * Marks the row as damaged: its values, each sound alone, cannot be together.
 */
void
volet_query_mark_damaged (VoletQuery *self)
{
  self->is_damaged = TRUE;
}

/**
 * volet_query_check_row:
 * @self: a query whose row was read
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_OUT_OF_MEMORY
 *
 * Returns: whether every value read so far could be
 */
gboolean
volet_query_check_row (VoletQuery *self, GError **error)
{
  if (self->result != SQLITE_OK) {
    volet_query_set_error (error, self->result);
    return FALSE;
  }
  if (self->is_damaged) {
    volet_query_set_damaged (error);
    return FALSE;
  }
  return TRUE;
}

/**
 * volet_query_set_error:
 * @error: return location
 * @result: what SQLite answered, not %SQLITE_OK
 *
 * Says what a result of SQLite means. SQLite's own message is left out: it may quote values.
 *
 * Errors: %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_FULL, %VOLET_STORE_ERROR_READ_ONLY,
 *   %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_SAVE_FAILED; %VOLET_STORE_ERROR_FAILED for
 *   whatever is not expected
 */
void
volet_query_set_error (GError **error, int result)
{
  g_set_error (error, VOLET_STORE_ERROR, get_code (result), "SQLite answers %d (%s)", result,
               sqlite3_errstr (result));
}

/**
 * volet_query_set_damaged:
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_DAMAGED, always
 */
void
volet_query_set_damaged (GError **error)
{
  g_set_error_literal (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED,
                       "a value in the notebook's tables cannot be");
}
