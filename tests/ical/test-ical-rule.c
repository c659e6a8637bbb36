/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Recurrence rules: what they give, and that none of them can hold a reader up. */

#include "volet-ical-rule.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define MAX_OCCURRENCES 40
#define STEPS G_GUINT64_CONSTANT (5000000)

typedef struct {
  const VoletIcalRule *rule;
  GPtrArray *texts;
} Collected;

static gboolean
collect (VoletDay day, int second, gpointer user_data)
{
  Collected *collected = user_data;
  VoletIcalTime time = {.day = day, .second = second};
  int year, month, month_day;

  if (collected->rule->has_until) {
    VoletIcalTime until = collected->rule->until;

    if (until.is_date)
      until.second = VOLET_SECONDS_PER_DAY - 1;
    if (volet_ical_time_get_wall_s (&time) > volet_ical_time_get_wall_s (&until))
      return FALSE;
  }
  volet_day_to_ymd (day, &year, &month, &month_day);
  g_ptr_array_add (collected->texts,
                   g_strdup_printf ("%04d%02d%02dT%02d%02d%02d", year, month, month_day,
                                    second / 3600, second / 60 % 60, second % 60));
  return collected->texts->len < MAX_OCCURRENCES;
}

/* The occurrences of a rule up to 2085, separated by blanks, at most forty of them. */
static char *
expand_from (const char *start_text, const char *text, const char *first_text)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  VoletIcalRule rule;
  VoletIcalTime start, first;
  VoletDay last_day;
  guint64 steps_left = STEPS;

  g_assert_true (volet_ical_time_parse (start_text, &start));
  g_assert_true (volet_ical_time_parse (first_text, &first));
  g_assert_true (volet_day_from_ymd (2085, 1, 1, &last_day));
  if (volet_ical_rule_parse (text, &rule) != VOLET_ICAL_RULE_OK)
    return g_strdup ("");

  volet_ical_rule_foreach (&rule, start.day, start.second, first.day, last_day, &steps_left,
                           collect, &(Collected){.rule = &rule, .texts = texts});
  g_assert_cmpuint (steps_left, >, 0);
  g_ptr_array_add (texts, NULL);
  return g_strjoinv (" ", (char **) texts->pdata);
}

static char *
expand (const char *start_text, const char *text)
{
  return expand_from (start_text, text, start_text);
}

/* The vectors are what several engines agree on. Of a rule without an end they hold what comes as
 * far as each engine looked ahead, and some say even so that they are complete. */
static void
check_vector (const char *line)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *found = NULL;
  JsonObject *vector;
  JsonArray *occurrences;
  const char *start, *rule;

  g_assert_true (json_parser_load_from_data (parser, line, -1, NULL));
  vector = json_node_get_object (json_parser_get_root (parser));
  occurrences = json_object_get_array_member (vector, "first40");
  start = json_object_get_string_member (vector, "dtstart");
  rule = json_object_get_string_member (vector, "rrule");

  for (guint i = 0; i < json_array_get_length (occurrences); i++)
    g_string_append_printf (expected, "%s%s", i == 0 ? "" : " ",
                            json_array_get_string_element (occurrences, i));
  found = expand (start, rule);
  if (strstr (rule, "UNTIL=") == NULL && strstr (rule, "COUNT=") == NULL && expected->len > 0 &&
      strlen (found) > expected->len)
    found[expected->len] = '\0';
  if (strcmp (found, expected->str) != 0) {
    g_test_message ("%s %s\n expected %s\n found %s", start, rule, expected->str, found);
    g_test_fail ();
  }
}

