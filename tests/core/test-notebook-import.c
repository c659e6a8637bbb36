/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Calendars that are copied into a notebook: what becomes an entry, what is left out and why, and
 * that a second import finds what the first one brought. */

#include "notebook-fixture.h"
#include "volet-ical-reader.h"
#include "volet-import.h"
#include "volet-notebook-acts.h"

#include <string.h>

#define EVENT(uid, lines) "BEGIN:VEVENT\nUID:" uid "@volet.example\n" lines "END:VEVENT\n"
#define AT(start, end) "DTSTART:" start "\nDTEND:" end "\n"
#define DAY(start, end) "DTSTART;VALUE=DATE:" start "\nDTEND;VALUE=DATE:" end "\n"

static VoletImportChoices
make_choices (void)
{
  return (VoletImportChoices){
      .first_day = notebook_fixture_day ("2026-01-01"),
      .last_day = notebook_fixture_day ("2027-12-31"),
  };
}

static VoletImport *
read_events (NotebookFixture *fixture, const char *events, const VoletImportChoices *choices)
{
  g_autofree char *text = g_strconcat ("BEGIN:VCALENDAR\n", events, "END:VCALENDAR\n", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  VoletIcalOptions options = {choices->first_day, choices->last_day,
                              volet_notebook_get_zone (fixture->notebook)};
  g_autoptr (VoletIcalCalendar) calendar = NULL;
  g_autoptr (GError) error = NULL;
  VoletImport *import;

  calendar = volet_ical_read_bytes (bytes, &options, &error);
  g_assert_no_error (error);
  import = volet_import_new (fixture->notebook, calendar, choices, &error);
  g_assert_no_error (error);
  return import;
}

static guint
bring_in (NotebookFixture *fixture, VoletImport *import)
{
  g_autoptr (GError) error = NULL;
  guint n_entries = G_MAXUINT;

  g_assert_true (volet_notebook_import (fixture->notebook, import, &n_entries, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_entries, ==, volet_import_count_kept (import));
  return n_entries;
}

static guint
import_with (NotebookFixture *fixture, const char *events, const VoletImportChoices *choices)
{
  g_autoptr (VoletImport) import = read_events (fixture, events, choices);

  return bring_in (fixture, import);
}

static guint
import_events (NotebookFixture *fixture, const char *events)
{
  VoletImportChoices choices = make_choices ();

  return import_with (fixture, events, &choices);
}

static GPtrArray *
list_all (NotebookFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries =
      volet_notebook_list_entries (fixture->notebook, VOLET_DAY_FIRST, VOLET_DAY_LAST, &error);

  g_assert_no_error (error);
  return entries;
}

static guint
count_all (NotebookFixture *fixture)
{
  g_autoptr (GPtrArray) entries = list_all (fixture);

  return entries->len;
}

static void
assert_state (VoletImport *import, guint index, VoletImportState state)
{
  g_autoptr (VoletImportItem) item = g_list_model_get_item (volet_import_get_items (import), index);

  g_assert_nonnull (item);
  g_assert_cmpint (volet_import_item_get_state (item), ==, state);
  g_assert_cmpint (volet_import_item_is_kept (item), ==, state == VOLET_IMPORT_READY);
}

static void
test_entry (NotebookFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;
  const VoletEntry *entry;

  g_assert_cmpuint (
      import_events (fixture, EVENT ("atelier", "SUMMARY:Atelier CV\n" AT ("20261116T080000Z",
                                                                           "20261116T103059Z"))),
      ==, 1);
  entries = list_all (fixture);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpint (entry->day, ==, notebook_fixture_day ("2026-11-16"));
  g_assert_cmpint (entry->minutes, ==, 150);
  g_assert_cmpint (entry->start_unix_s, ==, 1794816000);
  g_assert_cmpstr (volet_zone_get_id (entry->zone), ==, "Europe/Paris");
  g_assert_cmpstr (entry->note, ==, "Atelier CV");
  g_assert_cmpint (entry->category, ==, VOLET_CATEGORY_RDV);
  g_assert_cmpint (entry->source, ==, VOLET_ENTRY_SOURCE_IMPORT);
  g_assert_true (entry->counts);
  g_assert_false (entry->is_planned);
}

/* Noon of the 23rd is now. What is going on is not over. */
static void
test_planned (NotebookFixture *fixture, gconstpointer data)
{
  const char *events = EVENT ("over", AT ("20261123T080000Z", "20261123T110000Z"))
      EVENT ("going", AT ("20261123T100000Z", "20261123T110001Z"))
          EVENT ("later", AT ("20261124T080000Z", "20261124T090000Z"));
  VoletImportChoices choices = make_choices ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) all_planned = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (import_events (fixture, events), ==, 3);
  entries = list_all (fixture);
  g_assert_false (((VoletEntry *) g_ptr_array_index (entries, 0))->is_planned);
  g_assert_true (((VoletEntry *) g_ptr_array_index (entries, 1))->is_planned);
  g_assert_true (((VoletEntry *) g_ptr_array_index (entries, 2))->is_planned);

  volet_act_free (volet_notebook_undo (fixture->notebook, &error));
  g_assert_no_error (error);
  choices.is_planned = TRUE;
  g_assert_cmpuint (import_with (fixture, events, &choices), ==, 3);
  all_planned = list_all (fixture);
  for (guint i = 0; i < all_planned->len; i++)
    g_assert_true (((VoletEntry *) g_ptr_array_index (all_planned, i))->is_planned);
}

#define SERIES                                                                                     \
  EVENT ("series",                                                                                 \
         "SUMMARY:Cours\nRRULE:FREQ=WEEKLY;COUNT=3\n" AT ("20261116T080000Z", "20261116T090000Z"))

static void
test_again (NotebookFixture *fixture, gconstpointer data)
{
  VoletImportChoices choices = make_choices ();
  g_autoptr (VoletImport) again = NULL;
  g_autoptr (VoletImport) moved = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (VoletEntry) changed = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (import_events (fixture, SERIES), ==, 3);
  /* One was moved and reworded here, another is moved in the calendar. */
  entries = list_all (fixture);
  changed = volet_entry_copy (g_ptr_array_index (entries, 0));
  volet_entry_set_duration (changed, changed->day + 1, 45);
  volet_entry_set_note (changed, "Tout autre chose");
  g_assert_true (volet_notebook_change_entry (fixture->notebook, changed, &error));

  again = read_events (fixture, SERIES, &choices);
  for (guint i = 0; i < 3; i++)
    assert_state (again, i, VOLET_IMPORT_KNOWN);
  g_assert_cmpuint (bring_in (fixture, again), ==, 0);

  moved = read_events (fixture,
                       SERIES EVENT ("series", "RECURRENCE-ID:20261123T080000Z\n" AT (
                                                   "20261125T140000Z", "20261125T150000Z")),
                       &choices);
  g_assert_cmpuint (g_list_model_get_n_items (volet_import_get_items (moved)), ==, 3);
  g_assert_cmpuint (bring_in (fixture, moved), ==, 0);
  g_assert_cmpuint (count_all (fixture), ==, 3);
}

static void
test_after_reopening (NotebookFixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (import_events (fixture, SERIES), ==, 3);
  notebook_fixture_reopen (fixture);
  g_assert_cmpuint (import_events (fixture, SERIES), ==, 0);
  g_assert_cmpuint (count_all (fixture), ==, 3);
}

static void
test_removed (NotebookFixture *fixture, gconstpointer data)
{
  VoletImportChoices choices = make_choices ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (VoletImport) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (import_events (fixture, SERIES), ==, 3);
  entries = list_all (fixture);
  g_assert_true (volet_notebook_remove_entries (
      fixture->notebook, &((VoletEntry *) g_ptr_array_index (entries, 1))->id, 1, &error));
  again = read_events (fixture, SERIES, &choices);
  assert_state (again, 0, VOLET_IMPORT_KNOWN);
  assert_state (again, 1, VOLET_IMPORT_REMOVED);
  assert_state (again, 2, VOLET_IMPORT_KNOWN);
}

static void
test_undo (NotebookFixture *fixture, gconstpointer data)
{
  g_autoptr (VoletAct) undone = NULL;
  g_autoptr (VoletAct) redone = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (import_events (fixture, SERIES), ==, 3);
  undone = volet_notebook_undo (fixture->notebook, &error);
  g_assert_no_error (error);
  g_assert_cmpint (undone->kind, ==, VOLET_ACT_IMPORTED);
  g_assert_cmpuint (count_all (fixture), ==, 0);
  redone = volet_notebook_redo (fixture->notebook, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_all (fixture), ==, 3);
  g_assert_cmpuint (import_events (fixture, SERIES), ==, 0);
}

static void
test_reasons (NotebookFixture *fixture, gconstpointer data)
{
  VoletImportChoices choices = make_choices ();
  g_autoptr (VoletImport) import = read_events (
      fixture,
      EVENT ("a-cancelled", "STATUS:CANCELLED\n" AT ("20261102T080000Z", "20261102T090000Z"))
          EVENT ("b-no-time", AT ("20261102T100000Z", "20261102T100059Z"))
              EVENT ("c-exactly-a-day", AT ("20261103T000000Z", "20261104T000000Z"))
                  EVENT ("d-too-long", AT ("20261105T000000Z", "20261106T000100Z"))
                      EVENT ("e-whole-day", DAY ("20261110", "20261111"))
                          EVENT ("f-no-start", "SUMMARY:Sans début\n")
                              EVENT ("g-good", AT ("20261112T080000Z", "20261112T090000Z")),
      &choices);

  assert_state (import, 0, VOLET_IMPORT_CANCELLED);
  assert_state (import, 1, VOLET_IMPORT_NO_TIME);
  assert_state (import, 2, VOLET_IMPORT_READY);
  assert_state (import, 3, VOLET_IMPORT_TOO_LONG);
  assert_state (import, 4, VOLET_IMPORT_NEEDS_LENGTH);
  assert_state (import, 5, VOLET_IMPORT_READY);
  g_assert_cmpuint (volet_ical_calendar_get_n_skipped (volet_import_get_calendar (import)), ==, 1);
  g_assert_cmpuint (bring_in (fixture, import), ==, 2);
  g_assert_cmpuint (count_all (fixture), ==, 2);
}

static void
test_cancelled_since (NotebookFixture *fixture, gconstpointer data)
{
  VoletImportChoices choices = make_choices ();
  g_autoptr (VoletImport) import = NULL;

  g_assert_cmpuint (import_events (fixture, SERIES), ==, 3);
  import = read_events (
      fixture, EVENT ("series", "STATUS:CANCELLED\n" AT ("20261116T080000Z", "20261116T090000Z")),
      &choices);
  assert_state (import, 0, VOLET_IMPORT_CANCELLED_SINCE);
  g_assert_cmpuint (bring_in (fixture, import), ==, 0);
  g_assert_cmpuint (count_all (fixture), ==, 3);
}

/* Identifiers that tell nothing apart lose no event, but the very same one counts once. */
static void
test_weak_identifiers (NotebookFixture *fixture, gconstpointer data)
{
  VoletImportChoices choices = make_choices ();
#define NONE(title, start, end)                                                                    \
  "BEGIN:VEVENT\nUID:none\nSUMMARY:" title "\n" AT (start, end) "END:VEVENT\n"
  g_autoptr (VoletImport) import =
      read_events (fixture,
                   NONE ("Un", "20261102T080000Z", "20261102T090000Z")
                       NONE ("Deux", "20261103T080000Z", "20261103T090000Z")
                           NONE ("Deux", "20261103T080000Z", "20261103T090000Z"),
                   &choices);

  assert_state (import, 0, VOLET_IMPORT_READY);
  assert_state (import, 1, VOLET_IMPORT_READY);
  assert_state (import, 2, VOLET_IMPORT_TWICE);
  g_assert_cmpuint (bring_in (fixture, import), ==, 2);
}

static void
test_closed_weeks (NotebookFixture *fixture, gconstpointer data)
{
  VoletImportChoices choices = make_choices ();
  g_autoptr (VoletImport) import = NULL;
  int minutes;

  notebook_fixture_add (fixture, notebook_fixture_new_timed (fixture, "2026-11-10", "9:00-12:00",
                                                             VOLET_CATEGORY_FOR));
  notebook_fixture_close (fixture, "2026-W46");
  minutes = notebook_fixture_count_minutes (fixture, "2026-W46");
  choices.whole_day_min = 60;
  /* Sunday the 15th belongs to the closed week, and so does a night into its Monday. */
  import =
      read_events (fixture,
                   EVENT ("night-before", AT ("20261108T210000Z", "20261109T010000Z"))
                       EVENT ("inside", AT ("20261110T140000Z", "20261110T150000Z"))
                           EVENT ("whole-day-inside", DAY ("20261112", "20261113"))
                               EVENT ("sunday-night", AT ("20261115T220000Z", "20261116T010000Z"))
                                   EVENT ("monday", AT ("20261115T230000Z", "20261116T010000Z")),
                   &choices);
  for (guint i = 0; i < 4; i++)
    assert_state (import, i, VOLET_IMPORT_WEEK_CLOSED);
  assert_state (import, 4, VOLET_IMPORT_READY);
  g_assert_cmpuint (bring_in (fixture, import), ==, 1);
  g_assert_cmpint (notebook_fixture_count_minutes (fixture, "2026-W46"), ==, minutes);
}

/* An entry noted in Honolulu lies on the closed Sunday there, when it is Monday in Paris: what is
 * copied in must not take a minute from it. */
static void
test_overlap_into_closed_week (NotebookFixture *fixture, gconstpointer data)
{
  g_autoptr (VoletZone) honolulu = NULL;
  g_autoptr (GError) error = NULL;
  VoletImportChoices choices = make_choices ();
  g_autoptr (VoletImport) import = NULL;
  VoletEntry *entry;
  int minutes;

  honolulu = volet_notebook_find_zone (fixture->notebook, "Pacific/Honolulu", &error);
  g_assert_no_error (error);
  entry = notebook_fixture_new_untimed (fixture, "2026-11-15", 60, VOLET_CATEGORY_FOR);
  g_set_object (&entry->zone, honolulu);
  g_assert_true (volet_entry_set_span (entry, notebook_fixture_day ("2026-11-15"), 20 * 60, 22 * 60,
                                       NULL, &error));
  notebook_fixture_add (fixture, entry);
  notebook_fixture_close (fixture, "2026-W46");
  minutes = notebook_fixture_count_minutes (fixture, "2026-W46");
  g_assert_cmpint (minutes, ==, 120);

  import = read_events (fixture,
                        EVENT ("begins-first", AT ("20261116T053000Z", "20261116T073000Z"))
                            EVENT ("far-away", AT ("20261123T080000Z", "20261123T090000Z")),
                        &choices);
  g_assert_cmpuint (bring_in (fixture, import), ==, 1);
  assert_state (import, 0, VOLET_IMPORT_WEEK_CLOSED);
  g_assert_cmpint (notebook_fixture_count_minutes (fixture, "2026-W46"), ==, minutes);
}

static void
test_whole_days (NotebookFixture *fixture, gconstpointer data)
{
  const char *events = EVENT ("course", "SUMMARY:Stage\n" DAY ("20261116", "20261119"));
  VoletImportChoices choices = make_choices ();
  g_autoptr (VoletImport) import = read_events (fixture, events, &choices);
  GListModel *items = volet_import_get_items (import);
  g_autoptr (GPtrArray) entries = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 3);
  for (guint i = 0; i < 3; i++) {
    g_autoptr (VoletImportItem) item = g_list_model_get_item (items, i);

    assert_state (import, i, VOLET_IMPORT_NEEDS_LENGTH);
    volet_import_item_set_kept (item, TRUE);
    g_assert_false (volet_import_item_is_kept (item));
    volet_import_item_set_minutes (item, i == 1 ? 0 : 420);
    g_assert_cmpint (volet_import_item_is_kept (item), ==, i != 1);
  }
  g_assert_cmpuint (bring_in (fixture, import), ==, 2);
  entries = list_all (fixture);
  g_assert_cmpint (((VoletEntry *) g_ptr_array_index (entries, 1))->day, ==,
                   notebook_fixture_day ("2026-11-18"));
  g_assert_cmpint (((VoletEntry *) g_ptr_array_index (entries, 1))->minutes, ==, 420);
  g_assert_false (volet_entry_has_start (g_ptr_array_index (entries, 1)));

  /* The day that was left out is still on offer. */
  choices.whole_day_min = 60;
  g_assert_cmpuint (import_with (fixture, events, &choices), ==, 1);
}

