/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The half-typed entry, answers given once, the bin and one's own notes. */

#include "notebook-fixture.h"

#include "volet-notebook-acts.h"
#include "volet-notebook-drafts.h"
#include "volet-removed-entry.h"

#include <string.h>

typedef NotebookFixture Fixture;

static VoletEntryDraft *
new_full_draft (void)
{
  VoletEntryDraft *draft = volet_entry_draft_new (NOTEBOOK_FIXTURE_TODAY);

  draft->id = G_GUINT64_CONSTANT (0xfedcba9876543210);
  draft->category = VOLET_CATEGORY_JUS;
  draft->minutes = 90;
  draft->time = g_strdup ("9h-");
  draft->note = g_strdup ("Avocat, 2ᵉ étage");
  draft->is_planned = TRUE;
  draft->counts = FALSE;
  draft->has_proof = TRUE;
  return draft;
}

static void
assert_drafts_equal (const VoletEntryDraft *a, const VoletEntryDraft *b)
{
  g_assert_cmpuint (a->id, ==, b->id);
  g_assert_cmpint (a->day, ==, b->day);
  g_assert_cmpint (a->category, ==, b->category);
  g_assert_cmpint (a->minutes, ==, b->minutes);
  g_assert_cmpstr (a->time, ==, b->time);
  g_assert_cmpstr (a->note, ==, b->note);
  g_assert_cmpint (a->is_planned, ==, b->is_planned);
  g_assert_cmpint (a->counts, ==, b->counts);
  g_assert_cmpint (a->has_proof, ==, b->has_proof);
}

static void
test_draft_reads_back (void)
{
  g_autoptr (VoletEntryDraft) full = new_full_draft ();
  g_autoptr (VoletEntryDraft) blank = volet_entry_draft_new (0);
  g_autoptr (GBytes) full_bytes = volet_entry_draft_to_bytes (full);
  g_autoptr (GBytes) blank_bytes = volet_entry_draft_to_bytes (blank);
  g_autoptr (VoletEntryDraft) full_again = volet_entry_draft_new_from_bytes (full_bytes);
  g_autoptr (VoletEntryDraft) blank_again = volet_entry_draft_new_from_bytes (blank_bytes);

  g_assert_nonnull (full_again);
  assert_drafts_equal (full, full_again);
  g_assert_nonnull (blank_again);
  assert_drafts_equal (blank, blank_again);
  g_assert_true (volet_entry_draft_has_words (full));
  g_assert_false (volet_entry_draft_has_words (blank));
}

/* Whatever one byte or the length becomes, it is a draft or none: never a crash, never a field
 * outside its range. */
static void
test_draft_survives_any_bytes (void)
{
  g_autoptr (VoletEntryDraft) full = new_full_draft ();
  g_autoptr (GBytes) bytes = volet_entry_draft_to_bytes (full);
  gsize n_bytes;
  const guchar *data = g_bytes_get_data (bytes, &n_bytes);

  for (gsize length = 0; length < n_bytes; length++) {
    g_autoptr (GBytes) cut = g_bytes_new (data, length);

    g_assert_null (volet_entry_draft_new_from_bytes (cut));
  }
  for (gsize i = 0; i < n_bytes; i++) {
    for (int bit = 0; bit < 8; bit++) {
      g_autofree guchar *flipped = g_memdup2 (data, n_bytes);
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (VoletEntryDraft) draft = NULL;

      flipped[i] ^= (guchar) (1 << bit);
      changed = g_bytes_new (flipped, n_bytes);
      draft = volet_entry_draft_new_from_bytes (changed);
      if (draft == NULL)
        continue;
      g_assert_cmpint (draft->category, >=, VOLET_ENTRY_DRAFT_NO_CATEGORY);
      g_assert_cmpint (draft->category, <, VOLET_N_CATEGORIES);
      g_assert_true (draft->note == NULL || g_utf8_validate (draft->note, -1, NULL));
    }
  }
}

