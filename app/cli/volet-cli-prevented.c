/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* prevented: marks a week with a hindrance, or takes the mark off. */

#include "volet-cli-commands.h"
#include "volet-cli-session.h"
#include "volet-cli-values.h"
#include "volet-notebook-agenda.h"

#include <glib/gi18n.h>

static gboolean
run_prevented (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *reason = NULL;
  gboolean is_cleared = FALSE;
  VoletWeek week;
  const GOptionEntry options[] = {
      {"reason", 0, 0, G_OPTION_ARG_FILENAME, &reason, N_ ("A private reason, which never leaves"),
       N_ ("TEXT")},
      {"clear", 0, 0, G_OPTION_ARG_NONE, &is_cleared, N_ ("Take the mark off"), NULL},
      G_OPTION_ENTRY_NULL,
  };

  if (!volet_cli_command_parse (self, cli, arguments, options, 1, 1, &words, error))
    return FALSE;
  if (is_cleared && reason != NULL)
    return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                                _ ("--clear and --reason exclude each other."));
  return volet_cli_open (cli, VOLET_CLI_ACCESS_WRITE, error) &&
         volet_cli_parse_week (cli, words[0], &week, error) &&
         volet_notebook_set_prevented (cli->notebook, week, !is_cleared, reason, error);
}

const VoletCliCommand volet_cli_prevented = {
    .name = "prevented",
    .words = N_ ("WEEK"),
    .summary = N_ ("Mark a week with a hindrance: no weekly hours, none missing"),
    .run = run_prevented,
};
