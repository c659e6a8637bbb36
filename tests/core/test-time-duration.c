/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Durations and spans: every form that is accepted, and many that are not. */

#include "volet-duration.h"

#include "volet-time-error.h"

static void
test_reads_durations (void)
{
  static const struct {
    const char *text;
    int minutes;
  } cases[] = {
      {"2h", 120},
      {"2H", 120},
      {"2 h", 120},
      {" 2h ", 120},
      {"0h", 0},
      {"0", 0},
      {"2", 120},
      {"24", 1440},
      {"25", 1500},
      {"1h30", 90},
      {"1H30", 90},
      {"1 h 30", 90},
      {"1h 30", 90},
      {"1h30min", 90},
      {"1 h 30 min", 90},
      {"1h30mn", 90},
      {"0h05", 5},
      {"1h5", 65},
      {"1:30", 90},
      {"01:30", 90},
      {"0:05", 5},
      {"24:00", 1440},
      {"1,5", 90},
      {"1.5", 90},
      {"1,25", 75},
      {"1.75h", 105},
      {"1,5 h", 90},
      {"0,05", 3},
      {"0.1", 6},
      {"1,50", 90},
      {"90min", 90},
      {"90 min", 90},
      {"90mn", 90},
      {"1min", 1},
      {"0min", 0},
      {"1440min", 1440},
      {"99999", 5999940},
      {"1\u00a0h\u00a030", 90},
      {"1\u202fh\u202f30", 90},
      {"90\u00a0min", 90},
      {"1\th\n30", 90},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    int minutes = -1;

    g_test_message ("case %" G_GSIZE_FORMAT, i);
    g_assert_true (volet_duration_parse (cases[i].text, &minutes, &error));
    g_assert_no_error (error);
    g_assert_cmpint (minutes, ==, cases[i].minutes);
  }
}

static void
test_refuses_durations (void)
{
  static const struct {
    const char *text;
    int code;
  } cases[] = {
      {"", VOLET_TIME_ERROR_BAD_DURATION},
      {" ", VOLET_TIME_ERROR_BAD_DURATION},
      {"h", VOLET_TIME_ERROR_BAD_DURATION},
      {"h30", VOLET_TIME_ERROR_BAD_DURATION},
      {":30", VOLET_TIME_ERROR_BAD_DURATION},
      {",5", VOLET_TIME_ERROR_BAD_DURATION},
      {"min", VOLET_TIME_ERROR_BAD_DURATION},
      {"1:5", VOLET_TIME_ERROR_BAD_DURATION},
      {"1:", VOLET_TIME_ERROR_BAD_DURATION},
      {"1:60", VOLET_TIME_ERROR_BAD_DURATION},
      {"1:300", VOLET_TIME_ERROR_BAD_DURATION},
      {"1:30:00", VOLET_TIME_ERROR_BAD_DURATION},
      {"1:30min", VOLET_TIME_ERROR_BAD_DURATION},
      {"1h60", VOLET_TIME_ERROR_BAD_DURATION},
      {"1h300", VOLET_TIME_ERROR_BAD_DURATION},
      {"1h30h", VOLET_TIME_ERROR_BAD_DURATION},
      {"1h-30", VOLET_TIME_ERROR_BAD_DURATION},
      {"1.", VOLET_TIME_ERROR_BAD_DURATION},
      {"1,555", VOLET_TIME_ERROR_BAD_DURATION},
      {"1,5min", VOLET_TIME_ERROR_BAD_DURATION},
      {"1,5h30", VOLET_TIME_ERROR_BAD_DURATION},
      {"1.5.5", VOLET_TIME_ERROR_BAD_DURATION},
      {"1,-5", VOLET_TIME_ERROR_BAD_DURATION},
      {"90m", VOLET_TIME_ERROR_BAD_DURATION},
      {"90minutes", VOLET_TIME_ERROR_BAD_DURATION},
      {"90minh", VOLET_TIME_ERROR_BAD_DURATION},
      {"1 5", VOLET_TIME_ERROR_BAD_DURATION},
      {"1 30", VOLET_TIME_ERROR_BAD_DURATION},
      {"1\u00a0000min", VOLET_TIME_ERROR_BAD_DURATION},
      {"1h3 0", VOLET_TIME_ERROR_BAD_DURATION},
      {"100000", VOLET_TIME_ERROR_BAD_DURATION},
      {"4294967298h", VOLET_TIME_ERROR_BAD_DURATION},
      {"1e3", VOLET_TIME_ERROR_BAD_DURATION},
      {"0x10", VOLET_TIME_ERROR_BAD_DURATION},
      {"deux heures", VOLET_TIME_ERROR_BAD_DURATION},
      {"٢h", VOLET_TIME_ERROR_BAD_DURATION},
      {"\xff", VOLET_TIME_ERROR_BAD_DURATION},
      {"+2h", VOLET_TIME_ERROR_BAD_DURATION},
      {"-", VOLET_TIME_ERROR_BAD_DURATION},
      {"--2h", VOLET_TIME_ERROR_BAD_DURATION},
      {"-x", VOLET_TIME_ERROR_BAD_DURATION},
      {"-2h", VOLET_TIME_ERROR_NEGATIVE_DURATION},
      {"-1,5", VOLET_TIME_ERROR_NEGATIVE_DURATION},
      {"- 90 min", VOLET_TIME_ERROR_NEGATIVE_DURATION},
      {"-0", VOLET_TIME_ERROR_NEGATIVE_DURATION},
      {"1,33", VOLET_TIME_ERROR_NOT_WHOLE_MINUTES},
      {"0.01", VOLET_TIME_ERROR_NOT_WHOLE_MINUTES},
      {"2.99h", VOLET_TIME_ERROR_NOT_WHOLE_MINUTES},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    int minutes = -7;

    g_test_message ("case %" G_GSIZE_FORMAT, i);
    g_assert_false (volet_duration_parse (cases[i].text, &minutes, &error));
    g_assert_error (error, VOLET_TIME_ERROR, cases[i].code);
    g_assert_cmpint (minutes, ==, -7);
  }
}

