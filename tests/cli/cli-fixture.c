/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the command line share. */

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

static void
remove_tree (GFile *file)
{
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (
      file, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFile *child;

  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) &&
         child != NULL)
    remove_tree (child);
  g_file_delete (file, NULL, NULL);
}

void
cli_fixture_set_up_empty (CliFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->home = g_dir_make_tmp ("volet-cli-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->vault = cli_fixture_path (fixture, "notebook.volet");
  fixture->secret = cli_fixture_write (fixture, "secret", CLI_PASSPHRASE "\n");
  fixture->now = g_strdup (CLI_NOW);
}

void
cli_fixture_set_up (CliFixture *fixture, gconstpointer data)
{
  const CliFixture *model = data;

  cli_fixture_set_up_empty (fixture, data);
  if (model == NULL) {
    cli_fixture_create (fixture, "Europe/Paris");
  } else {
    g_autoptr (GBytes) bytes = cli_read (model->vault);

    g_assert_true (g_file_set_contents (fixture->vault, g_bytes_get_data (bytes, NULL),
                                        (gssize) g_bytes_get_size (bytes), NULL));
  }
}

void
cli_fixture_tear_down (CliFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) home = g_file_new_for_path (fixture->home);

  remove_tree (home);
  g_free (fixture->home);
  g_free (fixture->vault);
  g_free (fixture->secret);
  g_free (fixture->now);
}

void
cli_fixture_create (CliFixture *fixture, const char *zone)
{
  g_autofree char *words =
      g_strdup_printf ("create --kdf interactive --no-recovery --zone %s", zone);
  g_autofree char *output = cli_do (fixture, words);

  g_assert_cmpstr (output, ==, "");
}

void
cli_fixture_set_now (CliFixture *fixture, const char *now)
{
  g_free (fixture->now);
  fixture->now = g_strdup (now);
}

char *
cli_fixture_path (CliFixture *fixture, const char *name)
{
  return g_build_filename (fixture->home, name, NULL);
}

