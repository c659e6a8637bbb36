/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A date or a date with a time, as a calendar writes it: before its zone is known. */

#pragma once

#include "volet-day.h"

G_BEGIN_DECLS

struct icaltimetype;

/**
 * VoletIcalTime:
 * @day: the date
 * @second: the time on the wall, seconds since 00:00; 0 for a date alone
 * @is_date: whether it is a date alone
 * @is_utc: whether it is meant in UTC
 * @zone_name: (nullable): the file's name of its zone, kept by the calendar; %NULL in UTC and where
 *   the time is floating (RFC 5545, section 3.3.5)
 */
typedef struct {
  VoletDay day;
  int second;
  gboolean is_date;
  gboolean is_utc;
  const char *zone_name;
} VoletIcalTime;

gboolean volet_ical_time_parse (const char *text, VoletIcalTime *ret_time);
gboolean volet_ical_time_from_libical (struct icaltimetype time, VoletIcalTime *ret_time);

gint64 volet_ical_time_get_wall_s (const VoletIcalTime *self);
void volet_ical_time_set_wall_s (VoletIcalTime *self, gint64 wall_s);

G_END_DECLS
