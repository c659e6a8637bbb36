/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bin, the hours of the contract, weeks, and the versions that their closings give them. */

#include "store-fixture.h"
#include "volet-agenda-error.h"

#include <string.h>

#define WEEK ((VoletWeek) 2968)

static const VoletObjective fifteen_hours = {VOLET_OBJECTIVE_MINUTES, 900};

static void
close_week (StoreFixture *fixture, VoletWeek week, int g1_min, int g5_min, gint64 now_unix_s)
{
  VoletCount count = {
      .total_min = g1_min + g5_min,
      .family_min = {[VOLET_FAMILY_WORK_PLACEMENT] = g1_min, [VOLET_FAMILY_RIGHTS] = g5_min},
      .day_min = {g1_min, g5_min},
  };
  g_autoptr (GError) error = NULL;

  store_fixture_begin (fixture, VOLET_ACT_WEEK_CLOSED);
  volet_store_close_week (fixture->store, week, &count, fifteen_hours, now_unix_s, &error);
  g_assert_no_error (error);
  store_fixture_commit (fixture);
}

static void
reopen_week (StoreFixture *fixture, VoletWeek week, gint64 now_unix_s)
{
  g_autoptr (GError) error = NULL;

  store_fixture_begin (fixture, VOLET_ACT_WEEK_REOPENED);
  volet_store_reopen_week (fixture->store, week, now_unix_s, &error);
  g_assert_no_error (error);
  store_fixture_commit (fixture);
}

static void
assert_version (StoreFixture *fixture, VoletWeek week, guint version)
{
  g_autoptr (VoletWeekRecord) record = volet_store_load_week (fixture->store, week, NULL);

  g_assert_cmpuint (record->version, ==, version);
}

static void
test_blank_week (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (VoletWeekRecord) record = NULL;
  g_autoptr (GPtrArray) records = NULL;

  store_fixture_set_up (&fixture);
  record = volet_store_load_week (fixture.store, WEEK, NULL);
  g_assert_cmpint (record->week, ==, WEEK);
  g_assert_false (record->is_closed);
  g_assert_false (record->is_prevented);
  g_assert_null (record->reason);
  g_assert_cmpint (record->objective.kind, ==, VOLET_OBJECTIVE_UNKNOWN);
  g_assert_cmpuint (record->version, ==, 0);
  records = volet_store_load_weeks (fixture.store, VOLET_WEEK_FIRST, VOLET_WEEK_LAST, NULL);
  g_assert_cmpuint (records->len, ==, 0);
}

static void
test_prevented (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (VoletWeekRecord) record = NULL;
  g_autoptr (VoletWeekRecord) cleared = NULL;

  store_fixture_set_up (&fixture);
  store_fixture_begin (&fixture, VOLET_ACT_WEEK_PREVENTED);
  g_assert_true (volet_store_set_prevented (fixture.store, WEEK, TRUE, "grippe, 39°", NULL));
  store_fixture_commit (&fixture);
  record = volet_store_load_week (fixture.store, WEEK, NULL);
  g_assert_true (record->is_prevented);
  g_assert_cmpstr (record->reason, ==, "grippe, 39°");

  /* Closing keeps it. */
  close_week (&fixture, WEEK, 60, 0, 1);
  store_fixture_assert_answer (&fixture, "SELECT is_prevented || reason FROM week", "1grippe, 39°");
  reopen_week (&fixture, WEEK, 2);
  store_fixture_begin (&fixture, VOLET_ACT_PREVENTED_CLEARED);
  g_assert_true (volet_store_set_prevented (fixture.store, WEEK, FALSE, "", NULL));
  store_fixture_commit (&fixture);
  cleared = volet_store_load_week (fixture.store, WEEK, NULL);
  g_assert_false (cleared->is_prevented);
  g_assert_null (cleared->reason);
  g_assert_cmpuint (cleared->version, ==, 1);
}

static void
test_refuses_bad_reasons (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  store_fixture_begin (&fixture, VOLET_ACT_WEEK_PREVENTED);
  g_assert_false (volet_store_set_prevented (fixture.store, WEEK, TRUE, "a\x1b", &error));
  g_assert_error (error, VOLET_AGENDA_ERROR, VOLET_AGENDA_ERROR_BAD_TEXT);
  volet_store_abandon (fixture.store);
}

