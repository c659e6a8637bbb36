/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* merge: joins a copy that drifted apart. */

#include "volet-cli-commands.h"
#include "volet-cli-other.h"
#include "volet-text-copies.h"

#include <glib/gi18n.h>

static const char *const note_words[VOLET_N_MERGE_NOTE_KINDS] = {
    [VOLET_MERGE_NOTE_BOTH_KEPT] = "both-kept",
    [VOLET_MERGE_NOTE_EDIT_KEPT] = "edit-kept",
    [VOLET_MERGE_NOTE_NOT_COUNTED] = "not-counted",
    [VOLET_MERGE_NOTE_WEEK_REOPENED] = "week-reopened",
    [VOLET_MERGE_NOTE_OBJECTIVE] = "objective",
    [VOLET_MERGE_NOTE_PREVENTED] = "prevented",
    [VOLET_MERGE_NOTE_CHOICE] = "choice",
    [VOLET_MERGE_NOTE_RECIPIENT] = "recipient",
    [VOLET_MERGE_NOTE_NUMBER_CHANGED] = "number-changed",
    [VOLET_MERGE_NOTE_STATE] = "state",
};

static void
add_id (JsonBuilder *builder, const char *name, VoletId id)
{
  g_autofree char *text = id != VOLET_ID_NONE ? volet_id_to_string (id) : NULL;

  volet_cli_json_add_string (builder, name, text);
}

static void
add_note (JsonBuilder *builder, const VoletMergeNote *note)
{
  json_builder_begin_object (builder);
  volet_cli_json_add_string (builder, "kind", note_words[note->kind]);
  if (note->id != VOLET_ID_NONE)
    add_id (builder, "id", note->id);
  if (note->other_id != VOLET_ID_NONE)
    add_id (builder, "other", note->other_id);
  if (note->week != 0) {
    g_autofree char *week = volet_week_to_string (note->week);

    volet_cli_json_add_string (builder, "week", week);
  }
  if (note->n != 0)
    volet_cli_json_add_int (builder, "n", note->n);
  if (note->former_n != 0)
    volet_cli_json_add_int (builder, "former_n", note->former_n);
  json_builder_end_object (builder);
}

static void
print_json (VoletCli *cli, const VoletMergePlan *plan)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  volet_cli_add_difference (builder, &plan->difference);
  json_builder_set_member_name (builder, "notes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->merge->notes->len; i++)
    add_note (builder, &g_array_index (plan->merge->notes, VoletMergeNote, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  volet_cli_print_json (cli, builder);
}

static void
print_words (VoletCli *cli, const VoletMergePlan *plan)
{
  g_auto (GStrv) lines = volet_text_list_merge_difference (&plan->difference);

  volet_cli_print_lines (cli, lines);
  for (guint i = 0; i < plan->merge->notes->len; i++) {
    g_autofree char *sentence =
        volet_text_format_merge_note (&g_array_index (plan->merge->notes, VoletMergeNote, i));

    volet_cli_print (cli, "%s\n", sentence);
  }
}

static gboolean
merge (VoletCli *cli, const char *path, gboolean is_dry_run, GError **error)
{
  g_autoptr (VoletOtherCopy) copy = volet_cli_open_with_other (cli, path, error);
  g_autoptr (VoletMergePlan) plan = NULL;

  if (copy == NULL)
    return FALSE;
  plan = volet_notebook_prepare_merge (cli->notebook, copy, error);
  if (plan == NULL || (!is_dry_run && !volet_notebook_merge (cli->notebook, plan, error)))
    return FALSE;
  if (cli->is_json)
    print_json (cli, plan);
  else
    print_words (cli, plan);
  return TRUE;
}

static gboolean
run_merge (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (GStrv) words = NULL;
  gboolean is_dry_run = FALSE;
  const GOptionEntry options[] = {
      {"dry-run", 0, 0, G_OPTION_ARG_NONE, &is_dry_run, N_ ("only show what would change"), NULL},
      G_OPTION_ENTRY_NULL,
  };

  return volet_cli_command_parse (self, cli, arguments, options, 1, 1, &words, error) &&
         merge (cli, words[0], is_dry_run, error);
}

const VoletCliCommand volet_cli_merge = {
    .name = "merge",
    .words = N_ ("FILE"),
    .summary = N_ ("Join a copy of the notebook that drifted apart; undo takes it back"),
    .run = run_merge,
};
