/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which days of the calendar a recurrence rule means. Private to the room. */

#pragma once

#include "volet-ical-rule.h"

G_BEGIN_DECLS

/**
 * VoletIcalDate:
 * @day: the day
 * @year: its year
 * @month: its month, from 1
 * @month_day: its day of the month, from 1
 * @month_length: days in that month
 * @year_day: its day of the year, from 1
 * @year_length: days in that year
 * @weekday: 1 for Monday to 7 for Sunday
 *
 * All that a rule may ask about a day, so that it need not be worked out for each question.
 */
typedef struct {
  VoletDay day;
  int year;
  int month;
  int month_day;
  int month_length;
  int year_day;
  int year_length;
  int weekday;
} VoletIcalDate;

void volet_ical_date_init (VoletIcalDate *self, VoletDay day);
void volet_ical_date_next (VoletIcalDate *self);

void volet_ical_rule_fill_in (VoletIcalRule *self, VoletDay start_day, int start_second);
gboolean volet_ical_rule_has_date (const VoletIcalRule *self, const VoletIcalDate *date);

G_END_DECLS
