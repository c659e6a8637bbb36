/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo: whatever was done is taken back row for row, and done again. */

#include "store-fixture.h"

#include <string.h>

#define N_IDS 12
#define WEEK ((VoletWeek) 2968)

static void
assert_code (GError *error, VoletStoreError code)
{
  g_assert_error (error, VOLET_STORE_ERROR, (int) code);
}

static void
undo (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletAct) act = volet_store_undo (fixture->store, &error);

  g_assert_no_error (error);
  g_assert_nonnull (act);
}

static void
redo (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletAct) act = volet_store_redo (fixture->store, &error);

  g_assert_no_error (error);
  g_assert_nonnull (act);
}

static void
assert_no_undo (StoreFixture *fixture, VoletStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) peek_error = NULL;

  g_assert_null (volet_store_undo (fixture->store, &error));
  assert_code (error, code);
  g_assert_null (volet_store_peek_undo (fixture->store, &peek_error));
  assert_code (peek_error, code);
  g_assert_false (volet_store_is_in_transaction (fixture->store));
}

static void
assert_no_redo (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) peek_error = NULL;

  g_assert_null (volet_store_redo (fixture->store, &error));
  assert_code (error, VOLET_STORE_ERROR_NOTHING_TO_REDO);
  g_assert_null (volet_store_peek_redo (fixture->store, &peek_error));
  assert_code (peek_error, VOLET_STORE_ERROR_NOTHING_TO_REDO);
}

static void
assert_dump (StoreFixture *fixture, const char *expected)
{
  g_autofree char *dump = store_fixture_dump_agenda (fixture->handle);

  g_assert_cmpstr (dump, ==, expected);
}

static VoletEntry *
make_random_entry (StoreFixture *fixture)
{
  static const char *const notes[] = {NULL, "", "é", "un mot", "مكتوب"};
  VoletEntry *entry = store_fixture_new_entry (fixture, (VoletId) g_test_rand_int_range (1, N_IDS));

  volet_entry_set_duration (entry, STORE_FIXTURE_DAY + g_test_rand_int_range (0, 5),
                            g_test_rand_int_range (1, 4));
  if (g_test_rand_bit ())
    entry->start_unix_s = (gint64) entry->day * 86400 + 8 * 3600;
  entry->category = (VoletCategory) g_test_rand_int_range (0, VOLET_N_CATEGORIES);
  entry->is_planned = g_test_rand_bit ();
  volet_entry_set_note (entry, notes[g_test_rand_int_range (0, G_N_ELEMENTS (notes))]);
  return entry;
}

static void
put_some_entries (StoreFixture *fixture)
{
  for (int n = g_test_rand_int_range (1, 5); n > 0; n--) {
    g_autoptr (VoletEntry) entry = make_random_entry (fixture);

    store_fixture_put (fixture, entry);
  }
}

static void
move_some_entries (StoreFixture *fixture)
{
  /* What is not there, or is in both places, is refused: nothing done is a step like another. */
  for (VoletId id = 1; id < N_IDS; id++) {
    if (g_test_rand_int_range (0, 4) != 0)
      continue;
    if (g_test_rand_bit ())
      volet_store_remove_entry (fixture->store, id, STORE_FIXTURE_DAY, NULL);
    else
      volet_store_restore_entry (fixture->store, id, NULL);
  }
}

static void
change_objective (StoreFixture *fixture)
{
  VoletWeek from = WEEK + g_test_rand_int_range (0, 3);
  g_autoptr (VoletObjectiveChange) change = volet_objective_change_new (
      from, (VoletObjective){VOLET_OBJECTIVE_MINUTES, g_test_rand_int_range (1, 10081)},
      g_test_rand_bit () ? "santé" : NULL);

  if (g_test_rand_bit ())
    g_assert_true (volet_store_put_objective_change (fixture->store, change, NULL));
  else
    volet_store_remove_objective_change (fixture->store, from, NULL);
}

