/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The file of a notebook on the command line: making it, its keys, copies, checking, the example.
 */

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NEW_PASSPHRASE "quatre mots bien longs"
#define CODE_PATTERN "^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}\n$"

static guint
get_mode (const char *path)
{
  GStatBuf info;

  g_assert_cmpint (g_lstat (path, &info), ==, 0);
  return info.st_mode & 0777;
}

/* Writes @text as the file that the passphrase is read from. */
static void
set_secret (CliFixture *fixture, const char *text)
{
  g_assert_true (g_file_set_contents (fixture->secret, text, -1, NULL));
}

static void
assert_opens (CliFixture *fixture, const char *passphrase)
{
  g_autofree char *output = NULL;

  set_secret (fixture, passphrase);
  output = cli_do (fixture, "list");
  g_assert_nonnull (output);
}

static void
assert_does_not_open (CliFixture *fixture, const char *passphrase)
{
  set_secret (fixture, passphrase);
  cli_refuse (fixture, VOLET_CLI_STATUS_WRONG_PASSPHRASE, "list");
}

static void
test_create_in_the_usual_place (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = cli_fixture_path (fixture, ".local/share/volet");
  g_autofree char *vault = g_build_filename (folder, "carnet.volet", NULL);
  g_autofree char *words =
      g_strdup_printf ("--passphrase-file '%s' create --kdf interactive", fixture->secret);
  g_autoptr (CliRun) first = cli_run_bare (fixture, words);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (CliRun) second = NULL;

  g_assert_cmpint (first->status, ==, 0);
  g_assert_true (g_regex_match_simple (CODE_PATTERN, first->output, 0, 0));
  g_assert_cmpuint (get_mode (folder), ==, 0700);
  g_assert_cmpuint (get_mode (vault), ==, 0600);

  before = cli_read (vault);
  second = cli_run_bare (fixture, words);
  g_assert_cmpint (second->status, ==, VOLET_CLI_STATUS_REFUSED);
  g_assert_cmpstr (second->output, ==, "");
  cli_assert_one_line (second->errors);
  cli_assert_same_file (vault, before);
}

static void
test_create_refuses_what_is_there (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *empty = cli_fixture_write (fixture, "empty.volet", "");
  g_autofree char *link = cli_fixture_path (fixture, "link.volet");
  const char *const places[] = {empty, link, fixture->home};

  g_assert_cmpint (symlink ("/nowhere/at/all", link), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++) {
    g_free (fixture->vault);
    fixture->vault = g_strdup (places[i]);
    cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "create --kdf interactive");
  }
  g_free (fixture->vault);
  fixture->vault = cli_fixture_path (fixture, "no/such/folder/new.volet");
  cli_refuse (fixture, VOLET_CLI_STATUS_SYSTEM, "create --kdf interactive");
}

static void
test_create_refuses_bad_words (CliFixture *fixture, gconstpointer data)
{
  const struct {
    const char *secret;
    const char *words;
  } cases[] = {
      {"court\n", "create --kdf interactive"},
      {"\xef\xbb\xbf"
       "1234567\r\n",
       "create --kdf interactive"},
      {"pas de l\xe9gende\n", "create --kdf interactive"},
      {CLI_PASSPHRASE "\n", "create --kdf interactive --zone Europe/Atlantis"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    set_secret (fixture, cases[i].secret);
    cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, cases[i].words);
    g_assert_false (g_file_test (fixture->vault, G_FILE_TEST_EXISTS));
  }
}

/* What editors and other systems add to a line is no part of the passphrase. */
static void
test_passphrase_without_mark_and_return (CliFixture *fixture, gconstpointer data)
{
  assert_opens (fixture, "\xef\xbb\xbf" CLI_PASSPHRASE "\r\n");
  assert_opens (fixture, CLI_PASSPHRASE);
  assert_does_not_open (fixture, CLI_PASSPHRASE " \n");
  set_secret (fixture, "\n" CLI_PASSPHRASE "\n");
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "list");
}

static void
test_passphrase_changes (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *output = NULL;

  set_secret (fixture, "un autre mot\n" NEW_PASSPHRASE "\n");
  cli_refuse (fixture, VOLET_CLI_STATUS_WRONG_PASSPHRASE, "passphrase");
  set_secret (fixture, CLI_PASSPHRASE "\ncourt\n");
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "passphrase");
  assert_opens (fixture, CLI_PASSPHRASE "\n");

  set_secret (fixture, CLI_PASSPHRASE "\n" NEW_PASSPHRASE "\n");
  output = cli_do (fixture, "passphrase");
  g_assert_cmpstr (output, ==, "");
  assert_opens (fixture, NEW_PASSPHRASE "\n");
  assert_does_not_open (fixture, CLI_PASSPHRASE "\n");
}

