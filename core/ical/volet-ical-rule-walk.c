/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The walk over what a recurrence rule gives, period by period.
 *
 * Invariants:
 * 1. Every step of every loop takes one from a budget, so no rule can hold the walk up.
 * 2. Occurrences come in ascending order, each once, none before the start. */

#include "volet-ical-rule-day.h"

/* Of the occurrences of a period, BYSETPOS can name this many from either end. */
#define MAX_POSITION VOLET_ICAL_BY_MAX

typedef struct {
  VoletIcalRule rule;
  VoletDay start_day;
  int start_second;
  VoletDay first_day;
  VoletDay last_day;
  guint64 *steps_left;
  VoletIcalRuleFunc func;
  gpointer user_data;

  /* Seconds since the beginning of a day, or of the period where that is shorter. */
  GArray *times;
  /* The days of the current period that pass. */
  VoletDay days[VOLET_ICAL_BY_MAX];
  int n_days;
  int n_occurrences;
} Walk;

static gboolean
take_step (Walk *walk)
{
  if (*walk->steps_left == 0)
    return FALSE;
  (*walk->steps_left)--;
  return TRUE;
}

/* How long the period of a rule is, if it is shorter than a day. */
static int
get_unit_s (const VoletIcalRule *rule)
{
  switch (rule->frequency) {
  case VOLET_ICAL_FREQUENCY_SECONDLY:
    return 1;
  case VOLET_ICAL_FREQUENCY_MINUTELY:
    return 60;
  case VOLET_ICAL_FREQUENCY_HOURLY:
    return 3600;
  default:
    return VOLET_SECONDS_PER_DAY;
  }
}

static void
fill_times (Walk *walk)
{
  const VoletIcalNumbers *by = walk->rule.by;
  int unit_s = get_unit_s (&walk->rule);

  walk->times = g_array_new (FALSE, FALSE, sizeof (int));
  for (int second = 0; second < unit_s; second++) {
    if (unit_s > 3600 && !volet_ical_numbers_has (&by[VOLET_ICAL_BY_HOUR], second / 3600, 0)) {
      second += 3599;
      continue;
    }
    if (unit_s > 60 && !volet_ical_numbers_has (&by[VOLET_ICAL_BY_MINUTE], second / 60 % 60, 0)) {
      second += 59;
      continue;
    }
    if (unit_s == 1 || volet_ical_numbers_has (&by[VOLET_ICAL_BY_SECOND], second % 60, 0))
      g_array_append_val (walk->times, second);
  }
}

/* Returns whether to go on. */
static gboolean
give (Walk *walk, VoletDay day, int second)
{
  if (day < walk->start_day || (day == walk->start_day && second < walk->start_second))
    return TRUE;
  if (day > walk->last_day)
    return FALSE;
  if (walk->rule.count > 0 && walk->n_occurrences++ >= walk->rule.count)
    return FALSE;
  return day < walk->first_day || walk->func (day, second, walk->user_data);
}

/* Gives what the current period holds; @offset_s is where in the day a short period begins. */
static gboolean
give_period (Walk *walk, int offset_s)
{
  const VoletIcalNumbers *positions = &walk->rule.by[VOLET_ICAL_BY_POSITION];
  int n_times = (int) walk->times->len;
  int n_all = walk->n_days * n_times;

  for (int i = 0; i < n_all; i++) {
    if (!take_step (walk))
      return FALSE;
    if (positions->is_given) {
      if (i == MAX_POSITION && n_all > 2 * MAX_POSITION)
        i = n_all - MAX_POSITION;
      if (!volet_ical_numbers_has (positions, i + 1, n_all))
        continue;
    }
    if (!give (walk, walk->days[i / n_times],
               offset_s + g_array_index (walk->times, int, i % n_times)))
      return FALSE;
  }
  return TRUE;
}

/* Gives what the days from @first to @last hold, which are one period. */
static gboolean
give_days (Walk *walk, VoletDay first, VoletDay last)
{
  VoletIcalDate date;

  walk->n_days = 0;
  for (volet_ical_date_init (&date, first); date.day <= last; volet_ical_date_next (&date)) {
    if (!take_step (walk))
      return FALSE;
    if (volet_ical_rule_has_date (&walk->rule, &date))
      walk->days[walk->n_days++] = date.day;
  }
  return give_period (walk, 0);
}

/* How many periods to leave out before @distance of them are over. A rule with a count has to be
 * walked from its start. */
static gint64
get_first_index (Walk *walk, gint64 distance)
{
  if (walk->rule.count > 0 || distance <= 0)
    return 0;
  return distance / walk->rule.interval;
}

/* Years and months; a period is @n_months long. */
static void
walk_months (Walk *walk, int n_months)
{
  int start_year, start_month, first_year, first_month;
  gint64 start, first;

  volet_day_to_ymd (walk->start_day, &start_year, &start_month, NULL);
  volet_day_to_ymd (walk->first_day, &first_year, &first_month, NULL);
  start = (start_year * 12 + start_month - 1) / n_months;
  first = (first_year * 12 + first_month - 1) / n_months;

  for (gint64 i = get_first_index (walk, first - start);; i++) {
    gint64 month = (start + i * walk->rule.interval) * n_months;
    gint64 next_month = month + n_months;
    VoletDay first_day, next_day;

    if (!volet_day_from_ymd ((int) MIN (month / 12, 10000), (int) (month % 12) + 1, 1,
                             &first_day) ||
        !volet_day_from_ymd ((int) (next_month / 12), (int) (next_month % 12) + 1, 1, &next_day))
      return;
    if (first_day > walk->last_day || !give_days (walk, first_day, next_day - 1))
      return;
  }
}

