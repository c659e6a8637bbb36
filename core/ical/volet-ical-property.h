/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What libical reads in a property, copied into values of Volet's own. Private to the room. */

#pragma once

#include "volet-ical-event.h"

#include <libical/ical.h>

G_BEGIN_DECLS

gboolean volet_ical_property_get_time (icalproperty *property,
                                       GStringChunk *strings,
                                       VoletIcalTime *ret_time);
gboolean volet_ical_property_get_extra (icalproperty *property,
                                        GStringChunk *strings,
                                        VoletIcalExtra *ret_extra);
VoletIcalSpan volet_ical_property_get_duration (icalproperty *property);
gboolean volet_ical_property_get_offset (icalproperty *property, int *ret_offset_s);
gboolean volet_ical_property_is_for_following (icalproperty *property);

const char *volet_ical_property_get_title (icalproperty *property, GStringChunk *strings);
const char *volet_ical_property_get_uid (icalproperty *property, GStringChunk *strings);
VoletIcalStatus volet_ical_property_get_status (icalproperty *property);

G_END_DECLS
