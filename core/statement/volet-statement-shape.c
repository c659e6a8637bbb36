/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which lines and figures fit together in one statement.
 *
 * What the shape alone already promises:
 * S1. Every figure is of its level, and members that its kind does not name are 0.
 * S2. A week in progress is never measured against a threshold.
 * S3. A prevented week is never called reached or below: it has no objective.
 * S4. Where one outcome hides the objective all do, and no week is marked prevented: "no
 *     objective" and "prevented" cannot be told apart.
 * S5. An absent week says nothing but that it is absent.
 * S6. A whole period has one figure, and its weeks have none.
 * S7. A paper that cites says no hours: neither figure nor level, and no note about hours. */

#include "volet-statement-shape.h"

#include "volet-statement-error.h"

/* The longest week: 167, 168 or 169 hours, by the clock changes. */
#define WEEK_MAX_MIN 10140

/* The highest objective of one week. */
#define OBJECTIVE_MAX_MIN 10080

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, VOLET_STATEMENT_ERROR, VOLET_STATEMENT_ERROR_BAD_SHAPE, message);
  return FALSE;
}

static gboolean
is_day (VoletDay day)
{
  return day >= VOLET_DAY_FIRST && day <= VOLET_DAY_LAST;
}

/* Whether @figure is what its own maker makes of the members that its kind names. */
static gboolean
is_made_of_its_kind (const VoletFigure *figure, int n_weeks)
{
  VoletFigure made = {.kind = figure->kind};

  switch (figure->kind) {
  case VOLET_FIGURE_NONE:
  case VOLET_FIGURE_UNDISCLOSED:
  case VOLET_FIGURE_NO_OBJECTIVE:
    break;
  case VOLET_FIGURE_REACHED:
  case VOLET_FIGURE_BELOW:
    if (figure->objective_min < 0 || figure->objective_min > OBJECTIVE_MAX_MIN * n_weeks)
      return FALSE;
    made.objective_min = figure->objective_min;
    break;
  case VOLET_FIGURE_BAND:
    if (figure->low_min < 0)
      return FALSE;
    made = volet_figure_band (figure->low_min, n_weeks);
    break;
  case VOLET_FIGURE_TOTAL:
    if (figure->total_min < 0 || figure->total_min > WEEK_MAX_MIN * n_weeks)
      return FALSE;
    made = volet_figure_total (figure->total_min);
    break;
  case VOLET_FIGURE_FAMILIES:
    for (int family = 0; family < VOLET_N_FAMILIES; family++)
      if (figure->family_min[family] < 0 || figure->family_min[family] > WEEK_MAX_MIN * n_weeks)
        return FALSE;
    made = volet_figure_families (figure->family_min);
    if (made.total_min > WEEK_MAX_MIN * n_weeks)
      return FALSE;
    break;
  default:
    return FALSE;
  }
  return volet_figure_equal (figure, &made);
}

static gboolean
is_kind_of_level (VoletFigureKind kind, VoletLevel level)
{
  switch (level) {
  case VOLET_LEVEL_THRESHOLD:
    return kind == VOLET_FIGURE_REACHED || kind == VOLET_FIGURE_BELOW ||
           kind == VOLET_FIGURE_NO_OBJECTIVE || kind == VOLET_FIGURE_UNDISCLOSED;
  case VOLET_LEVEL_BAND:
    return kind == VOLET_FIGURE_BAND;
  case VOLET_LEVEL_TOTAL:
    return kind == VOLET_FIGURE_TOTAL;
  case VOLET_LEVEL_FAMILIES:
    return kind == VOLET_FIGURE_FAMILIES;
  default:
    return FALSE;
  }
}

static gboolean
says_nothing (const VoletFigure *figure)
{
  const VoletFigure none = {.kind = VOLET_FIGURE_NONE};

  return volet_figure_equal (figure, &none);
}

static gboolean
is_outcome (const VoletFigure *figure)
{
  return figure->kind == VOLET_FIGURE_REACHED || figure->kind == VOLET_FIGURE_BELOW;
}

