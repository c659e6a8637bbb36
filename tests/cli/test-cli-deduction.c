/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be calculated, and the official agenda, through the program. */

#include "cli-fixture.h"

static void
set_up_weeks (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  cli_fixture_set_up (fixture, data);
  path = cli_fixture_write (fixture, "batch",
                            "2026-10-27 10h FOR\n2026-10-28 5h30 REC\n2026-11-03 6h DRO\n"
                            "2026-11-10 16h TRA\n2026-11-17 14h FOR\n");
  cli_do_quietly (fixture, "add --batch batch");
  cli_do_quietly (fixture, "objective 15h --from 2026-10-26");
  cli_do_quietly (fixture, "close 2026-W44 2026-W45 2026-W46 2026-W47");
  cli_do_quietly (fixture,
                  "share --weeks 2026-W44..2026-W47 --level total --whole-period --to Leroy "
                  "--date 2026-11-20 --text a.txt");
}

/* The one item of @array that is about this, or NULL. */
static JsonObject *
find_item (JsonNode *array, const char *group, const char *week, const char *family)
{
  JsonArray *items = json_node_get_array (array);

  for (guint i = 0; i < json_array_get_length (items); i++) {
    JsonObject *item = json_array_get_object_element (items, i);

    if (g_str_equal (json_object_get_string_member (item, "group"), group) &&
        g_str_equal (json_object_get_string_member (item, "week"), week) &&
        g_str_equal (json_object_get_string_member (item, "family"), family))
      return item;
  }
  return NULL;
}

static void
assert_item (JsonNode *array,
             const char *week,
             const char *family,
             const char *kind,
             int low,
             int high,
             const char *verdict)
{
  JsonObject *item = find_item (array, "administration", week, family);

  g_assert_nonnull (item);
  g_assert_cmpuint (json_object_get_size (item), ==, 7);
  g_assert_cmpstr (json_object_get_string_member (item, "kind"), ==, kind);
  g_assert_cmpint (json_object_get_int_member (item, "low"), ==, low);
  g_assert_cmpint (json_object_get_int_member (item, "high"), ==, high);
  g_assert_cmpstr (json_object_get_string_member (item, "verdict"), ==, verdict);
}

static void
test_every_natural_sum_is_listed (CliFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) before = cli_do_json (fixture, "deduce");
  g_autoptr (JsonNode) after = NULL;

  /* Four weeks and one period, of six families and their sum. */
  g_assert_cmpuint (json_array_get_length (json_node_get_array (before)), ==, 35);
  assert_item (before, "2026-W44..2026-W47", "total", "sum", 3090, 3090, "disclosed");
  assert_item (before, "2026-W45", "total", "cell", 0, 3090, "open");
  assert_item (before, "2026-W45", "G5", "cell", 0, 3090, "open");

  cli_do_quietly (fixture, "share --weeks 2026-W45..2026-W47 --level total --whole-period --to CAF "
                           "--text b.txt");
  after = cli_do_json (fixture, "deduce --to Leroy");
  assert_item (after, "2026-W44", "total", "cell", 930, 930, "determined");
  assert_item (after, "2026-W45..2026-W47", "total", "sum", 2160, 2160, "disclosed");
}

static void
test_versions_and_their_difference (CliFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) found = NULL;

  cli_do_quietly (fixture, "share --weeks 2026-W45 --level families --to Leroy --text b.txt");
  cli_do_quietly (fixture, "reopen 2026-W45");
  cli_do_quietly (fixture, "add 2026-11-04 1h15 REC");
  cli_do_quietly (fixture, "close 2026-W45");
  cli_do_quietly (fixture, "share --weeks 2026-W45 --level total --to Leroy --text c.txt");
  found = cli_do_json (fixture, "deduce");
  assert_item (found, "2026-W45", "G5", "cell", 360, 360, "disclosed");
  assert_item (found, "2026-W45/2", "total", "cell", 435, 435, "disclosed");
  assert_item (found, "2026-W45/2", "G5", "cell", 0, 435, "open");
  assert_item (found, "2026-W45..2026-W45/2", "total", "difference", 75, 75, "determined");
}

