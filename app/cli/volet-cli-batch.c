/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A file of entries, one a line, in the words of add. */

#include "volet-cli-batch.h"

#include "volet-cli-commands.h"
#include "volet-cli-input.h"
#include "volet-notebook-agenda.h"
#include "volet-secret.h"

#include <glib/gi18n.h>
#include <string.h>

#define N_WORDS 3

static void
free_words (VoletCliEntryWords *words)
{
  volet_cli_entry_words_clear (words);
  g_free (words);
}

/**
 * volet_cli_batch_free:
 * @self: (transfer full): a batch
 */
void
volet_cli_batch_free (VoletCliBatch *self)
{
  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_free (self);
}

/* What an error says of the words of a line that is no line of add. */
static gboolean
check_words (GStrv words, const char *batch_path, gboolean has_options, GError **error)
{
  if (batch_path != NULL && (words[0] != NULL || has_options))
    return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                                _ ("With --batch, the words and options of entries stand in the "
                                   "file."));
  if (batch_path == NULL && g_strv_length (words) != N_WORDS)
    return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                                _ ("An activity is noted by three words: a date, a duration or two "
                                   "times, and a category."));
  return TRUE;
}

static gboolean
has_options (const VoletCliEntryWords *words)
{
  return words->note != NULL || words->zone != NULL || words->is_planned || words->counts_not ||
         words->has_proof;
}

/**
 * volet_cli_parse_entry:
 * @command: add
 * @cli: the run
 * @arguments: the words and options of a command line or of a line of a batch, "add" first
 * @ret_words: what they say of an entry; to be cleared in any case
 * @ret_batch_path: (out) (nullable): the file of --batch, or %NULL where there is an entry
 * @error: return location
 *
 * Errors: as volet_cli_command_parse()
 *
 * Returns: whether they were understood
 */
gboolean
volet_cli_parse_entry (const VoletCliCommand *command,
                       VoletCli *cli,
                       GStrv arguments,
                       VoletCliEntryWords *ret_words,
                       char **ret_batch_path,
                       GError **error)
{
  g_autofree char *batch_path = NULL;
  g_auto (GStrv) words = NULL;
  const GOptionEntry options[] = {
      {"note", 0, 0, G_OPTION_ARG_FILENAME, &ret_words->note, N_ ("A private note"), N_ ("TEXT")},
      {"planned", 0, 0, G_OPTION_ARG_NONE, &ret_words->is_planned, N_ ("It is planned, not done"),
       NULL},
      {"not-counted", 0, 0, G_OPTION_ARG_NONE, &ret_words->counts_not, N_ ("It does not count"),
       NULL},
      {"proof", 0, 0, G_OPTION_ARG_NONE, &ret_words->has_proof,
       N_ ("There is a supporting document"), NULL},
      {"zone", 0, 0, G_OPTION_ARG_FILENAME, &ret_words->zone, N_ ("The time zone of its times"),
       N_ ("ZONE")},
      {"batch", 0, 0, G_OPTION_ARG_FILENAME, &batch_path,
       N_ ("Read entries from a file, one a line: all or none"), N_ ("FILE|-")},
      G_OPTION_ENTRY_NULL,
  };

  if (!volet_cli_command_parse (command, cli, arguments, options, 0, VOLET_CLI_ANY_NUMBER, &words,
                                error) ||
      !check_words (words, batch_path, has_options (ret_words), error))
    return FALSE;

  if (batch_path == NULL) {
    ret_words->date = g_strdup (words[0]);
    ret_words->time = g_strdup (words[1]);
    ret_words->category = g_strdup (words[2]);
  }
  *ret_batch_path = g_steal_pointer (&batch_path);
  return TRUE;
}

static void
free_arguments (GStrv arguments)
{
  for (gsize i = 0; arguments != NULL && arguments[i] != NULL; i++)
    volet_secret_wipe (arguments[i], strlen (arguments[i]));
  g_strfreev (arguments);
}

