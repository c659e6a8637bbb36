/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One disclosed figure: a true thing said about the hours of a week or of a period. */

#include "volet-figure.h"

#include <string.h>

/* A band is five hours wide; the fifth has no upper edge. */
#define BAND_WIDTH_MIN 300
#define LAST_BAND 4

/**
 * volet_figure_threshold:
 * @total_min: minutes counted, zero or more
 * @objective_min: minutes of the objective, or 0 where there is none
 * @hides_objective: whether the objective stays untold
 *
 * For a whole period, @objective_min is the sum of the objectives of the weeks that have one.
 *
 * Returns: the fact, and not a judgement: reached, below, no objective, or undisclosed where there
 *   is no objective and @hides_objective. Nothing of @total_min but the outcome is in it
 */
VoletFigure
volet_figure_threshold (int total_min, int objective_min, gboolean hides_objective)
{
  g_return_val_if_fail (total_min >= 0 && objective_min >= 0, (VoletFigure){0});

  if (objective_min == 0)
    return (VoletFigure){
        .kind = hides_objective ? VOLET_FIGURE_UNDISCLOSED : VOLET_FIGURE_NO_OBJECTIVE,
    };
  return (VoletFigure){
      .kind = total_min >= objective_min ? VOLET_FIGURE_REACHED : VOLET_FIGURE_BELOW,
      .objective_min = hides_objective ? 0 : objective_min,
  };
}

/**
 * volet_figure_band:
 * @total_min: minutes counted, zero or more
 * @n_weeks: how many weeks they were counted in, 1 or more
 *
 * Returns: the one of the five bands (0–299, 300–599, 600–899, 900–1199, 1200 and more minutes,
 *   each edge times @n_weeks) that holds @total_min
 */
VoletFigure
volet_figure_band (int total_min, int n_weeks)
{
  int width_min = BAND_WIDTH_MIN * n_weeks;
  int band;

  g_return_val_if_fail (total_min >= 0 && n_weeks >= 1, (VoletFigure){0});

  band = MIN (total_min / width_min, LAST_BAND);
  return (VoletFigure){
      .kind = VOLET_FIGURE_BAND,
      .low_min = band * width_min,
      .high_min = band < LAST_BAND ? (band + 1) * width_min : 0,
  };
}

/**
 * volet_figure_total:
 * @total_min: minutes counted, zero or more
 *
 * Returns: exactly these minutes
 */
VoletFigure
volet_figure_total (int total_min)
{
  g_return_val_if_fail (total_min >= 0, (VoletFigure){0});

  return (VoletFigure){.kind = VOLET_FIGURE_TOTAL, .total_min = total_min};
}

/**
 * volet_figure_families:
 * @family_min: minutes counted per family, zero or more each
 *
 * Returns: exactly these minutes, and their sum
 */
VoletFigure
volet_figure_families (const int family_min[VOLET_N_FAMILIES])
{
  VoletFigure figure = {.kind = VOLET_FIGURE_FAMILIES};

  for (int family = 0; family < VOLET_N_FAMILIES; family++) {
    g_return_val_if_fail (family_min[family] >= 0, (VoletFigure){0});
    figure.family_min[family] = family_min[family];
    figure.total_min += family_min[family];
  }
  return figure;
}

/**
 * volet_figure_equal:
 * @a: a figure
 * @b: another
 *
 * Returns: whether both say the same
 */
gboolean
volet_figure_equal (const VoletFigure *a, const VoletFigure *b)
{
  return a->kind == b->kind && a->objective_min == b->objective_min && a->low_min == b->low_min &&
         a->high_min == b->high_min && a->total_min == b->total_min &&
         memcmp (a->family_min, b->family_min, sizeof a->family_min) == 0;
}
