/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Giving through the program: the ledger, the files, and what is never undone. */

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

/* Four finished weeks; the third had a hindrance. */
static void
set_up_weeks (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  cli_fixture_set_up (fixture, data);
  path = cli_fixture_write (fixture, "batch",
                            "2026-10-27 15h FOR\n2026-11-03 14h45 REC\n2026-11-10 2h SAN\n"
                            "2026-11-17 16h TRA\n2026-11-23 1h FOR\n");
  cli_do_quietly (fixture, "add --batch batch");
  cli_do_quietly (fixture, "objective 15h --from 2026-10-26");
  cli_do_quietly (fixture, "prevented 2026-W46 --reason hospitalisation");
  cli_do_quietly (fixture, "close 2026-W44 2026-W45 2026-W46 2026-W47");
}

static void
assert_line (CliFixture *fixture, guint n, const char *key, const char *expected)
{
  g_autoptr (JsonNode) ledger = cli_do_json (fixture, "given");

  g_assert_cmpstr (
      json_object_get_string_member_with_default (cli_get_given (ledger, n), key, "null"), ==,
      expected);
}

#define SHARE "share --weeks 2026-W44..2026-W47 --to 'Mme Martin' "

static void
test_every_file_and_key (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *number = cli_do (
      fixture, SHARE "--level total --name 'Camille Exemple' --asked 'vos heures' "
                     "--channel hand --date 2026-11-20 --pdf a.pdf --ics a.ics --text a.txt");
  g_autoptr (JsonNode) ledger = cli_do_json (fixture, "given");
  JsonObject *line = cli_get_given (ledger, 1);
  JsonArray *files = json_object_get_array_member (line, "files");
  JsonArray *weeks = json_object_get_array_member (line, "weeks");

  g_assert_cmpstr (number, ==, "1\n");
  g_assert_cmpuint (json_object_get_size (line), ==, 13);
  g_assert_cmpint (json_object_get_int_member (line, "n"), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (line, "day"), ==, "2026-11-23");
  g_assert_cmpstr (json_object_get_string_member (line, "date"), ==, "2026-11-20");
  g_assert_cmpstr (json_object_get_string_member (line, "to"), ==, "Mme Martin");
  g_assert_cmpstr (json_object_get_string_member (line, "group"), ==, "administration");
  g_assert_cmpstr (json_object_get_string_member (line, "asked"), ==, "vos heures");
  g_assert_cmpuint (json_array_get_length (weeks), ==, 4);
  g_assert_cmpstr (json_array_get_string_element (weeks, 0), ==, "2026-W44");
  g_assert_cmpstr (json_object_get_string_member (line, "level"), ==, "total");
  g_assert_false (json_object_get_boolean_member (line, "whole_period"));
  g_assert_cmpstr (json_object_get_string_member (line, "channel"), ==, "hand");
  g_assert_cmpstr (json_object_get_string_member (line, "state"), ==, "given");
  g_assert_true (json_object_get_null_member (line, "replaced_by"));
  g_assert_cmpuint (json_array_get_length (files), ==, 3);
  for (guint i = 0; i < 3; i++) {
    static const char *const names[] = {"a.pdf", "a.ics", "a.txt"};
    JsonObject *file = json_array_get_object_element (files, i);
    g_autofree char *path = cli_fixture_path (fixture, names[i]);
    g_autoptr (GBytes) bytes = cli_read (path);

    g_assert_cmpint (json_object_get_int_member (file, "bytes"), ==, g_bytes_get_size (bytes));
    g_assert_true (g_str_has_prefix (json_object_get_string_member (file, "name"),
                                     "releve-heures-2026-W44-W47."));
  }
}

static void
test_the_very_bytes_again (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *pdf = cli_fixture_path (fixture, "a.pdf");
  g_autofree char *pdf_again = cli_fixture_path (fixture, "b.pdf");
  g_autofree char *text = cli_fixture_path (fixture, "a.txt");
  g_autofree char *text_again = NULL;
  g_autoptr (GBytes) pdf_bytes = NULL;
  g_autoptr (GBytes) text_bytes = NULL;
  g_autoptr (GBytes) vault = NULL;

  cli_do_quietly (fixture, SHARE "--level band --pdf a.pdf --text a.txt");
  pdf_bytes = cli_read (pdf);
  text_bytes = cli_read (text);
  cli_do_quietly (fixture, "reopen 2026-W45");
  g_free (cli_add (fixture, "2026-11-04 3h REC"));
  vault = cli_read (fixture->vault);

  cli_do_quietly (fixture, "given show 1 --pdf b.pdf");
  cli_assert_same_file (pdf_again, pdf_bytes);
  text_again = cli_do (fixture, "given show 1 --text -");
  g_assert_cmpmem (text_again, strlen (text_again), g_bytes_get_data (text_bytes, NULL),
                   g_bytes_get_size (text_bytes));
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "given show 1 --ics b.ics");
  /* All copies or none. */
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "given show 1 --text c.txt --pdf b.pdf");
  g_assert_false (g_file_test ("c.txt", G_FILE_TEST_EXISTS));
  cli_assert_same_file (fixture->vault, vault);
}

