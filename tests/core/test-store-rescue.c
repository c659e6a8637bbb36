/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A damaged notebook: what is left of it, and that a sound one can be made of that. */

#include "vault-fixture.h"
#include "volet-salvage.h"

#include <string.h>

#define SCHEMA                                                                                     \
  "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (length (name) < 50))"    \
  " STRICT;"                                                                                       \
  "CREATE TABLE note (id INTEGER PRIMARY KEY, person INTEGER REFERENCES person (id), body TEXT)"   \
  " STRICT;"                                                                                       \
  "CREATE INDEX note_person ON note (person);"                                                     \
  "CREATE TABLE word (key TEXT PRIMARY KEY, value TEXT) STRICT, WITHOUT ROWID;"

#define FRAMES 65536

static void
run (VoletDatabase *database, const char *sql)
{
  char *message = NULL;

  sqlite3_exec (volet_database_get_handle (database), sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

static gint64
ask (VoletDatabase *database, const char *sql)
{
  sqlite3_stmt *statement;
  gint64 answer;

  g_assert_cmpint (
      sqlite3_prepare_v2 (volet_database_get_handle (database), sql, -1, &statement, NULL), ==,
      SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  answer = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  return answer;
}

static VoletDatabase *
new_database (VaultFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletVault) vault =
      volet_vault_new_in_memory (fixture->random, fixture->clock, &error);
  VoletDatabase *database = volet_database_open (vault, &error);

  g_assert_no_error (error);
  run (database, SCHEMA);
  return database;
}

/* @n_rows notes in the base, then four saves of one note each. */
static void
create (VaultFixture *fixture, guint n_rows)
{
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = NULL;
  VoletDatabase *database = new_database (fixture);

  sql = g_strdup_printf ("INSERT INTO person VALUES (1, 'Une'), (2, 'Deux');"
                         "INSERT INTO word VALUES ('langue', 'fr');"
                         "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE"
                         " i < %u) INSERT INTO note SELECT i, 1 + i %% 2, hex (zeroblob (150))"
                         " FROM n",
                         n_rows);
  run (database, sql);
  volet_vault_create_file (volet_database_get_vault (database), fixture->path, passphrase,
                           &VOLET_KDF_LEAST, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 4; i++)
    run (database, "INSERT INTO note (person, body) VALUES (1, 'plus tard')");
  volet_database_close (database);
}

static void
damage (VaultFixture *fixture, gsize offset)
{
  g_autoptr (GByteArray) bytes = vault_fixture_read_file (fixture->path);

  g_assert_cmpuint (offset, <, bytes->len);
  bytes->data[offset] ^= 1;
  vault_fixture_write_file (fixture->path, bytes);
}

/* Rescues the file into a sound database, and makes a notebook of that. */
static VoletDatabase *
rescue (VaultFixture *fixture, VoletVaultRescue *ret_rescue, VoletSalvage *ret_salvage)
{
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  g_autoptr (VoletVault) vault = vault_fixture_open (fixture, VOLET_VAULT_OPEN_RESCUE);
  g_autoptr (VoletVault) rescued = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "sauve.volet", NULL);
  VoletDatabase *damaged;
  VoletDatabase *sound;

  g_assert_true (volet_vault_is_read_only (vault));
  rescued = volet_vault_rescue (vault, ret_rescue, NULL, &error);
  g_assert_no_error (error);
  damaged = volet_database_open (rescued, &error);
  g_assert_no_error (error);
  sound = new_database (fixture);
  volet_salvage_rows (damaged, sound, ret_salvage, &error);
  g_assert_no_error (error);
  volet_database_close (damaged);
  volet_vault_create_file (volet_database_get_vault (sound), path, passphrase, &VOLET_KDF_LEAST,
                           NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ask (sound, "SELECT integrity_check = 'ok' FROM pragma_integrity_check"), ==, 1);
  g_assert_cmpint (ask (sound, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
  return sound;
}

/* A save between others is lost: what came before and what came after is there. */
static void
test_damage_in_the_middle (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (GByteArray) bytes = NULL;
  VoletVaultRescue found;
  VoletSalvage salvage;
  VoletDatabase *database;

  vault_fixture_set_up (&fixture, 1);
  create (&fixture, 40);
  /* The second of the four saves behind the base. */
  bytes = vault_fixture_read_file (fixture.path);
  damage (&fixture, bytes->len - 3 * 8192 + 500);
  {
    g_autoptr (VoletVault) vault = vault_fixture_open (&fixture, VOLET_VAULT_OPEN_NONE);
    g_autoptr (GError) error = NULL;

    g_assert_cmpint (volet_vault_get_read_only_reason (vault), ==, VOLET_VAULT_READ_ONLY_DAMAGED);
    database = volet_database_open (vault, &error);
    g_assert_no_error (error);
    g_assert_cmpint (ask (database, "SELECT count (*) FROM note"), ==, 41);
    volet_database_close (database);
  }

  database = rescue (&fixture, &found, &salvage);
  g_assert_cmpuint (found.n_frames, ==, 2);
  g_assert_cmpuint (found.n_missing_pages, ==, 0);
  g_assert_cmpuint (salvage.n_broken_tables, ==, 0);
  g_assert_cmpint (ask (database, "SELECT count (*) FROM note"), ==, 44);
  g_assert_cmpint (ask (database, "SELECT count (*) FROM person"), ==, 2);
  g_assert_cmpint (ask (database, "SELECT value = 'fr' FROM word"), ==, 1);
  volet_database_close (database);
}

/* The base itself is damaged: the notebook does not open, and most of it is there still. */
static void
test_damage_in_the_base (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  VoletVaultRescue found;
  VoletSalvage salvage;
  VoletDatabase *database;

  vault_fixture_set_up (&fixture, 2);
  create (&fixture, 12000);
  /* The second of the base's frames. */
  damage (&fixture, FRAMES + 1024 * 1024 + 700);
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (VoletVault) vault = volet_vault_open (fixture.path, VOLET_VAULT_OPEN_NONE,
                                                     fixture.random, fixture.clock, &error);

    g_assert_no_error (error);
    g_assert_false (volet_vault_unlock (vault, passphrase, NULL, &error));
    g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_DAMAGED);
    g_clear_object (&vault);
  }

  database = rescue (&fixture, &found, &salvage);
  g_assert_cmpuint (found.n_missing_pages, >, 900);
  g_assert_cmpuint (found.n_missing_pages, <=, 1019);
  g_assert_cmpuint (salvage.n_broken_tables, >=, 1);
  g_assert_cmpint (ask (database, "SELECT count (*) FROM note"), >, 7000);
  g_assert_cmpint (ask (database, "SELECT max (id) FROM note"), ==, 12004);
  g_assert_cmpint (ask (database, "SELECT min (id) FROM note"), ==, 1);
  g_assert_cmpint (ask (database, "SELECT count (*) FROM person"), ==, 2);
  volet_database_close (database);
}

/* A whole notebook comes through whole. */
static void
test_whole_notebook (void)
{
  g_auto (VaultFixture) fixture = {0};
  VoletVaultRescue found;
  VoletSalvage salvage;
  VoletDatabase *database;

  vault_fixture_set_up (&fixture, 3);
  create (&fixture, 100);
  database = rescue (&fixture, &found, &salvage);
  g_assert_cmpuint (found.n_frames, ==, 0);
  g_assert_cmpuint (found.n_missing_pages, ==, 0);
  g_assert_cmpuint (salvage.n_rows, ==, 100 + 4 + 2 + 1);
  g_assert_cmpuint (salvage.n_refused_rows, ==, 0);
  volet_database_close (database);
}

/* Rows that the rules refuse stay behind, and are counted. */
static void
test_rows_against_the_rules (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (GError) error = NULL;
  VoletSalvage salvage;
  VoletDatabase *from;
  VoletDatabase *to;

  vault_fixture_set_up (&fixture, 4);
  from = new_database (&fixture);
  to = new_database (&fixture);
  run (from, "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;"
             "INSERT INTO person VALUES (1, 'Une'), (2, hex (zeroblob (60)));"
             "INSERT INTO note VALUES (1, 1, 'a'), (2, 2, 'b'), (3, 9, 'c')");
  volet_salvage_rows (from, to, &salvage, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (salvage.n_rows, ==, 2);
  g_assert_cmpuint (salvage.n_refused_rows, ==, 3);
  g_assert_cmpint (ask (to, "SELECT group_concat (id) = '1' FROM note"), ==, 1);
  volet_database_close (from);
  volet_database_close (to);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/rescue/damage-in-the-middle", test_damage_in_the_middle);
  g_test_add_func ("/store/rescue/damage-in-the-base", test_damage_in_the_base);
  g_test_add_func ("/store/rescue/whole-notebook", test_whole_notebook);
  g_test_add_func ("/store/rescue/rows-against-the-rules", test_rows_against_the_rules);

  return g_test_run ();
}
