/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How far an hour grid scrolls under a pointer that drags at its upper or lower edge. Pure
 * functions. */

#include "volet-grid-push.h"

/* How near an edge a pointer begins to push, and how fast it does on the edge itself and beyond. */
#define EDGE_PX 32.0
#define FASTEST_PX_PER_S 900.0

/* A frame that comes late, because the computer was busy, does not jump. */
#define LONGEST_FRAME_US (G_USEC_PER_SEC / 20)

/* From 0, away from the edges, to 1 at the lower one and -1 at the upper one. */
static double
get_depth (double y, double height)
{
  double edge = MIN (EDGE_PX, height / 3);

  if (edge <= 0)
    return 0;
  if (y < edge)
    return -CLAMP ((edge - y) / edge, 0, 1);
  return CLAMP ((y - (height - edge)) / edge, 0, 1);
}

/**
 * volet_grid_push_get_direction:
 * @y: where the pointer is, pixels under the upper edge of what is visible
 * @height: of what is visible
 *
 * Returns: -1 where it pushes up, 1 where it pushes down, else 0
 */
int
volet_grid_push_get_direction (double y, double height)
{
  double depth = get_depth (y, height);

  return (depth > 0) - (depth < 0);
}

/**
 * volet_grid_push_measure:
 * @y: where the pointer is, pixels under the upper edge of what is visible
 * @height: of what is visible
 * @elapsed_us: since the last time
 *
 * Returns: pixels to scroll down, or up below 0: the faster, the nearer the pointer is to the edge
 */
double
volet_grid_push_measure (double y, double height, gint64 elapsed_us)
{
  gint64 counted_us = CLAMP (elapsed_us, 0, LONGEST_FRAME_US);

  return get_depth (y, height) * FASTEST_PX_PER_S * (double) counted_us / G_USEC_PER_SEC;
}
