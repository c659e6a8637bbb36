/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pointer in the hour grid: over free time it draws out a new entry, on an entry it moves it,
 * and at the edges of one it changes its start or its end. Nothing is changed before the release.
 */

#include "volet-hour-grid-private.h"

#include "volet-grid-move.h"
#include "volet-grid-words.h"

/* How near an edge a pointer takes hold of it. */
#define EDGE_PX 6

static VoletHourGridDrag
find_grip (VoletHourGrid *self, VoletGridBlock *block, double y)
{
  const VoletGridPiece *piece = volet_grid_block_get_piece (block);
  VoletGridRectangle place =
      volet_grid_metrics_get_piece (&self->metrics, piece, self->least_block_px);

  if (piece->is_last && y >= place.y + place.height - EDGE_PX)
    return VOLET_HOUR_GRID_DRAG_END;
  if (piece->is_first && y < place.y + EDGE_PX && place.height > 3 * EDGE_PX)
    return VOLET_HOUR_GRID_DRAG_START;
  return VOLET_HOUR_GRID_DRAG_MOVE;
}

void
volet_hour_grid_end_drag (VoletHourGrid *self)
{
  volet_hour_grid_stop_push (self);
  self->may_push = FALSE;
  self->drag = VOLET_HOUR_GRID_DRAG_NONE;
  self->is_dragging = FALSE;
  self->dragged = NULL;
  g_clear_pointer (&self->drag_entry, volet_entry_free);
  volet_grid_cursor_set_dragging (self->cursor, FALSE);
}

gboolean
volet_hour_grid_cancel_drag (VoletHourGrid *self)
{
  if (self->drag == VOLET_HOUR_GRID_DRAG_NONE)
    return FALSE;
  volet_hour_grid_end_drag (self);
  gtk_gesture_set_state (self->drag_gesture, GTK_EVENT_SEQUENCE_DENIED);
  volet_hour_grid_place_cursor (self, self->press_column, self->press_min, self->press_min);
  return TRUE;
}

static void
on_drag_begin (VoletHourGrid *self, double x, double y)
{
  gboolean is_inside;

  volet_hour_grid_end_drag (self);
  if (!self->can_change || self->entries == NULL ||
      !volet_grid_block_may_drag (self->drag_gesture)) {
    gtk_gesture_set_state (self->drag_gesture, GTK_EVENT_SEQUENCE_DENIED);
    return;
  }
  is_inside = volet_grid_metrics_pick (&self->metrics, &self->week, x, y, &self->press_column,
                                       &self->press_min);
  self->dragged = volet_grid_block_pick (GTK_WIDGET (self), x, y);
  if (self->dragged != NULL) {
    self->drag = find_grip (self, self->dragged, y);
    self->drag_entry = volet_hour_grid_get_entry (self, self->dragged);
  } else if (is_inside) {
    self->drag = VOLET_HOUR_GRID_DRAG_SELECT;
  } else {
    gtk_gesture_set_state (self->drag_gesture, GTK_EVENT_SEQUENCE_DENIED);
  }
}

/* What the drag makes of the entry, when the pointer is at (@column, @minute). */
static VoletEntry *
make_dragged (VoletHourGrid *self, int column, int minute)
{
  VoletEntry *entry = volet_entry_copy (self->drag_entry);
  int moved_min = volet_grid_move_snap (minute - self->press_min);
  gint64 from_s = volet_grid_week_get_instant (&self->week, self->press_column, 0);
  gint64 to_s = volet_grid_week_get_instant (&self->week, column, moved_min);

  switch (self->drag) {
  case VOLET_HOUR_GRID_DRAG_MOVE:
    volet_grid_move_place (entry, entry->start_unix_s + (to_s - from_s));
    break;
  case VOLET_HOUR_GRID_DRAG_START:
    volet_grid_move_start (entry, moved_min);
    break;
  case VOLET_HOUR_GRID_DRAG_END:
    volet_grid_move_resize (entry, entry->minutes + moved_min);
    break;
  case VOLET_HOUR_GRID_DRAG_PLACE:
    minute = MIN (minute, self->week.days[column].length_min - 1);
    volet_grid_move_place (
        entry, volet_grid_week_get_instant (&self->week, column,
                                            minute / VOLET_GRID_CELL_MIN * VOLET_GRID_CELL_MIN));
    break;
  case VOLET_HOUR_GRID_DRAG_NONE:
  case VOLET_HOUR_GRID_DRAG_SELECT:
  default:
    break;
  }
  return entry;
}

