/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* French public holidays. They are shown, and change nothing.
 *
 * The lists are those of the law: Code du travail, art. L.3133-1 (everywhere), L.3134-13 (Alsace
 * and Moselle), L.3422-2 (overseas). */

#include "volet-holiday.h"

typedef struct {
  VoletHoliday holiday;
  int month;
  int day_of_month;
} FixedDay;

typedef struct {
  VoletHoliday holiday;
  int days_after_easter;
} MovingDay;

static const FixedDay national_fixed[] = {
    {VOLET_HOLIDAY_NEW_YEAR, 1, 1},         {VOLET_HOLIDAY_LABOUR_DAY, 5, 1},
    {VOLET_HOLIDAY_VICTORY_1945, 5, 8},     {VOLET_HOLIDAY_NATIONAL_DAY, 7, 14},
    {VOLET_HOLIDAY_ASSUMPTION, 8, 15},      {VOLET_HOLIDAY_ALL_SAINTS, 11, 1},
    {VOLET_HOLIDAY_ARMISTICE_1918, 11, 11}, {VOLET_HOLIDAY_CHRISTMAS, 12, 25},
};

static const MovingDay national_moving[] = {
    {VOLET_HOLIDAY_EASTER_MONDAY, 1},
    {VOLET_HOLIDAY_ASCENSION, 39},
    {VOLET_HOLIDAY_WHIT_MONDAY, 50},
};

/* The law has it only in communes with a Protestant church. A notebook does not know the commune:
 * it shows the day in all of Alsace and Moselle. */
#define GOOD_FRIDAY_AFTER_EASTER (-2)

/* One fixed day of its own for each territory that has one. For Saint-Martin the law says 27 May;
 * circulars since 2018 let it be kept on the 28th. */
static const FixedDay own_day[VOLET_N_TERRITORIES] = {
    [VOLET_TERRITORY_ALSACE_MOSELLE] = {VOLET_HOLIDAY_SECOND_CHRISTMAS_DAY, 12, 26},
    [VOLET_TERRITORY_GUADELOUPE] = {VOLET_HOLIDAY_ABOLITION, 5, 27},
    [VOLET_TERRITORY_MARTINIQUE] = {VOLET_HOLIDAY_ABOLITION, 5, 22},
    [VOLET_TERRITORY_GUYANE] = {VOLET_HOLIDAY_ABOLITION, 6, 10},
    [VOLET_TERRITORY_REUNION] = {VOLET_HOLIDAY_ABOLITION, 12, 20},
    [VOLET_TERRITORY_MAYOTTE] = {VOLET_HOLIDAY_ABOLITION, 4, 27},
    [VOLET_TERRITORY_SAINT_MARTIN] = {VOLET_HOLIDAY_ABOLITION, 5, 27},
    [VOLET_TERRITORY_SAINT_BARTHELEMY] = {VOLET_HOLIDAY_ABOLITION, 10, 9},
};

/* Easter Sunday of the Gregorian calendar: the Sunday after the full moon of the tables on or
 * after 21 March (J. Meeus, Astronomical Algorithms, chapter 8). */
static VoletDay
get_easter (int year)
{
  int golden = year % 19, century = year / 100, year_of_century = year % 100;
  int moon_correction = (century - (century + 8) / 25 + 1) / 3;
  int epact = (19 * golden + century - century / 4 - moon_correction + 15) % 30;
  int weekday =
      (32 + 2 * (century % 4) + 2 * (year_of_century / 4) - epact - year_of_century % 4) % 7;
  int late_moon = (golden + 11 * epact + 22 * weekday) / 451;
  int month_and_day = epact + weekday - 7 * late_moon + 114;
  VoletDay easter = 0;

  volet_day_from_ymd (year, month_and_day / 31, month_and_day % 31 + 1, &easter);
  return easter;
}

static gboolean
is_fixed_day (const FixedDay *fixed, int month, int day_of_month)
{
  return fixed->month == month && fixed->day_of_month == day_of_month;
}

/**
 * volet_holiday_find:
 * @day: a day
 * @territory: where
 * @ret_holidays: (out caller-allocates) (array fixed-size=2): what the day is: a fixed day before
 *   one that moves with Easter, the territory's own last; beyond the returned number untouched
 *
 * Finds which public holidays a day is, by the lists of today's law, whatever the year: 8 May, for
 * instance, has been one since 1982 only.
 *
 * Returns: how many: 0 to %VOLET_HOLIDAY_MAX_PER_DAY
 */
guint
volet_holiday_find (VoletDay day, VoletTerritory territory, VoletHoliday *ret_holidays)
{
  guint n_holidays = 0;
  int year, month, day_of_month, days_after_easter;

  g_return_val_if_fail ((guint) territory < VOLET_N_TERRITORIES, 0);

  volet_day_to_ymd (day, &year, &month, &day_of_month);
  days_after_easter = day - get_easter (year);

  for (gsize i = 0; i < G_N_ELEMENTS (national_fixed); i++) {
    if (is_fixed_day (&national_fixed[i], month, day_of_month))
      ret_holidays[n_holidays++] = national_fixed[i].holiday;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (national_moving); i++) {
    if (national_moving[i].days_after_easter == days_after_easter)
      ret_holidays[n_holidays++] = national_moving[i].holiday;
  }
  if (territory == VOLET_TERRITORY_ALSACE_MOSELLE && days_after_easter == GOOD_FRIDAY_AFTER_EASTER)
    ret_holidays[n_holidays++] = VOLET_HOLIDAY_GOOD_FRIDAY;
  if (is_fixed_day (&own_day[territory], month, day_of_month))
    ret_holidays[n_holidays++] = own_day[territory].holiday;
  return n_holidays;
}
