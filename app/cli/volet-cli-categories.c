/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* categories: prints the sixteen categories. No notebook is needed. */

#include "volet-cli-commands.h"
#include "volet-cli-json.h"
#include "volet-text-agenda.h"

#include <glib/gi18n.h>

static const char *const sensitivity_words[] = {
    [VOLET_SENSITIVITY_NONE] = "none",       [VOLET_SENSITIVITY_INDIRECT] = "indirect",
    [VOLET_SENSITIVITY_PRIVATE] = "private", [VOLET_SENSITIVITY_POSSIBLE] = "possible",
    [VOLET_SENSITIVITY_HEALTH] = "health",   [VOLET_SENSITIVITY_JUSTICE] = "justice",
};

static void
print_json (VoletCli *cli)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (int i = 0; i < VOLET_N_CATEGORIES; i++) {
    VoletCategory category = (VoletCategory) i;

    json_builder_begin_object (builder);
    volet_cli_json_add_string (builder, "code", volet_category_get_code (category));
    volet_cli_json_add_string (builder, "family",
                               volet_family_get_code (volet_category_get_family (category)));
    volet_cli_json_add_string (builder, "sensitivity",
                               sensitivity_words[volet_category_get_sensitivity (category)]);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  volet_cli_print_json (cli, builder);
}

static gboolean
run_categories (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (GStrv) words = NULL;

  if (!volet_cli_command_parse (self, cli, arguments, NULL, 0, 0, &words, error))
    return FALSE;
  if (cli->is_json) {
    print_json (cli);
    return TRUE;
  }
  for (int i = 0; i < VOLET_N_CATEGORIES; i++)
    volet_cli_print (cli, "%s  %s (%s)\n", volet_category_get_code ((VoletCategory) i),
                     volet_text_get_category_label ((VoletCategory) i),
                     volet_text_get_category_words ((VoletCategory) i));
  return TRUE;
}

const VoletCliCommand volet_cli_categories = {
    .name = "categories",
    .words = NULL,
    .summary = N_ ("Print the categories of activities"),
    .run = run_categories,
};
