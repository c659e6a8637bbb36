/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* passphrase: changes the passphrase. */

#include "volet-cli-commands.h"
#include "volet-cli-secret.h"
#include "volet-cli-session.h"
#include "volet-notebook-file.h"

#include <glib/gi18n.h>

static gboolean
run_passphrase (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  static const VoletCliSecretKind kinds[] = {VOLET_CLI_SECRET_PASSPHRASE,
                                             VOLET_CLI_SECRET_NEW_PASSPHRASE};
  g_auto (GStrv) words = NULL;
  VoletLockedBytes *secrets[G_N_ELEMENTS (kinds)] = {NULL};
  gboolean is_changed;

  if (!volet_cli_command_parse (self, cli, arguments, NULL, 0, 0, &words, error) ||
      !volet_cli_get_secrets (cli, kinds, G_N_ELEMENTS (kinds), secrets, error))
    return FALSE;

  is_changed = volet_cli_open_with (cli, VOLET_CLI_ACCESS_WRITE, secrets[0], NULL, error) &&
               volet_notebook_change_passphrase (cli->notebook, secrets[1], NULL, error);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    volet_locked_bytes_free (secrets[i]);
  return is_changed;
}

const VoletCliCommand volet_cli_passphrase = {
    .name = "passphrase",
    .words = NULL,
    .summary = N_ ("Change the passphrase"),
    .run = run_passphrase,
};
