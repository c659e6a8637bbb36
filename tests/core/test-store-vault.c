/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The store over a real vault: what was saved is there again, and what was not is not. */

#include "store-fixture.h"
#include "vault-fixture.h"
#include "volet-database.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define TEN_YEARS 3650
#define PER_DAY 6

/* A vault, its database and its store; @fixture has no zone of its own. */
typedef struct {
  VaultFixture vault;
  VoletDatabase *database;
  StoreFixture fixture;
} Notebook;

static void
take_database (Notebook *self, VoletDatabase *database)
{
  g_autoptr (GError) error = NULL;

  self->database = database;
  self->fixture.handle = volet_database_get_handle (database);
  self->fixture.store = volet_store_new (self->fixture.handle, &error);
  g_assert_no_error (error);
  self->fixture.zone = volet_store_get_zone (self->fixture.store, "Europe/Paris", &error);
  g_assert_no_error (error);
}

static void
create (Notebook *self, guint64 seed)
{
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletVault) vault = NULL;

  vault_fixture_set_up (&self->vault, seed);
  vault = volet_vault_new_in_memory (self->vault.random, self->vault.clock, &error);
  g_assert_no_error (error);
  take_database (self, volet_database_open (vault, &error));
  volet_vault_create_file (vault, self->vault.path, passphrase, &VOLET_KDF_LEAST, NULL, NULL,
                           &error);
  g_assert_no_error (error);
}

static void
lock (Notebook *self)
{
  g_autoptr (VoletVault) vault = g_object_ref (volet_database_get_vault (self->database));

  volet_store_close (self->fixture.store);
  g_assert_finalize_object (self->fixture.store);
  g_clear_pointer (&self->database, volet_database_close);
  volet_vault_lock (vault);
}

static void
unlock (Notebook *self, VoletVaultOpenFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletVault) vault = vault_fixture_open (&self->vault, flags);

  take_database (self, volet_database_open (vault, &error));
}

static void
clear_notebook (Notebook *self)
{
  lock (self);
  vault_fixture_tear_down (&self->vault);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Notebook, clear_notebook)

static guint64
get_file_size (Notebook *self)
{
  GStatBuf facts;

  g_assert_cmpint (g_stat (self->vault.path, &facts), ==, 0);
  return (guint64) facts.st_size;
}

static void
add_with_note (Notebook *self, VoletId id, VoletDay day, const char *note)
{
  g_autoptr (VoletEntry) entry = store_fixture_new_entry (&self->fixture, id);

  entry->day = day;
  volet_entry_set_note (entry, note);
  store_fixture_begin (&self->fixture, VOLET_ACT_ENTRY_ADDED);
  store_fixture_put (&self->fixture, entry);
  store_fixture_commit (&self->fixture);
}

static guint64
count_in_file (Notebook *self, const char *needle)
{
  g_autoptr (GByteArray) bytes = vault_fixture_read_file (self->vault.path);
  const guint8 *at = bytes->data;
  guint64 n = 0;

  while ((at = memmem (at, bytes->len - (gsize) (at - bytes->data), needle, strlen (needle)))) {
    at++;
    n++;
  }
  return n;
}