static void
change_week (StoreFixture *fixture)
{
  VoletWeek week = WEEK + g_test_rand_int_range (0, 3);
  VoletCount count = {.family_min = {g_test_rand_int_range (0, 2) * 60}};
  VoletObjective objective = {VOLET_OBJECTIVE_MINUTES, 900};

  switch (g_test_rand_int_range (0, 3)) {
  case 0:
    g_assert_true (volet_store_set_prevented (fixture->store, week, g_test_rand_bit (),
                                              g_test_rand_bit () ? "fièvre" : NULL, NULL));
    break;
  case 1:
    g_assert_true (
        volet_store_close_week (fixture->store, week, &count, objective, 1795000000, NULL));
    break;
  default:
    volet_store_reopen_week (fixture->store, week, 1795000001, NULL);
  }
}

static void
change_choice (StoreFixture *fixture)
{
  const char *key = g_test_rand_bit () ? "nom" : "couleur";
  const char *value = g_test_rand_bit () ? "bleu" : NULL;

  g_assert_true (volet_store_set_choice (fixture->store, key, value, NULL));
}

/* An act of one to four parts, of every kind there is. */
static void
do_something (StoreFixture *fixture)
{
  static void (*const parts[]) (StoreFixture *) = {
      put_some_entries, put_some_entries, move_some_entries,
      change_objective, change_week,      change_choice,
  };

  store_fixture_begin (fixture, VOLET_ACT_ENTRIES_ADDED);
  for (int n = g_test_rand_int_range (1, 5); n > 0; n--)
    parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))](fixture);
  store_fixture_commit (fixture);
}

static void
test_undo_all_redo_all (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);

  store_fixture_set_up (&fixture);
  g_ptr_array_add (dumps, store_fixture_dump_agenda (fixture.handle));
  while (dumps->len <= VOLET_STORE_MAX_ACTS) {
    char *dump;

    do_something (&fixture);
    dump = store_fixture_dump_agenda (fixture.handle);
    /* What changed nothing is no act. */
    if (strcmp (dump, dumps->pdata[dumps->len - 1]) == 0)
      g_free (dump);
    else
      g_ptr_array_add (dumps, dump);
  }
  store_fixture_reopen (&fixture);

  for (guint i = dumps->len - 1; i > 0; i--) {
    undo (&fixture);
    assert_dump (&fixture, dumps->pdata[i - 1]);
  }
  assert_no_undo (&fixture, VOLET_STORE_ERROR_NOTHING_TO_UNDO);
  store_fixture_reopen (&fixture);
  for (guint i = 1; i < dumps->len; i++) {
    redo (&fixture);
    assert_dump (&fixture, dumps->pdata[i]);
  }
  assert_no_redo (&fixture);
}

/* Against a list of all states and a place in it. */
static void
test_random_walk (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  guint place = 0;

  store_fixture_set_up (&fixture);
  g_ptr_array_add (states, store_fixture_dump_agenda (fixture.handle));
  for (guint step = 0; step < 500; step++) {
    int choice = g_test_rand_int_range (0, 5);
    g_autofree char *dump = NULL;

    if (choice < 2 && place > 0) {
      undo (&fixture);
      place--;
    } else if (choice < 3 && place + 1 < states->len) {
      redo (&fixture);
      place++;
    } else {
      do_something (&fixture);
      dump = store_fixture_dump_agenda (fixture.handle);
      if (strcmp (dump, states->pdata[place]) != 0) {
        g_ptr_array_set_size (states, (int) ++place);
        g_ptr_array_add (states, g_steal_pointer (&dump));
      }
      if (states->len > VOLET_STORE_MAX_ACTS + 1) {
        g_ptr_array_remove_index (states, 0);
        place--;
      }
    }
    assert_dump (&fixture, states->pdata[place]);
  }
}

static void
test_keeps_a_hundred (void)
{
  g_auto (StoreFixture) fixture = {0};

  store_fixture_set_up (&fixture);
  for (VoletId id = 1; id <= 103; id++)
    store_fixture_add (&fixture, id);
  store_fixture_assert_answer (&fixture, "SELECT count(*) FROM act", "100");
  for (guint i = 0; i < 100; i++)
    undo (&fixture);
  assert_no_undo (&fixture, VOLET_STORE_ERROR_NOTHING_TO_UNDO);
  store_fixture_assert_answer (&fixture, "SELECT group_concat (id) FROM entry", "1,2,3");
}

