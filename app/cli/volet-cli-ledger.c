/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of the ledger, for people and for programs. */

#include "volet-cli-ledger.h"

#include "volet-cli-json.h"
#include "volet-notebook-ledger.h"
#include "volet-text-sharing.h"
#include "volet-text-time.h"

#include <glib/gi18n.h>

/* A recipient of the ledger is never forgotten: a line without one is damage, and shown so. */
static const VoletRecipient *
find_recipient (GPtrArray *recipients, VoletId id)
{
  for (guint i = 0; i < recipients->len; i++) {
    const VoletRecipient *recipient = g_ptr_array_index (recipients, i);

    if (recipient->id == id)
      return recipient;
  }
  return NULL;
}

static void
add_weeks (JsonBuilder *builder, VoletStatement *statement)
{
  json_builder_set_member_name (builder, "weeks");
  json_builder_begin_array (builder);
  for (gsize i = 0; i < volet_statement_get_n_weeks (statement); i++) {
    const VoletStatementWeek *week = volet_statement_get_week (statement, i);
    g_autofree char *text = volet_week_to_string (week->week);

    if (!week->is_absent)
      json_builder_add_string_value (builder, text);
  }
  json_builder_end_array (builder);
}

static void
add_files (JsonBuilder *builder, GPtrArray *files)
{
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  for (guint i = 0; i < files->len; i++) {
    const VoletGivenFile *file = g_ptr_array_index (files, i);

    json_builder_begin_object (builder);
    volet_cli_json_add_string (builder, "kind", volet_given_file_kind_to_word (file->kind));
    volet_cli_json_add_string (builder, "name", file->name);
    volet_cli_json_add_int (builder, "bytes", (gint64) g_bytes_get_size (file->bytes));
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_given (JsonBuilder *builder, const VoletGiven *given, const VoletRecipient *recipient)
{
  const VoletStatementHead *head = volet_statement_get_head (given->statement);
  gboolean is_hours = head->kind == VOLET_STATEMENT_KIND_HOURS;

  json_builder_begin_object (builder);
  volet_cli_json_add_int (builder, "n", given->n);
  if (!is_hours)
    volet_cli_json_add_string (builder, "paper", volet_statement_kind_to_word (head->kind));
  volet_cli_json_add_day (builder, "day", given->true_day);
  volet_cli_json_add_day (builder, "date", head->day);
  volet_cli_json_add_string (builder, "to", recipient != NULL ? recipient->name : NULL);
  volet_cli_json_add_string (builder, "group", recipient != NULL ? recipient->group : NULL);
  volet_cli_json_add_string (builder, "asked", given->asked);
  add_weeks (builder, given->statement);
  volet_cli_json_add_string (builder, "level", is_hours ? volet_level_to_word (head->level) : NULL);
  volet_cli_json_add_boolean (builder, "whole_period", head->is_whole_period);
  volet_cli_json_add_string (builder, "channel", volet_channel_to_word (given->channel));
  volet_cli_json_add_string (builder, "state", volet_given_state_to_word (given->state));
  json_builder_set_member_name (builder, "replaced_by");
  if (given->replaced_by != 0)
    json_builder_add_int_value (builder, given->replaced_by);
  else
    json_builder_add_null_value (builder);
  add_files (builder, given->files);
  json_builder_end_object (builder);
}

static void
print_line (VoletCli *cli, const VoletGiven *given, const VoletRecipient *recipient)
{
  const VoletStatementHead *head = volet_statement_get_head (given->statement);
  gsize n_weeks = volet_statement_get_n_weeks (given->statement);
  VoletWeek first = volet_statement_get_week (given->statement, 0)->week;
  VoletWeek last = volet_statement_get_week (given->statement, n_weeks - 1)->week;
  g_autofree char *day = volet_text_format_day (given->true_day);
  g_autofree char *period =
      volet_text_format_days (volet_week_get_monday (first), volet_week_get_sunday (last));

  volet_cli_print (cli, "%u  %s · %s · %s · %s · %s · %s", given->n, day,
                   recipient != NULL ? recipient->name : "?", period,
                   volet_text_get_paper_label (head), volet_text_get_channel (given->channel),
                   volet_text_get_given_state (given->state));
  if (given->replaced_by != 0) {
    volet_cli_print (cli, " · ");
    volet_cli_print (cli, _ ("replaced by number %u"), given->replaced_by);
  }
  volet_cli_print (cli, "\n");
}

/* A list knows the files by name; their sizes come with the whole line. */
static gboolean
add_whole_given (
    VoletCli *cli, JsonBuilder *builder, guint n, const VoletRecipient *recipient, GError **error)
{
  g_autoptr (VoletGiven) given = volet_notebook_get_given (cli->notebook, n, error);

  if (given == NULL)
    return FALSE;
  add_given (builder, given, recipient);
  return TRUE;
}

/**
 * volet_cli_print_ledger:
 * @cli: the run, whose notebook is open
 * @error: return location
 *
 * Prints every line, oldest first.
 *
 * Returns: whether it was printed
 */
gboolean
volet_cli_print_ledger (VoletCli *cli, GError **error)
{
  g_autoptr (GPtrArray) recipients = volet_notebook_list_recipients (cli->notebook, error);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (recipients == NULL)
    return FALSE;
  lines = volet_notebook_list_given (cli->notebook, error);
  if (lines == NULL)
    return FALSE;

  json_builder_begin_array (builder);
  for (guint i = 0; i < lines->len; i++) {
    const VoletGiven *given = g_ptr_array_index (lines, i);
    const VoletRecipient *recipient = find_recipient (recipients, given->recipient);

    if (!cli->is_json)
      print_line (cli, given, recipient);
    else if (!add_whole_given (cli, builder, given->n, recipient, error))
      return FALSE;
  }
  json_builder_end_array (builder);
  if (cli->is_json)
    volet_cli_print_json (cli, builder);
  return TRUE;
}

/**
 * volet_cli_print_given:
 * @cli: the run, whose notebook is open
 * @given: a line of the ledger, with its bytes
 * @error: return location
 *
 * Prints one line.
 *
 * Returns: whether it was printed
 */
gboolean
volet_cli_print_given (VoletCli *cli, const VoletGiven *given, GError **error)
{
  g_autoptr (GPtrArray) recipients = volet_notebook_list_recipients (cli->notebook, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const VoletRecipient *recipient;

  if (recipients == NULL)
    return FALSE;
  recipient = find_recipient (recipients, given->recipient);
  if (!cli->is_json) {
    print_line (cli, given, recipient);
    return TRUE;
  }
  add_given (builder, given, recipient);
  volet_cli_print_json (cli, builder);
  return TRUE;
}
