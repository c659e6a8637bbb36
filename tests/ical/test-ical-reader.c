/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading calendars: each trap as a file under tests/data/ics, and what it must give beside it. */

#include "volet-ical-error.h"
#include "volet-ical-reader.h"

#include <string.h>

static VoletIcalOptions
make_options (VoletZone *zone)
{
  VoletIcalOptions options = {.zone = zone};

  g_assert_true (volet_day_from_ymd (2026, 1, 1, &options.first_day));
  g_assert_true (volet_day_from_ymd (2027, 12, 31, &options.last_day));
  return options;
}

static VoletIcalCalendar *
read_bytes (GBytes *bytes, GError **error)
{
  g_autoptr (VoletZone) zone = volet_zone_new ("Europe/Paris", NULL);
  VoletIcalOptions options = make_options (zone);

  return volet_ical_read_bytes (bytes, &options, error);
}

static VoletIcalCalendar *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  VoletIcalCalendar *calendar = read_bytes (bytes, &error);

  g_assert_no_error (error);
  return calendar;
}

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
describe_instance (GString *text, const VoletIcalInstance *instance)
{
  g_autofree char *start = format_time (instance->start, instance->is_all_day);
  g_autofree char *end = format_time (instance->end, instance->is_all_day);

  g_string_append_printf (text, "%s %s", start, end);
  if (instance->recurrence != instance->start) {
    g_autofree char *recurrence = format_time (instance->recurrence, instance->is_all_day);

    g_string_append_printf (text, " for %s", recurrence);
  }
  if (instance->status != VOLET_ICAL_STATUS_NONE)
    g_string_append_printf (text, " %s", volet_ical_status_to_string (instance->status));
  if (instance->is_recurring)
    g_string_append (text, " recurring");
  if (instance->is_zone_unknown)
    g_string_append (text, " zone-unknown");
  if (instance->has_weak_uid)
    g_string_append (text, " weak-uid");
  if (instance->zone_id != NULL)
    g_string_append_printf (text, " %s", instance->zone_id);
  g_string_append_printf (text, " | %s\n", instance->summary);
}

static char *
describe (VoletIcalCalendar *calendar)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < volet_ical_calendar_get_n_instances (calendar); i++)
    describe_instance (text, volet_ical_calendar_get_instance (calendar, i));
  for (guint i = 0; i < volet_ical_calendar_get_n_skipped (calendar); i++) {
    const VoletIcalSkipped *skipped = volet_ical_calendar_get_skipped (calendar, i);

    g_string_append_printf (text, "skipped line %u %s | %s\n", skipped->line,
                            volet_ical_reason_to_string (skipped->reason), skipped->summary);
  }
  if (volet_ical_calendar_get_n_outside (calendar) > 0)
    g_string_append_printf (text, "outside %u\n", volet_ical_calendar_get_n_outside (calendar));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const char *
describe_error (const GError *error)
{
  g_assert_true (error->domain == VOLET_ICAL_ERROR);
  if (error->code == VOLET_ICAL_ERROR_NOT_A_CALENDAR)
    return "refused: not a calendar\n";
  g_assert_cmpint (error->code, ==, VOLET_ICAL_ERROR_TOO_COMPLEX);
  return "refused: too complex\n";
}

static void
test_sample (gconstpointer data)
{
  const char *name = data;
  g_autofree char *file = g_strconcat (name, ".ics", NULL);
  g_autofree char *expected_file = g_strconcat (name, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "ics", file, NULL);
  g_autofree char *expected_path =
      g_test_build_filename (G_TEST_DIST, "data", "ics", expected_file, NULL);
  g_autofree char *found = NULL, *expected = NULL, *contents = NULL;
  g_autoptr (VoletIcalCalendar) calendar = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  bytes = g_bytes_new_take (g_steal_pointer (&contents), length);
  calendar = read_bytes (bytes, &error);
  found = calendar != NULL ? describe (calendar) : g_strdup (describe_error (error));

  if (g_getenv ("VOLET_WRITE_SAMPLES") != NULL)
    g_assert_true (g_file_set_contents (expected_path, found, -1, NULL));
  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, NULL));
  g_assert_cmpstr (found, ==, expected);
}

