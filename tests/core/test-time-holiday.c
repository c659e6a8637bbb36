/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Holidays: the official lists from 2006 to 2031, Easter in every year, the days of each
 * territory. */

#include "volet-holiday.h"

#include "agenda-fixture.h"

/* Words of the official lists, in the order of #VoletHoliday. */
static const char *const names[VOLET_N_HOLIDAYS] = {
    "1er janvier",
    "Vendredi saint",
    "Lundi de Pâques",
    "1er mai",
    "8 mai",
    "Ascension",
    "Lundi de Pentecôte",
    "14 juillet",
    "Assomption",
    "Toussaint",
    "11 novembre",
    "Jour de Noël",
    "2ème jour de Noël",
    "Abolition de l'esclavage",
};

typedef struct {
  const char *file;
  VoletTerritory territory;
} List;

static const List lists[] = {
    {"metropole", VOLET_TERRITORY_COMMON},
    {"alsace-moselle", VOLET_TERRITORY_ALSACE_MOSELLE},
    {"guadeloupe", VOLET_TERRITORY_GUADELOUPE},
    {"la-reunion", VOLET_TERRITORY_REUNION},
};

static char *
read_list (const char *name)
{
  const char *folder = g_getenv ("VOLET_SHARED_DATA");
  g_autofree char *file = g_strdup_printf ("jours_feries_%s.csv", name);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, "vectors", file, NULL) : NULL;
  char *text = NULL;

  if (path != NULL)
    g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static gboolean
is_holiday (VoletDay day, VoletTerritory territory, VoletHoliday holiday)
{
  VoletHoliday found[VOLET_HOLIDAY_MAX_PER_DAY];
  guint n_found = volet_holiday_find (day, territory, found);

  for (guint i = 0; i < n_found; i++) {
    if (found[i] == holiday)
      return TRUE;
  }
  return FALSE;
}

static VoletHoliday
holiday_from_name (const char *name)
{
  VoletHoliday holiday = 0;

  while (holiday < VOLET_N_HOLIDAYS && g_strcmp0 (names[holiday], name) != 0)
    holiday++;
  g_assert_cmpint (holiday, <, VOLET_N_HOLIDAYS);
  return holiday;
}

static guint
count_holidays (int first_year, int last_year, VoletTerritory territory)
{
  VoletHoliday found[VOLET_HOLIDAY_MAX_PER_DAY];
  VoletDay first, last;
  guint n_holidays = 0;

  g_assert_true (volet_day_from_ymd (first_year, 1, 1, &first));
  g_assert_true (volet_day_from_ymd (last_year, 12, 31, &last));
  for (VoletDay day = first; day <= last; day++)
    n_holidays += volet_holiday_find (day, territory, found);
  return n_holidays;
}

/* Every line of the list is found, and nothing beside them. */
static void
test_official_list (gconstpointer user_data)
{
  const List *list = user_data;
  g_autofree char *text = read_list (list->file);
  g_auto (GStrv) lines = NULL;
  int first_year = 0, last_year = 0;
  guint n_rows = 0;

  if (text == NULL) {
    g_test_skip ("the official lists are not here");
    return;
  }

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++, n_rows++) {
    g_auto (GStrv) cells = g_strsplit (g_strchomp (lines[i]), ",", 4);
    VoletDay day = agenda_fixture_day (cells[0]);

    volet_day_to_ymd (day, &last_year, NULL, NULL);
    if (first_year == 0)
      first_year = last_year;
    g_assert_true (is_holiday (day, list->territory, holiday_from_name (cells[3])));
  }
  g_assert_cmpuint (n_rows, >, 250);
  g_assert_cmpuint (count_holidays (first_year, last_year, list->territory), ==, n_rows);
}

/* Gauss's way, with its two exceptions; the constants hold from 1900 to 2199. */
static VoletDay
gauss_easter (int year)
{
  int m = 24, n = year < 2100 ? 5 : 6;
  int d = (19 * (year % 19) + m) % 30;
  int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
  VoletDay first_of_march;

  g_assert_true (volet_day_from_ymd (year, 3, 1, &first_of_march));
  if (e == 6 && (d == 29 || (d == 28 && year % 19 > 10)))
    return first_of_march + 21 + d + e - 7;
  return first_of_march + 21 + d + e;
}

static void
test_easter_in_every_year (void)
{
  for (int year = 1970; year <= 2100; year++) {
    VoletDay easter = gauss_easter (year);

    g_assert_cmpint (volet_day_get_weekday (easter), ==, 7);
    g_assert_true (
        is_holiday (easter - 2, VOLET_TERRITORY_ALSACE_MOSELLE, VOLET_HOLIDAY_GOOD_FRIDAY));
    g_assert_true (is_holiday (easter + 1, VOLET_TERRITORY_COMMON, VOLET_HOLIDAY_EASTER_MONDAY));
    g_assert_true (is_holiday (easter + 39, VOLET_TERRITORY_COMMON, VOLET_HOLIDAY_ASCENSION));
    g_assert_true (is_holiday (easter + 50, VOLET_TERRITORY_COMMON, VOLET_HOLIDAY_WHIT_MONDAY));
    g_assert_cmpuint (count_holidays (year, year, VOLET_TERRITORY_COMMON), ==, 11);
  }
}

static void
test_known_easters (void)
{
  static const char *const easter_mondays[] = {"1981-04-20", "2008-03-24", "2026-04-06",
                                               "2027-03-29", "2038-04-26", "2049-04-19",
                                               "2076-04-20", "2100-03-29"};

  for (gsize i = 0; i < G_N_ELEMENTS (easter_mondays); i++)
    g_assert_true (is_holiday (agenda_fixture_day (easter_mondays[i]), VOLET_TERRITORY_COMMON,
                               VOLET_HOLIDAY_EASTER_MONDAY));
}

