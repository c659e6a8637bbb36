/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The hours of a week, for people and for programs. */

#include "volet-cli-week-sum.h"

#include "volet-cli-json.h"
#include "volet-duration.h"
#include "volet-notebook-agenda.h"
#include "volet-text-agenda.h"
#include "volet-text-time.h"

#include <glib/gi18n.h>

static gboolean
load (VoletCli *cli, VoletWeek week, VoletWeekTotal *ret_total, int *ret_average, GError **error)
{
  return volet_notebook_get_week (cli->notebook, week, ret_total, error) &&
         volet_notebook_get_average (cli->notebook, week, ret_average, error);
}

static void
add_families (JsonBuilder *builder, const VoletCount *count)
{
  json_builder_set_member_name (builder, "families");
  json_builder_begin_object (builder);
  for (int i = 0; i < VOLET_N_FAMILIES; i++)
    volet_cli_json_add_int (builder, volet_family_get_code ((VoletFamily) i), count->family_min[i]);
  json_builder_end_object (builder);
}

static void
add_days (JsonBuilder *builder, VoletWeek week, const VoletCount *count)
{
  json_builder_set_member_name (builder, "days");
  json_builder_begin_object (builder);
  for (int i = 0; i < VOLET_DAYS_PER_WEEK; i++) {
    g_autofree char *day = volet_day_to_string (volet_week_get_monday (week) + i);

    volet_cli_json_add_int (builder, day, count->day_min[i]);
  }
  json_builder_end_object (builder);
}

/**
 * volet_cli_print_week_json:
 * @cli: the run, whose notebook is open
 * @week: a week
 * @error: return location
 *
 * Returns: whether it was printed
 */
gboolean
volet_cli_print_week_json (VoletCli *cli, VoletWeek week, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  VoletWeekTotal total;
  int average, objective = VOLET_NO_MINUTES;

  if (!load (cli, week, &total, &average, error))
    return FALSE;
  if (total.objective.kind == VOLET_OBJECTIVE_MINUTES)
    objective = total.objective.minutes;

  json_builder_begin_object (builder);
  volet_cli_json_add_week (builder, "week", week);
  volet_cli_json_add_day (builder, "from", volet_week_get_monday (week));
  volet_cli_json_add_day (builder, "to", volet_week_get_sunday (week));
  volet_cli_json_add_string (builder, "state", volet_week_state_to_word (total.state));
  volet_cli_json_add_boolean (builder, "prevented", total.is_prevented);
  volet_cli_json_add_minutes (builder, "objective_minutes", objective);
  volet_cli_json_add_int (builder, "minutes", total.count.total_min);
  volet_cli_json_add_minutes (builder, "missing_minutes", volet_week_total_get_missing (&total));
  add_families (builder, &total.count);
  add_days (builder, week, &total.count);
  volet_cli_json_add_minutes (builder, "average_4_weeks", average);
  json_builder_end_object (builder);
  volet_cli_print_json (cli, builder);
  return TRUE;
}

static void
print_line (VoletCli *cli, const char *what, const char *duration)
{
  g_autofree char *line = g_strdup_printf (_ ("%1$s: %2$s"), what, duration);

  volet_cli_print (cli, "  %s\n", line);
}

static void
print_days (VoletCli *cli, VoletWeek week, const VoletCount *count)
{
  for (int i = 0; i < VOLET_DAYS_PER_WEEK; i++) {
    g_autofree char *day = volet_text_format_day_and_month (volet_week_get_monday (week) + i);
    g_autofree char *duration = volet_duration_to_string (count->day_min[i]);

    if (count->day_min[i] > 0)
      print_line (cli, day, duration);
  }
}

static void
print_families (VoletCli *cli, const VoletCount *count)
{
  for (int i = 0; i < VOLET_N_FAMILIES; i++) {
    g_autofree char *duration = volet_duration_to_string (count->family_min[i]);

    if (count->family_min[i] > 0)
      print_line (cli, volet_text_get_family_label ((VoletFamily) i), duration);
  }
}

/**
 * volet_cli_print_week:
 * @cli: the run, whose notebook is open
 * @week: a week
 * @error: return location
 *
 * Returns: whether it was printed
 */
gboolean
volet_cli_print_week (VoletCli *cli, VoletWeek week, GError **error)
{
  g_autofree char *dates = volet_text_format_week (week);
  g_autofree char *hours = NULL;
  VoletWeekTotal total;
  int average;

  if (!load (cli, week, &total, &average, error))
    return FALSE;

  hours = volet_text_format_week_hours (&total);
  /* Translators: %1$s is "from Monday 16 to Sunday 22 November 2026", %2$s is "in progress". */
  volet_cli_print (cli, _ ("Week %1$s, %2$s"), dates, volet_text_get_week_state (total.state));
  volet_cli_print (cli, "\n%s\n", hours);
  print_days (cli, week, &total.count);
  print_families (cli, &total.count);
  if (average != VOLET_NO_MINUTES) {
    g_autofree char *duration = volet_duration_to_string (average);

    volet_cli_print (cli, _ ("Average of the last four weeks: %s"), duration);
    volet_cli_print (cli, "\n");
  }
  return TRUE;
}