static gboolean
check_week_figure (const VoletStatementHead *head, const VoletStatementWeek *week, GError **error)
{
  if (head->is_whole_period)
    return says_nothing (&week->figure)
               ? TRUE
               : refuse (error, "a week's figure in a statement of a whole period");
  if (says_nothing (&week->figure))
    return week->is_prevented ? TRUE : refuse (error, "a week of which nothing is said");
  if (!is_kind_of_level (week->figure.kind, head->level) || !is_made_of_its_kind (&week->figure, 1))
    return refuse (error, "a week's figure that is not of the level");
  if (week->is_prevented && is_outcome (&week->figure))
    return refuse (error, "a prevented week measured against an objective");
  return TRUE;
}

static gboolean
check_cut_off (const VoletStatementHead *head, const VoletStatementWeek *week, GError **error)
{
  if (week->cut_off_day == VOLET_STATEMENT_NO_DAY)
    return TRUE;
  if (head->level == VOLET_LEVEL_THRESHOLD)
    return refuse (error, "a week in progress measured against a threshold");
  if (week->cut_off_day < volet_week_get_monday (week->week) ||
      week->cut_off_day > volet_week_get_sunday (week->week))
    return refuse (error, "a week cut off outside itself");
  return TRUE;
}

static gboolean
check_week (const VoletStatementHead *head, const VoletStatementWeek *week, GError **error)
{
  if (week->week < VOLET_WEEK_FIRST || week->week > VOLET_WEEK_LAST)
    return refuse (error, "a week before 1970 or after 2100");
  if (week->is_absent) {
    if (week->is_prevented || week->cut_off_day != VOLET_STATEMENT_NO_DAY ||
        !says_nothing (&week->figure))
      return refuse (error, "something said of an absent week");
    return TRUE;
  }
  return check_cut_off (head, week, error) && check_week_figure (head, week, error);
}

/* Counts the weeks that are not absent. */
static int
count_told (const VoletStatementWeek *weeks, gsize n_weeks)
{
  int n_told = 0;

  for (gsize i = 0; i < n_weeks; i++)
    n_told += !weeks[i].is_absent;
  return n_told;
}

static gboolean
check_period_figure (const VoletStatementHead *head, int n_told, GError **error)
{
  const VoletFigure *figure = &head->period_figure;

  if (!head->is_whole_period)
    return says_nothing (figure) ? TRUE
                                 : refuse (error, "a figure of the period beside the weeks'");
  if (!is_kind_of_level (figure->kind, head->level) || !is_made_of_its_kind (figure, n_told))
    return refuse (error, "a figure of the period that is not of the level");
  return TRUE;
}

/* Whether @figure keeps the objective untold. */
static gboolean
hides_objective (const VoletFigure *figure)
{
  return figure->kind == VOLET_FIGURE_UNDISCLOSED ||
         (is_outcome (figure) && figure->objective_min == 0);
}

/* Whether @figure tells the objective, or that there is none. */
static gboolean
tells_objective (const VoletFigure *figure)
{
  return figure->kind == VOLET_FIGURE_NO_OBJECTIVE ||
         (is_outcome (figure) && figure->objective_min != 0);
}

/* S4. */
static gboolean
check_hiding (const VoletStatementHead *head,
              const VoletStatementWeek *weeks,
              gsize n_weeks,
              GError **error)
{
  gboolean is_hidden = hides_objective (&head->period_figure);
  gboolean is_told = tells_objective (&head->period_figure);

  for (gsize i = 0; i < n_weeks; i++) {
    is_hidden |= hides_objective (&weeks[i].figure);
    is_told |= tells_objective (&weeks[i].figure) || weeks[i].is_prevented;
  }
  if (is_hidden && is_told)
    return refuse (error, "an objective both hidden and told");
  return TRUE;
}

static gboolean
check_head (const VoletStatementHead *head, GError **error)
{
  if (!volet_statement_check_name (head->recipient, error))
    return FALSE;
  if ((guint) head->kind >= VOLET_N_STATEMENT_KINDS)
    return refuse (error, "no such kind of paper");
  if (head->typed_name != NULL && !volet_statement_check_name (head->typed_name, error))
    return FALSE;
  if ((guint) head->level >= VOLET_N_LEVELS)
    return refuse (error, "no such level");
  if (!is_day (head->day))
    return refuse (error, "a date before 1970 or after 2100");
  if (head->n_replacements > G_MAXINT32)
    return refuse (error, "more replacements than a calendar can number");
  if (head->replaces_day == VOLET_STATEMENT_NO_DAY)
    return TRUE;
  if (!is_day (head->replaces_day) || head->n_replacements == 0)
    return refuse (error, "a replacement without a date or a number");
  return TRUE;
}

