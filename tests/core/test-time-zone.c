/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Zones: every change of their clocks, local times that are missing or there twice, days of all
 * lengths. */

#include "volet-zone.h"

#include "agenda-fixture.h"
#include "naive-count.h"
#include "volet-time-error.h"
#include "volet-zone-cursor.h"

#include <json-glib/json-glib.h>
#include <string.h>

typedef struct {
  char *zone;
  gint64 utc_s;
  gint32 from_s;
  gint32 to_s;
} Transition;

static void
transition_clear (gpointer data)
{
  g_free (((Transition *) data)->zone);
}

static gint64
parse_instant (const char *text)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, NULL);

  g_assert_nonnull (time);
  return g_date_time_to_unix (time);
}

static Transition
parse_transition (const char *line)
{
  g_autoptr (JsonNode) node = json_from_string (line, NULL);
  JsonObject *object = json_node_get_object (node);

  return (Transition){
      .zone = g_strdup (json_object_get_string_member (object, "zone")),
      .utc_s = parse_instant (json_object_get_string_member (object, "utc")),
      .from_s = (gint32) json_object_get_int_member (object, "from_s"),
      .to_s = (gint32) json_object_get_int_member (object, "to_s"),
  };
}

static GArray *
read_transitions (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "data", "dst-transitions-1970-2040.jsonl", NULL);
  GArray *transitions = g_array_new (FALSE, FALSE, sizeof (Transition));
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_array_set_clear_func (transitions, transition_clear);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++) {
    Transition transition = parse_transition (lines[i]);

    g_array_append_val (transitions, transition);
  }
  g_assert_cmpuint (transitions->len, >, 1000);
  return transitions;
}

static void
assert_local (VoletZone *zone, gint64 local_s, VoletLocalTime how_often, gint64 unix_s)
{
  VoletDay day = (VoletDay) (local_s / VOLET_SECONDS_PER_DAY);
  gint64 found_s = -1;

  g_assert_cmpint (
      volet_zone_from_local (zone, day, (int) (local_s % VOLET_SECONDS_PER_DAY / 60), &found_s), ==,
      how_often);
  g_assert_cmpint (found_s, ==, unix_s);
}

/* The local times around a change: the last before it, those skipped or shown twice, and the
 * first after it. */
static void
assert_transition (VoletZone *zone, const Transition *t)
{
  gint64 low = t->utc_s + MIN (t->from_s, t->to_s), high = t->utc_s + MAX (t->from_s, t->to_s);
  gboolean is_forward = t->to_s > t->from_s;
  VoletLocalTime between = is_forward ? VOLET_LOCAL_TIME_MISSING : VOLET_LOCAL_TIME_TWICE;
  gint64 until_s;

  g_assert_cmpint (volet_zone_get_offset (zone, t->utc_s - 1), ==, t->from_s);
  g_assert_cmpint (volet_zone_get_offset (zone, t->utc_s), ==, t->to_s);
  g_assert_cmpint (volet_zone_get_offset_until (zone, t->utc_s - 5000, &until_s), ==, t->from_s);
  g_assert_cmpint (until_s, ==, t->utc_s);
  g_assert_cmpint (volet_zone_get_offset_until (zone, t->utc_s, &until_s), ==, t->to_s);
  g_assert_cmpint (until_s, >, t->utc_s);

  assert_local (zone, low - 60, VOLET_LOCAL_TIME_ONCE, low - 60 - t->from_s);
  assert_local (zone, low, between, low - t->from_s);
  assert_local (zone, high - 60, between, high - 60 - t->from_s);
  assert_local (zone, high, VOLET_LOCAL_TIME_ONCE, high - t->to_s);
}

/* Morocco's are foreseen for years ahead, and editions of the zone database disagree on them from
 * 2027 on. */
static gboolean
is_in_every_database (const Transition *t)
{
  return strcmp (t->zone, "Africa/Casablanca") != 0 ||
         t->utc_s < agenda_fixture_day ("2027-01-01") * (gint64) VOLET_SECONDS_PER_DAY;
}

static void
test_all_transitions (void)
{
  g_autoptr (GArray) transitions = read_transitions ();
  g_autoptr (VoletZone) zone = NULL;
  guint n_checked = 0;

  for (guint i = 0; i < transitions->len; i++) {
    const Transition *transition = &g_array_index (transitions, Transition, i);

    if (zone == NULL || strcmp (volet_zone_get_id (zone), transition->zone) != 0) {
      g_clear_object (&zone);
      zone = agenda_fixture_zone (transition->zone);
    }
    if (transition->from_s == transition->to_s || !is_in_every_database (transition))
      continue;
    assert_transition (zone, transition);
    n_checked++;
  }
  g_assert_cmpuint (n_checked, >, 1100);
}

