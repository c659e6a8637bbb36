/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The first step of non-interference: agendas that are equal in the released values and different
 * in everything else give equal statements. And each rule of what is disclosed, one by one. */

#include "volet-disclosure.h"

#include "volet-notebook-error.h"

#include <string.h>

#define N_PAIRS 4000
#define MAX_WEEKS 6
#define FIRST_WEEK 2967 /* 2026-W45 */

static int
pick (GRand *rand, int first, int last)
{
  return g_rand_int_range (rand, first, last + 1);
}

/* Spreads @total_min over families and days at random. */
static VoletCount
make_count (GRand *rand, int total_min)
{
  VoletCount count = {.total_min = total_min};

  for (int left = total_min; left > 0;) {
    int minutes = MIN (left, pick (rand, 1, 400));

    count.family_min[pick (rand, 0, VOLET_N_FAMILIES - 1)] += minutes;
    count.day_min[pick (rand, 0, VOLET_DAYS_PER_WEEK - 1)] += minutes;
    left -= minutes;
  }
  return count;
}

static VoletWeekTotal
make_total (GRand *rand, VoletWeek week)
{
  VoletWeekTotal total = {.week = week, .state = VOLET_WEEK_STATE_CLOSED};

  total.is_prevented = pick (rand, 0, 4) == 0;
  total.version = (guint) pick (rand, 1, 9);
  total.objective.kind = pick (rand, 0, 3) == 0 ? VOLET_OBJECTIVE_NONE : VOLET_OBJECTIVE_MINUTES;
  if (total.objective.kind == VOLET_OBJECTIVE_MINUTES)
    total.objective.minutes = pick (rand, 0, 1) ? 900 : pick (rand, 1, 1500);
  total.count =
      make_count (rand, pick (rand, 0, 2) == 0 ? pick (rand, 0, 20) * 60 : pick (rand, 0, 1500));
  return total;
}

static VoletDisclosure
make_disclosure (GRand *rand)
{
  VoletDisclosure disclosure = {
      .form = {.level = (VoletLevel) pick (rand, 0, VOLET_N_LEVELS - 1),
               .is_whole_period = pick (rand, 0, 1),
               .hides_objective = pick (rand, 0, 1)},
      .cut_off_day = volet_week_get_monday (FIRST_WEEK),
      .day = 20789,
      .recipient = "Mme Martin",
      .replaces_day = VOLET_STATEMENT_NO_DAY,
  };

  do {
    disclosure.form.prevented_form =
        (VoletPreventedForm) pick (rand, 0, VOLET_N_PREVENTED_FORMS - 1);
  } while (disclosure.form.level == VOLET_LEVEL_THRESHOLD &&
           disclosure.form.prevented_form == VOLET_PREVENTED_FORM_FIGURE);
  return disclosure;
}

static gboolean
has_objective (const VoletWeekTotal *total)
{
  return !total->is_prevented && total->objective.kind == VOLET_OBJECTIVE_MINUTES;
}

static int
get_band (int minutes, int n_weeks)
{
  return MIN (minutes / (300 * n_weeks), 4);
}

/* Any other total with the same outcome against @objective_min. */
static int
vary_in_outcome (GRand *rand, int total_min, int objective_min)
{
  return total_min >= objective_min ? pick (rand, objective_min, objective_min + 800)
                                    : pick (rand, 0, objective_min - 1);
}

static int
vary_in_band (GRand *rand, int total_min, int n_weeks)
{
  int band = get_band (total_min, n_weeks);

  return pick (rand, band * 300 * n_weeks, (band + 1) * 300 * n_weeks - 1);
}

