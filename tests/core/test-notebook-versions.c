/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* After two copies are joined: what both said otherwise can be chosen from, one calendar read twice
 * is one, and what readers can work out is what they were told, under whatever number a week's
 * version goes now. */

#include "copies-fixture.h"
#include "random-notebook.h"
#include "volet-deduction.h"
#include "volet-kept-version.h"
#include "volet-notebook-acts.h"
#include "volet-notebook-agenda.h"
#include "volet-notebook-deduction.h"
#include "volet-notebook-ledger.h"
#include "volet-notebook-private.h"

#include <string.h>

static GPtrArray *
list (CopiesFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *versions = volet_notebook_list_kept_versions (fixture->base.notebook, &error);

  g_assert_no_error (error);
  return versions;
}

/* 120 minutes at home, 90 on the stick and later: the stick's holds. */
static void
join_two_versions (CopiesFixture *fixture)
{
  VoletId id;

  copies_fixture_drift_one_entry (fixture, &id);
  copies_fixture_change (fixture->base.notebook, id, 120);
  volet_clock_stop_at (fixture->stick_clock, volet_clock_get_now (fixture->stick_clock) + 60);
  copies_fixture_change (fixture->stick, id, 90);
  copies_fixture_merge (fixture);
}

static int
choose_and_count (CopiesFixture *fixture, VoletKeptChoice choice)
{
  g_autoptr (GPtrArray) versions = list (fixture);
  g_autoptr (GPtrArray) rest = NULL;
  g_autoptr (GError) error = NULL;
  const VoletKeptVersion *version;

  g_assert_cmpuint (versions->len, ==, 1);
  version = versions->pdata[0];
  g_assert_cmpint (version->kind, ==, VOLET_OBJECT_ENTRY);
  g_assert_cmpint (version->held.entry->minutes, ==, 90);
  g_assert_cmpint (version->other.entry->minutes, ==, 120);
  g_assert_true (version->other.counts);
  volet_notebook_choose_version (fixture->base.notebook, version, choice, &error);
  g_assert_no_error (error);
  rest = list (fixture);
  g_assert_cmpuint (rest->len, ==, 0);
  return notebook_fixture_count_minutes (&fixture->base, "2026-W47");
}

static void
assert_undone (CopiesFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletAct) act = volet_notebook_undo (fixture->base.notebook, &error);
  g_autoptr (GPtrArray) versions = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (act->kind, ==, VOLET_ACT_VERSION_CHOSEN);
  versions = list (fixture);
  g_assert_cmpuint (versions->len, ==, 1);
  g_assert_cmpint (notebook_fixture_count_minutes (&fixture->base, "2026-W47"), ==, 90);
}

static void
test_either_or_both (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) bin = NULL;

  join_two_versions (fixture);
  g_assert_cmpint (choose_and_count (fixture, VOLET_KEPT_CHOICE_HELD), ==, 90);
  assert_undone (fixture);
  g_assert_cmpint (choose_and_count (fixture, VOLET_KEPT_CHOICE_BOTH), ==, 210);
  assert_undone (fixture);
  g_assert_cmpint (choose_and_count (fixture, VOLET_KEPT_CHOICE_OTHER), ==, 120);
  bin = volet_notebook_list_bin (fixture->base.notebook, NULL);
  g_assert_cmpuint (bin->len, ==, 1);
}

/* Joining the same stick again neither asks again nor takes the choice back. */
static void
test_chosen_once (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) versions = NULL;

  join_two_versions (fixture);
  choose_and_count (fixture, VOLET_KEPT_CHOICE_OTHER);
  copies_fixture_merge (fixture);
  versions = list (fixture);
  g_assert_cmpuint (versions->len, ==, 0);
  g_assert_cmpint (notebook_fixture_count_minutes (&fixture->base, "2026-W47"), ==, 120);
}

/* What the person has removed by hand is nothing to choose from. */
static void
test_removed_by_hand (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GPtrArray) rest = NULL;
  VoletId id;

  join_two_versions (fixture);
  versions = list (fixture);
  id = ((VoletKeptVersion *) versions->pdata[0])->other.entry->id;
  g_assert_true (volet_notebook_remove_entries (fixture->base.notebook, &id, 1, NULL));
  rest = list (fixture);
  g_assert_cmpuint (rest->len, ==, 0);
}

static void
set_objective (VoletNotebook *notebook, int minutes)
{
  g_autoptr (GError) error = NULL;

  volet_notebook_set_objective (notebook, (VoletObjective){VOLET_OBJECTIVE_MINUTES, minutes},
                                notebook_fixture_day ("2026-11-02"), "raison privée", &error);
  g_assert_no_error (error);
}