/* Typed back from paper: in lower case, without hyphens, with the letters that look like digits. */
static char *
type_code (const char *code)
{
  g_autofree char *lower = g_ascii_strdown (code, -1);
  GString *typed = g_string_new (g_strstrip (lower));

  g_string_replace (typed, "-", "", 0);
  g_string_replace (typed, "0", "o", 0);
  g_string_replace (typed, "1", "l", 0);
  return g_string_free (typed, FALSE);
}

static void
test_recovery (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *first = cli_do (fixture, "recovery new");
  g_autofree char *second = NULL;
  g_autofree char *typed = NULL;
  g_autofree char *lines = NULL;
  g_autofree char *old_lines = NULL;

  g_assert_true (g_regex_match_simple (CODE_PATTERN, first, 0, 0));
  second = cli_do (fixture, "recovery new");
  g_assert_cmpstr (first, !=, second);

  /* A new code is put in the old one's place. */
  old_lines = g_strconcat (first, NEW_PASSPHRASE "\n", NULL);
  set_secret (fixture, old_lines);
  cli_refuse (fixture, VOLET_CLI_STATUS_WRONG_PASSPHRASE, "recovery use");
  set_secret (fixture, "0000-0000\n" NEW_PASSPHRASE "\n");
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "recovery use");
  assert_opens (fixture, CLI_PASSPHRASE "\n");

  typed = type_code (second);
  lines = g_strconcat (typed, "\n" NEW_PASSPHRASE "\n", NULL);
  set_secret (fixture, lines);
  g_free (cli_do (fixture, "recovery use"));
  assert_opens (fixture, NEW_PASSPHRASE "\n");
  assert_does_not_open (fixture, CLI_PASSPHRASE "\n");
}

static void
test_check_of_a_whole_notebook (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *id = cli_add (fixture, "2026-11-16 2h FOR");
  g_autoptr (JsonNode) node = cli_do_json (fixture, "check");
  JsonObject *report = json_node_get_object (node);
  g_autofree char *words = cli_do (fixture, "check");

  g_assert_true (json_object_get_boolean_member (report, "ok"));
  g_assert_cmpint (json_object_get_int_member (report, "entries"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (report, "documents"), ==, 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (report, "problems")), ==,
                    0);
  g_assert_true (cli_says (words, "1 activité"));
}

static void
test_backup_is_a_notebook (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *id = cli_add (fixture, "2026-11-16 2h FOR --note xyzzy");
  g_autofree char *copy = cli_fixture_path (fixture, "copy.volet");
  g_autofree char *listed = cli_do (fixture, "list --json");
  g_autofree char *there = NULL;
  g_autoptr (GBytes) before = NULL;

  g_free (cli_do (fixture, "backup copy.volet"));
  g_assert_cmpuint (get_mode (copy), ==, 0600);
  before = cli_read (copy);
  g_assert_null (memmem (g_bytes_get_data (before, NULL), g_bytes_get_size (before), "xyzzy", 5));

  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "backup copy.volet");
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "backup notebook.volet");
  cli_assert_same_file (copy, before);
  cli_refuse (fixture, VOLET_CLI_STATUS_SYSTEM, "backup no/such/folder/copy.volet");

  g_free (fixture->vault);
  fixture->vault = g_steal_pointer (&copy);
  there = cli_do (fixture, "list --json");
  g_assert_cmpstr (there, ==, listed);
  g_free (cli_do (fixture, "check"));
}

static void
test_compact_keeps_what_counts (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GBytes) large = NULL;
  g_autoptr (GBytes) small = NULL;

  for (int i = 0; i < 12; i++)
    g_free (cli_add (fixture, "2026-11-16 10min FOR --note 'un mot'"));
  before = cli_do (fixture, "list --json");
  large = cli_read (fixture->vault);
  g_free (cli_do (fixture, "compact"));
  small = cli_read (fixture->vault);
  g_assert_cmpuint (g_bytes_get_size (small), <, g_bytes_get_size (large));
  g_assert_cmpuint (get_mode (fixture->vault), ==, 0600);
  after = cli_do (fixture, "list --json");
  g_assert_cmpstr (after, ==, before);
  g_free (cli_do (fixture, "check"));
}

static void
assert_is_there (const char *folder, const char *name, const char *magic)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) bytes = cli_read (path);

  g_assert_cmpuint (g_bytes_get_size (bytes), >, strlen (magic));
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), strlen (magic), magic, strlen (magic));
}

