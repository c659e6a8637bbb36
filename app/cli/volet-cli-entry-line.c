/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Parts of an entry on one line of the terminal. */

#include "volet-cli-entry-line.h"

#include "volet-duration.h"

/**
 * volet_cli_format_times:
 * @entry: an entry
 *
 * Returns: (transfer full): "09:00-12:30" in its own zone, or nothing where no start was noted
 */
char *
volet_cli_format_times (const VoletEntry *entry)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  VoletDay day;
  int minute;

  if (!volet_entry_has_start (entry))
    return g_strdup ("");
  volet_zone_to_local (entry->zone, entry->start_unix_s, &day, &minute);
  start = volet_time_of_day_to_string (minute);
  volet_zone_to_local (entry->zone, entry->start_unix_s + (gint64) entry->minutes * 60, &day,
                       &minute);
  end = volet_time_of_day_to_string (minute);
  return g_strdup_printf ("%s-%s", start, end);
}

/**
 * volet_cli_flatten_note:
 * @note: a note
 *
 * Returns: (transfer full): the note on one line
 */
char *
volet_cli_flatten_note (const char *note)
{
  return g_strdelimit (g_strdup (note), "\n\r\t", ' ');
}
