/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a drag or a key in an hour grid makes of an entry. Pure functions. */

#pragma once

#include "volet-entry.h"
#include "volet-grid-week.h"

G_BEGIN_DECLS

/* The least that a key changes a duration by, and the shortest entry that the grid makes. */
#define VOLET_GRID_STEP_MIN 15

void volet_grid_move_select (
    int anchor_min, int at_min, int length_min, int *ret_start_min, int *ret_end_min);
int volet_grid_move_snap (int minute);

gboolean volet_grid_move_days (VoletEntry *entry, int days, GError **error);
void volet_grid_move_minutes (VoletEntry *entry, int minutes);
void volet_grid_move_place (VoletEntry *entry, gint64 start_s);
void volet_grid_move_resize (VoletEntry *entry, int minutes);
void volet_grid_move_start (VoletEntry *entry, int minutes);

G_END_DECLS
