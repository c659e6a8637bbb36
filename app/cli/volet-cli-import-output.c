/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What import says: what the calendar holds, what was copied in, what was left out and why. */

#include "volet-cli-import-output.h"

#include "volet-cli-entry-line.h"
#include "volet-cli-json.h"
#include "volet-text-import.h"

#include <glib/gi18n.h>

/* Dates that are named of those left out for one reason. */
#define MAX_NAMED 20

static const char *const state_words[VOLET_N_IMPORT_STATES] = {
    [VOLET_IMPORT_READY] = "dropped",
    [VOLET_IMPORT_NEEDS_LENGTH] = "needs-length",
    [VOLET_IMPORT_KNOWN] = "known",
    [VOLET_IMPORT_REMOVED] = "removed",
    [VOLET_IMPORT_TWICE] = "twice",
    [VOLET_IMPORT_CANCELLED] = "cancelled",
    [VOLET_IMPORT_CANCELLED_SINCE] = "cancelled-since",
    [VOLET_IMPORT_NO_TIME] = "no-time",
    [VOLET_IMPORT_TOO_LONG] = "too-long",
    [VOLET_IMPORT_OUT_OF_RANGE] = "out-of-range",
    [VOLET_IMPORT_WEEK_CLOSED] = "week-closed",
    [VOLET_IMPORT_DAY_FULL] = "day-full",
};

static char *
format_point (gint64 point, gboolean is_all_day)
{
  g_autoptr (GDateTime) time = NULL;

  if (is_all_day)
    return volet_day_to_string ((VoletDay) point);
  time = g_date_time_new_from_unix_utc (point);
  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}

static void
add_instance (JsonBuilder *builder, const VoletIcalInstance *instance)
{
  g_autofree char *start = format_point (instance->start, instance->is_all_day);
  g_autofree char *end = format_point (instance->end, instance->is_all_day);

  json_builder_begin_object (builder);
  volet_cli_json_add_string (builder, "start", start);
  volet_cli_json_add_string (builder, "end", end);
  volet_cli_json_add_boolean (builder, "allday", instance->is_all_day);
  volet_cli_json_add_string (builder, "summary", instance->summary);
  volet_cli_json_add_string (builder, "status", volet_ical_status_to_string (instance->status));
  volet_cli_json_add_string (builder, "uid", instance->uid);
  json_builder_end_object (builder);
}

static void
add_skipped (JsonBuilder *builder, const char *title, const char *reason)
{
  json_builder_begin_object (builder);
  volet_cli_json_add_string (builder, "skipped", title);
  volet_cli_json_add_string (builder, "reason", reason);
  json_builder_end_object (builder);
}

static void
add_skipped_event (JsonBuilder *builder, const VoletIcalSkipped *skipped)
{
  add_skipped (builder, skipped->summary, volet_ical_reason_to_string (skipped->reason));
}

/**
 * volet_cli_print_calendar:
 * @cli: the run
 * @calendar: what was read
 *
 * Prints one instance a line for programs, then the events that could not be read.
 */
void
volet_cli_print_calendar (VoletCli *cli, VoletIcalCalendar *calendar)
{
  for (guint i = 0; i < volet_ical_calendar_get_n_instances (calendar); i++) {
    g_autoptr (JsonBuilder) builder = json_builder_new ();

    add_instance (builder, volet_ical_calendar_get_instance (calendar, i));
    volet_cli_print_json (cli, builder);
  }
  for (guint i = 0; i < volet_ical_calendar_get_n_skipped (calendar); i++) {
    g_autoptr (JsonBuilder) builder = json_builder_new ();

    add_skipped_event (builder, volet_ical_calendar_get_skipped (calendar, i));
    volet_cli_print_json (cli, builder);
  }
}

static void
print_item (VoletCli *cli, const VoletEntry *entry)
{
  g_autofree char *day = volet_day_to_string (entry->day);
  g_autofree char *times = volet_cli_format_times (entry);
  g_autofree char *note = volet_cli_flatten_note (entry->note != NULL ? entry->note : "");

  volet_cli_print (cli, "  %s  %-11s  %s  %s\n", day, times,
                   volet_category_get_code (entry->category), note);
}

static void
print_rest (VoletCli *cli, guint n_all)
{
  if (n_all <= MAX_NAMED)
    return;
  volet_cli_print (cli, ngettext ("  and %u other\n", "  and %u others\n", n_all - MAX_NAMED),
                   n_all - MAX_NAMED);
}

/* The dates left out for one reason, and how many they are. */
static void
print_left_out_for (VoletCli *cli, VoletImport *import, VoletImportState state, guint n_items)
{
  GListModel *items = volet_import_get_items (import);
  g_autofree char *title =
      volet_text_format_left_out (volet_text_get_import_reason (state), n_items);
  guint n_named = 0;

  volet_cli_print (cli, "%s\n", title);
  for (guint i = 0; i < g_list_model_get_n_items (items) && n_named < MAX_NAMED; i++) {
    g_autoptr (VoletImportItem) item = g_list_model_get_item (items, i);

    if (volet_import_item_get_state (item) != state)
      continue;
    print_item (cli, volet_import_item_get_entry (item));
    n_named++;
  }
  print_rest (cli, n_items);
}