static void
test_full_days (NotebookFixture *fixture, gconstpointer data)
{
  VoletImportChoices choices = make_choices ();
  g_autoptr (VoletImport) import = NULL;

  choices.whole_day_min = 10 * 60;
  notebook_fixture_add (
      fixture, notebook_fixture_new_untimed (fixture, "2026-11-17", 300, VOLET_CATEGORY_FOR));
  import = read_events (fixture,
                        EVENT ("first-one", DAY ("20261117", "20261118"))
                            EVENT ("second-one", DAY ("20261117", "20261118"))
                                EVENT ("other-day", DAY ("20261118", "20261119"))
                                    EVENT ("planned", DAY ("20261201", "20261202"))
                                        EVENT ("planned-2", DAY ("20261201", "20261202"))
                                            EVENT ("planned-3", DAY ("20261201", "20261202")),
                        &choices);
  /* Of the 17th one does not fit; planned ones fill nothing. */
  g_assert_cmpuint (bring_in (fixture, import), ==, 5);
  assert_state (import, 1, VOLET_IMPORT_DAY_FULL);
  g_assert_cmpint (notebook_fixture_count_minutes (fixture, "2026-W47"), ==, 300 + 600 + 600);
}

static void
test_categories (NotebookFixture *fixture, gconstpointer data)
{
  VoletImportChoices choices = make_choices ();
  VoletEntry *known =
      notebook_fixture_new_timed (fixture, "2026-11-02", "9:00-10:00", VOLET_CATEGORY_LNG);
  g_autoptr (VoletImport) import = NULL;
  g_autoptr (VoletImportItem) course = NULL, other = NULL;

  volet_entry_set_note (known, "Cours");
  notebook_fixture_add (fixture, known);
  import = read_events (
      fixture,
      SERIES EVENT ("other", "SUMMARY:Autre\n" AT ("20270116T080000Z", "20270116T090000Z")),
      &choices);
  course = g_list_model_get_item (volet_import_get_items (import), 0);
  other = g_list_model_get_item (volet_import_get_items (import), 3);
  g_assert_cmpint (volet_import_item_get_entry (course)->category, ==, VOLET_CATEGORY_LNG);
  g_assert_cmpint (volet_import_item_get_entry (other)->category, ==, VOLET_CATEGORY_RDV);

  g_clear_object (&import);
  g_clear_object (&course);
  choices.has_category = TRUE;
  choices.category = VOLET_CATEGORY_FOR;
  import = read_events (fixture, SERIES, &choices);
  course = g_list_model_get_item (volet_import_get_items (import), 0);
  g_assert_cmpint (volet_import_item_get_entry (course)->category, ==, VOLET_CATEGORY_FOR);
}

