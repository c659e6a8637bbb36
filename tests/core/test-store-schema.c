/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables as a whole: made once, compared word for word, refused when they are others. Settings
 * and the draft. */

#include "store-fixture.h"

#include <string.h>

static void
assert_refused (sqlite3 *handle, VoletStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (volet_store_new (handle, &error));
  g_assert_error (error, VOLET_STORE_ERROR, (int) code);
}

static void
run (sqlite3 *handle, const char *sql)
{
  char *message = NULL;

  sqlite3_exec (handle, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

static void
test_made_once (void)
{
  g_auto (StoreFixture) fixture = {0};
  int n_changes;

  store_fixture_set_up (&fixture);
  store_fixture_assert_answer (&fixture, "PRAGMA user_version", "2");
  store_fixture_assert_answer (&fixture, "PRAGMA application_id", "1450142836");
  store_fixture_assert_answer (&fixture, "PRAGMA foreign_keys", "1");
  store_fixture_add (&fixture, 1);

  n_changes = sqlite3_total_changes (fixture.handle);
  store_fixture_reopen (&fixture);
  g_assert_cmpint (sqlite3_total_changes (fixture.handle), ==, n_changes);
  store_fixture_assert_answer (&fixture, "SELECT count(*) FROM entry", "1");
}

/* What a later undo of the layout would have to find again. */
static void
test_every_table_is_strict_with_a_key (void)
{
  g_auto (StoreFixture) fixture = {0};

  store_fixture_set_up (&fixture);
  store_fixture_assert_answer (
      &fixture,
      "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%STRICT%'", "0");
  store_fixture_assert_answer (&fixture,
                               "SELECT count(*) FROM sqlite_schema AS t WHERE t.type = 'table' AND "
                               "NOT EXISTS (SELECT 1 FROM pragma_table_info (t.name) WHERE pk > 0)",
                               "0");
}

static void
test_refuses_newer (void)
{
  g_auto (StoreFixture) fixture = {0};

  store_fixture_set_up (&fixture);
  store_fixture_run (&fixture, "PRAGMA user_version = 3");
  assert_refused (fixture.handle, VOLET_STORE_ERROR_NEWER_SCHEMA);
  store_fixture_run (&fixture, "CREATE TABLE tomorrow (id INTEGER PRIMARY KEY)");
  assert_refused (fixture.handle, VOLET_STORE_ERROR_NEWER_SCHEMA);
}

static void
test_refuses_others (void)
{
  const char *const changes[] = {
      "PRAGMA user_version = 0",
      "PRAGMA user_version = -1",
      "PRAGMA application_id = 0",
      "CREATE TABLE more (id INTEGER PRIMARY KEY)",
      "CREATE VIEW look AS SELECT note FROM entry",
      "CREATE INDEX quick ON entry (note)",
      "CREATE TRIGGER copy AFTER INSERT ON entry BEGIN DELETE FROM bin; END",
      "DROP INDEX entry_by_day",
      "DROP TABLE bin",
      "ALTER TABLE entry ADD COLUMN more TEXT",
      "ALTER TABLE entry RENAME COLUMN note TO words",
      "DROP TABLE memo; CREATE TABLE memo (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
      "DROP TABLE memo; CREATE VIEW memo AS SELECT key, value FROM choice",
      "DROP INDEX entry_by_day; CREATE INDEX entry_by_day ON entry (day)",
      "ANALYZE",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_auto (StoreFixture) fixture = {0};

    store_fixture_set_up (&fixture);
    store_fixture_run (&fixture, changes[i]);
    assert_refused (fixture.handle, VOLET_STORE_ERROR_DAMAGED);
  }
}

static void
test_refuses_other_programs (void)
{
  sqlite3 *handle = store_fixture_open_database ();

  run (handle, "CREATE TABLE moz_places (id INTEGER PRIMARY KEY); PRAGMA user_version = 70");
  assert_refused (handle, VOLET_STORE_ERROR_DAMAGED);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

static void
test_making_is_all_or_nothing (void)
{
  sqlite3 *handle = store_fixture_open_database ();
  sqlite3_stmt *statement;

  run (handle, "PRAGMA max_page_count = 12");
  assert_refused (handle, VOLET_STORE_ERROR_FULL);
  g_assert_true (sqlite3_get_autocommit (handle));
  sqlite3_prepare_v2 (handle, "SELECT 1 FROM sqlite_schema", -1, &statement, NULL);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

static void
test_memos (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (GError) error = NULL;
  char *value = (char *) "untouched";

  store_fixture_set_up (&fixture);
  g_assert_true (volet_store_get_memo (fixture.store, "zone", &value, &error));
  g_assert_null (value);
  g_assert_true (volet_store_set_memo (fixture.store, "zone", "Europe/Paris", &error));
  g_assert_true (volet_store_set_memo (fixture.store, "zone", "Indian/Réunion", &error));
  store_fixture_reopen (&fixture);
  g_assert_true (volet_store_get_memo (fixture.store, "zone", &value, &error));
  g_assert_cmpstr (value, ==, "Indian/Réunion");
  g_free (value);
  g_assert_true (volet_store_set_memo (fixture.store, "zone", NULL, &error));
  g_assert_true (volet_store_get_memo (fixture.store, "zone", &value, &error));
  g_assert_null (value);
}

static void
test_draft (void)
{
  static const guint8 bytes[] = {0, 1, 2, 0, 255};
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (GBytes) draft = g_bytes_new (bytes, sizeof bytes);
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) read_back = NULL;
  g_autoptr (GBytes) read_empty = NULL;
  GBytes *none = empty;

  store_fixture_set_up (&fixture);
  g_assert_true (volet_store_get_draft (fixture.store, &none, NULL));
  g_assert_null (none);
  g_assert_true (volet_store_set_draft (fixture.store, empty, NULL));
  g_assert_true (volet_store_get_draft (fixture.store, &read_empty, NULL));
  g_assert_true (g_bytes_equal (read_empty, empty));
  g_assert_true (volet_store_set_draft (fixture.store, draft, NULL));
  store_fixture_reopen (&fixture);
  g_assert_true (volet_store_get_draft (fixture.store, &read_back, NULL));
  g_assert_true (g_bytes_equal (read_back, draft));
  g_assert_true (volet_store_set_draft (fixture.store, NULL, NULL));
  g_assert_true (volet_store_get_draft (fixture.store, &none, NULL));
  g_assert_null (none);
}

static void
test_transactions (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autofree char *value = NULL;

  store_fixture_set_up (&fixture);
  g_assert_true (volet_store_begin (fixture.store, NULL));
  g_assert_true (volet_store_is_in_transaction (fixture.store));
  g_assert_true (volet_store_set_memo (fixture.store, "a", "1", NULL));
  volet_store_abandon (fixture.store);
  g_assert_false (volet_store_is_in_transaction (fixture.store));
  store_fixture_assert_answer (&fixture, "SELECT count(*) FROM memo", "0");

  g_assert_true (volet_store_begin (fixture.store, NULL));
  g_assert_true (volet_store_set_memo (fixture.store, "a", "1", NULL));
  g_assert_true (volet_store_commit (fixture.store, NULL));
  g_assert_true (volet_store_get_memo (fixture.store, "a", &value, NULL));
  g_assert_cmpstr (value, ==, "1");

  /* Closing in the middle takes it back, and leaves the connection free. */
  g_assert_true (volet_store_begin (fixture.store, NULL));
  g_assert_true (volet_store_set_memo (fixture.store, "a", "2", NULL));
  volet_store_close (fixture.store);
  volet_store_close (fixture.store);
  store_fixture_assert_answer (&fixture, "SELECT value FROM memo", "1");
}

/* SQLite itself ends a transaction after some failures: what follows must not be saved alone. */
static void
test_lost_transaction (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) commit_error = NULL;

  store_fixture_set_up (&fixture);
  g_assert_true (volet_store_begin (fixture.store, NULL));
  g_assert_true (volet_store_set_memo (fixture.store, "a", "1", NULL));
  store_fixture_run (&fixture, "ROLLBACK");
  g_assert_false (volet_store_set_memo (fixture.store, "b", "2", &error));
  g_assert_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_SAVE_FAILED);
  g_assert_false (volet_store_commit (fixture.store, &commit_error));
  g_assert_error (commit_error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_SAVE_FAILED);
  g_assert_false (volet_store_is_in_transaction (fixture.store));
  store_fixture_assert_answer (&fixture, "SELECT count(*) FROM memo", "0");
  g_assert_true (volet_store_set_memo (fixture.store, "c", "3", NULL));
}

static void
test_full (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (GBytes) draft = g_bytes_new_take (g_malloc0 (100000), 100000);
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  store_fixture_run (&fixture, "PRAGMA max_page_count = 60");
  g_assert_true (volet_store_begin (fixture.store, NULL));
  g_assert_true (volet_store_set_memo (fixture.store, "a", "1", NULL));
  g_assert_false (volet_store_set_draft (fixture.store, draft, &error));
  g_assert_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_FULL);
  volet_store_abandon (fixture.store);
  store_fixture_assert_answer (&fixture, "SELECT count(*) FROM memo", "0");
}