/* An event of @n_bytes in one of its lines, and a good one behind it. */
static char *
make_long_line (const char *head, const char *part, guint n_parts)
{
  g_autoptr (GString) text = g_string_new ("BEGIN:VCALENDAR\nBEGIN:VEVENT\n");

  g_string_append (text, head);
  for (guint i = 0; i < n_parts; i++)
    g_string_append (text, part);
  g_string_append (text, "\nDTSTART:20260316T080000Z\nEND:VEVENT\n"
                         "BEGIN:VEVENT\nDTSTART:20260317T080000Z\nSUMMARY:Bon\nEND:VEVENT\n"
                         "END:VCALENDAR\n");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_long_lines (void)
{
  g_autofree char *title = make_long_line ("SUMMARY:", "é", 200000);
  g_autofree char *exceptions = make_long_line ("EXDATE:", "20260316T080000Z,", 20000);
  g_autofree char *attachment = make_long_line ("ATTACH:", "TWFu\n ", 500000);
  g_autoptr (VoletIcalCalendar) with_title = read_text (title);
  g_autoptr (VoletIcalCalendar) with_exceptions = read_text (exceptions);
  g_autoptr (VoletIcalCalendar) with_attachment = read_text (attachment);
  const char *summary = volet_ical_calendar_get_instance (with_title, 0)->summary;

  g_assert_cmpuint (volet_ical_calendar_get_n_instances (with_title), ==, 2);
  g_assert_true (g_str_has_prefix (summary, "ééé"));
  g_assert_cmpuint (strlen (summary), <=, 4100);
  g_assert_true (g_utf8_validate (summary, -1, NULL));

  g_assert_cmpuint (volet_ical_calendar_get_n_instances (with_exceptions), ==, 1);
  g_assert_cmpuint (volet_ical_calendar_get_n_skipped (with_exceptions), ==, 1);
  g_assert_cmpint (volet_ical_calendar_get_skipped (with_exceptions, 0)->reason, ==,
                   VOLET_ICAL_REASON_TOO_LONG);

  g_assert_cmpuint (volet_ical_calendar_get_n_instances (with_attachment), ==, 2);
}

static void
test_many_exceptions (void)
{
  g_autoptr (GString) text = g_string_new ("BEGIN:VCALENDAR\nBEGIN:VEVENT\n"
                                           "DTSTART:20260101T080000Z\nRRULE:FREQ=DAILY\n");
  g_autoptr (VoletIcalCalendar) calendar = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "EXDATE:2026%02u%02uT080000Z\n", i % 12 + 1, i % 28 + 1);
  g_string_append (text, "END:VEVENT\nEND:VCALENDAR\n");

  calendar = read_text (text->str);
  g_assert_cmpuint (volet_ical_calendar_get_n_instances (calendar), ==, 730 - 84);
}

static void
test_too_large (void)
{
  g_autofree char *zeros = g_malloc0 (VOLET_ICAL_MAX_BYTES + 1);
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_steal_pointer (&zeros), VOLET_ICAL_MAX_BYTES + 1);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_bytes (bytes, &error));
  g_assert_error (error, VOLET_ICAL_ERROR, VOLET_ICAL_ERROR_TOO_LARGE);
}

static void
test_too_many_events (void)
{
  g_autoptr (GString) text = g_string_new ("BEGIN:VCALENDAR\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= VOLET_ICAL_MAX_EVENTS; i++)
    g_string_append (text, "BEGIN:VEVENT\nEND:VEVENT\n");
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));

  g_assert_null (read_bytes (bytes, &error));
  g_assert_error (error, VOLET_ICAL_ERROR, VOLET_ICAL_ERROR_TOO_COMPLEX);
}