static void
test_closing_freezes (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (VoletWeekRecord) closed = NULL;
  g_autoptr (VoletWeekRecord) reopened = NULL;

  store_fixture_set_up (&fixture);
  close_week (&fixture, WEEK, 60, 0, 1795000000);
  closed = volet_store_load_week (fixture.store, WEEK, NULL);
  g_assert_true (closed->is_closed);
  g_assert_cmpint (closed->objective.kind, ==, VOLET_OBJECTIVE_MINUTES);
  g_assert_cmpint (closed->objective.minutes, ==, 900);

  reopen_week (&fixture, WEEK, 1795000001);
  reopened = volet_store_load_week (fixture.store, WEEK, NULL);
  g_assert_false (reopened->is_closed);
  g_assert_cmpint (reopened->objective.kind, ==, VOLET_OBJECTIVE_UNKNOWN);
}

static void
test_versions (void)
{
  /* What each closing counts in two families, and the version that it makes. */
  const struct {
    int g1_min, g5_min;
    guint version;
  } steps[] = {
      {0, 0, 1},  {0, 0, 1},  {60, 0, 2},  {60, 0, 2},
      {0, 60, 3}, {60, 0, 4}, {60, 30, 5}, {60, 30, 5},
  };
  g_auto (StoreFixture) fixture = {0};

  store_fixture_set_up (&fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++) {
    if (i > 0)
      reopen_week (&fixture, WEEK, (gint64) i);
    close_week (&fixture, WEEK, steps[i].g1_min, steps[i].g5_min, (gint64) i);
    assert_version (&fixture, WEEK, steps[i].version);
  }
  assert_version (&fixture, WEEK + 1, 0);
  close_week (&fixture, WEEK + 1, 5, 5, 0);
  assert_version (&fixture, WEEK + 1, 1);
  assert_version (&fixture, WEEK, 5);
}

static void
test_closings_stay (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (GArray) closings = NULL;
  const VoletClosing *first, *second;

  store_fixture_set_up (&fixture);
  close_week (&fixture, WEEK, 60, 15, 1795000000);
  reopen_week (&fixture, WEEK, 1795000100);
  close_week (&fixture, WEEK, 60, 20, 1795000200);
  close_week (&fixture, WEEK + 1, 1, 1, 1795000300);
  store_fixture_reopen (&fixture);

  closings = volet_store_load_closings (fixture.store, WEEK, WEEK, NULL);
  g_assert_cmpuint (closings->len, ==, 2);
  first = &g_array_index (closings, VoletClosing, 0);
  second = &g_array_index (closings, VoletClosing, 1);
  g_assert_cmpint (first->closed_unix_s, ==, 1795000000);
  g_assert_cmpint (first->reopened_unix_s, ==, 1795000100);
  g_assert_cmpuint (first->version, ==, 1);
  g_assert_cmpint (first->objective.minutes, ==, 900);
  g_assert_cmpint (first->family_min[VOLET_FAMILY_RIGHTS], ==, 15);
  g_assert_cmpint (second->closed_unix_s, ==, 1795000200);
  g_assert_cmpint (second->reopened_unix_s, ==, VOLET_CLOSING_NOT_REOPENED);
  g_assert_cmpuint (second->version, ==, 2);
  g_assert_cmpint (second->family_min[VOLET_FAMILY_WORK_PLACEMENT], ==, 60);
}

static void
test_refuses_reopening_an_open_week (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  store_fixture_begin (&fixture, VOLET_ACT_WEEK_REOPENED);
  g_assert_false (volet_store_reopen_week (fixture.store, WEEK, 1, &error));
  g_assert_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_NOT_FOUND);
  volet_store_abandon (fixture.store);
}

static void
test_range (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (GPtrArray) records = NULL;

  store_fixture_set_up (&fixture);
  for (VoletWeek week = WEEK; week < WEEK + 10; week += 2)
    close_week (&fixture, week, 1, 1, 1);
  records = volet_store_load_weeks (fixture.store, WEEK + 1, WEEK + 6, NULL);
  g_assert_cmpuint (records->len, ==, 3);
  for (guint i = 0; i < records->len; i++)
    g_assert_cmpint (((VoletWeekRecord *) records->pdata[i])->week, ==, WEEK + 2 + 2 * (int) i);
}

