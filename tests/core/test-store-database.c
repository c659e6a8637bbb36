/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The database over a vault: what it saves, what it rolls back, and what it must never do. */

#include "vault-fixture.h"
#include "volet-database.h"
#include "volet-store-error.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
run (VoletDatabase *database, const char *sql)
{
  char *message = NULL;

  sqlite3_exec (volet_database_get_handle (database), sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

static int
try (VoletDatabase *database, const char *sql)
{
  return sqlite3_exec (volet_database_get_handle (database), sql, NULL, NULL, NULL) & 0xff;
}

/* The first column of the first row. */
static char *
ask (VoletDatabase *database, const char *sql)
{
  sqlite3_stmt *statement;
  char *answer = NULL;

  g_assert_cmpint (
      sqlite3_prepare_v2 (volet_database_get_handle (database), sql, -1, &statement, NULL), ==,
      SQLITE_OK);
  if (sqlite3_step (statement) == SQLITE_ROW)
    answer = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  return answer;
}

static void
assert_answer (VoletDatabase *database, const char *sql, const char *expected)
{
  g_autofree char *answer = ask (database, sql);

  g_assert_cmpstr (answer, ==, expected);
}

static guint64
get_file_size (VaultFixture *fixture)
{
  GStatBuf facts;

  g_assert_cmpint (g_stat (fixture->path, &facts), ==, 0);
  return (guint64) facts.st_size;
}

/* A new notebook with one table of one row. */
static VoletDatabase *
create (VaultFixture *fixture)
{
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletVault) vault =
      volet_vault_new_in_memory (fixture->random, fixture->clock, &error);
  VoletDatabase *database;

  g_assert_no_error (error);
  database = volet_database_open (vault, &error);
  g_assert_no_error (error);
  run (database, "CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT)");
  run (database, "INSERT INTO note VALUES (1, 'un')");
  volet_vault_create_file (vault, fixture->path, passphrase, &VOLET_KDF_LEAST, NULL, NULL, &error);
  g_assert_no_error (error);
  return database;
}

static VoletDatabase *
open_again (VaultFixture *fixture, VoletVaultOpenFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletVault) vault = vault_fixture_open (fixture, flags);
  VoletDatabase *database = volet_database_open (vault, &error);

  g_assert_no_error (error);
  return database;
}

static void
test_keeps_what_was_committed (void)
{
  g_auto (VaultFixture) fixture = {0};
  VoletDatabase *database;

  vault_fixture_set_up (&fixture, 1);
  database = create (&fixture);
  run (database, "BEGIN; INSERT INTO note VALUES (2, 'deux'); COMMIT");
  run (database, "BEGIN; INSERT INTO note VALUES (3, 'jamais')");
  volet_database_close (database);

  database = open_again (&fixture, VOLET_VAULT_OPEN_NONE);
  assert_answer (database, "SELECT group_concat (body) FROM note", "un,deux");
  assert_answer (database, "PRAGMA integrity_check", "ok");
  volet_database_close (database);
}

static void
test_one_small_save_takes_8192_bytes (void)
{
  g_auto (VaultFixture) fixture = {0};
  VoletDatabase *database;
  guint64 n_before;

  vault_fixture_set_up (&fixture, 2);
  database = create (&fixture);
  n_before = get_file_size (&fixture);
  run (database, "INSERT INTO note VALUES (2, 'deux')");
  g_assert_cmpuint (get_file_size (&fixture), ==, n_before + 8192);
  run (database, "BEGIN; SELECT * FROM note; COMMIT");
  run (database, "BEGIN IMMEDIATE; COMMIT");
  g_assert_cmpuint (get_file_size (&fixture), ==, n_before + 8192);
  volet_database_close (database);
}

