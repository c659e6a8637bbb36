/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Notebooks of every released format, kept for ever: opened by Volet and by the independent reader,
 * which also reads what Volet writes today. */

#include "vault-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

/* The same bytes for ever: fixed randomness, fixed time, pages without SQLite. */
#define PAGES "format-1.0-pages.volet"
#define PAGES_CODE "1EW1-KHVW-VZ7F-JW9P-8BW6-6XGV-942A"
#define PAGES_DIGEST "383f0f00df864da74b9eee94ec89eee722152264bcb5690268409efd967ce170"

/* A database as SQLite 3.40 laid it out. */
#define NOTEBOOK "format-1.0-notebook.volet"
#define NOTEBOOK_DIGEST "7e61734b74be93b1539d10681bcfc57efdb24427ab57e0e57a215165972dc125"

static char *
get_stored_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "data", "vaults", name, NULL);
}

/* Opens a stored file read-only: the tests leave it alone. */
static void
assert_opens (const char *name, const char *code, const char *expected)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (VoletLockedBytes) secret =
      vault_fixture_new_text (code != NULL ? code : VAULT_FIXTURE_PASSPHRASE);
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (VoletVaultReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = get_stored_path (name);
  g_autofree char *digest = NULL;

  vault_fixture_set_up (&fixture, 1);
  vault =
      volet_vault_open (path, VOLET_VAULT_OPEN_READ_ONLY, fixture.random, fixture.clock, &error);
  g_assert_no_error (error);
  if (code != NULL)
    volet_vault_unlock_with_code (vault, secret, NULL, &error);
  else
    volet_vault_unlock (vault, secret, NULL, &error);
  g_assert_no_error (error);
  digest = vault_fixture_get_digest (vault);
  g_assert_cmpstr (digest, ==, expected);
  report = volet_vault_check (vault, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (volet_vault_report_is_whole (report));
  g_clear_object (&vault);
}

static void
test_stored_pages_open (void)
{
  assert_opens (PAGES, NULL, PAGES_DIGEST);
  assert_opens (PAGES, PAGES_CODE, PAGES_DIGEST);
}

static void
test_stored_notebook_opens (void)
{
  assert_opens (NOTEBOOK, NULL, NOTEBOOK_DIGEST);
}

/* Everything that a file can hold: a base of one frame and one of two, saves, a change of size, a
 * change of key, a compaction to the back and one to the front, a save over dead frames. */
static VoletVault *
make_pages (VaultFixture *fixture, char **ret_code)
{
  g_autoptr (VoletLockedBytes) code = NULL;
  g_autoptr (GError) error = NULL;
  VoletVault *vault = vault_fixture_create (fixture, 9);

  vault_fixture_save_page (vault, 3, 33);
  for (guint8 i = 0; i < 12; i++)
    vault_fixture_write_page (vault, 5 + i, (guint8) (50 + i));
  vault_fixture_save_page (vault, 20, 200);
  volet_arena_set_n_pages (volet_vault_get_arena (vault), 18);
  volet_vault_commit (vault, &error);
  g_assert_no_error (error);
  volet_vault_new_recovery_code (vault, &code, &error);
  g_assert_no_error (error);
  volet_vault_compact (vault, &error);
  g_assert_no_error (error);
  vault_fixture_save_page (vault, 1, 11);
  volet_vault_compact (vault, &error);
  g_assert_no_error (error);
  vault_fixture_save_page (vault, 2, 22);
  vault_fixture_save_page (vault, 21, 21);
  if (ret_code != NULL)
    *ret_code = g_strdup (volet_locked_bytes_get_text (code));
  return vault;
}

static void
test_known_answer (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (GByteArray) made = NULL;
  g_autoptr (GByteArray) stored = NULL;
  g_autofree char *path = get_stored_path (PAGES);
  g_autofree char *code = NULL;

  vault_fixture_set_up (&fixture, 1);
  g_object_unref (make_pages (&fixture, &code));
  g_assert_cmpstr (code, ==, PAGES_CODE);
  made = vault_fixture_read_file (fixture.path);
  stored = vault_fixture_read_file (path);
  g_assert_cmpuint (made->len, ==, stored->len);
  for (guint i = 0; i < made->len; i++)
    if (made->data[i] != stored->data[i])
      g_error ("The file differs from the stored one at %u", i);
}

/* What the reader prints of a file, as "name value" lines; NULL where it cannot run. */
static char *
run_reader (const char *path, const char *secret, int *ret_status)
{
  g_autofree char *reader = g_test_build_filename (G_TEST_DIST, "tools", "vault-reader.py", NULL);
  const char *const argv[] = {"/usr/bin/python3", reader, path, secret, NULL};
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output, NULL,
                ret_status, &error);
  g_assert_no_error (error);
  return output;
}

static gboolean
can_run_reader (void)
{
  const char *const argv[] = {"/usr/bin/python3", "-c", "import nacl.bindings", NULL};
  int status;

  if (g_spawn_sync (NULL, (char **) argv, NULL,
                    G_SPAWN_STDERR_TO_DEV_NULL | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                    &status, NULL) &&
      status == 0)
    return TRUE;
  g_test_skip ("Python's nacl is not installed");
  return FALSE;
}

static void assert_reader_says (const char *path, const char *secret, const char *line, ...)
    G_GNUC_PRINTF (3, 4);

