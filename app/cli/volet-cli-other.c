/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From the command line to another copy of the open notebook: its passphrase is tried as the
 * notebook's own, and asked for apart only where it is another one. */

#include "volet-cli-other.h"

#include "volet-cli-secret.h"
#include "volet-cli-session.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

typedef struct {
  VoletLockedBytes *own;
  VoletLockedBytes *other; /* NULL where none was said apart */
} Secrets;

static void
clear_secrets (Secrets *self)
{
  g_clear_pointer (&self->own, volet_locked_bytes_free);
  g_clear_pointer (&self->other, volet_locked_bytes_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Secrets, clear_secrets)

/* A file may hold the copy's passphrase in its second line. */
static gboolean
get_secrets (VoletCli *cli, Secrets *secrets, GError **error)
{
  static const VoletCliSecretKind kinds[] = {VOLET_CLI_SECRET_PASSPHRASE,
                                             VOLET_CLI_SECRET_OTHER_PASSPHRASE};
  VoletLockedBytes *both[G_N_ELEMENTS (kinds)] = {NULL};
  gsize n = cli->passphrase_path != NULL ? 2 : 1;

  if (!volet_cli_get_secrets (cli, kinds, n, both, error))
    return FALSE;
  secrets->own = both[0];
  secrets->other = both[1];
  if (secrets->other != NULL && volet_locked_bytes_get_size (secrets->other) == 0)
    g_clear_pointer (&secrets->other, volet_locked_bytes_free);
  return TRUE;
}

static VoletOtherCopy *
ask_and_read (VoletCli *cli, const char *path, GError **error)
{
  g_autoptr (VoletLockedBytes) passphrase = NULL;

  if (!volet_cli_secret_ask (VOLET_CLI_SECRET_OTHER_PASSPHRASE, &passphrase, error))
    return NULL;
  return volet_other_copy_read (cli->notebook, path, passphrase, NULL, error);
}

/**
 * volet_cli_open_with_other:
 * @cli: the run
 * @path: a copy of the notebook
 * @error: return location
 *
 * Opens the notebook for writing, and reads the copy.
 *
 * Errors: those of volet_cli_open() and volet_other_copy_read()
 *
 * Returns: (transfer full): the copy
 */
VoletOtherCopy *
volet_cli_open_with_other (VoletCli *cli, const char *path, GError **error)
{
  g_auto (Secrets) secrets = {NULL, NULL};
  g_autoptr (GError) failure = NULL;
  VoletOtherCopy *copy;

  if (!get_secrets (cli, &secrets, error) ||
      !volet_cli_open_with (cli, VOLET_CLI_ACCESS_WRITE, secrets.own, NULL, error))
    return NULL;
  copy = volet_other_copy_read (
      cli->notebook, path, secrets.other != NULL ? secrets.other : secrets.own, NULL, &failure);
  if (copy != NULL)
    return copy;
  if (cli->passphrase_path == NULL &&
      g_error_matches (failure, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_WRONG_PASSPHRASE))
    return ask_and_read (cli, path, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/**
 * volet_cli_confirm:
 * @cli: the run
 * @lines: what would change
 * @question: what is asked
 * @error: return location
 *
 * Shows what would change and asks, where somebody sits at the terminal. Where nobody can be asked,
 * the answer is yes: the state that is replaced is kept.
 *
 * Errors: %VOLET_CLI_ERROR_REFUSED where the answer is no
 *
 * Returns: whether to go on
 */
gboolean
volet_cli_confirm (VoletCli *cli, GStrv lines, const char *question, GError **error)
{
  char answer[16] = "";

  if (!isatty (STDIN_FILENO) || !isatty (STDERR_FILENO))
    return TRUE;
  for (gsize i = 0; lines[i] != NULL; i++)
    fprintf (stderr, "%s\n", lines[i]);
  fprintf (stderr, "%s ", question);
  if (fgets (answer, sizeof answer, stdin) != NULL &&
      (answer[0] == 'y' || answer[0] == 'Y' || answer[0] == 'o' || answer[0] == 'O'))
    return TRUE;
  return volet_cli_error_set (error, VOLET_CLI_ERROR_REFUSED, _ ("Nothing was changed."));
}

/**
 * volet_cli_add_difference:
 * @builder: a builder in an object
 * @difference: what changes
 *
 * Adds the difference as members, for programs.
 */
void
volet_cli_add_difference (JsonBuilder *builder, const VoletCopyDifference *difference)
{
  volet_cli_json_add_int (builder, "entries_gone", difference->n_entries_gone);
  volet_cli_json_add_int (builder, "entries_back", difference->n_entries_back);
  volet_cli_json_add_int (builder, "entries_changed", difference->n_entries_changed);
  volet_cli_json_add_int (builder, "weeks_changed", difference->n_weeks_changed);
  volet_cli_json_add_int (builder, "documents_gone", difference->n_lines_gone);
  volet_cli_json_add_int (builder, "documents_back", difference->n_lines_back);
  volet_cli_json_add_int (builder, "documents_changed", difference->n_lines_changed);
  volet_cli_json_add_int (builder, "others_changed", difference->n_others_changed);
}

/**
 * volet_cli_print_lines:
 * @cli: the run
 * @lines: sentences
 *
 * Prints each on a line of its own.
 */
void
volet_cli_print_lines (VoletCli *cli, GStrv lines)
{
  for (gsize i = 0; lines[i] != NULL; i++)
    volet_cli_print (cli, "%s\n", lines[i]);
}