static void
test_local_time_both_ways (void)
{
  static const char *const ids[] = {"Europe/Paris", "Indian/Reunion",      "America/New_York",
                                    "Pacific/Apia", "Australia/Lord_Howe", "UTC"};

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (VoletZone) zone = agenda_fixture_zone (ids[i]);

    for (int n = 0; n < 20000; n++) {
      gint64 unix_s = 60 * (gint64) g_test_rand_int_range (24 * 60, VOLET_DAY_LAST * 24 * 60);
      VoletDay day;
      int minute;
      gint64 found_s;

      volet_zone_to_local (zone, unix_s, &day, &minute);
      g_assert_cmpint (minute, >=, 0);
      g_assert_cmpint (minute, <, VOLET_MINUTES_PER_DAY);
      /* The second showing of a time leads back to the first, never to another time. */
      if (volet_zone_from_local (zone, day, minute, &found_s) == VOLET_LOCAL_TIME_ONCE)
        g_assert_cmpint (found_s, ==, unix_s);
      else
        g_assert_cmpint (found_s, <=, unix_s);
    }
  }
}

static void
test_day_lengths (void)
{
  static const struct {
    const char *zone, *day;
    int length_min;
  } cases[] = {
      {"Europe/Paris", "2026-10-24", 1440},        {"Europe/Paris", "2026-10-25", 1500},
      {"Europe/Paris", "2026-10-26", 1440},        {"Europe/Paris", "2027-03-28", 1380},
      {"Europe/Paris", "2060-10-31", 1500},        {"Europe/Paris", "2099-03-29", 1380},
      {"Indian/Reunion", "2026-10-25", 1440},      {"America/New_York", "2024-11-03", 1500},
      {"America/New_York", "2025-03-09", 1380},    {"Australia/Lord_Howe", "2024-10-06", 1410},
      {"Australia/Lord_Howe", "2024-04-07", 1470}, {"Pacific/Apia", "2011-12-29", 1440},
      {"Pacific/Apia", "2011-12-30", 0},           {"Pacific/Apia", "2011-12-31", 1440},
      {"Asia/Beirut", "2024-03-31", 1380},         {"America/St_Johns", "2010-11-06", 1499},
      {"America/St_Johns", "2010-11-07", 1441},    {"UTC", "2026-10-25", 1440},
      {"Europe/Paris", "1970-01-05", 1440},        {"Europe/Paris", "2100-12-31", 1440},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (VoletZone) zone = agenda_fixture_zone (cases[i].zone);
    VoletDay day = agenda_fixture_day (cases[i].day);

    g_test_message ("%s in %s", cases[i].day, cases[i].zone);
    g_assert_cmpint (volet_zone_get_day_length (zone, day), ==, cases[i].length_min);
    g_assert_cmpint (naive_day_length (cases[i].zone, day), ==, cases[i].length_min);
  }
}

static void
test_week_lengths (void)
{
  static const struct {
    const char *zone, *week;
    int length_min;
  } cases[] = {
      {"Europe/Paris", "2026-W42", 10080},        {"Europe/Paris", "2026-W43", 10140},
      {"Europe/Paris", "2027-W12", 10020},        {"Indian/Reunion", "2026-W43", 10080},
      {"Australia/Lord_Howe", "2024-W14", 10110}, {"Pacific/Apia", "2011-W52", 8640},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (VoletZone) zone = agenda_fixture_zone (cases[i].zone);

    g_assert_cmpint (volet_zone_get_week_length (zone, agenda_fixture_week (cases[i].week)), ==,
                     cases[i].length_min);
  }
}

