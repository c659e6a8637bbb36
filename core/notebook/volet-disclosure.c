/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The one passage through the wall: counted weeks in, a statement out. */

/* Invariants:
 * 1. Nothing of a week reaches the statement but its number and its released value at the level:
 *    threshold: the outcome (and the objective, unless hidden); band: the band; total: the total;
 *    families: the minutes per family. Of a prevented week, the mention where the form has it.
 * 2. What is refused depends on week states and on the form, never on minutes.
 * 3. Every figure is true: nothing is rounded up, nothing is invented. */

#include "volet-disclosure.h"

#include "volet-notebook-error-private.h"

/**
 * volet_disclosure_leaves_out:
 * @self: what is disclosed
 * @week: a week of the period
 *
 * Returns: whether the person leaves @week out
 */
gboolean
volet_disclosure_leaves_out (const VoletDisclosure *self, VoletWeek week)
{
  for (guint i = 0; self->left_out != NULL && i < self->left_out->len; i++)
    if (g_array_index (self->left_out, VoletWeek, i) == week)
      return TRUE;
  return FALSE;
}

static gboolean
is_threshold (const VoletDisclosure *self)
{
  return self->form.level == VOLET_LEVEL_THRESHOLD;
}

static gboolean
has_objective (const VoletWeekTotal *total)
{
  return !total->is_prevented && total->objective.kind == VOLET_OBJECTIVE_MINUTES;
}

/* Whether the state of a week lets it be given (DOMAIN.md: only closed weeks; a week in progress
 * with insistence, and never as a threshold). */
static gboolean
check_week (const VoletDisclosure *self, const VoletWeekTotal *total, GError **error)
{
  switch (total->state) {
  case VOLET_WEEK_STATE_FUTURE:
    return volet_notebook_error_set_week (error, VOLET_NOTEBOOK_ERROR_WEEK_NOT_BEGUN, total->week,
                                          "a week to come cannot be given");
  case VOLET_WEEK_STATE_OPEN:
    return volet_notebook_error_set_week (error, VOLET_NOTEBOOK_ERROR_WEEK_TO_FILL_IN, total->week,
                                          "the week is not closed");
  case VOLET_WEEK_STATE_CURRENT:
    if (is_threshold (self))
      return volet_notebook_error_set_week (error, VOLET_NOTEBOOK_ERROR_THRESHOLD_IN_PROGRESS,
                                            total->week, "a week in progress has no threshold");
    if (!self->allows_in_progress)
      return volet_notebook_error_set_week (error, VOLET_NOTEBOOK_ERROR_WEEK_IN_PROGRESS,
                                            total->week, "the week is in progress");
    break;
  case VOLET_WEEK_STATE_CLOSED:
    break;
  }

  if (is_threshold (self) && !total->is_prevented &&
      total->objective.kind == VOLET_OBJECTIVE_UNKNOWN)
    return volet_notebook_error_set_week (error, VOLET_NOTEBOOK_ERROR_OBJECTIVE_UNKNOWN,
                                          total->week, "the objective was not said");
  return TRUE;
}

static gboolean
check (const VoletDisclosure *self, const VoletWeekTotal *totals, gsize n_totals, GError **error)
{
  gsize n_given = 0;

  /* Whatever the data: a refusal that depended on a prevented week would tell of it. */
  if (is_threshold (self) && self->form.prevented_form == VOLET_PREVENTED_FORM_FIGURE)
    return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_PREVENTED_FIGURE_AT_THRESHOLD,
                                     "no figure exists for a prevented week at this level");

  for (gsize i = 0; i < n_totals; i++) {
    if (volet_disclosure_leaves_out (self, totals[i].week))
      continue;
    if (!check_week (self, &totals[i], error))
      return FALSE;
    n_given++;
  }
  if (n_given == 0)
    return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_NO_WEEK_LEFT,
                                     "every week was left out");
  return TRUE;
}

static VoletFigure
make_threshold (const VoletDisclosure *self, int total_min, int objective_min)
{
  VoletFigure figure = {VOLET_FIGURE_NO_OBJECTIVE};

  if (objective_min > 0)
    return volet_figure_threshold (total_min, objective_min, self->form.hides_objective);
  if (self->form.hides_objective)
    figure.kind = VOLET_FIGURE_UNDISCLOSED;
  return figure;
}

