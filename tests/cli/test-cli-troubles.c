/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are no notebook, that may not be read or written, that are in use, and full disks:
 * one sentence, the right status, and the file as it was. */

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <grp.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define NO_NOTEBOOK VOLET_CLI_STATUS_NO_NOTEBOOK
#define IN_USE VOLET_CLI_STATUS_IN_USE
#define SYSTEM VOLET_CLI_STATUS_SYSTEM

/* Somebody who owns nothing. */
#define NOBODY 65534

/* Where the two copies of the header lie, and their fields (docs/VAULT-FORMAT.md). */
#define HEADER_2 32768
#define MAJOR 8

/* What no command can do with a file that is no notebook. */
static const char *const every_way[] = {
    "list",
    "week",
    "add today 2h FOR",
    "add today 2h FOR --json",
    "close 2026-W47",
    "given",
    "undo",
    "backup copy.volet",
    "compact",
};

static char *
refuse_everything (CliFixture *fixture, VoletCliStatus status)
{
  g_autofree char *first = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (every_way); i++) {
    g_autofree char *errors = cli_refuse_saying (fixture, status, every_way[i]);

    if (first == NULL)
      first = g_steal_pointer (&errors);
    else
      g_assert_cmpstr (errors, ==, first);
  }
  cli_refuse (fixture, status, "check");
  return g_steal_pointer (&first);
}

static void
test_what_is_no_notebook (CliFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) zeros = g_string_new (NULL);
  g_autofree char *text = cli_fixture_write (fixture, "text.volet", "Cher journal,\n");
  g_autofree char *empty = cli_fixture_write (fixture, "empty.volet", "");
  g_autofree char *missing = cli_fixture_path (fixture, "missing.volet");
  g_autofree char *blank = cli_fixture_path (fixture, "blank.volet");
  g_autofree char *pipe = cli_fixture_path (fixture, "pipe.volet");
  const char *const paths[] = {text, empty, missing, fixture->home, pipe, blank, "/dev/null"};
  g_autoptr (GHashTable) sentences = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_string_set_size (zeros, 100000);
  memset (zeros->str, 0, zeros->len);
  g_assert_true (g_file_set_contents (blank, zeros->str, (gssize) zeros->len, NULL));
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++) {
    g_free (fixture->vault);
    fixture->vault = g_strdup (paths[i]);
    g_hash_table_add (sentences, refuse_everything (fixture, NO_NOTEBOOK));
  }
  /* No notebook there; not a notebook; not a file; never finished. */
  g_assert_cmpuint (g_hash_table_size (sentences), >=, 4);
  g_assert_cmpint (g_access (missing, F_OK), ==, -1);
}

static void
patch (CliFixture *fixture, gsize offset, const char *bytes, gsize n_bytes)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->vault, &content, &length, NULL));
  g_assert_cmpuint (offset + n_bytes, <=, length);
  memcpy (content + offset, bytes, n_bytes);
  g_assert_true (g_file_set_contents (fixture->vault, content, (gssize) length, NULL));
}

/* A version that nobody knows yet: nothing else of its header can be trusted to mean anything. */
static void
test_newer_version (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *errors = NULL;
  g_autoptr (GBytes) before = NULL;

  patch (fixture, MAJOR, "\x02\x00", 2);
  patch (fixture, HEADER_2 + MAJOR, "\x02\x00", 2);
  before = cli_read (fixture->vault);
  errors = refuse_everything (fixture, NO_NOTEBOOK);
  g_assert_true (cli_says (errors, "plus récente"));
  cli_assert_same_file (fixture->vault, before);
}

static void
test_both_headers_spoiled (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *errors = NULL;

  patch (fixture, 200, "spoiled", 7);
  patch (fixture, HEADER_2 + 200, "spoiled", 7);
  errors = refuse_everything (fixture, NO_NOTEBOOK);
  g_assert_true (cli_says (errors, "abîmé"));
}

/* One header is enough, and the next change writes the other again. */
static void
test_one_header_spoiled (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *id = cli_add (fixture, "2026-11-16 2h FOR");
  g_autofree char *listed = cli_do (fixture, "list");
  g_autofree char *again = NULL;

  patch (fixture, 200, "spoiled", 7);
  again = cli_do (fixture, "list");
  g_assert_cmpstr (again, ==, listed);
  g_free (cli_add (fixture, "2026-11-17 2h FOR"));
  patch (fixture, HEADER_2 + 200, "spoiled", 7);
  g_free (cli_do (fixture, "list"));
}