/* A thousand rules that never come, each as costly as can be: the file as a whole stays cheap. */
static void
test_costly_rules (void)
{
  g_autoptr (GString) text = g_string_new ("BEGIN:VCALENDAR\n");
  g_autoptr (VoletIcalCalendar) calendar = NULL;
  gint64 before_us = g_get_monotonic_time ();

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "BEGIN:VEVENT\nDTSTART:20000101T000000Z\n"
                           "RRULE:FREQ=MINUTELY;BYSECOND=7;BYSETPOS=2;COUNT=9\nEND:VEVENT\n");
  g_string_append (text, "BEGIN:VEVENT\nDTSTART:20260101T000000Z\nEND:VEVENT\nEND:VCALENDAR\n");

  calendar = read_text (text->str);
  g_assert_cmpuint (volet_ical_calendar_get_n_skipped (calendar), ==, 1000);
  g_assert_cmpuint (volet_ical_calendar_get_n_instances (calendar), ==, 1);
  g_assert_cmpint (g_get_monotonic_time () - before_us, <, 8 * G_USEC_PER_SEC);
}

static char *
make_key (const char *lines)
{
  g_autofree char *text =
      g_strconcat ("BEGIN:VCALENDAR\nBEGIN:VEVENT\n", lines, "END:VEVENT\nEND:VCALENDAR\n", NULL);
  g_autoptr (VoletIcalCalendar) calendar = read_text (text);

  g_assert_cmpuint (volet_ical_calendar_get_n_instances (calendar), ==, 1);
  return volet_ical_instance_make_key (volet_ical_calendar_get_instance (calendar, 0));
}

static void
test_keys (void)
{
#define STRONG "UID:one@volet.example\n"
  g_autofree char *plain = make_key (STRONG "DTSTART:20260316T080000Z\nSUMMARY:Un\n");
  g_autofree char *renamed = make_key (STRONG "DTSTART:20260316T080000Z\nDURATION:PT1H\n");
  g_autofree char *later = make_key (STRONG "DTSTART:20260317T080000Z\n");
  g_autofree char *other = make_key ("UID:two@volet.example\nDTSTART:20260316T080000Z\n");
  g_autofree char *moved = make_key (STRONG "RECURRENCE-ID:20260316T080000Z\n"
                                            "DTSTART:20260318T090000Z\n");
  g_autofree char *weak = make_key ("UID:none\nDTSTART:20260316T080000Z\nSUMMARY:Un\n");
  g_autofree char *weak_renamed = make_key ("UID:none\nDTSTART:20260316T080000Z\nSUMMARY:Deux\n");
  g_autofree char *weak_again = make_key ("SUMMARY:Un\nDTSTART:20260316T080000Z\nUID:none\n");

  g_assert_cmpuint (strlen (plain), ==, 64);
  g_assert_cmpstr (plain, ==, renamed);
  g_assert_cmpstr (plain, ==, moved);
  g_assert_cmpstr (plain, !=, later);
  g_assert_cmpstr (plain, !=, other);
  g_assert_cmpstr (weak, !=, weak_renamed);
  g_assert_cmpstr (weak, ==, weak_again);
  /* Kept in notebooks, so never to change. */
  g_assert_cmpstr (plain, ==, "74ce95cd4ba359f0fdd73b8125d8e90e304fa5405f19abe66b8141d897c3a430");
}

