/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Memory runs out at every single allocation that may fail. Each act then says so and has changed
 * nothing, and succeeds as soon as there is memory again. */

#include "sim-disk.h"
#include "vault-fixture.h"
#include "volet-database.h"
#include "volet-vault-private.h"

#include <errno.h>
#include <sodium.h>
#include <sys/mman.h>

#define PATH "/usb/carnet.volet"
#define COPY_PATH "/usb/copie.volet"
#define N_PAGES 6

/* How many allocations still succeed; negative: all. */
static int n_left = -1;
static gboolean has_failed;

static gboolean
fails (void)
{
  if (n_left < 0)
    return FALSE;
  if (n_left-- > 0)
    return FALSE;
  n_left = -1;
  has_failed = TRUE;
  errno = ENOMEM;
  return TRUE;
}

/* The linker leads the program's own calls here; libraries keep theirs. */
void *__real_sodium_malloc (size_t n_bytes);
void *__wrap_sodium_malloc (size_t n_bytes);
void *__real_malloc (size_t n_bytes);
void *__wrap_malloc (size_t n_bytes);
void *__real_mmap64 (void *at, size_t n_bytes, int protection, int flags, int fd, off_t offset);
void *__wrap_mmap64 (void *at, size_t n_bytes, int protection, int flags, int fd, off_t offset);

void *
__wrap_sodium_malloc (size_t n_bytes)
{
  return fails () ? NULL : __real_sodium_malloc (n_bytes);
}

void *
__wrap_malloc (size_t n_bytes)
{
  return fails () ? NULL : __real_malloc (n_bytes);
}

void *
__wrap_mmap64 (void *at, size_t n_bytes, int protection, int flags, int fd, off_t offset)
{
  return fails () ? MAP_FAILED : __real_mmap64 (at, n_bytes, protection, flags, fd, offset);
}

typedef struct {
  SimDisk *disk;
  VoletRandom *random;
  VoletClock *clock;
  VoletVault *vault;
  VoletLockedBytes *passphrase;
  VoletLockedBytes *code;
} Fixture;

static void
set_up (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->disk = sim_disk_new ();
  fixture->random = vault_fixture_new_random (77);
  fixture->clock = volet_clock_new ();
  fixture->passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  fixture->vault = volet_vault_new_in_memory (fixture->random, fixture->clock, &error);
  g_assert_no_error (error);
  volet_vault_set_ops (fixture->vault, sim_disk_get_ops (fixture->disk));
  for (guint number = 1; number <= N_PAGES; number++)
    vault_fixture_write_page (fixture->vault, number, (guint8) number);
  volet_vault_create_file (fixture->vault, PATH, fixture->passphrase, &VOLET_KDF_LEAST,
                           &fixture->code, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture)
{
  n_left = -1;
  g_clear_object (&fixture->vault);
  g_clear_pointer (&fixture->disk, sim_disk_free);
  g_clear_object (&fixture->random);
  g_clear_object (&fixture->clock);
  g_clear_pointer (&fixture->passphrase, volet_locked_bytes_free);
  g_clear_pointer (&fixture->code, volet_locked_bytes_free);
}

typedef gboolean (*Act) (Fixture *fixture, GError **error);

static gboolean
act_unlock (Fixture *fixture, GError **error)
{
  volet_vault_lock (fixture->vault);
  return volet_vault_unlock_with_code (fixture->vault, fixture->code, NULL, error);
}

static gboolean
act_unlock_with_passphrase (Fixture *fixture, GError **error)
{
  fixture->vault->flags |= VOLET_VAULT_OPEN_KEEP_KDF;
  volet_vault_lock (fixture->vault);
  return volet_vault_unlock (fixture->vault, fixture->passphrase, NULL, error);
}

static gboolean
act_save (Fixture *fixture, GError **error)
{
  vault_fixture_write_page (fixture->vault, 2, 2);
  vault_fixture_write_page (fixture->vault, 3, 99);
  return volet_vault_commit (fixture->vault, error);
}

static gboolean
act_new_code (Fixture *fixture, GError **error)
{
  g_autoptr (VoletLockedBytes) code = NULL;

  if (!volet_vault_new_recovery_code (fixture->vault, &code, error))
    return FALSE;
  g_clear_pointer (&fixture->code, volet_locked_bytes_free);
  fixture->code = g_steal_pointer (&code);
  return TRUE;
}

static gboolean
act_change_passphrase (Fixture *fixture, GError **error)
{
  return volet_vault_change_passphrase (fixture->vault, fixture->passphrase, &VOLET_KDF_LEAST, NULL,
                                        error);
}

static gboolean
act_compact (Fixture *fixture, GError **error)
{
  return volet_vault_compact (fixture->vault, error);
}

static gboolean
act_copy (Fixture *fixture, GError **error)
{
  return volet_vault_save_copy (fixture->vault, COPY_PATH, NULL, error);
}

static gboolean
act_save_elsewhere (Fixture *fixture, GError **error)
{
  return volet_vault_save_elsewhere (fixture->vault, COPY_PATH, NULL, error);
}

static gboolean
act_check (Fixture *fixture, GError **error)
{
  g_autoptr (VoletVaultReport) report = volet_vault_check (fixture->vault, NULL, error);

  return report != NULL;
}

static gboolean
act_rescue (Fixture *fixture, GError **error)
{
  VoletVaultRescue found;
  g_autoptr (VoletVault) rescued = volet_vault_rescue (fixture->vault, &found, NULL, error);

  return rescued != NULL;
}

/* FALSE when the act makes no such allocation any more. */
static gboolean
try_without (Act act, int n_allocations)
{
  Fixture fixture = {0};
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  set_up (&fixture);
  has_failed = FALSE;
  n_left = n_allocations;
  is_done = act (&fixture, &error);
  n_left = -1;
  if (!is_done) {
    g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NO_MEMORY);
    g_clear_error (&error);
    act (&fixture, &error);
    g_assert_no_error (error);
  }
  vault_fixture_save_page (fixture.vault, 4, 44);
  act_unlock (&fixture, &error);
  g_assert_no_error (error);
  vault_fixture_assert_page (fixture.vault, 4, 44);
  vault_fixture_assert_page (fixture.vault, 5, 5);
  tear_down (&fixture);
  return has_failed;
}

