/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Counting, case by case: midnight, the end of a week, overlaps, full days. */

#include "volet-count.h"

#include "agenda-fixture.h"
#include "volet-agenda-error.h"

#define N_YEARS 20
#define N_ENTRIES_PER_DAY 10

/* Far more than sorting takes, far less than looking at all pairs. */
#define LIMIT_S 5.0

typedef struct {
  VoletZone *paris;
  GPtrArray *entries;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  fixture->paris = agenda_fixture_zone ("Europe/Paris");
  fixture->entries = agenda_fixture_entries ();
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  g_ptr_array_unref (fixture->entries);
  g_assert_finalize_object (fixture->paris);
}

static VoletEntry *
add (Fixture *fixture, const char *day, const char *time, const char *category)
{
  return agenda_fixture_add (fixture->entries, fixture->paris, day, time, category);
}

static VoletCount
count_week (Fixture *fixture, const char *week)
{
  VoletCount count;

  volet_count_weeks (fixture->entries, agenda_fixture_week (week), 1, &count);
  return count;
}

static void
assert_days_hold (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  VoletDay full_day = 77;

  g_assert_true (volet_count_check_days (fixture->entries, &full_day, &error));
  g_assert_no_error (error);
  g_assert_cmpint (full_day, ==, 77);
}

static void
assert_day_is_full (Fixture *fixture, const char *day)
{
  g_autoptr (GError) error = NULL;
  VoletDay full_day = 77;

  g_assert_false (volet_count_check_days (fixture->entries, &full_day, &error));
  g_assert_error (error, VOLET_AGENDA_ERROR, VOLET_AGENDA_ERROR_DAY_FULL);
  g_assert_cmpint (full_day, ==, agenda_fixture_day (day));
  g_assert_false (volet_count_check_days (fixture->entries, NULL, NULL));
}

static void
test_nothing (Fixture *fixture, gconstpointer user_data)
{
  VoletCount count = count_week (fixture, "2026-W47");

  g_assert_cmpint (count.total_min, ==, 0);
  volet_count_weeks (fixture->entries, 0, 0, NULL);
  assert_days_hold (fixture);
}

static void
test_splits_at_midnight (Fixture *fixture, gconstpointer user_data)
{
  VoletCount count;

  add (fixture, "2026-11-16", "22:30-1:15", "TRA");
  count = count_week (fixture, "2026-W47");
  g_assert_cmpint (count.total_min, ==, 165);
  g_assert_cmpint (count.day_min[0], ==, 90);
  g_assert_cmpint (count.day_min[1], ==, 75);
  g_assert_cmpint (count.family_min[VOLET_FAMILY_OWN_ACTIVITY], ==, 165);
}

static void
test_splits_at_the_end_of_the_week (Fixture *fixture, gconstpointer user_data)
{
  VoletCount counts[2];

  add (fixture, "2026-10-25", "23:00-2:00", "TRA");
  volet_count_weeks (fixture->entries, agenda_fixture_week ("2026-W43"), 2, counts);
  g_assert_cmpint (counts[0].total_min, ==, 60);
  g_assert_cmpint (counts[0].day_min[6], ==, 60);
  g_assert_cmpint (counts[1].total_min, ==, 120);
  g_assert_cmpint (counts[1].day_min[0], ==, 120);
}

static void
test_nights_of_the_clock_changes (Fixture *fixture, gconstpointer user_data)
{
  VoletCount count;

  add (fixture, "2026-10-24", "22:00-6:00", "TRA");
  add (fixture, "2027-03-27", "22:00-6:00", "TRA");
  count = count_week (fixture, "2026-W43");
  g_assert_cmpint (count.day_min[5], ==, 120);
  g_assert_cmpint (count.day_min[6], ==, 420);
  count = count_week (fixture, "2027-W12");
  g_assert_cmpint (count.day_min[5], ==, 120);
  g_assert_cmpint (count.day_min[6], ==, 300);
}

static void
test_first_start_takes_the_minutes (Fixture *fixture, gconstpointer user_data)
{
  VoletCount count;

  /* The later one is created first, and the third lies inside the two. */
  add (fixture, "2026-11-16", "10:00-12:00", "REC");
  add (fixture, "2026-11-16", "9:00-11:00", "FOR");
  add (fixture, "2026-11-16", "10:30-11:30", "SAN");
  count = count_week (fixture, "2026-W47");
  g_assert_cmpint (count.total_min, ==, 180);
  g_assert_cmpint (count.family_min[VOLET_FAMILY_TRAINING], ==, 120);
  g_assert_cmpint (count.family_min[VOLET_FAMILY_JOB_SEARCH], ==, 60);
  g_assert_cmpint (count.family_min[VOLET_FAMILY_RIGHTS], ==, 0);
}

