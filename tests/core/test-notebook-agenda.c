/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Entries and weeks of a notebook: what is refused changes nothing, what is done is durable. */

#include "notebook-fixture.h"

#include "volet-notebook-acts.h"

#include <string.h>

typedef NotebookFixture Fixture;

static guint
count_entries (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
      volet_notebook_list_entries (fixture->notebook, VOLET_DAY_FIRST, VOLET_DAY_LAST, &error);

  g_assert_no_error (error);
  return entries->len;
}

static void
test_entry_survives_reopening (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VoletEntry) entry =
      notebook_fixture_new_timed (fixture, "2026-11-16", "9:00-12:30", VOLET_CATEGORY_SAN);
  g_autoptr (VoletEntry) found = NULL;
  g_autoptr (GError) error = NULL;

  volet_entry_set_note (entry, "Médecin : 2ᵉ étage");
  entry->has_proof = TRUE;
  g_assert_true (volet_notebook_add_entry (fixture->notebook, entry, &error));
  notebook_fixture_reopen (fixture);

  found = volet_notebook_get_entry (fixture->notebook, entry->id, &error);
  g_assert_no_error (error);
  g_assert_true (volet_entry_equal (found, entry));
  g_assert_cmpstr (found->note, ==, "Médecin : 2ᵉ étage");
  g_assert_cmpint (notebook_fixture_count_minutes (fixture, "2026-W47"), ==, 210);
}

static void
test_entries_by_any_minute (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) monday = NULL;
  g_autoptr (GPtrArray) tuesday = NULL;

  notebook_fixture_add (fixture, notebook_fixture_new_timed (fixture, "2026-11-15", "22:00-2:00",
                                                             VOLET_CATEGORY_TRA));
  monday = volet_notebook_list_entries (fixture->notebook, notebook_fixture_day ("2026-11-16"),
                                        notebook_fixture_day ("2026-11-16"), NULL);
  tuesday = volet_notebook_list_entries (fixture->notebook, notebook_fixture_day ("2026-11-17"),
                                         notebook_fixture_day ("2026-11-17"), NULL);
  g_assert_cmpuint (monday->len, ==, 1);
  g_assert_cmpuint (tuesday->len, ==, 0);
}

static void
test_batch_is_all_or_none (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) volet_entry_free);
  g_autoptr (GError) error = NULL;
  gsize bad_index = 99;

  g_ptr_array_add (entries,
                   notebook_fixture_new_untimed (fixture, "2026-11-16", 60, VOLET_CATEGORY_FOR));
  g_ptr_array_add (entries,
                   notebook_fixture_new_untimed (fixture, "2026-11-17", 1000, VOLET_CATEGORY_FOR));
  g_ptr_array_add (entries,
                   notebook_fixture_new_untimed (fixture, "2026-11-17", 441, VOLET_CATEGORY_FOR));
  g_assert_false (volet_notebook_add_entries (fixture->notebook, entries, &bad_index, &error));
  g_assert_error (error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_DAY_FULL);
  g_assert_cmpint (volet_notebook_error_get_day (error), ==, notebook_fixture_day ("2026-11-17"));
  g_assert_cmpuint (bad_index, ==, 2);
  g_assert_cmpuint (count_entries (fixture), ==, 0);
}

static void
test_planned_fills_no_day (Fixture *fixture, gconstpointer data)
{
  VoletEntry *planned =
      notebook_fixture_new_untimed (fixture, "2026-11-17", 1000, VOLET_CATEGORY_FOR);

  planned->is_planned = TRUE;
  notebook_fixture_add (fixture, planned);
  notebook_fixture_add (
      fixture, notebook_fixture_new_untimed (fixture, "2026-11-17", 1440, VOLET_CATEGORY_FOR));
  g_assert_cmpint (notebook_fixture_count_minutes (fixture, "2026-W47"), ==, 1440);
}

static void
assert_week_closed (GError **error, const char *week)
{
  g_assert_error (*error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_WEEK_CLOSED);
  g_assert_cmpint (volet_notebook_error_get_week (*error), ==, notebook_fixture_week (week));
  g_clear_error (error);
}

