/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Weeks as a whole: their state, what is missing, and the average of the last four. */

#include "volet-week-record.h"

#include "agenda-fixture.h"
#include "volet-week-average.h"

static void
test_states (void)
{
  g_autoptr (VoletWeekRecord) record = volet_week_record_new (agenda_fixture_week ("2026-W47"));
  static const struct {
    const char *today, *open_word;
  } cases[] = {
      {"2026-11-15", "future"}, {"2026-11-16", "current"}, {"2026-11-22", "current"},
      {"2026-11-23", "open"},   {"2030-01-01", "open"},    {"1970-01-01", "future"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    VoletDay today = agenda_fixture_day (cases[i].today);

    record->is_closed = FALSE;
    g_assert_cmpstr (volet_week_state_to_word (volet_week_record_get_state (record, today)), ==,
                     cases[i].open_word);
    record->is_closed = TRUE;
    g_assert_cmpstr (volet_week_state_to_word (volet_week_record_get_state (record, today)), ==,
                     "closed");
  }
}

static void
test_new_is_a_blank_week (void)
{
  g_autoptr (VoletWeekRecord) record = volet_week_record_new (77);

  g_assert_cmpint (record->week, ==, 77);
  g_assert_false (record->is_closed);
  g_assert_false (record->is_prevented);
  g_assert_null (record->reason);
  g_assert_cmpint (record->objective.kind, ==, VOLET_OBJECTIVE_UNKNOWN);
  g_assert_cmpuint (record->version, ==, 0);
}

static void
test_copy_has_its_own_reason (void)
{
  g_autoptr (VoletWeekRecord) record = volet_week_record_new (77);
  g_autoptr (VoletWeekRecord) copy = NULL;

  record->is_prevented = TRUE;
  record->version = 3;
  record->reason = g_strdup ("grippe");
  copy = volet_week_record_copy (record);

  g_assert_cmpint (copy->week, ==, 77);
  g_assert_true (copy->is_prevented);
  g_assert_cmpuint (copy->version, ==, 3);
  g_assert_cmpstr (copy->reason, ==, "grippe");
  g_assert_true (copy->reason != record->reason);
}

static void
test_missing_minutes (void)
{
  static const struct {
    VoletObjective objective;
    gboolean is_prevented;
    int total_min, missing_min;
  } cases[] = {
      {{VOLET_OBJECTIVE_MINUTES, 900}, FALSE, 0, 900},
      {{VOLET_OBJECTIVE_MINUTES, 900}, FALSE, 895, 5},
      {{VOLET_OBJECTIVE_MINUTES, 900}, FALSE, 900, 0},
      {{VOLET_OBJECTIVE_MINUTES, 900}, FALSE, 1105, 0},
      {{VOLET_OBJECTIVE_MINUTES, 900}, TRUE, 0, VOLET_NO_MINUTES},
      {{VOLET_OBJECTIVE_NONE, 0}, FALSE, 0, VOLET_NO_MINUTES},
      {{VOLET_OBJECTIVE_UNKNOWN, 0}, FALSE, 1105, VOLET_NO_MINUTES},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    VoletWeekTotal total = {
        .objective = cases[i].objective,
        .is_prevented = cases[i].is_prevented,
        .count.total_min = cases[i].total_min,
    };

    g_assert_cmpint (volet_week_total_get_missing (&total), ==, cases[i].missing_min);
  }
}

static void
add_record (GPtrArray *records, VoletWeek week, gboolean is_closed, gboolean is_prevented)
{
  VoletWeekRecord *record = volet_week_record_new (week);

  record->is_closed = is_closed;
  record->is_prevented = is_prevented;
  g_ptr_array_add (records, record);
}

static void
test_average_takes_the_last_four (void)
{
  g_autoptr (GPtrArray) records =
      g_ptr_array_new_with_free_func ((GDestroyNotify) volet_week_record_free);
  VoletWeek weeks[VOLET_WEEK_AVERAGE_N_WEEKS] = {-1, -1, -1, -1};

  add_record (records, 106, TRUE, FALSE);
  add_record (records, 101, TRUE, FALSE);
  add_record (records, 108, TRUE, TRUE);
  add_record (records, 104, FALSE, FALSE);
  add_record (records, 103, TRUE, FALSE);
  g_assert_false (volet_week_average_find_weeks (records, 110, weeks));
  g_assert_cmpint (weeks[0], ==, -1);

  add_record (records, 109, TRUE, FALSE);
  add_record (records, 100, TRUE, FALSE);
  g_assert_true (volet_week_average_find_weeks (records, 110, weeks));
  g_assert_cmpint (weeks[0], ==, 109);
  g_assert_cmpint (weeks[1], ==, 106);
  g_assert_cmpint (weeks[2], ==, 103);
  g_assert_cmpint (weeks[3], ==, 101);

  /* The week itself is not among them. */
  g_assert_true (volet_week_average_find_weeks (records, 109, weeks));
  g_assert_cmpint (weeks[0], ==, 106);
  g_assert_cmpint (weeks[3], ==, 100);
  g_assert_false (volet_week_average_find_weeks (records, 106, weeks));
}

static void
test_average_rounds_down (void)
{
  g_assert_cmpint (volet_week_average_of_totals ((const int[]){900, 900, 900, 903}), ==, 900);
  g_assert_cmpint (volet_week_average_of_totals ((const int[]){900, 900, 900, 904}), ==, 901);
  g_assert_cmpint (volet_week_average_of_totals ((const int[]){0, 0, 0, 0}), ==, 0);
  g_assert_cmpint (volet_week_average_of_totals ((const int[]){10140, 10080, 10080, 10020}), ==,
                   10080);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/agenda/week-record/states", test_states);
  g_test_add_func ("/agenda/week-record/new-is-a-blank-week", test_new_is_a_blank_week);
  g_test_add_func ("/agenda/week-record/copy-has-its-own-reason", test_copy_has_its_own_reason);
  g_test_add_func ("/agenda/week-total/missing-minutes", test_missing_minutes);
  g_test_add_func ("/agenda/week-average/takes-the-last-four", test_average_takes_the_last_four);
  g_test_add_func ("/agenda/week-average/rounds-down", test_average_rounds_down);

  return g_test_run ();
}