static void
test_last_save_cut_short (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *id = cli_add (fixture, "2026-11-16 2h FOR");
  g_autofree char *before = cli_do (fixture, "list --json");
  g_autofree char *after = NULL;
  g_autofree char *words = NULL;
  g_autoptr (CliRun) check = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_free (cli_add (fixture, "2026-11-17 2h FOR"));
  bytes = cli_read (fixture->vault);
  g_assert_cmpint (truncate (fixture->vault, (off_t) g_bytes_get_size (bytes) - 4000), ==, 0);

  check = cli_run (fixture, "check");
  g_assert_cmpint (check->status, ==, NO_NOTEBOOK);
  cli_assert_one_line (check->errors);
  after = cli_do_with_notice (fixture, "list --json");
  g_assert_cmpstr (after, ==, before);
  g_free (cli_do_with_notice (fixture, "add 2026-11-18 1h FOR"));
  words = cli_do (fixture, "check");
  g_assert_nonnull (words);
}

/* Runs as nobody: root may read and write everything. Skipped where the tests run as somebody. */
static void
become_nobody (gpointer data)
{
  if (setgroups (0, NULL) != 0 || setgid (NOBODY) != 0 || setuid (NOBODY) != 0)
    _exit (99);
}

static CliRun *
run_with (CliFixture *fixture, GSpawnChildSetupFunc set_up, gpointer data, const char *command)
{
  g_autoptr (GSubprocessLauncher) launcher = cli_fixture_launcher (fixture);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_auto (GStrv) words = g_strsplit (command, " ", -1);
  const char *const globals[] = {
      g_getenv ("VOLET_CLI"), "--vault", fixture->vault, "--passphrase-file",
      fixture->secret,        "--now",   fixture->now};

  for (gsize i = 0; i < G_N_ELEMENTS (globals); i++)
    g_ptr_array_add (arguments, (gpointer) globals[i]);
  for (gsize i = 0; words[i] != NULL; i++)
    g_ptr_array_add (arguments, words[i]);
  g_ptr_array_add (arguments, NULL);
  g_subprocess_launcher_set_child_setup (launcher, set_up, data, NULL);
  return cli_fixture_spawn (launcher, (const char *const *) arguments->pdata);
}

static void
refuse_with (CliFixture *fixture,
             GSpawnChildSetupFunc set_up,
             gpointer data,
             VoletCliStatus status,
             const char *command)
{
  g_autoptr (CliRun) run = run_with (fixture, set_up, data, command);

  g_assert_cmpint (run->status, ==, status);
  g_assert_cmpstr (run->output, ==, "");
  cli_assert_one_line (run->errors);
}

/* Whether somebody without rights can be tried at all. */
static gboolean
can_be_nobody (void)
{
  if (geteuid () == 0)
    return TRUE;
  g_test_skip ("only root can run a program as another user");
  return FALSE;
}

static void
test_other_user (CliFixture *fixture, gconstpointer data)
{
  if (!can_be_nobody ())
    return;
  g_assert_cmpint (g_chmod (fixture->home, 0755), ==, 0);
  g_assert_cmpint (g_chmod (fixture->secret, 0644), ==, 0);
  g_assert_cmpint (g_chmod (fixture->vault, 0600), ==, 0);
  refuse_with (fixture, become_nobody, NULL, SYSTEM, "list");
  refuse_with (fixture, become_nobody, NULL, SYSTEM, "add today 2h FOR");

  g_free (fixture->vault);
  fixture->vault = cli_fixture_path (fixture, "new.volet");
  refuse_with (fixture, become_nobody, NULL, SYSTEM, "create --kdf interactive");
  g_assert_cmpint (g_access (fixture->vault, F_OK), ==, -1);
}

/* May be read and not be written: it is shown, and refuses changes at once. */
static void
test_may_only_be_read (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *id = cli_add (fixture, "2026-11-16 2h FOR");
  g_autoptr (GBytes) before = cli_read (fixture->vault);
  g_autoptr (CliRun) list = NULL;

  if (!can_be_nobody ())
    return;
  g_assert_cmpint (g_chmod (fixture->home, 0755), ==, 0);
  g_assert_cmpint (g_chmod (fixture->secret, 0644), ==, 0);
  g_assert_cmpint (g_chmod (fixture->vault, 0444), ==, 0);

  list = run_with (fixture, become_nobody, NULL, "list");
  g_assert_cmpint (list->status, ==, 0);
  g_assert_nonnull (strstr (list->output, "16"));
  cli_assert_one_line (list->errors);
  refuse_with (fixture, become_nobody, NULL, SYSTEM, "add today 2h FOR");
  refuse_with (fixture, become_nobody, NULL, SYSTEM, "close 2026-W47");
  cli_assert_same_file (fixture->vault, before);
}

static void
test_second_program (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *id = cli_add (fixture, "2026-11-16 2h FOR");
  g_autoptr (GBytes) before = cli_read (fixture->vault);
  g_autofree char *errors = NULL;
  int fd = g_open (fixture->vault, O_RDWR | O_CLOEXEC, 0);

  g_assert_cmpint (flock (fd, LOCK_EX | LOCK_NB), ==, 0);
  errors = refuse_everything (fixture, IN_USE);
  g_assert_true (cli_says (errors, "déjà ouvert"));
  cli_refuse (fixture, IN_USE, "recovery new");
  cli_assert_same_file (fixture->vault, before);
  close (fd);
  g_free (cli_add (fixture, "today 2h FOR"));
}

