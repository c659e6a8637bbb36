/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Seven children over the days of an hour grid, each as wide as its day. */

#include "volet-column-layout.h"

struct _VoletColumnLayout {
  GtkLayoutManager parent_instance;

  const VoletGridMetrics *metrics;
};

G_DEFINE_FINAL_TYPE (VoletColumnLayout, volet_column_layout, GTK_TYPE_LAYOUT_MANAGER)

/* The metrics, at a width of their own. */
static VoletGridMetrics
get_metrics (VoletColumnLayout *self, GtkWidget *widget, int width)
{
  VoletGridMetrics metrics = *self->metrics;

  metrics.width_px = MAX (width, metrics.gutter_px + metrics.n_columns);
  metrics.is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  return metrics;
}

static void
volet_column_layout_measure (GtkLayoutManager *manager,
                             GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  VoletColumnLayout *self = VOLET_COLUMN_LAYOUT (manager);
  VoletGridMetrics metrics = get_metrics (self, widget, for_size);
  int column = 0;

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? metrics.gutter_px : 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child), column++) {
    int width = -1, child_minimum, child_natural;

    if (!volet_grid_metrics_shows (&metrics, column))
      continue;
    if (for_size >= 0)
      width = volet_grid_metrics_get_span (&metrics, column, 0, 0).width;
    gtk_widget_measure (child, orientation, width, &child_minimum, &child_natural, NULL, NULL);
    *minimum = MAX (*minimum, child_minimum);
    *natural = MAX (*natural, child_natural);
  }
}

static void
volet_column_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  VoletColumnLayout *self = VOLET_COLUMN_LAYOUT (manager);
  VoletGridMetrics metrics = get_metrics (self, widget, width);
  int column = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child), column++) {
    gboolean is_shown = volet_grid_metrics_shows (&metrics, column);
    VoletGridRectangle place;
    int least_px;

    gtk_widget_set_child_visible (child, is_shown);
    if (!is_shown)
      continue;
    place = volet_grid_metrics_get_span (&metrics, column, 0, 0);
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least_px, NULL, NULL, NULL);
    gtk_widget_size_allocate (
        child, &(GtkAllocation){place.x, 0, MAX (place.width, least_px), height}, -1);
  }
}

static GtkSizeRequestMode
volet_column_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
volet_column_layout_class_init (VoletColumnLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = volet_column_layout_measure;
  layout_class->allocate = volet_column_layout_allocate;
  layout_class->get_request_mode = volet_column_layout_get_request_mode;
}

static void
volet_column_layout_init (VoletColumnLayout *self)
{
}

/**
 * volet_column_layout_new:
 * @metrics: (transfer none): those of the hour grid, which must outlive the layout
 *
 * Returns: (transfer full): a layout that follows them; a change of them wants a new size
 */
GtkLayoutManager *
volet_column_layout_new (const VoletGridMetrics *metrics)
{
  VoletColumnLayout *self = g_object_new (VOLET_TYPE_COLUMN_LAYOUT, NULL);

  self->metrics = metrics;
  return GTK_LAYOUT_MANAGER (self);
}
