/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of a notebook, and whether a database has exactly these. Private to the store.
 *
 * Invariants:
 * 1. Every table is STRICT and has an explicit primary key: changesets find rows by it.
 * 2. Nothing else is in the schema, no view and no trigger: what is not word for word as below is
 *    damaged, so that no statement of the store does more than it says.
 * 3. Numbers of stored enumerations never change their meaning.
 * 4. What a version made is never altered, only joined by more: tables of every version so far are
 *    brought up to this one when they are opened for writing. */

#include "volet-schema.h"

#include "volet-revision-rows.h"
#include "volet-store-error.h"

#include <string.h>

typedef struct {
  int since; /* the version of the tables that brought it */
  const char *name;
  const char *sql;
} SchemaItem;

/* The agenda's tables come first. */
static const VoletSchemaTable tables[] = {
    {"entry", 12, 1},       {"bin", 13, 1},
    {"objective", 4, 1},    {"week", 6, 1},
    {"closing", 13, 2},     {"choice", 2, 1},
    {"variant", 4, 3},      {"recipient", 7, 1},
    {"membership", 4, 2},   {"given", 9, 1},
    {"given_file", 4, 2},   {"given_origin", 2, 1},
    {"given_former", 2, 2}, {"recipient_former", 2, 1},
    {"revision", 5, 3},     {"memo", 2, 1},
};

#define N_AGENDA_TABLES 7

#define ENTRY_COLUMNS                                                                              \
  "id INTEGER PRIMARY KEY CHECK (id <> 0), "                                                       \
  "created_us INTEGER NOT NULL, "                                                                  \
  "day INTEGER NOT NULL CHECK (day BETWEEN 0 AND 47846), "                                         \
  "minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440), "                                  \
  "start_unix_s INTEGER "                                                                          \
  "CHECK (start_unix_s BETWEEN (day - 2) * 86400 AND (day + 3) * 86400), "                         \
  "zone TEXT NOT NULL CHECK (length(zone) BETWEEN 1 AND 64), "                                     \
  "category TEXT NOT NULL CHECK (length(category) = 3), "                                          \
  "is_planned INTEGER NOT NULL CHECK (is_planned IN (0, 1)), "                                     \
  "counts INTEGER NOT NULL CHECK (counts IN (0, 1)), "                                             \
  "has_proof INTEGER NOT NULL CHECK (has_proof IN (0, 1)), "                                       \
  "source INTEGER NOT NULL CHECK (source BETWEEN 0 AND 3), "                                       \
  "note TEXT CHECK (length(note) BETWEEN 1 AND 4000)"

#define OBJECTIVE_CHECK                                                                            \
  "CHECK (CASE objective_kind WHEN 2 THEN objective_min BETWEEN 1 AND 10080 "                      \
  "ELSE objective_kind IN (0, 1) AND objective_min = 0 END)"