static void
test_rollback_and_savepoints_write_nothing (void)
{
  g_auto (VaultFixture) fixture = {0};
  VoletDatabase *database;
  guint64 n_before;

  vault_fixture_set_up (&fixture, 3);
  database = create (&fixture);
  n_before = get_file_size (&fixture);
  run (database, "BEGIN; INSERT INTO note VALUES (2, 'deux'); ROLLBACK");
  run (database,
       "BEGIN; SAVEPOINT a; INSERT INTO note VALUES (2, 'deux'); ROLLBACK TO a; RELEASE a;"
       "COMMIT");
  assert_answer (database, "SELECT count (*) FROM note", "1");
  g_assert_cmpuint (get_file_size (&fixture), <=, n_before + 8192);
  volet_database_close (database);

  database = open_again (&fixture, VOLET_VAULT_OPEN_NONE);
  assert_answer (database, "SELECT group_concat (body) FROM note", "un");
  volet_database_close (database);
}

/* SQLite cuts free pages off after the sync: the next save has to carry the smaller count. */
static void
test_truncation_after_the_sync_is_carried_by_the_next_save (void)
{
  g_auto (VaultFixture) fixture = {0};
  VoletDatabase *database;
  g_autofree char *n_pages = NULL;

  vault_fixture_set_up (&fixture, 4);
  database = create (&fixture);
  run (database, "INSERT INTO note VALUES (2, hex (zeroblob (20000)))");
  run (database, "DELETE FROM note WHERE id = 2; PRAGMA incremental_vacuum");
  n_pages = ask (database, "PRAGMA page_count");
  g_assert_cmpint (atoi (n_pages), <, 10);
  run (database, "INSERT INTO note VALUES (3, 'trois')");
  volet_database_close (database);

  database = open_again (&fixture, VOLET_VAULT_OPEN_NONE);
  g_assert_cmpuint (
      volet_arena_get_n_pages (volet_vault_get_arena (volet_database_get_vault (database))), ==,
      atoi (n_pages));
  assert_answer (database, "SELECT group_concat (body) FROM note", "un,trois");
  assert_answer (database, "PRAGMA integrity_check", "ok");
  volet_database_close (database);
}

static void
test_locked_down (void)
{
  g_auto (VaultFixture) fixture = {0};
  VoletDatabase *database;
  g_autofree char *attach = NULL;
  g_autofree char *into = NULL;

  vault_fixture_set_up (&fixture, 5);
  database = create (&fixture);
  attach = g_strdup_printf ("ATTACH '%s/x.db' AS x", fixture.folder);
  into = g_strdup_printf ("VACUUM INTO '%s/x.db'", fixture.folder);
  g_assert_cmpint (try (database, attach), !=, SQLITE_OK);
  g_assert_cmpint (try (database, "ATTACH ':memory:' AS x"), !=, SQLITE_OK);
  g_assert_cmpint (try (database, into), !=, SQLITE_OK);
  g_assert_cmpint (try (database, "VACUUM"), !=, SQLITE_OK);
  g_assert_cmpint (try (database, "SELECT load_extension ('x')"), !=, SQLITE_OK);
  g_assert_cmpint (try (database, "PRAGMA writable_schema = 1; DELETE FROM sqlite_schema"), !=,
                   SQLITE_OK);

  assert_answer (database, "PRAGMA page_size", "1024");
  assert_answer (database, "PRAGMA auto_vacuum", "2");
  assert_answer (database, "PRAGMA journal_mode", "memory");
  assert_answer (database, "PRAGMA locking_mode", "exclusive");
  assert_answer (database, "PRAGMA temp_store", "2");
  assert_answer (database, "PRAGMA cache_spill", "0");
  assert_answer (database, "PRAGMA secure_delete", "1");
  assert_answer (database, "PRAGMA cell_size_check", "1");
  assert_answer (database, "PRAGMA trusted_schema", "0");
  assert_answer (database, "PRAGMA max_page_count", "131072");
  volet_database_close (database);
}

