/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* backup: makes a sealed copy of the notebook, read back and verified. */

#include "volet-cli-commands.h"
#include "volet-cli-session.h"
#include "volet-notebook-file.h"

#include <glib/gi18n.h>

static gboolean
run_backup (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (GStrv) words = NULL;

  return volet_cli_command_parse (self, cli, arguments, NULL, 1, 1, &words, error) &&
         volet_cli_open (cli, VOLET_CLI_ACCESS_READ, error) &&
         volet_notebook_backup (cli->notebook, words[0], NULL, error);
}

const VoletCliCommand volet_cli_backup = {
    .name = "backup",
    .words = N_ ("FILE"),
    .summary = N_ ("Copy the notebook, sealed, into a file"),
    .run = run_backup,
};
