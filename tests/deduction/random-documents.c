/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents about small random agendas, with hours of a few minutes.
 *
 * A year in small: weeks that a clock change makes shorter or longer, prevented weeks, a week in
 * progress, weeks reopened and changed between two documents, every level per week or for the whole
 * period, weeks left out, and whole hours typed into the official agenda. */

#include "random-documents.h"

#define FIRST_WEEK 2900
#define MAX_WEEKS 4
#define MAX_DOCUMENTS 4
#define BAND_MIN 2

typedef struct {
  int length;
  int minutes[VOLET_N_FAMILIES];
  guint version;
  int objective;
  gboolean is_prevented;
  gboolean is_in_progress;
} Week;

typedef struct {
  SmallWorld *self;
  GRand *random;
  int length;
  guint n_weeks;
  Week weeks[MAX_WEEKS];
} Maker;

/* The wider the world, the shorter its weeks: every agenda shall be tried. */
static const struct {
  int n_families;
  int length;
  guint n_weeks;
} shapes[] = {
    {3, 3, 4}, {3, 5, 3}, {3, 4, 3}, {3, 9, 2},  {4, 3, 3},
    {4, 6, 2}, {6, 2, 3}, {6, 3, 2}, {3, 14, 1},
};

static gboolean
is_lucky (Maker *maker, int one_in)
{
  return g_rand_int_range (maker->random, 0, one_in) == 0;
}

static void
fill_week (Maker *maker, Week *week)
{
  int left = g_rand_int_range (maker->random, 0, week->length + 1);

  for (int i = 0; i < maker->self->n_families; i++) {
    week->minutes[i] = is_lucky (maker, 3) ? 0 : g_rand_int_range (maker->random, 0, left + 1);
    left -= week->minutes[i];
  }
}

static void
make_weeks (Maker *maker)
{
  int usual_objective = g_rand_int_range (maker->random, 1, maker->length + 1);

  for (guint i = 0; i < maker->n_weeks; i++) {
    Week *week = &maker->weeks[i];

    week->length =
        maker->length + (is_lucky (maker, 6) ? g_rand_int_range (maker->random, -1, 2) : 0);
    week->version = 1;
    week->is_prevented = is_lucky (maker, 6);
    week->objective = week->is_prevented || is_lucky (maker, 6) ? 0 : usual_objective;
    fill_week (maker, week);
  }
  maker->weeks[maker->n_weeks - 1].is_in_progress = is_lucky (maker, 5);
}

/* Reopens a week and changes it: a new version unless it comes out the same. */
static void
change_week (Maker *maker)
{
  Week *week = &maker->weeks[g_rand_int_range (maker->random, 0, (gint32) maker->n_weeks)];
  Week before = *week;

  fill_week (maker, week);
  for (int i = 0; i < maker->self->n_families; i++)
    if (before.minutes[i] != week->minutes[i]) {
      week->version++;
      return;
    }
}

static VoletFigure
make_band (int total, int n_weeks)
{
  int width = BAND_MIN * n_weeks;
  int band = MIN (total / width, 4);

  return (VoletFigure){
      .kind = VOLET_FIGURE_BAND,
      .low_min = band * width,
      .high_min = band < 4 ? (band + 1) * width : 0,
  };
}

static int
round_down (const Maker *maker, int minutes, gboolean is_official)
{
  return is_official ? minutes - minutes % maker->self->hour_min : minutes;
}

/* The figure of some weeks together. */
static VoletFigure
make_figure (Maker *maker,
             const OracleDocument *document,
             const int *minutes,
             int objective,
             int n_weeks,
             gboolean hides_objective)
{
  VoletFigure figure = {.kind = VOLET_FIGURE_FAMILIES};
  int total = 0;

  for (int i = 0; i < maker->self->n_families; i++)
    total += minutes[i];
  switch (document->head.level) {
  case VOLET_LEVEL_THRESHOLD:
    return volet_figure_threshold (total, objective, hides_objective);
  case VOLET_LEVEL_BAND:
    return make_band (total, n_weeks);
  case VOLET_LEVEL_TOTAL:
    return volet_figure_total (round_down (maker, total, document->is_official));
  case VOLET_LEVEL_FAMILIES:
    break;
  }
  for (int i = 0; i < maker->self->n_families; i++) {
    figure.family_min[i] = round_down (maker, minutes[i], document->is_official);
    figure.total_min += figure.family_min[i];
  }
  return figure;
}