static void
test_own_days_of_territories (void)
{
  static const struct {
    VoletTerritory territory;
    const char *day;
    VoletHoliday holiday;
  } cases[] = {
      {VOLET_TERRITORY_ALSACE_MOSELLE, "2026-04-03", VOLET_HOLIDAY_GOOD_FRIDAY},
      {VOLET_TERRITORY_ALSACE_MOSELLE, "2026-12-26", VOLET_HOLIDAY_SECOND_CHRISTMAS_DAY},
      {VOLET_TERRITORY_MAYOTTE, "2026-04-27", VOLET_HOLIDAY_ABOLITION},
      {VOLET_TERRITORY_MARTINIQUE, "2026-05-22", VOLET_HOLIDAY_ABOLITION},
      {VOLET_TERRITORY_GUADELOUPE, "2026-05-27", VOLET_HOLIDAY_ABOLITION},
      {VOLET_TERRITORY_SAINT_MARTIN, "2026-05-27", VOLET_HOLIDAY_ABOLITION},
      {VOLET_TERRITORY_GUYANE, "2026-06-10", VOLET_HOLIDAY_ABOLITION},
      {VOLET_TERRITORY_SAINT_BARTHELEMY, "2026-10-09", VOLET_HOLIDAY_ABOLITION},
      {VOLET_TERRITORY_REUNION, "2026-12-20", VOLET_HOLIDAY_ABOLITION},
  };
  guint n_own[VOLET_N_TERRITORIES] = {0};

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    VoletDay day = agenda_fixture_day (cases[i].day);

    g_assert_true (is_holiday (day, cases[i].territory, cases[i].holiday));
    g_assert_false (is_holiday (day, VOLET_TERRITORY_COMMON, cases[i].holiday));
    n_own[cases[i].territory]++;
  }
  for (VoletTerritory territory = 0; territory < VOLET_N_TERRITORIES; territory++)
    g_assert_cmpuint (count_holidays (2026, 2026, territory), ==, 11 + n_own[territory]);
}

static void
test_two_on_one_day (void)
{
  VoletHoliday found[VOLET_HOLIDAY_MAX_PER_DAY];

  g_assert_cmpuint (
      volet_holiday_find (agenda_fixture_day ("2008-05-01"), VOLET_TERRITORY_COMMON, found), ==, 2);
  g_assert_cmpint (found[0], ==, VOLET_HOLIDAY_LABOUR_DAY);
  g_assert_cmpint (found[1], ==, VOLET_HOLIDAY_ASCENSION);

  /* Never more, anywhere. */
  for (VoletTerritory territory = 0; territory < VOLET_N_TERRITORIES; territory++) {
    for (VoletDay day = VOLET_DAY_FIRST; day <= VOLET_DAY_LAST; day++) {
      VoletHoliday more[VOLET_HOLIDAY_MAX_PER_DAY + 2];

      g_assert_cmpuint (volet_holiday_find (day, territory, more), <=, VOLET_HOLIDAY_MAX_PER_DAY);
    }
  }
}

static void
test_an_ordinary_day (void)
{
  VoletHoliday found[VOLET_HOLIDAY_MAX_PER_DAY] = {77, 77};

  g_assert_cmpuint (
      volet_holiday_find (agenda_fixture_day ("2026-11-16"), VOLET_TERRITORY_ALSACE_MOSELLE, found),
      ==, 0);
  g_assert_cmpint (found[0], ==, 77);
}

static void
test_territory_from_zone (void)
{
  static const struct {
    const char *zone, *word;
  } cases[] = {
      {"Europe/Paris", "common"},           {"America/Guadeloupe", "guadeloupe"},
      {"America/Martinique", "martinique"}, {"America/Cayenne", "guyane"},
      {"Indian/Reunion", "reunion"},        {"Indian/Mayotte", "mayotte"},
      {"America/Marigot", "saint-martin"},  {"America/St_Barthelemy", "saint-barthelemy"},
      {"America/Miquelon", "common"},       {"Pacific/Noumea", "common"},
      {"America/New_York", "common"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (VoletZone) zone = agenda_fixture_zone (cases[i].zone);

    g_assert_cmpstr (volet_territory_to_word (volet_territory_from_zone (zone)), ==, cases[i].word);
  }
}

static void
test_territory_words (void)
{
  VoletTerritory found = 77;

  for (VoletTerritory territory = 0; territory < VOLET_N_TERRITORIES; territory++) {
    g_assert_true (volet_territory_from_word (volet_territory_to_word (territory), &found));
    g_assert_cmpint (found, ==, territory);
  }
  found = 77;
  g_assert_false (volet_territory_from_word ("Alsace-Moselle", &found));
  g_assert_false (volet_territory_from_word ("", &found));
  g_assert_cmpint (found, ==, 77);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++) {
    g_autofree char *path = g_strdup_printf ("/time/holiday/official-list/%s", lists[i].file);

    g_test_add_data_func (path, &lists[i], test_official_list);
  }
  g_test_add_func ("/time/holiday/easter-in-every-year", test_easter_in_every_year);
  g_test_add_func ("/time/holiday/known-easters", test_known_easters);
  g_test_add_func ("/time/holiday/own-days-of-territories", test_own_days_of_territories);
  g_test_add_func ("/time/holiday/two-on-one-day", test_two_on_one_day);
  g_test_add_func ("/time/holiday/an-ordinary-day", test_an_ordinary_day);
  g_test_add_func ("/time/territory/from-zone", test_territory_from_zone);
  g_test_add_func ("/time/territory/words", test_territory_words);

  return g_test_run ();
}
