/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* remove: moves activities to the bin, where they stay for 30 days. */

#include "volet-cli-commands.h"
#include "volet-cli-session.h"
#include "volet-notebook-agenda.h"

#include <glib/gi18n.h>

static gboolean
remove_entries (VoletCli *cli, GStrv words, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (VoletId));

  for (gsize i = 0; words[i] != NULL; i++) {
    g_autoptr (VoletEntry) entry = volet_notebook_find_entry (cli->notebook, words[i], error);

    if (entry == NULL)
      return volet_cli_blame (cli, words[i]);
    g_array_append_val (ids, entry->id);
  }
  return volet_notebook_remove_entries (cli->notebook, (const VoletId *) ids->data, ids->len,
                                        error);
}

static gboolean
run_remove (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (GStrv) words = NULL;

  if (!volet_cli_command_parse (self, cli, arguments, NULL, 1, VOLET_CLI_ANY_NUMBER, &words, error))
    return FALSE;
  return volet_cli_open (cli, VOLET_CLI_ACCESS_WRITE, error) && remove_entries (cli, words, error);
}

const VoletCliCommand volet_cli_remove = {
    .name = "remove",
    .words = N_ ("ID…"),
    .summary = N_ ("Remove activities; they can be brought back for 30 days"),
    .run = run_remove,
};