static void
test_names_the_act (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (VoletEntry) entry = NULL;
  g_autoptr (VoletAct) peeked = NULL;
  g_autoptr (VoletAct) undone = NULL;
  g_autoptr (VoletAct) redone = NULL;

  store_fixture_set_up (&fixture);
  entry = store_fixture_new_entry (&fixture, 1);
  g_assert_true (volet_store_begin_act (fixture.store, VOLET_ACT_ENTRY_ADDED, "RDV é", NULL));
  store_fixture_put (&fixture, entry);
  store_fixture_commit (&fixture);
  store_fixture_reopen (&fixture);

  peeked = volet_store_peek_undo (fixture.store, NULL);
  g_assert_cmpint (peeked->kind, ==, VOLET_ACT_ENTRY_ADDED);
  g_assert_cmpstr (peeked->subject, ==, "RDV é");
  undone = volet_store_undo (fixture.store, NULL);
  g_assert_cmpstr (undone->subject, ==, "RDV é");
  redone = volet_store_peek_redo (fixture.store, NULL);
  g_assert_cmpint (redone->kind, ==, VOLET_ACT_ENTRY_ADDED);
  g_assert_cmpstr (redone->subject, ==, "RDV é");
}

static void
test_new_act_clears_redo (void)
{
  g_auto (StoreFixture) fixture = {0};

  store_fixture_set_up (&fixture);
  store_fixture_add (&fixture, 1);
  store_fixture_add (&fixture, 2);
  undo (&fixture);
  undo (&fixture);
  store_fixture_add (&fixture, 3);
  assert_no_redo (&fixture);
  undo (&fixture);
  assert_no_undo (&fixture, VOLET_STORE_ERROR_NOTHING_TO_UNDO);
}

static void
test_nothing_changed_is_no_act (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (VoletEntry) entry = NULL;

  store_fixture_set_up (&fixture);
  entry = store_fixture_new_entry (&fixture, 2);
  store_fixture_add (&fixture, 2);
  store_fixture_add (&fixture, 3);
  undo (&fixture);
  store_fixture_begin (&fixture, VOLET_ACT_ENTRY_EDITED);
  store_fixture_put (&fixture, entry);
  store_fixture_commit (&fixture);
  store_fixture_assert_answer (&fixture, "SELECT count(*) FROM act", "2");
  redo (&fixture);
}

static void
test_abandon (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autofree char *before = NULL;

  store_fixture_set_up (&fixture);
  store_fixture_add (&fixture, 1);
  before = store_fixture_dump_agenda (fixture.handle);
  store_fixture_begin (&fixture, VOLET_ACT_ENTRIES_ADDED);
  put_some_entries (&fixture);
  volet_store_abandon (fixture.store);
  assert_dump (&fixture, before);
  store_fixture_assert_answer (&fixture, "SELECT count(*) FROM act", "1");
  undo (&fixture);
}

static void
test_forget (void)
{
  g_auto (StoreFixture) fixture = {0};

  store_fixture_set_up (&fixture);
  store_fixture_add (&fixture, 1);
  store_fixture_add (&fixture, 2);
  undo (&fixture);
  g_assert_true (volet_store_forget_acts (fixture.store, NULL));
  assert_no_undo (&fixture, VOLET_STORE_ERROR_NOTHING_TO_UNDO);
  assert_no_redo (&fixture);
  store_fixture_assert_answer (&fixture, "SELECT group_concat (id) FROM entry", "1");
}

/* Something changed behind the back of the acts: nothing half done. */
static void
test_conflict_changes_nothing (void)
{
  const char *const changes[] = {
      "UPDATE entry SET minutes = 77 WHERE id = 2",
      "DELETE FROM entry WHERE id = 2",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_auto (StoreFixture) fixture = {0};
    g_autofree char *before = NULL;
    g_autoptr (GError) error = NULL;

    store_fixture_set_up (&fixture);
    store_fixture_begin (&fixture, VOLET_ACT_ENTRIES_ADDED);
    for (VoletId id = 1; id <= 3; id++) {
      g_autoptr (VoletEntry) entry = store_fixture_new_entry (&fixture, id);

      store_fixture_put (&fixture, entry);
    }
    store_fixture_commit (&fixture);
    store_fixture_run (&fixture, changes[i]);
    before = store_fixture_dump_agenda (fixture.handle);

    g_assert_null (volet_store_undo (fixture.store, &error));
    assert_code (error, VOLET_STORE_ERROR_DAMAGED);
    assert_dump (&fixture, before);
    g_assert_false (volet_store_is_in_transaction (fixture.store));
    store_fixture_assert_answer (&fixture, "SELECT is_undone FROM act", "0");
  }
}

