/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Carrying what can still be read of a damaged database into a sound one. */

/* Invariants
 *
 * 1. The tables' names and columns come from the sound database, never from the damaged one.
 * 2. A row that the sound tables' rules refuse stays behind: what is carried over is a notebook,
 * not its ruin.
 * 3. Either everything that could be read is in the sound database, or nothing is.
 */

#include "volet-salvage.h"

#include "volet-store-error.h"

typedef struct {
  sqlite3 *from;
  sqlite3 *to;
  VoletSalvage salvage;
} Salvager;

static gboolean
set_error (Salvager *self, GError **error)
{
  g_set_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_FAILED, "Salvaging: %s",
               sqlite3_errstr (sqlite3_extended_errcode (self->to)));
  return FALSE;
}

/* One column of text of every row of @sql, over the sound database. */
static GPtrArray *
list_names (Salvager *self, const char *sql, const char *argument)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement;

  if (sqlite3_prepare_v2 (self->to, sql, -1, &statement, NULL) != SQLITE_OK)
    return NULL;
  if (argument != NULL)
    sqlite3_bind_text (statement, 1, argument, -1, SQLITE_TRANSIENT);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_ptr_array_add (names, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
  return sqlite3_finalize (statement) == SQLITE_OK ? g_steal_pointer (&names) : NULL;
}

/* "a", "b", "c", each quoted, with @suffix behind it. */
static char *
join_names (GPtrArray *names, const char *suffix)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "%s\"%s\"%s", i == 0 ? "" : ", ", (const char *) names->pdata[i],
                            suffix);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
join_placeholders (guint n)
{
  g_autoptr (GString) text = g_string_new ("?");

  for (guint i = 1; i < n; i++)
    g_string_append (text, ", ?");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Carries one row over. What the rules refuse is counted; what went over already is not. */
static gboolean
carry_row (Salvager *self, sqlite3_stmt *row, sqlite3_stmt *insert, GError **error)
{
  int code;

  for (int i = 0; i < sqlite3_column_count (row); i++)
    sqlite3_bind_value (insert, i + 1, sqlite3_column_value (row, i));
  code = sqlite3_step (insert);
  sqlite3_reset (insert);
  if (code == SQLITE_DONE) {
    self->salvage.n_rows += (guint64) sqlite3_changes (self->to);
    return TRUE;
  }
  if ((code & 0xff) != SQLITE_CONSTRAINT)
    return set_error (self, error);
  self->salvage.n_refused_rows++;
  return TRUE;
}

/* Reads @select as far as it goes. */
static gboolean
carry_rows (Salvager *self,
            const char *select,
            sqlite3_stmt *insert,
            gboolean *ret_is_whole,
            GError **error)
{
  sqlite3_stmt *row;
  gboolean is_good = TRUE;
  int code;

  *ret_is_whole = FALSE;
  if (sqlite3_prepare_v2 (self->from, select, -1, &row, NULL) != SQLITE_OK)
    return TRUE;
  while (is_good && (code = sqlite3_step (row)) == SQLITE_ROW)
    is_good = carry_row (self, row, insert, error);
  *ret_is_whole = is_good && code == SQLITE_DONE;
  sqlite3_finalize (row);
  return is_good;
}

/* From the front as far as it goes, then from the back: a broken page in the middle hides only what
 * it holds. */
static gboolean
carry_both_ways (Salvager *self,
                 const char *table,
                 GPtrArray *columns,
                 GPtrArray *keys,
                 sqlite3_stmt *insert,
                 GError **error)
{
  g_autofree char *column_names = join_names (columns, "");
  g_autofree char *forwards = join_names (keys, "");
  g_autofree char *backwards = join_names (keys, " DESC");
  g_autofree char *from_front = g_strdup_printf ("SELECT %s FROM \"%s\" NOT INDEXED ORDER BY %s",
                                                 column_names, table, forwards);
  g_autofree char *from_back = g_strdup_printf ("SELECT %s FROM \"%s\" NOT INDEXED ORDER BY %s",
                                                column_names, table, backwards);
  gboolean is_whole;

  if (!carry_rows (self, from_front, insert, &is_whole, error))
    return FALSE;
  if (is_whole)
    return TRUE;
  self->salvage.n_broken_tables++;
  return carry_rows (self, from_back, insert, &is_whole, error);
}

static gboolean
carry_table (Salvager *self, const char *table, GError **error)
{
  g_autoptr (GPtrArray) columns =
      list_names (self, "SELECT name FROM pragma_table_info (?) ORDER BY cid", table);
  g_autoptr (GPtrArray) keys =
      list_names (self, "SELECT name FROM pragma_table_info (?) WHERE pk > 0 ORDER BY pk", table);
  g_autofree char *names = NULL;
  g_autofree char *placeholders = NULL;
  g_autofree char *sql = NULL;
  sqlite3_stmt *insert;
  gboolean is_good;

  if (columns == NULL || keys == NULL || keys->len == 0)
    return set_error (self, error);
  names = join_names (columns, "");
  placeholders = join_placeholders (columns->len);
  sql = g_strdup_printf ("INSERT INTO \"%s\" (%s) VALUES (%s) ON CONFLICT DO NOTHING", table, names,
                         placeholders);
  if (sqlite3_prepare_v2 (self->to, sql, -1, &insert, NULL) != SQLITE_OK)
    return set_error (self, error);
  is_good = carry_both_ways (self, table, columns, keys, insert, error);
  sqlite3_finalize (insert);
  return is_good;
}

/* Tables in the order in which they were made: what is referred to comes before what refers. */
static gboolean
carry_tables (Salvager *self, GError **error)
{
  g_autoptr (GPtrArray) tables =
      list_names (self,
                  "SELECT name FROM sqlite_schema WHERE type = 'table'"
                  " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid",
                  NULL);

  if (tables == NULL)
    return set_error (self, error);
  for (guint i = 0; i < tables->len; i++)
    if (!carry_table (self, tables->pdata[i], error))
      return FALSE;
  return TRUE;
}

/**
 * volet_salvage_rows:
 * @from: a damaged database, as volet_vault_rescue() leaves one
 * @to: a sound one with empty tables, each with a primary key
 * @ret_salvage: (out): what it came to
 * @error: return location
 *
 * Carries every row that can be read into the tables of the same name. Where pages are broken,
 * rows are missing; where a lost save lies between others, some may be older than they were. Rows
 * that break a rule of @to, a reference to a row that is lost among them, stay behind.
 *
 * Errors: %VOLET_STORE_ERROR_FAILED; @to is then empty, as before
 *
 * Returns: whether everything that could be read was carried over
 */
gboolean
volet_salvage_rows (VoletDatabase *from,
                    VoletDatabase *to,
                    VoletSalvage *ret_salvage,
                    GError **error)
{
  Salvager self = {volet_database_get_handle (from), volet_database_get_handle (to), {0}};

  if (sqlite3_exec (self.to, "BEGIN IMMEDIATE", NULL, NULL, NULL) != SQLITE_OK)
    return set_error (&self, error);
  if (!carry_tables (&self, error)) {
    sqlite3_exec (self.to, "ROLLBACK", NULL, NULL, NULL);
    return FALSE;
  }
  if (sqlite3_exec (self.to, "COMMIT", NULL, NULL, NULL) != SQLITE_OK)
    return set_error (&self, error);
  *ret_salvage = self.salvage;
  return TRUE;
}
