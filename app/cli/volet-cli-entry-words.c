/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words that say what an entry shall be, for add, its batches and edit. */

#include "volet-cli-entry-words.h"

#include "volet-agenda-error.h"
#include "volet-cli-values.h"
#include "volet-duration.h"
#include "volet-secret.h"

#include <glib/gi18n.h>

/* When an entry is: what a clock on the wall shows, whatever the zone. */
typedef struct {
  VoletDay day;
  gboolean has_start;
  int start_min;
  int end_min;
  int minutes;
} EntryTime;

/**
 * volet_cli_entry_words_clear:
 * @self: the words
 *
 * Frees them, and wipes the note.
 */
void
volet_cli_entry_words_clear (VoletCliEntryWords *self)
{
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->time, g_free);
  g_clear_pointer (&self->category, g_free);
  g_clear_pointer (&self->zone, g_free);
  g_clear_pointer (&self->note, volet_secret_free_string);
}

static EntryTime
get_time (const VoletEntry *entry)
{
  EntryTime time = {
      .day = entry->day,
      .has_start = volet_entry_has_start (entry),
      .minutes = entry->minutes,
  };
  VoletDay last_day;

  if (time.has_start) {
    volet_zone_to_local (entry->zone, entry->start_unix_s, &time.day, &time.start_min);
    volet_zone_to_local (entry->zone, entry->start_unix_s + (gint64) entry->minutes * 60, &last_day,
                         &time.end_min);
  }
  return time;
}

static gboolean
read_time (VoletCli *cli, const char *text, EntryTime *time, GError **error)
{
  time->has_start = volet_span_looks_like (text);
  if (time->has_start ? volet_span_parse (text, &time->start_min, &time->end_min, error)
                      : volet_duration_parse (text, &time->minutes, error))
    return TRUE;
  return volet_cli_blame (cli, text);
}

static gboolean
set_time (VoletEntry *entry, const EntryTime *time, gboolean *ret_is_ambiguous, GError **error)
{
  if (time->has_start)
    return volet_entry_set_span (entry, time->day, time->start_min, time->end_min, ret_is_ambiguous,
                                 error);
  volet_entry_set_duration (entry, time->day, time->minutes);
  return TRUE;
}

/* A date, a time or a zone that is not given keeps what the clock on the wall showed. */
static gboolean
apply_time (const VoletCliEntryWords *self,
            VoletCli *cli,
            VoletEntry *entry,
            gboolean *ret_is_ambiguous,
            GError **error)
{
  EntryTime time = get_time (entry);

  if (self->date == NULL && self->time == NULL && self->zone == NULL)
    return TRUE;
  if (self->date != NULL && !volet_cli_parse_day (cli, self->date, &time.day, error))
    return FALSE;
  if (self->time != NULL && !read_time (cli, self->time, &time, error))
    return FALSE;
  if (self->zone != NULL) {
    g_autoptr (VoletZone) zone = volet_notebook_find_zone (cli->notebook, self->zone, error);

    if (zone == NULL)
      return volet_cli_blame (cli, self->zone);
    g_set_object (&entry->zone, zone);
  }
  if (!set_time (entry, &time, ret_is_ambiguous, error))
    return volet_cli_blame (cli, self->time != NULL ? self->time : self->date);
  return TRUE;
}

static void
apply_marks (const VoletCliEntryWords *self, VoletEntry *entry)
{
  if (self->is_planned || self->is_done)
    entry->is_planned = self->is_planned;
  if (self->counts || self->counts_not)
    entry->counts = self->counts;
  if (self->has_proof)
    entry->has_proof = TRUE;
  if (self->note != NULL)
    volet_entry_set_note (entry, self->note);
}

static gboolean
check_marks (const VoletCliEntryWords *self, GError **error)
{
  if (self->is_planned && self->is_done)
    return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                                _ ("--planned and --done exclude each other."));
  if (self->counts && self->counts_not)
    return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                                _ ("--counted and --not-counted exclude each other."));
  return TRUE;
}

/* Checks the whole entry; where its length is wrong, the time that was typed is to blame. */
static gboolean
check_entry (const VoletCliEntryWords *self, VoletCli *cli, const VoletEntry *entry, GError **error)
{
  g_autoptr (GError) own_error = NULL;

  if (volet_entry_check (entry, &own_error))
    return TRUE;
  if (g_error_matches (own_error, VOLET_AGENDA_ERROR, VOLET_AGENDA_ERROR_NO_LENGTH) ||
      g_error_matches (own_error, VOLET_AGENDA_ERROR, VOLET_AGENDA_ERROR_TOO_LONG))
    volet_cli_blame (cli, self->time);
  g_propagate_error (error, g_steal_pointer (&own_error));
  return FALSE;
}

/**
 * volet_cli_entry_words_apply:
 * @self: the words
 * @cli: the run, whose notebook is open
 * @entry: the entry to change; on failure it may be changed in part
 * @ret_is_ambiguous: (out): whether a time was given that the clock shows twice
 * @error: return location
 *
 * Makes an entry what the words say, and checks it.
 *
 * Errors: %VOLET_TIME_ERROR, %VOLET_AGENDA_ERROR, %VOLET_CLI_ERROR_USAGE
 *
 * Returns: whether the entry can be
 */
gboolean
volet_cli_entry_words_apply (const VoletCliEntryWords *self,
                             VoletCli *cli,
                             VoletEntry *entry,
                             gboolean *ret_is_ambiguous,
                             GError **error)
{
  *ret_is_ambiguous = FALSE;
  if (!check_marks (self, error) || !apply_time (self, cli, entry, ret_is_ambiguous, error))
    return FALSE;
  if (self->category != NULL && !volet_category_from_code (self->category, &entry->category, error))
    return volet_cli_blame (cli, self->category);

  apply_marks (self, entry);
  return check_entry (self, cli, entry, error);
}

/**
 * volet_cli_notice_ambiguous:
 * @cli: the run
 *
 * Says what was made of a time that the clock shows twice.
 */
void
volet_cli_notice_ambiguous (VoletCli *cli)
{
  volet_cli_notice (
      cli, g_strdup (_ ("The clock shows this time twice that day: the first one was taken.")));
}
