/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* export-own: writes everything in clear, for the person only. */

#include "volet-cli-commands.h"
#include "volet-cli-session.h"
#include "volet-notebook-copies.h"
#include "volet-text-agenda.h"
#include "volet-text-copies.h"

#include <glib/gi18n.h>

static gboolean
export_own (VoletCli *cli, const char *json, const char *ics, GError **error)
{
  if (!volet_cli_open (cli, VOLET_CLI_ACCESS_READ, error))
    return FALSE;
  if (!(json != NULL ? volet_notebook_export_own_json (cli->notebook, json, error)
                     : volet_notebook_export_own_ical (cli->notebook, ics,
                                                       volet_text_get_category_label, error)))
    return FALSE;
  volet_cli_notice (cli, g_strdup (volet_text_get_own_copy_warning ()));
  return TRUE;
}

static gboolean
run_export_own (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *json = NULL;
  g_autofree char *ics = NULL;
  const GOptionEntry options[] = {
      {"json", 0, 0, G_OPTION_ARG_FILENAME, &json, N_ ("everything, to be read back"), N_ ("FILE")},
      {"ics", 0, 0, G_OPTION_ARG_FILENAME, &ics, N_ ("the activities, as a calendar"), N_ ("FILE")},
      G_OPTION_ENTRY_NULL,
  };

  if (!volet_cli_command_parse (self, cli, arguments, options, 0, 0, &words, error))
    return FALSE;
  if ((json != NULL) == (ics != NULL))
    return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                                _ ("An own copy takes either --json FILE or --ics FILE."));
  return export_own (cli, json, ics, error);
}

const VoletCliCommand volet_cli_export_own = {
    .name = "export-own",
    .words = NULL,
    .summary = N_ ("Write everything in clear, for yourself only"),
    .run = run_export_own,
};