/* Knowledge only grows: what was given before a move is known on both sides. */
static void
test_groups_know_more_and_never_less (CliFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) before = NULL;
  g_autoptr (JsonNode) after = NULL;
  g_autoptr (JsonNode) later = NULL;

  cli_do_quietly (fixture,
                  "share --weeks 2026-W45 --level total --to Avocate --group conseil --text b.txt");
  before = cli_do_json (fixture, "deduce");
  g_assert_nonnull (find_item (before, "conseil", "2026-W45", "total"));
  g_assert_null (find_item (before, "conseil", "2026-W44", "total"));
  assert_item (before, "2026-W45", "total", "cell", 0, 3090, "open");

  cli_do_quietly (fixture, "recipients move Avocate administration");
  after = cli_do_json (fixture, "deduce");
  assert_item (after, "2026-W45", "total", "cell", 360, 360, "disclosed");
  g_assert_nonnull (find_item (after, "conseil", "2026-W45", "total"));

  cli_do_quietly (fixture, "share --weeks 2026-W46 --to Avocate --text c.txt");
  later = cli_do_json (fixture, "deduce");
  g_assert_null (find_item (later, "conseil", "2026-W46", "total"));
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED,
              "share --weeks 2026-W46 --to Avocate --group conseil --text d.txt");
}

static void
test_preview_says_what_can_be_calculated (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *output =
      cli_do (fixture, "share --weeks 2026-W45..2026-W47 --to Leroy --preview");
  g_autofree char *quiet = cli_do (
      fixture, "share --weeks 2026-W44 --level total --to Avocate --group conseil --preview");
  g_autoptr (JsonNode) json =
      cli_do_json (fixture, "share --weeks 2026-W45..2026-W47 --to Leroy --preview");
  JsonArray *found = json_object_get_array_member (json_node_get_object (json), "deductions");
  JsonObject *first = json_array_get_object_element (found, 0);

  g_assert_true (cli_says (output, "En comparant avec votre relevé du 20 novembre, "
                                   "l’administration pourra trouver vos heures de la semaine du "
                                   "lundi 26 octobre au dimanche 1er novembre 2026 : 15 h 30."));
  g_assert_true (cli_says (output, "on pourra calculer qu’au moins une semaine, du lundi 2 au "
                                   "dimanche 22 novembre 2026, fait moins de 15 h."));
  g_assert_true (cli_says (quiet, "Volet n’a trouvé aucune autre durée à calculer. Il ne sait pas "
                                  "ce qui a été dit, ni ce que d’autres savent."));
  g_assert_cmpstr (json_object_get_string_member (first, "week"), ==, "2026-W44");
  g_assert_cmpint (json_object_get_int_member (first, "low"), ==, 930);
  g_assert_cmpstr (json_object_get_string_member (first, "verdict"), ==, "determined");
}

static void
test_the_official_agenda (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *lines = cli_do (fixture, "report 1");
  g_autofree char *number = cli_do (fixture, "report 1 --done 1");
  g_autofree char *again = cli_do (fixture, "report 1");
  g_autoptr (JsonNode) ledger = cli_do_json (fixture, "given");
  g_autoptr (JsonNode) found = NULL;
  JsonObject *line = json_array_get_object_element (json_node_get_array (ledger), 1);

  g_assert_true (cli_says (lines, "1  du lundi 26 octobre au dimanche 22 novembre 2026 · 51 h"));
  g_assert_true (cli_says (again, "51 h · recopié"));
  g_assert_cmpstr (number, ==, "2\n");
  g_assert_cmpstr (json_object_get_string_member (line, "channel"), ==, "official");
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "report 1 --done 1");
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "report 1 --done 2");
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "report 2");
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "report 9");
  cli_refuse (fixture, VOLET_CLI_STATUS_USAGE, "report");

  /* Whole hours are read as from 51 h to 51 h 59, also where nothing else was given. */
  cli_do_quietly (fixture, "given correct 1 --never-handed-over");
  found = cli_do_json (fixture, "deduce");
  assert_item (found, "2026-W44..2026-W47", "total", "sum", 3060, 3119, "open");
}

static void
test_unknown_people_are_refused (CliFixture *fixture, gconstpointer data)
{
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "deduce --to Personne");
  cli_refuse (fixture, VOLET_CLI_STATUS_USAGE, "deduce Leroy");
}

static void
add (const char *path, void (*func) (CliFixture *, gconstpointer), gconstpointer made)
{
  g_test_add (path, CliFixture, made, cli_fixture_set_up, func, cli_fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  CliFixture made = {NULL};
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  set_up_weeks (&made, NULL);
  add ("/cli/deduction/every-natural-sum-is-listed", test_every_natural_sum_is_listed, &made);
  add ("/cli/deduction/versions-and-their-difference", test_versions_and_their_difference, &made);
  add ("/cli/deduction/groups-know-more-and-never-less", test_groups_know_more_and_never_less,
       &made);
  add ("/cli/deduction/preview-says-what-can-be-calculated",
       test_preview_says_what_can_be_calculated, &made);
  add ("/cli/deduction/the-official-agenda", test_the_official_agenda, &made);
  add ("/cli/deduction/unknown-people-are-refused", test_unknown_people_are_refused, &made);

  status = g_test_run ();
  cli_fixture_tear_down (&made, NULL);
  return status;
}
