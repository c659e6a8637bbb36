/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names that calendars give to zones, and what the IANA database calls them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *volet_ical_zone_names_find_windows (const char *name);
const char *volet_ical_zone_names_find_short (const char *name);

G_END_DECLS
