/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* redo: makes again the last change that was taken back. */

#include "volet-cli-act.h"
#include "volet-cli-commands.h"
#include "volet-cli-session.h"
#include "volet-notebook-acts.h"

#include <glib/gi18n.h>

static gboolean
run_redo (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (VoletAct) act = NULL;

  if (!volet_cli_command_parse (self, cli, arguments, NULL, 0, 0, &words, error) ||
      !volet_cli_open (cli, VOLET_CLI_ACCESS_WRITE, error))
    return FALSE;

  act = volet_notebook_redo (cli->notebook, error);
  if (act == NULL)
    return FALSE;
  volet_cli_print_act (cli, act);
  return TRUE;
}

const VoletCliCommand volet_cli_redo = {
    .name = "redo",
    .words = NULL,
    .summary = N_ ("Make again the last change that was taken back"),
    .run = run_redo,
};
