/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Civil days, without a clock or a zone. */

#include "volet-day.h"

#include "volet-time-error.h"

#include <stdio.h>
#include <string.h>

/* GDate's Julian day of 1970-01-01. */
#define EPOCH_JULIAN 719163

static void
init_date (GDate *date, VoletDay day)
{
  g_date_clear (date, 1);
  g_date_set_julian (date, (guint32) (day + EPOCH_JULIAN));
}

/**
 * volet_day_from_ymd:
 * @year: a year, 1 to 9999
 * @month: 1 to 12
 * @day_of_month: 1 to 31
 * @ret_day: (out): the day
 *
 * Returns: whether this day exists in the calendar; if not, @ret_day is untouched
 */
gboolean
volet_day_from_ymd (int year, int month, int day_of_month, VoletDay *ret_day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day_of_month < 1 || day_of_month > 31)
    return FALSE;
  if (!g_date_valid_dmy ((GDateDay) day_of_month, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day_of_month, (GDateMonth) month, (GDateYear) year);
  *ret_day = (VoletDay) g_date_get_julian (&date) - EPOCH_JULIAN;
  return TRUE;
}

/**
 * volet_day_to_ymd:
 * @day: a day
 * @ret_year: (out) (optional): its year
 * @ret_month: (out) (optional): its month, 1 to 12
 * @ret_day_of_month: (out) (optional): its day of the month, 1 to 31
 */
void
volet_day_to_ymd (VoletDay day, int *ret_year, int *ret_month, int *ret_day_of_month)
{
  GDate date;

  init_date (&date, day);
  if (ret_year != NULL)
    *ret_year = g_date_get_year (&date);
  if (ret_month != NULL)
    *ret_month = g_date_get_month (&date);
  if (ret_day_of_month != NULL)
    *ret_day_of_month = g_date_get_day (&date);
}

static gboolean
has_shape (const char *text, const char *shape)
{
  for (; *shape != '\0'; text++, shape++) {
    if (*shape == '0' ? !g_ascii_isdigit (*text) : *text != *shape)
      return FALSE;
  }
  return *text == '\0';
}

/**
 * volet_day_parse:
 * @text: what was typed
 * @ret_day: (out): the day
 * @error: return location
 *
 * Reads a date written YYYY-MM-DD (ISO 8601), and nothing else.
 *
 * Errors: %VOLET_TIME_ERROR_BAD_DAY, %VOLET_TIME_ERROR_DAY_OUT_OF_RANGE
 *
 * Returns: whether @ret_day was set
 */
gboolean
volet_day_parse (const char *text, VoletDay *ret_day, GError **error)
{
  int year, month, day_of_month;
  VoletDay day;

  if (!has_shape (text, "0000-00-00") ||
      sscanf (text, "%4d-%2d-%2d", &year, &month, &day_of_month) != 3 ||
      !volet_day_from_ymd (year, month, day_of_month, &day)) {
    g_set_error_literal (error, VOLET_TIME_ERROR, VOLET_TIME_ERROR_BAD_DAY, "no such date");
    return FALSE;
  }
  if (day < VOLET_DAY_FIRST || day > VOLET_DAY_LAST) {
    g_set_error_literal (error, VOLET_TIME_ERROR, VOLET_TIME_ERROR_DAY_OUT_OF_RANGE,
                         "date before 1970 or after 2100");
    return FALSE;
  }

  *ret_day = day;
  return TRUE;
}

/**
 * volet_day_to_string:
 * @day: a day
 *
 * Returns: (transfer full): the day as YYYY-MM-DD
 */
char *
volet_day_to_string (VoletDay day)
{
  int year, month, day_of_month;

  volet_day_to_ymd (day, &year, &month, &day_of_month);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);
}

/**
 * volet_day_get_weekday:
 * @day: a day
 *
 * Returns: 1 for Monday to 7 for Sunday (ISO 8601)
 */
int
volet_day_get_weekday (VoletDay day)
{
  GDate date;

  init_date (&date, day);
  return g_date_get_weekday (&date);
}
