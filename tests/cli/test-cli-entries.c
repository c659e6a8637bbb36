/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Entries through the program: added, listed, changed, removed, undone, and many at once. */

#include "cli-fixture.h"

#include <string.h>

static JsonObject *
get_object (JsonNode *list, guint index)
{
  return json_array_get_object_element (json_node_get_array (list), index);
}

static guint
count_entries (CliFixture *fixture)
{
  g_autoptr (JsonNode) list = cli_do_json (fixture, "list");

  return json_array_get_length (json_node_get_array (list));
}

static void
test_list_has_every_key (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *timed =
      cli_add (fixture, "2026-11-16 9h-12h30 REC --note 'trois CV' --proof --not-counted");
  g_autofree char *untimed = cli_add (fixture, "yesterday 1,5 MOB --planned");
  g_autoptr (JsonNode) list = cli_do_json (fixture, "list");
  JsonObject *entry = get_object (list, 0);

  g_assert_cmpuint (strlen (timed), ==, 16);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (list)), ==, 2);
  g_assert_cmpuint (json_object_get_size (entry), ==, 13);
  g_assert_cmpstr (json_object_get_string_member (entry, "id"), ==, timed);
  g_assert_cmpstr (json_object_get_string_member (entry, "date"), ==, "2026-11-16");
  g_assert_cmpint (json_object_get_int_member (entry, "minutes"), ==, 210);
  g_assert_cmpstr (json_object_get_string_member (entry, "start"), ==, "2026-11-16T09:00:00+01:00");
  g_assert_cmpstr (json_object_get_string_member (entry, "end"), ==, "2026-11-16T12:30:00+01:00");
  g_assert_cmpstr (json_object_get_string_member (entry, "category"), ==, "REC");
  g_assert_cmpstr (json_object_get_string_member (entry, "family"), ==, "G3");
  g_assert_cmpstr (json_object_get_string_member (entry, "note"), ==, "trois CV");
  g_assert_false (json_object_get_boolean_member (entry, "planned"));
  g_assert_false (json_object_get_boolean_member (entry, "counts"));
  g_assert_true (json_object_get_boolean_member (entry, "proof"));
  g_assert_cmpstr (json_object_get_string_member (entry, "zone"), ==, "Europe/Paris");
  g_assert_cmpstr (json_object_get_string_member (entry, "source"), ==, "typed");

  entry = get_object (list, 1);
  g_assert_cmpstr (json_object_get_string_member (entry, "id"), ==, untimed);
  g_assert_cmpstr (json_object_get_string_member (entry, "date"), ==, "2026-11-22");
  g_assert_cmpint (json_object_get_int_member (entry, "minutes"), ==, 90);
  g_assert_true (json_object_get_null_member (entry, "start"));
  g_assert_true (json_object_get_null_member (entry, "end"));
  g_assert_true (json_object_get_null_member (entry, "note"));
  g_assert_true (json_object_get_boolean_member (entry, "planned"));
}

static void
test_every_form_of_a_duration (CliFixture *fixture, gconstpointer data)
{
  static const int minutes[] = {120, 90, 90, 90, 90, 90, 180, 210, 210, 60, 540};
  g_autofree char *path = cli_fixture_write (fixture, "batch",
                                             "2026-11-02 2h FOR\n"
                                             "2026-11-03 1h30 FOR\n"
                                             "2026-11-04 1:30 FOR\n"
                                             "2026-11-05 1,5 FOR\n"
                                             "2026-11-06 1.5 FOR\n"
                                             "2026-11-07 90min FOR\n"
                                             "2026-11-08 3 FOR\n"
                                             "2026-11-09 9:00-12:30 FOR\n"
                                             "2026-11-10 9h-12h30 FOR\n"
                                             "2026-11-11 23:00-24:00 FOR\n"
                                             "2026-10-24 22:00-06:00 TRA\n");
  g_autofree char *added = cli_do (fixture, "add --batch batch");
  g_autoptr (JsonNode) list = cli_do_json (fixture, "list --from 2026-11-02");

  for (guint i = 0; i + 1 < G_N_ELEMENTS (minutes); i++)
    g_assert_cmpint (json_object_get_int_member (get_object (list, i), "minutes"), ==, minutes[i]);
  g_clear_pointer (&list, json_node_unref);
  list = cli_do_json (fixture, "list --to 2026-10-24");
  g_assert_cmpint (json_object_get_int_member (get_object (list, 0), "minutes"), ==,
                   minutes[G_N_ELEMENTS (minutes) - 1]);
  g_assert_cmpstr (json_object_get_string_member (get_object (list, 0), "end"), ==,
                   "2026-10-25T06:00:00+01:00");
}