static void
test_variant (void)
{
  g_autoptr (VoletIcalCalendar) calendar =
      read_text ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:variant@volet.example\nSUMMARY:Titre\n"
                 "DTSTART;TZID=Europe/Paris:20260316T080000\nDURATION:PT1H\nSTATUS:TENTATIVE\n"
                 "RRULE:FREQ=DAILY;COUNT=2\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20260401\n"
                 "END:VEVENT\nBEGIN:VEVENT\nSUMMARY:Mauvais\nEND:VEVENT\nEND:VCALENDAR\n");
  g_autoptr (GVariant) variant = g_variant_ref_sink (volet_ical_calendar_to_variant (calendar));
  g_autoptr (VoletIcalCalendar) again = volet_ical_calendar_new_from_variant (variant, NULL);
  g_autofree char *expected = describe (calendar);
  g_autofree char *found = NULL;

  g_assert_nonnull (again);
  found = describe (again);
  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpuint (volet_ical_calendar_get_n_instances (again), ==, 3);
  g_assert_cmpstr (volet_ical_calendar_get_instance (again, 0)->uid, ==, "variant@volet.example");
  g_assert_finalize_object (g_steal_pointer (&again));
}

/* Nonsense in each of its parts. */
static void
test_variant_is_not_trusted (void)
{
  const char *const bad[] = {
      "(@as [], [(int64 0, int64 0, int64 0, uint32 0, uint32 0, 0, 0, 0)], @a(uuuu) [], 0)",
      "(['x'], [(int64 0, int64 0, int64 0, uint32 0, uint32 1, 0, 0, 0)], @a(uuuu) [], 0)",
      "(['x'], [(int64 0, int64 0, int64 0, uint32 0, uint32 0, 1, 0, 0)], @a(uuuu) [], 0)",
      "(['x'], [(int64 0, int64 0, int64 0, uint32 0, uint32 0, 0, 4, 0)], @a(uuuu) [], 0)",
      "(['x'], [(int64 1, int64 0, int64 0, uint32 0, uint32 0, 0, 0, 0)], @a(uuuu) [], 0)",
      ("(['x'], [(int64 0, int64 9000000000000, int64 0, uint32 0, uint32 0, 0, 0, 0)],"
       " @a(uuuu) [], 0)"),
      "(['x'], @a(xxxuuuqq) [], [(uint32 99, uint32 0, uint32 0, uint32 0)], 0)",
      "(['x'], @a(xxxuuuqq) [], [(uint32 0, uint32 0, uint32 0, uint32 1)], 0)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GVariant) variant =
        g_variant_parse (VOLET_ICAL_CALENDAR_VARIANT_TYPE, bad[i], NULL, NULL, &error);

    g_assert_no_error (error);
    g_assert_null (volet_ical_calendar_new_from_variant (variant, &error));
    g_assert_error (error, VOLET_ICAL_ERROR, VOLET_ICAL_ERROR_READER);
  }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Every file of the folder is a test. */
static GPtrArray *
find_samples (void)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "ics", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;

  g_assert_nonnull (dir);
  while ((file = g_dir_read_name (dir)) != NULL) {
    if (g_str_has_suffix (file, ".ics"))
      g_ptr_array_add (names, g_strndup (file, strlen (file) - strlen (".ics")));
  }
  g_ptr_array_sort (names, compare_names);
  return names;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) samples = NULL;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  samples = find_samples ();
  for (guint i = 0; i < samples->len; i++) {
    const char *name = g_ptr_array_index (samples, i);
    g_autofree char *path = g_strconcat ("/ical/reader/samples/", name, NULL);

    g_test_add_data_func (path, name, test_sample);
  }
  g_test_add_func ("/ical/reader/long-lines-cost-one-event-at-most", test_long_lines);
  g_test_add_func ("/ical/reader/many-exceptions", test_many_exceptions);
  g_test_add_func ("/ical/reader/refuses-large-files", test_too_large);
  g_test_add_func ("/ical/reader/refuses-endless-events", test_too_many_events);
  g_test_add_func ("/ical/reader/costly-rules-are-bounded", test_costly_rules);
  g_test_add_func ("/ical/instance/keys-last", test_keys);
  g_test_add_func ("/ical/calendar/survives-as-variant", test_variant);
  g_test_add_func ("/ical/calendar/trusts-no-variant", test_variant_is_not_trusted);

  return g_test_run ();
}