static void
print_unread_for (VoletCli *cli, VoletIcalCalendar *calendar, VoletIcalReason reason)
{
  g_autoptr (GString) titles = g_string_new (NULL);
  g_autofree char *head = NULL;
  guint n_events = 0;

  for (guint i = 0; i < volet_ical_calendar_get_n_skipped (calendar); i++) {
    const VoletIcalSkipped *skipped = volet_ical_calendar_get_skipped (calendar, i);

    if (skipped->reason != reason)
      continue;
    if (n_events++ < MAX_NAMED)
      /* Translators: an event of a file: the number of its line, its title. */
      g_string_append_printf (titles, _ ("  line %1$u  %2$s\n"), skipped->line, skipped->summary);
  }
  if (n_events == 0)
    return;
  head = volet_text_format_left_out (volet_text_get_ical_reason (reason), n_events);
  volet_cli_print (cli, "%s\n%s", head, titles->str);
  print_rest (cli, n_events);
}

static void
print_left_out (VoletCli *cli, VoletImport *import, const VoletImportChoices *choices)
{
  VoletIcalCalendar *calendar = volet_import_get_calendar (import);
  guint n_outside = volet_ical_calendar_get_n_outside (calendar);
  guint n_items[VOLET_N_IMPORT_STATES];

  volet_import_count_states (import, n_items);
  for (VoletImportState state = VOLET_IMPORT_NEEDS_LENGTH; state < VOLET_N_IMPORT_STATES; state++)
    if (n_items[state] > 0)
      print_left_out_for (cli, import, state, n_items[state]);
  for (VoletIcalReason reason = 0; reason < VOLET_ICAL_N_REASONS; reason++)
    print_unread_for (cli, calendar, reason);
  if (n_outside > 0) {
    g_autofree char *sentence =
        volet_text_format_outside (n_outside, choices->first_day, choices->last_day);

    volet_cli_print (cli, "%s\n", sentence);
  }
}

/**
 * volet_cli_print_import_plan:
 * @cli: the run
 * @import: what a calendar would bring
 * @choices: what was asked for
 *
 * Prints what would be copied in, and what would be left out and why.
 */
void
volet_cli_print_import_plan (VoletCli *cli, VoletImport *import, const VoletImportChoices *choices)
{
  GListModel *items = volet_import_get_items (import);
  guint n_kept = volet_import_count_kept (import);

  volet_cli_print (cli, _ ("Would be copied in: %u\n"), n_kept);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++) {
    g_autoptr (VoletImportItem) item = g_list_model_get_item (items, i);

    if (volet_import_item_is_kept (item))
      print_item (cli, volet_import_item_get_entry (item));
  }
  print_left_out (cli, import, choices);
}

static void
add_imported (JsonBuilder *builder, GListModel *items)
{
  json_builder_set_member_name (builder, "id");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++) {
    g_autoptr (VoletImportItem) item = g_list_model_get_item (items, i);
    g_autofree char *id = volet_id_to_string (volet_import_item_get_entry (item)->id);

    if (volet_import_item_is_kept (item))
      json_builder_add_string_value (builder, id);
  }
  json_builder_end_array (builder);
}

static void
add_left_out (JsonBuilder *builder, GListModel *items, VoletIcalCalendar *calendar)
{
  json_builder_set_member_name (builder, "skipped");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++) {
    g_autoptr (VoletImportItem) item = g_list_model_get_item (items, i);
    const VoletEntry *entry = volet_import_item_get_entry (item);

    if (!volet_import_item_is_kept (item))
      add_skipped (builder, entry->note != NULL ? entry->note : "",
                   state_words[volet_import_item_get_state (item)]);
  }
  for (guint i = 0; i < volet_ical_calendar_get_n_skipped (calendar); i++)
    add_skipped_event (builder, volet_ical_calendar_get_skipped (calendar, i));
  json_builder_end_array (builder);
}

static void
print_imported_json (VoletCli *cli, VoletImport *import)
{
  VoletIcalCalendar *calendar = volet_import_get_calendar (import);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_imported (builder, volet_import_get_items (import));
  add_left_out (builder, volet_import_get_items (import), calendar);
  volet_cli_json_add_int (builder, "outside", volet_ical_calendar_get_n_outside (calendar));
  json_builder_end_object (builder);
  volet_cli_print_json (cli, builder);
}

static guint
count_planned (VoletImport *import)
{
  GListModel *items = volet_import_get_items (import);
  guint n_planned = 0;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++) {
    g_autoptr (VoletImportItem) item = g_list_model_get_item (items, i);

    n_planned += volet_import_item_is_kept (item) && volet_import_item_get_entry (item)->is_planned;
  }
  return n_planned;
}

/**
 * volet_cli_print_imported:
 * @cli: the run
 * @import: an import that was brought in
 * @choices: what was asked for
 *
 * Prints what was copied in, and what was left out and why.
 */
void
volet_cli_print_imported (VoletCli *cli, VoletImport *import, const VoletImportChoices *choices)
{
  g_autofree char *sentence = NULL;

  if (cli->is_json) {
    print_imported_json (cli, import);
    return;
  }
  sentence = volet_text_format_imported (volet_import_count_kept (import), count_planned (import));
  volet_cli_print (cli, "%s\n", sentence);
  print_left_out (cli, import, choices);
}