static void
test_settings (CopiesFixture *fixture, gconstpointer data)
{
  VoletWeek week = notebook_fixture_week ("2026-W48");
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GError) error = NULL;
  VoletObjective objective;
  VoletWeekTotal total;

  copies_fixture_drift (fixture);
  set_objective (fixture->base.notebook, 600);
  set_objective (fixture->stick, 900);
  volet_clock_stop_at (fixture->stick_clock, volet_clock_get_now (fixture->stick_clock) + 60);
  volet_notebook_set_prevented (fixture->base.notebook, week, TRUE, "grippe", &error);
  volet_notebook_set_prevented (fixture->stick, week, TRUE, "enfant malade", &error);
  volet_notebook_set_name (fixture->base.notebook, "Carnet vert", &error);
  volet_notebook_set_name (fixture->stick, "Carnet rouge", &error);
  g_assert_no_error (error);
  copies_fixture_merge (fixture);

  versions = list (fixture);
  g_assert_cmpuint (versions->len, ==, 3);
  for (guint i = 0; i < versions->len; i++) {
    volet_notebook_choose_version (fixture->base.notebook, versions->pdata[i],
                                   VOLET_KEPT_CHOICE_OTHER, &error);
    g_assert_no_error (error);
  }
  g_assert_cmpstr (volet_notebook_get_name (fixture->base.notebook), ==, "Carnet vert");
  g_assert_true (volet_notebook_get_week (fixture->base.notebook, week, &total, NULL));
  g_assert_true (total.is_prevented);
  volet_notebook_get_objective (fixture->base.notebook, week, &objective, NULL);
  g_assert_cmpint (objective.minutes, ==,
                   ((VoletKeptVersion *) versions->pdata[0])->other.objective.minutes);
}

static VoletRecipient *
find (VoletNotebook *notebook)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = volet_notebook_list_recipients (notebook, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 1);
  return volet_recipient_copy (all->pdata[0]);
}

/* A name that lost is kept, and can be taken. */
static void
test_recipient (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (VoletRecipient) before = NULL;
  g_autoptr (VoletRecipient) after = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GPtrArray) rest = NULL;
  g_autoptr (GError) error = NULL;
  const VoletKeptVersion *version;
  VoletId id;

  copies_fixture_drift_one_entry (fixture, &id);
  notebook_fixture_close (&fixture->base, "2026-W47");
  copies_fixture_give (fixture->base.notebook, fixture->fonts, "Mme Martin");
  copies_fixture_merge (fixture);
  copies_fixture_drop_stick (fixture);
  copies_fixture_drift (fixture);

  before = find (fixture->base.notebook);
  volet_notebook_rename_recipient (fixture->base.notebook, before->id, "Mme Martin-Roy", &error);
  g_assert_no_error (error);
  volet_clock_stop_at (fixture->stick_clock, volet_clock_get_now (fixture->stick_clock) + 60);
  volet_notebook_rename_recipient (fixture->stick, before->id, "Mme Roy", &error);
  g_assert_no_error (error);
  copies_fixture_merge (fixture);

  versions = list (fixture);
  g_assert_cmpuint (versions->len, ==, 1);
  version = versions->pdata[0];
  g_assert_cmpstr (version->held.name, ==, "Mme Roy");
  g_assert_cmpstr (version->other.name, ==, "Mme Martin-Roy");
  volet_notebook_choose_version (fixture->base.notebook, version, VOLET_KEPT_CHOICE_OTHER, &error);
  g_assert_no_error (error);
  after = find (fixture->base.notebook);
  g_assert_cmpstr (after->name, ==, "Mme Martin-Roy");
  rest = list (fixture);
  g_assert_cmpuint (rest->len, ==, 0);
}

static void
add_same (VoletNotebook *notebook, VoletClock *clock, VoletId id, int minutes)
{
  g_autoptr (VoletContent) before = copies_fixture_load (notebook);
  g_autoptr (VoletContent) after = copies_fixture_load (notebook);
  g_autoptr (VoletEntry) entry = volet_notebook_new_entry (notebook);
  g_autoptr (GError) error = NULL;

  entry->id = id;
  entry->created_us = volet_clock_get_now (clock) * G_USEC_PER_SEC;
  entry->source = VOLET_ENTRY_SOURCE_IMPORT;
  volet_entry_set_duration (entry, notebook_fixture_day ("2026-11-18"), minutes);
  g_ptr_array_add (after->entries, g_steal_pointer (&entry));
  volet_content_sort (after);
  volet_notebook_replace_content (notebook, before, after, &error);
  g_assert_no_error (error);
}

