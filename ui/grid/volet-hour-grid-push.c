/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The hour grid scrolls by itself while a drag stays at its upper or lower edge: smoothly, or cell
 * by cell for a person who wants nothing to glide. */

#include "volet-hour-grid-private.h"

#include "volet-grid-push.h"

static GtkAdjustment *
get_adjustment (VoletHourGrid *self)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);

  return scroller != NULL ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller))
                          : NULL;
}

static gboolean
may_glide (VoletHourGrid *self)
{
  gboolean is_animated;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &is_animated,
                NULL);
  return is_animated;
}

/* How far to go now, in pixels; 0 while it is too early for another cell. */
static double
measure_push (VoletHourGrid *self, double y, double height, gint64 now_us)
{
  gint64 elapsed_us = now_us - self->pushed_us;

  if (may_glide (self)) {
    self->pushed_us = now_us;
    return volet_grid_push_measure (y, height, elapsed_us);
  }
  if (elapsed_us < VOLET_GRID_PUSH_STEP_US)
    return 0;
  self->pushed_us = now_us;
  return volet_grid_push_get_direction (y, height) *
         volet_grid_metrics_get_y (&self->metrics, VOLET_GRID_CELL_MIN);
}

static gboolean
on_push_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  VoletHourGrid *self = VOLET_HOUR_GRID (widget);
  GtkAdjustment *adjustment = get_adjustment (self);
  double before, step;

  if (adjustment == NULL || self->drag == VOLET_HOUR_GRID_DRAG_NONE) {
    self->push_id = 0;
    return G_SOURCE_REMOVE;
  }
  before = gtk_adjustment_get_value (adjustment);
  step = measure_push (self, self->point_y - before, gtk_adjustment_get_page_size (adjustment),
                       gdk_frame_clock_get_frame_time (clock));
  if (step == 0)
    return G_SOURCE_CONTINUE;
  gtk_adjustment_set_value (adjustment, before + step);
  step = gtk_adjustment_get_value (adjustment) - before;
  if (step != 0)
    volet_hour_grid_drag_to (self, self->point_x, self->point_y + step);
  return G_SOURCE_CONTINUE;
}

/* Which way a drag at this height pushes. One that only passes the edge on its way in, or begins
 * there, pushes nothing before it has been elsewhere. */
static int
find_direction (VoletHourGrid *self, double y)
{
  GtkAdjustment *adjustment = get_adjustment (self);
  double height, seen_y;
  int direction;

  if (adjustment == NULL)
    return 0;
  height = gtk_adjustment_get_page_size (adjustment);
  seen_y = y - gtk_adjustment_get_value (adjustment);
  direction = volet_grid_push_get_direction (seen_y, height);
  self->may_push |= direction == 0 || seen_y < 0 || seen_y > height;
  return self->may_push ? direction : 0;
}

/* A drag has come to this point of the grid: whether it pushes from there. */
void
volet_hour_grid_push_from (VoletHourGrid *self, double x, double y)
{
  self->point_x = x;
  self->point_y = y;
  if (find_direction (self, y) == 0) {
    volet_hour_grid_stop_push (self);
  } else if (self->push_id == 0) {
    self->pushed_us =
        gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (GTK_WIDGET (self)));
    self->push_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_push_tick, NULL, NULL);
  }
}

void
volet_hour_grid_stop_push (VoletHourGrid *self)
{
  if (self->push_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->push_id);
  self->push_id = 0;
}
