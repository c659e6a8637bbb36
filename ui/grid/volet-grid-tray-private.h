/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the tray share. */

#pragma once

#include "volet-grid-block.h"
#include "volet-grid-tray.h"

G_BEGIN_DECLS

typedef struct {
  GtkWidget *box;
  GtkWidget *name;
  GtkWidget *minutes;
  GtkWidget *list;
  GtkWidget *add;
} VoletGridTrayColumn;

struct _VoletGridTray {
  GtkWidget parent_instance;

  VoletGridTrayColumn columns[VOLET_DAYS_PER_WEEK];
  VoletHourGrid *grid;
  VoletDay monday;
  GPtrArray *entries;
  VoletTerritory territory;
  gboolean can_change;

  /* What is dragged, from the press on; over which day of the tray it is, or -1. */
  GtkGesture *drag_gesture;
  VoletGridBlock *dragged;
  VoletEntry *drag_entry;
  gboolean is_dragging;
  int drop_column;
};

void volet_grid_tray_emit_changed (VoletGridTray *self, const VoletEntry *entry);
VoletEntry *volet_grid_tray_get_entry (VoletGridTray *self, VoletGridBlock *block);

/* The pointer. */
void volet_grid_tray_init_drag (VoletGridTray *self);
gboolean volet_grid_tray_cancel_drag (VoletGridTray *self);

G_END_DECLS