/* Every file is full at this size. The signal that says so is as on a full disk: an error. */
static void
limit_files (gpointer data)
{
  const struct rlimit limit = {GPOINTER_TO_SIZE (data), GPOINTER_TO_SIZE (data)};

  if (setrlimit (RLIMIT_FSIZE, &limit) != 0)
    _exit (99);
}

static void
test_full_disk (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *id = cli_add (fixture, "2026-11-16 2h FOR");
  g_autofree char *listed = cli_do (fixture, "list --json");
  g_autofree char *again = NULL;
  g_autoptr (GBytes) before = NULL;
  gsize length;
  static const char *const names[] = {"copy.volet", "new.volet", "releve.pdf"};

  g_free (cli_do (fixture, "close 2026-W47"));
  g_free (cli_do (fixture, "reopen 2026-W47"));
  before = cli_read (fixture->vault);
  length = g_bytes_get_size (before);

  refuse_with (fixture, limit_files, GSIZE_TO_POINTER (length), SYSTEM, "add today 2h FOR");
  refuse_with (fixture, limit_files, GSIZE_TO_POINTER (length + 3), SYSTEM, "close 2026-W47");
  refuse_with (fixture, limit_files, GSIZE_TO_POINTER (4096), SYSTEM, "backup copy.volet");
  refuse_with (fixture, limit_files, GSIZE_TO_POINTER (4096), SYSTEM, "demo example");

  /* Three bytes of a save were written before the disk was full. */
  again = cli_do_with_notice (fixture, "list --json");
  g_assert_cmpstr (again, ==, listed);
  g_free (cli_do_with_notice (fixture, "add 2026-11-17 2h FOR"));
  g_free (cli_do (fixture, "check"));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = cli_fixture_path (fixture, names[i]);

    g_assert_cmpint (g_access (path, F_OK), ==, -1);
  }
}

/* A document that finds no room: the line says that it was not delivered, and no file is left. */
static void
test_full_disk_while_giving (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *id = cli_add (fixture, "2026-11-16 2h FOR");
  g_autofree char *pdf = cli_fixture_path (fixture, "releve.pdf");
  g_autofree char *given = NULL;
  CliRun *run;

  g_free (cli_do (fixture, "close 2026-W47"));
  g_assert_cmpint (symlink ("/dev/full", pdf), ==, 0);
  cli_refuse (fixture, VOLET_CLI_STATUS_REFUSED,
              "share --weeks 2026-W47 --to Anne --level total --pdf releve.pdf");
  g_assert_cmpint (g_unlink (pdf), ==, 0);

  run = cli_run (fixture, "share --weeks 2026-W47 --to Anne --level total --pdf no/folder/a.pdf");
  g_assert_cmpint (run->status, ==, SYSTEM);
  cli_run_free (run);
  given = cli_do (fixture, "given --json");
  g_assert_null (strstr (given, "\"given\""));
}

/* Results that cannot be written are no success. */
static void
test_output_that_is_full (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *id = cli_add (fixture, "2026-11-16 2h FOR");
  g_autofree char *script =
      g_strdup_printf ("\"%s\" --vault '%s' --passphrase-file '%s' list >/dev/full",
                       g_getenv ("VOLET_CLI"), fixture->vault, fixture->secret);
  g_autoptr (GSubprocessLauncher) launcher = cli_fixture_launcher (fixture);
  const char *const arguments[] = {"/bin/sh", "-c", script, NULL};
  g_autoptr (CliRun) run = cli_fixture_spawn (launcher, arguments);

  g_assert_cmpint (run->status, ==, SYSTEM);
  cli_assert_one_line (run->errors);
}

#define TEST(name, func)                                                                           \
  g_test_add ("/cli/troubles/" name, CliFixture, &model, cli_fixture_set_up, func,                 \
              cli_fixture_tear_down)

int
main (int argc, char *argv[])
{
  CliFixture model;
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  cli_fixture_set_up (&model, NULL);

  TEST ("what-is-no-notebook", test_what_is_no_notebook);
  TEST ("newer-version", test_newer_version);
  TEST ("both-headers-spoiled", test_both_headers_spoiled);
  TEST ("one-header-spoiled", test_one_header_spoiled);
  TEST ("last-save-cut-short", test_last_save_cut_short);
  TEST ("other-user", test_other_user);
  TEST ("may-only-be-read", test_may_only_be_read);
  TEST ("second-program", test_second_program);
  TEST ("full-disk", test_full_disk);
  TEST ("full-disk-while-giving", test_full_disk_while_giving);
  TEST ("output-that-is-full", test_output_that_is_full);

  status = g_test_run ();
  cli_fixture_tear_down (&model, NULL);
  return status;
}
