/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* rescue: makes a sound notebook of what is left of a damaged one. */

#include "volet-cli-commands.h"
#include "volet-cli-secret.h"
#include "volet-cli-session.h"
#include "volet-notebook-rescue.h"
#include "volet-text-vault.h"

#include <glib/gi18n.h>

/* What was found goes where results go; what is missing is said beside it. */
static void
tell (VoletCli *cli, const VoletNotebookRescue *rescue)
{
  volet_cli_notice (
      cli, g_strdup_printf (ngettext ("The rescue copy holds %u activity.",
                                      "The rescue copy holds %u activities.", rescue->n_entries),
                            rescue->n_entries));
  volet_cli_notice (cli, g_strdup_printf (ngettext ("The rescue copy holds %u statement given.",
                                                    "The rescue copy holds %u statements given.",
                                                    rescue->n_documents),
                                          rescue->n_documents));
  volet_cli_notice (cli, g_strdup (volet_text_get_rescue_remark (rescue->is_whole)));
}

static gboolean
run_rescue (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  const VoletCliSecretKind kind = VOLET_CLI_SECRET_PASSPHRASE;
  g_auto (GStrv) words = NULL;
  g_autofree char *path = NULL;
  g_autoptr (VoletLockedBytes) passphrase = NULL;
  VoletNotebookRescue rescue;

  if (!volet_cli_command_parse (self, cli, arguments, NULL, 1, 1, &words, error) ||
      !volet_cli_get_secrets (cli, &kind, 1, &passphrase, error))
    return FALSE;
  path = volet_cli_dup_vault_path (cli);
  if (!volet_notebook_rescue (path, passphrase, words[0], cli->clock, cli->random, &rescue, NULL,
                              error))
    return FALSE;
  tell (cli, &rescue);
  return TRUE;
}

const VoletCliCommand volet_cli_rescue = {
    .name = "rescue",
    .words = N_ ("FILE"),
    .summary = N_ ("Make a sound notebook of what is left of a damaged one"),
    .run = run_rescue,
};
