/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where an hour grid draws what: between minutes and pixels.
 *
 * Invariants:
 * 1. Columns that are shown fill the width beside the gutter, without gaps and without overlap.
 * 2. What volet_grid_metrics_get_span() draws, volet_grid_metrics_pick() finds again. */

#include "volet-grid-metrics.h"

/* Between two columns, and between two entries side by side. */
#define GAP_PX 2

/**
 * volet_grid_metrics_fit_columns:
 * @width_px: width of the whole grid
 * @gutter_px: of this, room for the hours
 * @least_column_px: what a day needs at least
 *
 * Returns: how many days fit, 1 to 7
 */
int
volet_grid_metrics_fit_columns (int width_px, int gutter_px, int least_column_px)
{
  return CLAMP ((width_px - gutter_px) / MAX (least_column_px, 1), 1, VOLET_DAYS_PER_WEEK);
}

/**
 * volet_grid_metrics_fit_first:
 * @first_column: the first day that was shown so far
 * @n_columns: how many are shown
 * @column: a day that must be among them
 *
 * Returns: the first day to show: as few days away from @first_column as may be
 */
int
volet_grid_metrics_fit_first (int first_column, int n_columns, int column)
{
  int first = CLAMP (first_column, column - n_columns + 1, column);

  return CLAMP (first, 0, VOLET_DAYS_PER_WEEK - n_columns);
}

/**
 * volet_grid_metrics_shows:
 * @self: metrics
 * @column: a day
 *
 * Returns: whether it is among the days that are shown
 */
gboolean
volet_grid_metrics_shows (const VoletGridMetrics *self, int column)
{
  return column >= self->first_column && column < self->first_column + self->n_columns;
}

/**
 * volet_grid_metrics_get_y:
 * @self: metrics
 * @minute: minutes since a day began
 *
 * Returns: where they end
 */
int
volet_grid_metrics_get_y (const VoletGridMetrics *self, int minute)
{
  return minute * self->hour_px / 60;
}

/* From the start of the days: the edge before the @place-th of those shown. */
static int
get_edge (const VoletGridMetrics *self, int place)
{
  return (self->width_px - self->gutter_px) * place / self->n_columns;
}

/**
 * volet_grid_metrics_get_span:
 * @self: metrics
 * @column: a day that is shown
 * @start_min: minutes since it began
 * @end_min: the same for the end
 *
 * Returns: the place of this time, over the whole width of its day
 */
VoletGridRectangle
volet_grid_metrics_get_span (const VoletGridMetrics *self, int column, int start_min, int end_min)
{
  int place = column - self->first_column;
  int edge = get_edge (self, place), next_edge = get_edge (self, place + 1);
  int y = volet_grid_metrics_get_y (self, start_min);
  VoletGridRectangle rectangle = {self->gutter_px + edge, y, next_edge - edge,
                                  volet_grid_metrics_get_y (self, end_min) - y};

  if (self->is_rtl)
    rectangle.x = self->width_px - self->gutter_px - next_edge;
  return rectangle;
}

/**
 * volet_grid_metrics_get_piece:
 * @self: metrics
 * @piece: a piece of a day that is shown
 * @least_px: the least height of a piece
 *
 * Returns: the place of the piece, in its lane
 */
VoletGridRectangle
volet_grid_metrics_get_piece (const VoletGridMetrics *self,
                              const VoletGridPiece *piece,
                              int least_px)
{
  VoletGridRectangle day =
      volet_grid_metrics_get_span (self, piece->column, piece->start_min, piece->end_min);
  int room = day.width - GAP_PX;
  int lane = self->is_rtl ? piece->n_lanes - 1 - piece->lane : piece->lane;
  int from = room * lane / piece->n_lanes, to = room * (lane + 1) / piece->n_lanes;

  return (VoletGridRectangle){day.x + GAP_PX / 2 + from, day.y, MAX (to - from - GAP_PX / 2, 1),
                              MAX (day.height - GAP_PX / 2, least_px)};
}

/**
 * volet_grid_metrics_pick:
 * @self: metrics
 * @week: the week that is shown
 * @x: a point
 * @y: a point
 * @ret_column: (out): the day under it, or the nearest
 * @ret_minute: (out): the minute of that day, 0 to its length
 *
 * Returns: whether the point lies in a day, and not beside or below it
 */
gboolean
volet_grid_metrics_pick (const VoletGridMetrics *self,
                         const VoletGridWeek *week,
                         double x,
                         double y,
                         int *ret_column,
                         int *ret_minute)
{
  int along = (int) (self->is_rtl ? self->width_px - self->gutter_px - 1 - x : x - self->gutter_px);
  int minute = (int) (y * 60 / self->hour_px);
  int place = 0;

  while (place < self->n_columns - 1 && get_edge (self, place + 1) <= along)
    place++;
  *ret_column = self->first_column + place;
  *ret_minute = CLAMP (minute, 0, week->days[*ret_column].length_min);
  return along >= 0 && along < self->width_px - self->gutter_px && y >= 0 &&
         minute < week->days[*ret_column].length_min;
}
