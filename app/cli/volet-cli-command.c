/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A command of volet-cli: its name, its help, what it does; and how its words are taken apart. */

#include "volet-cli-command.h"

#include "volet-cli-values.h"

#include <glib/gi18n.h>
#include <string.h>

/* GOption takes "-2h" for options. A word that begins with a dash and a digit is a value, so it is
 * marked before parsing and laid bare again after. */
#define VALUE_MARK "\001"

static GStrv
mark_values (GStrv arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (gsize i = 0; arguments[i] != NULL; i++) {
    gboolean is_value = arguments[i][0] == '-' && g_ascii_isdigit (arguments[i][1]);
    g_autofree char *marked = g_strconcat (is_value ? VALUE_MARK : "", arguments[i], NULL);

    g_strv_builder_add (builder, marked);
  }
  return g_strv_builder_end (builder);
}

static void
unmark (char *value)
{
  if (value != NULL && g_str_has_prefix (value, VALUE_MARK))
    memmove (value, value + 1, strlen (value));
}

static void
unmark_options (const GOptionEntry *options)
{
  for (; options != NULL && options->long_name != NULL; options++)
    if (options->arg == G_OPTION_ARG_FILENAME)
      unmark (*(char **) options->arg_data);
}

static void
print_help (VoletCli *cli, GOptionContext *context, const char *program)
{
  g_autofree char *help = NULL;

  g_set_prgname (program);
  help = g_option_context_get_help (context, FALSE, NULL);
  volet_cli_print (cli, "%s", help);
}

/* Parses options into @options' variables and leaves the words in @ret_words. */
static gboolean
parse (GOptionContext *context,
       GStrv arguments,
       const GOptionEntry *options,
       GStrv *ret_words,
       GError **error)
{
  g_auto (GStrv) marked = mark_values (arguments);

  if (!g_option_context_parse_strv (context, &marked, error))
    return FALSE;

  unmark_options (options);
  for (gsize i = 0; marked[i] != NULL; i++)
    unmark (marked[i]);
  *ret_words = g_steal_pointer (&marked);
  return TRUE;
}

/* Drops the program's or the command's own name, and the "--" that GOption leaves. */
static void
drop_first (GStrv words)
{
  gsize n_dropped = words[0] != NULL && g_strcmp0 (words[1], "--") == 0 ? 2 : 1;
  gsize length = g_strv_length (words);

  for (gsize i = 0; i < n_dropped; i++)
    g_free (words[i]);
  memmove (words, words + n_dropped, (length - n_dropped + 1) * sizeof *words);
}

static gboolean
check_number (GStrv words, guint min_words, guint max_words, GError **error)
{
  guint n_words = g_strv_length (words);

  if (n_words < min_words)
    return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                                _ ("Words are missing: add --help to see what is expected."));
  if (n_words > max_words)
    return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                                _ ("There are too many words: add --help to see what is "
                                   "expected."));
  return TRUE;
}

/**
 * volet_cli_command_parse:
 * @self: a command
 * @cli: the run
 * @arguments: its words and options, its own name first
 * @options: (nullable) (array zero-terminated=1): its options; those with a text are of the kind
 *   %G_OPTION_ARG_FILENAME, which takes any bytes
 * @min_words: how few words it takes
 * @max_words: how many words it takes, or %VOLET_CLI_ANY_NUMBER
 * @ret_words: (out): the words without the name
 * @error: return location
 *
 * Takes the arguments apart. --json and --help are known to every command.
 *
 * Errors: %G_OPTION_ERROR; %VOLET_CLI_ERROR_USAGE; %VOLET_CLI_ERROR_HELP after --help
 *
 * Returns: whether they were understood
 */
