/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers about what was given, through the program: a list for one group, a receipt, a note. Each
 * has a line of its own in the ledger, whatever happens. */

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

/* Three documents: two for the administration, one for a lawyer. */
static void
set_up_given (CliFixture *fixture, gconstpointer data)
{
  cli_fixture_set_up (fixture, data);
  g_free (cli_add (fixture, "2026-11-10 15h FOR"));
  g_free (cli_add (fixture, "2026-11-17 2h SAN"));
  cli_do_quietly (fixture, "close 2026-W46 2026-W47");
  cli_do_quietly (
      fixture, "share --weeks 2026-W46 --to 'Mme Martin' --level band --channel hand --text 1.txt");
  cli_do_quietly (fixture, "share --weeks 2026-W47 --to CAF --level total --text 2.txt");
  cli_do_quietly (
      fixture, "share --weeks 2026-W46..2026-W47 --to 'Me Diallo' --group avocat --level families "
               "--text 3.txt");
}

static void
test_list_names_one_group_alone (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *list = cli_do_with_notice (
      fixture, "given extract --group administration --to 'Me Diallo' --name Nadia --text -");
  g_autoptr (JsonNode) ledger = cli_do_json (fixture, "given");
  JsonObject *line = cli_get_given (ledger, 4);

  g_assert_true (cli_says (list, "Liste de documents remis, établie par la personne"));
  g_assert_true (cli_says (list, "Mme Martin"));
  g_assert_true (cli_says (list, "CAF"));
  g_assert_true (cli_says (list, "en main propre"));
  g_assert_false (cli_says (list, "Diallo"));
  /* Nothing of the hours. */
  g_assert_false (cli_says (list, "15 h"));
  g_assert_false (cli_says (list, "2 h"));

  g_assert_cmpstr (json_object_get_string_member (line, "paper"), ==, "extract");
  g_assert_cmpstr (json_object_get_string_member (line, "to"), ==, "Me Diallo");
  g_assert_true (json_object_get_null_member (line, "level"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (line, "weeks")), ==, 0);
}

static void
test_other_lines_stand_on_it_only_where_ticked (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *ticked = cli_do_with_notice (
      fixture, "given extract --group avocat --line 2 --to Anne --to-group association --text -");

  g_assert_true (cli_says (ticked, "Me Diallo"));
  g_assert_true (cli_says (ticked, "CAF"));
  g_assert_false (cli_says (ticked, "Martin"));
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED,
              "given extract --group avocat --line 9 --to Anne --text x.txt");
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED,
              "given extract --group personne --to Anne --text x.txt");
  cli_do_quietly (fixture, "given correct 3 --never-handed-over");
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED,
              "given extract --group avocat --to Anne --text x.txt");
  g_assert_cmpuint (cli_count_given (fixture), ==, 4);
}

static void
test_receipt_is_for_the_same_reader (CliFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) ledger = NULL;
  g_autofree char *text = NULL;

  cli_do_quietly (fixture, "given receipt 1 --pdf r.pdf --text r.txt");
  text = cli_do (fixture, "given show 4 --text -");
  g_assert_true (cli_says (text, "Reçu d’un document"));
  g_assert_true (cli_says (text, "Mme Martin"));
  ledger = cli_do_json (fixture, "given");
  g_assert_cmpstr (json_object_get_string_member (cli_get_given (ledger, 4), "paper"), ==,
                   "receipt");
  g_assert_cmpstr (json_object_get_string_member (cli_get_given (ledger, 4), "to"), ==,
                   "Mme Martin");
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "given receipt 99 --pdf s.pdf");
  cli_refuse (fixture, VOLET_CLI_STATUS_USAGE, "given receipt --pdf s.pdf");
  cli_refuse (fixture, VOLET_CLI_STATUS_USAGE, "given receipt 1");
  cli_refuse (fixture, VOLET_CLI_STATUS_USAGE, "given receipt 1 --to Anne --pdf s.pdf");
  cli_refuse (fixture, VOLET_CLI_STATUS_USAGE, "given extract --group avocat --pdf s.pdf");
}