static VoletFigure
make_figure (const VoletDisclosure *self, const VoletCount *count, int objective_min, int n_weeks)
{
  switch (self->form.level) {
  case VOLET_LEVEL_THRESHOLD:
    return make_threshold (self, count->total_min, objective_min);
  case VOLET_LEVEL_BAND:
    return volet_figure_band (count->total_min, n_weeks);
  case VOLET_LEVEL_TOTAL:
    return volet_figure_total (count->total_min);
  case VOLET_LEVEL_FAMILIES:
    return volet_figure_families (count->family_min);
  }
  g_assert_not_reached ();
}

/* With the objective hidden, "prevented" reads as "no objective": the mention would tell more. */
static gboolean
mentions_prevented (const VoletDisclosure *self, const VoletWeekTotal *total)
{
  return total->is_prevented && self->form.prevented_form != VOLET_PREVENTED_FORM_FIGURE &&
         !(is_threshold (self) && self->form.hides_objective);
}

static VoletFigure
make_week_figure (const VoletDisclosure *self, const VoletWeekTotal *total)
{
  gboolean is_label_only = is_threshold (self)
                               ? !self->form.hides_objective
                               : self->form.prevented_form == VOLET_PREVENTED_FORM_LABEL;

  if (self->form.is_whole_period || (total->is_prevented && is_label_only))
    return (VoletFigure){VOLET_FIGURE_NONE};
  return make_figure (self, &total->count, has_objective (total) ? total->objective.minutes : 0, 1);
}

static VoletStatementWeek
make_week (const VoletDisclosure *self, const VoletWeekTotal *total)
{
  VoletStatementWeek week = {.week = total->week, .cut_off_day = VOLET_STATEMENT_NO_DAY};

  if (volet_disclosure_leaves_out (self, total->week)) {
    week.is_absent = TRUE;
    return week;
  }

  week.is_prevented = mentions_prevented (self, total);
  if (total->state == VOLET_WEEK_STATE_CURRENT)
    week.cut_off_day = self->cut_off_day;
  week.figure = make_week_figure (self, total);
  return week;
}

/* One figure for all weeks that are not left out, prevented ones included; the objectives of the
 * weeks that have one are added. */
static VoletFigure
make_period_figure (const VoletDisclosure *self, const VoletWeekTotal *totals, gsize n_totals)
{
  VoletCount sum = {0};
  int objective_min = 0, n_weeks = 0;

  if (!self->form.is_whole_period)
    return (VoletFigure){VOLET_FIGURE_NONE};

  for (gsize i = 0; i < n_totals; i++) {
    if (volet_disclosure_leaves_out (self, totals[i].week))
      continue;
    n_weeks++;
    sum.total_min += totals[i].count.total_min;
    for (int family = 0; family < VOLET_N_FAMILIES; family++)
      sum.family_min[family] += totals[i].count.family_min[family];
    if (has_objective (&totals[i]))
      objective_min += totals[i].objective.minutes;
  }
  return make_figure (self, &sum, objective_min, n_weeks);
}

/**
 * volet_disclosure_make_statement:
 * @self: what is disclosed, and how
 * @totals: (array length=n_totals): consecutive weeks; the count of a week in progress ends with
 *   the cut-off day
 * @n_totals: how many, at least one
 * @error: return location
 *
 * Makes the statement. This is the only function that sees both sides of the wall: two agendas
 * that are equal in the level's released values give equal statements.
 *
 * Errors: those of %VOLET_NOTEBOOK_ERROR that speak of giving; %VOLET_STATEMENT_ERROR_BAD_NAME
 *
 * Returns: (transfer full): the statement
 */
VoletStatement *
volet_disclosure_make_statement (const VoletDisclosure *self,
                                 const VoletWeekTotal *totals,
                                 gsize n_totals,
                                 GError **error)
{
  VoletStatementHead head = {
      .has_cover_note = self->has_cover_note,
      .level = self->form.level,
      .is_whole_period = self->form.is_whole_period,
      .day = self->day,
      .recipient = self->recipient,
      .typed_name = self->typed_name,
      .replaces_day = self->replaces_day,
      .n_replacements = self->n_replacements,
  };
  g_autofree VoletStatementWeek *weeks = NULL;

  if (!check (self, totals, n_totals, error))
    return NULL;

  weeks = g_new0 (VoletStatementWeek, n_totals);
  for (gsize i = 0; i < n_totals; i++)
    weeks[i] = make_week (self, &totals[i]);
  head.period_figure = make_period_figure (self, totals, n_totals);
  return volet_statement_new (&head, weeks, n_totals, error);
}
