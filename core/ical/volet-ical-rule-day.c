/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which days of the calendar a recurrence rule means.
 *
 * RFC 5545 speaks of lists that expand a period and lists that limit it. Both come to one thing:
 * of the days of a period, those that pass every list, once the lists that the rule leaves out are
 * filled in from its start. */

#include "volet-ical-rule-day.h"

static int
get_month_length (int year, int month)
{
  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

static int
get_year_length (int year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 366 : 365;
}

/**
 * volet_ical_date_init:
 * @self: (out caller-allocates): what is known of a day
 * @day: the day
 */
void
volet_ical_date_init (VoletIcalDate *self, VoletDay day)
{
  VoletDay new_year = day;

  self->day = day;
  volet_day_to_ymd (day, &self->year, &self->month, &self->month_day);
  volet_day_from_ymd (self->year, 1, 1, &new_year);
  self->month_length = get_month_length (self->year, self->month);
  self->year_day = day - new_year + 1;
  self->year_length = get_year_length (self->year);
  self->weekday = volet_day_get_weekday (day);
}

/**
 * volet_ical_date_next:
 * @self: what is known of a day
 *
 * Goes to the day after it.
 */
void
volet_ical_date_next (VoletIcalDate *self)
{
  self->day++;
  self->weekday = self->weekday % 7 + 1;
  self->month_day++;
  self->year_day++;
  if (self->month_day <= self->month_length)
    return;

  self->month_day = 1;
  self->month = self->month % 12 + 1;
  if (self->month == 1) {
    self->year++;
    self->year_day = 1;
    self->year_length = get_year_length (self->year);
  }
  self->month_length = get_month_length (self->year, self->month);
}

static gboolean
has_nth_weekdays (const VoletIcalRule *rule)
{
  for (int weekday = 1; weekday <= 7; weekday++) {
    if (rule->nth_weekdays[weekday].is_given)
      return TRUE;
  }
  return FALSE;
}

/* Only in a month or a year has a weekday a number. */
static void
drop_numbers_of_weekdays (VoletIcalRule *rule)
{
  gboolean has_numbers =
      rule->frequency == VOLET_ICAL_FREQUENCY_MONTHLY ||
      (rule->frequency == VOLET_ICAL_FREQUENCY_YEARLY && !rule->by[VOLET_ICAL_BY_WEEK].is_given);

  for (int weekday = 1; weekday <= 7; weekday++) {
    if (has_numbers || !rule->nth_weekdays[weekday].is_given)
      continue;
    rule->weekdays |= 1u << weekday;
    rule->nth_weekdays[weekday] = (VoletIcalNumbers){0};
  }
}

static void
set_only (VoletIcalNumbers *numbers, int number)
{
  numbers->up[number / 64] |= G_GUINT64_CONSTANT (1) << (number % 64);
  numbers->is_given = TRUE;
}

static void
fill_in_days (VoletIcalRule *rule, VoletDay start_day)
{
  VoletIcalNumbers *by = rule->by;
  VoletIcalDate start;

  if (rule->weekdays != 0 || has_nth_weekdays (rule) || by[VOLET_ICAL_BY_MONTH_DAY].is_given ||
      by[VOLET_ICAL_BY_YEAR_DAY].is_given || rule->frequency < VOLET_ICAL_FREQUENCY_WEEKLY)
    return;

  volet_ical_date_init (&start, start_day);
  if (rule->frequency == VOLET_ICAL_FREQUENCY_WEEKLY || by[VOLET_ICAL_BY_WEEK].is_given) {
    rule->weekdays = 1u << start.weekday;
    return;
  }
  if (rule->frequency == VOLET_ICAL_FREQUENCY_YEARLY && !by[VOLET_ICAL_BY_MONTH].is_given)
    set_only (&by[VOLET_ICAL_BY_MONTH], start.month);
  set_only (&by[VOLET_ICAL_BY_MONTH_DAY], start.month_day);
}

static void
fill_in_time (VoletIcalRule *rule, int start_second)
{
  VoletIcalNumbers *by = rule->by;

  if (rule->frequency > VOLET_ICAL_FREQUENCY_HOURLY && !by[VOLET_ICAL_BY_HOUR].is_given)
    set_only (&by[VOLET_ICAL_BY_HOUR], start_second / 3600);
  if (rule->frequency > VOLET_ICAL_FREQUENCY_MINUTELY && !by[VOLET_ICAL_BY_MINUTE].is_given)
    set_only (&by[VOLET_ICAL_BY_MINUTE], start_second / 60 % 60);
  if (rule->frequency > VOLET_ICAL_FREQUENCY_SECONDLY && !by[VOLET_ICAL_BY_SECOND].is_given)
    set_only (&by[VOLET_ICAL_BY_SECOND], start_second % 60);
}

/**
 * volet_ical_rule_fill_in:
 * @self: a rule as it was written
 * @start_day: the day of the event
 * @start_second: its time, seconds since 00:00
 *
 * "Information, not contained in the rule, necessary to determine the various recurrence instance
 * start time and dates are derived from" the start (RFC 5545, section 3.3.10): the day of the
 * month of a monthly rule, the hour of a daily one, and so on. A rule by week number keeps the
 * weekday of its start.
 */
void
volet_ical_rule_fill_in (VoletIcalRule *self, VoletDay start_day, int start_second)
{
  drop_numbers_of_weekdays (self);
  fill_in_days (self, start_day);
  fill_in_time (self, start_second);
}

static gboolean
passes_month (const VoletIcalRule *rule, int month)
{
  return !rule->by[VOLET_ICAL_BY_MONTH].is_given ||
         volet_ical_numbers_has (&rule->by[VOLET_ICAL_BY_MONTH], month, 0);
}

/* Whether the rule names a day that a month of this length does not have. */
static gboolean
has_day_beyond (const VoletIcalRule *rule, int month_length)
{
  for (int month_day = month_length + 1; month_day <= 31; month_day++) {
    if (volet_ical_numbers_has (&rule->by[VOLET_ICAL_BY_MONTH_DAY], month_day, 0))
      return TRUE;
  }
  return FALSE;
}

/* Whether @date stands for a day that the month before it does not have. */
static gboolean
is_put_off (const VoletIcalRule *rule, const VoletIcalDate *date)
{
  int month = date->month > 1 ? date->month - 1 : 12;

  return rule->skip == VOLET_ICAL_SKIP_FORWARD && date->month_day == 1 &&
         passes_month (rule, month) && has_day_beyond (rule, get_month_length (date->year, month));
}

static gboolean
passes_month_day (const VoletIcalRule *rule, const VoletIcalDate *date)
{
  const VoletIcalNumbers *list = &rule->by[VOLET_ICAL_BY_MONTH_DAY];

  if (!list->is_given || volet_ical_numbers_has (list, date->month_day, date->month_length))
    return TRUE;
  return rule->skip == VOLET_ICAL_SKIP_BACKWARD && date->month_day == date->month_length &&
         has_day_beyond (rule, date->month_length);
}

/* A week belongs to the year that holds its fourth day. */
static gboolean
passes_week (const VoletIcalRule *rule, const VoletIcalDate *date)
{
  int into_week = (date->weekday - rule->week_start + 7) % 7;
  int fourth = date->year_day - into_week + 3;
  int year_length = date->year_length;

  if (!rule->by[VOLET_ICAL_BY_WEEK].is_given)
    return TRUE;
  if (fourth < 1) {
    year_length = get_year_length (date->year - 1);
    fourth += year_length;
  } else if (fourth > year_length) {
    fourth -= year_length;
    year_length = get_year_length (date->year + 1);
  }
  return volet_ical_numbers_has (&rule->by[VOLET_ICAL_BY_WEEK], (fourth - 1) / 7 + 1,
                                 (year_length - (fourth - 1) % 7 - 1) / 7 + 1);
}

static gboolean
passes_nth_weekday (const VoletIcalRule *rule, const VoletIcalDate *date)
{
  gboolean in_month =
      rule->frequency == VOLET_ICAL_FREQUENCY_MONTHLY || rule->by[VOLET_ICAL_BY_MONTH].is_given;
  int number = ((in_month ? date->month_day : date->year_day) - 1) / 7 + 1;
  int after = in_month ? (date->month_length - date->month_day) / 7
                       : (date->year_length - date->year_day) / 7;

  return volet_ical_numbers_has (&rule->nth_weekdays[date->weekday], number, number + after);
}

static gboolean
passes_weekday (const VoletIcalRule *rule, const VoletIcalDate *date)
{
  if (rule->weekdays == 0 && !has_nth_weekdays (rule))
    return TRUE;
  return (rule->weekdays >> date->weekday & 1) != 0 || passes_nth_weekday (rule, date);
}

/**
 * volet_ical_rule_has_date:
 * @self: a rule, filled in
 * @date: a day of one of its periods
 *
 * Returns: whether @date passes every list of the rule that speaks of days
 */
gboolean
volet_ical_rule_has_date (const VoletIcalRule *self, const VoletIcalDate *date)
{
  const VoletIcalNumbers *year_days = &self->by[VOLET_ICAL_BY_YEAR_DAY];
  gboolean is_regular = passes_month (self, date->month) && passes_month_day (self, date);

  if (!is_regular && !is_put_off (self, date))
    return FALSE;
  if (year_days->is_given && !volet_ical_numbers_has (year_days, date->year_day, date->year_length))
    return FALSE;
  return passes_weekday (self, date) && passes_week (self, date);
}
