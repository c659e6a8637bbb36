/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One thing that a document says: an interval around a sum of minutes. */

#include "volet-fact.h"

typedef struct {
  GArray *facts;
  const VoletFact *place;
} FactMaker;

static void
add (const FactMaker *maker, int family, int low_min, int high_min, gboolean is_implied)
{
  VoletFact fact = *maker->place;

  fact.family = family;
  fact.low_min = low_min;
  fact.high_min = high_min;
  fact.is_implied = is_implied;
  g_array_append_val (maker->facts, fact);
}

/* What is printed of each family, the absent ones included: they are 0. */
static void
add_families (const FactMaker *maker,
              const VoletFigure *figure,
              int slack_min,
              const VoletFactScale *scale)
{
  for (int family = 0; family < scale->n_families; family++)
    add (maker, family, figure->family_min[family], figure->family_min[family] + slack_min, FALSE);
  /* Sums of whole hours are not printed. */
  if (slack_min == 0)
    add (maker, VOLET_ALL_FAMILIES, figure->total_min, figure->total_min, TRUE);
}

/**
 * volet_fact_add_figure:
 * @facts: (element-type VoletFact): where to add what the figure says
 * @figure: a figure of a week or of a period
 * @is_whole_hours: whether its times are whole hours, rounded down, as the official form has them
 * @objective_min: the objective of the week, or the sum of those of the period, known to everybody
 *   even where it is not printed; 0 for none
 * @place: what the figure is about: document and weeks
 * @scale: the size of hours
 *
 * Puts a figure into intervals. A figure that tells nothing, or that there is no objective, adds
 * none.
 */
void
volet_fact_add_figure (GArray *facts,
                       const VoletFigure *figure,
                       gboolean is_whole_hours,
                       int objective_min,
                       const VoletFact *place,
                       const VoletFactScale *scale)
{
  const FactMaker maker = {facts, place};
  int slack_min = is_whole_hours ? scale->hour_min - 1 : 0;
  int threshold_min = figure->objective_min > 0 ? figure->objective_min : objective_min;

  switch (figure->kind) {
  case VOLET_FIGURE_NONE:
  case VOLET_FIGURE_UNDISCLOSED:
  case VOLET_FIGURE_NO_OBJECTIVE:
    break;
  case VOLET_FIGURE_REACHED:
    add (&maker, VOLET_ALL_FAMILIES, threshold_min, VOLET_FACT_NO_LIMIT, FALSE);
    break;
  case VOLET_FIGURE_BELOW:
    add (&maker, VOLET_ALL_FAMILIES, 0, threshold_min - 1, FALSE);
    break;
  case VOLET_FIGURE_BAND:
    add (&maker, VOLET_ALL_FAMILIES, figure->low_min,
         figure->high_min > 0 ? figure->high_min - 1 : VOLET_FACT_NO_LIMIT, FALSE);
    break;
  case VOLET_FIGURE_TOTAL:
    add (&maker, VOLET_ALL_FAMILIES, figure->total_min, figure->total_min + slack_min, FALSE);
    break;
  case VOLET_FIGURE_FAMILIES:
    add_families (&maker, figure, slack_min, scale);
    break;
  }
}
