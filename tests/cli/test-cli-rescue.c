/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A damaged notebook is read as far as it goes, and a sound one is made of it; a notebook whose
 * keys leaked gets new ones. */

#include "cli-fixture.h"

#include <string.h>

#define NO_NOTEBOOK VOLET_CLI_STATUS_NO_NOTEBOOK
#define WRONG VOLET_CLI_STATUS_WRONG_PASSPHRASE
#define REFUSED VOLET_CLI_STATUS_REFUSED
#define N_ENTRIES 6
#define BASE 65536
#define BLOCK 4096

static void
set_up (CliFixture *fixture, gconstpointer data)
{
  cli_fixture_set_up (fixture, data);
  for (guint i = 0; i < N_ENTRIES; i++) {
    g_autofree char *words = g_strdup_printf ("2026-11-%u 1h FOR --note n%u", 16 + i, i);

    g_free (cli_add (fixture, words));
  }
}

/* Where the frame of this number, from 0, begins. */
static gsize
find_frame (const char *bytes, gsize n_bytes, guint number)
{
  for (gsize at = BASE; at < n_bytes; at += BLOCK)
    if (memcmp (bytes + at, "VFR1", 4) == 0 && number-- == 0)
      return at;
  g_assert_not_reached ();
}

/* Spoils one byte of a frame: the base is 0, the last entry's the last. */
static void
damage (CliFixture *fixture, guint number)
{
  g_autofree char *bytes = NULL;
  gsize n_bytes;

  g_assert_true (g_file_get_contents (fixture->vault, &bytes, &n_bytes, NULL));
  bytes[find_frame (bytes, n_bytes, number) + 700] ^= 1;
  g_assert_true (g_file_set_contents (fixture->vault, bytes, (gssize) n_bytes, NULL));
}

static guint
count_entries (CliFixture *fixture)
{
  g_autoptr (JsonNode) node = cli_do_json (fixture, "list --json");

  return json_array_get_length (json_node_get_array (node));
}

/* Makes the file of this name the one that the runs open. */
static void
move_to (CliFixture *fixture, const char *name)
{
  g_autofree char *path = cli_fixture_path (fixture, name);

  g_free (fixture->vault);
  fixture->vault = g_steal_pointer (&path);
}

/* The last but one save is damaged: read without it and what follows, and rescued with both. */
static void
test_damage_in_the_middle (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *listed = NULL;
  g_autofree char *said = NULL;
  g_autofree char *new_path = cli_fixture_path (fixture, "rescued.volet");
  g_autofree char *words = g_strdup_printf ("rescue %s", new_path);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (CliRun) checked = NULL;

  damage (fixture, N_ENTRIES - 1);
  before = cli_read (fixture->vault);
  listed = cli_do_with_notice (fixture, "list");
  g_assert_nonnull (strstr (listed, "n0"));
  g_assert_null (strstr (listed, "n5"));
  cli_refuse (fixture, NO_NOTEBOOK, "add today 1h FOR");
  checked = cli_run (fixture, "check");
  g_assert_cmpint (checked->status, ==, NO_NOTEBOOK);

  said = cli_do_with_notice (fixture, words);
  g_assert_cmpstr (said, ==, "");
  cli_assert_same_file (fixture->vault, before);
  cli_refuse (fixture, REFUSED, words);
  move_to (fixture, "rescued.volet");
  g_assert_cmpuint (count_entries (fixture), ==, N_ENTRIES);
  g_free (cli_do (fixture, "check"));
  g_free (cli_add (fixture, "2026-11-22 1h FOR"));
}

/* Nothing opens, and what the saves hold is there still. */
static void
test_damage_in_the_base (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *new_path = cli_fixture_path (fixture, "rescued.volet");
  g_autofree char *words = g_strdup_printf ("rescue %s", new_path);

  damage (fixture, 0);
  cli_refuse (fixture, NO_NOTEBOOK, "list");
  g_free (cli_do_with_notice (fixture, words));
  move_to (fixture, "rescued.volet");
  g_assert_cmpuint (count_entries (fixture), ==, N_ENTRIES);
  g_free (cli_do (fixture, "check"));
}

static void
test_rescue_needs_the_passphrase (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *new_path = cli_fixture_path (fixture, "rescued.volet");
  g_autofree char *words = g_strdup_printf ("rescue %s", new_path);

  g_free (fixture->secret);
  fixture->secret = cli_fixture_write (fixture, "wrong", "un-autre-mot\n");
  cli_refuse (fixture, WRONG, words);
  g_assert_false (g_file_test (new_path, G_FILE_TEST_EXISTS));
}

/* New keys, old file left alone. */
static void
test_save_as_new (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *new_path = cli_fixture_path (fixture, "new.volet");
  g_autofree char *words = g_strdup_printf ("save-as-new %s", new_path);
  g_autofree char *old_secret = g_strdup (fixture->secret);
  g_autoptr (GBytes) before = cli_read (fixture->vault);

  g_free (fixture->secret);
  fixture->secret = cli_fixture_write (fixture, "short", CLI_PASSPHRASE "\ncourt\n");
  cli_refuse (fixture, REFUSED, words);
  g_free (fixture->secret);
  fixture->secret = cli_fixture_write (fixture, "both", CLI_PASSPHRASE "\nun-nouveau-mot\n");
  g_free (cli_do_with_notice (fixture, words));
  cli_refuse (fixture, REFUSED, words);
  cli_assert_same_file (fixture->vault, before);

  move_to (fixture, "new.volet");
  cli_refuse (fixture, WRONG, "list");
  g_free (fixture->secret);
  fixture->secret = cli_fixture_write (fixture, "new", "un-nouveau-mot\n");
  g_assert_cmpuint (count_entries (fixture), ==, N_ENTRIES);
  g_free (fixture->secret);
  fixture->secret = g_steal_pointer (&old_secret);
}

static void
test_revoked_code (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *code = cli_do (fixture, "recovery new");
  g_autofree char *lines = g_strdup_printf ("%sun-nouveau-mot\n", code);
  g_autofree char *old_secret = g_strdup (fixture->secret);

  g_free (cli_do_with_notice (fixture, "recovery revoke"));
  g_free (fixture->secret);
  fixture->secret = cli_fixture_write (fixture, "code", lines);
  cli_refuse (fixture, WRONG, "recovery use");
  g_free (fixture->secret);
  fixture->secret = g_steal_pointer (&old_secret);
  g_assert_cmpuint (count_entries (fixture), ==, N_ENTRIES);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/cli/rescue/" path, CliFixture, NULL, set_up, func, cli_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("damage-in-the-middle", test_damage_in_the_middle);
  ADD ("damage-in-the-base", test_damage_in_the_base);
  ADD ("needs-the-passphrase", test_rescue_needs_the_passphrase);
  ADD ("save-as-new", test_save_as_new);
  ADD ("revoked-code", test_revoked_code);

  return g_test_run ();
}