static void
test_vectors (void)
{
  const char *folder = g_getenv ("VOLET_SHARED_DATA");
  g_autofree char *path = NULL, *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_lines = 0;

  if (folder == NULL) {
    g_test_skip ("VOLET_SHARED_DATA is not set");
    return;
  }
  path = g_build_filename (folder, "vectors", "rrule_vectors.jsonl", NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (; lines[n_lines] != NULL && lines[n_lines][0] != '\0'; n_lines++)
    check_vector (lines[n_lines]);
  g_assert_cmpuint (n_lines, ==, 1376);
}

static void
assert_expands (const char *start, const char *rule, const char *expected)
{
  g_autofree char *found = expand (start, rule);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_weeks_of_years (void)
{
  /* 2026 has a week 53, and the Monday of 2030-W01 lies in 2029. */
  assert_expands ("20260101T090000", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;UNTIL=20330101",
                  "20261228T090000 20321227T090000");
  assert_expands ("20260101T090000", "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;COUNT=4",
                  "20270104T090000 20280103T090000 20290101T090000 20291231T090000");
  assert_expands ("20260101T090000", "FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU;COUNT=2",
                  "20270103T090000 20280102T090000");
  assert_expands ("20260514T090000", "FREQ=YEARLY;BYWEEKNO=20;COUNT=2",
                  "20260514T090000 20270520T090000");
}

static void
test_days_that_are_missing (void)
{
  assert_expands ("20260131", "FREQ=MONTHLY;COUNT=3",
                  "20260131T000000 20260331T000000 20260531T000000");
  assert_expands ("20260131", "RSCALE=GREGORIAN;SKIP=BACKWARD;FREQ=MONTHLY;COUNT=3",
                  "20260131T000000 20260228T000000 20260331T000000");
  assert_expands ("20260131", "RSCALE=GREGORIAN;SKIP=FORWARD;FREQ=MONTHLY;COUNT=3",
                  "20260131T000000 20260301T000000 20260331T000000");
  assert_expands ("20280229", "FREQ=YEARLY;COUNT=2", "20280229T000000 20320229T000000");
}

static void
test_positions (void)
{
  assert_expands ("20260105T090000", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2",
                  "20260130T090000 20260227T090000");
  assert_expands ("20260105T090000", "FREQ=DAILY;BYHOUR=9,12,18;BYSETPOS=2,-1;COUNT=3",
                  "20260105T120000 20260105T180000 20260106T120000");
  /* Nearly three thousand times a month: only the ends can be named. */
  assert_expands ("20260105T000000",
                  "FREQ=MONTHLY;BYDAY=MO;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12;"
                  "BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19;BYSETPOS=1,-1;"
                  "COUNT=2",
                  "20260105T000000 20260126T121900");
}

static void
test_days_of_hours (void)
{
  assert_expands ("20260105T223000", "FREQ=HOURLY;INTERVAL=2;BYDAY=MO,WE;COUNT=3",
                  "20260105T223000 20260107T003000 20260107T023000");
  assert_expands ("20260105T223000", "FREQ=MINUTELY;INTERVAL=45;BYHOUR=0,22;COUNT=4",
                  "20260105T223000 20260106T000000 20260106T004500 20260106T223000");
  assert_expands ("19690105T223000", "FREQ=HOURLY;INTERVAL=2000;COUNT=2",
                  "19690105T223000 19690330T063000");
}

static void
test_bad_rules (void)
{
  const char *const bad[] = {
      "",
      "FREQ=",
      "FREQ=FORTNIGHTLY",
      "BYDAY=MO",
      "FREQ=DAILY;INTERVAL=0",
      "FREQ=DAILY;INTERVAL=-1",
      "FREQ=DAILY;INTERVAL=",
      "FREQ=DAILY;COUNT=0",
      "FREQ=DAILY;COUNT=-5",
      "FREQ=DAILY;COUNT=1x",
      "FREQ=DAILY;UNTIL=tomorrow",
      "FREQ=DAILY;UNTIL=20260230",
      "FREQ=MONTHLY;BYMONTHDAY=0",
      "FREQ=MONTHLY;BYMONTHDAY=32",
      "FREQ=MONTHLY;BYMONTHDAY=1,,2",
      "FREQ=YEARLY;BYMONTH=-1",
      "FREQ=YEARLY;BYMONTH=99999999999999999999",
      "FREQ=YEARLY;BYDAY=0MO",
      "FREQ=YEARLY;BYDAY=54MO",
      "FREQ=YEARLY;BYDAY=M",
      "FREQ=DAILY;BYHOUR=24",
      "FREQ=DAILY;WKST=XX",
  };
  VoletIcalRule rule = {.interval = 17};

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_test_message ("%s", bad[i]);
    g_assert_cmpint (volet_ical_rule_parse (bad[i], &rule), ==, VOLET_ICAL_RULE_BAD);
  }
  g_assert_cmpint (volet_ical_rule_parse ("RSCALE=HEBREW;FREQ=YEARLY", &rule), ==,
                   VOLET_ICAL_RULE_UNSUPPORTED);
  g_assert_cmpint (rule.interval, ==, 17);
}

static void
test_odd_writing (void)
{
  assert_expands ("20260105", "freq=weekly; byday=mo ;count=2;;",
                  "20260105T000000 20260112T000000");
  assert_expands ("20260105", "FREQ=WEEKLY;UNTL=20260112;X-FOO=1;BYMONTH=;BYDAY=+2MO;COUNT=2",
                  "20260105T000000 20260112T000000");
}

/* Rules that never come, or that come from the beginning of time: the walk ends within its steps,
 * which expand () checks. */
static void
test_never_hangs (void)
{
  const char *const never[] = {
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31",   "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4,6,9,11",
      "FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1",   "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30", "FREQ=HOURLY;INTERVAL=24;BYHOUR=3",
      "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=366",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (never); i++) {
    g_test_message ("%s", never[i]);
    assert_expands ("16010101T000000", never[i], "");
  }
  assert_expands ("20260101", "FREQ=DAILY;INTERVAL=999999999999", "20260101T000000");
  assert_expands ("20260101T000000", "FREQ=HOURLY;INTERVAL=2147483647", "20260101T000000");
}

static gboolean
count_up (VoletDay day, int second, gpointer user_data)
{
  (*(guint *) user_data)++;
  return TRUE;
}

static void
test_steps_are_bounded (void)
{
  const char *const endless[] = {
      "FREQ=SECONDLY",
      "FREQ=SECONDLY;INTERVAL=60;BYSECOND=1",
      "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23",
      "FREQ=DAILY;COUNT=2147483647",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (endless); i++) {
    VoletIcalRule rule;
    guint64 steps_left = 1000;
    guint n_occurrences = 0;

    g_assert_cmpint (volet_ical_rule_parse (endless[i], &rule), ==, VOLET_ICAL_RULE_OK);
    g_assert_false (volet_ical_rule_foreach (&rule, 0, 0, 0, VOLET_DAY_LAST, &steps_left, count_up,
                                             &n_occurrences));
    g_assert_cmpuint (steps_left, ==, 0);
    g_assert_cmpuint (n_occurrences, <=, 1000);
  }
}

/* Going straight to the days of interest gives what walking there would. */
static void
test_jumps (void)
{
  const char *const rules[] = {
      "FREQ=DAILY;INTERVAL=3",
      "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,SU",
      "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SA,SU",
      "FREQ=MONTHLY;INTERVAL=5;BYDAY=-1FR",
      "FREQ=MONTHLY",
      "FREQ=YEARLY;INTERVAL=3;BYDAY=20MO",
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
      "FREQ=HOURLY;INTERVAL=7",
      "FREQ=MINUTELY;INTERVAL=10007;BYDAY=TU,WE,TH",
      "FREQ=SECONDLY;INTERVAL=86399",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++) {
    g_autofree char *counted = g_strconcat (rules[i], ";COUNT=2000000000", NULL);

    for (VoletDay day = 20000; day < 20400; day += 37) {
      int year, month, month_day;
      g_autofree char *first = NULL, *jumped = NULL, *walked = NULL;

      volet_day_to_ymd (day, &year, &month, &month_day);
      first = g_strdup_printf ("%04d%02d%02d", year, month, month_day);
      jumped = expand_from ("20190731T233000", rules[i], first);
      walked = expand_from ("20190731T233000", counted, first);
      g_assert_cmpstr (jumped, ==, walked);
      g_assert_cmpint (strncmp (jumped, first, 8), >=, 0);
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/ical/rule/vectors", test_vectors);
  g_test_add_func ("/ical/rule/weeks-of-years", test_weeks_of_years);
  g_test_add_func ("/ical/rule/days-that-are-missing", test_days_that_are_missing);
  g_test_add_func ("/ical/rule/positions", test_positions);
  g_test_add_func ("/ical/rule/days-of-hours", test_days_of_hours);
  g_test_add_func ("/ical/rule/refuses-bad-rules", test_bad_rules);
  g_test_add_func ("/ical/rule/takes-odd-writing", test_odd_writing);
  g_test_add_func ("/ical/rule/never-hangs", test_never_hangs);
  g_test_add_func ("/ical/rule/steps-are-bounded", test_steps_are_bounded);
  g_test_add_func ("/ical/rule/jumps-give-the-same", test_jumps);

  return g_test_run ();
}
