/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How far an hour grid scrolls under a pointer that drags at its upper or lower edge. Pure
 * functions. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where nothing is to move smoothly: one cell each time so long has passed. */
#define VOLET_GRID_PUSH_STEP_US (G_USEC_PER_SEC / 4)

int volet_grid_push_get_direction (double y, double height);
double volet_grid_push_measure (double y, double height, gint64 elapsed_us);

G_END_DECLS
