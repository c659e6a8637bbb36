/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Calendars of other programs in words. */

#pragma once

#include "volet-ical-reason.h"
#include "volet-import-item.h"

G_BEGIN_DECLS

const char *volet_text_get_ical_reason (VoletIcalReason reason);
const char *volet_text_get_import_reason (VoletImportState state);
char *volet_text_format_import_when (const VoletEntry *entry);
char *volet_text_format_imported (guint n_entries, guint n_planned);
char *volet_text_format_left_out (const char *reason, guint n_dates);
char *volet_text_format_outside (guint n_events, VoletDay first, VoletDay last);

G_END_DECLS
