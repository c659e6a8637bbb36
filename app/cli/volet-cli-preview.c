/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a statement would say, without giving it. */

#include "volet-cli-preview.h"

#include "volet-cli-deduction.h"
#include "volet-cli-json.h"
#include "volet-document-text.h"
#include "volet-text-sharing.h"

/* The very text of the document, which ends with a NUL here. */
static char *
dup_text (VoletShare *share)
{
  g_autoptr (GBytes) bytes = volet_document_make_text (volet_share_get_statement (share));

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static gboolean
print_json (VoletCli *cli, VoletShare *share, const char *text, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const VoletRecipient *recipient = volet_share_get_recipient (share);
  GArray *missing = volet_share_get_missing_weeks (share);

  json_builder_begin_object (builder);
  volet_cli_json_add_string (builder, "to", recipient->name);
  volet_cli_json_add_string (builder, "group", recipient->group);
  volet_cli_json_add_string (builder, "level", volet_level_to_word (recipient->form.level));
  volet_cli_json_add_boolean (builder, "whole_period", recipient->form.is_whole_period);
  volet_cli_json_add_boolean (builder, "new_recipient", volet_share_is_new_recipient (share));
  volet_cli_json_add_boolean (builder, "form_changed", volet_share_changes_form (share));
  json_builder_set_member_name (builder, "missing_weeks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < missing->len; i++) {
    g_autofree char *week = volet_week_to_string (g_array_index (missing, VoletWeek, i));

    json_builder_add_string_value (builder, week);
  }
  json_builder_end_array (builder);
  volet_cli_json_add_string (builder, "text", text);
  if (!volet_cli_add_news (cli, builder, share, error))
    return FALSE;
  json_builder_end_object (builder);
  volet_cli_print_json (cli, builder);
  return TRUE;
}

static gboolean
print_warnings (VoletCli *cli, VoletShare *share, GError **error)
{
  GArray *missing = volet_share_get_missing_weeks (share);

  if (volet_share_get_recipient (share)->form.level == VOLET_LEVEL_THRESHOLD)
    volet_cli_print (cli, "%s\n", volet_text_get_threshold_warning ());
  if (volet_share_changes_form (share))
    volet_cli_print (cli, "%s\n", volet_text_get_changed_form_warning ());
  for (guint i = 0; i < missing->len; i++) {
    g_autofree char *warning =
        volet_text_format_missing_week_warning (g_array_index (missing, VoletWeek, i));

    volet_cli_print (cli, "%s\n", warning);
  }
  if (!volet_cli_print_news (cli, share, error))
    return FALSE;
  for (int i = 0; i < VOLET_N_SHARING_SENTENCES; i++)
    volet_cli_print (cli, "%s\n", volet_text_get_sharing_sentence ((VoletSharingSentence) i));
  return TRUE;
}

/**
 * volet_cli_print_preview:
 * @cli: the run
 * @share: what could be given
 * @error: return location
 *
 * Prints the text of the document, then what is to be known before giving it: what its readers
 * could work out, too.
 *
 * Errors: as volet_news_find()
 *
 * Returns: whether it was printed
 */
gboolean
volet_cli_print_preview (VoletCli *cli, VoletShare *share, GError **error)
{
  g_autofree char *text = dup_text (share);

  if (cli->is_json)
    return print_json (cli, share, text, error);
  volet_cli_print (cli, "%s\n", text);
  return print_warnings (cli, share, error);
}
