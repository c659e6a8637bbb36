/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where an hour grid draws what: between minutes and pixels. Pure functions. */

#pragma once

#include "volet-grid-piece.h"

G_BEGIN_DECLS

/**
 * VoletGridMetrics:
 * @width_px: width of the whole grid
 * @gutter_px: of this, room for the hours beside the days
 * @hour_px: height of an hour
 * @first_column: the first day that is shown
 * @n_columns: how many days are shown
 * @is_rtl: whether days run from right to left
 */
typedef struct {
  int width_px;
  int gutter_px;
  int hour_px;
  int first_column;
  int n_columns;
  gboolean is_rtl;
} VoletGridMetrics;

/**
 * VoletGridRectangle:
 *
 * A place in the grid, in pixels from its top left corner.
 */
typedef struct {
  int x;
  int y;
  int width;
  int height;
} VoletGridRectangle;

int volet_grid_metrics_fit_columns (int width_px, int gutter_px, int least_column_px);
int volet_grid_metrics_fit_first (int first_column, int n_columns, int column);
gboolean volet_grid_metrics_shows (const VoletGridMetrics *self, int column);
int volet_grid_metrics_get_y (const VoletGridMetrics *self, int minute);
VoletGridRectangle
volet_grid_metrics_get_span (const VoletGridMetrics *self, int column, int start_min, int end_min);
VoletGridRectangle volet_grid_metrics_get_piece (const VoletGridMetrics *self,
                                                 const VoletGridPiece *piece,
                                                 int least_px);
gboolean volet_grid_metrics_pick (const VoletGridMetrics *self,
                                  const VoletGridWeek *week,
                                  double x,
                                  double y,
                                  int *ret_column,
                                  int *ret_minute);

G_END_DECLS
