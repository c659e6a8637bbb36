/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* When an event or one of its instances is, in its zone. */

#include "volet-ical-moment.h"

static void
find_point (VoletIcalMoment *self)
{
  if (self->is_date)
    self->point = self->wall_s / VOLET_SECONDS_PER_DAY;
  else if (self->zone == NULL)
    self->point = self->wall_s;
  else
    self->point = volet_ical_zone_to_unix (self->zone, self->wall_s);
}

/**
 * volet_ical_moment_find:
 * @time: a time as it was written
 * @zones: the zones of its calendar
 *
 * Returns: the moment; a floating time is meant in the person's own zone
 */
VoletIcalMoment
volet_ical_moment_find (const VoletIcalTime *time, VoletIcalZones *zones)
{
  VoletIcalMoment moment = {
      .is_date = time->is_date,
      .wall_s = volet_ical_time_get_wall_s (time),
  };

  if (time->is_date || !time->is_utc) {
    moment.is_floating = time->zone_name == NULL;
    moment.zone = moment.is_floating
                      ? volet_ical_zones_get_local (zones)
                      : volet_ical_zones_find (zones, time->zone_name, &moment.is_zone_unknown);
  }
  find_point (&moment);
  return moment;
}

/**
 * volet_ical_moment_find_near:
 * @time: a time of an event, as it was written
 * @start: when the event starts
 * @zones: the zones of its calendar
 *
 * Reads a time that has to match instances of an event. Calendars often forget its zone, or write a
 * date where a time is meant: then it is in the zone of @start, and at its time of day.
 *
 * Returns: the moment, a whole day exactly if @start is one
 */
VoletIcalMoment
volet_ical_moment_find_near (const VoletIcalTime *time,
                             const VoletIcalMoment *start,
                             VoletIcalZones *zones)
{
  VoletIcalMoment moment = volet_ical_moment_find (time, zones);
  VoletIcalTime whole = {.day = time->day, .is_date = TRUE};
  gint64 day_s = volet_ical_time_get_wall_s (&whole);
  gint64 of_day_s = start->wall_s - (start->wall_s / VOLET_SECONDS_PER_DAY) * VOLET_SECONDS_PER_DAY;

  if (of_day_s < 0)
    of_day_s += VOLET_SECONDS_PER_DAY;
  if (start->is_date)
    return volet_ical_moment_move (start, day_s);
  if (time->is_date)
    return volet_ical_moment_move (start, day_s + of_day_s);
  if (moment.is_floating)
    return volet_ical_moment_move (start, moment.wall_s);
  return moment;
}

/**
 * volet_ical_moment_move:
 * @self: a moment
 * @wall_s: what a clock on the wall shows, as seconds since it showed 1970-01-01 00:00
 *
 * Returns: the moment at that time, in the same zone
 */
VoletIcalMoment
volet_ical_moment_move (const VoletIcalMoment *self, gint64 wall_s)
{
  VoletIcalMoment moment = *self;

  moment.wall_s = wall_s;
  find_point (&moment);
  return moment;
}
