/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Calendars through the program: copied in, looked at, refused. */

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define CALENDAR                                                                                   \
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"                                                             \
  "BEGIN:VEVENT\r\nUID:course@volet.example\r\nSUMMARY:Cours de français\r\n"                     \
  "DTSTART;TZID=Europe/Paris:20261116T090000\r\nDTEND;TZID=Europe/Paris:20261116T110000\r\n"       \
  "RRULE:FREQ=WEEKLY;COUNT=3\r\nEND:VEVENT\r\n"                                                    \
  "BEGIN:VEVENT\r\nUID:invitation@volet.example\r\nSUMMARY:Rendez-vous\r\n"                        \
  "ATTENDEE;CN=Camille;mailto=camille@volet.example\r\n"                                           \
  "DTSTART:20261118T130000Z\r\nDURATION:PT45M\r\nEND:VEVENT\r\n"                                   \
  "BEGIN:VEVENT\r\nUID:cancelled@volet.example\r\nSUMMARY:Annulé\r\nSTATUS:CANCELLED\r\n"         \
  "DTSTART:20261119T130000Z\r\nDTEND:20261119T140000Z\r\nEND:VEVENT\r\n"                           \
  "BEGIN:VEVENT\r\nUID:whole@volet.example\r\nSUMMARY:Salon\r\n"                                   \
  "DTSTART;VALUE=DATE:20261120\r\nEND:VEVENT\r\n"                                                  \
  "BEGIN:VEVENT\r\nUID:broken@volet.example\r\nSUMMARY:Cassé\r\nEND:VEVENT\r\n"                   \
  "BEGIN:VEVENT\r\nUID:old@volet.example\r\nSUMMARY:Autrefois\r\n"                                 \
  "DTSTART:20011116T080000Z\r\nDTEND:20011116T090000Z\r\nEND:VEVENT\r\n"                           \
  "END:VCALENDAR\r\n"

static char *
make_words (CliFixture *fixture, const char *options)
{
  g_autofree char *path = cli_fixture_write (fixture, "calendar.ics", CALENDAR);

  return g_strdup_printf ("import %s '%s'", options, path);
}

static char *
import_saying (CliFixture *fixture, const char *options)
{
  g_autofree char *words = make_words (fixture, options);

  return cli_do (fixture, words);
}

static guint
count_entries (CliFixture *fixture)
{
  g_autoptr (JsonNode) list = cli_do_json (fixture, "list");

  return json_array_get_length (json_node_get_array (list));
}

static void
assert_entry (CliFixture *fixture, guint index, const char *key, const char *value)
{
  g_autoptr (JsonNode) list = cli_do_json (fixture, "list");
  JsonObject *entry = json_array_get_object_element (json_node_get_array (list), index);

  g_assert_cmpstr (json_object_get_string_member (entry, key), ==, value);
}

static void
test_copies_in (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *output = import_saying (fixture, "--category LNG");
  g_autofree char *again = import_saying (fixture, "");
  g_autoptr (JsonNode) list = cli_do_json (fixture, "list --week 2026-W49");
  JsonObject *planned = json_array_get_object_element (json_node_get_array (list), 0);

  g_assert_true (cli_says (output, "4 activités ont été recopiées. Prévues : 1."));
  g_assert_true (cli_says (output, "Laissé de côté (il est annulé) : 1"));
  g_assert_true (cli_says (output, "Laissé de côté (il ne dit pas combien de temps il dure) : 1"));
  g_assert_true (cli_says (output, "Laissé de côté (il ne dit pas quand il commence) : 1"));
  g_assert_true (cli_says (output, "1 événement du calendrier n’a pas de date"));
  g_assert_true (cli_says (again, "Rien n’a été recopié."));
  g_assert_true (cli_says (again, "Laissé de côté (il est déjà dans votre carnet) : 4"));

  g_assert_cmpuint (count_entries (fixture), ==, 4);
  assert_entry (fixture, 0, "date", "2026-11-16");
  assert_entry (fixture, 0, "start", "2026-11-16T09:00:00+01:00");
  assert_entry (fixture, 0, "category", "LNG");
  assert_entry (fixture, 0, "note", "Cours de français");
  assert_entry (fixture, 0, "source", "import");
  assert_entry (fixture, 1, "note", "Rendez-vous");
  g_assert_true (json_object_get_boolean_member (planned, "planned"));
}

