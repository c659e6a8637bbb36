/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a single event of a calendar is skipped. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VoletIcalReason:
 * @VOLET_ICAL_REASON_UNFINISHED: the file ends within it
 * @VOLET_ICAL_REASON_TOO_LONG: one of its lines is longer than any calendar needs
 * @VOLET_ICAL_REASON_NO_START: it has no start, or one that is no date or time
 * @VOLET_ICAL_REASON_BAD_END: its end or duration is none, or lies before its start
 * @VOLET_ICAL_REASON_BAD_RULE: the rule by which it repeats makes no sense
 * @VOLET_ICAL_REASON_UNKNOWN_RULE: it repeats by a calendar that Volet does not know
 * @VOLET_ICAL_REASON_BAD_RECURRENCE_ID: it replaces an instance, but does not say which
 * @VOLET_ICAL_REASON_TOO_MANY: it repeats too often in the range asked for, or working that out
 *   takes too long
 */
typedef enum {
  VOLET_ICAL_REASON_UNFINISHED,
  VOLET_ICAL_REASON_TOO_LONG,
  VOLET_ICAL_REASON_NO_START,
  VOLET_ICAL_REASON_BAD_END,
  VOLET_ICAL_REASON_BAD_RULE,
  VOLET_ICAL_REASON_UNKNOWN_RULE,
  VOLET_ICAL_REASON_BAD_RECURRENCE_ID,
  VOLET_ICAL_REASON_TOO_MANY,
} VoletIcalReason;

/* One past the last reason, for tests that walk over all of them. */
#define VOLET_ICAL_N_REASONS (VOLET_ICAL_REASON_TOO_MANY + 1)

const char *volet_ical_reason_to_string (VoletIcalReason reason);

G_END_DECLS
