/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints what is read of calendar files, one instance a line, as JSON: for comparing with other
 * readers. Without arguments it does the jobs that it reads. */

#include "volet-ical-reader.h"

#include <json-glib/json-glib.h>
#include <stdio.h>

static char *
format_time (gint64 value, gboolean is_all_day)
{
  g_autoptr (GDateTime) time = NULL;

  if (is_all_day)
    return volet_day_to_string ((VoletDay) value);
  time = g_date_time_new_from_unix_utc (value);
  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
print_object (JsonBuilder *builder, FILE *file)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, FALSE);

  fprintf (file, "%s\n", text);
}

static void
print_instance (const VoletIcalInstance *instance, FILE *file)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *start = format_time (instance->start, instance->is_all_day);
  g_autofree char *end = format_time (instance->end, instance->is_all_day);

  json_builder_begin_object (builder);
  add_string (builder, "start", start);
  add_string (builder, "end", end);
  json_builder_set_member_name (builder, "allday");
  json_builder_add_boolean_value (builder, instance->is_all_day);
  add_string (builder, "summary", instance->summary);
  add_string (builder, "status", volet_ical_status_to_string (instance->status));
  add_string (builder, "uid", instance->uid);
  json_builder_end_object (builder);
  print_object (builder, file);
}

static void
print_skipped (const VoletIcalSkipped *skipped, FILE *file)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_string (builder, "skipped", skipped->summary);
  add_string (builder, "reason", volet_ical_reason_to_string (skipped->reason));
  json_builder_end_object (builder);
  print_object (builder, file);
}

static gboolean
print_file (const char *path, const VoletIcalOptions *options, FILE *file, GError **error)
{
  g_autoptr (VoletIcalCalendar) calendar = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *contents;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, error))
    return FALSE;
  bytes = g_bytes_new_take (contents, length);
  calendar = volet_ical_read_bytes (bytes, options, error);
  if (calendar == NULL)
    return FALSE;

  for (guint i = 0; i < volet_ical_calendar_get_n_instances (calendar); i++)
    print_instance (volet_ical_calendar_get_instance (calendar, i), file);
  for (guint i = 0; i < volet_ical_calendar_get_n_skipped (calendar); i++)
    print_skipped (volet_ical_calendar_get_skipped (calendar, i), file);
  return TRUE;
}

/* Any day of the calendar, unlike in a notebook. */
static gboolean
parse_day (const char *text, VoletDay *ret_day)
{
  int year, month, day_of_month;

  return sscanf (text, "%4d-%2d-%2d", &year, &month, &day_of_month) == 3 &&
         volet_day_from_ymd (year, month, day_of_month, ret_day);
}

/* One job a line: a file, the first and the last day, and where to print, with tabs between. A
 * file that is refused leaves nothing printed. */
static gboolean
do_job (char *line, VoletIcalOptions *options)
{
  g_auto (GStrv) words = g_strsplit (g_strchomp (line), "\t", -1);
  FILE *file;

  if (g_strv_length (words) != 4 || !parse_day (words[1], &options->first_day) ||
      !parse_day (words[2], &options->last_day))
    return FALSE;
  file = fopen (words[3], "a");
  if (file == NULL)
    return FALSE;
  print_file (words[0], options, file, NULL);
  return fclose (file) == 0;
}

static int
do_jobs (VoletIcalOptions *options)
{
  g_autofree char *line = NULL;
  size_t n_allocated = 0;

  while (getline (&line, &n_allocated, stdin) > 0)
    if (!do_job (line, options))
      return 1;
  return 0;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletZone) zone = volet_zone_new ("Europe/Paris", NULL);
  VoletIcalOptions options = {.zone = zone};

  if (argc == 1)
    return do_jobs (&options);
  if (argc != 4 || !parse_day (argv[2], &options.first_day) ||
      !parse_day (argv[3], &options.last_day)) {
    fprintf (stderr, "usage: %s [FILE FROM TO]\n", argv[0]);
    return 1;
  }
  if (!print_file (argv[1], &options, stdout, &error)) {
    fprintf (stderr, "%s\n", error->message);
    return 2;
  }
  return 0;
}