static void
test_write_lock_open (void)
{
  const VoletCount count = {.family_min = {60, 0, 30}};
  g_auto (Notebook) notebook = {0};
  VoletStore *store;
  g_autoptr (VoletAct) act = NULL;
  g_autofree char *before = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *dump_again = NULL;
  gboolean is_whole = FALSE;

  create (&notebook, 1);
  store = notebook.fixture.store;
  for (VoletId id = 1; id <= 40; id++)
    add_with_note (&notebook, id * 7919, STORE_FIXTURE_DAY + (int) id, "xyzzy plugh");
  store_fixture_begin (&notebook.fixture, VOLET_ACT_WEEK_CLOSED);
  g_assert_true (volet_store_close_week (store, 2968, &count,
                                         (VoletObjective){VOLET_OBJECTIVE_MINUTES, 900}, 1, NULL));
  g_assert_true (volet_store_set_choice (store, "nom", "Carnet bleu", NULL));
  store_fixture_commit (&notebook.fixture);
  before = store_fixture_dump_agenda (notebook.fixture.handle);
  store_fixture_begin (&notebook.fixture, VOLET_ACT_ENTRY_REMOVED);
  g_assert_true (volet_store_remove_entry (store, 7919, STORE_FIXTURE_DAY, NULL));
  store_fixture_commit (&notebook.fixture);
  dump = store_fixture_dump_agenda (notebook.fixture.handle);
  /* What was begun and not ended when the notebook is locked never was. */
  store_fixture_begin (&notebook.fixture, VOLET_ACT_CHOICE_MADE);
  g_assert_true (volet_store_set_choice (store, "nom", "Carnet vert", NULL));
  lock (&notebook);
  g_assert_cmpuint (count_in_file (&notebook, "xyzzy"), ==, 0);

  unlock (&notebook, VOLET_VAULT_OPEN_NONE);
  dump_again = store_fixture_dump_agenda (notebook.fixture.handle);
  g_assert_cmpstr (dump_again, ==, dump);
  g_assert_true (volet_store_check (notebook.fixture.store, &is_whole, NULL));
  g_assert_true (is_whole);
  act = volet_store_undo (notebook.fixture.store, NULL);
  g_assert_nonnull (act);
  g_free (dump_again);
  dump_again = store_fixture_dump_agenda (notebook.fixture.handle);
  g_assert_cmpstr (dump_again, ==, before);
}

static void
fill_ten_years (Notebook *self)
{
  store_fixture_begin (&self->fixture, VOLET_ACT_IMPORTED);
  for (guint i = 0; i < TEN_YEARS * PER_DAY; i++) {
    /* As scattered as random ids, and the same in every run. */
    VoletId id = (i + 1) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
    g_autoptr (VoletEntry) entry = store_fixture_new_entry (&self->fixture, id);

    entry->day = STORE_FIXTURE_DAY - TEN_YEARS + (int) (i / PER_DAY);
    entry->created_us += (gint64) i * 1000000;
    volet_entry_set_note (entry, "Atelier au centre social");
    store_fixture_put (&self->fixture, entry);
  }
  store_fixture_commit (&self->fixture);
  g_assert_true (volet_store_forget_acts (self->fixture.store, NULL));
}

/* A save is one frame, of 8 KiB where no page of the tables had to be split, however much is in the
 * notebook. */
static void
test_adding_is_one_small_frame (void)
{
  const guint n_saves = 150; /* the hundred acts that are kept come and go */
  g_auto (Notebook) notebook = {0};
  guint64 n_before, n_all;
  guint n_least = 0;

  create (&notebook, 2);
  fill_ten_years (&notebook);
  n_all = get_file_size (&notebook);
  for (VoletId id = 1; id <= n_saves; id++) {
    n_before = get_file_size (&notebook);
    add_with_note (&notebook, id * G_GUINT64_CONSTANT (0x517cc1b727220a95), STORE_FIXTURE_DAY,
                   "Recherche");
    n_least += get_file_size (&notebook) - n_before == 8192;
  }

  n_all = get_file_size (&notebook) - n_all;
  g_test_message ("%u of %u saves took 8192 bytes, all of them %u", n_least, n_saves,
                  (guint) n_all);
  g_assert_cmpuint (n_least, >, n_saves / 2);
  g_assert_cmpuint (n_all, <, n_saves * 12288);
}