/* Large sorts and temporary tables go to files in a stock SQLite. */
static void
test_temporary_content_stays_in_memory (void)
{
  g_auto (VaultFixture) fixture = {0};
  VoletDatabase *database;

  vault_fixture_set_up (&fixture, 6);
  database = create (&fixture);
  run (database, "CREATE TEMP TABLE copy AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT"
                 " i + 1 FROM n WHERE i < 20000) SELECT i, hex (randomblob (50)) AS body FROM n");
  assert_answer (database, "SELECT count (*) FROM (SELECT DISTINCT body FROM copy ORDER BY body)",
                 "20000");
  volet_database_close (database);
}

/* And where somebody asks for files, there are none to be had. */
static void
test_temporary_files_are_refused (void)
{
  g_auto (VaultFixture) fixture = {0};
  VoletDatabase *database;

  vault_fixture_set_up (&fixture, 13);
  database = create (&fixture);
  run (database, "PRAGMA temp_store = FILE");
  g_assert_cmpint (try (database, "CREATE TEMP TABLE copy AS WITH RECURSIVE n (i) AS (SELECT 1 "
                                  "UNION ALL SELECT i + 1 FROM n WHERE i < 20000) SELECT i,"
                                  " hex (randomblob (50)) FROM n"),
                   ==, SQLITE_CANTOPEN);
  assert_answer (database, "SELECT body FROM note", "un");
  volet_database_close (database);
}

static void
test_clock_is_the_vaults (void)
{
  g_auto (VaultFixture) fixture = {0};
  VoletDatabase *database;

  vault_fixture_set_up (&fixture, 7);
  database = create (&fixture);
  assert_answer (database, "SELECT strftime ('%s', 'now')", G_STRINGIFY (1795420800));
  volet_database_close (database);
}

static void
test_read_only_refuses_to_write (void)
{
  g_auto (VaultFixture) fixture = {0};
  VoletDatabase *database;

  vault_fixture_set_up (&fixture, 8);
  volet_database_close (create (&fixture));
  database = open_again (&fixture, VOLET_VAULT_OPEN_READ_ONLY);
  assert_answer (database, "SELECT group_concat (body) FROM note", "un");
  g_assert_cmpint (try (database, "INSERT INTO note VALUES (2, 'deux')"), ==, SQLITE_READONLY);
  volet_database_close (database);
}

/* Someone else moves the file away: the save fails, SQLite rolls back, and goes on. */
static void
test_failed_save_is_rolled_back_and_told (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (GError) error = NULL;
  g_autofree char *elsewhere = NULL;
  VoletDatabase *database;

  vault_fixture_set_up (&fixture, 9);
  database = create (&fixture);
  elsewhere = g_build_filename (fixture.folder, "ailleurs.volet", NULL);
  g_assert_cmpint (g_rename (fixture.path, elsewhere), ==, 0);

  g_assert_cmpint (try (database, "INSERT INTO note VALUES (2, 'deux')"), ==, SQLITE_IOERR);
  g_assert_true (volet_database_take_save_error (database, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_REPLACED);
  g_clear_error (&error);
  g_assert_false (volet_database_take_save_error (database, &error));
  assert_answer (database, "SELECT group_concat (body) FROM note", "un");

  g_assert_cmpint (g_rename (elsewhere, fixture.path), ==, 0);
  run (database, "INSERT INTO note VALUES (2, 'encore')");
  volet_database_close (database);
  database = open_again (&fixture, VOLET_VAULT_OPEN_NONE);
  assert_answer (database, "SELECT group_concat (body) FROM note", "un,encore");
  volet_database_close (database);
}

static void
test_compaction_gives_pages_up (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (GError) error = NULL;
  VoletDatabase *database;
  VoletVault *vault;

  vault_fixture_set_up (&fixture, 10);
  database = create (&fixture);
  vault = volet_database_get_vault (database);
  for (guint i = 0; i < 40; i++)
    run (database, "BEGIN; INSERT INTO note (body) VALUES (hex (zeroblob (4000))); COMMIT");
  g_assert_true (volet_vault_needs_compaction (vault, TRUE));
  g_assert_false (volet_vault_needs_compaction (vault, FALSE));
  run (database, "DELETE FROM note WHERE id > 1");
  volet_database_compact (database, &error);
  g_assert_no_error (error);
  g_assert_false (volet_vault_needs_compaction (vault, TRUE));
  g_assert_cmpuint (volet_arena_get_n_pages (volet_vault_get_arena (vault)), <, 10);
  run (database, "INSERT INTO note VALUES (2, 'deux')");
  volet_database_close (database);

  database = open_again (&fixture, VOLET_VAULT_OPEN_NONE);
  assert_answer (database, "SELECT group_concat (body) FROM note", "un,deux");
  volet_database_close (database);
}

static void
test_refuses_what_is_no_database (void)
{
  static const struct {
    guint offset;
    guint8 value;
  } changes[] = {{0, 'X'}, {16, 16}, {17, 1}, {18, 2}, {19, 2}, {20, 8}};

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_auto (VaultFixture) fixture = {0};
    g_autoptr (GError) error = NULL;
    VoletDatabase *database;
    g_autoptr (VoletVault) vault = NULL;

    vault_fixture_set_up (&fixture, 11);
    database = create (&fixture);
    vault = g_object_ref (volet_database_get_vault (database));
    volet_database_close (database);
    volet_arena_write (volet_vault_get_arena (vault), changes[i].offset, &changes[i].value, 1);
    g_assert_null (volet_database_open (vault, &error));
    g_assert_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED);
  }
}