static void
test_list_takes_entries_that_reach_in (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *id = cli_add (fixture, "2026-11-15 22:00-02:00 TRA");
  const char *const hits[] = {"list --week 2026-W46", "list --week 2026-W47",
                              "list --from 2026-11-16 --to 2026-11-16"};
  const char *const misses[] = {"list --week 2026-W45", "list --from 2026-11-17",
                                "list --to 2026-11-14"};

  for (gsize i = 0; i < G_N_ELEMENTS (hits); i++) {
    g_autofree char *hit = cli_do (fixture, hits[i]);
    g_autofree char *miss = cli_do (fixture, misses[i]);

    g_assert_true (g_str_has_prefix (hit, id));
    g_assert_cmpstr (miss, ==, "");
  }
}

static void
test_overlap_is_said (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *id = cli_add (fixture, "2026-11-16 14:00-16:00 FOR");
  g_autofree char *again = cli_do_with_notice (fixture, "add 2026-11-16 15:30-17:00 FAM");
  g_autoptr (JsonNode) added = cli_do_json (fixture, "add 2026-11-16 15:45-16:15 RDV");
  JsonObject *object = json_node_get_object (added);

  g_assert_cmpuint (json_object_get_size (object), ==, 2);
  g_assert_cmpint (json_object_get_int_member (object, "overlap_minutes"), ==, 30);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "id")), ==, 1);
}

static void
test_time_that_exists_twice (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *id = cli_do_with_notice (fixture, "add 2026-10-25 02:30-04:00 TRA");
  g_autoptr (JsonNode) list = cli_do_json (fixture, "list");

  /* The first 02:30, in summer time. */
  g_assert_cmpstr (json_object_get_string_member (get_object (list, 0), "start"), ==,
                   "2026-10-25T02:30:00+02:00");
  g_assert_cmpint (json_object_get_int_member (get_object (list, 0), "minutes"), ==, 150);
}

static void
edit (CliFixture *fixture, const char *id, const char *options)
{
  g_autofree char *words = g_strdup_printf ("edit %s %s", id, options);
  g_autofree char *output = cli_do (fixture, words);

  g_assert_cmpstr (output, ==, "");
}

static void
assert_entry (CliFixture *fixture, const char *key, const char *expected)
{
  g_autoptr (JsonNode) list = cli_do_json (fixture, "list");

  g_assert_cmpstr (json_object_get_string_member_with_default (get_object (list, 0), key, "null"),
                   ==, expected);
}

static void
test_edit_keeps_what_is_not_named (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *id = cli_add (fixture, "2026-11-16 22:00-02:00 TRA --note nuit");
  g_autofree char *prefix = g_strndup (id, 6);

  edit (fixture, prefix, "--date 2026-11-18");
  assert_entry (fixture, "start", "2026-11-18T22:00:00+01:00");
  assert_entry (fixture, "end", "2026-11-19T02:00:00+01:00");
  assert_entry (fixture, "note", "nuit");

  /* The clock on the wall stays; what it means changes. */
  edit (fixture, id, "--zone Indian/Reunion");
  assert_entry (fixture, "start", "2026-11-18T22:00:00+04:00");

  edit (fixture, id, "--time 3h --category MOB --planned --not-counted");
  assert_entry (fixture, "start", "null");
  assert_entry (fixture, "date", "2026-11-18");
  assert_entry (fixture, "category", "MOB");
  assert_entry (fixture, "note", "nuit");
  edit (fixture, id, "--note ''");
  assert_entry (fixture, "note", "null");
}

