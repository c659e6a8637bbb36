/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading the bytes of a calendar file, in this very process. */

#pragma once

#include "volet-ical-calendar.h"
#include "volet-ical-options.h"

G_BEGIN_DECLS

VoletIcalCalendar *
volet_ical_read_bytes (GBytes *bytes, const VoletIcalOptions *options, GError **error);

G_END_DECLS
