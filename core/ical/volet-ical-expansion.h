/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From events to their instances in a range of days. Private to the room. */

#pragma once

#include "volet-ical-calendar.h"
#include "volet-ical-options.h"
#include "volet-ical-source.h"

G_BEGIN_DECLS

VoletIcalCalendar *volet_ical_source_expand (VoletIcalSource *source,
                                             const VoletIcalOptions *options);

G_END_DECLS
