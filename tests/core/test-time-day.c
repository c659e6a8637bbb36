/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Days: the calendar both ways, and the one form in which they are written. */

#include "volet-day.h"

#include "volet-time-error.h"

static void
test_every_day_both_ways (void)
{
  int year = 1970, month = 1, day_of_month = 1;

  for (VoletDay day = VOLET_DAY_FIRST; day <= VOLET_DAY_LAST; day++) {
    g_autofree char *expected = g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);
    g_autofree char *text = volet_day_to_string (day);
    VoletDay parsed = -1;
    int found_year, found_month, found_day;

    g_assert_cmpstr (text, ==, expected);
    g_assert_true (volet_day_parse (text, &parsed, NULL));
    g_assert_cmpint (parsed, ==, day);
    volet_day_to_ymd (day, &found_year, &found_month, &found_day);
    g_assert_cmpint (found_year, ==, year);
    g_assert_cmpint (found_month, ==, month);
    g_assert_cmpint (found_day, ==, day_of_month);
    /* 1970-01-01 was a Thursday. */
    g_assert_cmpint (volet_day_get_weekday (day), ==, (day + 3) % 7 + 1);

    if (++day_of_month > g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year)) {
      day_of_month = 1;
      if (++month > 12) {
        month = 1;
        year++;
      }
    }
  }
  g_assert_cmpint (year, ==, 2101);
}

static void
test_refuses_what_is_no_date (void)
{
  static const struct {
    const char *text;
    int code;
  } cases[] = {
      {"", VOLET_TIME_ERROR_BAD_DAY},
      {"2026", VOLET_TIME_ERROR_BAD_DAY},
      {"2026-11", VOLET_TIME_ERROR_BAD_DAY},
      {"2026-11-1", VOLET_TIME_ERROR_BAD_DAY},
      {"2026-1-16", VOLET_TIME_ERROR_BAD_DAY},
      {"26-11-16", VOLET_TIME_ERROR_BAD_DAY},
      {"2026-11-16 ", VOLET_TIME_ERROR_BAD_DAY},
      {" 2026-11-16", VOLET_TIME_ERROR_BAD_DAY},
      {"2026-11-161", VOLET_TIME_ERROR_BAD_DAY},
      {"2026/11/16", VOLET_TIME_ERROR_BAD_DAY},
      {"16/11/2026", VOLET_TIME_ERROR_BAD_DAY},
      {"2026-+1-16", VOLET_TIME_ERROR_BAD_DAY},
      {"2026- 1-16", VOLET_TIME_ERROR_BAD_DAY},
      {"20261116", VOLET_TIME_ERROR_BAD_DAY},
      {"2026-00-16", VOLET_TIME_ERROR_BAD_DAY},
      {"2026-13-16", VOLET_TIME_ERROR_BAD_DAY},
      {"2026-11-00", VOLET_TIME_ERROR_BAD_DAY},
      {"2026-11-31", VOLET_TIME_ERROR_BAD_DAY},
      {"2026-02-29", VOLET_TIME_ERROR_BAD_DAY},
      {"2100-02-29", VOLET_TIME_ERROR_BAD_DAY},
      {"0000-01-01", VOLET_TIME_ERROR_BAD_DAY},
      {"today", VOLET_TIME_ERROR_BAD_DAY},
      {"1969-12-31", VOLET_TIME_ERROR_DAY_OUT_OF_RANGE},
      {"0001-01-01", VOLET_TIME_ERROR_DAY_OUT_OF_RANGE},
      {"2101-01-01", VOLET_TIME_ERROR_DAY_OUT_OF_RANGE},
      {"9999-12-31", VOLET_TIME_ERROR_DAY_OUT_OF_RANGE},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    VoletDay day = 77;

    g_test_message ("case %" G_GSIZE_FORMAT, i);
    g_assert_false (volet_day_parse (cases[i].text, &day, &error));
    g_assert_error (error, VOLET_TIME_ERROR, cases[i].code);
    g_assert_cmpint (day, ==, 77);
  }
}

static void
test_leap_years (void)
{
  VoletDay day;

  g_assert_true (volet_day_from_ymd (2000, 2, 29, &day));
  g_assert_true (volet_day_from_ymd (2028, 2, 29, &day));
  g_assert_false (volet_day_from_ymd (1900, 2, 29, &day));
  g_assert_false (volet_day_from_ymd (2100, 2, 29, &day));
  g_assert_false (volet_day_from_ymd (2026, 4, 31, &day));
  g_assert_false (volet_day_from_ymd (2026, -1, 1, &day));
  g_assert_false (volet_day_from_ymd (2026, 1, 256 + 1, &day));
  g_assert_false (volet_day_from_ymd (65536 + 2026, 1, 1, &day));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/time/day/every-day-both-ways", test_every_day_both_ways);
  g_test_add_func ("/time/day/refuses-what-is-no-date", test_refuses_what_is_no_date);
  g_test_add_func ("/time/day/leap-years", test_leap_years);

  return g_test_run ();
}