static void
test_closed_week_refuses_every_change (Fixture *fixture, gconstpointer data)
{
  VoletId id = notebook_fixture_add (
      fixture, notebook_fixture_new_untimed (fixture, "2026-11-17", 60, VOLET_CATEGORY_FOR));
  g_autoptr (VoletEntry) inside =
      notebook_fixture_new_untimed (fixture, "2026-11-18", 60, VOLET_CATEGORY_FOR);
  g_autoptr (VoletEntry) sunday_night =
      notebook_fixture_new_timed (fixture, "2026-11-15", "23:00-1:00", VOLET_CATEGORY_TRA);
  g_autoptr (VoletEntry) changed = volet_notebook_get_entry (fixture->notebook, id, NULL);
  g_autoptr (GError) error = NULL;
  VoletWeek week = notebook_fixture_week ("2026-W47");

  notebook_fixture_close (fixture, "2026-W47");

  g_assert_false (volet_notebook_add_entry (fixture->notebook, inside, &error));
  assert_week_closed (&error, "2026-W47");
  g_assert_false (volet_notebook_add_entry (fixture->notebook, sunday_night, &error));
  assert_week_closed (&error, "2026-W47");
  changed->day = notebook_fixture_day ("2026-11-24");
  g_assert_false (volet_notebook_change_entry (fixture->notebook, changed, &error));
  assert_week_closed (&error, "2026-W47");
  g_assert_false (volet_notebook_remove_entries (fixture->notebook, &id, 1, &error));
  assert_week_closed (&error, "2026-W47");
  g_assert_false (volet_notebook_set_prevented (fixture->notebook, week, TRUE, NULL, &error));
  assert_week_closed (&error, "2026-W47");
  inside->is_planned = TRUE;
  g_assert_false (volet_notebook_add_entry (fixture->notebook, inside, &error));
  assert_week_closed (&error, "2026-W47");

  g_assert_cmpuint (count_entries (fixture), ==, 1);
  g_assert_cmpint (notebook_fixture_count_minutes (fixture, "2026-W47"), ==, 60);
}

/* An entry noted in another zone lies on the Monday after, and would take minutes from the closed
 * Sunday night: it starts earlier than the entry there. */
static void
test_closed_week_is_safe_from_other_zones (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VoletZone) reunion = volet_zone_new ("Indian/Reunion", NULL);
  g_autoptr (VoletEntry) far = volet_entry_new (reunion);
  g_autoptr (GError) error = NULL;

  notebook_fixture_add (fixture, notebook_fixture_new_timed (fixture, "2026-11-15", "22:00-23:00",
                                                             VOLET_CATEGORY_TRA));
  notebook_fixture_close (fixture, "2026-W46");

  /* 00:30 on Monday in Réunion is 21:30 on Sunday in Paris. */
  g_assert_true (
      volet_entry_set_span (far, notebook_fixture_day ("2026-11-16"), 30, 180, NULL, NULL));
  far->category = VOLET_CATEGORY_FOR;
  far->counts = TRUE;
  g_assert_false (volet_notebook_add_entry (fixture->notebook, far, &error));
  assert_week_closed (&error, "2026-W46");
  g_assert_cmpint (notebook_fixture_count_minutes (fixture, "2026-W46"), ==, 60);
}

static void
test_reopened_week_takes_changes (Fixture *fixture, gconstpointer data)
{
  VoletWeek week = notebook_fixture_week ("2026-W47");
  VoletWeekTotal total;

  notebook_fixture_close (fixture, "2026-W47");
  g_assert_true (volet_notebook_get_week (fixture->notebook, week, &total, NULL));
  g_assert_cmpuint (total.version, ==, 1);
  g_assert_true (volet_notebook_reopen_week (fixture->notebook, week, NULL));
  notebook_fixture_add (
      fixture, notebook_fixture_new_untimed (fixture, "2026-11-17", 60, VOLET_CATEGORY_FOR));
  notebook_fixture_close (fixture, "2026-W47");
  g_assert_true (volet_notebook_get_week (fixture->notebook, week, &total, NULL));
  g_assert_cmpuint (total.version, ==, 2);
}

