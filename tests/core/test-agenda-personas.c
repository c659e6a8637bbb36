/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Twelve weeks of realistic entries against the minutes that were computed without Volet. */

#include "agenda-fixture.h"
#include "volet-count.h"

#include <json-glib/json-glib.h>

#define N_PERSONAS 12

/* Weeks that are looked at before and after the persona's own: nothing may stray into them. */
#define N_NEIGHBOURS 2
#define N_WEEKS (2 * N_NEIGHBOURS + 1)

static GPtrArray *
read_entries (JsonObject *persona)
{
  g_autoptr (VoletZone) zone =
      agenda_fixture_zone (json_object_get_string_member (persona, "zone"));
  JsonArray *rows = json_object_get_array_member (persona, "entries");
  GPtrArray *entries = agenda_fixture_entries ();

  for (guint i = 0; i < json_array_get_length (rows); i++) {
    JsonObject *row = json_array_get_object_element (rows, i);
    g_autofree char *span = g_strdup_printf ("%s-%s", json_object_get_string_member (row, "start"),
                                             json_object_get_string_member (row, "end"));
    VoletEntry *entry =
        agenda_fixture_add (entries, zone, json_object_get_string_member (row, "date"), span,
                            json_object_get_string_member (row, "category"));

    g_assert_cmpint (entry->minutes, ==, json_object_get_int_member (row, "elapsed_minutes"));
    g_assert_true (volet_entry_check (entry, NULL));
  }
  return entries;
}

/* Zeros are left out of the file. */
static int
get_minutes (JsonObject *minutes, const char *name)
{
  return minutes != NULL ? (int) json_object_get_int_member_with_default (minutes, name, 0) : 0;
}

static void
assert_week (JsonObject *expected, VoletWeek week, const VoletCount *count)
{
  JsonObject *families =
      expected != NULL ? json_object_get_object_member (expected, "families") : NULL;
  JsonObject *days = expected != NULL ? json_object_get_object_member (expected, "days") : NULL;

  g_assert_cmpint (count->total_min, ==, get_minutes (expected, "minutes"));
  for (VoletFamily family = 0; family < VOLET_N_FAMILIES; family++)
    g_assert_cmpint (count->family_min[family], ==,
                     get_minutes (families, volet_family_get_code (family)));
  for (int i = 0; i < VOLET_DAYS_PER_WEEK; i++) {
    g_autofree char *day = volet_day_to_string (volet_week_get_monday (week) + i);

    g_assert_cmpint (count->day_min[i], ==, get_minutes (days, day));
  }
}

static void
test_persona (gconstpointer user_data)
{
  JsonObject *persona = (JsonObject *) user_data;
  g_autoptr (GPtrArray) entries = read_entries (persona);
  JsonObject *expected = json_object_get_object_member (persona, "expected");
  VoletWeek first =
      agenda_fixture_week (json_object_get_string_member (persona, "week")) - N_NEIGHBOURS;
  VoletCount counts[N_WEEKS];
  guint n_expected = 0;

  volet_count_weeks (entries, first, N_WEEKS, counts);
  for (VoletWeek week = first; week < first + N_WEEKS; week++) {
    g_autofree char *name = volet_week_to_string (week);
    gboolean is_expected = json_object_has_member (expected, name);

    n_expected += is_expected;
    assert_week (is_expected ? json_object_get_object_member (expected, name) : NULL, week,
                 &counts[week - first]);
  }
  g_assert_cmpuint (n_expected, ==, json_object_get_size (expected));
  g_assert_true (volet_count_check_days (entries, NULL, NULL));
}

int
main (int argc, char *argv[])
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  JsonArray *personas;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  path = g_test_build_filename (G_TEST_DIST, "data", "personas.json", NULL);
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  personas = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (personas), ==, N_PERSONAS);

  for (guint i = 0; i < N_PERSONAS; i++) {
    JsonObject *persona = json_array_get_object_element (personas, i);
    g_autofree char *name =
        g_strdup_printf ("/agenda/personas/%s", json_object_get_string_member (persona, "id"));

    g_test_add_data_func (name, persona, test_persona);
  }

  return g_test_run ();
}
