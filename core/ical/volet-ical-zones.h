/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The zones of one calendar, by the names it gives them. Private to the room. */

#pragma once

#include "volet-ical-zone.h"

G_BEGIN_DECLS

typedef struct _VoletIcalZones VoletIcalZones;

VoletIcalZones *volet_ical_zones_new (GHashTable *described, VoletZone *local, VoletDay last_day);
void volet_ical_zones_free (VoletIcalZones *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletIcalZones, volet_ical_zones_free)

void volet_ical_zones_note_use (VoletIcalZones *self, const char *name, VoletDay day);

VoletIcalZone *
volet_ical_zones_find (VoletIcalZones *self, const char *name, gboolean *ret_is_unknown);
VoletIcalZone *volet_ical_zones_get_local (VoletIcalZones *self);

G_END_DECLS