static void
test_ties (Fixture *fixture, gconstpointer user_data)
{
  VoletEntry *first = add (fixture, "2026-11-16", "9:00-11:00", "REC");
  VoletEntry *second = add (fixture, "2026-11-16", "9:00-10:00", "FOR");
  VoletCount count = count_week (fixture, "2026-W47");

  g_assert_cmpint (count.family_min[VOLET_FAMILY_TRAINING], ==, 0);

  first->created_us = second->created_us + 1;
  count = count_week (fixture, "2026-W47");
  g_assert_cmpint (count.family_min[VOLET_FAMILY_TRAINING], ==, 60);
  g_assert_cmpint (count.family_min[VOLET_FAMILY_JOB_SEARCH], ==, 60);

  first->created_us = second->created_us;
  first->id = G_MAXUINT64;
  count = count_week (fixture, "2026-W47");
  g_assert_cmpint (count.family_min[VOLET_FAMILY_TRAINING], ==, 60);

  first->id = 1;
  count = count_week (fixture, "2026-W47");
  g_assert_cmpint (count.family_min[VOLET_FAMILY_TRAINING], ==, 0);
}

static void
test_uncounted_hides_nothing (Fixture *fixture, gconstpointer user_data)
{
  VoletCount count;

  add (fixture, "2026-11-16", "8:00-12:00", "SAN")->counts = FALSE;
  add (fixture, "2026-11-16", "8:00-12:00", "FOR")->is_planned = TRUE;
  add (fixture, "2026-11-16", "24h", "FOR")->is_planned = TRUE;
  add (fixture, "2026-11-16", "9:00-10:00", "REC");
  count = count_week (fixture, "2026-W47");
  g_assert_cmpint (count.total_min, ==, 60);
  g_assert_cmpint (count.family_min[VOLET_FAMILY_JOB_SEARCH], ==, 60);
  assert_days_hold (fixture);
}

static void
test_durations_add_up (Fixture *fixture, gconstpointer user_data)
{
  VoletCount count;

  add (fixture, "2026-11-18", "1h30", "FOR");
  add (fixture, "2026-11-18", "1h30", "FOR");
  add (fixture, "2026-11-18", "9:00-10:00", "REC");
  count = count_week (fixture, "2026-W47");
  g_assert_cmpint (count.total_min, ==, 240);
  g_assert_cmpint (count.day_min[2], ==, 240);
}

/* Calendars of others know seconds: no minute is made of two halves, and none is counted twice. */
static void
test_seconds_make_no_minute (Fixture *fixture, gconstpointer user_data)
{
  VoletEntry *first = add (fixture, "2026-11-16", "22:00-24:00", "FOR");
  VoletCount count;

  first->start_unix_s += 30;
  count = count_week (fixture, "2026-W47");
  g_assert_cmpint (count.day_min[0], ==, 119);
  g_assert_cmpint (count.day_min[1], ==, 1);

  add (fixture, "2026-11-16", "23:00-24:00", "FOR");
  add (fixture, "2026-11-17", "0:00-1:00", "FOR");
  count = count_week (fixture, "2026-W47");
  g_assert_cmpint (count.total_min, ==, 179);
  g_assert_cmpint (volet_count_overlap (fixture->entries, first), ==, 60);
}

/* The same instant is Monday in Paris and Sunday in Tahiti. */
static void
test_day_of_the_entrys_own_zone (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (VoletZone) tahiti = agenda_fixture_zone ("Pacific/Tahiti");
  VoletEntry *entry =
      agenda_fixture_add (fixture->entries, tahiti, "2026-11-22", "20:00-22:00", "FOR");

  g_assert_cmpint (entry->start_unix_s, >,
                   volet_zone_get_day_start (fixture->paris, agenda_fixture_day ("2026-11-23")));
  g_assert_cmpint (count_week (fixture, "2026-W47").day_min[6], ==, 120);
  g_assert_cmpint (count_week (fixture, "2026-W48").total_min, ==, 0);
}