gboolean
volet_cli_command_parse (const VoletCliCommand *self,
                         VoletCli *cli,
                         GStrv arguments,
                         const GOptionEntry *options,
                         guint min_words,
                         guint max_words,
                         GStrv *ret_words,
                         GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (self->words);
  g_auto (GStrv) words = NULL;
  gboolean is_json = FALSE, wants_help = FALSE;
  const GOptionEntry common[] = {
      {"json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print results for programs"), NULL},
      {"help", 'h', 0, G_OPTION_ARG_NONE, &wants_help, N_ ("Show this help"), NULL},
      G_OPTION_ENTRY_NULL,
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, _ (self->summary));
  if (options != NULL)
    g_option_context_add_main_entries (context, options, NULL);
  g_option_context_add_main_entries (context, common, NULL);
  g_option_group_set_translation_domain (g_option_context_get_main_group (context), "volet");
  if (!parse (context, arguments, options, &words, error))
    return FALSE;

  if (wants_help) {
    g_autofree char *program = g_strconcat ("volet-cli ", self->name, NULL);

    print_help (cli, context, program);
    return volet_cli_error_set (error, VOLET_CLI_ERROR_HELP, "help");
  }
  cli->is_json |= is_json;
  drop_first (words);
  if (!check_number (words, min_words, max_words, error))
    return FALSE;
  *ret_words = g_steal_pointer (&words);
  return TRUE;
}

/* All commands with what they do, as the general help shows them. */
static char *
describe_commands (void)
{
  GString *text = g_string_new (_ ("Commands:"));

  for (guint i = 0; volet_cli_command_get (i) != NULL; i++) {
    const VoletCliCommand *command = volet_cli_command_get (i);

    g_string_append_printf (text, "\n  %-12s  %s", command->name, _ (command->summary));
  }
  g_string_append_printf (text, "\n\n%s\n\n%s",
                          _ ("“volet-cli COMMAND --help” says what a command takes."),
                          _ ("Exit status: 0 done, 1 wrong use, 2 refused, 3 wrong passphrase, 4 "
                             "no notebook, damaged or too new, 5 in use elsewhere, 6 the system "
                             "said no."));
  return g_string_free (text, FALSE);
}

/**
 * volet_cli_parse_globals:
 * @cli: the run
 * @arguments: the program's arguments, its own name first
 * @ret_rest: (out): the command's name and everything after it; may be empty
 * @error: return location
 *
 * Takes apart what stands before the command.
 *
 * Errors: as volet_cli_command_parse(); %VOLET_TIME_ERROR for --now
 *
 * Returns: whether it was understood
 */
gboolean
volet_cli_parse_globals (VoletCli *cli, GStrv arguments, GStrv *ret_rest, GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("COMMAND [ARGUMENTS]"));
  g_autofree char *description = describe_commands ();
  g_autofree char *now = NULL;
  g_auto (GStrv) rest = NULL;
  gboolean wants_help = FALSE;
  gboolean wants_version = FALSE;
  const GOptionEntry options[] = {
      {"vault", 0, 0, G_OPTION_ARG_FILENAME, &cli->vault_path,
       N_ ("The notebook (default: carnet.volet in the data folder)"), N_ ("FILE")},
      {"passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &cli->passphrase_path,
       N_ ("Read the passphrase from line 1 of a file, the new one or that of a copy from line 2"),
       N_ ("FILE|-")},
      {"now", 0, 0, G_OPTION_ARG_FILENAME, &now, N_ ("Take this for the present time"),
       N_ ("YYYY-MM-DDTHH:MM")},
      {"json", 0, 0, G_OPTION_ARG_NONE, &cli->is_json, N_ ("Print results for programs"), NULL},
      {"help", 'h', 0, G_OPTION_ARG_NONE, &wants_help, N_ ("Show this help"), NULL},
      {"version", 0, 0, G_OPTION_ARG_NONE, &wants_version, N_ ("Show the version"), NULL},
      G_OPTION_ENTRY_NULL,
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_set_summary (context, _ ("Note your hours, give only what is needed."));
  g_option_context_set_description (context, description);
  g_option_context_add_main_entries (context, options, NULL);
  g_option_group_set_translation_domain (g_option_context_get_main_group (context), "volet");
  if (!parse (context, arguments, options, &rest, error))
    return FALSE;

  if (wants_help) {
    print_help (cli, context, "volet-cli");
    return volet_cli_error_set (error, VOLET_CLI_ERROR_HELP, "help");
  }
  if (wants_version) {
    volet_cli_print (cli, "volet-cli %s\n", VOLET_VERSION);
    return volet_cli_error_set (error, VOLET_CLI_ERROR_HELP, "version");
  }
  if (now != NULL) {
    if (!volet_cli_parse_now (cli, now, &cli->now_day, &cli->now_minute, error))
      return FALSE;
    cli->has_now = TRUE;
  }
  drop_first (rest);
  *ret_rest = g_steal_pointer (&rest);
  return TRUE;
}