static void
test_edit_across_a_clock_change (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *id = cli_add (fixture, "2026-10-17 22:00-06:00 TRA");
  g_autoptr (JsonNode) list = NULL;

  edit (fixture, id, "--date 2026-10-24");
  list = cli_do_json (fixture, "list");
  g_assert_cmpint (json_object_get_int_member (get_object (list, 0), "minutes"), ==, 540);
}

static void
test_remove (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *one = cli_add (fixture, "2026-11-16 1h FOR");
  g_autofree char *two = cli_add (fixture, "2026-11-17 1h FOR");
  g_autofree char *three = cli_add (fixture, "2026-11-18 1h FOR");
  g_autofree char *bad = g_strdup_printf ("remove %s ffffffffffffffff", one);
  g_autofree char *good = g_strdup_printf ("remove %s %s %s", one, two, one);

  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, bad);
  g_assert_cmpuint (count_entries (fixture), ==, 3);
  g_free (cli_do (fixture, good));
  g_assert_cmpuint (count_entries (fixture), ==, 1);
  g_free (cli_do (fixture, "undo"));
  g_assert_cmpuint (count_entries (fixture), ==, 3);
}

static void
test_undo_and_redo_in_other_processes (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *id = cli_add (fixture, "2026-11-16 1h FOR");
  g_autofree char *closed = cli_do (fixture, "close 2026-W47");
  g_autofree char *undone = cli_do (fixture, "undo");
  g_autoptr (JsonNode) act = cli_do_json (fixture, "undo");

  g_assert_true (cli_says (undone, "du lundi 16 au dimanche 22 novembre 2026"));
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (act), "act"), ==,
                   "entry-added");
  g_assert_cmpuint (count_entries (fixture), ==, 0);
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "undo");

  g_free (cli_do (fixture, "redo"));
  g_assert_cmpuint (count_entries (fixture), ==, 1);
  g_free (cli_do (fixture, "redo"));
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "redo");
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "add 2026-11-17 1h FOR");

  /* A new change ends what could be redone. */
  g_free (cli_do (fixture, "undo"));
  g_free (cli_add (fixture, "2026-11-18 1h FOR"));
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "redo");
}

static void
test_batch_is_all_in_order (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *path = cli_fixture_write (fixture, "batch",
                                             "\xef\xbb\xbf# my week\r\n"
                                             "\r\n"
                                             "2026-11-17 2h REC --note 'avec \"guillemets\"'\r\n"
                                             "2026-11-16 9:00-10:00 FOR # a comment\r\n"
                                             "2026-11-18 1h \"MOB\" --planned");
  g_autofree char *ids = cli_do (fixture, "add --batch batch");
  g_auto (GStrv) lines = g_strsplit (g_strstrip (ids), "\n", -1);
  g_autoptr (JsonNode) list = cli_do_json (fixture, "list");

  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_cmpstr (json_object_get_string_member (get_object (list, 0), "id"), ==, lines[1]);
  g_assert_cmpstr (json_object_get_string_member (get_object (list, 1), "id"), ==, lines[0]);
  g_assert_cmpstr (json_object_get_string_member (get_object (list, 1), "note"), ==,
                   "avec \"guillemets\"");
  g_assert_true (json_object_get_boolean_member (get_object (list, 2), "planned"));

  /* One act: one undo. */
  g_free (cli_do (fixture, "undo"));
  g_assert_cmpuint (count_entries (fixture), ==, 0);
}

typedef struct {
  VoletCliStatus status;
  const char *line;
} BadLine;

