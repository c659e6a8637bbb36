/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a day of an hour grid shows of an entry: from when to when, and beside which others. Pure
 * functions. */

#pragma once

#include "volet-entry.h"
#include "volet-grid-week.h"

G_BEGIN_DECLS

/**
 * VoletGridPiece:
 * @index: which entry
 * @column: which day
 * @start_min: minutes since that day began
 * @end_min: the same for its end
 * @lane: its place among those beside it, from 0 on
 * @n_lanes: how many stand side by side
 * @is_first: whether the entry begins here
 * @is_last: whether the entry ends here
 *
 * An entry over midnight has a piece in each of its days.
 */
typedef struct {
  guint index;
  int column;
  int start_min;
  int end_min;
  int lane;
  int n_lanes;
  gboolean is_first;
  gboolean is_last;
} VoletGridPiece;

GArray *volet_grid_piece_make_all (const VoletGridWeek *week, GPtrArray *entries, int least_min);
gboolean volet_grid_piece_overlaps (const VoletGridPiece *a, const VoletGridPiece *b);

G_END_DECLS