/* SQLite keeps the text after "CREATE TABLE " and "CREATE INDEX " as it is written here. */
static const SchemaItem schema_items[] = {
    {1, "choice",
     "CREATE TABLE choice (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) "
     "STRICT, WITHOUT ROWID"},
    {1, "memo",
     "CREATE TABLE memo (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) "
     "STRICT, WITHOUT ROWID"},
    {1, "draft",
     "CREATE TABLE draft (one INTEGER PRIMARY KEY CHECK (one = 1), bytes BLOB NOT NULL) "
     "STRICT"},

    {1, "entry", "CREATE TABLE entry (" ENTRY_COLUMNS ") STRICT"},
    {1, "entry_by_day", "CREATE INDEX entry_by_day ON entry (day, category)"},
    {1, "bin",
     "CREATE TABLE bin (" ENTRY_COLUMNS
     ", removed_day INTEGER NOT NULL CHECK (removed_day BETWEEN 0 AND 47846)) STRICT"},
    {1, "objective",
     "CREATE TABLE objective ("
     "from_week INTEGER PRIMARY KEY CHECK (from_week BETWEEN 0 AND 6835), "
     "objective_kind INTEGER NOT NULL, "
     "objective_min INTEGER NOT NULL, "
     "reason TEXT CHECK (length(reason) BETWEEN 1 AND 4000), " OBJECTIVE_CHECK ") STRICT"},
    {1, "week",
     "CREATE TABLE week ("
     "week INTEGER PRIMARY KEY CHECK (week BETWEEN 0 AND 6835), "
     "is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1)), "
     "is_prevented INTEGER NOT NULL CHECK (is_prevented IN (0, 1)), "
     "reason TEXT CHECK (length(reason) BETWEEN 1 AND 4000), "
     "objective_kind INTEGER NOT NULL, "
     "objective_min INTEGER NOT NULL, " OBJECTIVE_CHECK ", "
     "CHECK (is_closed OR objective_kind = 0)) STRICT"},
    {1, "closing",
     "CREATE TABLE closing ("
     "week INTEGER NOT NULL CHECK (week BETWEEN 0 AND 6835), "
     "n INTEGER NOT NULL CHECK (n >= 1), "
     "closed_unix_s INTEGER NOT NULL, "
     "reopened_unix_s INTEGER, "
     "version INTEGER NOT NULL CHECK (version BETWEEN 1 AND n), "
     "objective_kind INTEGER NOT NULL, "
     "objective_min INTEGER NOT NULL, "
     "g1 INTEGER NOT NULL, g2 INTEGER NOT NULL, g3 INTEGER NOT NULL, "
     "g4 INTEGER NOT NULL, g5 INTEGER NOT NULL, g6 INTEGER NOT NULL, "
     "PRIMARY KEY (week, n), " OBJECTIVE_CHECK ", "
     "CHECK (min(g1, g2, g3, g4, g5, g6) >= 0)) STRICT, WITHOUT ROWID"},

    /* The last column is the long one: the others are read without it. */
    {1, "act",
     "CREATE TABLE act ("
     "n INTEGER PRIMARY KEY, "
     "kind INTEGER NOT NULL, "
     "is_undone INTEGER NOT NULL CHECK (is_undone IN (0, 1)), "
     "given INTEGER, "
     "subject TEXT, "
     "changeset BLOB) STRICT"},

    {1, "recipient",
     "CREATE TABLE recipient ("
     "id INTEGER PRIMARY KEY CHECK (id <> 0), "
     "name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200), "
     "sign TEXT CHECK (length(sign) BETWEEN 1 AND 200), "
     "level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 3), "
     "is_whole_period INTEGER NOT NULL CHECK (is_whole_period IN (0, 1)), "
     "hides_objective INTEGER NOT NULL CHECK (hides_objective IN (0, 1)), "
     "prevented_form INTEGER NOT NULL CHECK (prevented_form BETWEEN 0 AND 2)) STRICT"},
    /* A recipient's groups one after the other: until_n is the last ledger line that there was when
     * it left, NULL for the group that it is in. */
    {1, "membership",
     "CREATE TABLE membership ("
     "recipient INTEGER NOT NULL REFERENCES recipient (id), "
     "place INTEGER NOT NULL CHECK (place >= 1), "
     "group_name TEXT NOT NULL CHECK (length(group_name) BETWEEN 1 AND 200), "
     "until_n INTEGER CHECK (until_n >= 0), "
     "PRIMARY KEY (recipient, place)) STRICT, WITHOUT ROWID"},
    {1, "membership_now",
     "CREATE UNIQUE INDEX membership_now ON membership (recipient) "
     "WHERE until_n IS NULL"},
    /* "Annule et remplace" cites only an earlier document given to the same recipient. */
    {1, "given",
     "CREATE TABLE given ("
     "n INTEGER PRIMARY KEY CHECK (n BETWEEN 1 AND 2147483647), "
     "true_day INTEGER NOT NULL CHECK (true_day BETWEEN 0 AND 47846), "
     "recipient INTEGER NOT NULL REFERENCES recipient (id), "
     "channel INTEGER NOT NULL CHECK (channel BETWEEN 0 AND 7), "
     "state INTEGER NOT NULL CHECK (state IN (0, 1, 3, 4)), "
     "replaces INTEGER CHECK (replaces < n), "
     "asked TEXT CHECK (length(asked) BETWEEN 1 AND 4000), "
     "statement BLOB NOT NULL, "
     "context BLOB NOT NULL, "
     "UNIQUE (recipient, n), "
     "FOREIGN KEY (recipient, replaces) REFERENCES given (recipient, n)) STRICT"},
    {1, "given_replaces",
     "CREATE INDEX given_replaces ON given (replaces) "
     "WHERE replaces IS NOT NULL"},
    {1, "given_file",
     "CREATE TABLE given_file ("
     "n INTEGER NOT NULL REFERENCES given (n), "
     "kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2), "
     "name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200), "
     "bytes BLOB NOT NULL, "
     "PRIMARY KEY (n, kind)) STRICT"},

    /* Since version 2, for joining two copies of a notebook. A revision names one change of one
     * object, whatever it was; the head is the one that the object is at. */
    {2, "revision",
     "CREATE TABLE revision ("
     "kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 7), "
     "key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 200), "
     "revision INTEGER NOT NULL CHECK (revision <> 0), "
     "made_unix_s INTEGER NOT NULL, "
     "is_head INTEGER NOT NULL CHECK (is_head IN (0, 1)), "
     "PRIMARY KEY (kind, key, revision)) STRICT, WITHOUT ROWID"},
    /* Who a line of the ledger is, whatever its number became. */
    {2, "given_origin",
     "CREATE TABLE given_origin ("
     "n INTEGER PRIMARY KEY REFERENCES given (n), "
     "id INTEGER NOT NULL UNIQUE CHECK (id <> 0)) STRICT"},
    /* The numbers under which a line was known in one copy or another. */
    {2, "given_former",
     "CREATE TABLE given_former ("
     "n INTEGER NOT NULL REFERENCES given (n), "
     "former_n INTEGER NOT NULL CHECK (former_n BETWEEN 1 AND 2147483647), "
     "PRIMARY KEY (n, former_n)) STRICT, WITHOUT ROWID"},
    /* A recipient that two copies made apart, and which of the two stayed. */
    {2, "recipient_former",
     "CREATE TABLE recipient_former ("
     "id INTEGER PRIMARY KEY CHECK (id <> 0), "
     "recipient INTEGER NOT NULL REFERENCES recipient (id)) STRICT"},
    /* What another copy said otherwise, until the person has seen it. */
    {2, "variant",
     "CREATE TABLE variant ("
     "kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 7), "
     "key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 200), "
     "revision INTEGER NOT NULL CHECK (revision <> 0), "
     "content TEXT CHECK (length(content) BETWEEN 1 AND 40000), "
     "PRIMARY KEY (kind, key, revision)) STRICT, WITHOUT ROWID"},
};

