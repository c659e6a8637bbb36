/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* save-as-new: the same content under new keys, for when a passphrase or a code leaked. */

#include "volet-cli-code.h"
#include "volet-cli-commands.h"
#include "volet-cli-secret.h"
#include "volet-cli-session.h"
#include "volet-notebook-file.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

static gboolean
save (VoletCli *cli, const char *path, VoletLockedBytes *passphrase, GError **error)
{
  g_autoptr (VoletLockedBytes) code = NULL;

  if (!volet_notebook_save_as_new (cli->notebook, path, passphrase, &code, NULL, error))
    return FALSE;
  if (!volet_cli_write_code (cli, code)) {
    g_unlink (path);
    return volet_cli_error_set_output (error);
  }
  volet_cli_notice (cli, g_strdup (_ ("The old file, its copies and the old recovery sheet still "
                                      "open what they held: destroy them.")));
  return TRUE;
}

static gboolean
run_save_as_new (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  static const VoletCliSecretKind kinds[] = {VOLET_CLI_SECRET_PASSPHRASE,
                                             VOLET_CLI_SECRET_NEW_PASSPHRASE};
  g_auto (GStrv) words = NULL;
  VoletLockedBytes *secrets[G_N_ELEMENTS (kinds)] = {NULL};
  gboolean is_saved;

  if (!volet_cli_command_parse (self, cli, arguments, NULL, 1, 1, &words, error) ||
      !volet_cli_get_secrets (cli, kinds, G_N_ELEMENTS (kinds), secrets, error))
    return FALSE;

  is_saved = volet_cli_open_with (cli, VOLET_CLI_ACCESS_READ, secrets[0], NULL, error) &&
             save (cli, words[0], secrets[1], error);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    volet_locked_bytes_free (secrets[i]);
  return is_saved;
}

const VoletCliCommand volet_cli_save_as_new = {
    .name = "save-as-new",
    .words = N_ ("FILE"),
    .summary = N_ ("Write the content into a new notebook with new keys"),
    .run = run_save_as_new,
};
