/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts the blocks and the cursor of an hour grid where its metrics say. */

#include "volet-grid-layout.h"

#include "volet-grid-move.h"
#include "volet-hour-grid-private.h"

struct _VoletGridLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (VoletGridLayout, volet_grid_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
volet_grid_layout_measure (GtkLayoutManager *manager,
                           GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  VoletHourGrid *grid = VOLET_HOUR_GRID (widget);
  const VoletGridMetrics *metrics = &grid->metrics;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = metrics->gutter_px + grid->least_column_px;
  else
    *minimum = volet_grid_metrics_get_y (metrics, volet_grid_week_get_longest (&grid->week)) +
               grid->hour_height_px / 2;
  *natural = *minimum;
}

static void
allocate (GtkWidget *child, const VoletGridRectangle *place)
{
  const GtkAllocation allocation = {place->x, place->y, place->width, place->height};
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (child,
                            &(GtkAllocation){allocation.x, allocation.y,
                                             MAX (allocation.width, minimum), allocation.height},
                            -1);
}

static void
allocate_blocks (VoletHourGrid *grid, const VoletGridMetrics *metrics)
{
  for (guint i = 0; i < grid->blocks->len; i++) {
    GtkWidget *block = grid->blocks->pdata[i];
    const VoletGridPiece *piece = &g_array_index (grid->pieces, VoletGridPiece, i);
    gboolean is_shown = volet_grid_metrics_shows (metrics, piece->column);
    VoletGridRectangle place;

    gtk_widget_set_child_visible (block, is_shown);
    if (!is_shown)
      continue;
    place = volet_grid_metrics_get_piece (metrics, piece, grid->least_block_px);
    allocate (block, &place);
  }
}

static void
allocate_cursor (VoletHourGrid *grid, const VoletGridMetrics *metrics)
{
  GtkWidget *cursor = GTK_WIDGET (grid->cursor);
  gboolean is_shown = volet_grid_metrics_shows (metrics, grid->cursor_column);
  VoletGridRectangle place;
  int start_min, end_min, least_px;

  gtk_widget_set_child_visible (cursor, is_shown);
  if (!is_shown)
    return;
  volet_grid_move_select (grid->anchor_min, grid->at_min,
                          grid->week.days[grid->cursor_column].length_min, &start_min, &end_min);
  if (grid->is_dragging && grid->drag != VOLET_HOUR_GRID_DRAG_SELECT) {
    start_min = grid->anchor_min;
    end_min = grid->at_min;
  }
  place = volet_grid_metrics_get_span (metrics, grid->cursor_column, start_min, end_min);
  gtk_widget_measure (cursor, GTK_ORIENTATION_VERTICAL, -1, &least_px, NULL, NULL, NULL);
  place.height = MAX (place.height, least_px);
  allocate (cursor, &place);
}

static void
volet_grid_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  VoletHourGrid *grid = VOLET_HOUR_GRID (widget);

  grid->metrics.width_px = width;
  grid->metrics.is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  allocate_blocks (grid, &grid->metrics);
  allocate_cursor (grid, &grid->metrics);
}

static void
volet_grid_layout_class_init (VoletGridLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = volet_grid_layout_measure;
  layout_class->allocate = volet_grid_layout_allocate;
}

static void
volet_grid_layout_init (VoletGridLayout *self)
{
}
