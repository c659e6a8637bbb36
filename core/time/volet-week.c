/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* ISO 8601 weeks: Monday to Sunday, in years of 52 or 53 weeks. */

#include "volet-week.h"

#include "volet-time-error.h"

#include <stdio.h>
#include <string.h>

/* 1969-12-29, Monday of 1970-W01. */
#define FIRST_MONDAY (-3)

/**
 * volet_week_from_day:
 * @day: a day
 *
 * Returns: the week that holds @day
 */
VoletWeek
volet_week_from_day (VoletDay day)
{
  VoletDay monday = day - (volet_day_get_weekday (day) - 1);

  return (monday - FIRST_MONDAY) / VOLET_DAYS_PER_WEEK;
}

/**
 * volet_week_get_monday:
 * @week: a week
 *
 * Returns: its first day
 */
VoletDay
volet_week_get_monday (VoletWeek week)
{
  return week * VOLET_DAYS_PER_WEEK + FIRST_MONDAY;
}

/**
 * volet_week_get_sunday:
 * @week: a week
 *
 * Returns: its last day
 */
VoletDay
volet_week_get_sunday (VoletWeek week)
{
  return volet_week_get_monday (week) + VOLET_DAYS_PER_WEEK - 1;
}

/**
 * volet_week_from_iso:
 * @iso_year: the year that ISO 8601 gives to the week
 * @number: its number in that year, from 1
 * @ret_week: (out): the week
 *
 * Returns: whether the year has such a week; if not, @ret_week is untouched
 */
gboolean
volet_week_from_iso (int iso_year, int number, VoletWeek *ret_week)
{
  VoletDay fourth_of_january;
  VoletWeek week;
  int found_year, found_number;

  if (number < 1 || number > 53)
    return FALSE;
  /* The week of 4 January is the first of its year (ISO 8601). */
  if (!volet_day_from_ymd (iso_year, 1, 4, &fourth_of_january))
    return FALSE;

  week = volet_week_from_day (fourth_of_january) + number - 1;
  volet_week_to_iso (week, &found_year, &found_number);
  if (found_year != iso_year || found_number != number)
    return FALSE;

  *ret_week = week;
  return TRUE;
}

/**
 * volet_week_to_iso:
 * @week: a week
 * @ret_iso_year: (out): the year that ISO 8601 gives to it: that of its Thursday
 * @ret_number: (out): its number in that year, 1 to 53
 */
void
volet_week_to_iso (VoletWeek week, int *ret_iso_year, int *ret_number)
{
  VoletDay thursday = volet_week_get_monday (week) + 3;
  VoletDay new_year;

  volet_day_to_ymd (thursday, ret_iso_year, NULL, NULL);
  volet_day_from_ymd (*ret_iso_year, 1, 1, &new_year);
  *ret_number = (thursday - new_year) / VOLET_DAYS_PER_WEEK + 1;
}

/**
 * volet_week_parse:
 * @text: what was typed
 * @ret_week: (out): the week
 * @error: return location
 *
 * Reads a week written 2026-W47, and nothing else.
 *
 * Errors: %VOLET_TIME_ERROR_BAD_WEEK, also for a week 53 in a year of 52 and for weeks without a
 * day from 1970 to 2100
 *
 * Returns: whether @ret_week was set
 */
gboolean
volet_week_parse (const char *text, VoletWeek *ret_week, GError **error)
{
  int iso_year, number, length = 0;
  VoletWeek week;

  if (strlen (text) == strlen ("2026-W47") && g_ascii_isdigit (text[0]) &&
      g_ascii_isdigit (text[6]) && sscanf (text, "%4d-W%2d%n", &iso_year, &number, &length) == 2 &&
      text[length] == '\0' && volet_week_from_iso (iso_year, number, &week) &&
      week >= VOLET_WEEK_FIRST && week <= VOLET_WEEK_LAST) {
    *ret_week = week;
    return TRUE;
  }

  g_set_error_literal (error, VOLET_TIME_ERROR, VOLET_TIME_ERROR_BAD_WEEK, "no such ISO week");
  return FALSE;
}

/**
 * volet_week_to_string:
 * @week: a week
 *
 * Returns: (transfer full): the week as 2026-W47
 */
char *
volet_week_to_string (VoletWeek week)
{
  int iso_year, number;

  volet_week_to_iso (week, &iso_year, &number);
  return g_strdup_printf ("%04d-W%02d", iso_year, number);
}