/* A changeset over a table that no act may change, and bytes that are no changeset. */
static void
test_hostile_changesets (void)
{
  const char *const changesets[] = {
      /* One row of draft (one INTEGER PRIMARY KEY, bytes BLOB), inserted. */
      "x'540201006472616674001200010000000000000001040178'",
      "x'00'",
      "x'54'",
      "x'54ff'",
      "x'540c01000000000000000000000000656e747279001200'",
      "x'5402010064726166740012000104017804ffffffff78'",
      "zeroblob (100000)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changesets); i++) {
    g_auto (StoreFixture) fixture = {0};
    g_autoptr (GBytes) draft = NULL;
    g_autoptr (GError) error = NULL;
    g_autofree char *sql =
        g_strdup_printf ("UPDATE act SET changeset = %s, is_undone = 1", changesets[i]);

    store_fixture_set_up (&fixture);
    store_fixture_add (&fixture, 1);
    store_fixture_run (&fixture, sql);
    g_assert_null (volet_store_redo (fixture.store, &error));
    g_assert_nonnull (error);
    g_assert_true (error->domain == VOLET_STORE_ERROR);
    g_assert_true (volet_store_get_draft (fixture.store, &draft, NULL));
    g_assert_null (draft);
    store_fixture_assert_answer (&fixture, "SELECT count(*) FROM entry", "1");
  }
}

static void
set_changeset (StoreFixture *fixture, gconstpointer bytes, gsize n_bytes)
{
  sqlite3_stmt *statement;

  sqlite3_prepare_v2 (fixture->handle,
                      "UPDATE act SET changeset = ?, is_undone = 0 "
                      "WHERE n = (SELECT max(n) FROM act)",
                      -1, &statement, NULL);
  sqlite3_bind_blob64 (statement, 1, bytes, n_bytes, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_finalize (statement);
}

static GBytes *
get_changeset (StoreFixture *fixture)
{
  sqlite3_stmt *statement;
  GBytes *changeset;

  sqlite3_prepare_v2 (fixture->handle, "SELECT changeset FROM act ORDER BY n DESC LIMIT 1", -1,
                      &statement, NULL);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  changeset =
      g_bytes_new (sqlite3_column_blob (statement, 0), (gsize) sqlite3_column_bytes (statement, 0));
  sqlite3_finalize (statement);
  return changeset;
}

/* An act that adds, changes and removes rows, of one-part and two-part keys. */
static GBytes *
do_much (StoreFixture *fixture)
{
  const VoletCount count = {.family_min = {60}};
  g_autoptr (VoletEntry) entry = store_fixture_new_entry (fixture, 1);

  store_fixture_add (fixture, 1);
  store_fixture_add (fixture, 2);
  volet_entry_set_note (entry, "mot");
  store_fixture_begin (fixture, VOLET_ACT_MERGED);
  store_fixture_put (fixture, entry);
  g_assert_true (volet_store_remove_entry (fixture->store, 2, STORE_FIXTURE_DAY, NULL));
  g_assert_true (volet_store_close_week (fixture->store, WEEK, &count,
                                         (VoletObjective){VOLET_OBJECTIVE_NONE}, 1, NULL));
  store_fixture_commit (fixture);
  return get_changeset (fixture);
}

/* Undoes with other bytes: all of it, or nothing. */
static void
undo_with (StoreFixture *fixture, gconstpointer bytes, gsize n_bytes, const char *before)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletAct) act = NULL;

  set_changeset (fixture, bytes, n_bytes);
  act = volet_store_undo (fixture->store, &error);
  if (act == NULL) {
    assert_code (error, VOLET_STORE_ERROR_DAMAGED);
    assert_dump (fixture, before);
    return;
  }
  redo (fixture);
}

