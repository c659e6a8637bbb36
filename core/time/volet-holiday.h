/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* French public holidays. They are shown, and change nothing. */

#pragma once

#include "volet-territory.h"

G_BEGIN_DECLS

/**
 * VoletHoliday:
 * @VOLET_HOLIDAY_NEW_YEAR: 1 January
 * @VOLET_HOLIDAY_GOOD_FRIDAY: the Friday before Easter; Alsace-Moselle
 * @VOLET_HOLIDAY_EASTER_MONDAY: the day after Easter
 * @VOLET_HOLIDAY_LABOUR_DAY: 1 May
 * @VOLET_HOLIDAY_VICTORY_1945: 8 May
 * @VOLET_HOLIDAY_ASCENSION: 39 days after Easter
 * @VOLET_HOLIDAY_WHIT_MONDAY: 50 days after Easter
 * @VOLET_HOLIDAY_NATIONAL_DAY: 14 July
 * @VOLET_HOLIDAY_ASSUMPTION: 15 August
 * @VOLET_HOLIDAY_ALL_SAINTS: 1 November
 * @VOLET_HOLIDAY_ARMISTICE_1918: 11 November
 * @VOLET_HOLIDAY_CHRISTMAS: 25 December
 * @VOLET_HOLIDAY_SECOND_CHRISTMAS_DAY: 26 December; Alsace-Moselle
 * @VOLET_HOLIDAY_ABOLITION: the abolition of slavery; a day for each overseas territory
 */
typedef enum {
  VOLET_HOLIDAY_NEW_YEAR,
  VOLET_HOLIDAY_GOOD_FRIDAY,
  VOLET_HOLIDAY_EASTER_MONDAY,
  VOLET_HOLIDAY_LABOUR_DAY,
  VOLET_HOLIDAY_VICTORY_1945,
  VOLET_HOLIDAY_ASCENSION,
  VOLET_HOLIDAY_WHIT_MONDAY,
  VOLET_HOLIDAY_NATIONAL_DAY,
  VOLET_HOLIDAY_ASSUMPTION,
  VOLET_HOLIDAY_ALL_SAINTS,
  VOLET_HOLIDAY_ARMISTICE_1918,
  VOLET_HOLIDAY_CHRISTMAS,
  VOLET_HOLIDAY_SECOND_CHRISTMAS_DAY,
  VOLET_HOLIDAY_ABOLITION,
} VoletHoliday;

#define VOLET_N_HOLIDAYS 14

/* As on 1 May 2008, which was Ascension too. */
#define VOLET_HOLIDAY_MAX_PER_DAY 2

guint volet_holiday_find (VoletDay day, VoletTerritory territory, VoletHoliday *ret_holidays);

G_END_DECLS