static gboolean
run (VoletQueryCache *queries, const char *sql, GError **error)
{
  g_autoptr (VoletQuery) query = volet_query_cache_get (queries, sql, error);

  return query != NULL && volet_query_run (query, error);
}

static gboolean
read_number (VoletQueryCache *queries, const char *sql, gint64 *ret_number, GError **error)
{
  g_autoptr (VoletQuery) query = volet_query_cache_get (queries, sql, error);
  gboolean has_row;

  if (query == NULL || !volet_query_step (query, &has_row, error))
    return FALSE;

  *ret_number = has_row ? volet_query_get_int (query, 0, G_MININT32, G_MAXUINT32) : 0;
  return volet_query_check_row (query, error);
}

static gboolean
create_items (VoletQueryCache *queries, int after_version, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (schema_items); i++)
    if (schema_items[i].since > after_version && !run (queries, schema_items[i].sql, error))
      return FALSE;

  return run (queries, "PRAGMA application_id = " G_STRINGIFY (VOLET_SCHEMA_APPLICATION_ID),
              error) &&
         run (queries, "PRAGMA user_version = " G_STRINGIFY (VOLET_SCHEMA_VERSION), error);
}

/* Makes what came after @version, 0 for an empty database, and says of each thing that is there
 * which change it is at. */
