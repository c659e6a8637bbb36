/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A recurrence rule, and the walk over what it gives (RFC 5545, section 3.3.10). */

#pragma once

#include "volet-ical-time.h"

G_BEGIN_DECLS

typedef enum {
  VOLET_ICAL_FREQUENCY_SECONDLY,
  VOLET_ICAL_FREQUENCY_MINUTELY,
  VOLET_ICAL_FREQUENCY_HOURLY,
  VOLET_ICAL_FREQUENCY_DAILY,
  VOLET_ICAL_FREQUENCY_WEEKLY,
  VOLET_ICAL_FREQUENCY_MONTHLY,
  VOLET_ICAL_FREQUENCY_YEARLY,
} VoletIcalFrequency;

typedef enum {
  VOLET_ICAL_SKIP_OMIT,
  VOLET_ICAL_SKIP_BACKWARD,
  VOLET_ICAL_SKIP_FORWARD,
} VoletIcalSkip;

typedef enum {
  VOLET_ICAL_BY_MONTH,
  VOLET_ICAL_BY_WEEK,
  VOLET_ICAL_BY_YEAR_DAY,
  VOLET_ICAL_BY_MONTH_DAY,
  VOLET_ICAL_BY_HOUR,
  VOLET_ICAL_BY_MINUTE,
  VOLET_ICAL_BY_SECOND,
  VOLET_ICAL_BY_POSITION,
} VoletIcalBy;

#define VOLET_ICAL_N_BY (VOLET_ICAL_BY_POSITION + 1)

/* The largest number that any list of a rule may hold: the 366th day of a year. */
#define VOLET_ICAL_BY_MAX 366

/**
 * VoletIcalNumbers:
 * @is_given: whether the rule has this list at all
 * @up: bit n is set for the number n
 * @down: bit n is set for the number -n, counted from the end
 *
 * The numbers of one list of a rule, each at most once, so a list of any length takes the same
 * room.
 */
typedef struct {
  gboolean is_given;
  guint64 up[VOLET_ICAL_BY_MAX / 64 + 1];
  guint64 down[VOLET_ICAL_BY_MAX / 64 + 1];
} VoletIcalNumbers;

/**
 * VoletIcalRule:
 * @frequency: the period that repeats
 * @interval: every how manieth period counts, from 1
 * @count: how many occurrences there are, 0 for no such limit
 * @has_until: whether @until holds
 * @until: the last occurrence is not after it
 * @week_start: 1 for Monday to 7 for Sunday
 * @skip: what becomes of a day that a month does not have (RFC 7529, section 4)
 * @by: the lists of numbers, by #VoletIcalBy
 * @weekdays: bit 1 for every Monday to bit 7 for every Sunday
 * @nth_weekdays: by weekday from 1, the Mondays to Sundays of a month or a year by their number
 */
typedef struct {
  VoletIcalFrequency frequency;
  int interval;
  int count;
  gboolean has_until;
  VoletIcalTime until;
  int week_start;
  VoletIcalSkip skip;
  VoletIcalNumbers by[VOLET_ICAL_N_BY];
  guint weekdays;
  VoletIcalNumbers nth_weekdays[8];
} VoletIcalRule;

/**
 * VoletIcalRuleResult:
 * @VOLET_ICAL_RULE_OK: the rule was read
 * @VOLET_ICAL_RULE_BAD: it makes no sense
 * @VOLET_ICAL_RULE_UNSUPPORTED: it counts in a calendar that Volet does not know
 */
typedef enum {
  VOLET_ICAL_RULE_OK,
  VOLET_ICAL_RULE_BAD,
  VOLET_ICAL_RULE_UNSUPPORTED,
} VoletIcalRuleResult;

VoletIcalRuleResult volet_ical_rule_parse (const char *text, VoletIcalRule *ret_rule);

gboolean volet_ical_numbers_has (const VoletIcalNumbers *self, int number, int n_all);

/**
 * VoletIcalRuleFunc:
 * @day: the day of an occurrence
 * @second: its time, seconds since 00:00
 * @user_data: what was passed in
 *
 * Returns: whether to go on
 */
typedef gboolean (*VoletIcalRuleFunc) (VoletDay day, int second, gpointer user_data);

gboolean volet_ical_rule_foreach (const VoletIcalRule *self,
                                  VoletDay start_day,
                                  int start_second,
                                  VoletDay first_day,
                                  VoletDay last_day,
                                  guint64 *steps_left,
                                  VoletIcalRuleFunc func,
                                  gpointer user_data);

G_END_DECLS
