/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The control of the power cuts: plain SQLite on the same disk, cut in the same ways. With the care
 * that it calls EXTRA it loses nothing, so the replayer cuts no more than a disk may; with the
 * usual care it loses saves that it had announced, so the replayer sees what is lost. */

#include "power-cut.h"
#include "sim-sqlite.h"

#define PATH "/usb/controle.db"
#define N_SAVES 12

static void
execute (sqlite3 *handle, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

/* Save after save, each in its own transaction; the last but two makes the database shorter. */
static void
write_story (SimDisk *disk, const char *care)
{
  g_autoptr (SimSqlite) sqlite = sim_sqlite_new (disk);
  sqlite3 *handle = sim_sqlite_open (sqlite, PATH);
  g_autofree char *pragma = g_strdup_printf ("PRAGMA synchronous = %s", care);

  execute (handle, pragma);
  execute (handle, "PRAGMA auto_vacuum = FULL; PRAGMA page_size = 1024");
  execute (handle, "CREATE TABLE saves (n INTEGER PRIMARY KEY, note TEXT)");
  for (guint n = 0; n < N_SAVES; n++) {
    g_autofree char *sql = g_strdup_printf (
        n == N_SAVES - 3 ? "UPDATE saves SET note = ''; INSERT INTO saves VALUES (%u, '')"
                         : "UPDATE saves SET note = hex (randomblob (200)) WHERE n %% 3 = 0;"
                           "INSERT INTO saves VALUES (%u, hex (randomblob (900)))",
        n);
    g_autofree char *act = g_strdup_printf ("BEGIN; %s; COMMIT", sql);

    sim_disk_mark (disk, n * 2);
    execute (handle, act);
    sim_disk_mark (disk, n * 2 + 1);
  }
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

static int
get_number (sqlite3 *handle, const char *sql)
{
  sqlite3_stmt *statement;
  int number = -1;

  if (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL) == SQLITE_OK &&
      sqlite3_step (statement) == SQLITE_ROW)
    number = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  return number;
}

/* The last save that is there after SQLite put the disk in order, or −1; −2 if it is broken. */
static int
find_last_save (SimDisk *disk)
{
  g_autoptr (SimSqlite) sqlite = sim_sqlite_new (disk);
  sqlite3 *handle = sim_sqlite_open (sqlite, PATH);
  int last = -1;

  if (get_number (handle, "SELECT count (*) FROM sqlite_schema") != 0) {
    last = get_number (handle, "SELECT ifnull (max (n), -1) FROM saves");
    if (get_number (handle, "SELECT integrity_check = 'ok' FROM pragma_integrity_check") != 1 ||
        get_number (handle, "SELECT count (*) FROM saves") != last + 1)
      last = -2;
  }
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
  return last;
}

/* Cuts everywhere, in every way. Returns how many announced saves were lost. */
static guint
count_lost (const char *care, guint *ret_n_states)
{
  g_autoptr (SimDisk) disk = sim_disk_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  GPtrArray *log = sim_disk_get_log (disk);
  guint n_times = g_test_slow () ? 20 : 1;
  guint n_lost = 0;
  int acked = -1;

  write_story (disk, care);
  *ret_n_states = 0;
  for (guint n_events = 1; n_events <= log->len; n_events++) {
    const SimEvent *event = g_ptr_array_index (log, n_events - 1);

    if (event->kind == SIM_EVENT_MARK && event->mark % 2 == 1)
      acked = (int) event->mark / 2;
    for (guint i = 0; i < n_times * POWER_CUT_N_KINDS; i++) {
      g_autoptr (SimDisk) after = power_cut_make_disk (log, n_events, i % POWER_CUT_N_KINDS, rand);
      int last = find_last_save (after);

      g_assert_cmpint (last, >=, -1);
      g_assert_cmpint (last, <=, acked + 1);
      n_lost += last < acked;
      ++*ret_n_states;
    }
  }
  g_test_message ("%s: %u states, %u saves lost", care, *ret_n_states, n_lost);
  return n_lost;
}

static void
test_extra_loses_nothing (void)
{
  guint n_states;

  g_assert_cmpuint (count_lost ("EXTRA", &n_states), ==, 0);
  g_assert_cmpuint (n_states, >, 500);
}

static void
test_full_loses_announced_saves (void)
{
  guint n_states;

  g_assert_cmpuint (count_lost ("FULL", &n_states), >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/power/extra-loses-nothing", test_extra_loses_nothing);
  g_test_add_func ("/store/power/full-loses-announced-saves", test_full_loses_announced_saves);

  return g_test_run ();
}
