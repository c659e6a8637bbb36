/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An entry in an hour grid, or in the tray over it. */

#pragma once

#include "volet-grid-piece.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_GRID_BLOCK (volet_grid_block_get_type ())
G_DECLARE_FINAL_TYPE (VoletGridBlock, volet_grid_block, VOLET, GRID_BLOCK, GtkButton)

GtkWidget *volet_grid_block_new (void);
void volet_grid_block_show (VoletGridBlock *self,
                            const VoletEntry *entry,
                            const VoletGridPiece *piece,
                            const char *text,
                            const char *spoken);
VoletId volet_grid_block_get_id (VoletGridBlock *self);
const VoletGridPiece *volet_grid_block_get_piece (VoletGridBlock *self);
VoletGridBlock *volet_grid_block_pick (GtkWidget *top, double x, double y);
gboolean volet_grid_block_may_drag (GtkGesture *gesture);

G_END_DECLS