static void
test_changed_changesets (void)
{
  static const guint8 masks[] = {0x01, 0x80, 0xff};
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (GBytes) changeset = NULL;
  g_autofree guint8 *bytes = NULL;
  g_autofree char *before = NULL;
  gsize n_bytes;

  store_fixture_set_up (&fixture);
  changeset = do_much (&fixture);
  n_bytes = g_bytes_get_size (changeset);
  bytes = g_memdup2 (g_bytes_get_data (changeset, NULL), n_bytes);
  before = store_fixture_dump_agenda (fixture.handle);

  for (gsize i = 0; i < n_bytes; i++) {
    for (gsize j = 0; j < G_N_ELEMENTS (masks); j++) {
      bytes[i] ^= masks[j];
      undo_with (&fixture, bytes, n_bytes, before);
      bytes[i] ^= masks[j];
    }
    undo_with (&fixture, bytes, i, before);
  }
  assert_dump (&fixture, before);
}

static void
test_hostile_acts (void)
{
  const char *const changes[] = {
      "kind = -1",
      "kind = 17",
      "kind = 9223372036854775807",
      "subject = CAST (x'ff' AS TEXT)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_auto (StoreFixture) fixture = {0};
    g_autofree char *sql = g_strdup_printf ("UPDATE act SET %s", changes[i]);

    store_fixture_set_up (&fixture);
    store_fixture_add (&fixture, 1);
    store_fixture_run (&fixture, sql);
    assert_no_undo (&fixture, VOLET_STORE_ERROR_DAMAGED);
  }
}

static void
test_too_large_is_saved (void)
{
  g_auto (StoreFixture) fixture = {0};

  store_fixture_set_up (&fixture);
  store_fixture_add (&fixture, 1000);
  sqlite3_limit (fixture.handle, SQLITE_LIMIT_LENGTH, 70000);
  store_fixture_begin (&fixture, VOLET_ACT_IMPORTED);
  for (VoletId id = 1; id < 200; id++) {
    g_autoptr (VoletEntry) entry = store_fixture_new_entry (&fixture, id);

    store_fixture_put (&fixture, entry);
  }
  store_fixture_commit (&fixture);
  store_fixture_assert_answer (&fixture, "SELECT count(*) FROM entry", "200");
  assert_no_undo (&fixture, VOLET_STORE_ERROR_NOTHING_TO_UNDO);
}

static void
test_choice_for_good_forgets (void)
{
  g_auto (StoreFixture) fixture = {0};

  store_fixture_set_up (&fixture);
  store_fixture_begin (&fixture, VOLET_ACT_CHOICE_MADE);
  g_assert_true (volet_store_set_choice (fixture.store, "nom", "Carnet bleu", NULL));
  store_fixture_commit (&fixture);
  g_assert_true (volet_store_set_choice (fixture.store, "nom", "Carnet vert", NULL));
  assert_no_undo (&fixture, VOLET_STORE_ERROR_NOTHING_TO_UNDO);
}

static void
remove_entry (StoreFixture *fixture, VoletId id, VoletDay day)
{
  store_fixture_begin (fixture, VOLET_ACT_ENTRY_REMOVED);
  g_assert_true (volet_store_remove_entry (fixture->store, id, day, NULL));
  store_fixture_commit (fixture);
}

/* The words of a destroyed entry stand nowhere, and what is left can be undone. */
static void
test_purge_forgets_traces (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (VoletEntry) entry = NULL;
  guint n_entries;

  store_fixture_set_up (&fixture);
  store_fixture_add (&fixture, 1);
  entry = store_fixture_new_entry (&fixture, 2);
  volet_entry_set_note (entry, "xyzzy");
  store_fixture_begin (&fixture, VOLET_ACT_ENTRY_ADDED);
  store_fixture_put (&fixture, entry);
  store_fixture_commit (&fixture);
  remove_entry (&fixture, 2, STORE_FIXTURE_DAY);
  store_fixture_add (&fixture, 3);
  store_fixture_assert_answer (
      &fixture, "SELECT count(*) FROM act WHERE instr (changeset, CAST ('xyzzy' AS BLOB)) > 0",
      "2");

  g_assert_true (volet_store_purge_bin (fixture.store, STORE_FIXTURE_DAY, &n_entries, NULL));
  g_assert_cmpuint (n_entries, ==, 1);
  store_fixture_assert_answer (
      &fixture, "SELECT count(*) FROM act WHERE instr (changeset, CAST ('xyzzy' AS BLOB)) > 0",
      "0");
  undo (&fixture);
  store_fixture_assert_answer (&fixture, "SELECT group_concat (id) FROM entry", "1");
  assert_no_undo (&fixture, VOLET_STORE_ERROR_NOTHING_TO_UNDO);
  redo (&fixture);
}

