/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The cursor of the hour grid: where it is, what it says, and how it is kept in view. */

#include "volet-hour-grid-private.h"

#include "volet-grid-move.h"
#include "volet-grid-words.h"

/* Brings a time into view, as a scrolled window does by itself only for a new focus. */
void
volet_hour_grid_scroll_to (VoletHourGrid *self, int start_min, int end_min)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;

  if (scroller == NULL)
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_adjustment_clamp_page (adjustment, volet_grid_metrics_get_y (&self->metrics, start_min),
                             volet_grid_metrics_get_y (&self->metrics, end_min));
}

static void
say_cursor (VoletHourGrid *self)
{
  int start_min, end_min;
  g_autofree char *spoken = NULL;
  g_autofree char *shown = NULL;

  volet_grid_move_select (self->anchor_min, self->at_min,
                          self->week.days[self->cursor_column].length_min, &start_min, &end_min);
  spoken = volet_grid_words_cell (&self->week, self->cursor_column, start_min, end_min, self->today,
                                  self->entries, self->pieces);
  if (end_min - start_min > VOLET_GRID_CELL_MIN || self->is_dragging)
    shown = volet_grid_words_span (&self->week, self->cursor_column, start_min, end_min);
  volet_grid_cursor_set_words (self->cursor, spoken, shown != NULL ? shown : "");
}

/* Selects from @anchor_min to @at_min of a day, both inside it. */
void
volet_hour_grid_place_cursor (VoletHourGrid *self, int column, int anchor_min, int at_min)
{
  int last_min = self->week.days[column].length_min - 1;

  self->cursor_column = column;
  self->anchor_min = CLAMP (anchor_min, 0, last_min);
  self->at_min = CLAMP (at_min, 0, last_min);
  if (self->entries != NULL)
    say_cursor (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

VoletGridBlock *
volet_hour_grid_get_focus_block (VoletHourGrid *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return VOLET_IS_GRID_BLOCK (focus) ? VOLET_GRID_BLOCK (focus) : NULL;
}

/* Returns: (transfer full): a copy of the entry that a block shows. */
VoletEntry *
volet_hour_grid_get_entry (VoletHourGrid *self, VoletGridBlock *block)
{
  return volet_entry_copy (self->entries->pdata[volet_grid_block_get_piece (block)->index]);
}

static VoletGridBlock *
find_block_at (VoletHourGrid *self, int column, int start_min, int end_min)
{
  const VoletGridPiece cell = {.column = column, .start_min = start_min, .end_min = end_min};

  for (guint i = 0; i < self->pieces->len; i++)
    if (volet_grid_piece_overlaps (&g_array_index (self->pieces, VoletGridPiece, i), &cell))
      return self->blocks->pdata[i];
  return NULL;
}

/**
 * volet_hour_grid_set_cursor:
 * @self: a grid that shows a week
 * @column: a day
 * @minute: minutes since it began
 *
 * Puts the cursor there; the focus stays where it is.
 */
void
volet_hour_grid_set_cursor (VoletHourGrid *self, int column, int minute)
{
  g_return_if_fail (VOLET_IS_HOUR_GRID (self));

  volet_hour_grid_place_cursor (self, column, minute, minute);
}

/**
 * volet_hour_grid_focus_cell:
 * @self: a grid
 * @column: a day
 * @minute: minutes since it began
 *
 * Moves the cursor there. Where an entry stands, the entry takes the focus.
 */
void
volet_hour_grid_focus_cell (VoletHourGrid *self, int column, int minute)
{
  VoletGridBlock *block;
  int start_min, end_min;

  g_return_if_fail (VOLET_IS_HOUR_GRID (self));

  if (column < 0 || column >= VOLET_DAYS_PER_WEEK)
    return;
  volet_hour_grid_show_column (self, column);
  volet_hour_grid_place_cursor (self, column, minute, minute);
  volet_grid_move_select (self->at_min, self->at_min, self->week.days[column].length_min,
                          &start_min, &end_min);
  block = find_block_at (self, column, start_min, end_min);
  gtk_widget_set_child_visible (GTK_WIDGET (self->cursor), TRUE);
  gtk_widget_grab_focus (block != NULL ? GTK_WIDGET (block) : GTK_WIDGET (self->cursor));
  volet_hour_grid_scroll_to (self, start_min, end_min);
}

/**
 * volet_hour_grid_focus_entry:
 * @self: a grid
 * @id: an entry
 *
 * Returns: whether it is in the grid, and has the focus
 */
gboolean
volet_hour_grid_focus_entry (VoletHourGrid *self, VoletId id)
{
  g_return_val_if_fail (VOLET_IS_HOUR_GRID (self), FALSE);

  for (guint i = 0; i < self->blocks->len; i++) {
    if (volet_grid_block_get_id (self->blocks->pdata[i]) != id)
      continue;
    volet_hour_grid_show_column (self, volet_grid_block_get_piece (self->blocks->pdata[i])->column);
    return gtk_widget_grab_focus (self->blocks->pdata[i]);
  }
  return FALSE;
}
