/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading the bytes of a calendar file, in this very process. */

#include "volet-ical-reader.h"

#include "volet-ical-error.h"
#include "volet-ical-expansion.h"
#include "volet-ical-parser.h"

/**
 * volet_ical_read_bytes:
 * @bytes: a file
 * @options: what to read of it
 * @error: return location
 *
 * Reads a calendar file. What is wrong with one event costs the others nothing: it is skipped, with
 * its reason. The work is bounded, but a stranger's file goes through libical here, which is not
 * made for that: use volet_ical_read_file() for files, and this in the program that it
 * starts, on one thread.
 *
 * Errors: %VOLET_ICAL_ERROR_TOO_LARGE, %VOLET_ICAL_ERROR_NOT_A_CALENDAR,
 * %VOLET_ICAL_ERROR_TOO_COMPLEX
 *
 * Returns: (transfer full): the calendar
 */
VoletIcalCalendar *
volet_ical_read_bytes (GBytes *bytes, const VoletIcalOptions *options, GError **error)
{
  g_autoptr (VoletIcalSource) source = NULL;

  if (g_bytes_get_size (bytes) > VOLET_ICAL_MAX_BYTES) {
    g_set_error_literal (error, VOLET_ICAL_ERROR, VOLET_ICAL_ERROR_TOO_LARGE,
                         "the file is too large");
    return NULL;
  }

  source = volet_ical_source_parse (bytes, VOLET_ICAL_MAX_EVENTS, error);
  return source != NULL ? volet_ical_source_expand (source, options) : NULL;
}
