/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A calendar file taken apart: its calendars, their events and zones. Private to the room. */

#pragma once

#include "volet-ical-event.h"
#include "volet-ical-zone.h"

G_BEGIN_DECLS

/**
 * VoletIcalPart:
 * @is_cancellation: whether it says that its events are cancelled (RFC 5546, section 3.2.5)
 * @events: (element-type VoletIcalEvent): its events
 * @zones: (element-type utf8 GPtrArray): observances by the names of the zones it describes
 *
 * One VCALENDAR of a file. Names of zones and identifiers of events hold within it only.
 */
typedef struct {
  gboolean is_cancellation;
  GPtrArray *events;
  GHashTable *zones;
} VoletIcalPart;

/**
 * VoletIcalFault:
 * @event: the event, as far as it could be read
 * @reason: what is wrong with it
 */
typedef struct {
  VoletIcalEvent *event;
  VoletIcalReason reason;
} VoletIcalFault;

/**
 * VoletIcalSource:
 * @parts: (element-type VoletIcalPart): its calendars
 * @faults: (element-type VoletIcalFault): events that cannot be used
 * @strings: what texts of all of them lie in
 */
typedef struct {
  GPtrArray *parts;
  GPtrArray *faults;
  GStringChunk *strings;
} VoletIcalSource;

VoletIcalSource *volet_ical_source_new (void);
void volet_ical_source_free (VoletIcalSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletIcalSource, volet_ical_source_free)

void volet_ical_source_begin_part (VoletIcalSource *self);
VoletIcalPart *volet_ical_source_get_part (VoletIcalSource *self);
void
volet_ical_source_add_fault (VoletIcalSource *self, VoletIcalEvent *event, VoletIcalReason reason);

G_END_DECLS
