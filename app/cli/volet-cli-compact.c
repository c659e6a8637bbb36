/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* compact: rewrites the notebook's file without its history. */

#include "volet-cli-commands.h"
#include "volet-cli-session.h"
#include "volet-notebook-file.h"

#include <glib/gi18n.h>

static gboolean
run_compact (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (GStrv) words = NULL;

  return volet_cli_command_parse (self, cli, arguments, NULL, 0, 0, &words, error) &&
         volet_cli_open (cli, VOLET_CLI_ACCESS_WRITE, error) &&
         volet_notebook_make_smaller (cli->notebook, NULL, error);
}

const VoletCliCommand volet_cli_compact = {
    .name = "compact",
    .words = NULL,
    .summary = N_ ("Rewrite the file of the notebook without its history"),
    .run = run_compact,
};
