/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long an event lasts, from wherever it begins. Private to the room. */

#pragma once

#include "volet-ical-moment.h"

G_BEGIN_DECLS

/**
 * VoletIcalLength:
 * @wall_s: how far the clock on the wall moves on
 * @exact_s: how many seconds pass after that
 *
 * A night's work from 22:00 to 06:00 ends at 06:00 in each of its nights, also in those when the
 * clocks change; one of "eight hours" lasts eight hours (RFC 5545, section 3.8.5.3).
 */
typedef struct {
  gint64 wall_s;
  gint64 exact_s;
} VoletIcalLength;

gboolean volet_ical_length_find (const VoletIcalSpan *span,
                                 const VoletIcalMoment *start,
                                 VoletIcalZones *zones,
                                 VoletIcalLength *ret_length);
gint64 volet_ical_length_get_end (const VoletIcalLength *self, const VoletIcalMoment *start);

G_END_DECLS