static void
put_objective (StoreFixture *fixture, VoletWeek from, VoletObjective objective, const char *reason)
{
  g_autoptr (VoletObjectiveChange) change = volet_objective_change_new (from, objective, reason);
  g_autoptr (GError) error = NULL;

  store_fixture_begin (fixture, VOLET_ACT_OBJECTIVE_SET);
  volet_store_put_objective_change (fixture->store, change, &error);
  g_assert_no_error (error);
  store_fixture_commit (fixture);
}

static void
test_objectives (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GPtrArray) fewer = NULL;
  g_autoptr (GError) error = NULL;
  const VoletObjectiveChange *first, *second;

  store_fixture_set_up (&fixture);
  put_objective (&fixture, WEEK + 4, (VoletObjective){VOLET_OBJECTIVE_NONE, 0}, "santé");
  put_objective (&fixture, WEEK, (VoletObjective){VOLET_OBJECTIVE_MINUTES, 1}, NULL);
  put_objective (&fixture, WEEK, (VoletObjective){VOLET_OBJECTIVE_MINUTES, 10080}, "");
  changes = volet_store_load_objective_changes (fixture.store, NULL);
  g_assert_cmpuint (changes->len, ==, 2);
  first = changes->pdata[0];
  second = changes->pdata[1];
  g_assert_cmpint (first->from, ==, WEEK);
  g_assert_cmpint (first->objective.minutes, ==, 10080);
  g_assert_null (first->reason);
  g_assert_cmpint (second->from, ==, WEEK + 4);
  g_assert_cmpint (second->objective.kind, ==, VOLET_OBJECTIVE_NONE);
  g_assert_cmpstr (second->reason, ==, "santé");

  store_fixture_begin (&fixture, VOLET_ACT_OBJECTIVE_SET);
  g_assert_true (volet_store_remove_objective_change (fixture.store, WEEK, NULL));
  g_assert_false (volet_store_remove_objective_change (fixture.store, WEEK, &error));
  g_assert_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_NOT_FOUND);
  store_fixture_commit (&fixture);
  fewer = volet_store_load_objective_changes (fixture.store, NULL);
  g_assert_cmpuint (fewer->len, ==, 1);
}

static void
test_refuses_bad_objectives (void)
{
  const VoletObjective bad[] = {
      {VOLET_OBJECTIVE_MINUTES, 0}, {VOLET_OBJECTIVE_MINUTES, 10081}, {VOLET_OBJECTIVE_NONE, 1}};
  g_auto (StoreFixture) fixture = {0};

  store_fixture_set_up (&fixture);
  store_fixture_begin (&fixture, VOLET_ACT_OBJECTIVE_SET);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (VoletObjectiveChange) change = volet_objective_change_new (WEEK, bad[i], NULL);
    g_autoptr (GError) error = NULL;

    g_assert_false (volet_store_put_objective_change (fixture.store, change, &error));
    g_assert_error (error, VOLET_AGENDA_ERROR, VOLET_AGENDA_ERROR_BAD_OBJECTIVE);
  }
  volet_store_abandon (fixture.store);
}

