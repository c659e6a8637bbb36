/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long an event lasts, from wherever it begins. */

#include "volet-ical-length.h"

/* A century; what is longer is a mistake. */
#define MAX_SECONDS (36525 * (gint64) VOLET_SECONDS_PER_DAY)

/* Until the end that an event names. */
static VoletIcalLength
find_until (const VoletIcalTime *end, const VoletIcalMoment *start, VoletIcalZones *zones)
{
  VoletIcalMoment moment = volet_ical_moment_find (end, zones);
  VoletIcalTime midnight = {.day = end->day};

  if (start->is_date || end->is_date)
    moment = volet_ical_moment_move (start, volet_ical_time_get_wall_s (&midnight));
  else if (moment.is_floating)
    moment = volet_ical_moment_move (start, moment.wall_s);

  if (moment.zone == start->zone)
    return (VoletIcalLength){.wall_s = moment.wall_s - start->wall_s};
  return (VoletIcalLength){.exact_s = moment.point - start->point};
}

/* Whole days, each that was begun. */
static VoletIcalLength
round_to_days (VoletIcalLength length)
{
  gint64 seconds = length.wall_s + length.exact_s;
  gint64 n_days = (seconds + VOLET_SECONDS_PER_DAY - 1) / VOLET_SECONDS_PER_DAY;

  return (VoletIcalLength){.wall_s = n_days * VOLET_SECONDS_PER_DAY};
}

/**
 * volet_ical_length_find:
 * @span: (nullable): how long the event lasts, as it says; %NULL where it does not say
 * @start: when it begins
 * @zones: the zones of its calendar
 * @ret_length: (out): the length
 *
 * An event that does not say how long it lasts takes no time, or one whole day (RFC 5545, section
 * 3.6.1). One that says that it ends on the day on which it begins is left like that.
 *
 * Returns: whether it does not end before it begins, nor a century after
 */
gboolean
volet_ical_length_find (const VoletIcalSpan *span,
                        const VoletIcalMoment *start,
                        VoletIcalZones *zones,
                        VoletIcalLength *ret_length)
{
  VoletIcalLength length = {0, 0};

  if (span != NULL && span->has_end) {
    length = find_until (&span->end, start, zones);
  } else if (span == NULL) {
    length.wall_s = start->is_date ? VOLET_SECONDS_PER_DAY : 0;
  } else {
    length.wall_s = span->days * VOLET_SECONDS_PER_DAY;
    length.exact_s = span->seconds;
  }
  if (length.wall_s + length.exact_s < 0 || length.wall_s > MAX_SECONDS ||
      length.exact_s > MAX_SECONDS)
    return FALSE;

  *ret_length = start->is_date ? round_to_days (length) : length;
  return TRUE;
}

/**
 * volet_ical_length_get_end:
 * @self: a length
 * @start: when an instance begins
 *
 * Returns: when it ends: an instant, or the day after the last where it fills whole days
 */
gint64
volet_ical_length_get_end (const VoletIcalLength *self, const VoletIcalMoment *start)
{
  VoletIcalMoment end = volet_ical_moment_move (start, start->wall_s + self->wall_s);

  return MAX (end.point + self->exact_s, start->point);
}
