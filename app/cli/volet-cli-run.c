/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The whole of volet-cli, from arguments to exit status. */

#include "volet-cli-run.h"

#include "volet-cli-command.h"
#include "volet-cli-session.h"

#include <glib/gi18n.h>

static gboolean
run_command (VoletCli *cli, GStrv rest, GError **error)
{
  const VoletCliCommand *command;

  if (rest[0] == NULL)
    return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                                _ ("A command is missing: volet-cli --help lists them."));
  command = volet_cli_command_find (rest[0]);
  if (command == NULL) {
    volet_cli_blame (cli, rest[0]);
    return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                                _ ("There is no such command: volet-cli --help lists them."));
  }
  return command->run (command, cli, rest, error);
}

/* Whether what was collected is to be printed after @error. */
static gboolean
has_result (const GError *error)
{
  return error == NULL || g_error_matches (error, VOLET_CLI_ERROR, VOLET_CLI_ERROR_HELP) ||
         g_error_matches (error, VOLET_CLI_ERROR, VOLET_CLI_ERROR_FOUND);
}

static VoletCliStatus
finish (VoletCli *cli, GError **error)
{
  volet_cli_finish (cli);
  if (has_result (*error) && !volet_cli_write (cli->output->str, cli->output->len)) {
    g_clear_error (error);
    volet_cli_error_set_output (error);
  }

  if (g_error_matches (*error, VOLET_CLI_ERROR, VOLET_CLI_ERROR_HELP))
    g_clear_error (error);
  if (*error == NULL) {
    volet_cli_report_notices (cli);
    return VOLET_CLI_STATUS_DONE;
  }
  volet_cli_report_error (cli, *error);
  return volet_cli_error_get_status ((*error)->domain, (*error)->code);
}

/**
 * volet_cli_run:
 * @arguments: (array zero-terminated=1): the program's arguments, its own name first
 *
 * Does what they say, prints the result to standard output, and at most one line to standard
 * error.
 *
 * Returns: the exit status
 */
int
volet_cli_run (char **arguments)
{
  g_autoptr (VoletCli) cli = volet_cli_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) rest = NULL;

  /* Each of the two says in @error why it did not work. */
  if (volet_cli_parse_globals (cli, arguments, &rest, &error))
    run_command (cli, rest, &error);
  return (int) finish (cli, &error);
}
