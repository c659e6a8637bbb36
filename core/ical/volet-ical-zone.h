/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The zone of a calendar's times: one of the IANA database, or one that the calendar describes. */

#pragma once

#include "volet-ical-rule.h"
#include "volet-zone.h"

G_BEGIN_DECLS

/**
 * VoletIcalObservance:
 * @has_start: whether @start holds; without one, the offset is the zone's only one
 * @start: when it first begins, on the wall clock before the change
 * @offset_from_s: seconds that the clock was ahead of UTC before the change
 * @offset_to_s: seconds that it is ahead afterwards
 * @rules: (element-type VoletIcalRule): when it begins again
 * @dates: (element-type VoletIcalTime): when else it begins
 *
 * A STANDARD or DAYLIGHT part of a VTIMEZONE (RFC 5545, section 3.6.5).
 */
typedef struct {
  gboolean has_start;
  VoletIcalTime start;
  int offset_from_s;
  int offset_to_s;
  GPtrArray *rules;
  GArray *dates;
} VoletIcalObservance;

VoletIcalObservance *volet_ical_observance_new (void);
void volet_ical_observance_free (VoletIcalObservance *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletIcalObservance, volet_ical_observance_free)

typedef struct _VoletIcalZone VoletIcalZone;

VoletIcalZone *volet_ical_zone_new (VoletZone *zone);
VoletIcalZone *volet_ical_zone_new_from_observances (GPtrArray *observances,
                                                     VoletZone *alike,
                                                     VoletDay last_day,
                                                     guint64 *steps_left);
void volet_ical_zone_free (VoletIcalZone *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletIcalZone, volet_ical_zone_free)

const char *volet_ical_zone_get_id (VoletIcalZone *self);
gboolean volet_ical_zone_is_like (VoletIcalZone *self, VoletZone *zone, VoletDay day);
gint64 volet_ical_zone_to_unix (VoletIcalZone *self, gint64 wall_s);
gint64 volet_ical_zone_to_wall (VoletIcalZone *self, gint64 unix_s);

G_END_DECLS
