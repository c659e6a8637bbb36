/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The time of an hour grid: seven days with their real lengths. Pure functions. */

#include "volet-grid-week.h"

/**
 * volet_grid_week_init:
 * @self: (out caller-allocates): a week
 * @zone: (transfer none): whose days they are; it must outlive @self
 * @week: which week
 */
void
volet_grid_week_init (VoletGridWeek *self, VoletZone *zone, VoletWeek week)
{
  self->zone = zone;
  for (int i = 0; i < VOLET_DAYS_PER_WEEK; i++) {
    VoletDay day = volet_week_get_monday (week) + i;

    self->days[i].day = day;
    self->days[i].start_s = volet_zone_get_day_start (zone, day);
    self->days[i].length_min = volet_zone_get_day_length (zone, day);
  }
}

/**
 * volet_grid_week_get_longest:
 * @self: a week
 *
 * Returns: minutes of its longest day
 */
int
volet_grid_week_get_longest (const VoletGridWeek *self)
{
  int longest_min = 0;

  for (int i = 0; i < VOLET_DAYS_PER_WEEK; i++)
    longest_min = MAX (longest_min, self->days[i].length_min);
  return longest_min;
}

/**
 * volet_grid_week_get_instant:
 * @self: a week
 * @column: a day
 * @minute: minutes since it began
 *
 * Returns: the instant, seconds since 1970-01-01T00:00Z
 */
gint64
volet_grid_week_get_instant (const VoletGridWeek *self, int column, int minute)
{
  return self->days[column].start_s + (gint64) minute * 60;
}

/**
 * volet_grid_week_get_wall:
 * @self: a week
 * @column: a day
 * @minute: minutes since it began, 0 to its length
 * @ret_is_second: (out) (optional): whether the clock showed this before on the same day
 *
 * Returns: what a clock on the wall shows then, 0 to 1440: 1440 for the end of the day
 */
int
volet_grid_week_get_wall (const VoletGridWeek *self,
                          int column,
                          int minute,
                          gboolean *ret_is_second)
{
  const VoletGridDay *day = &self->days[column];
  gint64 instant_s = volet_grid_week_get_instant (self, column, minute);
  gint64 first_s;
  VoletDay local_day;
  int wall;

  volet_zone_to_local (self->zone, instant_s, &local_day, &wall);
  if (local_day > day->day)
    wall = VOLET_MINUTES_PER_DAY;
  if (ret_is_second != NULL)
    *ret_is_second =
        local_day == day->day &&
        volet_zone_from_local (self->zone, day->day, wall, &first_s) == VOLET_LOCAL_TIME_TWICE &&
        first_s < instant_s;
  return wall;
}

/**
 * volet_grid_week_find_column:
 * @self: a week
 * @day: a day
 *
 * Returns: its column, or -1 where it is in another week
 */
int
volet_grid_week_find_column (const VoletGridWeek *self, VoletDay day)
{
  VoletDay offset = day - self->days[0].day;

  return offset >= 0 && offset < VOLET_DAYS_PER_WEEK ? (int) offset : -1;
}

/**
 * volet_grid_week_has_change:
 * @self: a week
 * @column: a day
 *
 * Returns: whether the clocks change on it, so that it has hours of its own
 */
gboolean
volet_grid_week_has_change (const VoletGridWeek *self, int column)
{
  return self->days[column].length_min != VOLET_MINUTES_PER_DAY;
}