/* Weeks and days; a period is @n_days long. */
static void
walk_days (Walk *walk, int n_days)
{
  int into_week = (volet_day_get_weekday (walk->start_day) - walk->rule.week_start + 7) % 7;
  gint64 start = n_days == 7 ? walk->start_day - into_week : walk->start_day;

  for (gint64 i = get_first_index (walk, (walk->first_day - start) / n_days);; i++) {
    gint64 first = start + i * walk->rule.interval * n_days;

    if (first > walk->last_day ||
        !give_days (walk, (VoletDay) first, (VoletDay) first + n_days - 1))
      return;
  }
}

/* How many seconds after a short period that does not pass the next one might; 0 if it passes. */
static gint64
find_jump (Walk *walk, const VoletIcalDate *date, int second, int unit_s)
{
  const VoletIcalNumbers *by = walk->rule.by;

  if (!volet_ical_rule_has_date (&walk->rule, date))
    return VOLET_SECONDS_PER_DAY - second;
  if (by[VOLET_ICAL_BY_HOUR].is_given &&
      !volet_ical_numbers_has (&by[VOLET_ICAL_BY_HOUR], second / 3600, 0))
    return 3600 - second % 3600;
  if (unit_s <= 60 && by[VOLET_ICAL_BY_MINUTE].is_given &&
      !volet_ical_numbers_has (&by[VOLET_ICAL_BY_MINUTE], second / 60 % 60, 0))
    return 60 - second % 60;
  if (unit_s == 1 && by[VOLET_ICAL_BY_SECOND].is_given &&
      !volet_ical_numbers_has (&by[VOLET_ICAL_BY_SECOND], second % 60, 0))
    return 1;
  return 0;
}

/* Goes to the day of @wall_s. Returns the seconds since it began. */
static int
go_to (VoletIcalDate *date, gint64 wall_s)
{
  VoletIcalTime time = {0};

  volet_ical_time_set_wall_s (&time, wall_s);
  if (time.day != date->day || date->year == 0)
    volet_ical_date_init (date, time.day);
  return time.second;
}

/* Hours, minutes and seconds of @unit_s each. */
static void
walk_seconds (Walk *walk, int unit_s)
{
  gint64 start_s = (gint64) walk->start_day * VOLET_SECONDS_PER_DAY + walk->start_second -
                   walk->start_second % unit_s;
  gint64 first_s = (gint64) walk->first_day * VOLET_SECONDS_PER_DAY;
  gint64 end_s = ((gint64) walk->last_day + 1) * VOLET_SECONDS_PER_DAY;
  gint64 interval_s = (gint64) walk->rule.interval * unit_s;
  gint64 wall_s = start_s + get_first_index (walk, (first_s - start_s) / unit_s) * interval_s;
  VoletIcalDate date = {0};

  while (wall_s < end_s && take_step (walk)) {
    int second = go_to (&date, wall_s);
    gint64 jump_s = find_jump (walk, &date, second, unit_s);

    if (jump_s > 0) {
      wall_s += (jump_s + interval_s - 1) / interval_s * interval_s;
      continue;
    }
    walk->days[0] = date.day;
    walk->n_days = 1;
    if (!give_period (walk, second))
      return;
    wall_s += interval_s;
  }
}

/**
 * volet_ical_rule_foreach:
 * @self: a rule
 * @start_day: the day of the event's start
 * @start_second: its time, seconds since 00:00
 * @first_day: occurrences on earlier days are not given (but counted)
 * @last_day: the last day of interest
 * @steps_left: (inout): how much work may still be done; one step is a day or an occurrence
 *   looked at, some nanoseconds
 * @func: (scope call): called for each occurrence, in ascending order
 * @user_data: passed to @func
 *
 * Walks over the occurrences of a rule on the wall clock of its event. The start itself is one
 * only if the rule gives it. The rule's end by date is not looked at: @func knows the zone in which
 * it is meant, and stops there.
 *
 * Returns: whether the walk came to its end; %FALSE where the steps were used up
 */
gboolean
volet_ical_rule_foreach (const VoletIcalRule *self,
                         VoletDay start_day,
                         int start_second,
                         VoletDay first_day,
                         VoletDay last_day,
                         guint64 *steps_left,
                         VoletIcalRuleFunc func,
                         gpointer user_data)
{
  g_autofree Walk *walk = g_new0 (Walk, 1);

  if (last_day < start_day)
    return TRUE;

  walk->rule = *self;
  walk->start_day = start_day;
  walk->start_second = start_second;
  walk->first_day = MAX (first_day, start_day);
  walk->last_day = last_day;
  walk->steps_left = steps_left;
  walk->func = func;
  walk->user_data = user_data;
  volet_ical_rule_fill_in (&walk->rule, start_day, start_second);
  fill_times (walk);

  if (self->frequency == VOLET_ICAL_FREQUENCY_YEARLY)
    walk_months (walk, 12);
  else if (self->frequency == VOLET_ICAL_FREQUENCY_MONTHLY)
    walk_months (walk, 1);
  else if (self->frequency >= VOLET_ICAL_FREQUENCY_DAILY)
    walk_days (walk, self->frequency == VOLET_ICAL_FREQUENCY_WEEKLY ? 7 : 1);
  else
    walk_seconds (walk, get_unit_s (self));

  g_array_unref (walk->times);
  return *steps_left > 0;
}