static void
test_drop (NotebookFixture *fixture, gconstpointer data)
{
  VoletImportChoices choices = make_choices ();
  g_autoptr (VoletImport) import = read_events (fixture, SERIES, &choices);
  g_autoptr (VoletImportItem) item = g_list_model_get_item (volet_import_get_items (import), 1);

  g_object_set (item, "kept", FALSE, NULL);
  g_assert_cmpuint (bring_in (fixture, import), ==, 2);
  /* What was dropped is offered again. */
  g_assert_cmpuint (import_events (fixture, SERIES), ==, 1);
}

/* The same import twice, or after a change: what was looked through is no longer what is there. */
static void
test_outdated (NotebookFixture *fixture, gconstpointer data)
{
  VoletImportChoices choices = make_choices ();
  g_autoptr (VoletImport) import = read_events (fixture, SERIES, &choices);
  g_autoptr (GError) error = NULL;
  guint n_entries = 7;

  bring_in (fixture, import);
  g_assert_false (volet_notebook_import (fixture->notebook, import, &n_entries, &error));
  g_assert_error (error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_IMPORT_OUTDATED);
  g_assert_cmpuint (n_entries, ==, 7);
  g_assert_cmpuint (count_all (fixture), ==, 3);
}

static void
test_too_many (NotebookFixture *fixture, gconstpointer data)
{
  const char *text = "BEGIN:VCALENDAR\n" EVENT (
      "endless", "RRULE:FREQ=MINUTELY;INTERVAL=40\n" AT ("20260101T080000Z",
                                                         "20260101T080100Z")) "END:VCALENDAR\n";
  VoletImportChoices choices = make_choices ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  VoletIcalOptions options = {choices.first_day, choices.last_day,
                              volet_notebook_get_zone (fixture->notebook)};
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletIcalCalendar) calendar = volet_ical_read_bytes (bytes, &options, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (volet_ical_calendar_get_n_instances (calendar), >, VOLET_IMPORT_MAX_ITEMS);
  g_assert_null (volet_import_new (fixture->notebook, calendar, &choices, &error));
  g_assert_error (error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_TOO_MANY_DATES);
}

