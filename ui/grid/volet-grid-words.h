/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an hour grid says aloud: pure functions. */

#pragma once

#include "volet-grid-piece.h"

G_BEGIN_DECLS

char *volet_grid_words_hour (int wall_min);
char *volet_grid_words_time (const VoletGridWeek *week, int column, int minute);
char *volet_grid_words_span (const VoletGridWeek *week, int column, int start_min, int end_min);
char *volet_grid_words_cell (const VoletGridWeek *week,
                             int column,
                             int start_min,
                             int end_min,
                             VoletDay today,
                             GPtrArray *entries,
                             GArray *pieces);
char *volet_grid_words_piece (
    const VoletGridWeek *week, guint at, VoletDay today, GPtrArray *entries, GArray *pieces);

G_END_DECLS