static VoletDay
get_cut_off (guint index, const Week *week)
{
  return week->is_in_progress ? volet_week_get_monday (FIRST_WEEK + (VoletWeek) index) + 2
                              : VOLET_STATEMENT_NO_DAY;
}

static void
add_context (OracleDocument *document, guint index, const Week *week)
{
  VoletGivenContext context = {
      .week = FIRST_WEEK + (VoletWeek) index,
      .version = week->version,
      .length_min = week->length,
      .objective_min = week->objective,
      .cut_off_day = get_cut_off (index, week),
  };

  g_array_append_val (document->context, context);
}

/* A line of the document; a prevented week may have a mention and no figure. */
static void
add_line (Maker *maker, OracleDocument *document, guint index, gboolean is_label, gboolean hides)
{
  const Week *week = &maker->weeks[index];
  VoletStatementWeek line = {
      .week = FIRST_WEEK + (VoletWeek) index,
      .is_prevented = week->is_prevented,
      .cut_off_day = get_cut_off (index, week),
  };

  if (!document->head.is_whole_period && !(week->is_prevented && is_label))
    line.figure = make_figure (maker, document, week->minutes, week->objective, 1, hides);
  g_array_append_val (document->weeks, line);
  add_context (document, index, week);
}

static void
add_absent_line (OracleDocument *document, guint index)
{
  VoletStatementWeek line = {
      .week = FIRST_WEEK + (VoletWeek) index,
      .is_absent = TRUE,
      .cut_off_day = VOLET_STATEMENT_NO_DAY,
  };

  g_array_append_val (document->weeks, line);
}

static void
add_period_figure (Maker *maker, OracleDocument *document, gboolean hides)
{
  int minutes[VOLET_N_FAMILIES] = {0}, objective = 0;

  for (guint i = 0; i < document->context->len; i++) {
    const VoletGivenContext *context = &g_array_index (document->context, VoletGivenContext, i);
    const Week *week = &maker->weeks[context->week - FIRST_WEEK];

    objective += week->objective;
    for (int j = 0; j < maker->self->n_families; j++)
      minutes[j] += week->minutes[j];
  }
  document->head.period_figure =
      make_figure (maker, document, minutes, objective, (int) document->context->len, hides);
}

static void
add_document (Maker *maker)
{
  OracleDocument *document = oracle_document_new ();
  guint first = (guint) g_rand_int_range (maker->random, 0, (gint32) maker->n_weeks);
  guint last = (guint) g_rand_int_range (maker->random, (gint32) first, (gint32) maker->n_weeks);
  gboolean is_label = is_lucky (maker, 2), hides = is_lucky (maker, 2);

  document->head.level = (VoletLevel) g_rand_int_range (maker->random, 0, VOLET_N_LEVELS);
  document->head.is_whole_period = is_lucky (maker, 2);
  document->head.day = 20000 + (VoletDay) maker->self->documents->len;
  document->is_official = document->head.level >= VOLET_LEVEL_TOTAL && is_lucky (maker, 5);
  for (guint i = first; i <= last; i++) {
    gboolean is_untold =
        document->head.level == VOLET_LEVEL_THRESHOLD && maker->weeks[i].is_in_progress;

    if (is_untold || (i != first && i != last && is_lucky (maker, 6)))
      add_absent_line (document, i);
    else
      add_line (maker, document, i, is_label, hides);
  }
  if (document->context->len == 0) {
    oracle_document_free (document);
    return;
  }
  if (document->head.is_whole_period)
    add_period_figure (maker, document, hides);
  g_ptr_array_add (maker->self->documents, document);
}

SmallWorld *
small_world_new (GRand *random)
{
  SmallWorld *self = g_new0 (SmallWorld, 1);
  gsize shape = (gsize) g_rand_int_range (random, 0, G_N_ELEMENTS (shapes));
  Maker maker = {
      .self = self,
      .random = random,
      .length = shapes[shape].length,
      .n_weeks = shapes[shape].n_weeks,
  };
  int n_documents = g_rand_int_range (random, 1, MAX_DOCUMENTS + 1);

  self->hour_min = g_rand_int_range (random, 2, 4);
  self->n_families = shapes[shape].n_families;
  self->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) oracle_document_free);
  make_weeks (&maker);
  while (n_documents-- > 0) {
    add_document (&maker);
    if (is_lucky (&maker, 4))
      change_week (&maker);
    if (is_lucky (&maker, 8))
      maker.weeks[maker.n_weeks - 1].is_in_progress = FALSE;
  }
  return self;
}

void
small_world_free (SmallWorld *self)
{
  g_ptr_array_unref (self->documents);
  g_free (self);
}