static void
test_check (void)
{
  const char *const changes[] = {
      "UPDATE entry SET minutes = 0",
      "UPDATE entry SET category = 'ABC'",
      "PRAGMA foreign_keys = OFF; INSERT INTO membership VALUES (9, 1, 'avocate', NULL)",
      "INSERT INTO week VALUES (3000, 1, 0, NULL, 0, 0)",
      "INSERT INTO objective VALUES (3000, 2, 900, 'a' || char (7))",
      "INSERT INTO recipient VALUES (9, ' Nadia', NULL, 0, 0, 0, 0)",
  };
  gboolean is_whole = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_auto (StoreFixture) fixture = {0};

    store_fixture_set_up (&fixture);
    store_fixture_add (&fixture, 1);
    g_assert_true (volet_store_check (fixture.store, &is_whole, NULL));
    g_assert_true (is_whole);
    store_fixture_run (&fixture, "PRAGMA ignore_check_constraints = ON");
    store_fixture_run (&fixture, changes[i]);
    store_fixture_run (&fixture, "PRAGMA ignore_check_constraints = OFF");
    g_assert_true (volet_store_check (fixture.store, &is_whole, NULL));
    g_assert_false (is_whole);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/schema/made-once", test_made_once);
  g_test_add_func ("/store/schema/strict-with-a-key", test_every_table_is_strict_with_a_key);
  g_test_add_func ("/store/schema/refuses-newer", test_refuses_newer);
  g_test_add_func ("/store/schema/refuses-others", test_refuses_others);
  g_test_add_func ("/store/schema/refuses-other-programs", test_refuses_other_programs);
  g_test_add_func ("/store/schema/all-or-nothing", test_making_is_all_or_nothing);
  g_test_add_func ("/store/settings/memos", test_memos);
  g_test_add_func ("/store/settings/draft", test_draft);
  g_test_add_func ("/store/transaction/begin-commit-abandon", test_transactions);
  g_test_add_func ("/store/transaction/lost", test_lost_transaction);
  g_test_add_func ("/store/transaction/full", test_full);
  g_test_add_func ("/store/check/finds-damage", test_check);

  return g_test_run ();
}