static void
test_demo (CliFixture *fixture, gconstpointer data)
{
  static const struct {
    const char *name;
    const char *magic;
  } files[] = {
      {"carnet.volet", "\x89VOLET\r\n"}, {"releve.pdf", "%PDF-"}, {"releve.ics", "BEGIN:VCALENDAR"},
      {"releve.txt", "Relevé d’heures"}, {"registre.json", "["},
  };
  g_autofree char *folder = cli_fixture_path (fixture, "example");
  g_autofree char *output = cli_do (fixture, "demo example");
  g_autofree char *listed = NULL;

  g_assert_true (cli_says (output, "du lundi 16 au dimanche 22 novembre 2026"));
  g_assert_true (cli_says (output, "exemple-volet"));
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autofree char *line = g_strdup_printf ("\n%s/%s\n", folder, files[i].name);

    g_assert_nonnull (strstr (output, line));
    assert_is_there (folder, files[i].name, files[i].magic);
  }

  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "demo example");
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED, "demo secret");
  g_free (fixture->vault);
  fixture->vault = g_build_filename (folder, "carnet.volet", NULL);
  listed = cli_do (fixture, "given --json");
  g_assert_nonnull (strstr (listed, "Mme Martin"));
}

/* Dated from --now alone: the same words whenever it is made. */
static void
test_demo_is_the_same_every_day (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GBytes) first_pdf = NULL;

  g_free (cli_do (fixture, "demo one"));
  g_free (cli_do (fixture, "demo two"));
  for (const char *const *name =
           (const char *const[]){"releve.pdf", "releve.ics", "releve.txt", NULL};
       *name != NULL; name++) {
    g_autofree char *one = g_build_filename (fixture->home, "one", *name, NULL);
    g_autofree char *two = g_build_filename (fixture->home, "two", *name, NULL);
    g_autoptr (GBytes) bytes = cli_read (one);

    cli_assert_same_file (two, bytes);
  }
}

static void
test_help_and_version (CliFixture *fixture, gconstpointer data)
{
  static const char *const commands[] = {
      "create", "add",        "edit",   "remove",   "undo",       "redo",       "list",    "week",
      "close",  "objective",  "reopen", "share",    "prevented",  "given",      "compact", "backup",
      "demo",   "recipients", "check",  "recovery", "categories", "passphrase",
  };
  g_autoptr (CliRun) help = cli_run_bare (fixture, "--help");
  g_autoptr (CliRun) version = cli_run_bare (fixture, "--version");

  g_assert_cmpint (help->status, ==, 0);
  g_assert_cmpstr (help->errors, ==, "");
  g_assert_cmpint (version->status, ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++) {
    g_autofree char *words = g_strconcat (commands[i], " --help", NULL);
    g_autofree char *named = g_strconcat ("  ", commands[i], " ", NULL);
    g_autoptr (CliRun) run = cli_run_bare (fixture, words);

    g_assert_cmpint (run->status, ==, 0);
    g_assert_nonnull (strstr (run->output, commands[i]));
    g_assert_nonnull (strstr (help->output, named));
  }
}

#define TEST(name, set_up, func)                                                                   \
  g_test_add ("/cli/files/" name, CliFixture, &model, set_up, func, cli_fixture_tear_down)

int
main (int argc, char *argv[])
{
  CliFixture model;
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  cli_fixture_set_up (&model, NULL);

  TEST ("create-in-the-usual-place", cli_fixture_set_up_empty, test_create_in_the_usual_place);
  TEST ("create-refuses-what-is-there", cli_fixture_set_up_empty,
        test_create_refuses_what_is_there);
  TEST ("create-refuses-bad-words", cli_fixture_set_up_empty, test_create_refuses_bad_words);
  TEST ("passphrase-without-mark-and-return", cli_fixture_set_up,
        test_passphrase_without_mark_and_return);
  TEST ("passphrase-changes", cli_fixture_set_up, test_passphrase_changes);
  TEST ("recovery", cli_fixture_set_up, test_recovery);
  TEST ("check-of-a-whole-notebook", cli_fixture_set_up, test_check_of_a_whole_notebook);
  TEST ("backup-is-a-notebook", cli_fixture_set_up, test_backup_is_a_notebook);
  TEST ("compact-keeps-what-counts", cli_fixture_set_up, test_compact_keeps_what_counts);
  TEST ("demo", cli_fixture_set_up_empty, test_demo);
  TEST ("demo-is-the-same-every-day", cli_fixture_set_up_empty, test_demo_is_the_same_every_day);
  TEST ("help-and-version", cli_fixture_set_up_empty, test_help_and_version);

  status = g_test_run ();
  cli_fixture_tear_down (&model, NULL);
  return status;
}