static void
test_bin (void)
{
  g_auto (StoreFixture) fixture = {0};
  g_autoptr (VoletEntry) entry = NULL;
  g_autoptr (VoletEntry) back = NULL;
  g_autoptr (VoletRemovedEntry) removed = NULL;
  g_autoptr (GPtrArray) bin = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) gone_error = NULL;
  VoletId id = 0;

  store_fixture_set_up (&fixture);
  entry = store_fixture_new_entry (&fixture, 7);
  volet_entry_set_note (entry, "à garder");
  store_fixture_begin (&fixture, VOLET_ACT_ENTRY_ADDED);
  store_fixture_put (&fixture, entry);
  store_fixture_commit (&fixture);
  store_fixture_add (&fixture, 8);

  store_fixture_begin (&fixture, VOLET_ACT_ENTRIES_REMOVED);
  g_assert_true (volet_store_remove_entry (fixture.store, 7, STORE_FIXTURE_DAY + 2, NULL));
  g_assert_true (volet_store_remove_entry (fixture.store, 8, STORE_FIXTURE_DAY + 3, NULL));
  g_assert_false (volet_store_remove_entry (fixture.store, 7, STORE_FIXTURE_DAY + 2, &error));
  g_assert_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_NOT_FOUND);
  store_fixture_commit (&fixture);
  g_assert_null (volet_store_load_entry (fixture.store, 7, &gone_error));
  g_assert_error (gone_error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_NOT_FOUND);

  bin = volet_store_load_bin (fixture.store, NULL);
  g_assert_cmpuint (bin->len, ==, 2);
  g_assert_cmpuint (((VoletRemovedEntry *) bin->pdata[0])->entry->id, ==, 8);
  removed = volet_store_load_removed_entry (fixture.store, 7, NULL);
  g_assert_true (volet_entry_equal (removed->entry, entry));
  g_assert_cmpint (removed->removed_day, ==, STORE_FIXTURE_DAY + 2);
  g_assert_true (volet_store_find_removed_entry (fixture.store, 0, 7, &id, NULL));
  g_assert_cmpuint (id, ==, 7);

  store_fixture_begin (&fixture, VOLET_ACT_ENTRY_RESTORED);
  g_assert_true (volet_store_restore_entry (fixture.store, 7, NULL));
  store_fixture_commit (&fixture);
  back = volet_store_load_entry (fixture.store, 7, NULL);
  g_assert_true (volet_entry_equal (back, entry));
  store_fixture_assert_answer (&fixture, "SELECT group_concat (id) FROM bin", "8");
}

static void
test_hostile_rows (void)
{
  const char *const changes[] = {
      "UPDATE week SET week = -1",
      "UPDATE week SET week = 6836",
      "UPDATE week SET is_closed = 7",
      "UPDATE week SET is_prevented = -1",
      "UPDATE week SET reason = char (1)",
      "UPDATE week SET objective_kind = 3",
      "UPDATE week SET objective_min = 10081",
      "UPDATE week SET objective_kind = 1",
      "UPDATE week SET is_closed = 0",
      "DELETE FROM closing",
      "UPDATE closing SET version = 0",
      "UPDATE closing SET version = 4294967297",
  };
  const char *const closing_changes[] = {
      "UPDATE closing SET g1 = -1",
      "UPDATE closing SET g6 = 11521",
      "UPDATE closing SET g2 = 4294967296",
      "UPDATE closing SET objective_kind = -1",
      "UPDATE closing SET closed_unix_s = -9223372036854775808",
      "UPDATE closing SET reopened_unix_s = -9223372036854775808",
      "UPDATE closing SET week = 9223372036854775807",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes) + G_N_ELEMENTS (closing_changes); i++) {
    g_auto (StoreFixture) fixture = {0};
    g_autoptr (GError) error = NULL;

    store_fixture_set_up (&fixture);
    close_week (&fixture, WEEK, 60, 60, 1);
    store_fixture_run (&fixture, "PRAGMA ignore_check_constraints = ON");
    if (i < G_N_ELEMENTS (changes)) {
      store_fixture_run (&fixture, changes[i]);
      g_assert_null (volet_store_load_weeks (fixture.store, G_MININT32, G_MAXINT32, &error));
    } else {
      store_fixture_run (&fixture, closing_changes[i - G_N_ELEMENTS (changes)]);
      /* Every such week is out of reach, or damaged. */
      store_fixture_run (&fixture, "UPDATE closing SET week = min (week, 2147483647)");
      g_assert_null (volet_store_load_closings (fixture.store, G_MININT32, G_MAXINT32, &error));
    }
    g_assert_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/weeks/blank", test_blank_week);
  g_test_add_func ("/store/weeks/prevented", test_prevented);
  g_test_add_func ("/store/weeks/refuses-bad-reasons", test_refuses_bad_reasons);
  g_test_add_func ("/store/weeks/closing-freezes", test_closing_freezes);
  g_test_add_func ("/store/weeks/versions", test_versions);
  g_test_add_func ("/store/weeks/closings-stay", test_closings_stay);
  g_test_add_func ("/store/weeks/refuses-reopening-open", test_refuses_reopening_an_open_week);
  g_test_add_func ("/store/weeks/range", test_range);
  g_test_add_func ("/store/objectives/round-trip", test_objectives);
  g_test_add_func ("/store/objectives/refuses-bad", test_refuses_bad_objectives);
  g_test_add_func ("/store/bin/there-and-back", test_bin);
  g_test_add_func ("/store/weeks/hostile-rows", test_hostile_rows);

  return g_test_run ();
}
