/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Thousands of random agendas, counted twice: by the program and minute by minute. */

#include "agenda-fixture.h"
#include "naive-count.h"
#include "volet-count.h"

#define N_AGENDAS 200
#define MAX_ENTRIES 14
#define MAX_WEEKS 3
#define N_ZONES_MAX 6

/* Days before and after the weeks in which entries may lie. */
#define N_MARGIN_DAYS 3

typedef struct {
  const char *name;
  const char *week; /* the weeks start here or just before */
  const char *zones[N_ZONES_MAX];
} Scene;

static const Scene scenes[] = {
    {"paris/clocks-go-back", "2026-W43", {"Europe/Paris"}},
    {"paris/clocks-go-forward", "2027-W12", {"Europe/Paris"}},
    {"paris/week-53", "2026-W53", {"Europe/Paris"}},
    {"reunion", "2026-W51", {"Indian/Reunion"}},
    {"new-york/clocks-go-back", "2024-W44", {"America/New_York"}},
    {"new-york/clocks-go-forward", "2025-W10", {"America/New_York"}},
    {"apia/skipped-day", "2011-W52", {"Pacific/Apia"}},
    {"lord-howe/half-an-hour-back", "2024-W14", {"Australia/Lord_Howe"}},
    {"lord-howe/half-an-hour-forward", "2024-W40", {"Australia/Lord_Howe"}},
    {"st-johns/one-minute-past-midnight", "2010-W44", {"America/St_Johns"}},
    {"beirut/midnight-jumped-over", "2024-W13", {"Asia/Beirut"}},
    {"mixed/clocks-go-back",
     "2026-W43",
     {"Europe/Paris", "Indian/Reunion", "America/New_York", "Pacific/Apia", "Australia/Lord_Howe",
      "Pacific/Tahiti"}},
    {"mixed/clocks-go-forward",
     "2027-W12",
     {"Europe/Paris", "Indian/Reunion", "America/New_York", "Pacific/Apia", "Australia/Lord_Howe",
      "Pacific/Tahiti"}},
    {"mixed/skipped-day", "2011-W52", {"Pacific/Apia", "Pacific/Tahiti", "Europe/Paris"}},
};

static gint64
random_start (VoletDay first_day, int n_days)
{
  gint64 minute = (gint64) first_day * 1440 + g_test_rand_int_range (0, n_days * 1440);

  /* Round times and equal starts are where the ties and the midnights are. */
  if (g_test_rand_bit ())
    minute -= minute % 60;
  return minute * 60;
}

static int
random_minutes (void)
{
  switch (g_test_rand_int_range (0, 4)) {
  case 0:
    return g_test_rand_int_range (1, VOLET_ENTRY_MAX_MINUTES + 1);
  case 1:
    return 60 * g_test_rand_int_range (1, 25);
  default:
    return g_test_rand_int_range (1, 300);
  }
}

static VoletEntry *
random_entry (VoletZone **zones, guint n_zones, VoletDay first_day, int n_days)
{
  VoletEntry *entry = volet_entry_new (zones[g_test_rand_int_range (0, (gint32) n_zones)]);

  entry->created_us = g_test_rand_int_range (1, 4);
  entry->category = (VoletCategory) g_test_rand_int_range (0, VOLET_N_CATEGORIES);
  entry->is_planned = g_test_rand_int_range (0, 8) == 0;
  entry->counts = g_test_rand_int_range (0, 8) != 0;
  if (g_test_rand_int_range (0, 4) == 0) {
    volet_entry_set_duration (entry, first_day + g_test_rand_int_range (0, n_days),
                              random_minutes ());
  } else {
    entry->start_unix_s = random_start (first_day, n_days);
    entry->minutes = random_minutes ();
    volet_zone_to_local (entry->zone, entry->start_unix_s, &entry->day, NULL);
  }
  return entry;
}

/* Two entries that start together: only then do creation time and id decide. */
static void
start_together (VoletEntry *entry, const VoletEntry *other)
{
  if (!volet_entry_has_start (entry) || !volet_entry_has_start (other))
    return;

  entry->start_unix_s = other->start_unix_s;
  volet_zone_to_local (entry->zone, entry->start_unix_s, &entry->day, NULL);
}

