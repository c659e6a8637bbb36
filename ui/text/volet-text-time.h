/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Days, weeks, holidays and durations in words. */

#pragma once

#include "volet-holiday.h"
#include "volet-week.h"

G_BEGIN_DECLS

const char *volet_text_get_weekday (int weekday);
char *volet_text_format_day (VoletDay day);
char *volet_text_format_day_and_month (VoletDay day);
char *volet_text_format_date (VoletDay day, gboolean has_year);
char *volet_text_format_short_day (VoletDay day);
char *volet_text_format_shortest_day (VoletDay day);
char *volet_text_format_near_day (VoletDay day, VoletDay today);
char *volet_text_format_days (VoletDay first, VoletDay last);
char *volet_text_format_week (VoletWeek week);
char *volet_text_format_duration_spoken (int minutes);
const char *volet_text_get_holiday (VoletHoliday holiday);

G_END_DECLS