static void
test_draft_survives_locking (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VoletEntryDraft) draft = new_full_draft ();
  g_autoptr (VoletEntryDraft) found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (volet_notebook_get_draft (fixture->notebook, &found, &error));
  g_assert_null (found);
  g_assert_true (volet_notebook_keep_draft (fixture->notebook, draft, &error));
  notebook_fixture_reopen (fixture);

  g_assert_true (volet_notebook_get_draft (fixture->notebook, &found, &error));
  g_assert_no_error (error);
  assert_drafts_equal (found, draft);

  g_assert_true (volet_notebook_keep_draft (fixture->notebook, NULL, &error));
  notebook_fixture_reopen (fixture);
  g_clear_pointer (&found, volet_entry_draft_free);
  g_assert_true (volet_notebook_get_draft (fixture->notebook, &found, &error));
  g_assert_null (found);
}

/* It is sealed like the rest: its words are nowhere in the file. */
static void
test_draft_is_sealed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VoletEntryDraft) draft = volet_entry_draft_new (NOTEBOOK_FIXTURE_TODAY);
  g_autofree char *contents = NULL;
  gsize length;

  draft->note = g_strdup ("Zanzibar-unmistakable");
  g_assert_true (volet_notebook_keep_draft (fixture->notebook, draft, NULL));
  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  g_assert_null (memmem (contents, length, "Zanzibar", strlen ("Zanzibar")));
}

static void
on_changed (VoletNotebook *notebook, gpointer user_data)
{
  (*(guint *) user_data)++;
}

static void
test_draft_is_no_act (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VoletEntryDraft) draft = volet_entry_draft_new (NOTEBOOK_FIXTURE_TODAY);
  g_autoptr (VoletAct) act = NULL;
  guint n_changes = 0;

  notebook_fixture_add (
      fixture, notebook_fixture_new_untimed (fixture, "2026-11-17", 60, VOLET_CATEGORY_FOR));
  g_signal_connect (fixture->notebook, "changed", G_CALLBACK (on_changed), &n_changes);
  g_assert_true (volet_notebook_keep_draft (fixture->notebook, draft, NULL));
  g_assert_cmpuint (n_changes, ==, 0);
  act = volet_notebook_get_undo (fixture->notebook, NULL);
  g_assert_cmpint (act->kind, ==, VOLET_ACT_ENTRY_ADDED);
}

static void
test_answers_are_kept (Fixture *fixture, gconstpointer data)
{
  VoletCountingAnswer answer = VOLET_COUNTING_ANSWER_YES;

  g_assert_true (
      volet_notebook_get_counting_answer (fixture->notebook, VOLET_CATEGORY_SAN, &answer, NULL));
  g_assert_cmpint (answer, ==, VOLET_COUNTING_ANSWER_NONE);
  g_assert_false (volet_notebook_has_left_objective (fixture->notebook));

  g_assert_true (volet_notebook_set_counting_answer (fixture->notebook, VOLET_CATEGORY_SAN,
                                                     VOLET_COUNTING_ANSWER_NO, NULL));
  g_assert_true (volet_notebook_leave_objective (fixture->notebook, NULL));
  notebook_fixture_reopen (fixture);

  g_assert_true (
      volet_notebook_get_counting_answer (fixture->notebook, VOLET_CATEGORY_SAN, &answer, NULL));
  g_assert_cmpint (answer, ==, VOLET_COUNTING_ANSWER_NO);
  g_assert_true (
      volet_notebook_get_counting_answer (fixture->notebook, VOLET_CATEGORY_JUS, &answer, NULL));
  g_assert_cmpint (answer, ==, VOLET_COUNTING_ANSWER_NONE);
  g_assert_true (volet_notebook_has_left_objective (fixture->notebook));
}

static guint
count_bin (Fixture *fixture)
{
  g_autoptr (GPtrArray) bin = volet_notebook_list_bin (fixture->notebook, NULL);

  return bin->len;
}

/* How the week is looked at goes with the notebook, and is nothing to undo or to tell of. */
static void
test_view_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint n_changes = 0;

  g_assert_false (volet_notebook_shows_grid (fixture->notebook));
  g_signal_connect (fixture->notebook, "changed", G_CALLBACK (on_changed), &n_changes);
  g_assert_true (volet_notebook_keep_shows_grid (fixture->notebook, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_changes, ==, 0);
  g_assert_null (volet_notebook_get_undo (fixture->notebook, NULL));

  notebook_fixture_reopen (fixture);
  g_assert_true (volet_notebook_shows_grid (fixture->notebook));
  g_assert_true (volet_notebook_keep_shows_grid (fixture->notebook, FALSE, &error));
  notebook_fixture_reopen (fixture);
  g_assert_false (volet_notebook_shows_grid (fixture->notebook));
}