static void
test_existing_file_gives_nothing (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *taken = cli_fixture_write (fixture, "taken.txt", "mine");
  g_autofree char *pdf = cli_fixture_path (fixture, "a.pdf");
  g_autoptr (GBytes) vault = cli_read (fixture->vault);
  g_autoptr (GBytes) before = cli_read (taken);

  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED,
              SHARE "--level total --pdf a.pdf --text taken.txt");
  g_assert_false (g_file_test (pdf, G_FILE_TEST_EXISTS));
  cli_assert_same_file (taken, before);
  cli_assert_same_file (fixture->vault, vault);
}

static void
test_file_that_cannot_be_made_does_not_count (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *text = cli_fixture_path (fixture, "a.txt");

  cli_refuse (fixture, VOLET_CLI_STATUS_SYSTEM,
              SHARE "--level total --text a.txt --pdf nowhere/a.pdf");
  g_assert_false (g_file_test (text, G_FILE_TEST_EXISTS));
  assert_line (fixture, 1, "state", "not-delivered");
}

static void
test_preview_records_nothing (CliFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) vault = cli_read (fixture->vault);
  g_autofree char *preview = cli_do (fixture, SHARE "--level threshold --preview --pdf p.pdf");
  g_autofree char *pdf = cli_fixture_path (fixture, "p.pdf");
  g_autoptr (JsonNode) json = cli_do_json (fixture, SHARE "--level total --preview");

  g_assert_true (cli_says (preview, "Relevé d’heures d’activité, établi par la personne"));
  g_assert_true (cli_says (preview, "peut être mal lue"));
  g_assert_false (cli_says (preview, "hospitalisation"));
  g_assert_false (g_file_test (pdf, G_FILE_TEST_EXISTS));
  g_assert_true (json_object_get_boolean_member (json_node_get_object (json), "new_recipient"));
  cli_assert_same_file (fixture->vault, vault);
}

static void
test_document_on_standard_output_stands_alone (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *printed = cli_do_with_notice (fixture, SHARE "--level total --text -");
  g_autofree char *again = cli_do (fixture, "given show 1 --text -");

  g_assert_cmpstr (printed, ==, again);
  assert_line (fixture, 1, "state", "given");
}

static void
test_levels_say_what_they_say (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *threshold = cli_do (fixture, SHARE "--level threshold --preview");
  g_autofree char *band = cli_do (fixture, SHARE "--level band --preview");
  g_autofree char *families = cli_do (fixture, SHARE "--level families --preview");
  g_autofree char *period = cli_do (fixture, SHARE "--level total --whole-period --preview");
  g_autofree char *hidden = cli_do (fixture, SHARE "--level threshold --hide-objective --preview");

  g_assert_true (cli_says (threshold, "15 h ou plus"));
  g_assert_true (cli_says (threshold, "moins de 15 h"));
  g_assert_false (cli_says (threshold, "14 h 45"));
  g_assert_true (cli_says (band, "de 10 h à moins de 15 h"));
  g_assert_false (cli_says (band, "14 h 45"));
  g_assert_true (cli_says (families, "Recherche d’emploi"));
  g_assert_true (cli_says (period, "47 h 45"));
  g_assert_false (cli_says (period, "14 h 45"));
  g_assert_true (cli_says (hidden, "au moins la durée prévue"));
}

static void
test_template_is_kept (CliFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) same = NULL;
  g_autoptr (JsonNode) changed = NULL;

  cli_do_quietly (
      fixture, "share --weeks 2026-W44 --to 'Mme Martin' --level band --whole-period --text 1.txt");
  same = cli_do_json (fixture, "share --weeks 2026-W45 --to 'Mme Martin' --preview");
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (same), "level"), ==,
                   "band");
  g_assert_true (json_object_get_boolean_member (json_node_get_object (same), "whole_period"));
  g_assert_false (json_object_get_boolean_member (json_node_get_object (same), "form_changed"));
  changed =
      cli_do_json (fixture, "share --weeks 2026-W47 --to 'Mme Martin' --level total --preview");
  g_assert_true (json_object_get_boolean_member (json_node_get_object (changed), "form_changed"));
  g_assert_false (json_object_get_boolean_member (json_node_get_object (changed), "whole_period"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (
                        json_node_get_object (changed), "missing_weeks")),
                    ==, 2);
}

