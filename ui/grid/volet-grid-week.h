/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The time of an hour grid: seven days with their real lengths. Pure functions. */

#pragma once

#include "volet-zone.h"

G_BEGIN_DECLS

/* Minutes of a cell. */
#define VOLET_GRID_CELL_MIN 30

/**
 * VoletGridDay:
 * @day: the day
 * @start_s: its first instant
 * @length_min: its minutes: 1380, 1440 or 1500 where clocks change by an hour
 */
typedef struct {
  VoletDay day;
  gint64 start_s;
  int length_min;
} VoletGridDay;

/**
 * VoletGridWeek:
 * @zone: whose days they are, borrowed
 * @days: from Monday to Sunday
 *
 * A place in it is a column, 0 to 6, and the minutes that passed since that day began: a day of 25
 * hours is longer than its neighbours, and no minute of it lies over another.
 */
typedef struct {
  VoletZone *zone;
  VoletGridDay days[VOLET_DAYS_PER_WEEK];
} VoletGridWeek;

void volet_grid_week_init (VoletGridWeek *self, VoletZone *zone, VoletWeek week);
int volet_grid_week_get_longest (const VoletGridWeek *self);
gint64 volet_grid_week_get_instant (const VoletGridWeek *self, int column, int minute);
int volet_grid_week_get_wall (const VoletGridWeek *self,
                              int column,
                              int minute,
                              gboolean *ret_is_second);
int volet_grid_week_find_column (const VoletGridWeek *self, VoletDay day);
gboolean volet_grid_week_has_change (const VoletGridWeek *self, int column);

G_END_DECLS
