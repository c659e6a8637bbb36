/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Other copies through the program: the own copy, going back, joining, and what is refused. */

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

static void
run_for (CliFixture *fixture, const char *verb, const char *path)
{
  g_autofree char *words = g_strdup_printf ("%s '%s'", verb, path);

  cli_do_quietly (fixture, words);
}

static void
refuse_for (CliFixture *fixture, VoletCliStatus status, const char *verb, const char *path)
{
  g_autofree char *words = g_strdup_printf ("%s '%s'", verb, path);

  cli_refuse (fixture, status, words);
}

static guint
count_entries (CliFixture *fixture)
{
  g_autoptr (JsonNode) node = cli_do_json (fixture, "list");

  return json_array_get_length (json_node_get_array (node));
}

/* The same notebook from another file. */
static CliFixture
with_vault (CliFixture *fixture, const char *vault)
{
  CliFixture other = *fixture;

  other.vault = (char *) vault;
  return other;
}

/* An activity here, a copy, and one more in each. */
static char *
drift (CliFixture *fixture)
{
  char *copy = cli_fixture_path (fixture, "copie.volet");
  CliFixture stick = with_vault (fixture, copy);
  g_autofree char *first = cli_add (fixture, "2026-11-16 2h FOR");
  g_autofree char *here = NULL;
  g_autofree char *there = NULL;

  run_for (fixture, "backup", copy);
  here = cli_add (fixture, "2026-11-17 1h LNG");
  there = cli_add (&stick, "2026-11-18 3h REC");
  return copy;
}

static void
test_merge_and_undo (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *copy = drift (fixture);
  g_autofree char *words = g_strdup_printf ("merge --dry-run '%s'", copy);
  g_autoptr (JsonNode) plan = cli_do_json (fixture, words);

  g_assert_cmpint (json_object_get_int_member (json_node_get_object (plan), "entries_back"), ==, 1);
  g_assert_cmpuint (count_entries (fixture), ==, 2);
  run_for (fixture, "merge", copy);
  g_assert_cmpuint (count_entries (fixture), ==, 3);
  run_for (fixture, "merge", copy);
  g_assert_cmpuint (count_entries (fixture), ==, 3);
  cli_do_quietly (fixture, "undo");
  g_assert_cmpuint (count_entries (fixture), ==, 2);
}

static void
test_restore (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *copy = drift (fixture);
  g_autofree char *kept = cli_fixture_path (fixture, "avant.volet");
  g_autofree char *words = g_strdup_printf ("restore --keep '%s' '%s'", kept, copy);
  g_autoptr (GBytes) before = NULL;

  run_for (fixture, "restore --dry-run", copy);
  g_assert_false (g_file_test (kept, G_FILE_TEST_EXISTS));
  before = cli_read (copy);
  cli_do_quietly (fixture, words);
  cli_assert_same_file (copy, before);
  g_assert_cmpuint (count_entries (fixture), ==, 2);
  {
    g_autoptr (JsonNode) node = cli_do_json (fixture, "list --from 2026-11-17 --to 2026-11-17");

    g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==, 0);
  }
  refuse_for (fixture, VOLET_CLI_STATUS_REFUSED, "restore --yes --keep x", fixture->vault);
}

/* Copies of replaced states are beside the notebook, and do not grow for ever. */
static void
test_kept_copies (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *copy = drift (fixture);
  g_autofree char *stem = g_strndup (fixture->vault, strlen (fixture->vault) - strlen (".volet"));
  g_autofree char *folder = g_strconcat (stem, "-copies", NULL);
  g_autoptr (GDir) dir = NULL;
  guint n = 0;

  for (int i = 0; i < 12; i++)
    run_for (fixture, "restore", copy);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, ==, 10);
}

static void
test_own_copy (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *copy = drift (fixture);
  g_autofree char *json = cli_fixture_path (fixture, "tout.json");
  g_autofree char *again = cli_fixture_path (fixture, "encore.json");
  g_autofree char *ics = cli_fixture_path (fixture, "tout.ics");
  g_autofree char *fresh_path = cli_fixture_path (fixture, "neuf.volet");
  CliFixture fresh = with_vault (fixture, fresh_path);
  g_autofree char *export_json = g_strdup_printf ("export-own --json '%s'", json);
  g_autofree char *export_again = g_strdup_printf ("export-own --json '%s'", again);
  g_autofree char *export_ics = g_strdup_printf ("export-own --ics '%s'", ics);
  g_autofree char *notice = cli_do_with_notice (fixture, export_json);
  g_autofree char *other_notice = cli_do_with_notice (fixture, export_ics);
  g_autofree char *third_notice = NULL;
  g_autofree char *calendar = NULL;
  g_autoptr (GBytes) bytes = cli_read (json);

  g_assert_true (g_file_get_contents (ics, &calendar, NULL, NULL));
  g_assert_nonnull (strstr (calendar, "BEGIN:VEVENT"));
  refuse_for (fixture, VOLET_CLI_STATUS_REFUSED, "import-own", json);
  cli_do_quietly (&fresh, "create --kdf interactive --no-recovery");
  run_for (&fresh, "import-own", json);
  third_notice = cli_do_with_notice (&fresh, export_again);
  cli_assert_same_file (again, bytes);
  refuse_for (fixture, VOLET_CLI_STATUS_REFUSED, "export-own --json", json);
  cli_refuse (fixture, VOLET_CLI_STATUS_USAGE, "export-own");
}