static gboolean
bring_up (VoletQueryCache *queries, int version, GError **error)
{
  if (!run (queries, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (create_items (queries, version, error) &&
      (version == 0 || volet_revision_rows_begin_all (queries, error)) &&
      run (queries, "COMMIT", error))
    return TRUE;

  run (queries, "ROLLBACK", NULL);
  return FALSE;
}

static gboolean
is_expected (const char *name, const char *sql, int version)
{
  for (gsize i = 0; i < G_N_ELEMENTS (schema_items); i++)
    if (strcmp (name, schema_items[i].name) == 0 && schema_items[i].since <= version)
      return g_strcmp0 (sql, schema_items[i].sql) == 0;

  /* The indexes that UNIQUE and PRIMARY KEY bring. */
  return sql == NULL && g_str_has_prefix (name, "sqlite_autoindex_");
}

static gsize
count_items (int version)
{
  gsize n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (schema_items); i++)
    n += schema_items[i].since <= version;
  return n;
}

static gboolean
check_items (VoletQueryCache *queries, int version, GError **error)
{
  g_autoptr (VoletQuery) query =
      volet_query_cache_get (queries, "SELECT name, sql FROM sqlite_schema", error);
  gsize n_own = 0;
  gboolean has_row;

  if (query == NULL)
    return FALSE;

  while (TRUE) {
    g_autofree char *name = NULL;
    g_autofree char *sql = NULL;

    if (!volet_query_step (query, &has_row, error))
      return FALSE;
    if (!has_row)
      break;
    name = volet_query_dup_text (query, 0);
    sql = volet_query_dup_text_or_null (query, 1);
    if (!is_expected (name, sql, version))
      volet_query_mark_damaged (query);
    if (!volet_query_check_row (query, error))
      return FALSE;
    n_own += sql != NULL;
  }

  if (n_own == count_items (version))
    return TRUE;
  volet_query_set_damaged (error);
  return FALSE;
}

/**
 * volet_schema_find:
 * @name: a table's name
 * @scope: what a changeset is about
 *
 * Returns: (nullable): the table, if changesets of this scope may be about it
 */
const VoletSchemaTable *
volet_schema_find (const char *name, VoletSchemaScope scope)
{
  for (gsize i = 0; i < volet_schema_get_n_tables (scope); i++)
    if (strcmp (tables[i].name, name) == 0)
      return &tables[i];
  return NULL;
}

/**
 * volet_schema_get_n_tables:
 * @scope: what a changeset is about
 *
 * Returns: how many tables changesets of this scope may be about
 */
gsize
volet_schema_get_n_tables (VoletSchemaScope scope)
{
  return scope == VOLET_SCHEMA_AGENDA ? N_AGENDA_TABLES : G_N_ELEMENTS (tables);
}

/**
 * volet_schema_get_table:
 * @index: less than volet_schema_get_n_tables()
 *
 * Returns: the table; the agenda's come first
 */
const VoletSchemaTable *
volet_schema_get_table (gsize index)
{
  return &tables[index];
}

/* What a notebook of an older version holds is looked at before anything is made of it. A database
 * that cannot be written stays as it is. */
static gboolean
check_and_bring_up (VoletQueryCache *queries, int version, gboolean is_read_only, GError **error)
{
  if (!check_items (queries, version, error))
    return FALSE;
  return version == VOLET_SCHEMA_VERSION || is_read_only || bring_up (queries, version, error);
}

/**
 * volet_schema_prepare:
 * @queries: the queries of a connection that is in no transaction
 * @is_read_only: whether the database cannot be written
 * @ret_version: (out): the version of the tables as they are now
 * @error: return location
 *
 * Makes the tables in an empty database, or those that an older version lacks, in one transaction;
 * looks at those of any other.
 *
 * Errors: %VOLET_STORE_ERROR_NEWER_SCHEMA, %VOLET_STORE_ERROR_DAMAGED, and those of
 * volet_query_set_error()
 *
 * Returns: whether the tables are there, exactly as this version of Volet makes them, or, where
 *   nothing can be written, as an older one did
 */
gboolean
volet_schema_prepare (VoletQueryCache *queries,
                      gboolean is_read_only,
                      int *ret_version,
                      GError **error)
{
  gint64 application_id, version, n_items;

  if (!read_number (queries, "PRAGMA application_id", &application_id, error) ||
      !read_number (queries, "PRAGMA user_version", &version, error) ||
      !read_number (queries, "SELECT count(*) FROM sqlite_schema", &n_items, error))
    return FALSE;

  *ret_version = VOLET_SCHEMA_VERSION;
  if (application_id == 0 && version == 0 && n_items == 0)
    return bring_up (queries, 0, error);
  if (application_id == VOLET_SCHEMA_APPLICATION_ID && version > VOLET_SCHEMA_VERSION) {
    g_set_error_literal (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_NEWER_SCHEMA,
                         "tables made by a newer version of Volet");
    return FALSE;
  }
  if (application_id != VOLET_SCHEMA_APPLICATION_ID || version < 1) {
    volet_query_set_damaged (error);
    return FALSE;
  }
  if (is_read_only)
    *ret_version = (int) version;
  return check_and_bring_up (queries, (int) version, is_read_only, error);
}
