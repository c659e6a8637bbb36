/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The first step of non-interference: agendas that are equal in the released values and different
 * in everything else give equal statements. And each rule of what is disclosed, one by one. */

#include "pair-fixture.h"
#include "volet-notebook-error.h"

#define N_PAIRS 4000
#define MAX_WEEKS PAIR_FIXTURE_MAX_WEEKS
#define FIRST_WEEK PAIR_FIXTURE_FIRST_WEEK

static GBytes *
disclose (const VoletDisclosure *what, const VoletWeekTotal *totals, gsize n_totals)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletStatement) statement =
      volet_disclosure_make_statement (what, totals, n_totals, &error);

  g_assert_no_error (error);
  return volet_statement_to_bytes (statement);
}

static void
check_pairs (gboolean is_whole_period, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (int i = 0; i < N_PAIRS; i++) {
    VoletDisclosure what = pair_fixture_make_disclosure (rand);
    VoletWeekTotal one[MAX_WEEKS], other[MAX_WEEKS];
    int n_weeks = g_rand_int_range (rand, 1, MAX_WEEKS + 1);
    g_autoptr (GBytes) one_bytes = NULL;
    g_autoptr (GBytes) other_bytes = NULL;

    what.form.is_whole_period = is_whole_period;
    pair_fixture_make (rand, &what, one, other, n_weeks);
    one_bytes = disclose (&what, one, (gsize) n_weeks);
    other_bytes = disclose (&what, other, (gsize) n_weeks);
    g_assert_true (g_bytes_equal (one_bytes, other_bytes));
  }
}

static void
test_equal_in_released_values_per_week (void)
{
  check_pairs (FALSE, 20261123);
}

static void
test_equal_in_released_values_whole_period (void)
{
  check_pairs (TRUE, 20261124);
}

/* The test above would pass with a statement that says nothing: released values must be seen. */
static void
test_different_released_values_differ (void)
{
  VoletWeekTotal under = {.week = FIRST_WEEK,
                          .state = VOLET_WEEK_STATE_CLOSED,
                          .objective = {VOLET_OBJECTIVE_MINUTES, 900},
                          .count = {.total_min = 899, .family_min = {899}, .day_min = {899}}};
  VoletWeekTotal reached = under;

  reached.count.total_min = reached.count.family_min[0] = reached.count.day_min[0] = 900;
  for (int level = 0; level < VOLET_N_LEVELS; level++) {
    for (int whole = 0; whole < 2; whole++) {
      VoletDisclosure what = {.form = {.level = (VoletLevel) level, .is_whole_period = whole},
                              .day = 20789,
                              .recipient = "a",
                              .replaces_day = VOLET_STATEMENT_NO_DAY};
      g_autoptr (GBytes) under_bytes = disclose (&what, &under, 1);
      g_autoptr (GBytes) reached_bytes = disclose (&what, &reached, 1);

      g_assert_false (g_bytes_equal (under_bytes, reached_bytes));
    }
  }
}

static void
test_left_out_week_is_only_absent (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (GArray) left_out = g_array_new (FALSE, FALSE, sizeof (VoletWeek));
  VoletWeek absent = FIRST_WEEK + 1;
  VoletDisclosure what = {.form = {.level = VOLET_LEVEL_FAMILIES},
                          .left_out = left_out,
                          .day = 20789,
                          .recipient = "a",
                          .replaces_day = VOLET_STATEMENT_NO_DAY};
  VoletWeekTotal totals[3];
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;

  g_array_append_val (left_out, absent);
  for (int i = 0; i < 3; i++)
    totals[i] = pair_fixture_make_total (rand, FIRST_WEEK + i);
  first = disclose (&what, totals, 3);
  totals[1].is_prevented = !totals[1].is_prevented;
  totals[1].count = pair_fixture_make_count (rand, 777);
  totals[1].state = VOLET_WEEK_STATE_OPEN;
  second = disclose (&what, totals, 3);
  g_assert_true (g_bytes_equal (first, second));
}

