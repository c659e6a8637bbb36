/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The state of an event (RFC 5545, section 3.8.1.11). */

#include "volet-ical-status.h"

static const char *const names[VOLET_ICAL_N_STATUSES] = {
    [VOLET_ICAL_STATUS_TENTATIVE] = "TENTATIVE",
    [VOLET_ICAL_STATUS_CONFIRMED] = "CONFIRMED",
    [VOLET_ICAL_STATUS_CANCELLED] = "CANCELLED",
};

/**
 * volet_ical_status_to_string:
 * @status: a state
 *
 * Returns: (nullable): its name in RFC 5545; %NULL for an event that does not say
 */
const char *
volet_ical_status_to_string (VoletIcalStatus status)
{
  g_return_val_if_fail (status < VOLET_ICAL_N_STATUSES, NULL);

  return names[status];
}