static void
test_memory_vault_keeps_nothing (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (GError) error = NULL;
  VoletDatabase *database;
  VoletVault *vault;

  vault_fixture_set_up (&fixture, 12);
  vault = volet_vault_new_in_memory (fixture.random, fixture.clock, &error);
  g_assert_no_error (error);
  database = volet_database_open (vault, &error);
  g_assert_no_error (error);
  run (database, "CREATE TABLE note (body TEXT); INSERT INTO note VALUES ('un')");
  assert_answer (database, "SELECT body FROM note", "un");
  volet_database_compact (database, &error);
  g_assert_no_error (error);
  volet_database_close (database);
  volet_vault_lock (vault);
  g_assert_null (volet_database_open (vault, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_LOCKED);
  g_assert_finalize_object (vault);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/database/keeps-what-was-committed", test_keeps_what_was_committed);
  g_test_add_func ("/store/database/one-small-save-takes-8192-bytes",
                   test_one_small_save_takes_8192_bytes);
  g_test_add_func ("/store/database/rollback-and-savepoints-write-nothing",
                   test_rollback_and_savepoints_write_nothing);
  g_test_add_func ("/store/database/truncation-after-the-sync-is-carried-by-the-next-save",
                   test_truncation_after_the_sync_is_carried_by_the_next_save);
  g_test_add_func ("/store/database/locked-down", test_locked_down);
  g_test_add_func ("/store/database/temporary-content-stays-in-memory",
                   test_temporary_content_stays_in_memory);
  g_test_add_func ("/store/database/temporary-files-are-refused", test_temporary_files_are_refused);
  g_test_add_func ("/store/database/clock-is-the-vaults", test_clock_is_the_vaults);
  g_test_add_func ("/store/database/read-only-refuses-to-write", test_read_only_refuses_to_write);
  g_test_add_func ("/store/database/failed-save-is-rolled-back-and-told",
                   test_failed_save_is_rolled_back_and_told);
  g_test_add_func ("/store/database/compaction-gives-pages-up", test_compaction_gives_pages_up);
  g_test_add_func ("/store/database/refuses-what-is-no-database", test_refuses_what_is_no_database);
  g_test_add_func ("/store/database/memory-vault-keeps-nothing", test_memory_vault_keeps_nothing);

  return g_test_run ();
}
