/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From the command line to an open notebook. */

#include "volet-cli-session.h"

#include "volet-cli-secret.h"
#include "volet-text-vault.h"

#include <glib/gi18n.h>

#define DEFAULT_FOLDER "volet"
#define DEFAULT_NAME "carnet.volet"

/**
 * volet_cli_dup_vault_path:
 * @cli: the run
 *
 * Returns: (transfer full) (type filename): where the notebook is or shall be
 */
char *
volet_cli_dup_vault_path (VoletCli *cli)
{
  if (cli->vault_path != NULL)
    return g_strdup (cli->vault_path);
  return g_build_filename (g_get_user_data_dir (), DEFAULT_FOLDER, DEFAULT_NAME, NULL);
}

static VoletCliError
get_unwritable_code (VoletVaultReadOnlyReason reason)
{
  switch (reason) {
  case VOLET_VAULT_READ_ONLY_IN_USE:
    return VOLET_CLI_ERROR_IN_USE;
  case VOLET_VAULT_READ_ONLY_REQUESTED:
  case VOLET_VAULT_READ_ONLY_MEDIA:
    return VOLET_CLI_ERROR_SYSTEM;
  case VOLET_VAULT_WRITABLE:
  case VOLET_VAULT_READ_ONLY_NEWER:
  case VOLET_VAULT_READ_ONLY_DAMAGED:
  case VOLET_VAULT_READ_ONLY_HEADERS:
  case VOLET_VAULT_READ_ONLY_OLD_HEADER:
  default:
    return VOLET_CLI_ERROR_UNWRITABLE;
  }
}

/* Reading goes on with a word of warning; changing does not begin. */
static gboolean
check_access (VoletCli *cli, VoletCliAccess access, GError **error)
{
  VoletVault *vault = volet_notebook_get_vault (cli->notebook);
  VoletVaultReadOnlyReason reason = volet_vault_get_read_only_reason (vault);
  const char *sentence = volet_text_get_read_only_reason (reason);

  if (access == VOLET_CLI_ACCESS_INSPECT) {
    if (reason != VOLET_VAULT_READ_ONLY_IN_USE)
      return TRUE;
    return volet_cli_error_set (error, VOLET_CLI_ERROR_IN_USE, sentence);
  }
  if (reason == VOLET_VAULT_WRITABLE) {
    if (volet_vault_had_unfinished_save (vault))
      volet_cli_notice (cli, g_strdup (volet_text_get_unfinished_save ()));
    return TRUE;
  }
  if (access == VOLET_CLI_ACCESS_WRITE)
    return volet_cli_error_set (error, get_unwritable_code (reason), sentence);
  volet_cli_notice (cli, g_strdup (sentence));
  return TRUE;
}

/**
 * volet_cli_open_with:
 * @cli: the run
 * @access: what the command wants
 * @passphrase: (nullable): the passphrase, or %NULL where @code is given
 * @code: (nullable): the recovery code
 * @error: return location
 *
 * Opens and unlocks the notebook, and stops its clock where --now says so.
 *
 * Errors: those of volet_notebook_open(), volet_notebook_unlock() and volet_notebook_stop_clock();
 * %VOLET_CLI_ERROR where it cannot be changed
 *
 * Returns: whether the notebook is open
 */
gboolean
volet_cli_open_with (VoletCli *cli,
                     VoletCliAccess access,
                     VoletLockedBytes *passphrase,
                     VoletLockedBytes *code,
                     GError **error)
{
  VoletVaultOpenFlags flags =
      access == VOLET_CLI_ACCESS_INSPECT ? VOLET_VAULT_OPEN_READ_ONLY : VOLET_VAULT_OPEN_NONE;
  g_autofree char *path = volet_cli_dup_vault_path (cli);

  cli->notebook = volet_notebook_open (path, flags, cli->clock, cli->random, error);
  if (cli->notebook == NULL)
    return FALSE;
  if (!(code != NULL ? volet_notebook_unlock_with_code (cli->notebook, code, NULL, error)
                     : volet_notebook_unlock (cli->notebook, passphrase, NULL, error)))
    return FALSE;
  if (!check_access (cli, access, error))
    return FALSE;
  return !cli->has_now ||
         volet_notebook_stop_clock (cli->notebook, cli->now_day, cli->now_minute, error);
}

/**
 * volet_cli_open:
 * @cli: the run
 * @access: what the command wants
 * @error: return location
 *
 * Reads or asks for the passphrase, and opens the notebook.
 *
 * Errors: as volet_cli_open_with(), and those of volet_cli_get_secrets()
 *
 * Returns: whether the notebook is open
 */
gboolean
volet_cli_open (VoletCli *cli, VoletCliAccess access, GError **error)
{
  const VoletCliSecretKind kind = VOLET_CLI_SECRET_PASSPHRASE;
  g_autoptr (VoletLockedBytes) passphrase = NULL;

  return volet_cli_get_secrets (cli, &kind, 1, &passphrase, error) &&
         volet_cli_open_with (cli, access, passphrase, NULL, error);
}

/**
 * volet_cli_finish:
 * @cli: the run
 *
 * Lets the notebook tidy its file and closes it. What could be undone stays in the file.
 */
void
volet_cli_finish (VoletCli *cli)
{
  /* Everything is saved: a tidying that fails loses nothing, and is tried again the next time. */
  if (cli->notebook != NULL && !volet_notebook_is_locked (cli->notebook))
    volet_notebook_tidy (cli->notebook, NULL);
  g_clear_object (&cli->notebook);
}
