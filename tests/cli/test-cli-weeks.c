/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Weeks through the program: closed, reopened, with a hindrance, against the hours of a contract.
 */

#include "cli-fixture.h"

#include <string.h>

static JsonNode *
get_week (CliFixture *fixture, const char *week)
{
  g_autofree char *words = g_strdup_printf ("week %s", week);

  return cli_do_json (fixture, words);
}

static void
assert_state (CliFixture *fixture, const char *week, const char *state)
{
  g_autoptr (JsonNode) node = get_week (fixture, week);

  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "state"), ==, state);
}

/* The number under @key, or -1 for null. */
static int
get_minutes (CliFixture *fixture, const char *week, const char *key)
{
  g_autoptr (JsonNode) node = get_week (fixture, week);
  JsonObject *object = json_node_get_object (node);

  g_assert_true (json_object_has_member (object, key));
  return json_object_get_null_member (object, key) ? -1
                                                   : (int) json_object_get_int_member (object, key);
}

static void
test_states (CliFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) current = cli_do_json (fixture, "week");

  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (current), "week"), ==,
                   "2026-W48");
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (current), "from"), ==,
                   "2026-11-23");
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (current), "to"), ==,
                   "2026-11-29");
  assert_state (fixture, "2026-W48", "current");
  assert_state (fixture, "2026-W49", "future");
  assert_state (fixture, "2026-W47", "open");
  cli_do_quietly (fixture, "close 2026-W46 2026-W47");
  assert_state (fixture, "2026-W46", "closed");
  assert_state (fixture, "2026-W47", "closed");
  cli_do_quietly (fixture, "reopen 2026-W47");
  assert_state (fixture, "2026-W46", "closed");
  assert_state (fixture, "2026-W47", "open");

  /* The zone of the notebook decides when a week is over. */
  cli_fixture_set_now (fixture, "2026-11-29T23:59");
  assert_state (fixture, "2026-W48", "current");
  cli_fixture_set_now (fixture, "2026-11-30T00:00");
  assert_state (fixture, "2026-W48", "open");
}

static void
test_closing_several_is_all_or_none (CliFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = cli_read (fixture->vault);

  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "close 2026-W46 2026-W48");
  cli_assert_same_file (fixture->vault, before);
  assert_state (fixture, "2026-W46", "open");
}

static void
test_objective (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *id = cli_add (fixture, "2026-11-18 14h45 FOR");
  g_autoptr (JsonNode) set = NULL;

  g_assert_cmpint (get_minutes (fixture, "2026-W47", "objective_minutes"), ==, -1);
  g_assert_cmpint (get_minutes (fixture, "2026-W47", "missing_minutes"), ==, -1);

  /* A Tuesday: from the Monday after. A bare number is minutes. */
  set = cli_do_json (fixture, "objective 900 --from 2026-11-10 --reason 'mon contrat'");
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (set), "from"), ==,
                   "2026-11-16");
  g_assert_cmpint (get_minutes (fixture, "2026-W46", "objective_minutes"), ==, -1);
  g_assert_cmpint (get_minutes (fixture, "2026-W47", "objective_minutes"), ==, 900);
  g_assert_cmpint (get_minutes (fixture, "2026-W47", "missing_minutes"), ==, 15);
  cli_do_quietly (fixture, "objective 8h --from 2026-11-23");
  g_assert_cmpint (get_minutes (fixture, "2026-W47", "objective_minutes"), ==, 900);
  g_assert_cmpint (get_minutes (fixture, "2026-W48", "objective_minutes"), ==, 480);
  cli_do_quietly (fixture, "objective none --from 2026-11-30");
  g_assert_cmpint (get_minutes (fixture, "2026-W49", "missing_minutes"), ==, -1);
}

static void
test_closing_freezes_the_objective (CliFixture *fixture, gconstpointer data)
{
  cli_do_quietly (fixture, "objective 15h --from 2026-11-02");
  cli_do_quietly (fixture, "close 2026-W47");
  cli_do_quietly (fixture, "objective 8h --from 2026-11-02");
  g_assert_cmpint (get_minutes (fixture, "2026-W47", "objective_minutes"), ==, 900);
  g_assert_cmpint (get_minutes (fixture, "2026-W46", "objective_minutes"), ==, 480);
}

static void
test_hindrance (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *id = cli_add (fixture, "2026-11-18 2h FOR");
  g_autoptr (JsonNode) week = NULL;

  cli_do_quietly (fixture, "objective 15h --from 2026-11-02");
  cli_do_quietly (fixture, "prevented 2026-W47 --reason 'enfant malade'");
  week = get_week (fixture, "2026-W47");
  g_assert_true (json_object_get_boolean_member (json_node_get_object (week), "prevented"));
  g_assert_cmpint (get_minutes (fixture, "2026-W47", "minutes"), ==, 120);
  g_assert_cmpint (get_minutes (fixture, "2026-W47", "missing_minutes"), ==, -1);
  cli_do_quietly (fixture, "prevented 2026-W47 --clear");
  g_assert_cmpint (get_minutes (fixture, "2026-W47", "missing_minutes"), ==, 780);
}

static void
test_average_of_four_counted_weeks (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *path = cli_fixture_write (fixture, "batch",
                                             "2026-10-20 10h FOR\n2026-10-27 11h FOR\n"
                                             "2026-11-03 12h FOR\n2026-11-10 1h FOR\n"
                                             "2026-11-17 14h FOR\n");
  cli_do_quietly (fixture, "add --batch batch");
  cli_do_quietly (fixture, "prevented 2026-W46");
  cli_do_quietly (fixture, "close 2026-W44 2026-W45 2026-W46 2026-W47");
  g_assert_cmpint (get_minutes (fixture, "2026-W48", "average_4_weeks"), ==, -1);
  cli_do_quietly (fixture, "close 2026-W43");
  g_assert_cmpint (get_minutes (fixture, "2026-W48", "average_4_weeks"), ==,
                   (10 + 11 + 12 + 14) * 60 / 4);
  g_assert_cmpint (get_minutes (fixture, "2026-W47", "average_4_weeks"), ==, -1);
}

static void
test_words_of_a_week (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *id = cli_add (fixture, "2026-11-23 9h30 FOR");
  g_autofree char *text = NULL;

  cli_do_quietly (fixture, "objective 15h --from 2026-11-02");
  text = cli_do (fixture, "week");
  g_assert_true (cli_says (text, "du lundi 23 au dimanche 29 novembre 2026, en cours\n"));
  g_assert_true (cli_says (text, "9 h 30 notées · il reste 5 h 30 à faire · 15 h par semaine\n"));
}

#define TEST(name, func)                                                                           \
  g_test_add ("/cli/weeks/" name, CliFixture, &model, cli_fixture_set_up, func,                    \
              cli_fixture_tear_down)

int
main (int argc, char *argv[])
{
  CliFixture model;
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  cli_fixture_set_up (&model, NULL);

  TEST ("states", test_states);
  TEST ("closing-several-is-all-or-none", test_closing_several_is_all_or_none);
  TEST ("objective", test_objective);
  TEST ("closing-freezes-the-objective", test_closing_freezes_the_objective);
  TEST ("hindrance", test_hindrance);
  TEST ("average-of-four-counted-weeks", test_average_of_four_counted_weeks);
  TEST ("words-of-a-week", test_words_of_a_week);

  status = g_test_run ();
  cli_fixture_tear_down (&model, NULL);
  return status;
}
