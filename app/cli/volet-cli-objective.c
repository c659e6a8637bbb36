/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* objective: says the weekly hours of the contract, from a date on. */

#include "volet-agenda-error.h"
#include "volet-cli-commands.h"
#include "volet-cli-json.h"
#include "volet-cli-session.h"
#include "volet-cli-values.h"
#include "volet-duration.h"
#include "volet-notebook-agenda.h"
#include "volet-text-agenda.h"
#include "volet-text-time.h"

#include <glib/gi18n.h>
#include <string.h>

/* Digits that are surely more than a week has minutes. */
#define MAX_DIGITS 9

/* A bare number means minutes here, as in the contract between programs. */
static gboolean
parse_minutes (VoletCli *cli, const char *text, int *ret_minutes, GError **error)
{
  gsize n_digits = strspn (text, "0123456789");

  if (n_digits == 0 || text[n_digits] != '\0')
    return volet_duration_parse (text, ret_minutes, error) || volet_cli_blame (cli, text);
  if (n_digits > MAX_DIGITS) {
    g_set_error_literal (error, VOLET_AGENDA_ERROR, VOLET_AGENDA_ERROR_BAD_OBJECTIVE,
                         "more than a week");
    return volet_cli_blame (cli, text);
  }
  *ret_minutes = (int) g_ascii_strtoll (text, NULL, 10);
  return TRUE;
}

static gboolean
parse_objective (VoletCli *cli, const char *text, VoletObjective *ret_objective, GError **error)
{
  VoletObjective objective = {.kind = VOLET_OBJECTIVE_NONE};

  if (strcmp (text, "none") != 0) {
    objective.kind = VOLET_OBJECTIVE_MINUTES;
    if (!parse_minutes (cli, text, &objective.minutes, error))
      return FALSE;
    if (!volet_objective_check (objective, error))
      return volet_cli_blame (cli, text);
  }
  *ret_objective = objective;
  return TRUE;
}

static void
print_objective (VoletCli *cli, VoletObjective objective, VoletDay from)
{
  VoletDay monday = volet_week_get_monday (volet_objective_get_first_week (from));
  g_autofree char *date = volet_text_format_day (monday);
  g_autofree char *text = volet_text_format_objective (objective);
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->is_json) {
    /* Translators: "15 h per week, from Monday 16 November 2026 on". */
    volet_cli_print (cli, _ ("%1$s, from %2$s on"), text, date);
    volet_cli_print (cli, "\n");
    return;
  }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  volet_cli_json_add_minutes (builder, "objective_minutes",
                              objective.kind == VOLET_OBJECTIVE_MINUTES ? objective.minutes
                                                                        : VOLET_NO_MINUTES);
  volet_cli_json_add_day (builder, "from", monday);
  json_builder_end_object (builder);
  volet_cli_print_json (cli, builder);
}

static gboolean
set_objective (
    VoletCli *cli, const char *text, const char *from_text, const char *reason, GError **error)
{
  VoletObjective objective;
  VoletDay from;

  if (!parse_objective (cli, text, &objective, error) ||
      !volet_cli_parse_day (cli, from_text, &from, error) ||
      !volet_notebook_set_objective (cli->notebook, objective, from, reason, error))
    return FALSE;
  print_objective (cli, objective, from);
  return TRUE;
}

static gboolean
run_objective (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *from = NULL;
  g_autofree char *reason = NULL;
  const GOptionEntry options[] = {
      {"from", 0, 0, G_OPTION_ARG_FILENAME, &from,
       N_ ("From the first Monday on or after this day"), N_ ("DATE")},
      {"reason", 0, 0, G_OPTION_ARG_FILENAME, &reason, N_ ("A private reason"), N_ ("TEXT")},
      G_OPTION_ENTRY_NULL,
  };

  if (!volet_cli_command_parse (self, cli, arguments, options, 1, 1, &words, error))
    return FALSE;
  if (from == NULL)
    return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                                _ ("Say from which day on, with --from."));
  return volet_cli_open (cli, VOLET_CLI_ACCESS_WRITE, error) &&
         set_objective (cli, words[0], from, reason, error);
}

const VoletCliCommand volet_cli_objective = {
    .name = "objective",
    .words = N_ ("MINUTES|DURATION|none"),
    .summary = N_ ("Say the weekly hours of the contract"),
    .run = run_objective,
};
