/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The state of an event (RFC 5545, section 3.8.1.11). */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  VOLET_ICAL_STATUS_NONE,
  VOLET_ICAL_STATUS_TENTATIVE,
  VOLET_ICAL_STATUS_CONFIRMED,
  VOLET_ICAL_STATUS_CANCELLED,
} VoletIcalStatus;

#define VOLET_ICAL_N_STATUSES (VOLET_ICAL_STATUS_CANCELLED + 1)

const char *volet_ical_status_to_string (VoletIcalStatus status);

G_END_DECLS
