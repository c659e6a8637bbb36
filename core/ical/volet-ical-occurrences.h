/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* When an event comes, by its start, rules, extra dates and exceptions. Private to the room. */

#pragma once

#include "volet-ical-moment.h"

G_BEGIN_DECLS

/**
 * VoletIcalOccurrence:
 * @moment: when it begins
 * @span: (nullable): how long it lasts, where that differs from its event
 */
typedef struct {
  VoletIcalMoment moment;
  const VoletIcalSpan *span;
} VoletIcalOccurrence;

GArray *volet_ical_event_find_occurrences (VoletIcalEvent *self,
                                           VoletIcalZones *zones,
                                           VoletDay first_day,
                                           VoletDay last_day,
                                           guint64 *steps_left);

G_END_DECLS
