/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The cursor of an hour grid: the cells that are selected, spoken as it moves. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_GRID_CURSOR (volet_grid_cursor_get_type ())
G_DECLARE_FINAL_TYPE (VoletGridCursor, volet_grid_cursor, VOLET, GRID_CURSOR, GtkWidget)

GtkWidget *volet_grid_cursor_new (void);
void volet_grid_cursor_set_words (VoletGridCursor *self, const char *spoken, const char *shown);
void volet_grid_cursor_set_dragging (VoletGridCursor *self, gboolean is_dragging);

G_END_DECLS
