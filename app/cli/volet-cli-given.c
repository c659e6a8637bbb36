/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* given: prints the ledger, writes what was given once more, corrects a line, gives papers about
 * it. */

#include "volet-cli-commands.h"
#include "volet-cli-copies.h"
#include "volet-cli-ledger.h"
#include "volet-cli-paper.h"
#include "volet-cli-session.h"
#include "volet-cli-values.h"
#include "volet-notebook-copies.h"
#include "volet-notebook-ledger.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_WORDS 2

typedef struct {
  VoletCliCopyPaths paths;
  VoletCliPaperWords paper;
  gboolean is_never_handed_over;
} GivenOptions;

static gboolean
has_paths (const VoletCliCopyPaths *paths)
{
  return paths->pdf != NULL || paths->ics != NULL || paths->text != NULL;
}

static gboolean
list_given (VoletCli *cli, GError **error)
{
  return volet_cli_open (cli, VOLET_CLI_ACCESS_READ, error) && volet_cli_print_ledger (cli, error);
}

/* The line of this number; or, where there is none any more, the one that had it in a copy. That
 * another one had it is said. */
static VoletGiven *
find_given (VoletCli *cli, guint n, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (VoletGiven) given = volet_notebook_get_given (cli->notebook, n, &failure);
  g_autoptr (GArray) moved = volet_notebook_find_former_number (cli->notebook, n, NULL);

  if (given == NULL && moved != NULL && moved->len == 1) {
    g_clear_error (&failure);
    given = volet_notebook_get_given (cli->notebook, g_array_index (moved, guint, 0), &failure);
  }
  if (given == NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return NULL;
  }
  for (guint i = 0; moved != NULL && i < moved->len; i++)
    volet_cli_notice (cli, g_strdup_printf (_ ("In another copy, number %u was the statement that "
                                               "now has the number %u."),
                                            n, g_array_index (moved, guint, i)));
  return g_steal_pointer (&given);
}

static gboolean
show (VoletCli *cli, const char *number, const VoletCliCopyPaths *paths, GError **error)
{
  g_autoptr (VoletGiven) given = NULL;
  guint n;

  if (cli->is_json && g_strcmp0 (paths->text, "-") == 0)
    return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                                _ ("Standard output cannot hold both --json and --text -."));
  if (!volet_cli_parse_number (cli, number, &n, error) ||
      !volet_cli_open (cli, VOLET_CLI_ACCESS_READ, error))
    return FALSE;
  given = find_given (cli, n, error);
  if (given == NULL)
    return volet_cli_blame (cli, number);
  if (has_paths (paths))
    return volet_cli_write_copies (cli, given, paths, error);
  return volet_cli_print_given (cli, given, error);
}

static gboolean
correct (VoletCli *cli, const char *number, gboolean is_never_handed_over, GError **error)
{
  guint n;

  if (!is_never_handed_over)
    return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                                _ ("A line is corrected with --never-handed-over."));
  if (!volet_cli_parse_number (cli, number, &n, error) ||
      !volet_cli_open (cli, VOLET_CLI_ACCESS_WRITE, error))
    return FALSE;
  return volet_notebook_mark_never_handed_over (cli->notebook, n, error) ||
         volet_cli_blame (cli, number);
}

/* Words and options that do not go together. */
static gboolean
set_usage_error (GError **error)
{
  return volet_cli_error_set (
      error, VOLET_CLI_ERROR_USAGE,
      _ ("After given comes nothing, show N, correct N, receipt N or extract."));
}

static gboolean
has_paper_words (const VoletCliPaperWords *paper)
{
  return paper->group != NULL || paper->lines != NULL || paper->to != NULL ||
         paper->to_group != NULL || paper->name != NULL || paper->date != NULL ||
         paper->channel != NULL;
}

static gboolean
dispatch_paper (VoletCli *cli, GStrv words, const GivenOptions *options, GError **error)
{
  gboolean is_receipt = g_str_equal (words[0], "receipt");
  gboolean is_whole = is_receipt == (words[1] != NULL);

  if (!is_whole || options->is_never_handed_over || options->paths.ics != NULL)
    return set_usage_error (error);
  if (!is_receipt)
    return volet_cli_give_extract (cli, &options->paper, error);
  /* A receipt is for whoever has the document. */
  if (options->paper.group != NULL || options->paper.to != NULL ||
      options->paper.to_group != NULL || options->paper.lines != NULL)
    return set_usage_error (error);
  return volet_cli_give_receipt (cli, words[1], &options->paper, error);
}

