/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Calendars of other programs in words. */

#include "volet-text-import.h"

#include "volet-ical-error.h"
#include "volet-text-error-private.h"

#include <glib/gi18n.h>

static const char *const ical_errors[VOLET_ICAL_N_ERRORS] = {
    [VOLET_ICAL_ERROR_NO_FILE] = N_ ("There is no such file."),
    [VOLET_ICAL_ERROR_FILE] = N_ ("The system does not let this file be read."),
    [VOLET_ICAL_ERROR_NOT_A_CALENDAR] =
        N_ ("This is not a calendar file: it holds no iCalendar data."),
    [VOLET_ICAL_ERROR_TOO_LARGE] = N_ ("This file is too large for a calendar."),
    [VOLET_ICAL_ERROR_TOO_COMPLEX] = N_ ("This calendar holds too much to be read."),
    [VOLET_ICAL_ERROR_TOO_SLOW] = N_ ("Reading this calendar took too long: it was stopped."),
    [VOLET_ICAL_ERROR_READER] = N_ ("This calendar could not be read safely: it was stopped."),
    [VOLET_ICAL_ERROR_NO_READER] =
        N_ ("The part of Volet that reads calendars is missing: please install Volet again."),
};

static const char *const ical_reasons[VOLET_ICAL_N_REASONS] = {
    [VOLET_ICAL_REASON_UNFINISHED] = N_ ("the file ends in the middle of it"),
    [VOLET_ICAL_REASON_TOO_LONG] = N_ ("one of its lines is too long"),
    [VOLET_ICAL_REASON_NO_START] = N_ ("it does not say when it begins"),
    [VOLET_ICAL_REASON_BAD_END] = N_ ("its end makes no sense"),
    [VOLET_ICAL_REASON_BAD_RULE] = N_ ("the way it repeats makes no sense"),
    [VOLET_ICAL_REASON_UNKNOWN_RULE] = N_ ("it repeats in a way that Volet does not know"),
    [VOLET_ICAL_REASON_BAD_RECURRENCE_ID] = N_ ("it replaces a date, but does not say which one"),
    [VOLET_ICAL_REASON_TOO_MANY] = N_ ("it comes too often"),
};

/* The sentence for an error of the room that reads calendars. */
const char *
volet_text_find_ical_error (int code)
{
  return code >= 0 && code < (int) G_N_ELEMENTS (ical_errors) ? _ (ical_errors[code]) : NULL;
}

/**
 * volet_text_get_ical_reason:
 * @reason: why an event of a calendar was skipped
 *
 * Returns: that in words, without a capital or a full stop
 */
const char *
volet_text_get_ical_reason (VoletIcalReason reason)
{
  g_return_val_if_fail (reason < VOLET_ICAL_N_REASONS, NULL);

  return _ (ical_reasons[reason]);
}
