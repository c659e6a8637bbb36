/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Weeks: the table of ISO 8601 weeks both ways, and the one form in which they are written. */

#include "volet-week.h"

#include "volet-time-error.h"

#include <stdlib.h>

static char **
read_rows (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "data", "iso-weeks-1970-2100.tsv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return g_strsplit (text, "\n", -1);
}

static void
assert_row (char **cells)
{
  int iso_year = atoi (cells[1]), number = atoi (cells[2]), weekday = atoi (cells[3]);
  g_autofree char *name = g_strdup_printf ("%04d-W%02d", iso_year, number);
  g_autofree char *written = NULL;
  VoletWeek week, from_iso = -1, parsed = -1;
  VoletDay day;
  int found_year, found_number;

  g_assert_true (volet_day_parse (cells[0], &day, NULL));
  week = volet_week_from_day (day);

  volet_week_to_iso (week, &found_year, &found_number);
  g_assert_cmpint (found_year, ==, iso_year);
  g_assert_cmpint (found_number, ==, number);
  g_assert_cmpint (volet_day_get_weekday (day), ==, weekday);

  g_assert_true (volet_week_from_iso (iso_year, number, &from_iso));
  g_assert_cmpint (from_iso, ==, week);
  g_assert_cmpint (volet_week_get_monday (week), ==, day - (weekday - 1));
  g_assert_cmpint (volet_week_get_sunday (week), ==, day + (7 - weekday));

  written = volet_week_to_string (week);
  g_assert_cmpstr (written, ==, name);
  g_assert_true (volet_week_parse (name, &parsed, NULL));
  g_assert_cmpint (parsed, ==, week);
}

static void
test_table_both_ways (void)
{
  g_auto (GStrv) rows = read_rows ();
  guint n_rows = 0;

  for (guint i = 1; rows[i] != NULL && *rows[i] != '\0'; i++, n_rows++) {
    g_auto (GStrv) cells = g_strsplit (rows[i], "\t", -1);

    g_assert_cmpuint (g_strv_length (cells), ==, 5);
    assert_row (cells);
  }
  g_assert_cmpuint (n_rows, >, 9000);
}

static void
test_weeks_follow_each_other (void)
{
  for (VoletDay day = VOLET_DAY_FIRST; day <= VOLET_DAY_LAST; day++) {
    VoletWeek week = volet_week_from_day (day);

    g_assert_cmpint (week, >=, VOLET_WEEK_FIRST);
    g_assert_cmpint (week, <=, VOLET_WEEK_LAST);
    g_assert_cmpint (week, ==, volet_week_from_day (day - 1) + (volet_day_get_weekday (day) == 1));
  }
  g_assert_cmpint (volet_week_from_day (VOLET_DAY_FIRST), ==, VOLET_WEEK_FIRST);
  g_assert_cmpint (volet_week_from_day (VOLET_DAY_LAST), ==, VOLET_WEEK_LAST);
}

static void
test_years_of_53_weeks (void)
{
  VoletWeek week;

  g_assert_true (volet_week_from_iso (2026, 53, &week));
  g_assert_true (volet_week_from_iso (2020, 53, &week));
  g_assert_false (volet_week_from_iso (2025, 53, &week));
  g_assert_false (volet_week_from_iso (2027, 53, &week));
  g_assert_false (volet_week_from_iso (2026, 0, &week));
  g_assert_false (volet_week_from_iso (2026, 54, &week));
  g_assert_false (volet_week_from_iso (2026, -1, &week));
}

static void
test_refuses_what_is_no_week (void)
{
  static const char *const refused[] = {
      "",         "2026",     "2026-47",  "2026W47",    "2026-w47",  "2026-W4",   "2026-W470",
      "2026-W00", "2026-W54", "2025-W53", "2027-W53",   "2026-W47 ", " 2026-W47", "2026-W 7",
      "2026-W+7", "2026-W4x", "26-W47",   "+026-W47",   "202x-W47",  "1969-W52",  "2101-W01",
      "W47-2026", "9999-W52", "0000-W01", "2026-W47-1", "today",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GError) error = NULL;
    VoletWeek week = 77;

    g_test_message ("case %" G_GSIZE_FORMAT, i);
    g_assert_false (volet_week_parse (refused[i], &week, &error));
    g_assert_error (error, VOLET_TIME_ERROR, VOLET_TIME_ERROR_BAD_WEEK);
    g_assert_cmpint (week, ==, 77);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/time/week/table-both-ways", test_table_both_ways);
  g_test_add_func ("/time/week/weeks-follow-each-other", test_weeks_follow_each_other);
  g_test_add_func ("/time/week/years-of-53-weeks", test_years_of_53_weeks);
  g_test_add_func ("/time/week/refuses-what-is-no-week", test_refuses_what_is_no_week);

  return g_test_run ();
}
