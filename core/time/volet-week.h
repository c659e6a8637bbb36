/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* ISO 8601 weeks: Monday to Sunday, in years of 52 or 53 weeks. */

#pragma once

#include "volet-day.h"

G_BEGIN_DECLS

/**
 * VoletWeek:
 *
 * An ISO week as an ordinal: 0 is 1970-W01, whose Monday is 1969-12-29. Consecutive weeks have
 * consecutive numbers, across years too.
 */
typedef gint32 VoletWeek;

/* 1970-W01 and 2100-W52: the weeks that hold a day of a notebook. */
#define VOLET_WEEK_FIRST 0
#define VOLET_WEEK_LAST 6835

#define VOLET_DAYS_PER_WEEK 7

VoletWeek volet_week_from_day (VoletDay day);
VoletDay volet_week_get_monday (VoletWeek week);
VoletDay volet_week_get_sunday (VoletWeek week);

gboolean volet_week_from_iso (int iso_year, int number, VoletWeek *ret_week);
void volet_week_to_iso (VoletWeek week, int *ret_iso_year, int *ret_number);

gboolean volet_week_parse (const char *text, VoletWeek *ret_week, GError **error);
char *volet_week_to_string (VoletWeek week);

G_END_DECLS
