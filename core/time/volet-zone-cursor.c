/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A walk along the instants of one zone, with few lookups in its history.
 *
 * Invariant: the offset of the zone is offset_s at every instant from from_s up to until_s, which
 * is not included. */

#include "volet-zone-cursor.h"

/**
 * volet_zone_cursor_init:
 * @self: a cursor
 * @zone: the zone, which must outlive @self
 */
void
volet_zone_cursor_init (VoletZoneCursor *self, VoletZone *zone)
{
  *self = (VoletZoneCursor){.zone = zone};
}

static void
move_to (VoletZoneCursor *self, gint64 unix_s)
{
  if (unix_s >= self->from_s && unix_s < self->until_s)
    return;

  self->from_s = unix_s;
  self->offset_s = volet_zone_get_offset_until (self->zone, unix_s, &self->until_s);
}

/**
 * volet_zone_cursor_get_day:
 * @self: a cursor
 * @unix_s: an instant, seconds since 1970-01-01T00:00Z
 * @ret_until_s: (out): a later instant up to which, itself not included, it is the same day: the
 *   next midnight at most
 *
 * Returns: the day that a clock on the wall shows at that instant
 */
VoletDay
volet_zone_cursor_get_day (VoletZoneCursor *self, gint64 unix_s, gint64 *ret_until_s)
{
  gint64 local_s, second_of_day;

  move_to (self, unix_s);
  local_s = unix_s + self->offset_s;
  second_of_day = (local_s % VOLET_SECONDS_PER_DAY + VOLET_SECONDS_PER_DAY) % VOLET_SECONDS_PER_DAY;

  *ret_until_s = MIN (self->until_s, unix_s + VOLET_SECONDS_PER_DAY - second_of_day);
  return (VoletDay) ((local_s - second_of_day) / VOLET_SECONDS_PER_DAY);
}

/**
 * volet_zone_cursor_get_day_length:
 * @self: a cursor
 * @day: a local day
 *
 * Returns: its minutes, as volet_zone_get_day_length() gives them
 */
int
volet_zone_cursor_get_day_length (VoletZoneCursor *self, VoletDay day)
{
  /* No zone is as far as a day from UTC: the local day lies inside these three of UTC. */
  gint64 from_s = (day - 1) * (gint64) VOLET_SECONDS_PER_DAY;

  move_to (self, from_s);
  if (from_s + 3 * VOLET_SECONDS_PER_DAY <= self->until_s)
    return VOLET_MINUTES_PER_DAY;
  return volet_zone_get_day_length (self->zone, day);
}