static void
test_week_that_is_not_over_cannot_be_closed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  VoletWeek weeks[] = {notebook_fixture_week ("2026-W47"), notebook_fixture_week ("2026-W48")};
  VoletWeekTotal total;

  g_assert_false (
      volet_notebook_close_weeks (fixture->notebook, weeks, G_N_ELEMENTS (weeks), &error));
  g_assert_error (error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_WEEK_NOT_OVER);
  g_assert_cmpint (volet_notebook_error_get_week (error), ==, weeks[1]);
  g_assert_true (volet_notebook_get_week (fixture->notebook, weeks[0], &total, NULL));
  g_assert_cmpint (total.state, ==, VOLET_WEEK_STATE_OPEN);
}

static void
test_closing_freezes_the_objective (Fixture *fixture, gconstpointer data)
{
  VoletWeekTotal total;

  notebook_fixture_set_objective (fixture, 900);
  notebook_fixture_close (fixture, "2026-W47");
  notebook_fixture_set_objective (fixture, 480);
  g_assert_true (volet_notebook_get_week (fixture->notebook, notebook_fixture_week ("2026-W47"),
                                          &total, NULL));
  g_assert_cmpint (total.objective.minutes, ==, 900);
  g_assert_true (volet_notebook_get_week (fixture->notebook, notebook_fixture_week ("2026-W46"),
                                          &total, NULL));
  g_assert_cmpint (total.objective.minutes, ==, 480);
}

/* However far back they are, and however far from each other; a blank four is none. */
static void
test_average_looks_back_over_years (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int minutes;

  notebook_fixture_add (
      fixture, notebook_fixture_new_untimed (fixture, "2010-02-01", 400, VOLET_CATEGORY_RDV));
  notebook_fixture_add (
      fixture, notebook_fixture_new_untimed (fixture, "2026-11-02", 7, VOLET_CATEGORY_RDV));
  notebook_fixture_close (fixture, "2010-W05");
  notebook_fixture_close (fixture, "2018-W20");
  notebook_fixture_close (fixture, "2026-W45");
  g_assert_true (
      volet_notebook_get_average (fixture->notebook, NOTEBOOK_FIXTURE_WEEK, &minutes, &error));
  g_assert_no_error (error);
  g_assert_cmpint (minutes, ==, VOLET_NO_MINUTES);

  notebook_fixture_close (fixture, "2026-W47");
  g_assert_true (
      volet_notebook_get_average (fixture->notebook, NOTEBOOK_FIXTURE_WEEK, &minutes, &error));
  g_assert_no_error (error);
  g_assert_cmpint (minutes, ==, (400 + 7) / 4);

  /* The week itself is not one of those before it. */
  g_assert_true (volet_notebook_get_average (fixture->notebook, notebook_fixture_week ("2026-W47"),
                                             &minutes, &error));
  g_assert_cmpint (minutes, ==, VOLET_NO_MINUTES);
  g_assert_true (
      volet_notebook_get_average (fixture->notebook, VOLET_WEEK_FIRST, &minutes, &error));
  g_assert_cmpint (minutes, ==, VOLET_NO_MINUTES);
}

static void
test_undo_goes_back_and_forth (Fixture *fixture, gconstpointer data)
{
  VoletId id = notebook_fixture_add (
      fixture, notebook_fixture_new_untimed (fixture, "2026-11-17", 60, VOLET_CATEGORY_FOR));
  g_autoptr (GError) error = NULL;

  g_assert_true (volet_notebook_remove_entries (fixture->notebook, &id, 1, NULL));
  g_assert_cmpuint (count_entries (fixture), ==, 0);
  notebook_fixture_reopen (fixture);

  for (int i = 0; i < 2; i++) {
    g_autoptr (VoletAct) act = i == 0 ? volet_notebook_undo (fixture->notebook, &error)
                                      : volet_notebook_redo (fixture->notebook, &error);

    g_assert_no_error (error);
    g_assert_cmpint (act->kind, ==, VOLET_ACT_ENTRY_REMOVED);
    g_assert_cmpstr (act->subject, ==, "FOR 2026-11-17");
    g_assert_cmpuint (count_entries (fixture), ==, i == 0 ? 1 : 0);
  }
}

