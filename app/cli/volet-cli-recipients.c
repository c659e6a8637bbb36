/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* recipients: prints whom statements are given to; renames them, moves them to another group. */

#include "volet-cli-commands.h"
#include "volet-cli-json.h"
#include "volet-cli-session.h"
#include "volet-notebook-ledger.h"
#include "volet-text-sharing.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_WORDS 3

static void
add_recipient (JsonBuilder *builder, const VoletRecipient *recipient)
{
  json_builder_begin_object (builder);
  volet_cli_json_add_string (builder, "name", recipient->name);
  volet_cli_json_add_string (builder, "group", recipient->group);
  volet_cli_json_add_string (builder, "level", volet_level_to_word (recipient->form.level));
  volet_cli_json_add_boolean (builder, "whole_period", recipient->form.is_whole_period);
  volet_cli_json_add_boolean (builder, "hide_objective", recipient->form.hides_objective);
  volet_cli_json_add_string (builder, "prevented",
                             volet_prevented_form_to_word (recipient->form.prevented_form));
  json_builder_end_object (builder);
}

static void
print_recipient (VoletCli *cli, const VoletRecipient *recipient)
{
  g_autofree char *group = volet_text_dup_group_label (recipient->group);

  volet_cli_print (cli, "%s (%s) · %s\n", recipient->name, group,
                   volet_text_get_level_label (recipient->form.level));
}

static gboolean
list_recipients (VoletCli *cli, GError **error)
{
  g_autoptr (GPtrArray) recipients = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!volet_cli_open (cli, VOLET_CLI_ACCESS_READ, error))
    return FALSE;
  recipients = volet_notebook_list_recipients (cli->notebook, error);
  if (recipients == NULL)
    return FALSE;

  json_builder_begin_array (builder);
  for (guint i = 0; i < recipients->len; i++) {
    if (cli->is_json)
      add_recipient (builder, g_ptr_array_index (recipients, i));
    else
      print_recipient (cli, g_ptr_array_index (recipients, i));
  }
  json_builder_end_array (builder);
  if (cli->is_json)
    volet_cli_print_json (cli, builder);
  return TRUE;
}

typedef gboolean (*ChangeFunc) (VoletNotebook *notebook,
                                VoletId id,
                                const char *word,
                                GError **error);

static gboolean
change_recipient (
    VoletCli *cli, ChangeFunc change, const char *name, const char *word, GError **error)
{
  g_autoptr (VoletRecipient) recipient = NULL;

  if (!volet_cli_open (cli, VOLET_CLI_ACCESS_WRITE, error))
    return FALSE;
  recipient = volet_notebook_find_recipient (cli->notebook, name, error);
  return recipient != NULL && change (cli->notebook, recipient->id, word, error);
}

static gboolean
run_recipients (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (GStrv) words = NULL;

  if (!volet_cli_command_parse (self, cli, arguments, NULL, 0, MAX_WORDS, &words, error))
    return FALSE;
  if (words[0] == NULL)
    return list_recipients (cli, error);
  if (g_strv_length (words) == MAX_WORDS && strcmp (words[0], "rename") == 0)
    return change_recipient (cli, volet_notebook_rename_recipient, words[1], words[2], error);
  if (g_strv_length (words) == MAX_WORDS && strcmp (words[0], "move") == 0)
    return change_recipient (cli, volet_notebook_move_recipient, words[1], words[2], error);
  return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                              _ ("After recipients comes nothing, rename OLD NEW or move NAME "
                                 "GROUP."));
}

const VoletCliCommand volet_cli_recipients = {
    .name = "recipients",
    .words = N_ ("[rename OLD NEW | move NAME GROUP]"),
    .summary = N_ ("Print whom statements are given to, rename or move somebody"),
    .run = run_recipients,
};