static void
assert_reader_says (const char *path, const char *secret, const char *line, ...)
{
  g_autofree char *output = NULL;
  g_autofree char *expected = NULL;
  va_list arguments;
  int status;

  va_start (arguments, line);
  expected = g_strdup_vprintf (line, arguments);
  va_end (arguments);
  output = run_reader (path, secret, &status);
  g_assert_cmpint (status, ==, 0);
  g_assert_nonnull (strstr (output, expected));
}

static void
test_reader_opens_the_stored_ones (void)
{
  g_autofree char *pages = get_stored_path (PAGES);
  g_autofree char *notebook = get_stored_path (NOTEBOOK);

  if (!can_run_reader ())
    return;
  assert_reader_says (pages, VAULT_FIXTURE_PASSPHRASE, "sha256 %s\n", PAGES_DIGEST);
  assert_reader_says (pages, PAGES_CODE, "sha256 %s\n", PAGES_DIGEST);
  assert_reader_says (notebook, VAULT_FIXTURE_PASSPHRASE, "sha256 %s\n", NOTEBOOK_DIGEST);
}

static void
test_reader_opens_what_is_written_today (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autofree char *digest = NULL;
  VoletVault *vault;

  if (!can_run_reader ())
    return;
  vault_fixture_set_up (&fixture, 77);
  vault = make_pages (&fixture, NULL);
  for (guint32 number = 1; number <= 2100; number++)
    vault_fixture_write_page (vault, number, (guint8) (number * 3));
  vault_fixture_save_page (vault, 5, 1);
  digest = vault_fixture_get_digest (vault);
  g_object_unref (vault);
  assert_reader_says (fixture.path, VAULT_FIXTURE_PASSPHRASE, "sha256 %s\n", digest);
  assert_reader_says (fixture.path, VAULT_FIXTURE_PASSPHRASE, "tail clean\nheaders equal\n");
}

/* Both say the same of damaged files. */
static void
test_reader_agrees_on_damage (void)
{
  static const struct {
    gint64 offset;
    const char *line;
    gboolean is_read_only, is_unfinished;
  } cases[] = {
      {65536 + 8192 + 500, "tail damaged\n", TRUE, FALSE},
      {65536 + 3 * 8192 + 20, "tail unfinished\n", FALSE, TRUE},
      {900, "tail clean\nheaders differ\n", FALSE, FALSE},
  };

  if (!can_run_reader ())
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (VaultFixture) fixture = {0};
    g_autoptr (GByteArray) bytes = NULL;
    g_autofree char *digest = NULL;
    VoletVault *vault;

    vault_fixture_set_up (&fixture, 78);
    vault = vault_fixture_create (&fixture, 3);
    for (guint8 value = 1; value <= 3; value++)
      vault_fixture_save_page (vault, value, (guint8) (value + 100));
    g_object_unref (vault);
    bytes = vault_fixture_read_file (fixture.path);
    bytes->data[cases[i].offset] ^= 4;
    vault_fixture_write_file (fixture.path, bytes);
    assert_reader_says (fixture.path, VAULT_FIXTURE_PASSPHRASE, "%s", cases[i].line);

    vault = vault_fixture_open (&fixture, VOLET_VAULT_OPEN_NONE);
    g_assert_cmpint (volet_vault_is_read_only (vault), ==, cases[i].is_read_only);
    g_assert_cmpint (volet_vault_had_unfinished_save (vault), ==, cases[i].is_unfinished);
    digest = vault_fixture_get_digest (vault);
    g_object_unref (vault);
    assert_reader_says (fixture.path, VAULT_FIXTURE_PASSPHRASE, "sha256 %s\n", digest);
  }
}

static void
test_reader_refuses_too (void)
{
  g_autofree char *path = get_stored_path (PAGES);
  g_autofree char *output = NULL;
  int status;

  if (!can_run_reader ())
    return;
  output = run_reader (path, "exemple-faux", &status);
  g_assert_cmpint (status, !=, 0);
}

/* --make FILE: writes the file of pages anew, for a new version of the format. */
static int
make_stored (const char *path)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (GByteArray) bytes = NULL;
  g_autofree char *code = NULL;
  g_autofree char *digest = NULL;
  VoletVault *vault;

  vault_fixture_set_up (&fixture, 1);
  vault = make_pages (&fixture, &code);
  digest = vault_fixture_get_digest (vault);
  g_object_unref (vault);
  bytes = vault_fixture_read_file (fixture.path);
  vault_fixture_write_file (path, bytes);
  g_print ("code %s\ndigest %s\n", code, digest);
  return 0;
}

int
main (int argc, char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--make"))
    return make_stored (argv[2]);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/vault/stored/pages-open", test_stored_pages_open);
  g_test_add_func ("/vault/stored/notebook-opens", test_stored_notebook_opens);
  g_test_add_func ("/vault/stored/known-answer", test_known_answer);
  g_test_add_func ("/vault/stored/reader-opens-the-stored-ones", test_reader_opens_the_stored_ones);
  g_test_add_func ("/vault/stored/reader-opens-what-is-written-today",
                   test_reader_opens_what_is_written_today);
  g_test_add_func ("/vault/stored/reader-agrees-on-damage", test_reader_agrees_on_damage);
  g_test_add_func ("/vault/stored/reader-refuses-too", test_reader_refuses_too);

  return g_test_run ();
}
