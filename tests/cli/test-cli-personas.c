/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The twelve test weeks, from nothing to the hours of a week, each through the program. */

#include "cli-fixture.h"

#include <string.h>

static void
append_entry (GString *batch, JsonObject *entry)
{
  g_string_append_printf (batch, "%s %s-%s %s\n", json_object_get_string_member (entry, "date"),
                          json_object_get_string_member (entry, "start"),
                          json_object_get_string_member (entry, "end"),
                          json_object_get_string_member (entry, "category"));
}

static void
add_entries (CliFixture *fixture, JsonArray *entries)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *path = NULL;
  g_autoptr (JsonNode) added = NULL;

  for (guint i = 0; i < json_array_get_length (entries); i++)
    append_entry (text, json_array_get_object_element (entries, i));
  path = cli_fixture_write (fixture, "batch", text->str);
  added = cli_do_json (fixture, "add --batch batch");
  g_assert_cmpuint (
      json_array_get_length (json_object_get_array_member (json_node_get_object (added), "id")), ==,
      json_array_get_length (entries));
}

/* Sums are written without their zeros in the expectations, and with them by the program. */
static void
assert_same_sums (JsonObject *actual, JsonObject *expected, guint n_members)
{
  g_autoptr (GList) names = json_object_get_members (actual);

  g_assert_cmpuint (json_object_get_size (actual), ==, n_members);
  for (GList *name = names; name != NULL; name = name->next)
    g_assert_cmpint (json_object_get_int_member (actual, name->data), ==,
                     json_object_get_int_member_with_default (expected, name->data, 0));
  names = g_list_concat (g_steal_pointer (&names), json_object_get_members (expected));
  for (GList *name = names; name != NULL; name = name->next)
    g_assert_true (json_object_has_member (actual, name->data));
}

/* Minutes of the contract, or -1 where there is no number. */
static int
set_objective (CliFixture *fixture, const char *objective, const char *week)
{
  g_autofree char *words = NULL;
  g_autofree char *output = NULL;
  int minutes = -1;

  if (strcmp (objective, "sans durée") == 0) {
    output = cli_do (fixture, "objective none --from 2026-10-05");
  } else if (strcmp (objective, "neutralisée") == 0) {
    words = g_strdup_printf ("prevented %s --reason 'arrêt maladie'", week);
    output = cli_do (fixture, words);
  } else {
    minutes = (int) g_ascii_strtoll (objective, NULL, 10) * 60;
    words = g_strdup_printf ("objective %d --from 2026-10-05", minutes);
    output = cli_do (fixture, words);
  }
  return minutes;
}

static void
assert_week (CliFixture *fixture,
             const char *week,
             JsonObject *expected,
             int objective_min,
             gboolean is_prevented)
{
  g_autofree char *words = g_strdup_printf ("week %s", week);
  g_autoptr (JsonNode) node = cli_do_json (fixture, words);
  JsonObject *actual = json_node_get_object (node);
  gint64 minutes = json_object_get_int_member (expected, "minutes");

  g_assert_cmpuint (json_object_get_size (actual), ==, 11);
  g_assert_cmpstr (json_object_get_string_member (actual, "week"), ==, week);
  g_assert_cmpstr (json_object_get_string_member (actual, "state"), ==, "open");
  g_assert_cmpint (json_object_get_int_member (actual, "minutes"), ==, minutes);
  g_assert_cmpint (json_object_get_boolean_member (actual, "prevented"), ==, is_prevented);
  assert_same_sums (json_object_get_object_member (actual, "families"),
                    json_object_get_object_member (expected, "families"), 6);
  assert_same_sums (json_object_get_object_member (actual, "days"),
                    json_object_get_object_member (expected, "days"), 7);
  g_assert_true (json_object_get_null_member (actual, "average_4_weeks"));
  if (objective_min < 0) {
    g_assert_true (json_object_get_null_member (actual, "objective_minutes"));
    g_assert_true (json_object_get_null_member (actual, "missing_minutes"));
  } else {
    g_assert_cmpint (json_object_get_int_member (actual, "objective_minutes"), ==, objective_min);
    g_assert_cmpint (json_object_get_int_member (actual, "missing_minutes"), ==,
                     MAX (0, objective_min - minutes));
  }
}

static void
test_persona (CliFixture *fixture, gconstpointer data)
{
  JsonObject *persona = (JsonObject *) data;
  JsonObject *expected = json_object_get_object_member (persona, "expected");
  const char *objective = json_object_get_string_member (persona, "objective");
  const char *own_week = json_object_get_string_member (persona, "week");
  g_autoptr (GList) weeks = json_object_get_members (expected);
  int objective_min;

  cli_fixture_set_now (fixture, "2027-06-01T12:00");
  cli_fixture_create (fixture, json_object_get_string_member (persona, "zone"));
  objective_min = set_objective (fixture, objective, own_week);
  add_entries (fixture, json_object_get_array_member (persona, "entries"));
  for (GList *week = weeks; week != NULL; week = week->next)
    assert_week (fixture, week->data, json_object_get_object_member (expected, week->data),
                 objective_min,
                 strcmp (objective, "neutralisée") == 0 && strcmp (week->data, own_week) == 0);
}

int
main (int argc, char *argv[])
{
  g_autofree char *path = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *personas;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  path = g_test_build_filename (G_TEST_DIST, "data", "personas.json", NULL);
  g_assert_true (json_parser_load_from_file (parser, path, NULL));
  personas = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (personas), ==, 12);
  for (guint i = 0; i < json_array_get_length (personas); i++) {
    JsonObject *persona = json_array_get_object_element (personas, i);
    g_autofree char *name =
        g_strdup_printf ("/cli/personas/%s", json_object_get_string_member (persona, "id"));

    g_test_add (name, CliFixture, persona, cli_fixture_set_up_empty, test_persona,
                cli_fixture_tear_down);
  }

  return g_test_run ();
}