static void
test_replacing_and_mistakes (CliFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) ledger = NULL;

  cli_do_quietly (fixture, SHARE "--level total --text 1.txt");
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED,
              "share --weeks 2026-W44 --to Anne --level total --replaces 1 --text x.txt");
  cli_do_quietly (fixture, SHARE "--replaces 1 --text 2.txt");
  cli_do_quietly (fixture, "given correct 2 --never-handed-over");
  ledger = cli_do_json (fixture, "given");
  g_assert_cmpstr (json_object_get_string_member (cli_get_given (ledger, 2), "state"), ==,
                   "mistake");
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, SHARE "--replaces 2 --text 3.txt");
  cli_do_quietly (fixture, SHARE "--replaces 1 --text 4.txt");
  assert_line (fixture, 1, "state", "replaced");
  g_assert_cmpuint (cli_count_given (fixture), ==, 3);
}

static void
test_what_is_given_is_never_undone (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;

  cli_do_quietly (fixture, SHARE "--level total --text 1.txt");
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "undo");
  id = cli_add (fixture, "2026-11-24 1h FOR");
  cli_do_quietly (fixture, "undo");
  /* What came before the document stays as well. */
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "undo");
  g_assert_cmpuint (cli_count_given (fixture), ==, 1);
}

static void
test_recipients (CliFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) list = NULL;
  JsonObject *recipient;

  cli_do_quietly (fixture, SHARE "--level total --text 1.txt");
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, SHARE "--group avocat --text 2.txt");
  cli_do_quietly (
      fixture, "share --weeks 2026-W44 --to 'Me Diallo' --group avocat --level band --text 3.txt");
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "recipients rename 'Me Diallo' 'Mme Martin'");
  cli_do_quietly (fixture, "recipients rename 'Mme Martin' 'Mme Martin-Petit'");
  cli_do_quietly (fixture, "recipients move 'Mme Martin-Petit' association");
  list = cli_do_json (fixture, "recipients");
  g_assert_cmpuint (json_array_get_length (json_node_get_array (list)), ==, 2);
  for (guint i = 0; i < 2; i++) {
    recipient = json_array_get_object_element (json_node_get_array (list), i);
    if (strcmp (json_object_get_string_member (recipient, "name"), "Me Diallo") == 0)
      g_assert_cmpstr (json_object_get_string_member (recipient, "group"), ==, "avocat");
    else
      g_assert_cmpstr (json_object_get_string_member (recipient, "group"), ==, "association");
  }
  assert_line (fixture, 1, "to", "Mme Martin-Petit");
}

static void
test_week_in_progress_on_insistence (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *preview =
      cli_do (fixture, "share --weeks 2026-W48 --to Anne --level total --in-progress --preview");

  g_assert_true (cli_says (preview, "jusqu’au lundi 23"));
}

static void
test_calendar_without_a_name_is_warned_of (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *number = cli_do_with_notice (fixture, SHARE "--level total --ics a.ics");

  g_assert_cmpstr (number, ==, "1\n");
}

#define TEST(name, func)                                                                           \
  g_test_add ("/cli/sharing/" name, CliFixture, &model, cli_fixture_set_up, func,                  \
              cli_fixture_tear_down)

int
main (int argc, char *argv[])
{
  CliFixture model;
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  set_up_weeks (&model, NULL);

  TEST ("every-file-and-key", test_every_file_and_key);
  TEST ("the-very-bytes-again", test_the_very_bytes_again);
  TEST ("existing-file-gives-nothing", test_existing_file_gives_nothing);
  TEST ("file-that-cannot-be-made-does-not-count", test_file_that_cannot_be_made_does_not_count);
  TEST ("preview-records-nothing", test_preview_records_nothing);
  TEST ("document-on-standard-output-stands-alone", test_document_on_standard_output_stands_alone);
  TEST ("levels-say-what-they-say", test_levels_say_what_they_say);
  TEST ("template-is-kept", test_template_is_kept);
  TEST ("replacing-and-mistakes", test_replacing_and_mistakes);
  TEST ("what-is-given-is-never-undone", test_what_is_given_is_never_undone);
  TEST ("recipients", test_recipients);
  TEST ("week-in-progress-on-insistence", test_week_in_progress_on_insistence);
  TEST ("calendar-without-a-name-is-warned-of", test_calendar_without_a_name_is_warned_of);

  status = g_test_run ();
  cli_fixture_tear_down (&model, NULL);
  return status;
}