/**
 * volet_statement_check_shape:
 * @head: what concerns the whole statement
 * @weeks: (array length=n_weeks): its lines
 * @n_weeks: how many
 * @error: return location
 *
 * Looks whether all fits together, S1 to S6 at the top of this file.
 *
 * Errors: %VOLET_STATEMENT_ERROR_BAD_NAME, %VOLET_STATEMENT_ERROR_BAD_SHAPE
 *
 * Returns: whether it is a statement
 */
gboolean
volet_statement_check_shape (const VoletStatementHead *head,
                             const VoletStatementWeek *weeks,
                             gsize n_weeks,
                             GError **error)
{
  int n_told;

  if (!check_head (head, error))
    return FALSE;
  if (head->kind != VOLET_STATEMENT_KIND_HOURS)
    return refuse (error, "hours on a paper that only cites");
  if (n_weeks == 0 || n_weeks > VOLET_STATEMENT_MAX_WEEKS)
    return refuse (error, "no week, or more than three years of them");

  for (gsize i = 0; i < n_weeks; i++) {
    if (i > 0 && weeks[i].week <= weeks[i - 1].week)
      return refuse (error, "weeks out of order");
    if (!check_week (head, &weeks[i], error))
      return FALSE;
  }

  n_told = count_told (weeks, n_weeks);
  if (n_told == 0)
    return refuse (error, "nothing but absent weeks");
  return check_period_figure (head, n_told, error) && check_hiding (head, weeks, n_weeks, error);
}

static gboolean
check_citation (const VoletStatementCitation *citation, GError **error)
{
  if ((guint) citation->kind >= VOLET_N_STATEMENT_KINDS ||
      (guint) citation->level >= VOLET_N_LEVELS || (guint) citation->channel >= VOLET_N_CHANNELS)
    return refuse (error, "a citation of no known kind");
  if (citation->kind != VOLET_STATEMENT_KIND_HOURS &&
      (citation->level != 0 || citation->is_whole_period))
    return refuse (error, "a level of a paper that has none");
  if (!is_day (citation->day) || citation->first < VOLET_WEEK_FIRST ||
      citation->last > VOLET_WEEK_LAST || citation->first > citation->last)
    return refuse (error, "a citation without a date or weeks");
  return volet_statement_check_name (citation->recipient, error);
}

/**
 * volet_statement_check_citing_shape:
 * @head: what concerns the whole paper
 * @citations: the documents that it names
 * @n_citations: how many
 * @error: return location
 *
 * Looks whether all fits together, S7 at the top of this file.
 *
 * Errors: %VOLET_STATEMENT_ERROR_BAD_NAME, %VOLET_STATEMENT_ERROR_BAD_SHAPE
 *
 * Returns: whether it is a statement
 */
gboolean
volet_statement_check_citing_shape (const VoletStatementHead *head,
                                    const VoletStatementCitation *citations,
                                    gsize n_citations,
                                    GError **error)
{
  gsize max = head->kind == VOLET_STATEMENT_KIND_RECEIPT ? 1 : VOLET_STATEMENT_MAX_CITATIONS;

  if (!check_head (head, error))
    return FALSE;
  if (head->kind == VOLET_STATEMENT_KIND_HOURS || head->level != 0 || head->is_whole_period ||
      head->has_cover_note || !says_nothing (&head->period_figure) || head->n_replacements != 0 ||
      head->replaces_day != VOLET_STATEMENT_NO_DAY)
    return refuse (error, "hours on a paper that only cites");
  if (n_citations == 0 || n_citations > max)
    return refuse (error, "no document, or too many of them");
  for (gsize i = 0; i < n_citations; i++)
    if (!check_citation (&citations[i], error))
      return FALSE;
  return TRUE;
}