/* Splits a line as a shell does, "add" first; NULL without an error for a line that says nothing.
 */
static GStrv
split_line (const char *line, GError **error)
{
  g_autoptr (GError) shell_error = NULL;
  g_autofree char *command = g_strconcat (volet_cli_add.name, " ", line, NULL);
  GStrv arguments = NULL;

  if (!g_shell_parse_argv (command, NULL, &arguments, &shell_error)) {
    volet_cli_error_set (error, VOLET_CLI_ERROR_REFUSED,
                         _ ("This line has a quotation mark that is not closed."));
  } else if (arguments[1] == NULL) {
    free_arguments (arguments);
    arguments = NULL;
  }
  volet_secret_wipe (command, strlen (command));
  return arguments;
}

static gboolean
read_line (VoletCliBatch *self, VoletCli *cli, const char *line, GError **error)
{
  g_autoptr (GError) split_error = NULL;
  GStrv arguments = split_line (line, &split_error);
  VoletCliEntryWords *words;
  g_autofree char *batch_path = NULL;
  gboolean is_read;

  if (arguments == NULL) {
    if (split_error == NULL)
      return TRUE;
    g_propagate_error (error, g_steal_pointer (&split_error));
    return FALSE;
  }

  words = g_new0 (VoletCliEntryWords, 1);
  g_ptr_array_add (self->words, words);
  g_array_append_val (self->lines, cli->line);
  is_read = volet_cli_parse_entry (&volet_cli_add, cli, arguments, words, &batch_path, error);
  free_arguments (arguments);
  if (is_read && batch_path != NULL)
    return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                                _ ("A file of entries cannot name another one."));
  return is_read;
}

/**
 * volet_cli_batch_read:
 * @cli: the run; where a line is wrong, its number is left in it
 * @path: (type filename): the file, or "-" for standard input
 * @error: return location
 *
 * Reads the words of all lines. Empty lines and comments (#) say nothing.
 *
 * Errors: %G_IO_ERROR; %VOLET_CLI_ERROR; %G_OPTION_ERROR
 *
 * Returns: (transfer full): the batch
 */
VoletCliBatch *
volet_cli_batch_read (VoletCli *cli, const char *path, GError **error)
{
  g_autoptr (VoletCliBatch) self = NULL;
  g_autoptr (VoletCliInput) input = volet_cli_input_read (path, error);
  char *line;

  if (input == NULL)
    return NULL;

  self = g_new0 (VoletCliBatch, 1);
  self->words = g_ptr_array_new_with_free_func ((GDestroyNotify) free_words);
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  for (cli->line = 1; (line = volet_cli_input_next_line (input)) != NULL; cli->line++)
    if (!read_line (self, cli, line, error))
      return NULL;
  cli->line = 0;
  return g_steal_pointer (&self);
}

/**
 * volet_cli_batch_make_entries:
 * @self: a batch
 * @cli: the run, whose notebook is open; where a line is wrong, its number is left in it
 * @error: return location
 *
 * Errors: those of volet_cli_entry_words_apply()
 *
 * Returns: (transfer full) (element-type VoletEntry): an entry for each line, in their order
 */
GPtrArray *
volet_cli_batch_make_entries (VoletCliBatch *self, VoletCli *cli, GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) volet_entry_free);
  gboolean is_ambiguous, is_any_ambiguous = FALSE;

  for (guint i = 0; i < self->words->len; i++) {
    VoletEntry *entry = volet_notebook_new_entry (cli->notebook);

    g_ptr_array_add (entries, entry);
    cli->line = g_array_index (self->lines, guint, i);
    if (!volet_cli_entry_words_apply (g_ptr_array_index (self->words, i), cli, entry, &is_ambiguous,
                                      error))
      return NULL;
    is_any_ambiguous |= is_ambiguous;
  }
  cli->line = 0;
  if (is_any_ambiguous)
    volet_cli_notice_ambiguous (cli);
  return g_steal_pointer (&entries);
}
