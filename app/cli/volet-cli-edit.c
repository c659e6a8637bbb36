/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* edit: changes an activity. */

#include "volet-cli-commands.h"
#include "volet-cli-entry-words.h"
#include "volet-cli-session.h"
#include "volet-notebook-agenda.h"

#include <glib/gi18n.h>

static gboolean
edit_entry (VoletCli *cli, const char *id, const VoletCliEntryWords *words, GError **error)
{
  g_autoptr (VoletEntry) entry = NULL;
  gboolean is_ambiguous;

  entry = volet_notebook_find_entry (cli->notebook, id, error);
  if (entry == NULL)
    return volet_cli_blame (cli, id);
  if (!volet_cli_entry_words_apply (words, cli, entry, &is_ambiguous, error) ||
      !volet_notebook_change_entry (cli->notebook, entry, error))
    return FALSE;
  if (is_ambiguous)
    volet_cli_notice_ambiguous (cli);
  return TRUE;
}

static gboolean
run_edit (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (VoletCliEntryWords) words = {NULL};
  g_auto (GStrv) ids = NULL;
  const GOptionEntry options[] = {
      {"date", 0, 0, G_OPTION_ARG_FILENAME, &words.date, N_ ("The new date"), N_ ("DATE")},
      {"time", 0, 0, G_OPTION_ARG_FILENAME, &words.time, N_ ("The new duration, or the new times"),
       N_ ("DURATION|START-END")},
      {"category", 0, 0, G_OPTION_ARG_FILENAME, &words.category, N_ ("The new category"),
       N_ ("CATEGORY")},
      {"note", 0, 0, G_OPTION_ARG_FILENAME, &words.note,
       N_ ("The new private note; an empty one removes it"), N_ ("TEXT")},
      {"planned", 0, 0, G_OPTION_ARG_NONE, &words.is_planned, N_ ("It is planned, not done"), NULL},
      {"done", 0, 0, G_OPTION_ARG_NONE, &words.is_done, N_ ("It is done"), NULL},
      {"counted", 0, 0, G_OPTION_ARG_NONE, &words.counts, N_ ("It counts"), NULL},
      {"not-counted", 0, 0, G_OPTION_ARG_NONE, &words.counts_not, N_ ("It does not count"), NULL},
      {"zone", 0, 0, G_OPTION_ARG_FILENAME, &words.zone, N_ ("The time zone of its times"),
       N_ ("ZONE")},
      G_OPTION_ENTRY_NULL,
  };

  if (!volet_cli_command_parse (self, cli, arguments, options, 1, 1, &ids, error))
    return FALSE;
  return volet_cli_open (cli, VOLET_CLI_ACCESS_WRITE, error) &&
         edit_entry (cli, ids[0], &words, error);
}

const VoletCliCommand volet_cli_edit = {
    .name = "edit",
    .words = N_ ("ID"),
    .summary = N_ ("Change an activity"),
    .run = run_edit,
};
