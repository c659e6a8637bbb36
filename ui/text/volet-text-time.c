/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Days, weeks, holidays and durations in words. */

#include "volet-text-time.h"

#include <glib/gi18n.h>

#define MONTHS_PER_YEAR 12
#define MINUTES_PER_HOUR 60

static const char *const weekdays[VOLET_DAYS_PER_WEEK] = {
    NC_ ("weekday", "Monday"),   NC_ ("weekday", "Tuesday"), NC_ ("weekday", "Wednesday"),
    NC_ ("weekday", "Thursday"), NC_ ("weekday", "Friday"),  NC_ ("weekday", "Saturday"),
    NC_ ("weekday", "Sunday"),
};

static const char *const short_weekdays[VOLET_DAYS_PER_WEEK] = {
    NC_ ("short weekday", "Mon"), NC_ ("short weekday", "Tue"), NC_ ("short weekday", "Wed"),
    NC_ ("short weekday", "Thu"), NC_ ("short weekday", "Fri"), NC_ ("short weekday", "Sat"),
    NC_ ("short weekday", "Sun"),
};

/* Two letters, for the narrowest of windows. */
static const char *const weekday_letters[VOLET_DAYS_PER_WEEK] = {
    NC_ ("weekday letters", "Mo"), NC_ ("weekday letters", "Tu"), NC_ ("weekday letters", "We"),
    NC_ ("weekday letters", "Th"), NC_ ("weekday letters", "Fr"), NC_ ("weekday letters", "Sa"),
    NC_ ("weekday letters", "Su"),
};

static const char *const months[MONTHS_PER_YEAR] = {
    NC_ ("month", "January"), NC_ ("month", "February"), NC_ ("month", "March"),
    NC_ ("month", "April"),   NC_ ("month", "May"),      NC_ ("month", "June"),
    NC_ ("month", "July"),    NC_ ("month", "August"),   NC_ ("month", "September"),
    NC_ ("month", "October"), NC_ ("month", "November"), NC_ ("month", "December"),
};

static const char *const holidays[VOLET_N_HOLIDAYS] = {
    [VOLET_HOLIDAY_NEW_YEAR] = N_ ("New Year’s Day"),
    [VOLET_HOLIDAY_GOOD_FRIDAY] = N_ ("Good Friday"),
    [VOLET_HOLIDAY_EASTER_MONDAY] = N_ ("Easter Monday"),
    [VOLET_HOLIDAY_LABOUR_DAY] = N_ ("Labour Day"),
    [VOLET_HOLIDAY_VICTORY_1945] = N_ ("Victory of 1945"),
    [VOLET_HOLIDAY_ASCENSION] = N_ ("Ascension Day"),
    [VOLET_HOLIDAY_WHIT_MONDAY] = N_ ("Whit Monday"),
    [VOLET_HOLIDAY_NATIONAL_DAY] = N_ ("National Day"),
    [VOLET_HOLIDAY_ASSUMPTION] = N_ ("Assumption"),
    [VOLET_HOLIDAY_ALL_SAINTS] = N_ ("All Saints’ Day"),
    [VOLET_HOLIDAY_ARMISTICE_1918] = N_ ("Armistice of 1918"),
    [VOLET_HOLIDAY_CHRISTMAS] = N_ ("Christmas"),
    [VOLET_HOLIDAY_SECOND_CHRISTMAS_DAY] = N_ ("Second Christmas Day"),
    [VOLET_HOLIDAY_ABOLITION] = N_ ("Abolition of slavery"),
};

/**
 * volet_text_get_weekday:
 * @weekday: 1 for Monday to 7 for Sunday
 *
 * Returns: the name of that day: "lundi"
 */
const char *
volet_text_get_weekday (int weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= VOLET_DAYS_PER_WEEK, "");

  return g_dpgettext2 (NULL, "weekday", weekdays[weekday - 1]);
}

/* "1er", then "2" to "31". */
static char *
format_day_of_month (int day_of_month)
{
  if (day_of_month == 1)
    return g_strdup (C_ ("first day of a month", "1"));
  return g_strdup_printf ("%d", day_of_month);
}

/* How much of a date is said. */
typedef enum {
  DATE_DAY,
  DATE_DAY_AND_MONTH,
  DATE_WHOLE,
} DateExtent;

static char *
format_date (VoletDay day, DateExtent extent)
{
  const char *weekday = volet_text_get_weekday (volet_day_get_weekday (day));
  int year, month, day_of_month;
  g_autofree char *number = NULL;
  const char *month_name;

  volet_day_to_ymd (day, &year, &month, &day_of_month);
  number = format_day_of_month (day_of_month);
  month_name = g_dpgettext2 (NULL, "month", months[month - 1]);

  switch (extent) {
  case DATE_DAY:
    /* Translators: a weekday and the number of the day in its month: "Monday 16". */
    return g_strdup_printf (C_ ("date", "%1$s %2$s"), weekday, number);
  case DATE_DAY_AND_MONTH:
    /* Translators: "Monday 16 November". */
    return g_strdup_printf (C_ ("date", "%1$s %2$s %3$s"), weekday, number, month_name);
  case DATE_WHOLE:
  default:
    /* Translators: "Monday 16 November 2026". */
    return g_strdup_printf (C_ ("date", "%1$s %2$s %3$s %4$d"), weekday, number, month_name, year);
  }
}

/**
 * volet_text_format_day:
 * @day: a day
 *
 * Returns: (transfer full): the day in full: "lundi 16 novembre 2026"
 */
