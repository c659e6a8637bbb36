/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* report: what to type into the official agenda, and what was typed. */

#include "volet-cli-commands.h"
#include "volet-cli-json.h"
#include "volet-cli-session.h"
#include "volet-cli-values.h"
#include "volet-report.h"
#include "volet-text-official.h"

#include <glib/gi18n.h>

static void
add_line (JsonBuilder *builder, const VoletReport *report, guint index)
{
  const VoletOfficialLine *line = g_ptr_array_index (report->lines, index);
  gsize n_weeks = volet_statement_get_n_weeks (line->statement);
  g_autofree char *when = volet_text_format_official_weeks (line->statement);
  g_autofree char *text = volet_text_format_official_words (line->statement);

  json_builder_begin_object (builder);
  volet_cli_json_add_int (builder, "line", index + 1);
  volet_cli_json_add_week (builder, "first", volet_statement_get_week (line->statement, 0)->week);
  volet_cli_json_add_week (builder, "last",
                           volet_statement_get_week (line->statement, n_weeks - 1)->week);
  volet_cli_json_add_string (builder, "when", when);
  volet_cli_json_add_string (builder, "text", text);
  volet_cli_json_add_boolean (builder, "done", report->is_done[index]);
  json_builder_end_object (builder);
}

static void
print_json (VoletCli *cli, const VoletReport *report)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < report->lines->len; i++)
    add_line (builder, report, i);
  json_builder_end_array (builder);
  volet_cli_print_json (cli, builder);
}

static void
print_lines (VoletCli *cli, const VoletReport *report)
{
  for (guint i = 0; i < report->lines->len; i++) {
    const VoletOfficialLine *line = g_ptr_array_index (report->lines, i);
    g_autofree char *when = volet_text_format_official_weeks (line->statement);
    g_autofree char *text = volet_text_format_official_words (line->statement);

    volet_cli_print (cli, "%u  %s · %s", i + 1, when, text);
    if (report->is_done[i])
      volet_cli_print (cli, " · %s", _ ("typed"));
    volet_cli_print (cli, "\n");
  }
}

/* Whole hours are rounded down: that is said beside them. */
static gboolean
print_report (VoletCli *cli, guint n, GError **error)
{
  g_autoptr (VoletReport) report = volet_notebook_load_report (cli->notebook, n, error);

  if (report == NULL)
    return FALSE;
  if (cli->is_json) {
    print_json (cli, report);
    return TRUE;
  }
  print_lines (cli, report);
  volet_cli_print (cli, "%s\n", volet_text_get_official_notice ());
  return TRUE;
}

static gboolean
record_line (VoletCli *cli, guint n, const char *word, guint line, GError **error)
{
  g_autoptr (VoletReport) report = volet_notebook_load_report (cli->notebook, n, error);
  guint new_n;

  if (report == NULL)
    return FALSE;
  if (line < 1 || line > report->lines->len) {
    volet_cli_blame (cli, word);
    return volet_cli_error_set (error, VOLET_CLI_ERROR_REFUSED, _ ("There is no such line."));
  }
  if (!volet_notebook_record_report (cli->notebook, report, line - 1, &new_n, error))
    return FALSE;
  volet_cli_print (cli, "%u\n", new_n);
  return TRUE;
}

static gboolean
run_report (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *done = NULL;
  guint n, line = 0;
  const GOptionEntry options[] = {
      {"done", 0, 0, G_OPTION_ARG_FILENAME, &done, N_ ("Record that this line was typed"),
       N_ ("LINE")},
      G_OPTION_ENTRY_NULL,
  };

  if (!volet_cli_command_parse (self, cli, arguments, options, 1, 1, &words, error) ||
      !volet_cli_open (cli, done != NULL ? VOLET_CLI_ACCESS_WRITE : VOLET_CLI_ACCESS_READ, error) ||
      !volet_cli_parse_number (cli, words[0], &n, error) ||
      (done != NULL && !volet_cli_parse_number (cli, done, &line, error)))
    return FALSE;
  return done != NULL ? record_line (cli, n, done, line, error) : print_report (cli, n, error);
}

const VoletCliCommand volet_cli_report = {
    .name = "report",
    .words = N_ ("N"),
    .summary = N_ ("Print what to type into the official agenda"),
    .run = run_report,
};
