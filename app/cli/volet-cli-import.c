/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* import: copies in the dates of another program's calendar. */

#include "volet-cli-commands.h"
#include "volet-cli-import-output.h"
#include "volet-cli-session.h"
#include "volet-cli-values.h"
#include "volet-duration.h"
#include "volet-ical-file.h"
#include "volet-time-error.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

typedef struct {
  char *category;
  char *from;
  char *to;
  char *all_day;
  gboolean is_dry_run;
  gboolean is_planned;
} ImportWords;

static void
import_words_clear (ImportWords *words)
{
  g_free (words->category);
  g_free (words->from);
  g_free (words->to);
  g_free (words->all_day);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ImportWords, import_words_clear)

/* A calendar may be older than any notebook: days before 1970 can be looked at. */
static gboolean
parse_old_day (const char *text, VoletDay *ret_day)
{
  int year, month, day_of_month, length = 0;

  return sscanf (text, "%4d-%2d-%2d%n", &year, &month, &day_of_month, &length) == 3 &&
         length == (int) strlen ("1900-01-01") && text[length] == '\0' && year >= 1900 &&
         volet_day_from_ymd (year, month, day_of_month, ret_day);
}

static gboolean
parse_day (VoletCli *cli, const char *text, VoletDay *ret_day, GError **error)
{
  g_autoptr (GError) own_error = NULL;

  if (volet_cli_parse_day (cli, text, ret_day, &own_error))
    return TRUE;
  if (g_error_matches (own_error, VOLET_TIME_ERROR, VOLET_TIME_ERROR_DAY_OUT_OF_RANGE) &&
      parse_old_day (text, ret_day)) {
    g_clear_pointer (&cli->value, g_free);
    return TRUE;
  }
  g_propagate_error (error, g_steal_pointer (&own_error));
  return FALSE;
}

/* Where a day is not named, a year around today is meant, and around the other day. */
static gboolean
parse_days (const ImportWords *words, VoletCli *cli, VoletImportChoices *choices, GError **error)
{
  VoletDay today = volet_notebook_get_today (cli->notebook);
  VoletDay first = today, last = today;

  if ((words->from != NULL && !parse_day (cli, words->from, &first, error)) ||
      (words->to != NULL && !parse_day (cli, words->to, &last, error)))
    return FALSE;
  if (words->from == NULL)
    first = MIN (today, last) - VOLET_IMPORT_DEFAULT_DAYS;
  if (words->to == NULL)
    last = MAX (today, first) + VOLET_IMPORT_DEFAULT_DAYS;
  if (first > last)
    return volet_cli_error_set (error, VOLET_CLI_ERROR_REFUSED,
                                _ ("The last day comes before the first one."));
  choices->first_day = first;
  choices->last_day = last;
  return TRUE;
}

static gboolean
parse_choices (const ImportWords *words, VoletCli *cli, VoletImportChoices *choices, GError **error)
{
  choices->is_planned = words->is_planned;
  choices->has_category = words->category != NULL;
  if (words->category != NULL &&
      !volet_category_from_code (words->category, &choices->category, error))
    return volet_cli_blame (cli, words->category);
  if (words->all_day != NULL &&
      !volet_duration_parse (words->all_day, &choices->whole_day_min, error))
    return volet_cli_blame (cli, words->all_day);
  if (words->all_day != NULL &&
      (choices->whole_day_min < 1 || choices->whole_day_min > VOLET_ENTRY_MAX_MINUTES)) {
    volet_cli_blame (cli, words->all_day);
    return volet_cli_error_set (error, VOLET_CLI_ERROR_REFUSED,
                                _ ("An activity lasts from one minute to 24 hours."));
  }
  return parse_days (words, cli, choices, error);
}

static VoletIcalCalendar *
read_calendar (VoletCli *cli, const char *path, const VoletImportChoices *choices, GError **error)
{
  g_autofree char *reader = volet_ical_find_reader ();
  VoletIcalOptions options = {
      .first_day = choices->first_day,
      .last_day = choices->last_day,
      .zone = volet_notebook_get_zone (cli->notebook),
  };

  return volet_ical_read_file (reader, path, &options, NULL, error);
}

static gboolean
import_calendar (const ImportWords *words, VoletCli *cli, const char *path, GError **error)
{
  VoletImportChoices choices = {0};
  g_autoptr (VoletIcalCalendar) calendar = NULL;
  g_autoptr (VoletImport) import = NULL;
  guint n_entries;

  if (!parse_choices (words, cli, &choices, error))
    return FALSE;
  calendar = read_calendar (cli, path, &choices, error);
  if (calendar == NULL)
    return FALSE;
  if (words->is_dry_run && cli->is_json) {
    volet_cli_print_calendar (cli, calendar);
    return TRUE;
  }

  import = volet_import_new (cli->notebook, calendar, &choices, error);
  if (import == NULL)
    return FALSE;
  if (words->is_dry_run) {
    volet_cli_print_import_plan (cli, import, &choices);
    return TRUE;
  }
  if (!volet_notebook_import (cli->notebook, import, &n_entries, error))
    return FALSE;
  volet_cli_print_imported (cli, import, &choices);
  return TRUE;
}

static gboolean
run_import (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (ImportWords) words = {NULL};
  g_auto (GStrv) files = NULL;
  const GOptionEntry options[] = {
      {"category", 0, 0, G_OPTION_ARG_FILENAME, &words.category, N_ ("What the activities are"),
       N_ ("CODE")},
      {"from", 0, 0, G_OPTION_ARG_FILENAME, &words.from, N_ ("From this day on"), N_ ("DATE")},
      {"to", 0, 0, G_OPTION_ARG_FILENAME, &words.to, N_ ("Up to this day, included"), N_ ("DATE")},
      {"all-day", 0, 0, G_OPTION_ARG_FILENAME, &words.all_day,
       N_ ("How long an event lasts each day that says no time"), N_ ("DURATION")},
      {"dry-run", 0, 0, G_OPTION_ARG_NONE, &words.is_dry_run, N_ ("Only say what would be done"),
       NULL},
      {"planned", 0, 0, G_OPTION_ARG_NONE, &words.is_planned,
       N_ ("All are planned, even those that are over"), NULL},
      G_OPTION_ENTRY_NULL,
  };

  return volet_cli_command_parse (self, cli, arguments, options, 1, 1, &files, error) &&
         volet_cli_open (cli, words.is_dry_run ? VOLET_CLI_ACCESS_READ : VOLET_CLI_ACCESS_WRITE,
                         error) &&
         import_calendar (&words, cli, files[0], error);
}

const VoletCliCommand volet_cli_import = {
    .name = "import",
    .words = N_ ("FILE.ics"),
    .summary = N_ ("Copy in another program’s calendar"),
    .run = run_import,
};
