/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pointer in the tray: an entry without a time is dragged onto an hour of the grid, which gives
 * it its time, or onto another day of the tray. Nothing is changed before the release. */

#include "volet-grid-tray-private.h"

#include "volet-grid-move.h"

static void
mark_column (VoletGridTray *self, int column)
{
  if (self->drop_column == column)
    return;
  if (self->drop_column >= 0)
    gtk_widget_remove_css_class (self->columns[self->drop_column].box, "drop");
  self->drop_column = column;
  if (column >= 0)
    gtk_widget_add_css_class (self->columns[column].box, "drop");
}

static void
end_drag (VoletGridTray *self)
{
  mark_column (self, -1);
  self->is_dragging = FALSE;
  self->dragged = NULL;
  g_clear_pointer (&self->drag_entry, volet_entry_free);
}

gboolean
volet_grid_tray_cancel_drag (VoletGridTray *self)
{
  if (self->drag_entry == NULL)
    return FALSE;
  end_drag (self);
  volet_hour_grid_drag_out (self->grid);
  gtk_gesture_set_state (self->drag_gesture, GTK_EVENT_SEQUENCE_DENIED);
  return TRUE;
}

static void
on_drag_begin (VoletGridTray *self, double x, double y)
{
  end_drag (self);
  self->dragged = volet_grid_block_pick (GTK_WIDGET (self), x, y);
  if (self->dragged != NULL && self->can_change && volet_grid_block_may_drag (self->drag_gesture))
    self->drag_entry = volet_grid_tray_get_entry (self, self->dragged);
  if (self->drag_entry == NULL)
    gtk_gesture_set_state (self->drag_gesture, GTK_EVENT_SEQUENCE_DENIED);
}

/* Whether the point lies in what can be seen of the grid; where in the grid. */
static gboolean
find_in_grid (VoletGridTray *self, double x, double y, double *ret_x, double *ret_y)
{
  GtkWidget *grid = GTK_WIDGET (self->grid);
  GtkWidget *scroller = gtk_widget_get_ancestor (grid, GTK_TYPE_SCROLLED_WINDOW);
  double seen_x, seen_y;

  return scroller != NULL &&
         gtk_widget_translate_coordinates (GTK_WIDGET (self), scroller, x, y, &seen_x, &seen_y) &&
         seen_y >= 0 &&
         gtk_widget_translate_coordinates (GTK_WIDGET (self), grid, x, y, ret_x, ret_y);
}

/* The day of the tray under the point: the days are those of the grid. */
static int
find_column (VoletGridTray *self, double x)
{
  int column, minute;

  volet_grid_metrics_pick (volet_hour_grid_get_metrics (self->grid),
                           volet_hour_grid_get_week (self->grid), x, 0, &column, &minute);
  return column;
}

static void
drag_to (VoletGridTray *self, double x, double y)
{
  double grid_x, grid_y;

  if (find_in_grid (self, x, y, &grid_x, &grid_y)) {
    mark_column (self, -1);
    volet_hour_grid_drag_in (self->grid, self->drag_entry, grid_x, grid_y);
  } else {
    volet_hour_grid_drag_out (self->grid);
    mark_column (self, find_column (self, x));
  }
}

static void
on_drag_update (VoletGridTray *self, double offset_x, double offset_y)
{
  double x, y;

  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (self->drag_gesture), &x, &y);
  if (self->drag_entry == NULL ||
      (!self->is_dragging &&
       !gtk_drag_check_threshold (GTK_WIDGET (self), (int) x, (int) y, (int) (x + offset_x),
                                  (int) (y + offset_y))))
    return;
  if (!self->is_dragging) {
    self->is_dragging = TRUE;
    gtk_gesture_set_state (self->drag_gesture, GTK_EVENT_SEQUENCE_CLAIMED);
    /* The keys are the drag's from here on: Escape drops it. */
    gtk_widget_grab_focus (GTK_WIDGET (self->dragged));
  }
  drag_to (self, x + offset_x, y + offset_y);
}

static void
on_drag_end (VoletGridTray *self, double offset_x, double offset_y)
{
  g_autoptr (VoletEntry) entry = g_steal_pointer (&self->drag_entry);
  gboolean was_dragging = self->is_dragging;
  int column = self->drop_column;

  end_drag (self);
  if (entry == NULL || !was_dragging)
    return;
  if (volet_hour_grid_drop (self->grid)) {
    volet_hour_grid_focus_entry (self->grid, entry->id);
  } else if (column >= 0 && self->monday + column != entry->day) {
    volet_grid_move_days (entry, self->monday + column - entry->day, NULL);
    volet_grid_tray_emit_changed (self, entry);
    volet_grid_tray_focus_entry (self, entry->id);
  }
}

void
volet_grid_tray_init_drag (VoletGridTray *self)
{
  self->drop_column = -1;
  self->drag_gesture = gtk_gesture_drag_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->drag_gesture), GDK_BUTTON_PRIMARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (self->drag_gesture),
                                              GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (self->drag_gesture, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (self->drag_gesture, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (self->drag_gesture, "drag-end", G_CALLBACK (on_drag_end), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag_gesture));
}
