/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The blank sheet through the program: no notebook is needed, and none is touched. */

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

/* Runs without a notebook, in a home of its own. */
static void
assert_bare (CliFixture *fixture, VoletCliStatus status, const char *words)
{
  g_autoptr (CliRun) run = cli_run_bare (fixture, words);

  g_assert_cmpint (run->status, ==, status);
  g_assert_cmpstr (run->output, ==, "");
  if (status == VOLET_CLI_STATUS_DONE)
    g_assert_cmpstr (run->errors, ==, "");
  else
    cli_assert_one_line (run->errors);
}

static GBytes *
make_sheet (CliFixture *fixture, const char *name, const char *options)
{
  g_autofree char *path = cli_fixture_path (fixture, name);
  g_autofree char *words = g_strdup_printf ("blank-week %s --pdf '%s'", options, path);

  assert_bare (fixture, VOLET_CLI_STATUS_DONE, words);
  return cli_read (path);
}

static void
test_sheets_are_the_same_whoever_asks (CliFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) one = make_sheet (fixture, "1.pdf", "");
  g_autoptr (GBytes) same = make_sheet (fixture, "2.pdf", "--weeks 1 --language fr");
  g_autoptr (GBytes) arabic = make_sheet (fixture, "3.pdf", "--weeks 4 --language ar");

  g_assert_true (g_bytes_equal (one, same));
  g_assert_false (g_bytes_equal (one, arabic));
  g_assert_cmpmem (g_bytes_get_data (one, NULL), 5, "%PDF-", 5);
  g_assert_false (g_file_test (fixture->vault, G_FILE_TEST_EXISTS));
}

static void
test_bad_words_make_nothing (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *taken = cli_fixture_write (fixture, "taken.pdf", "mine");
  g_autofree char *words = g_strdup_printf ("blank-week --pdf '%s'", taken);
  g_autoptr (GBytes) before = cli_read (taken);

  assert_bare (fixture, VOLET_CLI_STATUS_USAGE, "blank-week");
  assert_bare (fixture, VOLET_CLI_STATUS_USAGE, "blank-week --weeks 2 --pdf x.pdf");
  assert_bare (fixture, VOLET_CLI_STATUS_USAGE, "blank-week --language xx --pdf x.pdf");
  assert_bare (fixture, VOLET_CLI_STATUS_USAGE, "blank-week word --pdf x.pdf");
  assert_bare (fixture, VOLET_CLI_STATUS_REFUSED, words);
  cli_assert_same_file (taken, before);
}

#define TEST(name, func)                                                                           \
  g_test_add ("/cli/sheets/" name, CliFixture, NULL, cli_fixture_set_up_empty, func,               \
              cli_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  TEST ("the-same-whoever-asks", test_sheets_are_the_same_whoever_asks);
  TEST ("bad-words-make-nothing", test_bad_words_make_nothing);

  return g_test_run ();
}
