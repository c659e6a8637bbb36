/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Civil days, without a clock or a zone. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VoletDay:
 *
 * A day of the Gregorian calendar: days since 1970-01-01, which is 0.
 */
typedef gint32 VoletDay;

/* 1970-01-01 and 2100-12-31: the days that a notebook may hold. */
#define VOLET_DAY_FIRST 0
#define VOLET_DAY_LAST 47846

#define VOLET_MINUTES_PER_DAY 1440
#define VOLET_SECONDS_PER_DAY 86400

gboolean volet_day_from_ymd (int year, int month, int day_of_month, VoletDay *ret_day);
void volet_day_to_ymd (VoletDay day, int *ret_year, int *ret_month, int *ret_day_of_month);

gboolean volet_day_parse (const char *text, VoletDay *ret_day, GError **error);
char *volet_day_to_string (VoletDay day);

int volet_day_get_weekday (VoletDay day);

G_END_DECLS
