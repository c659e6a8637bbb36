/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the store share: a database in memory, locked down as the one over a vault. */

#include "store-fixture.h"

#include <string.h>

static const char *const agenda_tables[] = {"entry",   "bin",    "objective", "week",
                                            "closing", "choice", NULL};

sqlite3 *
store_fixture_open_database (void)
{
  sqlite3 *handle;

  g_assert_cmpint (
      sqlite3_open_v2 (":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL), ==,
      SQLITE_OK);
  sqlite3_extended_result_codes (handle, 1);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_limit (handle, SQLITE_LIMIT_ATTACHED, 0);
  g_assert_cmpint (sqlite3_exec (handle, "PRAGMA page_size = 1024; PRAGMA temp_store = MEMORY",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  return handle;
}

void
store_fixture_set_up (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->handle = store_fixture_open_database ();
  fixture->store = volet_store_new (fixture->handle, &error);
  g_assert_no_error (error);
  fixture->zone = volet_store_get_zone (fixture->store, "Europe/Paris", &error);
  g_assert_no_error (error);
  g_object_ref (fixture->zone);
}

void
store_fixture_tear_down (StoreFixture *fixture)
{
  g_clear_object (&fixture->zone);
  g_assert_finalize_object (fixture->store);
  /* Refused while a statement is left. */
  g_assert_cmpint (sqlite3_close (fixture->handle), ==, SQLITE_OK);
}

/* As after a lock. */
void
store_fixture_reopen (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (fixture->store);
  fixture->store = volet_store_new (fixture->handle, &error);
  g_assert_no_error (error);
}

void
store_fixture_run (StoreFixture *fixture, const char *sql)
{
  char *message = NULL;

  sqlite3_exec (fixture->handle, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

/* The first column of the first row, or NULL. */
char *
store_fixture_ask (StoreFixture *fixture, const char *sql)
{
  sqlite3_stmt *statement;
  char *answer = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (fixture->handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  if (sqlite3_step (statement) == SQLITE_ROW)
    answer = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  return answer;
}

void
store_fixture_assert_answer (StoreFixture *fixture, const char *sql, const char *expected)
{
  g_autofree char *answer = store_fixture_ask (fixture, sql);

  g_assert_cmpstr (answer, ==, expected);
}

static void
dump_table (sqlite3 *handle, const char *table, GString *dump)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2", table);
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW) {
    g_string_append (dump, table);
    for (int i = 0; i < sqlite3_column_count (statement); i++)
      g_string_append_printf (dump, "|%d:%s", sqlite3_column_type (statement, i),
                              (const char *) sqlite3_column_text (statement, i));
    g_string_append_c (dump, '\n');
  }
  sqlite3_finalize (statement);
}

/* Every value of every row of the tables that an act may change, with its type. */
char *
store_fixture_dump_agenda (sqlite3 *handle)
{
  GString *dump = g_string_new (NULL);

  for (gsize i = 0; agenda_tables[i] != NULL; i++)
    dump_table (handle, agenda_tables[i], dump);
  return g_string_free (dump, FALSE);
}

/* Two hours of a workshop. */
VoletEntry *
store_fixture_new_entry (StoreFixture *fixture, VoletId id)
{
  VoletEntry *entry = volet_entry_new (fixture->zone);

  entry->id = id;
  entry->created_us = G_GINT64_CONSTANT (1795000000000000) + (gint64) (id % 100000);
  volet_entry_set_duration (entry, STORE_FIXTURE_DAY, 120);
  entry->category = VOLET_CATEGORY_RDV;
  return entry;
}

void
store_fixture_begin (StoreFixture *fixture, VoletActKind kind)
{
  g_autoptr (GError) error = NULL;

  volet_store_begin_act (fixture->store, kind, NULL, &error);
  g_assert_no_error (error);
}

void
store_fixture_commit (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  volet_store_commit (fixture->store, &error);
  g_assert_no_error (error);
}

/* Within an act. */
void
store_fixture_put (StoreFixture *fixture, const VoletEntry *entry)
{
  g_autoptr (GError) error = NULL;

  volet_store_put_entry (fixture->store, entry, &error);
  g_assert_no_error (error);
}

/* An act of its own. */
void
store_fixture_add (StoreFixture *fixture, VoletId id)
{
  g_autoptr (VoletEntry) entry = store_fixture_new_entry (fixture, id);

  store_fixture_begin (fixture, VOLET_ACT_ENTRY_ADDED);
  store_fixture_put (fixture, entry);
  store_fixture_commit (fixture);
}
