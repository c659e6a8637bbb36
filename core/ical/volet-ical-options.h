/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What to read of a calendar, and how much of it at most. */

#pragma once

#include "volet-zone.h"

G_BEGIN_DECLS

/* What a calendar may ask for. A person's whole life with an appointment every hour fits. */
#define VOLET_ICAL_MAX_BYTES (64 * 1024 * 1024)
#define VOLET_ICAL_MAX_EVENTS 100000
#define VOLET_ICAL_MAX_INSTANCES 500000
#define VOLET_ICAL_MAX_EVENT_INSTANCES 50000

/**
 * VoletIcalOptions:
 * @first_day: the first day of interest, in @zone
 * @last_day: the last day of interest, not before @first_day
 * @zone: the person's zone, in which floating times are read
 *
 * What to read of a calendar: the instances of its events that have any moment within a range of
 * days.
 */
typedef struct {
  VoletDay first_day;
  VoletDay last_day;
  VoletZone *zone;
} VoletIcalOptions;

G_END_DECLS