static void
test_purged_entry_is_gone (Fixture *fixture, gconstpointer data)
{
  VoletId id = notebook_fixture_add (
      fixture, notebook_fixture_new_untimed (fixture, "2026-11-17", 60, VOLET_CATEGORY_FOR));
  g_autoptr (GError) error = NULL;

  g_assert_true (volet_notebook_remove_entries (fixture->notebook, &id, 1, &error));
  g_assert_cmpuint (count_bin (fixture), ==, 1);
  g_assert_true (volet_notebook_purge_entry (fixture->notebook, id, &error));
  g_assert_cmpuint (count_bin (fixture), ==, 0);
  g_assert_null (volet_notebook_get_undo (fixture->notebook, NULL));
  g_assert_false (volet_notebook_restore_entry (fixture->notebook, id, &error));
  g_assert_error (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_NOT_FOUND);
}

static void
test_bin_keeps_thirty_days (Fixture *fixture, gconstpointer data)
{
  VoletId id = notebook_fixture_add (
      fixture, notebook_fixture_new_untimed (fixture, "2026-11-17", 60, VOLET_CATEGORY_FOR));
  gint64 now = volet_clock_get_now (fixture->clock);

  g_assert_true (volet_notebook_remove_entries (fixture->notebook, &id, 1, NULL));
  volet_clock_stop_at (fixture->clock,
                       now + VOLET_REMOVED_ENTRY_DAYS * (gint64) VOLET_SECONDS_PER_DAY);
  g_assert_true (volet_notebook_tidy (fixture->notebook, NULL));
  g_assert_cmpuint (count_bin (fixture), ==, 1);
  volet_clock_stop_at (fixture->clock,
                       now + (VOLET_REMOVED_ENTRY_DAYS + 1) * (gint64) VOLET_SECONDS_PER_DAY);
  g_assert_true (volet_notebook_tidy (fixture->notebook, NULL));
  g_assert_cmpuint (count_bin (fixture), ==, 0);
}

static void
add_note (Fixture *fixture, const char *day, const char *note)
{
  VoletEntry *entry = notebook_fixture_new_untimed (fixture, day, 30, VOLET_CATEGORY_RDV);

  volet_entry_set_note (entry, note);
  notebook_fixture_add (fixture, entry);
}

static guint
search (Fixture *fixture, const char *words, VoletDay *ret_newest)
{
  g_autoptr (GPtrArray) found =
      volet_notebook_search_notes (fixture->notebook, words, VOLET_DAY_FIRST, VOLET_DAY_LAST, NULL);

  if (found->len > 0)
    *ret_newest = ((VoletEntry *) found->pdata[0])->day;
  return found->len;
}

static void
test_notes_are_found (Fixture *fixture, gconstpointer data)
{
  VoletDay newest = 0;

  add_note (fixture, "2026-11-10", "Médecin, 2ᵉ étage");
  add_note (fixture, "2026-11-12", "appeler le MÉDECIN");
  add_note (fixture, "2026-11-13", NULL);
  add_note (fixture, "2026-11-16", "Garage");

  g_assert_cmpuint (search (fixture, "medecin", &newest), ==, 2);
  g_assert_cmpint (newest, ==, notebook_fixture_day ("2026-11-12"));
  g_assert_cmpuint (search (fixture, "garage", &newest), ==, 1);
  g_assert_cmpuint (search (fixture, "nulle part", &newest), ==, 0);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, notebook_fixture_set_up, function, notebook_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/notebook/draft/reads-back", test_draft_reads_back);
  g_test_add_func ("/notebook/draft/survives-any-bytes", test_draft_survives_any_bytes);
  ADD ("/notebook/draft/survives-locking", test_draft_survives_locking);
  ADD ("/notebook/draft/is-sealed", test_draft_is_sealed);
  ADD ("/notebook/draft/is-no-act", test_draft_is_no_act);
  ADD ("/notebook/answers/are-kept", test_answers_are_kept);
  ADD ("/notebook/view/is-kept", test_view_is_kept);
  ADD ("/notebook/bin/purged-entry-is-gone", test_purged_entry_is_gone);
  ADD ("/notebook/bin/keeps-thirty-days", test_bin_keeps_thirty_days);
  ADD ("/notebook/notes/are-found", test_notes_are_found);
  return g_test_run ();
}