/* Some agendas press all their entries into three days, so that days fill. */
static GPtrArray *
random_entries (VoletZone **zones, guint n_zones, VoletDay first_day, int n_days)
{
  GPtrArray *entries = agenda_fixture_entries ();
  int n_entries = g_test_rand_int_range (0, MAX_ENTRIES + 1);

  if (g_test_rand_bit ()) {
    first_day += g_test_rand_int_range (0, n_days - 2);
    n_days = 3;
  }
  for (int i = 0; i < n_entries; i++) {
    VoletEntry *entry = random_entry (zones, n_zones, first_day, n_days);

    if (i > 0 && g_test_rand_int_range (0, 4) == 0)
      start_together (entry, entries->pdata[i - 1]);
    /* Ids neither rise nor fall along the array. */
    entry->id = (VoletId) ((i * 7) % 16 + 1);
    g_ptr_array_add (entries, entry);
  }
  return entries;
}

static void
assert_week (const VoletCount *count, const NaiveCount *naive, int first_index, int n_days)
{
  VoletCount expected = {0};

  for (int i = 0; i < n_days; i++) {
    for (VoletFamily family = 0; family < VOLET_N_FAMILIES; family++) {
      int minutes = naive->family_min[first_index + i][family];

      expected.total_min += minutes;
      expected.family_min[family] += minutes;
      expected.day_min[i] += minutes;
    }
  }
  g_assert_cmpint (count->total_min, ==, expected.total_min);
  for (VoletFamily family = 0; family < VOLET_N_FAMILIES; family++)
    g_assert_cmpint (count->family_min[family], ==, expected.family_min[family]);
  for (int i = 0; i < VOLET_DAYS_PER_WEEK; i++)
    g_assert_cmpint (count->day_min[i], ==, expected.day_min[i]);
}

/* All days are counted naively once, margins included: entries reach no further. */
static void
assert_counted_alike (GPtrArray *entries, VoletWeek first, int n_weeks)
{
  VoletDay first_day = volet_week_get_monday (first) - N_MARGIN_DAYS - 2;
  int n_days = n_weeks * VOLET_DAYS_PER_WEEK + 2 * (N_MARGIN_DAYS + 2);
  int n_until = g_test_rand_int_range (-1, VOLET_DAYS_PER_WEEK + 2);
  VoletDay full_day = -1;
  VoletCount counts[MAX_WEEKS], until;
  NaiveCount naive;

  naive_count (entries, first_day, n_days, &naive);

  volet_count_weeks (entries, first, (gsize) n_weeks, counts);
  for (int i = 0; i < n_weeks; i++)
    assert_week (&counts[i], &naive, N_MARGIN_DAYS + 2 + i * VOLET_DAYS_PER_WEEK,
                 VOLET_DAYS_PER_WEEK);

  until = volet_count_until (entries, first, volet_week_get_monday (first) + n_until - 1);
  assert_week (&until, &naive, N_MARGIN_DAYS + 2, CLAMP (n_until, 0, VOLET_DAYS_PER_WEEK));

  g_assert_cmpint (volet_count_check_days (entries, &full_day, NULL), ==, naive.full_day < 0);
  g_assert_cmpint (full_day, ==, naive.full_day);

  for (guint i = 0; i < entries->len; i++)
    g_assert_cmpint (volet_count_overlap (entries, entries->pdata[i]), ==,
                     naive_overlap (entries, entries->pdata[i]));
}

static void
test_scene (gconstpointer user_data)
{
  const Scene *scene = user_data;
  VoletZone *zones[N_ZONES_MAX];
  guint n_zones = 0;

  for (; n_zones < N_ZONES_MAX && scene->zones[n_zones] != NULL; n_zones++)
    zones[n_zones] = agenda_fixture_zone (scene->zones[n_zones]);

  for (int i = 0; i < N_AGENDAS; i++) {
    int n_weeks = g_test_rand_int_range (1, MAX_WEEKS + 1);
    VoletWeek first = agenda_fixture_week (scene->week) - g_test_rand_int_range (0, n_weeks);
    VoletDay first_day = volet_week_get_monday (first) - N_MARGIN_DAYS;
    g_autoptr (GPtrArray) entries = random_entries (
        zones, n_zones, first_day, n_weeks * VOLET_DAYS_PER_WEEK + 2 * N_MARGIN_DAYS);

    assert_counted_alike (entries, first, n_weeks);
  }

  for (guint i = 0; i < n_zones; i++)
    g_object_unref (zones[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (scenes); i++) {
    g_autofree char *path = g_strdup_printf ("/agenda/count/random/%s", scenes[i].name);

    g_test_add_data_func (path, &scenes[i], test_scene);
  }

  return g_test_run ();
}
