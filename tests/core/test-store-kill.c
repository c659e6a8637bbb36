/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A program is killed while it saves, again and again. Every save that it had announced is there.
 */

#include "vault-fixture.h"
#include "volet-database.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_KILLS 25

static void
must (gboolean is_good)
{
  if (!is_good)
    abort ();
}

/* The program that is killed: adds rows, and says of each that it is saved. */
G_NORETURN static void
save_for_ever (const char *path)
{
  g_autoptr (VoletRandom) random = volet_random_new_system ();
  g_autoptr (VoletClock) clock = volet_clock_new ();
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  VoletVault *vault = volet_vault_open (path, VOLET_VAULT_OPEN_KEEP_KDF, random, clock, NULL);
  VoletDatabase *database;

  must (vault != NULL && volet_vault_unlock (vault, passphrase, NULL, NULL));
  database = volet_database_open (vault, NULL);
  must (database != NULL);
  for (;;) {
    sqlite3 *handle = volet_database_get_handle (database);
    gint64 id;

    must (sqlite3_exec (handle,
                        "BEGIN; INSERT INTO note (body) VALUES (hex (randomblob (300)));"
                        "UPDATE total SET n = n + 1; COMMIT",
                        NULL, NULL, NULL) == SQLITE_OK);
    id = sqlite3_last_insert_rowid (handle);
    must (write (STDOUT_FILENO, &id, sizeof id) == sizeof id);
    if (volet_vault_needs_compaction (vault, TRUE))
      must (volet_database_compact (database, NULL));
  }
}

static void
create (VaultFixture *fixture)
{
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletVault) vault =
      volet_vault_new_in_memory (fixture->random, fixture->clock, &error);
  VoletDatabase *database = volet_database_open (vault, &error);

  g_assert_no_error (error);
  sqlite3_exec (volet_database_get_handle (database),
                "CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT);"
                "CREATE TABLE total (n INTEGER); INSERT INTO total VALUES (0)",
                NULL, NULL, NULL);
  volet_vault_create_file (vault, fixture->path, passphrase, &VOLET_KDF_LEAST, NULL, NULL, &error);
  g_assert_no_error (error);
  volet_database_close (database);
}

/* Runs the program for a while, kills it, and returns the last row that it announced. */
static gint64
run_and_kill (VaultFixture *fixture, guint delay_us, gint64 last)
{
  const char *const argv[] = {"/proc/self/exe", "--child", fixture->path, NULL};
  g_autoptr (GError) error = NULL;
  GPid pid;
  gint64 id;
  int output;

  g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid,
                            NULL, &output, NULL, &error);
  g_assert_no_error (error);
  /* It has begun once it announces its first save. */
  if (read (output, &id, sizeof id) == sizeof id)
    last = id;
  g_usleep (delay_us);
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  while (read (output, &id, sizeof id) == sizeof id)
    last = id;
  close (output);
  g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);
  return last;
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

static void
test_announced_saves_survive (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  gint64 announced = 0;

  vault_fixture_set_up (&fixture, 41);
  create (&fixture);
  for (guint i = 0; i < N_KILLS; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (VoletVault) vault = NULL;
    VoletDatabase *database;
    gint64 n_rows;

    announced = run_and_kill (&fixture, (guint) g_rand_int_range (rand, 0, 60000), announced);
    vault = vault_fixture_open (&fixture, VOLET_VAULT_OPEN_NONE);
    g_assert_false (volet_vault_is_read_only (vault));
    database = volet_database_open (vault, &error);
    g_assert_no_error (error);
    n_rows = ask (database, "SELECT count (*) FROM note");
    g_assert_cmpint (n_rows, >=, announced);
    g_assert_cmpint (n_rows, <=, announced + 1);
    g_assert_cmpint (ask (database, "SELECT n FROM total"), ==, n_rows);
    g_assert_cmpint (ask (database, "SELECT count (*) FROM pragma_integrity_check"
                                    " WHERE integrity_check = 'ok'"),
                     ==, 1);
    announced = n_rows;
    volet_database_close (database);
  }
  g_assert_cmpint (announced, >, N_KILLS);
  g_test_message ("%" G_GINT64_FORMAT " saves, %d kills", announced, N_KILLS);
}

int
main (int argc, char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--child"))
    save_for_ever (argv[2]);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/kill/announced-saves-survive", test_announced_saves_survive);

  return g_test_run ();
}