/* One event of a calendar has one id in every copy that read it. */
static void
test_one_calendar_twice (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (VoletMerge) joined = NULL;
  g_autoptr (VoletMerge) differing = NULL;

  copies_fixture_drift (fixture);
  volet_clock_stop_at (fixture->stick_clock, volet_clock_get_now (fixture->stick_clock) + 3600);
  add_same (fixture->base.notebook, fixture->base.clock, 77, 60);
  add_same (fixture->stick, fixture->stick_clock, 77, 60);
  joined = copies_fixture_join (fixture);
  g_assert_cmpuint (joined->content->entries->len, ==, 1);
  g_assert_cmpuint (joined->notes->len, ==, 0);
  g_assert_cmpint (((VoletEntry *) joined->content->entries->pdata[0])->created_us, ==,
                   volet_clock_get_now (fixture->base.clock) * G_USEC_PER_SEC);

  /* Taken over otherwise in one of them: both are kept, and one counts. */
  add_same (fixture->base.notebook, fixture->base.clock, 78, 30);
  add_same (fixture->stick, fixture->stick_clock, 78, 45);
  differing = copies_fixture_join (fixture);
  g_assert_cmpuint (differing->content->entries->len, ==, 3);
  g_assert_nonnull (copies_fixture_find_note (differing, VOLET_MERGE_NOTE_BOTH_KEPT));
}

static void
close_week (VoletNotebook *notebook, VoletWeek week)
{
  g_autoptr (GError) error = NULL;

  volet_notebook_close_weeks (notebook, &week, 1, &error);
  g_assert_no_error (error);
}

/* Corrects the week's one entry, finishes the week again and gives its total. */
static void
correct_and_give (CopiesFixture *fixture, VoletNotebook *notebook, VoletId id, int minutes)
{
  VoletWeek week = notebook_fixture_week ("2026-W47");
  g_autoptr (GError) error = NULL;

  volet_notebook_reopen_week (notebook, week, &error);
  g_assert_no_error (error);
  copies_fixture_change (notebook, id, minutes);
  close_week (notebook, week);
  copies_fixture_give (notebook, fixture->fonts, "CAF");
}

static void
tick (CopiesFixture *fixture, int seconds)
{
  volet_clock_stop_at (fixture->base.clock, volet_clock_get_now (fixture->base.clock) + seconds);
  volet_clock_stop_at (fixture->stick_clock, volet_clock_get_now (fixture->base.clock));
}

/* For every version of the week of which a total was printed, readers know that total and no other:
 * the versions were numbered anew, and no two totals fell on one number. */
static void
assert_known (VoletNotebook *notebook, const int *totals_min, gsize n_totals)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletKnowledge) knowledge =
      volet_notebook_load_knowledge (notebook, VOLET_GROUP_ADMINISTRATION, &error);
  g_autoptr (VoletDeduction) deduction = NULL;
  gsize n_found = 0;

  g_assert_no_error (error);
  deduction = volet_deduction_new (knowledge, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < deduction->findings->len; i++) {
    const VoletFinding *finding = volet_deduction_get_finding (deduction, i);

    if (finding->sum->kind != VOLET_SUM_KIND_CELL || finding->sum->family != VOLET_ALL_FAMILIES)
      continue;
    g_assert_cmpint (finding->verdict, ==, VOLET_VERDICT_DISCLOSED);
    g_assert_cmpint (finding->bounds.low, ==, finding->bounds.high);
    g_assert_cmpuint (n_found, <, n_totals);
    g_assert_cmpint (finding->bounds.low, ==, totals_min[n_found]);
    n_found++;
  }
  g_assert_cmpuint (n_found, ==, n_totals);
}

/* Both copies corrected and gave the same week apart: second versions of different totals. */
static void
test_versions_of_a_week (CopiesFixture *fixture, gconstpointer data)
{
  /* In the order of the ledger: the copy that gave fewer yields its number. */
  const int totals_min[] = {60, 75, 105, 90};
  VoletId id = notebook_fixture_add (
      &fixture->base, notebook_fixture_new_untimed (&fixture->base, "2026-11-17", 60, 0));

  notebook_fixture_close (&fixture->base, "2026-W47");
  copies_fixture_give (fixture->base.notebook, fixture->fonts, "CAF");
  copies_fixture_drift (fixture);
  tick (fixture, 60);
  correct_and_give (fixture, fixture->stick, id, 75);
  tick (fixture, 60);
  correct_and_give (fixture, fixture->base.notebook, id, 90);
  tick (fixture, 60);
  correct_and_give (fixture, fixture->stick, id, 105);
  copies_fixture_merge (fixture);
  assert_known (fixture->base.notebook, totals_min, G_N_ELEMENTS (totals_min));
}