static gboolean
dispatch (VoletCli *cli, GStrv words, const GivenOptions *options, GError **error)
{
  gboolean is_show = g_strcmp0 (words[0], "show") == 0;
  gboolean is_correct = g_strcmp0 (words[0], "correct") == 0;

  if (g_strcmp0 (words[0], "receipt") == 0 || g_strcmp0 (words[0], "extract") == 0)
    return dispatch_paper (cli, words, options, error);
  if ((has_paths (&options->paths) && !is_show) || has_paper_words (&options->paper) ||
      (options->is_never_handed_over && !is_correct))
    return set_usage_error (error);
  if (words[0] == NULL)
    return list_given (cli, error);
  if (words[1] == NULL || (!is_show && !is_correct))
    return set_usage_error (error);
  return is_show ? show (cli, words[1], &options->paths, error)
                 : correct (cli, words[1], options->is_never_handed_over, error);
}

static gboolean
run_given (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *pdf = NULL;
  g_autofree char *ics = NULL;
  g_autofree char *text = NULL;
  g_autofree char *group = NULL;
  g_autofree char *to = NULL;
  g_autofree char *to_group = NULL;
  g_autofree char *name = NULL;
  g_autofree char *date = NULL;
  g_autofree char *channel = NULL;
  g_auto (GStrv) lines = NULL;
  GivenOptions options = {0};
  const GOptionEntry entries[] = {
      {"pdf", 0, 0, G_OPTION_ARG_FILENAME, &pdf, N_ ("Write a PDF document"), N_ ("FILE")},
      {"ics", 0, 0, G_OPTION_ARG_FILENAME, &ics, N_ ("show: write the calendar again"),
       N_ ("FILE")},
      {"text", 0, 0, G_OPTION_ARG_FILENAME, &text, N_ ("Write a text"), N_ ("FILE|-")},
      {"never-handed-over", 0, 0, G_OPTION_ARG_NONE, &options.is_never_handed_over,
       N_ ("correct: it was made by mistake, and never handed over"), NULL},
      {"group", 0, 0, G_OPTION_ARG_FILENAME, &group, N_ ("extract: list what this group was given"),
       N_ ("GROUP")},
      {"line", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &lines, N_ ("extract: list this line as well"),
       N_ ("N")},
      {"to", 0, 0, G_OPTION_ARG_FILENAME, &to, N_ ("extract: for whom"), N_ ("NAME")},
      {"to-group", 0, 0, G_OPTION_ARG_FILENAME, &to_group,
       N_ ("extract: the group of somebody new"), N_ ("GROUP")},
      {"name", 0, 0, G_OPTION_ARG_FILENAME, &name, N_ ("receipt, extract: your name on the paper"),
       N_ ("TEXT")},
      {"date", 0, 0, G_OPTION_ARG_FILENAME, &date, N_ ("receipt, extract: the date on the paper"),
       N_ ("DATE")},
      {"channel", 0, 0, G_OPTION_ARG_FILENAME, &channel,
       N_ ("receipt, extract: how it is handed over"), "hand|post|registered|mail|site"},
      G_OPTION_ENTRY_NULL,
  };

  if (!volet_cli_command_parse (self, cli, arguments, entries, 0, MAX_WORDS, &words, error))
    return FALSE;
  options.paths = (VoletCliCopyPaths){.pdf = pdf, .ics = ics, .text = text};
  options.paper = (VoletCliPaperWords){.group = group,
                                       .lines = lines,
                                       .to = to,
                                       .to_group = to_group,
                                       .name = name,
                                       .date = date,
                                       .channel = channel,
                                       .pdf = pdf,
                                       .text = text};
  return dispatch (cli, words, &options, error);
}

const VoletCliCommand volet_cli_given = {
    .name = "given",
    .words = N_ ("[show N | correct N | receipt N | extract]"),
    .summary =
        N_ ("Print what you have given, show it again, correct a line, or give a receipt or a "
            "list"),
    .run = run_given,
};