static void
test_paper_that_cannot_be_made_does_not_count (CliFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) ledger = NULL;
  g_autofree char *list = NULL;

  cli_refuse (fixture, VOLET_CLI_STATUS_SYSTEM, "given receipt 1 --pdf nowhere/r.pdf");
  ledger = cli_do_json (fixture, "given");
  g_assert_cmpstr (json_object_get_string_member (cli_get_given (ledger, 4), "state"), ==,
                   "not-delivered");
  list = cli_do_with_notice (fixture, "given extract --group administration --to CAF --text -");
  g_assert_false (cli_says (list, "Reçu,"));
}

/* Whoever was given a list alone is used to no form yet, and misses no week. */
static void
test_list_is_no_form (CliFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) preview = NULL;
  JsonObject *object;

  cli_do_quietly (fixture, "given extract --group avocat --to Anne --text l.txt");
  cli_refuse (fixture, VOLET_CLI_STATUS_USAGE, "share --weeks 2026-W46 --to Anne --text x.txt");
  preview = cli_do_json (fixture, "share --weeks 2026-W46 --to Anne --level total --preview");
  object = json_node_get_object (preview);
  g_assert_false (json_object_get_boolean_member (object, "form_changed"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "missing_weeks")),
                    ==, 0);
}

/* Papers that name others tell no hours, so nothing more can be calculated, and nothing of them is
 * typed into the official agenda. */
static void
test_papers_tell_no_hours (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *before = cli_do (fixture, "deduce --json");
  g_autofree char *after = NULL;
  g_autofree char *preview = NULL;

  cli_do_quietly (fixture, "given receipt 1 --text r.txt");
  cli_do_quietly (fixture, "given extract --group avocat --to CAF --text l.txt");
  after = cli_do (fixture, "deduce --json");
  g_assert_cmpstr (after, ==, before);
  preview = cli_do (fixture, "share --weeks 2026-W47 --to CAF --preview");
  g_assert_true (cli_says (preview, "Relevé d’heures"));
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "report 4");
}

static void
test_cover_note_on_demand (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *plain =
      cli_do_with_notice (fixture, "share --weeks 2026-W46 --to 'Mme Martin' --text -");
  g_autofree char *noted = cli_do_with_notice (
      fixture, "share --weeks 2026-W46 --to 'Mme Martin' --cover-note --text -");

  g_assert_false (cli_says (plain, "Note qui accompagne"));
  g_assert_true (g_str_has_prefix (noted, plain));
  g_assert_true (cli_says (noted, "Note qui accompagne le relevé"));
  g_assert_true (cli_says (noted, "article L. 5411-6, II"));
  g_assert_true (cli_says (noted, "Vous pouvez demander plus de précisions"));
}

#define TEST(name, func)                                                                           \
  g_test_add ("/cli/papers/" name, CliFixture, &model, cli_fixture_set_up, func,                   \
              cli_fixture_tear_down)

int
main (int argc, char *argv[])
{
  CliFixture model;
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  set_up_given (&model, NULL);

  TEST ("list-names-one-group-alone", test_list_names_one_group_alone);
  TEST ("other-lines-stand-on-it-only-where-ticked",
        test_other_lines_stand_on_it_only_where_ticked);
  TEST ("receipt-is-for-the-same-reader", test_receipt_is_for_the_same_reader);
  TEST ("paper-that-cannot-be-made-does-not-count", test_paper_that_cannot_be_made_does_not_count);
  TEST ("list-is-no-form", test_list_is_no_form);
  TEST ("papers-tell-no-hours", test_papers_tell_no_hours);
  TEST ("cover-note-on-demand", test_cover_note_on_demand);

  status = g_test_run ();
  cli_fixture_tear_down (&model, NULL);
  return status;
}
