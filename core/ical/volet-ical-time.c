/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A date or a date with a time, as a calendar writes it: before its zone is known. */

#include "volet-ical-time.h"

#include <libical/ical.h>

/* So that neither a week nor a zone ever leads out of the calendar that #VoletDay knows. */
#define FIRST_YEAR 2
#define LAST_YEAR 9998

/**
 * volet_ical_time_from_libical:
 * @time: what libical read
 * @ret_time: (out): the time, without the name of its zone
 *
 * libical reads digits and does not look whether there is such a day or hour. A leap second is
 * taken for the second before it.
 *
 * Returns: whether there is such a time; if not, @ret_time is untouched
 */
gboolean
volet_ical_time_from_libical (struct icaltimetype time, VoletIcalTime *ret_time)
{
  VoletDay day;

  if (icaltime_is_null_time (time) || time.year < FIRST_YEAR || time.year > LAST_YEAR ||
      !volet_day_from_ymd (time.year, time.month, time.day, &day))
    return FALSE;
  if (time.is_date) {
    *ret_time = (VoletIcalTime){.day = day, .is_date = TRUE};
    return TRUE;
  }
  if (time.hour < 0 || time.hour > 23 || time.minute < 0 || time.minute > 59 || time.second < 0 ||
      time.second > 60)
    return FALSE;

  *ret_time = (VoletIcalTime){
      .day = day,
      .second = time.hour * 3600 + time.minute * 60 + MIN (time.second, 59),
      .is_utc = icaltime_is_utc (time),
  };
  return TRUE;
}

/**
 * volet_ical_time_parse:
 * @text: a date or date-time of RFC 5545, such as 20261116T090000Z
 * @ret_time: (out): the time
 *
 * Returns: whether @text is one; if not, @ret_time is untouched
 */
gboolean
volet_ical_time_parse (const char *text, VoletIcalTime *ret_time)
{
  return volet_ical_time_from_libical (icaltime_from_string (text), ret_time);
}

/**
 * volet_ical_time_get_wall_s:
 * @self: a time
 *
 * Returns: what a clock on the wall shows, as seconds since it showed 1970-01-01 00:00
 */
gint64
volet_ical_time_get_wall_s (const VoletIcalTime *self)
{
  return (gint64) self->day * VOLET_SECONDS_PER_DAY + self->second;
}

/**
 * volet_ical_time_set_wall_s:
 * @self: a time
 * @wall_s: what a clock on the wall shows, as seconds since it showed 1970-01-01 00:00
 *
 * Moves @self, which keeps its zone; a date alone keeps being one.
 */
void
volet_ical_time_set_wall_s (VoletIcalTime *self, gint64 wall_s)
{
  gint64 second =
      ((wall_s % VOLET_SECONDS_PER_DAY) + VOLET_SECONDS_PER_DAY) % VOLET_SECONDS_PER_DAY;

  self->day = (VoletDay) ((wall_s - second) / VOLET_SECONDS_PER_DAY);
  self->second = self->is_date ? 0 : (int) second;
}