static void
test_undoes (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *output = import_saying (fixture, "--all-day 7h");
  g_autofree char *undone = NULL;
  g_autofree char *planned = NULL;
  g_autofree char *week = NULL;

  g_assert_true (cli_says (output, "5 activités ont été recopiées"));
  undone = cli_do (fixture, "undo");
  g_assert_cmpuint (count_entries (fixture), ==, 0);
  planned = import_saying (fixture, "--planned --from 2026-11-16 --to 2026-11-22");
  g_assert_true (cli_says (planned, "2 activités prévues ont été recopiées."));
  week = cli_do (fixture, "--json week 2026-W47");
  g_assert_nonnull (strstr (week, "\"minutes\":0"));
}

static void
test_dry_run (CliFixture *fixture, gconstpointer data)
{
  static const char *const expected[] = {
      "{\"start\":\"2026-11-16T08:00:00Z\",\"end\":\"2026-11-16T10:00:00Z\",\"allday\":false,"
      "\"summary\":\"Cours de français\",\"status\":null,\"uid\":\"course@volet.example\"}",
      "{\"start\":\"2026-11-18T13:00:00Z\",\"end\":\"2026-11-18T13:45:00Z\",\"allday\":false,"
      "\"summary\":\"Rendez-vous\",\"status\":null,\"uid\":\"invitation@volet.example\"}",
      "{\"start\":\"2026-11-19T13:00:00Z\",\"end\":\"2026-11-19T14:00:00Z\",\"allday\":false,"
      "\"summary\":\"Annulé\",\"status\":\"CANCELLED\",\"uid\":\"cancelled@volet.example\"}",
      "{\"start\":\"2026-11-20\",\"end\":\"2026-11-21\",\"allday\":true,"
      "\"summary\":\"Salon\",\"status\":null,\"uid\":\"whole@volet.example\"}",
      "{\"skipped\":\"Cassé\",\"reason\":\"no-start\"}",
      "",
      NULL,
  };
  g_autofree char *output =
      import_saying (fixture, "--dry-run --json --from 2026-11-16 --to 2026-11-22");
  g_autofree char *plan = import_saying (fixture, "--dry-run");
  g_autofree char *wanted = g_strjoinv ("\n", (char **) expected);

  g_assert_cmpstr (output, ==, wanted);
  g_assert_true (cli_says (plan, "Serait recopié : 4"));
  g_assert_cmpuint (count_entries (fixture), ==, 0);
}

static void
test_old_days (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *path = cli_fixture_write (
      fixture, "old.ics",
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:19500102T080000Z\nDTEND:19500102T090000Z\n"
      "END:VEVENT\nEND:VCALENDAR\n");
  g_autofree char *look =
      g_strdup_printf ("--json import --dry-run --from 1949-12-31 --to 1951-01-01 '%s'", path);
  g_autofree char *copy = g_strdup_printf ("import --from 1949-12-31 --to 1951-01-01 '%s'", path);
  g_autofree char *output = cli_do (fixture, look);
  g_autofree char *copied = cli_do (fixture, copy);

  g_assert_nonnull (strstr (output, "\"1950-01-02T08:00:00Z\""));
  g_assert_true (cli_says (copied, "Laissé de côté (il est avant 1970 ou après 2100) : 1"));
}

static void
test_json (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *words = make_words (fixture, "");
  g_autoptr (JsonNode) node = cli_do_json (fixture, words);
  JsonObject *object = json_node_get_object (node);
  JsonArray *skipped = json_object_get_array_member (object, "skipped");

  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "id")), ==, 4);
  g_assert_cmpuint (json_array_get_length (skipped), ==, 3);
  g_assert_cmpstr (
      json_object_get_string_member (json_array_get_object_element (skipped, 0), "reason"), ==,
      "cancelled");
  g_assert_cmpint (json_object_get_int_member (object, "outside"), ==, 1);
}

