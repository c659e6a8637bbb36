/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* close: finishes weeks that are over. */

#include "volet-cli-commands.h"
#include "volet-cli-session.h"
#include "volet-cli-values.h"
#include "volet-notebook-agenda.h"

#include <glib/gi18n.h>

static gboolean
close_weeks (VoletCli *cli, GStrv words, GError **error)
{
  g_autoptr (GArray) weeks = g_array_new (FALSE, FALSE, sizeof (VoletWeek));
  VoletWeek week;

  for (gsize i = 0; words[i] != NULL; i++) {
    if (!volet_cli_parse_week (cli, words[i], &week, error))
      return FALSE;
    g_array_append_val (weeks, week);
  }
  return volet_notebook_close_weeks (cli->notebook, (const VoletWeek *) weeks->data, weeks->len,
                                     error);
}

static gboolean
run_close (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (GStrv) words = NULL;

  return volet_cli_command_parse (self, cli, arguments, NULL, 1, VOLET_CLI_ANY_NUMBER, &words,
                                  error) &&
         volet_cli_open (cli, VOLET_CLI_ACCESS_WRITE, error) && close_weeks (cli, words, error);
}

const VoletCliCommand volet_cli_close = {
    .name = "close",
    .words = N_ ("WEEK…"),
    .summary = N_ ("Finish weeks that are over"),
    .run = run_close,
};
