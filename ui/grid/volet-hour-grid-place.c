/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An entry that is dragged into the hour grid from elsewhere, and gets its time there. */

#include "volet-hour-grid-private.h"

/**
 * volet_hour_grid_drag_in:
 * @self: a grid
 * @entry: (transfer none): an entry that is dragged over it from elsewhere
 * @x: where the pointer is, in the grid
 * @y: the same
 *
 * Shows where the entry would be; to be called as the pointer moves, until volet_hour_grid_drop()
 * or volet_hour_grid_drag_out().
 */
void
volet_hour_grid_drag_in (VoletHourGrid *self, const VoletEntry *entry, double x, double y)
{
  g_return_if_fail (VOLET_IS_HOUR_GRID (self));

  if (!self->can_change)
    return;
  if (self->drag != VOLET_HOUR_GRID_DRAG_PLACE) {
    volet_hour_grid_end_drag (self);
    self->drag = VOLET_HOUR_GRID_DRAG_PLACE;
    self->is_dragging = TRUE;
    self->drag_entry = volet_entry_copy (entry);
    self->press_column = self->cursor_column;
    self->press_min = self->at_min;
    volet_grid_cursor_set_dragging (self->cursor, TRUE);
  }
  volet_hour_grid_drag_to (self, x, y);
}

/**
 * volet_hour_grid_drag_out:
 * @self: a grid
 *
 * The entry that was dragged over it is elsewhere again.
 */
void
volet_hour_grid_drag_out (VoletHourGrid *self)
{
  g_return_if_fail (VOLET_IS_HOUR_GRID (self));

  if (self->drag != VOLET_HOUR_GRID_DRAG_PLACE)
    return;
  volet_hour_grid_end_drag (self);
  volet_hour_grid_place_cursor (self, self->press_column, self->press_min, self->press_min);
}

/**
 * volet_hour_grid_drop:
 * @self: a grid
 *
 * Leaves the entry where it was last shown; `entry-changed` tells of it.
 *
 * Returns: whether an entry was dragged over it
 */
gboolean
volet_hour_grid_drop (VoletHourGrid *self)
{
  g_return_val_if_fail (VOLET_IS_HOUR_GRID (self), FALSE);

  if (self->drag != VOLET_HOUR_GRID_DRAG_PLACE)
    return FALSE;
  volet_hour_grid_finish_change (self, self->point_x, self->point_y);
  return TRUE;
}
