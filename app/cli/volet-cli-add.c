/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* add: notes one activity, or a file of them. */

#include "volet-cli-batch.h"
#include "volet-cli-commands.h"
#include "volet-cli-entry-words.h"
#include "volet-cli-json.h"
#include "volet-cli-session.h"
#include "volet-notebook-agenda.h"
#include "volet-text-agenda.h"

#include <glib/gi18n.h>
#include <string.h>

/* Minutes of the new entries that other entries have as well, or VOLET_NO_MINUTES on error. */
static int
sum_overlap (VoletCli *cli, GPtrArray *entries, GError **error)
{
  int sum = 0;

  for (guint i = 0; i < entries->len; i++) {
    int minutes = volet_notebook_get_overlap (cli->notebook, g_ptr_array_index (entries, i), error);

    if (minutes == VOLET_NO_MINUTES)
      return VOLET_NO_MINUTES;
    sum += minutes;
  }
  return sum;
}

static void
print_json (VoletCli *cli, GPtrArray *entries, int overlap_min)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  json_builder_begin_array (builder);
  for (guint i = 0; i < entries->len; i++) {
    const VoletEntry *entry = g_ptr_array_index (entries, i);
    g_autofree char *id = volet_id_to_string (entry->id);

    json_builder_add_string_value (builder, id);
  }
  json_builder_end_array (builder);
  volet_cli_json_add_int (builder, "overlap_minutes", overlap_min);
  json_builder_end_object (builder);
  volet_cli_print_json (cli, builder);
}

static void
print_ids (VoletCli *cli, GPtrArray *entries, int overlap_min)
{
  for (guint i = 0; i < entries->len; i++) {
    const VoletEntry *entry = g_ptr_array_index (entries, i);
    g_autofree char *id = volet_id_to_string (entry->id);

    volet_cli_print (cli, "%s\n", id);
  }
  if (overlap_min > 0)
    volet_cli_notice (cli, volet_text_format_overlap (overlap_min));
}

/* Adds all or none, and prints what they are called. */
static gboolean
add_entries (VoletCli *cli, GPtrArray *entries, GArray *lines, GError **error)
{
  gsize bad_index = 0;
  int overlap_min;

  if (entries->len > 0 && !volet_notebook_add_entries (cli->notebook, entries, &bad_index, error)) {
    if (lines != NULL)
      cli->line = g_array_index (lines, guint, bad_index);
    return FALSE;
  }

  overlap_min = sum_overlap (cli, entries, error);
  if (overlap_min == VOLET_NO_MINUTES)
    return FALSE;
  if (cli->is_json)
    print_json (cli, entries, overlap_min);
  else
    print_ids (cli, entries, overlap_min);
  return TRUE;
}

static gboolean
add_batch (VoletCli *cli, const char *path, GError **error)
{
  g_autoptr (VoletCliBatch) batch = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  if (strcmp (path, "-") == 0 && g_strcmp0 (cli->passphrase_path, "-") == 0)
    return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                                _ ("Standard input cannot hold both the passphrase and the "
                                   "entries."));
  batch = volet_cli_batch_read (cli, path, error);
  if (batch == NULL || !volet_cli_open (cli, VOLET_CLI_ACCESS_WRITE, error))
    return FALSE;
  entries = volet_cli_batch_make_entries (batch, cli, error);
  return entries != NULL && add_entries (cli, entries, batch->lines, error);
}

static gboolean
add_one (VoletCli *cli, const VoletCliEntryWords *words, GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) volet_entry_free);
  VoletEntry *entry;
  gboolean is_ambiguous;

  if (!volet_cli_open (cli, VOLET_CLI_ACCESS_WRITE, error))
    return FALSE;
  entry = volet_notebook_new_entry (cli->notebook);
  g_ptr_array_add (entries, entry);
  if (!volet_cli_entry_words_apply (words, cli, entry, &is_ambiguous, error) ||
      !add_entries (cli, entries, NULL, error))
    return FALSE;
  if (is_ambiguous)
    volet_cli_notice_ambiguous (cli);
  return TRUE;
}

static gboolean
run_add (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (VoletCliEntryWords) words = {NULL};
  g_autofree char *batch_path = NULL;

  if (!volet_cli_parse_entry (self, cli, arguments, &words, &batch_path, error))
    return FALSE;
  return batch_path != NULL ? add_batch (cli, batch_path, error) : add_one (cli, &words, error);
}

const VoletCliCommand volet_cli_add = {
    .name = "add",
    .words = N_ ("DATE DURATION|START-END CATEGORY"),
    .summary = N_ ("Note an activity, or a file of them"),
    .run = run_add,
};
