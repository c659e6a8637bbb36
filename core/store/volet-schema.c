/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of a notebook, and whether a database has exactly these. Private to the store.
 *
 * Invariants:
 * 1. Every table is STRICT and has an explicit primary key: changesets find rows by it.
 * 2. Nothing else is in the schema, no view and no trigger: what is not word for word as below is
 *    damaged, so that no statement of the store does more than it says.
 * 3. Numbers of stored enumerations never change their meaning. */

#include "volet-schema.h"

#include "volet-store-error.h"

#include <string.h>

typedef struct {
  const char *name;
  const char *sql;
} SchemaItem;

const VoletSchemaTable volet_schema_agenda_tables[] = {
    {"entry", 12, 1},   {"bin", 13, 1},   {"objective", 4, 1}, {"week", 6, 1},
    {"closing", 13, 2}, {"choice", 2, 1}, {NULL, 0, 0},
};

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
    {"choice", "CREATE TABLE choice (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) "
               "STRICT, WITHOUT ROWID"},
    {"memo", "CREATE TABLE memo (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) "
             "STRICT, WITHOUT ROWID"},
    {"draft", "CREATE TABLE draft (one INTEGER PRIMARY KEY CHECK (one = 1), bytes BLOB NOT NULL) "
              "STRICT"},

    {"entry", "CREATE TABLE entry (" ENTRY_COLUMNS ") STRICT"},
    {"entry_by_day", "CREATE INDEX entry_by_day ON entry (day, category)"},
    {"bin", "CREATE TABLE bin (" ENTRY_COLUMNS
            ", removed_day INTEGER NOT NULL CHECK (removed_day BETWEEN 0 AND 47846)) STRICT"},
    {"objective",
     "CREATE TABLE objective ("
     "from_week INTEGER PRIMARY KEY CHECK (from_week BETWEEN 0 AND 6835), "
     "objective_kind INTEGER NOT NULL, "
     "objective_min INTEGER NOT NULL, "
     "reason TEXT CHECK (length(reason) BETWEEN 1 AND 4000), " OBJECTIVE_CHECK ") STRICT"},
    {"week", "CREATE TABLE week ("
             "week INTEGER PRIMARY KEY CHECK (week BETWEEN 0 AND 6835), "
             "is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1)), "
             "is_prevented INTEGER NOT NULL CHECK (is_prevented IN (0, 1)), "
             "reason TEXT CHECK (length(reason) BETWEEN 1 AND 4000), "
             "objective_kind INTEGER NOT NULL, "
             "objective_min INTEGER NOT NULL, " OBJECTIVE_CHECK ", "
             "CHECK (is_closed OR objective_kind = 0)) STRICT"},
    {"closing", "CREATE TABLE closing ("
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
    {"act", "CREATE TABLE act ("
            "n INTEGER PRIMARY KEY, "
            "kind INTEGER NOT NULL, "
            "is_undone INTEGER NOT NULL CHECK (is_undone IN (0, 1)), "
            "given INTEGER, "
            "subject TEXT, "
            "changeset BLOB) STRICT"},

    {"recipient", "CREATE TABLE recipient ("
                  "id INTEGER PRIMARY KEY CHECK (id <> 0), "
                  "name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200), "
                  "sign TEXT CHECK (length(sign) BETWEEN 1 AND 200), "
                  "level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 3), "
                  "is_whole_period INTEGER NOT NULL CHECK (is_whole_period IN (0, 1)), "
                  "hides_objective INTEGER NOT NULL CHECK (hides_objective IN (0, 1)), "
                  "prevented_form INTEGER NOT NULL CHECK (prevented_form BETWEEN 0 AND 2)) STRICT"},
    /* A recipient's groups one after the other: until_n is the last ledger line that there was when
     * it left, NULL for the group that it is in. */
    {"membership", "CREATE TABLE membership ("
                   "recipient INTEGER NOT NULL REFERENCES recipient (id), "
                   "place INTEGER NOT NULL CHECK (place >= 1), "
                   "group_name TEXT NOT NULL CHECK (length(group_name) BETWEEN 1 AND 200), "
                   "until_n INTEGER CHECK (until_n >= 0), "
                   "PRIMARY KEY (recipient, place)) STRICT, WITHOUT ROWID"},
    {"membership_now", "CREATE UNIQUE INDEX membership_now ON membership (recipient) "
                       "WHERE until_n IS NULL"},
    /* "Annule et remplace" cites only an earlier document given to the same recipient. */
    {"given", "CREATE TABLE given ("
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
    {"given_replaces", "CREATE INDEX given_replaces ON given (replaces) "
                       "WHERE replaces IS NOT NULL"},
    {"given_file", "CREATE TABLE given_file ("
                   "n INTEGER NOT NULL REFERENCES given (n), "
                   "kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2), "
                   "name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200), "
                   "bytes BLOB NOT NULL, "
                   "PRIMARY KEY (n, kind)) STRICT"},
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
create_items (VoletQueryCache *queries, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (schema_items); i++)
    if (!run (queries, schema_items[i].sql, error))
      return FALSE;

  return run (queries, "PRAGMA application_id = " G_STRINGIFY (VOLET_SCHEMA_APPLICATION_ID),
              error) &&
         run (queries, "PRAGMA user_version = " G_STRINGIFY (VOLET_SCHEMA_VERSION), error);
}

static gboolean
create (VoletQueryCache *queries, GError **error)
{
  if (!run (queries, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (create_items (queries, error) && run (queries, "COMMIT", error))
    return TRUE;

  run (queries, "ROLLBACK", NULL);
  return FALSE;
}

static gboolean
is_expected (const char *name, const char *sql)
{
  for (gsize i = 0; i < G_N_ELEMENTS (schema_items); i++)
    if (strcmp (name, schema_items[i].name) == 0)
      return g_strcmp0 (sql, schema_items[i].sql) == 0;

  /* The indexes that UNIQUE and PRIMARY KEY bring. */
  return sql == NULL && g_str_has_prefix (name, "sqlite_autoindex_");
}

static gboolean
check_items (VoletQueryCache *queries, GError **error)
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
    if (!is_expected (name, sql))
      volet_query_mark_damaged (query);
    if (!volet_query_check_row (query, error))
      return FALSE;
    n_own += sql != NULL;
  }

  if (n_own == G_N_ELEMENTS (schema_items))
    return TRUE;
  volet_query_set_damaged (error);
  return FALSE;
}

/**
 * volet_schema_prepare:
 * @queries: the queries of a connection that is in no transaction
 * @error: return location
 *
 * Makes the tables in an empty database, in one transaction; looks at those of any other.
 *
 * Errors: %VOLET_STORE_ERROR_NEWER_SCHEMA, %VOLET_STORE_ERROR_DAMAGED, and those of
 * volet_query_set_error()
 *
 * Returns: whether the tables are there, exactly as this version of Volet makes them
 */
gboolean
volet_schema_prepare (VoletQueryCache *queries, GError **error)
{
  gint64 application_id, version, n_items;

  if (!read_number (queries, "PRAGMA application_id", &application_id, error) ||
      !read_number (queries, "PRAGMA user_version", &version, error) ||
      !read_number (queries, "SELECT count(*) FROM sqlite_schema", &n_items, error))
    return FALSE;

  if (application_id == 0 && version == 0 && n_items == 0)
    return create (queries, error);
  if (application_id == VOLET_SCHEMA_APPLICATION_ID && version > VOLET_SCHEMA_VERSION) {
    g_set_error_literal (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_NEWER_SCHEMA,
                         "tables made by a newer version of Volet");
    return FALSE;
  }
  if (application_id != VOLET_SCHEMA_APPLICATION_ID || version != VOLET_SCHEMA_VERSION) {
    volet_query_set_damaged (error);
    return FALSE;
  }
  return check_items (queries, error);
}