static void
test_day_starts (void)
{
  static const struct {
    const char *zone, *day, *instant;
  } cases[] = {
      {"Europe/Paris", "2026-11-16", "2026-11-15T23:00:00Z"},
      {"Europe/Paris", "2026-10-25", "2026-10-24T22:00:00Z"},
      {"Europe/Paris", "2026-10-26", "2026-10-25T23:00:00Z"},
      {"Indian/Reunion", "2026-12-20", "2026-12-19T20:00:00Z"},
      /* Midnight is jumped over: the day starts at 01:00. */
      {"Asia/Beirut", "2024-03-31", "2024-03-30T22:00:00Z"},
      /* The whole day is: it would start where the next one does. */
      {"Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z"},
      {"Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00Z"},
      /* Midnight is shown twice: the first counts. */
      {"America/St_Johns", "2010-11-07", "2010-11-07T02:30:00Z"},
      {"America/Havana", "2024-11-03", "2024-11-03T04:00:00Z"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (VoletZone) zone = agenda_fixture_zone (cases[i].zone);

    g_test_message ("%s in %s", cases[i].day, cases[i].zone);
    g_assert_cmpint (volet_zone_get_day_start (zone, agenda_fixture_day (cases[i].day)), ==,
                     parse_instant (cases[i].instant));
  }
}

static void
test_local_times (void)
{
  static const struct {
    const char *zone, *day;
    int minute;
    VoletLocalTime how_often;
    const char *instant;
  } cases[] = {
      {"Europe/Paris", "2027-03-28", 119, VOLET_LOCAL_TIME_ONCE, "2027-03-28T00:59:00Z"},
      {"Europe/Paris", "2027-03-28", 120, VOLET_LOCAL_TIME_MISSING, "2027-03-28T01:00:00Z"},
      {"Europe/Paris", "2027-03-28", 150, VOLET_LOCAL_TIME_MISSING, "2027-03-28T01:30:00Z"},
      {"Europe/Paris", "2027-03-28", 180, VOLET_LOCAL_TIME_ONCE, "2027-03-28T01:00:00Z"},
      {"Europe/Paris", "2026-10-25", 119, VOLET_LOCAL_TIME_ONCE, "2026-10-24T23:59:00Z"},
      {"Europe/Paris", "2026-10-25", 120, VOLET_LOCAL_TIME_TWICE, "2026-10-25T00:00:00Z"},
      {"Europe/Paris", "2026-10-25", 150, VOLET_LOCAL_TIME_TWICE, "2026-10-25T00:30:00Z"},
      {"Europe/Paris", "2026-10-25", 180, VOLET_LOCAL_TIME_ONCE, "2026-10-25T02:00:00Z"},
      {"Europe/Paris", "2026-10-25", 1440, VOLET_LOCAL_TIME_ONCE, "2026-10-25T23:00:00Z"},
      {"Pacific/Apia", "2011-12-30", 720, VOLET_LOCAL_TIME_MISSING, "2011-12-30T22:00:00Z"},
      {"Indian/Reunion", "2026-10-25", 150, VOLET_LOCAL_TIME_ONCE, "2026-10-24T22:30:00Z"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (VoletZone) zone = agenda_fixture_zone (cases[i].zone);
    gint64 unix_s = -1;

    g_test_message ("minute %d of %s in %s", cases[i].minute, cases[i].day, cases[i].zone);
    g_assert_cmpint (
        volet_zone_from_local (zone, agenda_fixture_day (cases[i].day), cases[i].minute, &unix_s),
        ==, cases[i].how_often);
    g_assert_cmpint (unix_s, ==, parse_instant (cases[i].instant));
  }
}

/* A cursor says what the zone says, wherever the walk goes. */
static void
test_cursor_agrees_with_zone (void)
{
  static const char *const ids[] = {"Europe/Paris", "America/St_Johns", "Pacific/Apia",
                                    "Australia/Lord_Howe"};

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (VoletZone) zone = agenda_fixture_zone (ids[i]);
    gint64 unix_s = agenda_fixture_day ("2009-12-01") * (gint64) VOLET_SECONDS_PER_DAY;
    VoletZoneCursor cursor;

    volet_zone_cursor_init (&cursor, zone);
    for (int n = 0; n < 20000; n++) {
      VoletDay day, last_day, expected;
      gint64 until_s;

      /* Mostly forward by a few hours, now and then back. */
      unix_s += g_test_rand_int_range (-1800, 10 * 3600);
      if (g_test_rand_int_range (0, 500) == 0)
        unix_s -= 300 * (gint64) VOLET_SECONDS_PER_DAY;

      day = volet_zone_cursor_get_day (&cursor, unix_s, &until_s);
      volet_zone_to_local (zone, unix_s, &expected, NULL);
      volet_zone_to_local (zone, until_s - 1, &last_day, NULL);
      g_assert_cmpint (day, ==, expected);
      g_assert_cmpint (last_day, ==, expected);
      g_assert_cmpint (until_s, >, unix_s);
      g_assert_cmpint (volet_zone_cursor_get_day_length (&cursor, day), ==,
                       volet_zone_get_day_length (zone, day));
    }
  }
}

static void
test_format_instant (void)
{
  static const struct {
    const char *zone, *instant, *text;
  } cases[] = {
      {"Europe/Paris", "2026-11-16T08:00:00Z", "2026-11-16T09:00:00+01:00"},
      {"Europe/Paris", "2026-10-25T00:30:00Z", "2026-10-25T02:30:00+02:00"},
      {"Europe/Paris", "2026-10-25T01:30:00Z", "2026-10-25T02:30:00+01:00"},
      {"America/St_Johns", "2026-11-16T03:15:07Z", "2026-11-15T23:45:07-03:30"},
      {"Pacific/Marquesas", "2026-11-16T09:29:00Z", "2026-11-15T23:59:00-09:30"},
      {"UTC", "1970-01-01T00:00:00Z", "1970-01-01T00:00:00+00:00"},
      {"UTC", "1969-12-31T23:59:59Z", "1969-12-31T23:59:59+00:00"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (VoletZone) zone = agenda_fixture_zone (cases[i].zone);
    g_autofree char *text = volet_zone_format_instant (zone, parse_instant (cases[i].instant));

    g_assert_cmpstr (text, ==, cases[i].text);
    g_assert_cmpint (parse_instant (text), ==, parse_instant (cases[i].instant));
  }
}

static void
test_refuses_what_is_no_zone (void)
{
  static const char *const refused[] = {
      "",
      "Paris",
      "Europe/Atlantis",
      "europe/paris",
      "Europe/",
      "/Europe/Paris",
      "Europe/../Europe/Paris",
      "../zoneinfo/Europe/Paris",
      "/etc/localtime",
      "+02:00",
      "CET-1CEST",
      "right/Europe/Paris",
      "posix/Europe/Paris",
      "America/Argentina",
      "Europe/Paris ",
      "Europe/Paris\n",
      "Europe/P\xc3\xa4ris",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("case %" G_GSIZE_FORMAT, i);
    g_assert_null (volet_zone_new (refused[i], &error));
    g_assert_error (error, VOLET_TIME_ERROR, VOLET_TIME_ERROR_UNKNOWN_ZONE);
  }
}

static void
test_default_is_french (void)
{
  static const struct {
    const char *system, *expected;
  } cases[] = {
      {"Europe/Paris", "Europe/Paris"},     {"Indian/Reunion", "Indian/Reunion"},
      {"Pacific/Noumea", "Pacific/Noumea"}, {"America/Cayenne", "America/Cayenne"},
      {"Indian/Mayotte", "Indian/Mayotte"}, {"America/New_York", "Europe/Paris"},
      {"Europe/Brussels", "Europe/Paris"},  {"UTC", "Europe/Paris"},
      {"Nowhere/Nothing", "Europe/Paris"},
  };
  g_autofree char *before = g_strdup (g_getenv ("TZ"));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (VoletZone) zone = NULL;

    g_setenv ("TZ", cases[i].system, TRUE);
    zone = volet_zone_new_default ();
    g_assert_cmpstr (volet_zone_get_id (zone), ==, cases[i].expected);
  }
  if (before != NULL)
    g_setenv ("TZ", before, TRUE);
  else
    g_unsetenv ("TZ");
}

static void
test_finalizes (void)
{
  VoletZone *zone = agenda_fixture_zone ("Europe/Paris");

  g_assert_finalize_object (zone);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/time/zone/all-transitions", test_all_transitions);
  g_test_add_func ("/time/zone/local-time-both-ways", test_local_time_both_ways);
  g_test_add_func ("/time/zone/day-lengths", test_day_lengths);
  g_test_add_func ("/time/zone/week-lengths", test_week_lengths);
  g_test_add_func ("/time/zone/day-starts", test_day_starts);
  g_test_add_func ("/time/zone/local-times", test_local_times);
  g_test_add_func ("/time/zone/cursor-agrees-with-zone", test_cursor_agrees_with_zone);
  g_test_add_func ("/time/zone/format-instant", test_format_instant);
  g_test_add_func ("/time/zone/refuses-what-is-no-zone", test_refuses_what_is_no_zone);
  g_test_add_func ("/time/zone/default-is-french", test_default_is_french);
  g_test_add_func ("/time/zone/finalizes", test_finalizes);

  return g_test_run ();
}
