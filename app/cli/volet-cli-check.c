/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* check: reads and verifies every byte of the notebook that counts. */

#include "volet-cli-commands.h"
#include "volet-cli-json.h"
#include "volet-cli-session.h"
#include "volet-notebook-file.h"
#include "volet-store-error.h"
#include "volet-text-vault.h"

#include <glib/gi18n.h>

static const char *const problem_words[VOLET_N_VAULT_PROBLEM_KINDS] = {
    [VOLET_VAULT_PROBLEM_HEADER_DAMAGED] = "header-damaged",
    [VOLET_VAULT_PROBLEM_HEADERS_DIFFER] = "headers-differ",
    [VOLET_VAULT_PROBLEM_HEADER_FOREIGN] = "header-foreign",
    [VOLET_VAULT_PROBLEM_OLD_HEADER] = "old-header",
    [VOLET_VAULT_PROBLEM_UNFINISHED_SAVE] = "unfinished-save",
    [VOLET_VAULT_PROBLEM_DAMAGED_MIDDLE] = "damaged-middle",
    [VOLET_VAULT_PROBLEM_NEWER_CONTENT] = "newer-content",
};
#define DATABASE_WORD "database-damaged"
#define UNREADABLE_WORD "unreadable"

static void
print_json (VoletCli *cli, const VoletNotebookReport *report, gboolean is_whole)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  volet_cli_json_add_boolean (builder, "ok", is_whole);
  volet_cli_json_add_int (builder, "entries", report->n_entries);
  volet_cli_json_add_int (builder, "documents", report->n_documents);
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < volet_vault_report_get_n_problems (report->vault); i++)
    json_builder_add_string_value (
        builder, problem_words[volet_vault_report_get_problem (report->vault, i)->kind]);
  if (!report->is_database_whole)
    json_builder_add_string_value (builder, DATABASE_WORD);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  volet_cli_print_json (cli, builder);
}

static void
print_report (VoletCli *cli, const VoletNotebookReport *report, gboolean is_whole)
{
  volet_cli_print (cli, "%s\n",
                   is_whole ? _ ("The notebook is whole.") : _ ("The notebook is not whole."));
  for (guint i = 0; i < volet_vault_report_get_n_problems (report->vault); i++)
    volet_cli_print (
        cli, "- %s\n",
        volet_text_get_vault_problem (volet_vault_report_get_problem (report->vault, i)->kind));
  if (!report->is_database_whole)
    volet_cli_print (cli, "- %s\n", _ ("The content of this notebook is damaged."));
  volet_cli_print (
      cli, ngettext ("%u activity can be read.", "%u activities can be read.", report->n_entries),
      report->n_entries);
  volet_cli_print (cli, "\n");
  volet_cli_print (cli,
                   ngettext ("%u statement given can be read.", "%u statements given can be read.",
                             report->n_documents),
                   report->n_documents);
  volet_cli_print (cli, "\n");
}

/* What programs read of a notebook that cannot even be opened. */
static gboolean
print_unreadable (VoletCli *cli, const GError *open_error, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *sentence = volet_cli_error_format (open_error);

  json_builder_begin_object (builder);
  volet_cli_json_add_boolean (builder, "ok", FALSE);
  volet_cli_json_add_int (builder, "entries", 0);
  volet_cli_json_add_int (builder, "documents", 0);
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, UNREADABLE_WORD);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  volet_cli_print_json (cli, builder);
  return volet_cli_error_set (error, VOLET_CLI_ERROR_FOUND, sentence);
}

static gboolean
open_for_check (VoletCli *cli, GError **error)
{
  g_autoptr (GError) open_error = NULL;

  if (volet_cli_open (cli, VOLET_CLI_ACCESS_INSPECT, &open_error))
    return TRUE;
  if (cli->is_json && (g_error_matches (open_error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_DAMAGED) ||
                       g_error_matches (open_error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED)))
    return print_unreadable (cli, open_error, error);
  g_propagate_error (error, g_steal_pointer (&open_error));
  return FALSE;
}

static gboolean
run_check (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (VoletNotebookReport) report = NULL;
  gboolean is_whole;

  if (!volet_cli_command_parse (self, cli, arguments, NULL, 0, 0, &words, error) ||
      !open_for_check (cli, error))
    return FALSE;
  report = volet_notebook_check (cli->notebook, NULL, error);
  if (report == NULL)
    return FALSE;

  is_whole = volet_vault_report_is_whole (report->vault) && report->is_database_whole;
  if (cli->is_json)
    print_json (cli, report, is_whole);
  else
    print_report (cli, report, is_whole);
  if (is_whole)
    return TRUE;
  return volet_cli_error_set (error, VOLET_CLI_ERROR_FOUND,
                              _ ("This notebook is not whole: copy what can be read, or go back "
                                 "to a copy."));
}

const VoletCliCommand volet_cli_check = {
    .name = "check",
    .words = NULL,
    .summary = N_ ("Verify the whole notebook"),
    .run = run_check,
};
