/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pairs of weeks that are equal in what a form releases, and different in everything else. */

#include "pair-fixture.h"

#include <string.h>

static int
pick (GRand *rand, int first, int last)
{
  return g_rand_int_range (rand, first, last + 1);
}

/* Spreads @total_min over families and days at random. */
VoletCount
pair_fixture_make_count (GRand *rand, int total_min)
{
  VoletCount count = {.total_min = total_min};

  for (int left = total_min; left > 0;) {
    int wanted = pick (rand, 1, 400);
    int minutes = MIN (left, wanted);

    count.family_min[pick (rand, 0, VOLET_N_FAMILIES - 1)] += minutes;
    count.day_min[pick (rand, 0, VOLET_DAYS_PER_WEEK - 1)] += minutes;
    left -= minutes;
  }
  return count;
}

VoletWeekTotal
pair_fixture_make_total (GRand *rand, VoletWeek week)
{
  VoletWeekTotal total = {.week = week, .state = VOLET_WEEK_STATE_CLOSED};

  total.is_prevented = pick (rand, 0, 4) == 0;
  total.version = (guint) pick (rand, 1, 9);
  total.objective.kind = pick (rand, 0, 3) == 0 ? VOLET_OBJECTIVE_NONE : VOLET_OBJECTIVE_MINUTES;
  if (total.objective.kind == VOLET_OBJECTIVE_MINUTES)
    total.objective.minutes = pick (rand, 0, 1) ? 900 : pick (rand, 1, 1500);
  total.count = pair_fixture_make_count (rand, pick (rand, 0, 2) == 0 ? pick (rand, 0, 20) * 60
                                                                      : pick (rand, 0, 1500));
  return total;
}

VoletDisclosure
pair_fixture_make_disclosure (GRand *rand)
{
  VoletDisclosure disclosure = {
      .form = {.level = (VoletLevel) pick (rand, 0, VOLET_N_LEVELS - 1),
               .is_whole_period = pick (rand, 0, 1),
               .hides_objective = pick (rand, 0, 1)},
      .cut_off_day = volet_week_get_monday (PAIR_FIXTURE_FIRST_WEEK),
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
  VoletWeekTotal other = pair_fixture_make_total (rand, total->week);
  gboolean is_threshold = what->form.level == VOLET_LEVEL_THRESHOLD;
  int total_min = other.count.total_min;

  if (is_threshold && what->form.hides_objective) {
    /* Only whether an objective holds is seen, and against it the outcome. */
    while (has_objective (&other) != has_objective (total))
      other = pair_fixture_make_total (rand, total->week);
    total_min = other.count.total_min;
    if (has_objective (total)) {
      gboolean is_reached = total->count.total_min >= total->objective.minutes;

      total_min = is_reached ? pick (rand, other.objective.minutes, 2000)
                             : pick (rand, 0, other.objective.minutes - 1);
    }
    other.count = pair_fixture_make_count (rand, total_min);
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
    other.count = pair_fixture_make_count (rand, pick (rand, 0, 2000));
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
  other.count = pair_fixture_make_count (rand, total_min);
  if (what->form.level == VOLET_LEVEL_FAMILIES)
    memcpy (other.count.family_min, total->count.family_min, sizeof other.count.family_min);
  return other;
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
    other[i] = pair_fixture_make_total (rand, one[i].week);
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
  other[pick (rand, 0, n_weeks - 1)].count = pair_fixture_make_count (rand, total_min);
}

/* Makes @n_weeks weeks, and as many others that @what cannot tell from them. */
void
pair_fixture_make (GRand *rand,
                   const VoletDisclosure *what,
                   VoletWeekTotal *one,
                   VoletWeekTotal *other,
                   int n_weeks)
{
  for (int i = 0; i < n_weeks; i++)
    one[i] = pair_fixture_make_total (rand, PAIR_FIXTURE_FIRST_WEEK + i);
  if (what->form.is_whole_period) {
    vary_period (rand, what, one, other, n_weeks);
    return;
  }
  for (int i = 0; i < n_weeks; i++)
    other[i] = vary_week (rand, what, &one[i]);
}