typedef struct {
  const char *name;
  VoletWeekState state;
  VoletObjectiveKind objective;
  gboolean is_prevented;
  VoletLevel level;
  VoletPreventedForm prevented_form;
  gboolean allows_in_progress;
  VoletNotebookError code;
} Refusal;

static const Refusal refusals[] = {
    {"future", VOLET_WEEK_STATE_FUTURE, VOLET_OBJECTIVE_MINUTES, FALSE, VOLET_LEVEL_TOTAL,
     VOLET_PREVENTED_FORM_BOTH, TRUE, VOLET_NOTEBOOK_ERROR_WEEK_NOT_BEGUN},
    {"to-fill-in", VOLET_WEEK_STATE_OPEN, VOLET_OBJECTIVE_MINUTES, FALSE, VOLET_LEVEL_TOTAL,
     VOLET_PREVENTED_FORM_BOTH, TRUE, VOLET_NOTEBOOK_ERROR_WEEK_TO_FILL_IN},
    {"in-progress", VOLET_WEEK_STATE_CURRENT, VOLET_OBJECTIVE_MINUTES, FALSE, VOLET_LEVEL_BAND,
     VOLET_PREVENTED_FORM_LABEL, FALSE, VOLET_NOTEBOOK_ERROR_WEEK_IN_PROGRESS},
    {"threshold-in-progress", VOLET_WEEK_STATE_CURRENT, VOLET_OBJECTIVE_MINUTES, FALSE,
     VOLET_LEVEL_THRESHOLD, VOLET_PREVENTED_FORM_LABEL, TRUE,
     VOLET_NOTEBOOK_ERROR_THRESHOLD_IN_PROGRESS},
    {"objective-unknown", VOLET_WEEK_STATE_CLOSED, VOLET_OBJECTIVE_UNKNOWN, FALSE,
     VOLET_LEVEL_THRESHOLD, VOLET_PREVENTED_FORM_LABEL, FALSE,
     VOLET_NOTEBOOK_ERROR_OBJECTIVE_UNKNOWN},
    {"figure-at-threshold", VOLET_WEEK_STATE_CLOSED, VOLET_OBJECTIVE_MINUTES, FALSE,
     VOLET_LEVEL_THRESHOLD, VOLET_PREVENTED_FORM_FIGURE, FALSE,
     VOLET_NOTEBOOK_ERROR_PREVENTED_FIGURE_AT_THRESHOLD},
};

static void
test_refusals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++) {
    const Refusal *refusal = &refusals[i];
    VoletWeekTotal total = {.week = FIRST_WEEK,
                            .state = refusal->state,
                            .is_prevented = refusal->is_prevented,
                            .objective = {refusal->objective, 900}};
    VoletDisclosure what = {
        .form = {.level = refusal->level, .prevented_form = refusal->prevented_form},
        .allows_in_progress = refusal->allows_in_progress,
        .cut_off_day = volet_week_get_monday (FIRST_WEEK),
        .day = 20789,
        .recipient = "a",
        .replaces_day = VOLET_STATEMENT_NO_DAY};
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", refusal->name);
    g_assert_null (volet_disclosure_make_statement (&what, &total, 1, &error));
    g_assert_error (error, VOLET_NOTEBOOK_ERROR, (int) refusal->code);
    if (refusal->code != VOLET_NOTEBOOK_ERROR_PREVENTED_FIGURE_AT_THRESHOLD)
      g_assert_cmpint (volet_notebook_error_get_week (error), ==, FIRST_WEEK);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/notebook/disclosure/equal-in-released-values-per-week",
                   test_equal_in_released_values_per_week);
  g_test_add_func ("/notebook/disclosure/equal-in-released-values-whole-period",
                   test_equal_in_released_values_whole_period);
  g_test_add_func ("/notebook/disclosure/different-released-values-differ",
                   test_different_released_values_differ);
  g_test_add_func ("/notebook/disclosure/left-out-week-is-only-absent",
                   test_left_out_week_is_only_absent);
  g_test_add_func ("/notebook/disclosure/refusals", test_refusals);

  return g_test_run ();
}
