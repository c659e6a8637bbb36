/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of the hour grid: arrows move the cursor, Shift selects, Enter creates; on an entry Alt
 * moves it, Alt and Shift change its length. */

#include "volet-hour-grid-private.h"

#include "volet-grid-move.h"

static int
get_direction (VoletHourGrid *self, guint key)
{
  gboolean is_rtl = self->metrics.is_rtl;

  switch (key) {
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
    return is_rtl ? 1 : -1;
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
    return is_rtl ? -1 : 1;
  default:
    return 0;
  }
}

static int
get_step (guint key)
{
  switch (key) {
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    return -1;
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    return 1;
  default:
    return 0;
  }
}

/* The entry beside @piece in the same row of lanes. */
static gboolean
focus_lane (VoletHourGrid *self, const VoletGridPiece *piece, int direction)
{
  for (guint i = 0; i < self->pieces->len; i++) {
    const VoletGridPiece *other = &g_array_index (self->pieces, VoletGridPiece, i);

    if (other->lane == piece->lane + direction && volet_grid_piece_overlaps (other, piece))
      return gtk_widget_grab_focus (self->blocks->pdata[i]);
  }
  return FALSE;
}

static void
leave_block (VoletHourGrid *self, const VoletGridPiece *piece, int direction, int step)
{
  int length_min = self->week.days[piece->column].length_min;
  int after_min =
      (piece->end_min + VOLET_GRID_CELL_MIN - 1) / VOLET_GRID_CELL_MIN * VOLET_GRID_CELL_MIN;

  if (step > 0 && after_min < length_min)
    volet_hour_grid_focus_cell (self, piece->column, after_min);
  else if (step < 0 && piece->start_min > 0)
    volet_hour_grid_focus_cell (self, piece->column, piece->start_min - 1);
  else if (direction != 0 && !focus_lane (self, piece, direction))
    volet_hour_grid_focus_cell (self, piece->column + direction, piece->start_min);
}

static void
move_cursor (VoletHourGrid *self, int direction, int step)
{
  int start_min = self->at_min / VOLET_GRID_CELL_MIN * VOLET_GRID_CELL_MIN;
  int minute = start_min + step * VOLET_GRID_CELL_MIN;

  if (minute >= 0 && minute < self->week.days[self->cursor_column].length_min)
    volet_hour_grid_focus_cell (self, self->cursor_column + direction, minute);
}

static void
extend_selection (VoletHourGrid *self, int step)
{
  int minute = self->at_min + step * VOLET_GRID_CELL_MIN;

  if (minute < 0 || minute >= self->week.days[self->cursor_column].length_min)
    return;
  volet_hour_grid_place_cursor (self, self->cursor_column, self->anchor_min, minute);
  volet_hour_grid_scroll_to (self, minute, minute + VOLET_GRID_CELL_MIN);
}

static void
create_at_cursor (VoletHourGrid *self)
{
  int start_min, end_min;

  if (!self->can_change)
    return;
  volet_grid_move_select (self->anchor_min, self->at_min,
                          self->week.days[self->cursor_column].length_min, &start_min, &end_min);
  volet_hour_grid_emit_create (self, self->cursor_column, start_min, end_min);
}

/* Alt and an arrow up or down: half an hour; with Shift, a quarter more or less. Days are the
 * page's: its keys are taken before they come here. */
static gboolean
change_block (VoletHourGrid *self, VoletGridBlock *block, int step, gboolean has_shift)
{
  g_autoptr (VoletEntry) entry = NULL;

  if (step == 0)
    return GDK_EVENT_PROPAGATE;
  if (!self->can_change)
    return GDK_EVENT_STOP;
  entry = volet_hour_grid_get_entry (self, block);
  if (has_shift)
    volet_grid_move_resize (entry, entry->minutes + step * VOLET_GRID_STEP_MIN);
  else
    volet_grid_move_minutes (entry, step * VOLET_GRID_CELL_MIN);
  volet_hour_grid_emit_changed (self, entry);
  return GDK_EVENT_STOP;
}

static gboolean
on_key_pressed (VoletHourGrid *self, guint key, guint code, GdkModifierType state)
{
  VoletGridBlock *block = volet_hour_grid_get_focus_block (self);
  gboolean has_shift = (state & GDK_SHIFT_MASK) != 0;
  int direction = get_direction (self, key), step = get_step (key);

  if (key == GDK_KEY_Escape)
    return volet_hour_grid_cancel_drag (self);
  if ((state & GDK_CONTROL_MASK) != 0 || self->entries == NULL)
    return GDK_EVENT_PROPAGATE;
  if ((state & GDK_ALT_MASK) != 0)
    return block != NULL ? change_block (self, block, step, has_shift) : GDK_EVENT_PROPAGATE;
  if (direction == 0 && step == 0) {
    if (block != NULL || (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter))
      return GDK_EVENT_PROPAGATE;
    create_at_cursor (self);
    return GDK_EVENT_STOP;
  }
  if (block != NULL)
    leave_block (self, volet_grid_block_get_piece (block), direction, step);
  else if (has_shift)
    extend_selection (self, step);
  else
    move_cursor (self, direction, step);
  return GDK_EVENT_STOP;
}

void
volet_hour_grid_init_keys (VoletHourGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