static void
test_closed_week (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *closed = cli_do (fixture, "close 2026-W47");
  g_autofree char *output = import_saying (fixture, "");

  g_assert_true (cli_says (output, "2 activités ont été recopiées"));
  g_assert_true (cli_says (output, "Laissé de côté (sa semaine est terminée) : 3"));
}

static void
refuse (CliFixture *fixture, VoletCliStatus status, const char *path)
{
  g_autofree char *words = g_strdup_printf ("import '%s'", path);

  cli_refuse (fixture, status, words);
}

static void
test_refuses (CliFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = cli_read (fixture->vault);
  g_autofree char *good = cli_fixture_write (fixture, "good.ics", CALENDAR);
  g_autofree char *empty = cli_fixture_write (fixture, "empty.ics", "");
  g_autofree char *page = cli_fixture_write (fixture, "page.ics", "<html>Connexion</html>\n");
  g_autofree char *absent = cli_fixture_path (fixture, "absent.ics");
  g_autofree char *bad_category = make_words (fixture, "--category ZZZ");
  g_autofree char *bad_day = make_words (fixture, "--from 2026-02-30");
  g_autofree char *backwards = make_words (fixture, "--from 2026-11-20 --to 2026-11-19");
  g_autofree char *too_long = make_words (fixture, "--all-day 25h");
  g_autofree char *two = g_strdup_printf ("import '%s' '%s'", good, empty);

  refuse (fixture, VOLET_CLI_STATUS_REFUSED, empty);
  refuse (fixture, VOLET_CLI_STATUS_REFUSED, page);
  refuse (fixture, VOLET_CLI_STATUS_REFUSED, absent);
  refuse (fixture, VOLET_CLI_STATUS_REFUSED, fixture->home);
  refuse (fixture, VOLET_CLI_STATUS_REFUSED, fixture->vault);
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, bad_category);
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, bad_day);
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, backwards);
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, too_long);
  cli_refuse (fixture, VOLET_CLI_STATUS_USAGE, "import");
  cli_refuse (fixture, VOLET_CLI_STATUS_USAGE, two);
  cli_assert_same_file (fixture->vault, before);
}

/* What a terminal would obey, or a format would read, stays plain text. */
static void
test_hostile_titles (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *path = cli_fixture_write (
      fixture, "hostile.ics",
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:hostile@volet.example\n"
      "SUMMARY:\x1b[31m%s%n'); DROP TABLE entry;--\\n=1+1\n"
      "DTSTART:20261116T080000Z\nDTEND:20261116T090000Z\nEND:VEVENT\nEND:VCALENDAR\n");
  g_autofree char *words = g_strdup_printf ("import '%s'", path);
  g_autofree char *output = cli_do (fixture, words);
  g_autofree char *list = cli_do (fixture, "list");

  g_assert_null (strchr (output, '\x1b'));
  g_assert_null (strchr (list, '\x1b'));
  g_assert_nonnull (strstr (list, "%s%n'); DROP TABLE entry;-- =1+1"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func)                                                                            \
  g_test_add (path, CliFixture, NULL, cli_fixture_set_up, func, cli_fixture_tear_down)
  ADD ("/cli/import/copies-in-once", test_copies_in);
  ADD ("/cli/import/is-undone-at-once", test_undoes);
  ADD ("/cli/import/dry-run-changes-nothing", test_dry_run);
  ADD ("/cli/import/looks-at-old-days", test_old_days);
  ADD ("/cli/import/says-ids-to-programs", test_json);
  ADD ("/cli/import/touches-no-closed-week", test_closed_week);
  ADD ("/cli/import/refuses-what-is-no-calendar", test_refuses);
  ADD ("/cli/import/shows-titles-as-they-are", test_hostile_titles);

  return g_test_run ();
}
