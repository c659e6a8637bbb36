/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the agenda refuses. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VoletAgendaError:
 * @VOLET_AGENDA_ERROR_UNKNOWN_CATEGORY: not one of the sixteen codes
 * @VOLET_AGENDA_ERROR_NO_LENGTH: an entry of zero minutes or less
 * @VOLET_AGENDA_ERROR_TOO_LONG: an entry of more than 24 hours
 * @VOLET_AGENDA_ERROR_DAY_OUT_OF_RANGE: an entry that touches a day before 1970 or after 2100
 * @VOLET_AGENDA_ERROR_DAY_FULL: a day that would count more than its own length
 * @VOLET_AGENDA_ERROR_NOTE_TOO_LONG: a note or reason over 4,000 characters
 * @VOLET_AGENDA_ERROR_BAD_TEXT: a note or reason that is not UTF-8 or holds control characters
 *   other than tab and newline
 * @VOLET_AGENDA_ERROR_BAD_OBJECTIVE: an objective outside 1 to 10,080 minutes
 */
typedef enum {
  VOLET_AGENDA_ERROR_UNKNOWN_CATEGORY,
  VOLET_AGENDA_ERROR_NO_LENGTH,
  VOLET_AGENDA_ERROR_TOO_LONG,
  VOLET_AGENDA_ERROR_DAY_OUT_OF_RANGE,
  VOLET_AGENDA_ERROR_DAY_FULL,
  VOLET_AGENDA_ERROR_NOTE_TOO_LONG,
  VOLET_AGENDA_ERROR_BAD_TEXT,
  VOLET_AGENDA_ERROR_BAD_OBJECTIVE,
} VoletAgendaError;

#define VOLET_AGENDA_N_ERRORS (VOLET_AGENDA_ERROR_BAD_OBJECTIVE + 1)

#define VOLET_AGENDA_ERROR (volet_agenda_error_quark ())
GQuark volet_agenda_error_quark (void);

G_END_DECLS
