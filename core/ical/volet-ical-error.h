/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a calendar file is refused as a whole. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VoletIcalError:
 * @VOLET_ICAL_ERROR_NO_FILE: there is no such file
 * @VOLET_ICAL_ERROR_FILE: the system does not let the file be read
 * @VOLET_ICAL_ERROR_NOT_A_CALENDAR: the file holds no iCalendar data
 * @VOLET_ICAL_ERROR_TOO_LARGE: more bytes than a calendar may have
 * @VOLET_ICAL_ERROR_TOO_COMPLEX: more events, or deeper nesting, than a calendar may have
 * @VOLET_ICAL_ERROR_TOO_SLOW: reading took longer than it may, and was stopped
 * @VOLET_ICAL_ERROR_READER: the reading program crashed, wanted more memory than it may have, or
 *   answered nonsense
 * @VOLET_ICAL_ERROR_NO_READER: the reading program cannot be started
 * @VOLET_ICAL_ERROR_NO_LIBRARY: libical, which writes calendars, cannot be loaded
 *
 * Why a calendar file is refused as a whole. What is wrong with a single event is a
 * #VoletIcalReason.
 */
typedef enum {
  VOLET_ICAL_ERROR_NO_FILE,
  VOLET_ICAL_ERROR_FILE,
  VOLET_ICAL_ERROR_NOT_A_CALENDAR,
  VOLET_ICAL_ERROR_TOO_LARGE,
  VOLET_ICAL_ERROR_TOO_COMPLEX,
  VOLET_ICAL_ERROR_TOO_SLOW,
  VOLET_ICAL_ERROR_READER,
  VOLET_ICAL_ERROR_NO_READER,
  VOLET_ICAL_ERROR_NO_LIBRARY,
} VoletIcalError;

/* One past the last code, for tests that walk over all of them. */
#define VOLET_ICAL_N_ERRORS (VOLET_ICAL_ERROR_NO_LIBRARY + 1)

#define VOLET_ICAL_ERROR (volet_ical_error_quark ())
GQuark volet_ical_error_quark (void);

G_END_DECLS