static void
test_writes_durations (void)
{
  static const struct {
    int minutes;
    const char *text;
  } cases[] = {
      {0, "0\u00a0h"},           {1, "1\u00a0min"}, {25, "25\u00a0min"},
      {59, "59\u00a0min"},       {60, "1\u00a0h"},  {61, "1\u00a0h\u00a001"},
      {570, "9\u00a0h\u00a030"}, {540, "9\u00a0h"}, {10140, "169\u00a0h"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = volet_duration_to_string (cases[i].minutes);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

/* What a screen shows can be typed back. */
static void
test_reads_what_it_writes (void)
{
  for (int minutes = 0; minutes <= 10140; minutes++) {
    g_autofree char *text = volet_duration_to_string (minutes);
    int read = -1;

    g_assert_true (volet_duration_parse (text, &read, NULL));
    g_assert_cmpint (read, ==, minutes);
  }
}

static void
test_reads_spans (void)
{
  static const struct {
    const char *text;
    int start_min, end_min;
  } cases[] = {
      {"9:00-12:30", 540, 750},   {"09:00-12:30", 540, 750},   {"9h-12h30", 540, 750},
      {"9H00-12H30", 540, 750},   {"9 h - 12 h 30", 540, 750}, {"9:00–12:30", 540, 750},
      {"9:00 — 12:30", 540, 750}, {"9h-12:30", 540, 750},      {"0:00-24:00", 0, 1440},
      {"0h-24h", 0, 1440},        {"22:00-06:00", 1320, 360},  {"22:00-0:00", 1320, 0},
      {"9:00-9:00", 540, 540},    {"23:59-00:00", 1439, 0},    {"00:00-00:01", 0, 1},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    int start_min = -1, end_min = -1;

    g_test_message ("case %" G_GSIZE_FORMAT, i);
    g_assert_true (volet_span_looks_like (cases[i].text));
    g_assert_true (volet_span_parse (cases[i].text, &start_min, &end_min, &error));
    g_assert_no_error (error);
    g_assert_cmpint (start_min, ==, cases[i].start_min);
    g_assert_cmpint (end_min, ==, cases[i].end_min);
  }
}

static void
test_refuses_spans (void)
{
  static const char *const refused[] = {
      "",
      "-",
      "9:00",
      "9:00-",
      "-9:00",
      "-12:30",
      "9-12",
      "9:0-12:30",
      "9:00-12:3",
      "9:60-12:30",
      "9:00-12:60",
      "25:00-26:00",
      "24:00-1:00",
      "9:00-24:01",
      "9:00-25:00",
      "009:00-10:00",
      "9:00-12:30-14:00",
      "9h5-12h",
      "9:00 12:30",
      "9:00-12:30h",
      "-9:00-12:30",
      "9:00--12:30",
      "9:00-−1:00",
      "a-b",
      "9 5:00-9:30",
      "1h30",
      "\xff-\xff",
      "9:00:00-10:00:00",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GError) error = NULL;
    int start_min = -7, end_min = -7;

    g_test_message ("case %" G_GSIZE_FORMAT, i);
    g_assert_false (volet_span_parse (refused[i], &start_min, &end_min, &error));
    g_assert_error (error, VOLET_TIME_ERROR, VOLET_TIME_ERROR_BAD_SPAN);
    g_assert_cmpint (start_min, ==, -7);
    g_assert_cmpint (end_min, ==, -7);
  }
}

/* A value below zero is a duration, to be refused as one. */
static void
test_tells_spans_from_durations (void)
{
  g_assert_false (volet_span_looks_like (""));
  g_assert_false (volet_span_looks_like ("2h"));
  g_assert_false (volet_span_looks_like ("-2h"));
  g_assert_false (volet_span_looks_like ("1,5"));
  g_assert_true (volet_span_looks_like ("9-12"));
  g_assert_true (volet_span_looks_like ("9:00–12:30"));
}

static void
test_writes_times_of_day (void)
{
  for (int minute = 0; minute <= 1440; minute++) {
    g_autofree char *expected = g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);
    g_autofree char *text = volet_time_of_day_to_string (minute);

    g_assert_cmpstr (text, ==, expected);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/time/duration/reads", test_reads_durations);
  g_test_add_func ("/time/duration/refuses", test_refuses_durations);
  g_test_add_func ("/time/duration/writes", test_writes_durations);
  g_test_add_func ("/time/duration/reads-what-it-writes", test_reads_what_it_writes);
  g_test_add_func ("/time/span/reads", test_reads_spans);
  g_test_add_func ("/time/span/refuses", test_refuses_spans);
  g_test_add_func ("/time/span/is-no-duration", test_tells_spans_from_durations);
  g_test_add_func ("/time/span/writes-times-of-day", test_writes_times_of_day);

  return g_test_run ();
}
