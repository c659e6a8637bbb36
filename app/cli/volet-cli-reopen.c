/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* reopen: makes a finished week open to corrections. */

#include "volet-cli-commands.h"
#include "volet-cli-session.h"
#include "volet-cli-values.h"
#include "volet-notebook-agenda.h"

#include <glib/gi18n.h>

static gboolean
run_reopen (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (GStrv) words = NULL;
  VoletWeek week;

  return volet_cli_command_parse (self, cli, arguments, NULL, 1, 1, &words, error) &&
         volet_cli_open (cli, VOLET_CLI_ACCESS_WRITE, error) &&
         volet_cli_parse_week (cli, words[0], &week, error) &&
         volet_notebook_reopen_week (cli->notebook, week, error);
}

const VoletCliCommand volet_cli_reopen = {
    .name = "reopen",
    .words = N_ ("WEEK"),
    .summary = N_ ("Correct a finished week"),
    .run = run_reopen,
};
