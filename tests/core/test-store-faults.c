/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* SQLite over a disk that fails: what was committed is there, what failed is rolled back, and both
 * SQLite and the disk agree about it for thousands of random acts. */

#include "sim-disk.h"
#include "vault-fixture.h"
#include "volet-database.h"
#include "volet-vault-private.h"

#include <errno.h>

#define PATH "/usb/carnet.volet"
#define N_ACTS 1500

typedef struct {
  SimDisk *disk;
  VoletRandom *random;
  VoletClock *clock;
  VoletDatabase *database;
  char *code;
} Fixture;

static VoletVault *
get_vault (Fixture *fixture)
{
  return volet_database_get_vault (fixture->database);
}

static int
run (Fixture *fixture, const char *sql)
{
  return sqlite3_exec (volet_database_get_handle (fixture->database), sql, NULL, NULL, NULL) & 0xff;
}

/* All that the tables say, in one word. */
static char *
get_state (VoletDatabase *database)
{
  sqlite3_stmt *statement;
  char *state;

  g_assert_cmpint (
      sqlite3_prepare_v2 (volet_database_get_handle (database),
                          "SELECT count (*) || ' ' || ifnull (sum (id), 0) || ' ' ||"
                          " ifnull (sum (length (body) * id), 0) || ' ' || ifnull (max (v), 0)"
                          " FROM note",
                          -1, &statement, NULL),
      ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  state = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  return state;
}

static void
assert_sound (VoletDatabase *database)
{
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (volet_database_get_handle (database),
                                       "PRAGMA integrity_check", -1, &statement, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 0), ==, "ok");
  sqlite3_finalize (statement);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  g_autoptr (VoletLockedBytes) code = NULL;
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (GError) error = NULL;

  fixture->disk = sim_disk_new ();
  fixture->random = vault_fixture_new_random (51);
  fixture->clock = volet_clock_new ();
  volet_clock_stop_at (fixture->clock, VAULT_FIXTURE_NOW);
  vault = volet_vault_new_in_memory (fixture->random, fixture->clock, &error);
  g_assert_no_error (error);
  volet_vault_set_ops (vault, sim_disk_get_ops (fixture->disk));
  fixture->database = volet_database_open (vault, &error);
  g_assert_no_error (error);
  g_assert_cmpint (run (fixture, "CREATE TABLE note (id INTEGER PRIMARY KEY, v INTEGER, body TEXT);"
                                 "CREATE INDEX note_v ON note (v);"),
                   ==, SQLITE_OK);
  volet_vault_create_file (vault, PATH, passphrase, &VOLET_KDF_LEAST, &code, NULL, &error);
  g_assert_no_error (error);
  fixture->code = g_strdup (volet_locked_bytes_get_text (code));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  volet_database_close (fixture->database);
  sim_disk_free (fixture->disk);
  g_assert_finalize_object (fixture->random);
  g_assert_finalize_object (fixture->clock);
  g_free (fixture->code);
}

