/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* week: prints the hours of a week. */

#include "volet-cli-commands.h"
#include "volet-cli-json.h"
#include "volet-cli-session.h"
#include "volet-cli-values.h"
#include "volet-cli-week-sum.h"

#include <glib/gi18n.h>

static gboolean
run_week (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (GStrv) words = NULL;
  VoletWeek week = 0;

  if (!volet_cli_command_parse (self, cli, arguments, NULL, 0, 1, &words, error) ||
      !volet_cli_open (cli, VOLET_CLI_ACCESS_READ, error))
    return FALSE;
  if (words[0] == NULL)
    week = volet_notebook_get_this_week (cli->notebook);
  else if (!volet_cli_parse_week (cli, words[0], &week, error))
    return FALSE;
  return cli->is_json ? volet_cli_print_week_json (cli, week, error)
                      : volet_cli_print_week (cli, week, error);
}

const VoletCliCommand volet_cli_week = {
    .name = "week",
    .words = N_ ("[WEEK]"),
    .summary = N_ ("Print the hours of a week"),
    .run = run_week,
};
