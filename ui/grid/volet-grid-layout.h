/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts the blocks and the cursor of an hour grid where its metrics say. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_GRID_LAYOUT (volet_grid_layout_get_type ())
G_DECLARE_FINAL_TYPE (VoletGridLayout, volet_grid_layout, VOLET, GRID_LAYOUT, GtkLayoutManager)

G_END_DECLS