static void
test_until_a_day (Fixture *fixture, gconstpointer user_data)
{
  VoletWeek week = agenda_fixture_week ("2026-W47");
  VoletCount count;

  add (fixture, "2026-11-15", "23:00-1:00", "FOR");
  add (fixture, "2026-11-18", "23:00-1:00", "FOR");
  add (fixture, "2026-11-20", "2h", "REC");

  count = volet_count_until (fixture->entries, week, agenda_fixture_day ("2026-11-18"));
  g_assert_cmpint (count.total_min, ==, 120);
  g_assert_cmpint (count.day_min[2], ==, 60);
  g_assert_cmpint (count.day_min[3], ==, 0);
  g_assert_cmpint (count.family_min[VOLET_FAMILY_JOB_SEARCH], ==, 0);

  count = volet_count_until (fixture->entries, week, agenda_fixture_day ("2026-11-15"));
  g_assert_cmpint (count.total_min, ==, 0);
  count = volet_count_until (fixture->entries, week, agenda_fixture_day ("2026-12-31"));
  g_assert_cmpint (count.total_min, ==, 300);
}

static void
test_overlap (Fixture *fixture, gconstpointer user_data)
{
  VoletEntry *entry = add (fixture, "2026-11-16", "9:00-12:00", "FOR");
  g_autoptr (VoletEntry) edited = NULL;

  g_assert_cmpint (volet_count_overlap (fixture->entries, entry), ==, 0);
  add (fixture, "2026-11-16", "8:00-9:00", "REC");
  add (fixture, "2026-11-16", "12:00-13:00", "REC");
  add (fixture, "2026-11-16", "3h", "REC");
  add (fixture, "2026-11-16", "9:00-12:00", "REC")->is_planned = TRUE;
  g_assert_cmpint (volet_count_overlap (fixture->entries, entry), ==, 0);

  add (fixture, "2026-11-16", "11:30-14:00", "REC");
  add (fixture, "2026-11-16", "11:45-14:00", "REC");
  add (fixture, "2026-11-16", "8:00-9:10", "REC");
  g_assert_cmpint (volet_count_overlap (fixture->entries, entry), ==, 40);

  /* Edited, it is not compared with what it was. */
  edited = volet_entry_copy (entry);
  edited->minutes = 160;
  g_assert_cmpint (volet_count_overlap (fixture->entries, edited), ==, 20);
  edited->counts = FALSE;
  g_assert_cmpint (volet_count_overlap (fixture->entries, edited), ==, 0);
  volet_entry_set_duration (edited, edited->day, 160);
  edited->counts = TRUE;
  g_assert_cmpint (volet_count_overlap (fixture->entries, edited), ==, 0);
}

static void
test_a_day_has_its_own_length (Fixture *fixture, gconstpointer user_data)
{
  static const struct {
    const char *day, *fits, *more;
  } cases[] = {
      {"2026-11-16", "12h", "1min"}, {"2026-10-25", "13h", "1min"}, {"2027-03-28", "11h", "1min"}};

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_ptr_array_set_size (fixture->entries, 0);
    add (fixture, cases[i].day, "12h", "FOR");
    add (fixture, cases[i].day, cases[i].fits, "REC");
    assert_days_hold (fixture);
    add (fixture, cases[i].day, cases[i].more, "REC");
    assert_day_is_full (fixture, cases[i].day);
  }
}

static void
test_overlapping_minutes_fill_once (Fixture *fixture, gconstpointer user_data)
{
  add (fixture, "2026-11-16", "0:00-20:00", "FOR");
  add (fixture, "2026-11-16", "10:00-20:00", "REC");
  add (fixture, "2026-11-16", "4h", "REC");
  assert_days_hold (fixture);
  add (fixture, "2026-11-15", "22:00-0:01", "REC");
  assert_days_hold (fixture);
  add (fixture, "2026-11-16", "23:59-1:00", "REC");
  assert_day_is_full (fixture, "2026-11-16");
}

static void
test_names_the_first_full_day (Fixture *fixture, gconstpointer user_data)
{
  add (fixture, "2026-11-20", "24h", "FOR");
  add (fixture, "2026-11-20", "1h", "FOR");
  add (fixture, "2026-11-18", "24h", "FOR");
  add (fixture, "2026-11-17", "23:00-1:00", "FOR");
  assert_day_is_full (fixture, "2026-11-18");
}