static void
test_purge_forgets_undone_traces (void)
{
  g_auto (StoreFixture) fixture = {0};

  store_fixture_set_up (&fixture);
  store_fixture_add (&fixture, 1);
  remove_entry (&fixture, 1, STORE_FIXTURE_DAY);
  g_assert_true (volet_store_forget_acts (fixture.store, NULL));
  store_fixture_add (&fixture, 2);
  store_fixture_add (&fixture, 3);
  store_fixture_begin (&fixture, VOLET_ACT_ENTRY_RESTORED);
  g_assert_true (volet_store_restore_entry (fixture.store, 1, NULL));
  store_fixture_commit (&fixture);
  undo (&fixture);
  undo (&fixture);

  g_assert_true (volet_store_purge_entry (fixture.store, 1, NULL));
  redo (&fixture);
  assert_no_redo (&fixture);
  store_fixture_assert_answer (&fixture, "SELECT group_concat (id) FROM entry", "2,3");
}

static void
test_purge_leaves_others (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (GError) error = NULL;
  guint n_entries = 9;

  store_fixture_set_up (&fixture);
  store_fixture_add (&fixture, 1);
  store_fixture_add (&fixture, 2);
  remove_entry (&fixture, 1, STORE_FIXTURE_DAY);
  remove_entry (&fixture, 2, STORE_FIXTURE_DAY + 1);
  g_assert_true (volet_store_purge_bin (fixture.store, STORE_FIXTURE_DAY - 1, &n_entries, NULL));
  g_assert_cmpuint (n_entries, ==, 0);
  store_fixture_assert_answer (&fixture, "SELECT count(*) FROM act", "4");
  g_assert_true (volet_store_purge_bin (fixture.store, STORE_FIXTURE_DAY, &n_entries, NULL));
  store_fixture_assert_answer (&fixture, "SELECT group_concat (id) FROM bin", "2");
  undo (&fixture);
  store_fixture_assert_answer (&fixture, "SELECT group_concat (id) FROM entry", "2");

  g_assert_false (volet_store_purge_entry (fixture.store, 1, &error));
  assert_code (error, VOLET_STORE_ERROR_NOT_FOUND);
  g_assert_false (volet_store_is_in_transaction (fixture.store));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/acts/undo-all-redo-all", test_undo_all_redo_all);
  g_test_add_func ("/store/acts/random-walk", test_random_walk);
  g_test_add_func ("/store/acts/keeps-a-hundred", test_keeps_a_hundred);
  g_test_add_func ("/store/acts/names-the-act", test_names_the_act);
  g_test_add_func ("/store/acts/new-act-clears-redo", test_new_act_clears_redo);
  g_test_add_func ("/store/acts/nothing-changed-is-no-act", test_nothing_changed_is_no_act);
  g_test_add_func ("/store/acts/abandon", test_abandon);
  g_test_add_func ("/store/acts/forget", test_forget);
  g_test_add_func ("/store/acts/conflict-changes-nothing", test_conflict_changes_nothing);
  g_test_add_func ("/store/acts/hostile-changesets", test_hostile_changesets);
  g_test_add_func ("/store/acts/changed-changesets", test_changed_changesets);
  g_test_add_func ("/store/acts/hostile-acts", test_hostile_acts);
  g_test_add_func ("/store/acts/too-large-is-saved", test_too_large_is_saved);
  g_test_add_func ("/store/acts/choice-for-good-forgets", test_choice_for_good_forgets);
  g_test_add_func ("/store/acts/purge-forgets-traces", test_purge_forgets_traces);
  g_test_add_func ("/store/acts/purge-forgets-undone-traces", test_purge_forgets_undone_traces);
  g_test_add_func ("/store/acts/purge-leaves-others", test_purge_leaves_others);

  return g_test_run ();
}
