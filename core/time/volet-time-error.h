/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be wrong with a date, a week, a zone, a duration or a time of day. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VoletTimeError:
 * @VOLET_TIME_ERROR_BAD_DAY: not a date of the calendar, written YYYY-MM-DD
 * @VOLET_TIME_ERROR_DAY_OUT_OF_RANGE: a date before 1970 or after 2100
 * @VOLET_TIME_ERROR_BAD_WEEK: not an ISO week, written YYYY-Www
 * @VOLET_TIME_ERROR_BAD_DURATION: not a duration in one of the accepted forms
 * @VOLET_TIME_ERROR_NEGATIVE_DURATION: a duration below zero
 * @VOLET_TIME_ERROR_NOT_WHOLE_MINUTES: decimal hours that are no whole number of minutes
 * @VOLET_TIME_ERROR_BAD_SPAN: not two times of day
 * @VOLET_TIME_ERROR_UNKNOWN_ZONE: not a zone of the IANA database
 * @VOLET_TIME_ERROR_NO_SUCH_LOCAL_TIME: the clock jumps over this local time on that day
 */
typedef enum {
  VOLET_TIME_ERROR_BAD_DAY,
  VOLET_TIME_ERROR_DAY_OUT_OF_RANGE,
  VOLET_TIME_ERROR_BAD_WEEK,
  VOLET_TIME_ERROR_BAD_DURATION,
  VOLET_TIME_ERROR_NEGATIVE_DURATION,
  VOLET_TIME_ERROR_NOT_WHOLE_MINUTES,
  VOLET_TIME_ERROR_BAD_SPAN,
  VOLET_TIME_ERROR_UNKNOWN_ZONE,
  VOLET_TIME_ERROR_NO_SUCH_LOCAL_TIME,
} VoletTimeError;

/* One past the last code, for tests that walk over all of them. */
#define VOLET_TIME_N_ERRORS (VOLET_TIME_ERROR_NO_SUCH_LOCAL_TIME + 1)

#define VOLET_TIME_ERROR (volet_time_error_quark ())
GQuark volet_time_error_quark (void);

G_END_DECLS
