/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a single event of a calendar is skipped. */

#include "volet-ical-reason.h"

static const char *const names[VOLET_ICAL_N_REASONS] = {
    [VOLET_ICAL_REASON_UNFINISHED] = "unfinished",
    [VOLET_ICAL_REASON_TOO_LONG] = "too-long",
    [VOLET_ICAL_REASON_NO_START] = "no-start",
    [VOLET_ICAL_REASON_BAD_END] = "bad-end",
    [VOLET_ICAL_REASON_BAD_RULE] = "bad-rule",
    [VOLET_ICAL_REASON_UNKNOWN_RULE] = "unknown-rule",
    [VOLET_ICAL_REASON_BAD_RECURRENCE_ID] = "bad-recurrence-id",
    [VOLET_ICAL_REASON_TOO_MANY] = "too-many",
};

/**
 * volet_ical_reason_to_string:
 * @reason: a reason
 *
 * Returns: a word for programs, the same in all versions
 */
const char *
volet_ical_reason_to_string (VoletIcalReason reason)
{
  g_return_val_if_fail (reason < VOLET_ICAL_N_REASONS, NULL);

  return names[reason];
}