static void
test_other_passphrase (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *copy = drift (fixture);
  CliFixture stick = with_vault (fixture, copy);
  g_autofree char *change =
      cli_fixture_write (fixture, "change", CLI_PASSPHRASE "\nautre-phrase\n");
  g_autofree char *both = cli_fixture_write (fixture, "both", CLI_PASSPHRASE "\nautre-phrase\n");
  char *secret = fixture->secret;

  stick.secret = change;
  cli_do_quietly (&stick, "passphrase");
  refuse_for (fixture, VOLET_CLI_STATUS_WRONG_PASSPHRASE, "merge", copy);
  g_assert_cmpuint (count_entries (fixture), ==, 2);
  fixture->secret = both;
  run_for (fixture, "merge", copy);
  fixture->secret = secret;
  g_assert_cmpuint (count_entries (fixture), ==, 3);
}

static void
test_bad_copies (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *copy = drift (fixture);
  g_autofree char *other_path = cli_fixture_path (fixture, "autre.volet");
  g_autofree char *text = cli_fixture_write (fixture, "texte.volet", "bonjour\n");
  g_autofree char *broken = cli_fixture_path (fixture, "casse.volet");
  CliFixture other = with_vault (fixture, other_path);
  g_autoptr (GBytes) bytes = cli_read (copy);
  g_autofree char *spoiled = g_memdup2 (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GBytes) before = NULL;
  const char *const verbs[] = {"merge", "restore"};

  cli_do_quietly (&other, "create --kdf interactive --no-recovery");
  memset (spoiled + 65536 + 100, 0, 4000);
  g_assert_true (g_file_set_contents (broken, spoiled, (gssize) g_bytes_get_size (bytes), NULL));
  before = cli_read (fixture->vault);
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++) {
    refuse_for (fixture, VOLET_CLI_STATUS_REFUSED, verbs[i], other_path);
    refuse_for (fixture, VOLET_CLI_STATUS_REFUSED, verbs[i], fixture->vault);
    refuse_for (fixture, VOLET_CLI_STATUS_NO_NOTEBOOK, verbs[i], text);
    refuse_for (fixture, VOLET_CLI_STATUS_NO_NOTEBOOK, verbs[i], broken);
    refuse_for (fixture, VOLET_CLI_STATUS_NO_NOTEBOOK, verbs[i], "/nowhere/copie.volet");
  }
  cli_assert_same_file (fixture->vault, before);
}

static void
test_killed (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *copy = drift (fixture);
  g_autofree char *kept = cli_fixture_path (fixture, "avant.volet");

  for (int i = 0; i < 6; i++) {
    g_autoptr (GSubprocessLauncher) launcher = cli_fixture_launcher (fixture);
    g_autoptr (GSubprocess) process = NULL;
    const char *arguments[] = {g_getenv ("VOLET_CLI"),
                               "--vault",
                               fixture->vault,
                               "--passphrase-file",
                               fixture->secret,
                               i % 2 ? "merge" : "restore",
                               copy,
                               NULL};

    process = g_subprocess_launcher_spawnv (launcher, arguments, NULL);
    g_usleep (40000 * (gulong) i);
    g_subprocess_send_signal (process, SIGKILL);
    g_subprocess_wait (process, NULL, NULL);
    cli_do_quietly (fixture, "check");
    g_assert_cmpuint (count_entries (fixture), >=, 2);
  }
}

static void
add (const char *path, void (*func) (CliFixture *fixture, gconstpointer data))
{
  g_test_add (path, CliFixture, NULL, cli_fixture_set_up, func, cli_fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("/cli/copies/merge-and-undo", test_merge_and_undo);
  add ("/cli/copies/restore", test_restore);
  add ("/cli/copies/kept-copies", test_kept_copies);
  add ("/cli/copies/own-copy", test_own_copy);
  add ("/cli/copies/other-passphrase", test_other_passphrase);
  add ("/cli/copies/bad-copies", test_bad_copies);
  add ("/cli/copies/killed", test_killed);

  return g_test_run ();
}
