/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* recovery: makes a new recovery code, gets back in with one, or revokes it. */

#include "volet-cli-code.h"
#include "volet-cli-commands.h"
#include "volet-cli-secret.h"
#include "volet-cli-session.h"
#include "volet-notebook-file.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
make_new (VoletCli *cli, GError **error)
{
  g_autoptr (VoletLockedBytes) code = NULL;

  if (!volet_cli_open (cli, VOLET_CLI_ACCESS_WRITE, error))
    return FALSE;
  code = volet_notebook_new_recovery_code (cli->notebook, error);
  if (code == NULL)
    return FALSE;
  if (volet_cli_write_code (cli, code))
    return TRUE;
  return volet_cli_error_set (error, VOLET_CLI_ERROR_SYSTEM,
                              _ ("The new recovery code could not be shown: make another one."));
}

static gboolean
use (VoletCli *cli, GError **error)
{
  static const VoletCliSecretKind kinds[] = {VOLET_CLI_SECRET_CODE,
                                             VOLET_CLI_SECRET_NEW_PASSPHRASE};
  VoletLockedBytes *secrets[G_N_ELEMENTS (kinds)] = {NULL};
  gboolean is_changed;

  if (!volet_cli_get_secrets (cli, kinds, G_N_ELEMENTS (kinds), secrets, error))
    return FALSE;

  is_changed = volet_cli_open_with (cli, VOLET_CLI_ACCESS_WRITE, NULL, secrets[0], error) &&
               volet_notebook_change_passphrase (cli->notebook, secrets[1], NULL, error);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    volet_locked_bytes_free (secrets[i]);
  return is_changed;
}

/* What was on paper or in an old copy cannot be reached from here: the sentence says so. */
static gboolean
forget (VoletCli *cli, GError **error)
{
  if (!volet_cli_open (cli, VOLET_CLI_ACCESS_WRITE, error) ||
      !volet_notebook_revoke_recovery_code (cli->notebook, error))
    return FALSE;
  volet_cli_notice (cli, g_strdup (_ ("No recovery code opens this notebook any more. The old one "
                                      "still opens older copies.")));
  return TRUE;
}

static gboolean
run_recovery (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (GStrv) words = NULL;

  if (!volet_cli_command_parse (self, cli, arguments, NULL, 1, 1, &words, error))
    return FALSE;
  if (strcmp (words[0], "new") == 0)
    return make_new (cli, error);
  if (strcmp (words[0], "use") == 0)
    return use (cli, error);
  if (strcmp (words[0], "revoke") == 0)
    return forget (cli, error);
  volet_cli_blame (cli, words[0]);
  return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                              _ ("The word must be new, use or revoke."));
}

const VoletCliCommand volet_cli_recovery = {
    .name = "recovery",
    .words = "new|use|revoke",
    .summary = N_ ("Make a new recovery code, choose a new passphrase with one, or revoke it"),
    .run = run_recovery,
};
