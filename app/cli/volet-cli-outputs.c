/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The files that leave, and how they are handed over, as the command line says them. */

#include "volet-cli-outputs.h"

#include "volet-cli-json.h"
#include "volet-ledger-error.h"

#include <glib/gi18n.h>

/**
 * volet_cli_is_standard_output:
 * @path: (nullable): where a document shall go
 *
 * Returns: whether it goes to standard output
 */
gboolean
volet_cli_is_standard_output (const char *path)
{
  return g_strcmp0 (path, "-") == 0;
}

static gboolean
write_to_standard_output (GBytes *bytes, gpointer user_data, GError **error)
{
  return volet_cli_write (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) ||
         volet_cli_error_set_output (error);
}

/**
 * volet_cli_list_outputs:
 * @pdf: (nullable): where the PDF document shall be
 * @ics: (nullable): where the calendar shall be
 * @text: (nullable): where the text shall be, "-" for standard output
 * @outputs: (out): the ways in which the document leaves
 *
 * Returns: how many there are, at most three
 */
gsize
volet_cli_list_outputs (const char *pdf,
                        const char *ics,
                        const char *text,
                        VoletOutput outputs[VOLET_N_GIVEN_FILE_KINDS])
{
  const char *const paths[VOLET_N_GIVEN_FILE_KINDS] = {
      [VOLET_GIVEN_FILE_PDF] = pdf,
      [VOLET_GIVEN_FILE_ICAL] = ics,
      [VOLET_GIVEN_FILE_TEXT] = text,
  };
  gsize n = 0;

  for (int kind = 0; kind < VOLET_N_GIVEN_FILE_KINDS; kind++) {
    if (paths[kind] == NULL)
      continue;
    outputs[n] = (VoletOutput){.kind = (VoletGivenFileKind) kind, .path = paths[kind]};
    if (kind == VOLET_GIVEN_FILE_TEXT && volet_cli_is_standard_output (paths[kind])) {
      outputs[n].path = NULL;
      outputs[n].func = write_to_standard_output;
    }
    n++;
  }
  return n;
}

/**
 * volet_cli_parse_channel:
 * @cli: the run
 * @word: what was typed
 * @ret_channel: (out): the way of handing over
 * @error: return location
 *
 * Errors: %VOLET_LEDGER_ERROR_UNKNOWN_CHANNEL, also for copying and the official agenda, which are
 * acts of their own
 *
 * Returns: whether files can be handed over so
 */
gboolean
volet_cli_parse_channel (VoletCli *cli, const char *word, VoletChannel *ret_channel, GError **error)
{
  VoletChannel channel;

  if (!volet_channel_from_word (word, &channel, error))
    return volet_cli_blame (cli, word);
  if (channel > VOLET_CHANNEL_SITE) {
    g_set_error_literal (error, VOLET_LEDGER_ERROR, VOLET_LEDGER_ERROR_UNKNOWN_CHANNEL,
                         "not a channel of files");
    return volet_cli_blame (cli, word);
  }
  *ret_channel = channel;
  return TRUE;
}

/**
 * volet_cli_print_number:
 * @cli: the run
 * @text: (nullable): where the text went
 * @n: the number of a line of the ledger
 *
 * Prints the number. It belongs to the person: it does not go where the document goes.
 */
void
volet_cli_print_number (VoletCli *cli, const char *text, guint n)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (volet_cli_is_standard_output (text)) {
    volet_cli_notice (cli, g_strdup_printf (_ ("Given under number %u."), n));
    return;
  }
  if (!cli->is_json) {
    volet_cli_print (cli, "%u\n", n);
    return;
  }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  volet_cli_json_add_int (builder, "n", n);
  json_builder_end_object (builder);
  volet_cli_print_json (cli, builder);
}
