/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers about what was given: a list, and a receipt to be signed. */

#include "volet-cli-paper.h"

#include "volet-cli-fonts.h"
#include "volet-cli-outputs.h"
#include "volet-cli-session.h"
#include "volet-cli-values.h"

#include <glib/gi18n.h>

static gboolean
check_files (VoletCli *cli, const VoletCliPaperWords *words, GError **error)
{
  if (words->pdf == NULL && words->text == NULL)
    return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                                _ ("Say which file to make, with --pdf or --text."));
  if (cli->is_json && volet_cli_is_standard_output (words->text))
    return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                                _ ("Standard output cannot hold both --json and --text -."));
  return TRUE;
}

static gboolean
read_request (VoletCli *cli,
              const VoletCliPaperWords *words,
              VoletShareRequest *request,
              GError **error)
{
  *request = (VoletShareRequest){
      .to = words->to,
      .group = words->to_group,
      .typed_name = words->name,
      .day = VOLET_STATEMENT_NO_DAY,
  };
  return (words->channel == NULL ||
          volet_cli_parse_channel (cli, words->channel, &request->channel, error)) &&
         (words->date == NULL || volet_cli_parse_day (cli, words->date, &request->day, error));
}

static gboolean
give (VoletCli *cli, const VoletCliPaperWords *words, VoletShare *share, GError **error)
{
  g_autoptr (VoletFonts) fonts = volet_cli_load_fonts (error);
  VoletOutput outputs[VOLET_N_GIVEN_FILE_KINDS];
  gsize n_outputs = volet_cli_list_outputs (words->pdf, NULL, words->text, outputs);
  guint n;

  if (fonts == NULL ||
      !volet_notebook_give (cli->notebook, share, fonts, outputs, n_outputs, &n, error))
    return FALSE;
  volet_cli_print_number (cli, words->text, n);
  return TRUE;
}

/* Returns: (transfer full) (nullable): the numbers of other lines */
static GArray *
read_lines (VoletCli *cli, GStrv words, GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (gsize i = 0; words != NULL && words[i] != NULL; i++) {
    guint n;

    if (!volet_cli_parse_number (cli, words[i], &n, error))
      return NULL;
    g_array_append_val (numbers, n);
  }
  return g_steal_pointer (&numbers);
}

/**
 * volet_cli_give_extract:
 * @cli: the run
 * @words: what was typed
 * @error: return location
 *
 * Gives a list of what one group was given, and of the other lines that are named.
 *
 * Errors: those of volet_notebook_prepare_extract() and volet_notebook_give()
 *
 * Returns: whether it was given
 */
gboolean
volet_cli_give_extract (VoletCli *cli, const VoletCliPaperWords *words, GError **error)
{
  VoletShareRequest request;
  g_autoptr (GArray) lines = NULL;
  g_autoptr (VoletShare) share = NULL;

  if (words->group == NULL || words->to == NULL)
    return volet_cli_error_set (
        error, VOLET_CLI_ERROR_USAGE,
        _ ("Say whose documents to list, with --group, and for whom, with --to."));
  if (!check_files (cli, words, error) || !volet_cli_open (cli, VOLET_CLI_ACCESS_WRITE, error) ||
      !read_request (cli, words, &request, error))
    return FALSE;
  lines = read_lines (cli, words->lines, error);
  if (lines == NULL)
    return FALSE;
  share = volet_notebook_prepare_extract (cli->notebook, words->group, lines, &request, error);
  return share != NULL && give (cli, words, share, error);
}

/**
 * volet_cli_give_receipt:
 * @cli: the run
 * @number: the number of what was given
 * @words: what was typed
 * @error: return location
 *
 * Gives a receipt to be signed by whoever was given a document.
 *
 * Errors: those of volet_notebook_prepare_receipt() and volet_notebook_give()
 *
 * Returns: whether it was given
 */
gboolean
volet_cli_give_receipt (VoletCli *cli,
                        const char *number,
                        const VoletCliPaperWords *words,
                        GError **error)
{
  VoletShareRequest request;
  g_autoptr (VoletShare) share = NULL;
  guint n;

  if (!check_files (cli, words, error) || !volet_cli_parse_number (cli, number, &n, error) ||
      !volet_cli_open (cli, VOLET_CLI_ACCESS_WRITE, error) ||
      !read_request (cli, words, &request, error))
    return FALSE;
  share = volet_notebook_prepare_receipt (cli->notebook, n, &request, error);
  if (share == NULL)
    return volet_cli_blame (cli, number);
  return give (cli, words, share, error);
}
