/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* restore: goes back to a sealed copy. */

#include "volet-cli-commands.h"
#include "volet-cli-other.h"
#include "volet-text-copies.h"

#include <glib/gi18n.h>

typedef struct {
  gboolean is_sure;
  gboolean is_dry_run;
  const char *kept_path;
} RestoreOptions;

static void
print_result (VoletCli *cli, const VoletCopyDifference *difference, GStrv lines, const char *kept)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->is_json) {
    volet_cli_print_lines (cli, lines);
    if (kept != NULL)
      volet_cli_print (cli, _ ("The notebook as it was is kept in %s\n"), kept);
    return;
  }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  volet_cli_add_difference (builder, difference);
  volet_cli_json_add_string (builder, "kept", kept);
  json_builder_end_object (builder);
  volet_cli_print_json (cli, builder);
}

static gboolean
restore (VoletCli *cli, const char *path, const RestoreOptions *options, GError **error)
{
  g_autoptr (VoletOtherCopy) copy = volet_cli_open_with_other (cli, path, error);
  g_auto (GStrv) lines = NULL;
  g_autofree char *kept = NULL;
  VoletCopyDifference difference;

  if (copy == NULL)
    return FALSE;
  if (!volet_notebook_preview_restore (cli->notebook, copy, &difference, error))
    return FALSE;
  lines = volet_text_list_difference (&difference);
  if (!options->is_dry_run) {
    if (!options->is_sure &&
        !volet_cli_confirm (cli, lines, _ ("Go back to this copy? [y/N]"), error))
      return FALSE;
    kept = volet_notebook_restore (cli->notebook, copy, options->kept_path, NULL, error);
    if (kept == NULL)
      return FALSE;
  }
  print_result (cli, &difference, lines, kept);
  return TRUE;
}

static gboolean
run_restore (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *kept_path = NULL;
  RestoreOptions options = {FALSE};
  const GOptionEntry entries[] = {
      {"yes", 0, 0, G_OPTION_ARG_NONE, &options.is_sure, N_ ("do not ask"), NULL},
      {"dry-run", 0, 0, G_OPTION_ARG_NONE, &options.is_dry_run, N_ ("only show what would change"),
       NULL},
      {"keep", 0, 0, G_OPTION_ARG_FILENAME, &kept_path, N_ ("where to keep the notebook as it was"),
       N_ ("FILE")},
      G_OPTION_ENTRY_NULL,
  };

  if (!volet_cli_command_parse (self, cli, arguments, entries, 1, 1, &words, error))
    return FALSE;
  options.kept_path = kept_path;
  return restore (cli, words[0], &options, error);
}

const VoletCliCommand volet_cli_restore = {
    .name = "restore",
    .words = N_ ("FILE"),
    .summary = N_ ("Go back to a sealed copy, and keep the notebook as it was"),
    .run = run_restore,
};
