/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a document can be typed into the official agenda: first the whole period, then the weeks,
 * then their families. The official form holds whole hours: exact times are rounded down, and its
 * readers take "60 h" as 60 h to 60 h 59. Nothing is in a line that was not in the document. */

#include "volet-official-line.h"

#define MINUTES_PER_HOUR 60

typedef struct {
  const VoletGiven *given;
  VoletDay day;
  GPtrArray *lines;
} Maker;

static void
free_line (gpointer data)
{
  VoletOfficialLine *self = data;

  g_clear_object (&self->statement);
  g_array_unref (self->context);
  g_free (self);
}

static int
round_down (int minutes)
{
  return minutes - minutes % MINUTES_PER_HOUR;
}

/* The sum alone, in whole hours; bands and outcomes stay as they are. */
static VoletFigure
make_coarse (const VoletFigure *figure)
{
  if (figure->kind == VOLET_FIGURE_TOTAL || figure->kind == VOLET_FIGURE_FAMILIES)
    return volet_figure_total (round_down (figure->total_min));
  return *figure;
}

static VoletFigure
make_families (const VoletFigure *figure)
{
  int family_min[VOLET_N_FAMILIES];

  for (int i = 0; i < VOLET_N_FAMILIES; i++)
    family_min[i] = round_down (figure->family_min[i]);
  return volet_figure_families (family_min);
}

static const VoletStatementHead *
get_head (const Maker *maker)
{
  return volet_statement_get_head (maker->given->statement);
}

static const VoletStatementWeek *
get_week (const Maker *maker, gsize index)
{
  return volet_statement_get_week (maker->given->statement, index);
}

static gsize
get_n_weeks (const Maker *maker)
{
  return volet_statement_get_n_weeks (maker->given->statement);
}

/* The private context of one week of the document. */
static GArray *
copy_context (const Maker *maker, VoletWeek week)
{
  GArray *context = g_array_new (FALSE, FALSE, sizeof (VoletGivenContext));

  for (guint i = 0; i < maker->given->context->len; i++) {
    const VoletGivenContext *of_week = &g_array_index (maker->given->context, VoletGivenContext, i);

    if (of_week->week == week)
      g_array_append_vals (context, of_week, 1);
  }
  return context;
}

static gboolean
add_line (const Maker *maker,
          VoletStatementHead *head,
          const VoletStatementWeek *weeks,
          gsize n_weeks,
          GArray *context,
          GError **error)
{
  VoletOfficialLine *line;
  VoletStatement *statement = volet_statement_new (head, weeks, n_weeks, error);

  if (statement == NULL)
    return FALSE;
  line = g_new0 (VoletOfficialLine, 1);
  line->statement = statement;
  line->context = g_array_ref (context);
  g_ptr_array_add (maker->lines, line);
  return TRUE;
}

static VoletStatementHead
make_head (const Maker *maker, VoletLevel level, gboolean is_whole_period)
{
  VoletStatementHead head = *get_head (maker);

  head.level = level;
  head.is_whole_period = is_whole_period;
  head.period_figure = (VoletFigure){VOLET_FIGURE_NONE};
  head.day = maker->day;
  head.replaces_day = VOLET_STATEMENT_NO_DAY;
  head.n_replacements = 0;
  return head;
}

static VoletLevel
get_coarse_level (const Maker *maker)
{
  return MIN (get_head (maker)->level, VOLET_LEVEL_TOTAL);
}

static gboolean
add_period (const Maker *maker, VoletLevel level, const VoletFigure *figure, GError **error)
{
  VoletStatementHead head = make_head (maker, level, TRUE);
  g_autofree VoletStatementWeek *weeks = g_new0 (VoletStatementWeek, get_n_weeks (maker));

  head.period_figure = *figure;
  for (gsize i = 0; i < get_n_weeks (maker); i++) {
    weeks[i] = *get_week (maker, i);
    weeks[i].figure = (VoletFigure){VOLET_FIGURE_NONE};
  }
  return add_line (maker, &head, weeks, get_n_weeks (maker), maker->given->context, error);
}

static gboolean
add_week (const Maker *maker, gsize index, VoletLevel level, VoletFigure figure, GError **error)
{
  VoletStatementHead head = make_head (maker, level, FALSE);
  VoletStatementWeek week = *get_week (maker, index);
  g_autoptr (GArray) context = copy_context (maker, week.week);

  week.figure = figure;
  return add_line (maker, &head, &week, 1, context, error);
}

