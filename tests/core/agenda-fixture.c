/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Entries for tests, said in the words that people type. */

#include "agenda-fixture.h"

#include "volet-duration.h"

VoletZone *
agenda_fixture_zone (const char *id)
{
  g_autoptr (GError) error = NULL;
  VoletZone *zone = volet_zone_new (id, &error);

  g_assert_no_error (error);
  return zone;
}

VoletDay
agenda_fixture_day (const char *text)
{
  g_autoptr (GError) error = NULL;
  VoletDay day = G_MININT32;

  volet_day_parse (text, &day, &error);
  g_assert_no_error (error);
  return day;
}

VoletWeek
agenda_fixture_week (const char *text)
{
  g_autoptr (GError) error = NULL;
  VoletWeek week = G_MININT32;

  volet_week_parse (text, &week, &error);
  g_assert_no_error (error);
  return week;
}

GPtrArray *
agenda_fixture_entries (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) volet_entry_free);
}

static void
set_time (VoletEntry *entry, const char *day_text, const char *time)
{
  g_autoptr (GError) error = NULL;
  VoletDay day = agenda_fixture_day (day_text);
  int start_min, end_min, minutes;

  if (volet_span_looks_like (time)) {
    g_assert_true (volet_span_parse (time, &start_min, &end_min, NULL));
    volet_entry_set_span (entry, day, start_min, end_min, NULL, &error);
  } else {
    g_assert_true (volet_duration_parse (time, &minutes, NULL));
    volet_entry_set_duration (entry, day, minutes);
  }
  g_assert_no_error (error);
}

/* Adds an entry with a span such as "9:00-12:30" or a duration such as "1h30"; ids and creation
 * times rise by one. */
VoletEntry *
agenda_fixture_add (
    GPtrArray *entries, VoletZone *zone, const char *day, const char *time, const char *category)
{
  VoletEntry *entry = volet_entry_new (zone);

  entry->id = entries->len + 1;
  entry->created_us = entries->len + 1;
  g_assert_true (volet_category_from_code (category, &entry->category, NULL));
  set_time (entry, day, time);
  g_ptr_array_add (entries, entry);
  return entry;
}