static void
test_a_week_is_found_by_its_days (void)
{
  g_auto (Notebook) notebook = {0};
  gint64 shortest_us = G_MAXINT64;

  create (&notebook, 3);
  fill_ten_years (&notebook);
  for (guint i = 0; i < 50; i++) {
    gint64 began_us = g_get_monotonic_time ();
    g_autoptr (GPtrArray) entries = volet_store_load_entries (
        notebook.fixture.store, STORE_FIXTURE_DAY - 1003, STORE_FIXTURE_DAY - 991, NULL);

    shortest_us = MIN (shortest_us, g_get_monotonic_time () - began_us);
    g_assert_cmpuint (entries->len, ==, 13 * PER_DAY);
  }
  g_test_message ("a week and its margins out of %u entries: %d µs", TEN_YEARS * PER_DAY,
                  (int) shortest_us);
  /* Reading all would take tens of milliseconds. */
  g_assert_cmpint (shortest_us, <, 5000);
}

static void
test_failed_save (void)
{
  g_auto (Notebook) notebook = {0};
  g_autofree char *elsewhere = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *dump_again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) cause = NULL;
  g_autoptr (VoletEntry) entry = NULL;
  g_autoptr (VoletAct) act = NULL;

  create (&notebook, 4);
  add_with_note (&notebook, 1, STORE_FIXTURE_DAY, "un");
  dump = store_fixture_dump_agenda (notebook.fixture.handle);
  elsewhere = g_build_filename (notebook.vault.folder, "ailleurs.volet", NULL);
  g_assert_cmpint (g_rename (notebook.vault.path, elsewhere), ==, 0);

  entry = store_fixture_new_entry (&notebook.fixture, 2);
  store_fixture_begin (&notebook.fixture, VOLET_ACT_ENTRY_ADDED);
  store_fixture_put (&notebook.fixture, entry);
  g_assert_false (volet_store_commit (notebook.fixture.store, &error));
  g_assert_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_SAVE_FAILED);
  g_assert_true (volet_database_take_save_error (notebook.database, &cause));
  g_assert_error (cause, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_REPLACED);
  g_assert_false (volet_store_is_in_transaction (notebook.fixture.store));
  dump_again = store_fixture_dump_agenda (notebook.fixture.handle);
  g_assert_cmpstr (dump_again, ==, dump);

  /* Undo is a save too: it fails whole, and works afterwards. */
  g_clear_error (&error);
  g_assert_null (volet_store_undo (notebook.fixture.store, &error));
  g_assert_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_SAVE_FAILED);
  g_assert_cmpint (g_rename (elsewhere, notebook.vault.path), ==, 0);
  store_fixture_add (&notebook.fixture, 2);
  lock (&notebook);
  unlock (&notebook, VOLET_VAULT_OPEN_NONE);
  store_fixture_assert_answer (&notebook.fixture, "SELECT group_concat (id) FROM entry", "1,2");
  store_fixture_assert_answer (&notebook.fixture, "SELECT count(*) FROM act", "2");
  act = volet_store_undo (notebook.fixture.store, NULL);
  g_assert_nonnull (act);
}

static void
test_read_only (void)
{
  g_auto (Notebook) notebook = {0};
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) memo_error = NULL;

  create (&notebook, 5);
  add_with_note (&notebook, 1, STORE_FIXTURE_DAY, "un");
  lock (&notebook);
  unlock (&notebook, VOLET_VAULT_OPEN_READ_ONLY);
  entries = volet_store_load_all_entries (notebook.fixture.store, NULL);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_null (volet_store_undo (notebook.fixture.store, &error));
  g_assert_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_READ_ONLY);
  g_assert_false (volet_store_set_memo (notebook.fixture.store, "a", "b", &memo_error));
  g_assert_error (memo_error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_READ_ONLY);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/vault/write-lock-open", test_write_lock_open);
  g_test_add_func ("/store/vault/adding-is-one-small-frame", test_adding_is_one_small_frame);
  g_test_add_func ("/store/vault/week-is-found-by-its-days", test_a_week_is_found_by_its_days);
  g_test_add_func ("/store/vault/failed-save", test_failed_save);
  g_test_add_func ("/store/vault/read-only", test_read_only);

  return g_test_run ();
}