/* The sum of exact weeks, if every week told has one and they are several. */
static gboolean
has_sum (const Maker *maker, int *ret_sum_min)
{
  int sum_min = 0, n_told = 0;

  for (gsize i = 0; i < get_n_weeks (maker); i++) {
    const VoletStatementWeek *week = get_week (maker, i);

    if (week->is_absent)
      continue;
    if (week->figure.kind != VOLET_FIGURE_TOTAL && week->figure.kind != VOLET_FIGURE_FAMILIES)
      return FALSE;
    sum_min += week->figure.total_min;
    n_told++;
  }
  *ret_sum_min = sum_min;
  return n_told > 1;
}

static gboolean
says_something (const VoletFigure *figure)
{
  return figure->kind >= VOLET_FIGURE_REACHED;
}

static gboolean
add_each_week (const Maker *maker, gboolean has_families, GError **error)
{
  for (gsize i = 0; i < get_n_weeks (maker); i++) {
    const VoletFigure *figure = &get_week (maker, i)->figure;

    if (!says_something (figure))
      continue;
    if (!add_week (maker, i, has_families ? VOLET_LEVEL_FAMILIES : get_coarse_level (maker),
                   has_families ? make_families (figure) : make_coarse (figure), error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
add_whole_period_lines (const Maker *maker, GError **error)
{
  const VoletFigure *figure = &get_head (maker)->period_figure;
  VoletFigure coarse = make_coarse (figure), families;

  if (!says_something (figure))
    return TRUE;
  if (!add_period (maker, get_coarse_level (maker), &coarse, error))
    return FALSE;
  if (figure->kind != VOLET_FIGURE_FAMILIES)
    return TRUE;
  families = make_families (figure);
  return add_period (maker, VOLET_LEVEL_FAMILIES, &families, error);
}

static gboolean
add_week_lines (const Maker *maker, GError **error)
{
  int sum_min;

  if (has_sum (maker, &sum_min)) {
    VoletFigure sum = volet_figure_total (round_down (sum_min));

    if (!add_period (maker, VOLET_LEVEL_TOTAL, &sum, error))
      return FALSE;
  }
  return add_each_week (maker, FALSE, error) &&
         (get_head (maker)->level != VOLET_LEVEL_FAMILIES || add_each_week (maker, TRUE, error));
}

/**
 * volet_official_line_list:
 * @given: a line of the ledger
 * @day: the day on which it is typed
 * @error: return location
 *
 * Lists what can be typed into the official agenda, coarsest wording first.
 *
 * Errors: those of volet_statement_new()
 *
 * Returns: (transfer full) (element-type VoletOfficialLine): the lines, perhaps none
 */
GPtrArray *
volet_official_line_list (const VoletGiven *given, VoletDay day, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (free_line);
  const Maker maker = {given, day, lines};
  gboolean is_done = get_head (&maker)->is_whole_period ? add_whole_period_lines (&maker, error)
                                                        : add_week_lines (&maker, error);

  return is_done ? g_steal_pointer (&lines) : NULL;
}

static gboolean
is_same_week (const VoletStatementWeek *a, const VoletStatementWeek *b)
{
  return a->week == b->week && a->is_absent == b->is_absent && a->cut_off_day == b->cut_off_day &&
         volet_figure_equal (&a->figure, &b->figure);
}

/**
 * volet_official_line_is_in:
 * @self: a line that can be typed
 * @given: a line of the ledger
 *
 * Returns: whether @given records that @self was typed, whatever the day, and counts
 */
gboolean
volet_official_line_is_in (const VoletOfficialLine *self, const VoletGiven *given)
{
  const VoletStatementHead *a = volet_statement_get_head (self->statement);
  const VoletStatementHead *b = volet_statement_get_head (given->statement);
  gsize n_weeks = volet_statement_get_n_weeks (self->statement);
  g_autoptr (GBytes) context = volet_given_context_to_bytes (self->context);
  g_autoptr (GBytes) given_context = volet_given_context_to_bytes (given->context);

  if (!volet_given_is_whole_hours (given) || !volet_given_counts (given) ||
      n_weeks != volet_statement_get_n_weeks (given->statement) || a->level != b->level ||
      a->is_whole_period != b->is_whole_period ||
      !volet_figure_equal (&a->period_figure, &b->period_figure) ||
      !g_bytes_equal (context, given_context))
    return FALSE;
  for (gsize i = 0; i < n_weeks; i++)
    if (!is_same_week (volet_statement_get_week (self->statement, i),
                       volet_statement_get_week (given->statement, i)))
      return FALSE;
  return TRUE;
}