/* Another week that releases the same at this level, per week. */
static VoletWeekTotal
vary_week (GRand *rand, const VoletDisclosure *what, const VoletWeekTotal *total)
{
  VoletWeekTotal other = make_total (rand, total->week);
  gboolean is_threshold = what->form.level == VOLET_LEVEL_THRESHOLD;
  int total_min = other.count.total_min;

  if (is_threshold && what->form.hides_objective) {
    /* Only whether an objective holds is seen, and against it the outcome. */
    while (has_objective (&other) != has_objective (total))
      other = make_total (rand, total->week);
    total_min = other.count.total_min;
    if (has_objective (total)) {
      gboolean is_reached = total->count.total_min >= total->objective.minutes;

      total_min = is_reached ? pick (rand, other.objective.minutes, 2000)
                             : pick (rand, 0, other.objective.minutes - 1);
    }
    other.count = make_count (rand, total_min);
    return other;
  }

  other.is_prevented = total->is_prevented;
  if (is_threshold)
    other.objective = total->objective;
  /* A form that gives prevented weeks no mention hides which weeks they are. */
  if (!is_threshold && what->form.prevented_form == VOLET_PREVENTED_FORM_FIGURE)
    other.is_prevented = pick (rand, 0, 1);

  if (total->is_prevented &&
      (is_threshold || what->form.prevented_form == VOLET_PREVENTED_FORM_LABEL)) {
    other.count = make_count (rand, pick (rand, 0, 2000));
    return other;
  }
  switch (what->form.level) {
  case VOLET_LEVEL_THRESHOLD:
    if (has_objective (total))
      total_min = vary_in_outcome (rand, total->count.total_min, total->objective.minutes);
    break;
  case VOLET_LEVEL_BAND:
    total_min = vary_in_band (rand, total->count.total_min, 1);
    break;
  case VOLET_LEVEL_TOTAL:
  case VOLET_LEVEL_FAMILIES:
    total_min = total->count.total_min;
    break;
  }
  other.count = make_count (rand, total_min);
  if (what->form.level == VOLET_LEVEL_FAMILIES)
    memcpy (other.count.family_min, total->count.family_min, sizeof other.count.family_min);
  return other;
}

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
test_equal_in_released_values_per_week (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261123);

  for (int i = 0; i < N_PAIRS; i++) {
    VoletDisclosure what = make_disclosure (rand);
    VoletWeekTotal one[MAX_WEEKS], other[MAX_WEEKS];
    gsize n_weeks = (gsize) pick (rand, 1, MAX_WEEKS);
    g_autoptr (GBytes) one_bytes = NULL;
    g_autoptr (GBytes) other_bytes = NULL;

    what.form.is_whole_period = FALSE;
    for (gsize k = 0; k < n_weeks; k++) {
      one[k] = make_total (rand, FIRST_WEEK + (VoletWeek) k);
      other[k] = vary_week (rand, &what, &one[k]);
    }
    one_bytes = disclose (&what, one, n_weeks);
    other_bytes = disclose (&what, other, n_weeks);
    g_assert_true (g_bytes_equal (one_bytes, other_bytes));
  }
}

/* Moves minutes between weeks, keeping what a whole period releases. */
static void
vary_period (GRand *rand,
             const VoletDisclosure *what,
             const VoletWeekTotal *one,
             VoletWeekTotal *other,
             int n_weeks)
{
  int family_min[VOLET_N_FAMILIES] = {0};
  int total_min = 0, objective_min = 0;

  for (int i = 0; i < n_weeks; i++) {
    other[i] = make_total (rand, one[i].week);
    other[i].is_prevented = one[i].is_prevented;
    other[i].objective = one[i].objective;
    other[i].count = (VoletCount){0};
    total_min += one[i].count.total_min;
    if (has_objective (&one[i]))
      objective_min += one[i].objective.minutes;
    for (int family = 0; family < VOLET_N_FAMILIES; family++)
      family_min[family] += one[i].count.family_min[family];
  }

  if (what->form.level == VOLET_LEVEL_FAMILIES) {
    for (int family = 0; family < VOLET_N_FAMILIES; family++)
      other[pick (rand, 0, n_weeks - 1)].count.family_min[family] = family_min[family];
    for (int i = 0; i < n_weeks; i++)
      for (int family = 0; family < VOLET_N_FAMILIES; family++)
        other[i].count.total_min += other[i].count.family_min[family];
    return;
  }

  if (what->form.level == VOLET_LEVEL_BAND)
    total_min = vary_in_band (rand, total_min, n_weeks);
  if (what->form.level == VOLET_LEVEL_THRESHOLD)
    total_min =
        objective_min > 0 ? vary_in_outcome (rand, total_min, objective_min) : pick (rand, 0, 3000);
  other[pick (rand, 0, n_weeks - 1)].count = make_count (rand, total_min);
}

static void
test_equal_in_released_values_whole_period (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261124);

  for (int i = 0; i < N_PAIRS; i++) {
    VoletDisclosure what = make_disclosure (rand);
    VoletWeekTotal one[MAX_WEEKS], other[MAX_WEEKS];
    int n_weeks = pick (rand, 1, MAX_WEEKS);
    g_autoptr (GBytes) one_bytes = NULL;
    g_autoptr (GBytes) other_bytes = NULL;

    what.form.is_whole_period = TRUE;
    for (int k = 0; k < n_weeks; k++)
      one[k] = make_total (rand, FIRST_WEEK + k);
    vary_period (rand, &what, one, other, n_weeks);
    one_bytes = disclose (&what, one, (gsize) n_weeks);
    other_bytes = disclose (&what, other, (gsize) n_weeks);
    g_assert_true (g_bytes_equal (one_bytes, other_bytes));
  }
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
    totals[i] = make_total (rand, FIRST_WEEK + i);
  first = disclose (&what, totals, 3);
  totals[1].is_prevented = !totals[1].is_prevented;
  totals[1].count = make_count (rand, 777);
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