static void
test_a_skipped_day_has_no_room (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (VoletZone) apia = agenda_fixture_zone ("Pacific/Apia");

  agenda_fixture_add (fixture->entries, apia, "2011-12-30", "1min", "FOR");
  assert_day_is_full (fixture, "2011-12-30");
  g_assert_cmpint (count_week (fixture, "2011-W52").total_min, ==, 0);
}

/* Only an agenda that was put together elsewhere can be so: what starts first keeps its minutes. */
static void
test_too_full_a_day_counts_its_length (Fixture *fixture, gconstpointer user_data)
{
  VoletCount count;

  add (fixture, "2026-11-16", "15h", "SAN");
  add (fixture, "2026-11-16", "6h", "REC");
  add (fixture, "2026-11-16", "2:00-12:00", "FOR");
  count = count_week (fixture, "2026-W47");
  g_assert_cmpint (count.total_min, ==, 1440);
  g_assert_cmpint (count.day_min[0], ==, 1440);
  g_assert_cmpint (count.family_min[VOLET_FAMILY_TRAINING], ==, 600);
  g_assert_cmpint (count.family_min[VOLET_FAMILY_RIGHTS], ==, 840);
  g_assert_cmpint (count.family_min[VOLET_FAMILY_JOB_SEARCH], ==, 0);
}

/* Each entry with a zone object of its own, as a file may give them. */
static void
test_twenty_years (Fixture *fixture, gconstpointer user_data)
{
  VoletDay first_day = agenda_fixture_day ("2010-01-04");
  gsize n_weeks = N_YEARS * 52;
  g_autofree VoletCount *counts = g_new (VoletCount, n_weeks);
  double elapsed_s;

  for (gsize i = 0; i < n_weeks * 7 * N_ENTRIES_PER_DAY; i++) {
    g_autoptr (VoletZone) zone = agenda_fixture_zone ("Europe/Paris");
    VoletEntry *entry = volet_entry_new (zone);
    int hour = (int) (i % N_ENTRIES_PER_DAY) + 6;

    entry->id = i + 1;
    g_assert_true (volet_entry_set_span (entry, first_day + (VoletDay) (i / N_ENTRIES_PER_DAY),
                                         hour * 60, (hour + 2) * 60, NULL, NULL));
    g_ptr_array_add (fixture->entries, entry);
  }

  g_test_timer_start ();
  volet_count_weeks (fixture->entries, volet_week_from_day (first_day), n_weeks, counts);
  elapsed_s = g_test_timer_elapsed ();
  g_test_minimized_result (elapsed_s, "%u entries in %.0f ms", fixture->entries->len,
                           elapsed_s * 1000);
  g_assert_cmpfloat (elapsed_s, <, LIMIT_S);

  for (gsize i = 0; i < n_weeks; i++)
    g_assert_cmpint (counts[i].total_min, ==, 7 * (N_ENTRIES_PER_DAY + 1) * 60);
  assert_days_hold (fixture);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/agenda/count/nothing", test_nothing);
  ADD ("/agenda/count/splits-at-midnight", test_splits_at_midnight);
  ADD ("/agenda/count/splits-at-the-end-of-the-week", test_splits_at_the_end_of_the_week);
  ADD ("/agenda/count/nights-of-the-clock-changes", test_nights_of_the_clock_changes);
  ADD ("/agenda/count/first-start-takes-the-minutes", test_first_start_takes_the_minutes);
  ADD ("/agenda/count/ties", test_ties);
  ADD ("/agenda/count/uncounted-hides-nothing", test_uncounted_hides_nothing);
  ADD ("/agenda/count/durations-add-up", test_durations_add_up);
  ADD ("/agenda/count/seconds-make-no-minute", test_seconds_make_no_minute);
  ADD ("/agenda/count/day-of-the-entrys-own-zone", test_day_of_the_entrys_own_zone);
  ADD ("/agenda/count/until-a-day", test_until_a_day);
  ADD ("/agenda/count/overlap", test_overlap);
  ADD ("/agenda/count/a-day-has-its-own-length", test_a_day_has_its_own_length);
  ADD ("/agenda/count/overlapping-minutes-fill-once", test_overlapping_minutes_fill_once);
  ADD ("/agenda/count/names-the-first-full-day", test_names_the_first_full_day);
  ADD ("/agenda/count/a-skipped-day-has-no-room", test_a_skipped_day_has_no_room);
  ADD ("/agenda/count/too-full-a-day-counts-its-length", test_too_full_a_day_counts_its_length);
  ADD ("/agenda/count/twenty-years", test_twenty_years);

  return g_test_run ();
}
