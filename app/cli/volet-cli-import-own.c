/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* import-own: fills an empty notebook with an own copy. */

#include "volet-cli-commands.h"
#include "volet-cli-session.h"
#include "volet-notebook-copies.h"

#include <glib/gi18n.h>

static gboolean
run_import_own (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!volet_cli_command_parse (self, cli, arguments, NULL, 1, 1, &words, error) ||
      !volet_cli_open (cli, VOLET_CLI_ACCESS_WRITE, error))
    return FALSE;
  bytes = volet_own_copy_read_file (words[0], error);
  return bytes != NULL && volet_notebook_import_own_json (cli->notebook, bytes, error);
}

const VoletCliCommand volet_cli_import_own = {
    .name = "import-own",
    .words = N_ ("FILE"),
    .summary = N_ ("Fill an empty notebook with what export-own --json wrote"),
    .run = run_import_own,
};