char *
volet_text_format_day (VoletDay day)
{
  return format_date (day, DATE_WHOLE);
}

/**
 * volet_text_format_day_and_month:
 * @day: a day whose year is plain to see
 *
 * Returns: (transfer full): the day without its year: "lundi 16 novembre"
 */
char *
volet_text_format_day_and_month (VoletDay day)
{
  return format_date (day, DATE_DAY_AND_MONTH);
}

/**
 * volet_text_format_date:
 * @day: a day
 * @has_year: whether its year must be said
 *
 * Returns: (transfer full): the day without its weekday: "7 décembre 2026"
 */
char *
volet_text_format_date (VoletDay day, gboolean has_year)
{
  int year, month, day_of_month;
  g_autofree char *number = NULL;
  const char *month_name;

  volet_day_to_ymd (day, &year, &month, &day_of_month);
  number = format_day_of_month (day_of_month);
  month_name = g_dpgettext2 (NULL, "month", months[month - 1]);
  if (has_year)
    /* Translators: "7 December 2026". */
    return g_strdup_printf (C_ ("date without weekday", "%1$s %2$s %3$d"), number, month_name,
                            year);
  /* Translators: "7 December". */
  return g_strdup_printf (C_ ("date without weekday", "%1$s %2$s"), number, month_name);
}

/**
 * volet_text_format_short_day:
 * @day: a day whose month is plain to see
 *
 * Returns: (transfer full): the day in little room: "mar. 17"
 */
char *
volet_text_format_short_day (VoletDay day)
{
  int year, month, day_of_month;

  volet_day_to_ymd (day, &year, &month, &day_of_month);
  return g_strdup_printf (
      "%s %d",
      g_dpgettext2 (NULL, "short weekday", short_weekdays[volet_day_get_weekday (day) - 1]),
      day_of_month);
}

/**
 * volet_text_format_shortest_day:
 * @day: a day whose month is plain to see
 *
 * Returns: (transfer full): the day in the least room, on two lines: "ma" over "17"
 */
char *
volet_text_format_shortest_day (VoletDay day)
{
  int year, month, day_of_month;

  volet_day_to_ymd (day, &year, &month, &day_of_month);
  return g_strdup_printf (
      "%s\n%d",
      g_dpgettext2 (NULL, "weekday letters", weekday_letters[volet_day_get_weekday (day) - 1]),
      day_of_month);
}

/**
 * volet_text_format_near_day:
 * @day: a day
 * @today: the day that it is
 *
 * Returns: (transfer full): "aujourd’hui", "hier", "demain", or else the day in full
 */
char *
volet_text_format_near_day (VoletDay day, VoletDay today)
{
  if (day == today)
    return g_strdup (_ ("today"));
  if (day == today - 1)
    return g_strdup (_ ("yesterday"));
  if (day == today + 1)
    return g_strdup (_ ("tomorrow"));
  return volet_text_format_day (day);
}

/**
 * volet_text_format_days:
 * @first: a day
 * @last: a later day
 *
 * Returns: (transfer full): both, with what they share said once: "du lundi 2 au dimanche
 *   29 novembre 2026"
 */
char *
volet_text_format_days (VoletDay first, VoletDay last)
{
  int first_year, first_month, last_year, last_month;
  DateExtent extent = DATE_WHOLE;
  g_autofree char *first_text = NULL;
  g_autofree char *last_text = format_date (last, DATE_WHOLE);

  volet_day_to_ymd (first, &first_year, &first_month, NULL);
  volet_day_to_ymd (last, &last_year, &last_month, NULL);
  if (first_year == last_year)
    extent = first_month == last_month ? DATE_DAY : DATE_DAY_AND_MONTH;
  first_text = format_date (first, extent);

  /* Translators: two days, both included: "from Monday 16 to Sunday 22 November 2026". It follows
   * "the week", and also stands alone. */
  return g_strdup_printf (C_ ("days", "from %1$s to %2$s"), first_text, last_text);
}

/**
 * volet_text_format_week:
 * @week: a week
 *
 * Returns: (transfer full): its dates: "du lundi 16 au dimanche 22 novembre 2026"
 */
char *
volet_text_format_week (VoletWeek week)
{
  return volet_text_format_days (volet_week_get_monday (week), volet_week_get_sunday (week));
}

/**
 * volet_text_format_duration_spoken:
 * @minutes: minutes, zero or more
 *
 * Says a duration as a screen reader shall: volet_duration_to_string() is for the eye.
 *
 * Returns: (transfer full): "9 heures 30", "2 heures", "25 minutes"
 */
char *
volet_text_format_duration_spoken (int minutes)
{
  int hours = minutes / MINUTES_PER_HOUR;
  int rest = minutes % MINUTES_PER_HOUR;

  if (hours == 0 && rest != 0)
    return g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) rest), rest);
  if (rest == 0)
    return g_strdup_printf (ngettext ("%d hour", "%d hours", (gulong) hours), hours);
  /* Translators: hours and minutes: "9 hours 30". */
  return g_strdup_printf (ngettext ("%1$d hour %2$d", "%1$d hours %2$d", (gulong) hours), hours,
                          rest);
}

/**
 * volet_text_get_holiday:
 * @holiday: a public holiday
 *
 * Returns: its name: "lundi de Pâques"
 */
const char *
volet_text_get_holiday (VoletHoliday holiday)
{
  g_return_val_if_fail ((guint) holiday < VOLET_N_HOLIDAYS, "");

  return _ (holidays[holiday]);
}
