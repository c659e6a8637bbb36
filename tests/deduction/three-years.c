/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Three years of documents at their true size, for measures: 156 weeks of six families; every four
 * weeks a document of bands; every quarter one with the families of the whole quarter; every nine
 * weeks one total of thirteen weeks, which overlaps the one before; some whole hours typed into the
 * official agenda; last, one candidate that leaves
 * one week out of a total given before. */

#include "three-years.h"

#include <string.h>

#define FIRST_WEEK 2800
#define LENGTH_MIN 10080
#define OBJECTIVE_MIN 900

typedef int Minutes[VOLET_N_FAMILIES];

typedef struct {
  VoletKnowledge *knowledge;
  int n_weeks;
  Minutes *minutes;
  guint n_documents;
} Maker;

static void
fill_weeks (Maker *maker, GRand *random)
{
  for (int i = 0; i < maker->n_weeks; i++)
    for (int j = 0; j < VOLET_N_FAMILIES; j++)
      maker->minutes[i][j] =
          g_rand_int_range (random, 0, 3) == 0 ? 0 : 5 * g_rand_int_range (random, 0, 70);
}

static VoletFigure
make_figure (const int *minutes, VoletLevel level, int n_weeks)
{
  VoletFigure families = volet_figure_families (minutes);

  switch (level) {
  case VOLET_LEVEL_THRESHOLD:
    return volet_figure_threshold (families.total_min, OBJECTIVE_MIN * n_weeks, FALSE);
  case VOLET_LEVEL_BAND:
    return volet_figure_band (families.total_min, n_weeks);
  case VOLET_LEVEL_TOTAL:
    return volet_figure_total (families.total_min);
  case VOLET_LEVEL_FAMILIES:
  default:
    return families;
  }
}

static void
add_document (
    Maker *maker, int first, int last, VoletLevel level, gboolean is_whole, gboolean hours)
{
  VoletStatementHead head = {.level = level, .is_whole_period = is_whole, .day = 19600 + last * 7};
  g_autoptr (GArray) weeks = g_array_new (FALSE, TRUE, sizeof (VoletStatementWeek));
  g_autoptr (GArray) context = g_array_new (FALSE, TRUE, sizeof (VoletGivenContext));
  int sum[VOLET_N_FAMILIES] = {0};

  for (int i = first; i <= last; i++) {
    VoletStatementWeek line = {.week = FIRST_WEEK + i, .cut_off_day = VOLET_STATEMENT_NO_DAY};
    VoletGivenContext about = {FIRST_WEEK + i, 1, LENGTH_MIN, OBJECTIVE_MIN,
                               VOLET_STATEMENT_NO_DAY};

    if (!is_whole)
      line.figure = make_figure (maker->minutes[i], level, 1);
    for (int j = 0; j < VOLET_N_FAMILIES; j++)
      sum[j] += maker->minutes[i][j];
    g_array_append_val (weeks, line);
    g_array_append_val (context, about);
  }
  if (is_whole)
    head.period_figure = make_figure (sum, level, last - first + 1);
  if (hours)
    head.period_figure.total_min -= head.period_figure.total_min % 60;
  volet_knowledge_add_lines (maker->knowledge, ++maker->n_documents, &head,
                             (const VoletStatementWeek *) weeks->data, weeks->len, context, hours);
}

/* The same of more weeks, or fewer, but at least as many as the candidate needs. */
VoletKnowledge *
three_years_new_longer (guint32 seed, int n_weeks)
{
  g_autofree Minutes *minutes = g_new0 (Minutes, n_weeks);
  Maker maker = {volet_knowledge_new (), n_weeks, minutes};
  GRand *random = g_rand_new_with_seed (seed);

  fill_weeks (&maker, random);
  for (int i = 0; i + 3 < n_weeks; i += 4)
    add_document (&maker, i, i + 3, VOLET_LEVEL_BAND, FALSE, FALSE);
  for (int i = 0; i + 12 < n_weeks; i += 13)
    add_document (&maker, i, i + 12, VOLET_LEVEL_FAMILIES, TRUE, FALSE);
  for (int i = 3; i + 12 < n_weeks; i += 9)
    add_document (&maker, i, i + 12, VOLET_LEVEL_TOTAL, TRUE, FALSE);
  for (int i = 5; i + 3 < n_weeks; i += 17)
    add_document (&maker, i, i + 3, VOLET_LEVEL_TOTAL, TRUE, TRUE);
  /* One week less than a total given before. */
  add_document (&maker, 129, 140, VOLET_LEVEL_TOTAL, TRUE, FALSE);
  g_rand_free (random);
  return maker.knowledge;
}

VoletKnowledge *
three_years_new (guint32 seed)
{
  return three_years_new_longer (seed, THREE_YEARS_WEEKS);
}
