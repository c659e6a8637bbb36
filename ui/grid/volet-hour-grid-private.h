/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the hour grid share. */

#pragma once

#include "volet-grid-block.h"
#include "volet-grid-cursor.h"
#include "volet-hour-grid.h"

G_BEGIN_DECLS

/* 0 h to 24 h. */
#define VOLET_HOUR_GRID_N_LABELS 25

/**
 * VoletHourGridDrag:
 *
 * What a pointer that is pressed is doing; the last is with an entry that comes from the tray.
 */
typedef enum {
  VOLET_HOUR_GRID_DRAG_NONE,
  VOLET_HOUR_GRID_DRAG_SELECT,
  VOLET_HOUR_GRID_DRAG_MOVE,
  VOLET_HOUR_GRID_DRAG_START,
  VOLET_HOUR_GRID_DRAG_END,
  VOLET_HOUR_GRID_DRAG_PLACE,
} VoletHourGridDrag;

struct _VoletHourGrid {
  GtkWidget parent_instance;

  VoletGridWeek week;
  VoletZone *zone;
  GPtrArray *entries;
  GArray *pieces;
  /* Beside the pieces, one for each. */
  GPtrArray *blocks;
  VoletDay today;
  gboolean can_change;

  VoletGridMetrics metrics;
  int least_block_px;
  int least_column_px;
  PangoLayout *hours[VOLET_HOUR_GRID_N_LABELS];
  int hour_height_px;

  /* The cursor: its day, where its selection began and where it has come to. */
  VoletGridCursor *cursor;
  int cursor_column;
  int anchor_min;
  int at_min;

  GtkGesture *drag_gesture;
  VoletHourGridDrag drag;
  gboolean is_dragging;
  VoletGridBlock *dragged;
  int press_column;
  int press_min;
  VoletEntry *drag_entry;

  /* Where a drag is, and since when it pushes at an edge. */
  double point_x;
  double point_y;
  gboolean may_push;
  guint push_id;
  gint64 pushed_us;
};

/* Signals of the grid. */
void volet_hour_grid_emit_changed (VoletHourGrid *self, const VoletEntry *entry);
void volet_hour_grid_emit_create (VoletHourGrid *self, int column, int start_min, int end_min);

/* The cursor. */
void volet_hour_grid_place_cursor (VoletHourGrid *self, int column, int anchor_min, int at_min);
void volet_hour_grid_scroll_to (VoletHourGrid *self, int start_min, int end_min);
VoletGridBlock *volet_hour_grid_get_focus_block (VoletHourGrid *self);
VoletEntry *volet_hour_grid_get_entry (VoletHourGrid *self, VoletGridBlock *block);

/* Keys, and the pointer. */
void volet_hour_grid_init_keys (VoletHourGrid *self);
void volet_hour_grid_init_drag (VoletHourGrid *self);
gboolean volet_hour_grid_cancel_drag (VoletHourGrid *self);
void volet_hour_grid_drag_to (VoletHourGrid *self, double x, double y);
void volet_hour_grid_finish_change (VoletHourGrid *self, double x, double y);
void volet_hour_grid_end_drag (VoletHourGrid *self);

/* Scrolling at the edges, while something is dragged. */
void volet_hour_grid_push_from (VoletHourGrid *self, double x, double y);
void volet_hour_grid_stop_push (VoletHourGrid *self);

G_END_DECLS
