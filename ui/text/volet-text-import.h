/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Calendars of other programs in words. */

#pragma once

#include "volet-ical-reason.h"

G_BEGIN_DECLS

const char *volet_text_get_ical_reason (VoletIcalReason reason);

G_END_DECLS
