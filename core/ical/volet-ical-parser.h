/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking a calendar file apart. Private to the room. */

#pragma once

#include "volet-ical-source.h"

G_BEGIN_DECLS

VoletIcalSource *volet_ical_source_parse (GBytes *bytes, guint max_events, GError **error);

G_END_DECLS
