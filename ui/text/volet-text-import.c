/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Calendars of other programs in words. */

#include "volet-text-import.h"

#include "volet-duration.h"
#include "volet-ical-error.h"
#include "volet-text-error-private.h"
#include "volet-text-time.h"

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
    [VOLET_ICAL_ERROR_NO_LIBRARY] =
        N_ ("The part of Volet that writes calendars is missing: please install Volet again."),
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

static const char *const import_reasons[VOLET_N_IMPORT_STATES] = {
    [VOLET_IMPORT_READY] = N_ ("it can be copied in"),
    [VOLET_IMPORT_NEEDS_LENGTH] = N_ ("it does not say how long it takes"),
    [VOLET_IMPORT_KNOWN] = N_ ("it is in your notebook already"),
    [VOLET_IMPORT_REMOVED] = N_ ("you have put it into the bin"),
    [VOLET_IMPORT_TWICE] = N_ ("the calendar holds it twice"),
    [VOLET_IMPORT_CANCELLED] = N_ ("it is cancelled"),
    [VOLET_IMPORT_CANCELLED_SINCE] = N_ ("it has been cancelled since you copied it in"),
    [VOLET_IMPORT_NO_TIME] = N_ ("it takes no time"),
    [VOLET_IMPORT_TOO_LONG] = N_ ("it takes more than 24 hours"),
    [VOLET_IMPORT_OUT_OF_RANGE] = N_ ("it lies before 1970 or after 2100"),
    [VOLET_IMPORT_WEEK_CLOSED] = N_ ("its week is finished"),
    [VOLET_IMPORT_DAY_FULL] = N_ ("its day would have more hours than a day has"),
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

/**
 * volet_text_get_import_reason:
 * @state: what stands in the way of a date of a calendar
 *
 * Returns: that in words, without a capital or a full stop
 */
const char *
volet_text_get_import_reason (VoletImportState state)
{
  g_return_val_if_fail (state < VOLET_N_IMPORT_STATES, NULL);

  return _ (import_reasons[state]);
}

static char *
format_times (const VoletEntry *entry)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  VoletDay day;
  int minute;

  volet_zone_to_local (entry->zone, entry->start_unix_s, &day, &minute);
  start = volet_time_of_day_to_string (minute);
  volet_zone_to_local (entry->zone, entry->start_unix_s + (gint64) entry->minutes * 60, &day,
                       &minute);
  end = volet_time_of_day_to_string (minute);
  /* Translators: two times of day: "from 09:00 to 11:30". */
  return g_strdup_printf (_ ("from %1$s to %2$s"), start, end);
}

/**
 * volet_text_format_import_when:
 * @entry: what a date of a calendar would become
 *
 * Returns: (transfer full): its day and its times, or that it has none
 */
char *
volet_text_format_import_when (const VoletEntry *entry)
{
  g_autofree char *day = volet_text_format_day (entry->day);
  g_autofree char *times =
      volet_entry_has_start (entry) ? format_times (entry) : g_strdup (_ ("without a time"));

  /* Translators: a day, and when on that day. */
  return g_strdup_printf (_ ("%1$s, %2$s"), day, times);
}

/**
 * volet_text_format_imported:
 * @n_entries: how many activities were copied in
 * @n_planned: how many of them are planned
 *
 * Returns: (transfer full): a sentence
 */
char *
volet_text_format_imported (guint n_entries, guint n_planned)
{
  if (n_entries == 0)
    return g_strdup (_ ("Nothing was copied in."));
  if (n_planned == 0)
    return g_strdup_printf (
        ngettext ("%u activity was copied in.", "%u activities were copied in.", n_entries),
        n_entries);
  if (n_planned == n_entries)
    return g_strdup_printf (ngettext ("%u planned activity was copied in.",
                                      "%u planned activities were copied in.", n_entries),
                            n_entries);
  return g_strdup_printf (ngettext ("%1$u activity was copied in. Planned: %2$u.",
                                    "%1$u activities were copied in. Planned: %2$u.", n_entries),
                          n_entries, n_planned);
}

/**
 * volet_text_format_left_out:
 * @reason: (nullable): why, from one of the functions above
 * @n_dates: how many dates or events were left out for it
 *
 * Returns: (transfer full): "Laissé de côté (il est annulé) : 3"
 */
char *
volet_text_format_left_out (const char *reason, guint n_dates)
{
  /* Translators: %1$s is a reason, such as "it is cancelled". */
  return g_strdup_printf (_ ("Left out (%1$s): %2$u"), reason, n_dates);
}

/**
 * volet_text_format_outside:
 * @n_events: how many events have no date in the days that were asked for
 * @first: the first of these days
 * @last: the last of them
 *
 * Returns: (transfer full): a sentence
 */
char *
volet_text_format_outside (guint n_events, VoletDay first, VoletDay last)
{
  g_autofree char *days = volet_text_format_days (first, last);

  /* Translators: %2$s is "from Monday 16 to Sunday 22 November 2026". */
  return g_strdup_printf (ngettext ("%1$u event of the calendar has no date %2$s.",
                                    "%1$u events of the calendar have no date %2$s.", n_events),
                          n_events, days);
}