/* The cursor stands for the entry as it would be. */
static void
show_dragged (VoletHourGrid *self, const VoletEntry *entry)
{
  int column = volet_grid_week_find_column (&self->week, entry->day);
  g_autofree char *span = NULL;

  if (column < 0)
    return;
  self->cursor_column = column;
  self->anchor_min = (int) ((entry->start_unix_s - self->week.days[column].start_s) / 60);
  self->at_min = MIN (self->anchor_min + entry->minutes, self->week.days[column].length_min);
  span = volet_grid_words_span (&self->week, column, self->anchor_min, self->at_min);
  volet_grid_cursor_set_words (self->cursor, span, span);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* The drag has come to this point, because the pointer moved or the grid did under it. */
void
volet_hour_grid_drag_to (VoletHourGrid *self, double x, double y)
{
  int column, minute;

  volet_grid_metrics_pick (&self->metrics, &self->week, x, y, &column, &minute);
  if (self->drag == VOLET_HOUR_GRID_DRAG_SELECT) {
    volet_hour_grid_place_cursor (self, self->press_column, self->press_min, minute);
  } else {
    g_autoptr (VoletEntry) entry = make_dragged (self, column, minute);

    show_dragged (self, entry);
  }
  volet_hour_grid_push_from (self, x, y);
}

static void
on_drag_update (VoletHourGrid *self, double offset_x, double offset_y)
{
  double x, y;

  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (self->drag_gesture), &x, &y);
  if (self->drag == VOLET_HOUR_GRID_DRAG_NONE ||
      (!self->is_dragging &&
       !gtk_drag_check_threshold (GTK_WIDGET (self), (int) x, (int) y, (int) (x + offset_x),
                                  (int) (y + offset_y))))
    return;
  if (!self->is_dragging) {
    self->is_dragging = TRUE;
    gtk_gesture_set_state (self->drag_gesture, GTK_EVENT_SEQUENCE_CLAIMED);
    volet_grid_cursor_set_dragging (self->cursor, TRUE);
    /* The keys are the drag's from here on: Escape drops it. */
    gtk_widget_grab_focus (self->dragged != NULL ? GTK_WIDGET (self->dragged)
                                                 : GTK_WIDGET (self->cursor));
  }
  volet_hour_grid_drag_to (self, x + offset_x, y + offset_y);
}

static void
finish_selection (VoletHourGrid *self)
{
  int column = self->cursor_column, start_min, end_min;

  volet_grid_move_select (self->anchor_min, self->at_min, self->week.days[column].length_min,
                          &start_min, &end_min);
  volet_hour_grid_end_drag (self);
  volet_hour_grid_place_cursor (self, column, start_min, end_min - 1);
  volet_hour_grid_emit_create (self, column, start_min, end_min);
}

/* Leaves the entry where the drag has come to. */
void
volet_hour_grid_finish_change (VoletHourGrid *self, double x, double y)
{
  g_autoptr (VoletEntry) entry = NULL;
  int column, minute;

  volet_grid_metrics_pick (&self->metrics, &self->week, x, y, &column, &minute);
  entry = make_dragged (self, column, minute);
  volet_hour_grid_end_drag (self);
  volet_hour_grid_place_cursor (self, self->press_column, self->press_min, self->press_min);
  volet_hour_grid_emit_changed (self, entry);
}

static void
on_drag_end (VoletHourGrid *self, double offset_x, double offset_y)
{
  double x, y;

  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (self->drag_gesture), &x, &y);
  if (!self->is_dragging) {
    gboolean is_free = self->drag == VOLET_HOUR_GRID_DRAG_SELECT;

    volet_hour_grid_end_drag (self);
    if (is_free)
      volet_hour_grid_focus_cell (self, self->press_column, self->press_min);
  } else if (self->drag == VOLET_HOUR_GRID_DRAG_SELECT) {
    finish_selection (self);
  } else {
    volet_hour_grid_finish_change (self, x + offset_x, y + offset_y);
  }
}

/* Twice on free time makes an entry there. */
static void
on_pressed (VoletHourGrid *self, int n_press, double x, double y)
{
  int column, minute, start_min, end_min;

  if (n_press != 2 || !self->can_change ||
      volet_grid_block_pick (GTK_WIDGET (self), x, y) != NULL ||
      !volet_grid_metrics_pick (&self->metrics, &self->week, x, y, &column, &minute))
    return;
  volet_grid_move_select (minute, minute, self->week.days[column].length_min, &start_min, &end_min);
  volet_hour_grid_emit_create (self, column, start_min, end_min);
}

static void
on_motion (VoletHourGrid *self, double x, double y)
{
  VoletGridBlock *block = self->can_change ? volet_grid_block_pick (GTK_WIDGET (self), x, y) : NULL;
  const char *name = NULL;

  if (self->is_dragging)
    return;
  if (block != NULL)
    name = find_grip (self, block, y) == VOLET_HOUR_GRID_DRAG_MOVE ? "default" : "ns-resize";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

void
volet_hour_grid_init_drag (VoletHourGrid *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->drag_gesture = gtk_gesture_drag_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->drag_gesture), GDK_BUTTON_PRIMARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (self->drag_gesture),
                                              GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (self->drag_gesture, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (self->drag_gesture, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (self->drag_gesture, "drag-end", G_CALLBACK (on_drag_end), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag_gesture));

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
