/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One disclosed figure: a true thing said about the hours of a week or of a period. */

#pragma once

#include "volet-family.h"

G_BEGIN_DECLS

/**
 * VoletFigureKind:
 * @VOLET_FIGURE_NONE: nothing is said
 * @VOLET_FIGURE_UNDISCLOSED: "non communiqué": no objective, or prevented, with the objective
 * hidden
 * @VOLET_FIGURE_NO_OBJECTIVE: "sans durée hebdomadaire fixée"
 * @VOLET_FIGURE_REACHED: the objective or more
 * @VOLET_FIGURE_BELOW: less than the objective
 * @VOLET_FIGURE_BAND: from low_min to less than high_min
 * @VOLET_FIGURE_TOTAL: total_min exactly
 * @VOLET_FIGURE_FAMILIES: total_min exactly, and how much of it in each family
 */
typedef enum {
  VOLET_FIGURE_NONE,
  VOLET_FIGURE_UNDISCLOSED,
  VOLET_FIGURE_NO_OBJECTIVE,
  VOLET_FIGURE_REACHED,
  VOLET_FIGURE_BELOW,
  VOLET_FIGURE_BAND,
  VOLET_FIGURE_TOTAL,
  VOLET_FIGURE_FAMILIES,
} VoletFigureKind;

/**
 * VoletFigure:
 * @kind: what is said
 * @objective_min: REACHED and BELOW: the objective as printed, or 0 where it is hidden
 * @low_min: BAND: the lower edge, included
 * @high_min: BAND: the upper edge, excluded; 0 where there is none
 * @total_min: TOTAL and FAMILIES: minutes
 * @family_min: FAMILIES: minutes per family, whose sum is @total_min; 0 is not printed
 *
 * All times are minutes. Members that the kind does not name are 0, so that equal figures are
 * equal bytes.
 */
typedef struct {
  VoletFigureKind kind;
  int objective_min;
  int low_min;
  int high_min;
  int total_min;
  int family_min[VOLET_N_FAMILIES];
} VoletFigure;

VoletFigure volet_figure_threshold (int total_min, int objective_min, gboolean hides_objective);
VoletFigure volet_figure_band (int total_min, int n_weeks);
VoletFigure volet_figure_total (int total_min);
VoletFigure volet_figure_families (const int family_min[VOLET_N_FAMILIES]);

gboolean volet_figure_equal (const VoletFigure *a, const VoletFigure *b);

G_END_DECLS