static void
test_batch_is_none_and_names_the_line (CliFixture *fixture, gconstpointer data)
{
  static const BadLine bad_lines[] = {
      {VOLET_CLI_STATUS_REFUSED, "2026-02-30 2h FOR"},
      {VOLET_CLI_STATUS_REFUSED, "2026-11-17 30h FOR"},
      {VOLET_CLI_STATUS_REFUSED, "2026-11-17 23h FOR"},
      {VOLET_CLI_STATUS_REFUSED, "2026-11-17 2h NOPE"},
      {VOLET_CLI_STATUS_REFUSED, "2026-11-17 2h FOR --note \"open"},
      {VOLET_CLI_STATUS_REFUSED, "2026-11-17 2h FOR --note \xff"},
      {VOLET_CLI_STATUS_USAGE, "2026-11-17 2h"},
      {VOLET_CLI_STATUS_USAGE, "2026-11-17 2h FOR --frob"},
      {VOLET_CLI_STATUS_USAGE, "--batch batch"},
  };
  g_autoptr (GBytes) before = cli_read (fixture->vault);

  for (gsize i = 0; i < G_N_ELEMENTS (bad_lines); i++) {
    g_autofree char *text = g_strdup_printf (
        "# first\n2026-11-17 1h30 REC\n%s\n2026-11-18 1h FOR\n", bad_lines[i].line);
    g_autofree char *path = cli_fixture_write (fixture, "batch", text);
    g_autofree char *errors = cli_refuse_saying (fixture, bad_lines[i].status, "add --batch batch");

    if (strstr (errors, "ligne 3") == NULL)
      g_error ("“%s” is not named: %s", bad_lines[i].line, errors);
    cli_assert_same_file (fixture->vault, before);
  }
}

static void
test_batch_of_nothing (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *path = cli_fixture_write (fixture, "batch", "# nothing\n\n");
  g_autoptr (GBytes) before = cli_read (fixture->vault);
  g_autofree char *output = cli_do (fixture, "add --batch batch");

  g_assert_cmpstr (output, ==, "");
  cli_assert_same_file (fixture->vault, before);
}

static void
test_batch_from_standard_input (CliFixture *fixture, gconstpointer data)
{
  g_autoptr (GSubprocessLauncher) launcher = cli_fixture_launcher (fixture);
  g_autofree char *batch = cli_fixture_write (fixture, "batch", "2026-11-16 1h FOR\n");
  const char *const arguments[] = {g_getenv ("VOLET_CLI"),
                                   "--vault",
                                   fixture->vault,
                                   "--passphrase-file",
                                   fixture->secret,
                                   "add",
                                   "--batch",
                                   "-",
                                   NULL};
  g_autoptr (CliRun) run = NULL;

  g_subprocess_launcher_set_stdin_file_path (launcher, batch);
  run = cli_fixture_spawn (launcher, arguments);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpuint (count_entries (fixture), ==, 1);
  cli_refuse (fixture, VOLET_CLI_STATUS_USAGE, "--passphrase-file - add --batch -");
}

#define TEST(name, func)                                                                           \
  g_test_add ("/cli/entries/" name, CliFixture, &model, cli_fixture_set_up, func,                  \
              cli_fixture_tear_down)

int
main (int argc, char *argv[])
{
  CliFixture model;
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  cli_fixture_set_up (&model, NULL);

  TEST ("list-has-every-key", test_list_has_every_key);
  TEST ("every-form-of-a-duration", test_every_form_of_a_duration);
  TEST ("list-takes-entries-that-reach-in", test_list_takes_entries_that_reach_in);
  TEST ("overlap-is-said", test_overlap_is_said);
  TEST ("time-that-exists-twice", test_time_that_exists_twice);
  TEST ("edit-keeps-what-is-not-named", test_edit_keeps_what_is_not_named);
  TEST ("edit-across-a-clock-change", test_edit_across_a_clock_change);
  TEST ("remove", test_remove);
  TEST ("undo-and-redo-in-other-processes", test_undo_and_redo_in_other_processes);
  TEST ("batch-is-all-in-order", test_batch_is_all_in_order);
  TEST ("batch-is-none-and-names-the-line", test_batch_is_none_and_names_the_line);
  TEST ("batch-of-nothing", test_batch_of_nothing);
  TEST ("batch-from-standard-input", test_batch_from_standard_input);

  status = g_test_run ();
  cli_fixture_tear_down (&model, NULL);
  return status;
}
