/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Days and weeks in the French words of documents, whatever the locale. */

#include "volet-document-dates.h"

static const char *const weekdays[VOLET_DAYS_PER_WEEK] = {
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
};
static const char *const months[12] = {
    "janvier", "février", "mars",      "avril",   "mai",      "juin",
    "juillet", "août",    "septembre", "octobre", "novembre", "décembre",
};

typedef struct {
  const char *weekday;
  int year;
  int month;
  int day_of_month;
} Date;

static Date
find_date (VoletDay day)
{
  Date date = {.weekday = weekdays[volet_day_get_weekday (day) - 1]};

  volet_day_to_ymd (day, &date.year, &date.month, &date.day_of_month);
  return date;
}

/* Adds "lundi 16", and the month and the year if they are to be said. */
static void
append_date (GString *words, const Date *date, gboolean with_month, gboolean with_year)
{
  g_string_append_printf (words, "%s %d%s", date->weekday, date->day_of_month,
                          date->day_of_month == 1 ? "er" : "");
  if (with_month)
    g_string_append_printf (words, " %s", months[date->month - 1]);
  if (with_year)
    g_string_append_printf (words, " %d", date->year);
}

/**
 * volet_document_describe_day:
 * @day: a day
 *
 * Returns: (transfer full): "mardi 1er décembre 2026"
 */
char *
volet_document_describe_day (VoletDay day)
{
  GString *words = g_string_new (NULL);
  Date date = find_date (day);

  append_date (words, &date, TRUE, TRUE);
  return g_string_free (words, FALSE);
}

/**
 * volet_document_describe_week:
 * @week: a week
 *
 * Returns: (transfer full): "du lundi 16 au dimanche 22 novembre 2026"
 */
char *
volet_document_describe_week (VoletWeek week)
{
  return volet_document_describe_weeks (week, week);
}

/**
 * volet_document_describe_weeks:
 * @first: a week
 * @last: the same week or a later one
 *
 * Says the first and the last day of a run of weeks; month and year of the first only where they
 * differ from those of the last.
 *
 * Returns: (transfer full): "du lundi 28 décembre 2026 au dimanche 3 janvier 2027"
 */
char *
volet_document_describe_weeks (VoletWeek first, VoletWeek last)
{
  GString *words = g_string_new ("du ");
  Date from = find_date (volet_week_get_monday (first));
  Date to = find_date (volet_week_get_sunday (last));
  gboolean other_year = from.year != to.year;

  append_date (words, &from, other_year || from.month != to.month, other_year);
  g_string_append (words, " au ");
  append_date (words, &to, TRUE, TRUE);
  return g_string_free (words, FALSE);
}

/**
 * volet_document_describe_cut_off:
 * @day: the last day included of a week in progress
 *
 * Said beside the words for the week, so the month is named only where that week has two.
 *
 * Returns: (transfer full): "jusqu’au mercredi 18 inclus"
 */
char *
volet_document_describe_cut_off (VoletDay day)
{
  GString *words = g_string_new ("jusqu’au ");
  VoletWeek week = volet_week_from_day (day);
  Date monday = find_date (volet_week_get_monday (week));
  Date sunday = find_date (volet_week_get_sunday (week));
  Date date = find_date (day);

  append_date (words, &date, monday.month != sunday.month, FALSE);
  g_string_append (words, " inclus");
  return g_string_free (words, FALSE);
}