static void
test_lock_forgets_what_can_be_undone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VoletLockedBytes) passphrase = notebook_fixture_new_text (NOTEBOOK_FIXTURE_PASSPHRASE);
  g_autoptr (GError) error = NULL;

  notebook_fixture_add (
      fixture, notebook_fixture_new_untimed (fixture, "2026-11-17", 60, VOLET_CATEGORY_FOR));
  g_assert_true (volet_notebook_lock (fixture->notebook, &error));
  g_assert_no_error (error);
  g_assert_true (volet_notebook_is_locked (fixture->notebook));
  g_assert_true (volet_notebook_unlock (fixture->notebook, passphrase, NULL, &error));
  g_assert_null (volet_notebook_undo (fixture->notebook, &error));
  g_assert_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_NOTHING_TO_UNDO);
  g_assert_cmpuint (count_entries (fixture), ==, 1);
}

static void
test_wrong_passphrase_stays_locked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VoletLockedBytes) wrong = notebook_fixture_new_text ("pas le bon mot");
  g_autoptr (GError) error = NULL;

  g_assert_true (volet_notebook_lock (fixture->notebook, NULL));
  g_assert_false (volet_notebook_unlock (fixture->notebook, wrong, NULL, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_WRONG_PASSPHRASE);
  g_assert_true (volet_notebook_is_locked (fixture->notebook));
}

static void
test_categories_by_use (Fixture *fixture, gconstpointer data)
{
  VoletCategory order[VOLET_N_CATEGORIES];

  g_assert_true (volet_notebook_list_categories_by_use (fixture->notebook, order, NULL));
  for (int i = 0; i < VOLET_N_CATEGORIES; i++)
    g_assert_cmpint (order[i], ==, volet_category_get_usual (i));

  notebook_fixture_add (
      fixture, notebook_fixture_new_untimed (fixture, "2026-11-17", 60, VOLET_CATEGORY_SAN));
  notebook_fixture_add (
      fixture, notebook_fixture_new_untimed (fixture, "2026-11-18", 60, VOLET_CATEGORY_SAN));
  notebook_fixture_add (
      fixture, notebook_fixture_new_untimed (fixture, "2026-11-19", 60, VOLET_CATEGORY_MOB));
  g_assert_true (volet_notebook_list_categories_by_use (fixture->notebook, order, NULL));
  g_assert_cmpint (order[0], ==, VOLET_CATEGORY_SAN);
  g_assert_cmpint (order[1], ==, VOLET_CATEGORY_MOB);
  g_assert_cmpint (order[2], ==, volet_category_get_usual (0));
  g_assert_cmpint (order[3], ==, volet_category_get_usual (1));
}

#define ADD(path, func)                                                                            \
  g_test_add (path, Fixture, NULL, notebook_fixture_set_up, func, notebook_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/notebook/agenda/entry-survives-reopening", test_entry_survives_reopening);
  ADD ("/notebook/agenda/entries-by-any-minute", test_entries_by_any_minute);
  ADD ("/notebook/agenda/batch-is-all-or-none", test_batch_is_all_or_none);
  ADD ("/notebook/agenda/planned-fills-no-day", test_planned_fills_no_day);
  ADD ("/notebook/agenda/closed-week-refuses-every-change", test_closed_week_refuses_every_change);
  ADD ("/notebook/agenda/closed-week-is-safe-from-other-zones",
       test_closed_week_is_safe_from_other_zones);
  ADD ("/notebook/agenda/reopened-week-takes-changes", test_reopened_week_takes_changes);
  ADD ("/notebook/agenda/week-that-is-not-over-cannot-be-closed",
       test_week_that_is_not_over_cannot_be_closed);
  ADD ("/notebook/agenda/categories-by-use", test_categories_by_use);
  ADD ("/notebook/agenda/closing-freezes-the-objective", test_closing_freezes_the_objective);
  ADD ("/notebook/agenda/average-looks-back-over-years", test_average_looks_back_over_years);
  ADD ("/notebook/agenda/undo-goes-back-and-forth", test_undo_goes_back_and_forth);
  ADD ("/notebook/agenda/lock-forgets-what-can-be-undone", test_lock_forgets_what_can_be_undone);
  ADD ("/notebook/agenda/wrong-passphrase-stays-locked", test_wrong_passphrase_stays_locked);

  return g_test_run ();
}