/* Kept in notebooks: were it to change, every import would come twice. */
static void
test_id (NotebookFixture *fixture, gconstpointer data)
{
  VoletImportChoices choices = make_choices ();
  g_autoptr (VoletImport) import =
      read_events (fixture, EVENT ("stable", DAY ("20261116", "20261118")), &choices);
  g_autoptr (VoletImportItem) first = g_list_model_get_item (volet_import_get_items (import), 0);
  g_autoptr (VoletImportItem) second = g_list_model_get_item (volet_import_get_items (import), 1);
  g_autofree char *first_id = volet_id_to_string (volet_import_item_get_entry (first)->id);
  g_autofree char *second_id = volet_id_to_string (volet_import_item_get_entry (second)->id);

  g_assert_cmpstr (first_id, ==, "becf1e3f7e3da90c");
  g_assert_cmpstr (second_id, ==, "cafaeadcd642929d");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func)                                                                            \
  g_test_add (path, NotebookFixture, NULL, notebook_fixture_set_up, func,                          \
              notebook_fixture_tear_down)
  ADD ("/notebook/import/makes-an-entry", test_entry);
  ADD ("/notebook/import/plans-what-is-not-over", test_planned);
  ADD ("/notebook/import/knows-what-it-brought", test_again);
  ADD ("/notebook/import/knows-it-after-reopening", test_after_reopening);
  ADD ("/notebook/import/brings-back-nothing-removed", test_removed);
  ADD ("/notebook/import/is-undone-at-once", test_undo);
  ADD ("/notebook/import/says-what-is-left-out", test_reasons);
  ADD ("/notebook/import/says-what-was-cancelled-since", test_cancelled_since);
  ADD ("/notebook/import/loses-no-event-without-identifier", test_weak_identifiers);
  ADD ("/notebook/import/touches-no-closed-week", test_closed_weeks);
  ADD ("/notebook/import/takes-no-minute-of-a-closed-week", test_overlap_into_closed_week);
  ADD ("/notebook/import/asks-how-long-whole-days-take", test_whole_days);
  ADD ("/notebook/import/fills-no-day-too-far", test_full_days);
  ADD ("/notebook/import/finds-categories", test_categories);
  ADD ("/notebook/import/leaves-out-what-is-dropped", test_drop);
  ADD ("/notebook/import/comes-in-once", test_outdated);
  ADD ("/notebook/import/refuses-endless-calendars", test_too_many);
  ADD ("/notebook/import/ids-last", test_id);

  return g_test_run ();
}