static void
test_every_allocation (gconstpointer data)
{
  int n = 0;

  while (try_without ((Act) data, n))
    g_assert_cmpint (++n, <, 500);
  g_test_message ("%d allocations", n);
}

static int
count_rows (sqlite3 *handle)
{
  sqlite3_stmt *statement;
  int n = -1;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, "SELECT count (*) FROM notes", -1, &statement, NULL),
                   ==, SQLITE_OK);
  if (sqlite3_step (statement) == SQLITE_ROW)
    n = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  return n;
}

/* SQLite's own allocations, through our allocator: a commit is whole or has not happened. */
static void
test_every_allocation_of_sqlite (void)
{
  static const char insert[] =
      "BEGIN; INSERT INTO notes VALUES (NULL, hex (randomblob (3000))); COMMIT";
  Fixture fixture = {0};
  g_autoptr (GError) error = NULL;
  VoletDatabase *database;
  sqlite3 *handle;
  int n_rows = 0, n = 0;

  fixture.disk = sim_disk_new ();
  fixture.random = vault_fixture_new_random (78);
  fixture.clock = volet_clock_new ();
  fixture.vault = volet_vault_new_in_memory (fixture.random, fixture.clock, &error);
  database = volet_database_open (fixture.vault, &error);
  g_assert_no_error (error);
  handle = volet_database_get_handle (database);
  g_assert_cmpint (
      sqlite3_exec (handle, "CREATE TABLE notes (n INTEGER PRIMARY KEY, note)", NULL, NULL, NULL),
      ==, SQLITE_OK);
  do {
    int code;

    has_failed = FALSE;
    n_left = n++;
    code = sqlite3_exec (handle, insert, NULL, NULL, NULL);
    n_left = -1;
    if (!sqlite3_get_autocommit (handle))
      sqlite3_exec (handle, "ROLLBACK", NULL, NULL, NULL);
    if (code == SQLITE_OK)
      n_rows++;
    g_assert_cmpint (count_rows (handle), ==, n_rows);
    g_assert_cmpint (n, <, 1000);
  } while (has_failed);
  g_assert_cmpint (n_rows, >, 0);
  volet_database_close (database);
  tear_down (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_assert_true (volet_database_initialize (NULL));

#define ADD(name, act)                                                                             \
  g_test_add_data_func ("/store/memory/" name, (gconstpointer) act, test_every_allocation)
  ADD ("unlock", act_unlock);
  ADD ("unlock-with-passphrase", act_unlock_with_passphrase);
  ADD ("save", act_save);
  ADD ("new-code", act_new_code);
  ADD ("change-passphrase", act_change_passphrase);
  ADD ("compact", act_compact);
  ADD ("copy", act_copy);
  ADD ("save-elsewhere", act_save_elsewhere);
  ADD ("check", act_check);
  ADD ("rescue", act_rescue);
  g_test_add_func ("/store/memory/sqlite", test_every_allocation_of_sqlite);

  return g_test_run ();
}