static const VoletClosing *
find_closing (const VoletContent *content, VoletWeek week, guint version)
{
  for (guint i = 0; i < content->closings->len; i++) {
    const VoletClosing *closing = &((VoletClosingRecord *) content->closings->pdata[i])->closing;

    if (closing->week == week && closing->version == version)
      return closing;
  }
  return NULL;
}

static const VoletLine *
find_line (const VoletContent *content, VoletId id)
{
  for (guint i = 0; i < content->lines->len; i++)
    if (((VoletLine *) content->lines->pdata[i])->id == id)
      return content->lines->pdata[i];
  return NULL;
}

/* Every week of every line of @side means the same minutes in @joined as it did before. */
static guint
assert_same_minutes (const VoletContent *joined, const VoletContent *side)
{
  guint n_checked = 0;

  for (guint i = 0; i < side->lines->len; i++) {
    const VoletLine *before = side->lines->pdata[i];
    const VoletLine *after = find_line (joined, before->id);

    g_assert_nonnull (after);
    g_assert_cmpuint (after->given->context->len, ==, before->given->context->len);
    for (guint j = 0; j < before->given->context->len; j++) {
      const VoletGivenContext *old = &g_array_index (before->given->context, VoletGivenContext, j);
      const VoletGivenContext *new = &g_array_index (after->given->context, VoletGivenContext, j);
      const VoletClosing *then = find_closing (side, old->week, old->version);
      const VoletClosing *now = find_closing (joined, new->week, new->version);

      if (old->cut_off_day != VOLET_STATEMENT_NO_DAY) {
        g_assert_cmpuint (old->version, ==, new->version);
        continue;
      }
      g_assert_nonnull (then);
      g_assert_nonnull (now);
      g_assert_cmpmem (then->family_min, sizeof then->family_min, now->family_min,
                       sizeof now->family_min);
      n_checked++;
    }
  }
  return n_checked;
}

/* Every test begins with the same random numbers: its own one tells it from the others. Whatever
 * two copies did and gave apart, what each line spoke of is what it still speaks of, and nothing
 * that readers were told contradicts anything else. */
static void
test_random_ledgers (CopiesFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand =
      g_rand_new_with_seed ((guint32) g_test_rand_int () + GPOINTER_TO_UINT (data));
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletContent) here = NULL;
  g_autoptr (VoletContent) there = NULL;
  g_autoptr (VoletContent) joined = NULL;
  g_autoptr (GPtrArray) groups = NULL;

  random_notebook_live (fixture->base.notebook, fixture->fonts, rand, 40);
  copies_fixture_drift (fixture);
  random_notebook_live (fixture->base.notebook, fixture->fonts, rand, 40);
  random_notebook_live (fixture->stick, fixture->fonts, rand, 40);
  here = copies_fixture_load (fixture->base.notebook);
  there = copies_fixture_load (fixture->stick);
  copies_fixture_merge (fixture);
  joined = copies_fixture_load (fixture->base.notebook);
  g_test_message ("%u weeks of documents",
                  assert_same_minutes (joined, here) + assert_same_minutes (joined, there));

  groups = volet_notebook_list_groups (fixture->base.notebook, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < groups->len; i++) {
    g_autoptr (VoletKnowledge) knowledge =
        volet_notebook_load_knowledge (fixture->base.notebook, groups->pdata[i], &error);
    g_autoptr (VoletDeduction) deduction = volet_deduction_new (knowledge, NULL, &error);

    g_assert_no_error (error);
  }
}

static void
add (const char *path, void (*func) (CopiesFixture *fixture, gconstpointer data))
{
  g_test_add (path, CopiesFixture, NULL, copies_fixture_set_up, func, copies_fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("/notebook/versions/either-or-both", test_either_or_both);
  add ("/notebook/versions/chosen-once", test_chosen_once);
  add ("/notebook/versions/removed-by-hand", test_removed_by_hand);
  add ("/notebook/versions/settings", test_settings);
  add ("/notebook/versions/recipient", test_recipient);
  add ("/notebook/versions/one-calendar-twice", test_one_calendar_twice);
  add ("/notebook/versions/versions-of-a-week", test_versions_of_a_week);
  for (guint i = 0; i < 10; i++) {
    g_autofree char *path = g_strdup_printf ("/notebook/versions/random-ledgers/%u", i);

    g_test_add (path, CopiesFixture, GUINT_TO_POINTER (i), copies_fixture_set_up,
                test_random_ledgers, copies_fixture_tear_down);
  }

  return g_test_run ();
}
