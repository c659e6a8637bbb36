/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* list: prints activities, oldest first. */

#include "volet-cli-commands.h"
#include "volet-cli-entry-line.h"
#include "volet-cli-json.h"
#include "volet-cli-session.h"
#include "volet-cli-values.h"
#include "volet-duration.h"
#include "volet-notebook-agenda.h"

#include <glib/gi18n.h>

static void
add_instant (JsonBuilder *builder, const char *key, const VoletEntry *entry, int minutes_after)
{
  g_autofree char *text = volet_entry_has_start (entry)
                              ? volet_zone_format_instant (
                                    entry->zone, entry->start_unix_s + (gint64) minutes_after * 60)
                              : NULL;

  volet_cli_json_add_string (builder, key, text);
}

static void
add_entry (JsonBuilder *builder, const VoletEntry *entry)
{
  g_autofree char *id = volet_id_to_string (entry->id);

  json_builder_begin_object (builder);
  volet_cli_json_add_string (builder, "id", id);
  volet_cli_json_add_day (builder, "date", entry->day);
  volet_cli_json_add_int (builder, "minutes", entry->minutes);
  add_instant (builder, "start", entry, 0);
  add_instant (builder, "end", entry, entry->minutes);
  volet_cli_json_add_string (builder, "category", volet_category_get_code (entry->category));
  volet_cli_json_add_string (builder, "family",
                             volet_family_get_code (volet_category_get_family (entry->category)));
  volet_cli_json_add_string (builder, "note", entry->note);
  volet_cli_json_add_boolean (builder, "planned", entry->is_planned);
  volet_cli_json_add_boolean (builder, "counts", entry->counts);
  volet_cli_json_add_boolean (builder, "proof", entry->has_proof);
  volet_cli_json_add_string (builder, "zone", volet_zone_get_id (entry->zone));
  volet_cli_json_add_string (builder, "source", volet_entry_source_to_word (entry->source));
  json_builder_end_object (builder);
}

static void
print_json (VoletCli *cli, GPtrArray *entries)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < entries->len; i++)
    add_entry (builder, g_ptr_array_index (entries, i));
  json_builder_end_array (builder);
  volet_cli_print_json (cli, builder);
}

static void
print_entry (VoletCli *cli, const VoletEntry *entry)
{
  g_autofree char *id = volet_id_to_string (entry->id);
  g_autofree char *day = volet_day_to_string (entry->day);
  g_autofree char *times = volet_cli_format_times (entry);
  g_autofree char *duration = volet_duration_to_string (entry->minutes);

  volet_cli_print (cli, "%s  %s  %-11s  %s  %s", id, day, times, duration,
                   volet_category_get_code (entry->category));
  if (entry->is_planned)
    volet_cli_print (cli, "  [%s]", C_ ("entry", "planned"));
  if (!entry->counts)
    volet_cli_print (cli, "  [%s]", C_ ("entry", "does not count"));
  if (entry->has_proof)
    volet_cli_print (cli, "  [%s]", C_ ("entry", "supporting document"));
  if (entry->note != NULL) {
    g_autofree char *note = volet_cli_flatten_note (entry->note);

    volet_cli_print (cli, "  %s", note);
  }
  volet_cli_print (cli, "\n");
}

/* The days that were asked for; no range is all. */
static gboolean
parse_range (VoletCli *cli,
             const char *week_text,
             const char *from,
             const char *to,
             VoletDay *ret_first,
             VoletDay *ret_last,
             GError **error)
{
  VoletDay first = VOLET_DAY_FIRST, last = VOLET_DAY_LAST;
  VoletWeek week;

  if (week_text != NULL) {
    if (!volet_cli_parse_week (cli, week_text, &week, error))
      return FALSE;
    first = volet_week_get_monday (week);
    last = volet_week_get_sunday (week);
  }
  if ((from != NULL && !volet_cli_parse_day (cli, from, &first, error)) ||
      (to != NULL && !volet_cli_parse_day (cli, to, &last, error)))
    return FALSE;
  if (first > last)
    return volet_cli_error_set (error, VOLET_CLI_ERROR_REFUSED,
                                _ ("The last day comes before the first one."));
  *ret_first = first;
  *ret_last = last;
  return TRUE;
}

static gboolean
list_entries (VoletCli *cli, VoletDay first, VoletDay last, GError **error)
{
  g_autoptr (GPtrArray) entries = volet_notebook_list_entries (cli->notebook, first, last, error);

  if (entries == NULL)
    return FALSE;
  if (cli->is_json) {
    print_json (cli, entries);
    return TRUE;
  }
  for (guint i = 0; i < entries->len; i++)
    print_entry (cli, g_ptr_array_index (entries, i));
  return TRUE;
}

static gboolean
run_list (const VoletCliCommand *self, VoletCli *cli, GStrv arguments, GError **error)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *week = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  VoletDay first = VOLET_DAY_FIRST, last = VOLET_DAY_LAST;
  const GOptionEntry options[] = {
      {"week", 0, 0, G_OPTION_ARG_FILENAME, &week, N_ ("Only this week"), N_ ("WEEK")},
      {"from", 0, 0, G_OPTION_ARG_FILENAME, &from, N_ ("From this day on"), N_ ("DATE")},
      {"to", 0, 0, G_OPTION_ARG_FILENAME, &to, N_ ("Up to this day, included"), N_ ("DATE")},
      G_OPTION_ENTRY_NULL,
  };

  if (!volet_cli_command_parse (self, cli, arguments, options, 0, 0, &words, error))
    return FALSE;
  if (week != NULL && (from != NULL || to != NULL))
    return volet_cli_error_set (error, VOLET_CLI_ERROR_USAGE,
                                _ ("--week excludes --from and --to."));
  return volet_cli_open (cli, VOLET_CLI_ACCESS_READ, error) &&
         parse_range (cli, week, from, to, &first, &last, error) &&
         list_entries (cli, first, last, error);
}

const VoletCliCommand volet_cli_list = {
    .name = "list",
    .words = NULL,
    .summary = N_ ("Print activities"),
    .run = run_list,
};