static VoletDatabase *
open_bytes (Fixture *fixture, SimDisk *disk)
{
  g_autoptr (VoletLockedBytes) code = vault_fixture_new_text (fixture->code);
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (GError) error = NULL;
  VoletDatabase *database;

  vault = volet_vault_open_with_ops (PATH, VOLET_VAULT_OPEN_NONE, fixture->random, fixture->clock,
                                     sim_disk_get_ops (disk), &error);
  g_assert_no_error (error);
  volet_vault_unlock_with_code (vault, code, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (volet_vault_is_read_only (vault));
  database = volet_database_open (vault, &error);
  g_assert_no_error (error);
  return database;
}

/* What would be found if the power went now. */
static char *
get_durable_state (Fixture *fixture)
{
  g_autoptr (SimDisk) disk = sim_disk_new ();
  g_autoptr (GByteArray) bytes = sim_disk_get_durable (fixture->disk, PATH);
  VoletDatabase *database;
  char *state;

  sim_disk_put (disk, PATH, bytes);
  database = open_bytes (fixture, disk);
  assert_sound (database);
  state = get_state (database);
  volet_database_close (database);
  return state;
}

static char *
make_act (GRand *rand, guint i)
{
  int id = g_rand_int_range (rand, 1, 60);
  int size = g_rand_int_range (rand, 0, 3) == 0 ? g_rand_int_range (rand, 0, 9000) : 40;

  switch (g_rand_int_range (rand, 0, 9)) {
  case 0:
  case 1:
  case 2:
    return g_strdup_printf ("INSERT OR REPLACE INTO note VALUES (%d, %u, hex (zeroblob (%d)))", id,
                            i, size);
  case 3:
    return g_strdup_printf ("DELETE FROM note WHERE id BETWEEN %d AND %d", id, id + 5);
  case 4:
    return g_strdup_printf ("BEGIN; UPDATE note SET v = %u WHERE id > %d; SAVEPOINT a;"
                            "DELETE FROM note; ROLLBACK TO a; RELEASE a; COMMIT",
                            i, id);
  case 5:
    return g_strdup_printf ("BEGIN; DELETE FROM note; INSERT INTO note VALUES (%d, 1, 'x');"
                            "ROLLBACK",
                            id);
  case 6:
    return g_strdup ("PRAGMA incremental_vacuum");
  case 7:
    return g_strdup_printf ("BEGIN; INSERT OR REPLACE INTO note SELECT id + 1, %u, body FROM note"
                            " WHERE id < %d; COMMIT",
                            i, id);
  default:
    return g_strdup_printf ("UPDATE note SET body = hex (zeroblob (%d)) WHERE id = %d", size, id);
  }
}

static void
break_disk (Fixture *fixture, GRand *rand)
{
  static const SimFault faults[] = {SIM_FAULT_REFUSE, SIM_FAULT_HALF, SIM_FAULT_LOSE};
  static const int codes[] = {EIO, ENOSPC};
  static const SimOp ops[] = {SIM_OP_WRITE, SIM_OP_WRITE, SIM_OP_SYNC};
  int fault = g_rand_int_range (rand, 0, G_N_ELEMENTS (faults));

  sim_disk_fail (fixture->disk, faults[fault], codes[g_rand_int_range (rand, 0, 2)], ops[fault],
                 (guint) g_rand_int_range (rand, 0, 3), (guint) g_rand_int_range (rand, 1, 5));
}

/* The act's outcome, before it was done: what SQLite would hold in a world without faults. */
static char *
foresee (Fixture *fixture, const char *act)
{
  g_autoptr (VoletVault) world = NULL;
  g_autoptr (GError) error = NULL;
  VoletArena *here = volet_vault_get_arena (get_vault (fixture));
  VoletDatabase *database;
  char *state;

  world = volet_vault_new_in_memory (fixture->random, fixture->clock, &error);
  g_assert_no_error (error);
  for (guint32 number = 1; number <= volet_arena_get_n_pages (here); number++)
    volet_arena_write (volet_vault_get_arena (world),
                       (guint64) (number - 1) * VOLET_ARENA_PAGE_SIZE,
                       volet_arena_peek_page (here, number), VOLET_ARENA_PAGE_SIZE);
  database = volet_database_open (world, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_exec (volet_database_get_handle (database), act, NULL, NULL, NULL), ==,
                   SQLITE_OK);
  state = get_state (database);
  volet_database_close (database);
  return state;
}

/* One act on a disk that may fail. Returns whether it was said to be done. */
static gboolean
act_and_compare (Fixture *fixture, const char *act, const char *before)
{
  g_autofree char *wanted = foresee (fixture, act);
  int result = run (fixture, act);
  g_autofree char *after = get_state (fixture->database);
  g_autofree char *durable = NULL;
  gboolean is_done = result == SQLITE_OK;

  g_assert_true (sqlite3_get_autocommit (volet_database_get_handle (fixture->database)));
  if (is_done) {
    g_assert_cmpstr (after, ==, wanted);
  } else {
    g_autoptr (GError) cause = NULL;

    g_assert_true (result == SQLITE_IOERR || result == SQLITE_FULL);
    g_assert_true (volet_database_take_save_error (fixture->database, &cause));
    g_assert_true (g_error_matches (cause, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_IO) ||
                   g_error_matches (cause, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NO_SPACE));
    g_assert_cmpstr (after, ==, before);
  }

  durable = get_durable_state (fixture);
  if (!is_done && g_str_equal (durable, wanted))
    return FALSE;
  g_assert_cmpstr (durable, ==, after);
  return is_done;
}

static void
test_random_acts_and_faults (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  guint n_done = 0, n_failed = 0;
  guint n_acts = g_test_slow () ? 20 * N_ACTS : N_ACTS;

  for (guint i = 0; i < n_acts; i++) {
    g_autofree char *act = make_act (rand, i + 1);
    g_autofree char *before = get_state (fixture->database);

    if (g_rand_int_range (rand, 0, 3) == 0)
      break_disk (fixture, rand);
    if (act_and_compare (fixture, act, before))
      n_done++;
    else
      n_failed++;
    sim_disk_heal (fixture->disk);
    if (volet_vault_needs_compaction (get_vault (fixture), TRUE))
      g_assert_true (volet_database_compact (fixture->database, NULL));
  }
  assert_sound (fixture->database);
  g_assert_cmpuint (n_failed, >, n_acts / 30);
  g_test_message ("%u done, %u failed", n_done, n_failed);
}

/* The rollback of a save that failed is itself a save for SQLite: of nothing. */
static void
test_rollback_of_a_failed_save_writes_nothing (Fixture *fixture, gconstpointer data)
{
  GPtrArray *log = sim_disk_get_log (fixture->disk);
  guint n_events = log->len;

  sim_disk_fail (fixture->disk, SIM_FAULT_REFUSE, EIO, SIM_OP_WRITE, 0, 2);
  g_assert_cmpint (run (fixture, "INSERT INTO note VALUES (1, 1, 'un')"), ==, SQLITE_IOERR);
  g_assert_true (sim_disk_has_failed (fixture->disk));
  g_assert_cmpuint (log->len, ==, n_events);
}

/* SQLite had cut pages off after the last sync; then a save fails and is rolled back. Nothing of
 * that needs saving, and nothing is lost. */
static void
test_failed_save_after_a_truncation (Fixture *fixture, gconstpointer data)
{
  GPtrArray *log = sim_disk_get_log (fixture->disk);
  guint n_events;
  g_autofree char *state = NULL;
  g_autofree char *durable = NULL;

  g_assert_cmpint (run (fixture, "INSERT INTO note VALUES (1, 1, hex (zeroblob (20000)))"), ==,
                   SQLITE_OK);
  g_assert_cmpint (run (fixture, "DELETE FROM note; PRAGMA incremental_vacuum"), ==, SQLITE_OK);
  g_assert_cmpuint (volet_arena_get_n_pages (volet_vault_get_arena (get_vault (fixture))), <,
                    volet_arena_get_settled_n_pages (volet_vault_get_arena (get_vault (fixture))));
  n_events = log->len;
  sim_disk_fail (fixture->disk, SIM_FAULT_REFUSE, EIO, SIM_OP_WRITE, 0, 2);
  g_assert_cmpint (run (fixture, "INSERT INTO note VALUES (2, 2, 'deux')"), ==, SQLITE_IOERR);
  g_assert_cmpuint (log->len, ==, n_events);
  sim_disk_heal (fixture->disk);

  g_assert_cmpint (run (fixture, "INSERT INTO note VALUES (3, 3, 'trois')"), ==, SQLITE_OK);
  state = get_state (fixture->database);
  durable = get_durable_state (fixture);
  g_assert_cmpstr (durable, ==, state);
  g_assert_cmpuint (volet_arena_get_n_pages (volet_vault_get_arena (get_vault (fixture))), ==,
                    volet_arena_get_settled_n_pages (volet_vault_get_arena (get_vault (fixture))));
}

/* One commit, one frame, one sync; opening a database and reading it, none. */
static void
test_one_sync_a_save (Fixture *fixture, gconstpointer data)
{
  guint n_syncs = sim_disk_count (fixture->disk, SIM_OP_SYNC);
  guint n_writes = sim_disk_count (fixture->disk, SIM_OP_WRITE);

  g_assert_cmpint (run (fixture, "INSERT INTO note VALUES (1, 1, 'un')"), ==, SQLITE_OK);
  g_assert_cmpuint (sim_disk_count (fixture->disk, SIM_OP_SYNC), ==, n_syncs + 1);
  g_assert_cmpuint (sim_disk_count (fixture->disk, SIM_OP_WRITE), ==, n_writes + 1);
  g_assert_cmpint (run (fixture, "SELECT * FROM note"), ==, SQLITE_OK);
  g_assert_cmpuint (sim_disk_count (fixture->disk, SIM_OP_SYNC), ==, n_syncs + 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint seed = 1; seed <= 2; seed++) {
    g_autofree char *path = g_strdup_printf ("/store/faults/random-acts-and-faults/%u", seed);

    g_test_add (path, Fixture, GUINT_TO_POINTER (seed), set_up, test_random_acts_and_faults,
                tear_down);
  }
  g_test_add ("/store/faults/rollback-of-a-failed-save-writes-nothing", Fixture, NULL, set_up,
              test_rollback_of_a_failed_save_writes_nothing, tear_down);
  g_test_add ("/store/faults/failed-save-after-a-truncation", Fixture, NULL, set_up,
              test_failed_save_after_a_truncation, tear_down);
  g_test_add ("/store/faults/one-sync-a-save", Fixture, NULL, set_up, test_one_sync_a_save,
              tear_down);

  return g_test_run ();
}
