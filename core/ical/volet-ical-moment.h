/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* When an event or one of its instances is, in its zone. Private to the room. */

#pragma once

#include "volet-ical-event.h"
#include "volet-ical-zones.h"

G_BEGIN_DECLS

/**
 * VoletIcalMoment:
 * @is_date: whether it is a whole day
 * @wall_s: what a clock on the wall shows, as seconds since it showed 1970-01-01 00:00
 * @point: the instant, seconds since 1970-01-01T00:00Z; of a whole day its #VoletDay
 * @zone: (nullable): the zone of the wall; %NULL in UTC
 * @is_floating: whether no zone was written
 * @is_zone_unknown: whether one was written that nobody knows
 *
 * A time of a calendar whose zone was found.
 */
typedef struct {
  gboolean is_date;
  gint64 wall_s;
  gint64 point;
  VoletIcalZone *zone;
  gboolean is_floating;
  gboolean is_zone_unknown;
} VoletIcalMoment;

VoletIcalMoment volet_ical_moment_find (const VoletIcalTime *time, VoletIcalZones *zones);
VoletIcalMoment volet_ical_moment_find_near (const VoletIcalTime *time,
                                             const VoletIcalMoment *start,
                                             VoletIcalZones *zones);
VoletIcalMoment volet_ical_moment_move (const VoletIcalMoment *self, gint64 wall_s);

G_END_DECLS