char *
cli_fixture_write (CliFixture *fixture, const char *name, const char *text)
{
  char *path = cli_fixture_path (fixture, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

/* An environment with nothing in it but a home. */
GSubprocessLauncher *
cli_fixture_launcher (CliFixture *fixture)
{
  GSubprocessLauncher *launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *home = g_strconcat ("HOME=", fixture->home, NULL);
  char *environment[] = {home, (char *) "PATH=/usr/bin:/bin", NULL};

  g_subprocess_launcher_set_environ (launcher, environment);
  g_subprocess_launcher_set_cwd (launcher, fixture->home);
  return launcher;
}

static char *
dup_text (GBytes *bytes)
{
  if (bytes == NULL || g_bytes_get_size (bytes) == 0)
    return g_strdup ("");
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

CliRun *
cli_fixture_spawn (GSubprocessLauncher *launcher, const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  CliRun *run = g_new0 (CliRun, 1);
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GBytes) errors = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &output, &errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  run->status = g_subprocess_get_exit_status (process);
  run->output = dup_text (output);
  run->errors = dup_text (errors);
  return run;
}

void
cli_run_free (CliRun *run)
{
  g_free (run->output);
  g_free (run->errors);
  g_free (run);
}

static void
append_words (GPtrArray *arguments, const char *words)
{
  g_auto (GStrv) split = NULL;
  g_autoptr (GError) error = NULL;

  g_shell_parse_argv (words, NULL, &split, &error);
  g_assert_no_error (error);
  for (gsize i = 0; split[i] != NULL; i++)
    g_ptr_array_add (arguments, g_strdup (split[i]));
}

/* Runs the program with these words and no others. */
CliRun *
cli_run_bare (CliFixture *fixture, const char *words)
{
  g_autoptr (GSubprocessLauncher) launcher = cli_fixture_launcher (fixture);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (arguments, g_strdup (g_getenv ("VOLET_CLI")));
  if (*words != '\0')
    append_words (arguments, words);
  g_ptr_array_add (arguments, NULL);
  return cli_fixture_spawn (launcher, (const char *const *) arguments->pdata);
}

CliRun *
cli_run (CliFixture *fixture, const char *words)
{
  g_autofree char *all = g_strdup_printf ("--vault '%s' --passphrase-file '%s' --now %s %s",
                                          fixture->vault, fixture->secret, fixture->now, words);

  return cli_run_bare (fixture, all);
}

/* One sentence: one line, in valid words, that names no path. */
void
cli_assert_one_line (const char *errors)
{
  g_assert_true (g_str_has_prefix (errors, "volet-cli: "));
  g_assert_true (g_str_has_suffix (errors, "\n"));
  g_assert_true (strchr (errors, '\n') == errors + strlen (errors) - 1);
  g_assert_true (g_utf8_validate (errors, -1, NULL));
  g_assert_null (strstr (errors, g_get_tmp_dir ()));
}

static CliRun *
run_expecting (CliFixture *fixture, VoletCliStatus status, const char *words)
{
  CliRun *run = cli_run (fixture, words);

  if (run->status != (int) status)
    g_test_message ("“%s” ended with %d: %s", words, run->status, run->errors);
  g_assert_cmpint (run->status, ==, status);
  return run;
}

char *
cli_do (CliFixture *fixture, const char *words)
{
  g_autoptr (CliRun) run = run_expecting (fixture, VOLET_CLI_STATUS_DONE, words);

  g_assert_cmpstr (run->errors, ==, "");
  return g_steal_pointer (&run->output);
}

char *
cli_do_with_notice (CliFixture *fixture, const char *words)
{
  g_autoptr (CliRun) run = run_expecting (fixture, VOLET_CLI_STATUS_DONE, words);

  cli_assert_one_line (run->errors);
  return g_steal_pointer (&run->output);
}

char *
cli_refuse_saying (CliFixture *fixture, VoletCliStatus status, const char *words)
{
  g_autoptr (CliRun) run = run_expecting (fixture, status, words);

  g_assert_cmpstr (run->output, ==, "");
  cli_assert_one_line (run->errors);
  return g_steal_pointer (&run->errors);
}

void
cli_refuse (CliFixture *fixture, VoletCliStatus status, const char *words)
{
  g_autofree char *errors = cli_refuse_saying (fixture, status, words);

  g_assert_nonnull (errors);
}

JsonNode *
cli_parse_json (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (node);
  return node;
}

JsonNode *
cli_do_json (CliFixture *fixture, const char *words)
{
  g_autofree char *all = g_strconcat (words, " --json", NULL);
  g_autofree char *output = cli_do (fixture, all);

  return cli_parse_json (output);
}

/* Adds one entry and returns its id. */
char *
cli_add (CliFixture *fixture, const char *words)
{
  g_autofree char *all = g_strconcat ("add ", words, NULL);

  return g_strstrip (cli_do (fixture, all));
}

gboolean
cli_says (const char *text, const char *words)
{
  g_autoptr (GString) plain = g_string_new (text);

  g_string_replace (plain, "\u00a0", " ", 0);
  return strstr (plain->str, words) != NULL;
}

GBytes *
cli_read (const char *path)
{
  char *bytes;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  return g_bytes_new_take (bytes, length);
}

void
cli_assert_same_file (const char *path, GBytes *before)
{
  g_autoptr (GBytes) after = cli_read (path);

  g_assert_true (g_bytes_equal (before, after));
}

/* Runs what must succeed, whatever it prints. */
void
cli_do_quietly (CliFixture *fixture, const char *words)
{
  g_autofree char *output = cli_do (fixture, words);

  g_assert_nonnull (output);
}

JsonObject *
cli_get_given (JsonNode *ledger, guint n)
{
  return json_array_get_object_element (json_node_get_array (ledger), n - 1);
}

guint
cli_count_given (CliFixture *fixture)
{
  g_autoptr (JsonNode) ledger = cli_do_json (fixture, "given");

  return json_array_get_length (json_node_get_array (ledger));
}
