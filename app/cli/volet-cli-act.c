/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was undone or redone, for people and for programs. */

#include "volet-cli-act.h"

#include "volet-cli-json.h"
#include "volet-text-acts.h"

static const char *const act_words[VOLET_N_ACT_KINDS] = {
    [VOLET_ACT_ENTRY_ADDED] = "entry-added",
    [VOLET_ACT_ENTRIES_ADDED] = "entries-added",
    [VOLET_ACT_ENTRY_EDITED] = "entry-edited",
    [VOLET_ACT_ENTRY_REMOVED] = "entry-removed",
    [VOLET_ACT_ENTRIES_REMOVED] = "entries-removed",
    [VOLET_ACT_ENTRY_RESTORED] = "entry-restored",
    [VOLET_ACT_OBJECTIVE_SET] = "objective-set",
    [VOLET_ACT_WEEK_PREVENTED] = "week-prevented",
    [VOLET_ACT_PREVENTED_CLEARED] = "prevented-cleared",
    [VOLET_ACT_WEEK_CLOSED] = "week-closed",
    [VOLET_ACT_WEEKS_CLOSED] = "weeks-closed",
    [VOLET_ACT_WEEK_REOPENED] = "week-reopened",
    [VOLET_ACT_CHOICE_MADE] = "choice-made",
    [VOLET_ACT_IMPORTED] = "imported",
    [VOLET_ACT_MERGED] = "merged",
    [VOLET_ACT_DOCUMENT_GIVEN] = "document-given",
    [VOLET_ACT_VERSION_CHOSEN] = "version-chosen",
};

/**
 * volet_cli_print_act:
 * @cli: the run
 * @act: an act
 *
 * Prints what was taken back or made again.
 */
void
volet_cli_print_act (VoletCli *cli, const VoletAct *act)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autofree char *text = NULL;

  if (!cli->is_json) {
    text = volet_text_format_act (act);
    volet_cli_print (cli, "%s\n", text);
    return;
  }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  volet_cli_json_add_string (builder, "act", act_words[act->kind]);
  json_builder_end_object (builder);
  volet_cli_print_json (cli, builder);
}
