/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the vault share: a folder, repeatable randomness, a passphrase. */

#include "vault-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

/* splitmix64 (Steele et al., 2014): enough for tests that must repeat themselves. */
static void
fill_from_seed (guint8 *bytes, gsize n_bytes, gpointer user_data)
{
  guint64 *state = user_data;

  for (gsize i = 0; i < n_bytes; i++) {
    guint64 z = (*state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

    z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
    bytes[i] = (guint8) (z ^ (z >> 31));
  }
}

VoletRandom *
vault_fixture_new_random (guint64 seed)
{
  return volet_random_new_from_func (fill_from_seed, g_memdup2 (&seed, sizeof seed), g_free);
}

void
vault_fixture_set_up (VaultFixture *fixture, guint64 seed)
{
  g_autoptr (GError) error = NULL;

  fixture->random = vault_fixture_new_random (seed);
  fixture->clock = volet_clock_new ();
  volet_clock_stop_at (fixture->clock, VAULT_FIXTURE_NOW);
  fixture->folder = g_dir_make_tmp ("volet-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "carnet.volet", NULL);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    g_remove (child);
  }
  g_rmdir (path);
}

void
vault_fixture_tear_down (VaultFixture *fixture)
{
  if (fixture->folder == NULL)
    return;

  remove_folder (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->path, g_free);
  g_assert_finalize_object (g_steal_pointer (&fixture->random));
  g_assert_finalize_object (g_steal_pointer (&fixture->clock));
}

VoletLockedBytes *
vault_fixture_new_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  VoletLockedBytes *bytes = volet_locked_bytes_new_from (text, strlen (text), &error);

  g_assert_no_error (error);
  return bytes;
}

/* A vault whose page n is filled with the byte n, created in the fixture's file. */
VoletVault *
vault_fixture_create (VaultFixture *fixture, guint n_pages)
{
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  g_autoptr (GError) error = NULL;
  VoletVault *vault = volet_vault_new_in_memory (fixture->random, fixture->clock, &error);

  g_assert_no_error (error);
  for (guint number = 1; number <= n_pages; number++)
    vault_fixture_write_page (vault, number, (guint8) number);
  volet_vault_create_file (vault, fixture->path, passphrase, &VOLET_KDF_LEAST, NULL, NULL, &error);
  g_assert_no_error (error);
  return vault;
}

/* Opens and unlocks the fixture's file, leaving its cheap key derivation alone. */
VoletVault *
vault_fixture_open (VaultFixture *fixture, VoletVaultOpenFlags flags)
{
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  g_autoptr (GError) error = NULL;
  VoletVault *vault = volet_vault_open (fixture->path, flags | VOLET_VAULT_OPEN_KEEP_KDF,
                                        fixture->random, fixture->clock, &error);

  g_assert_no_error (error);
  volet_vault_unlock (vault, passphrase, NULL, &error);
  g_assert_no_error (error);
  return vault;
}

void
vault_fixture_write_page (VoletVault *vault, guint32 number, guint8 value)
{
  guint8 page[VOLET_ARENA_PAGE_SIZE];

  memset (page, value, sizeof page);
  g_assert_true (volet_arena_write (volet_vault_get_arena (vault),
                                    (guint64) (number - 1) * sizeof page, page, sizeof page));
}

void
vault_fixture_save_page (VoletVault *vault, guint32 number, guint8 value)
{
  g_autoptr (GError) error = NULL;

  vault_fixture_write_page (vault, number, value);
  volet_vault_commit (vault, &error);
  g_assert_no_error (error);
}

/* One word for all that an unlocked vault holds. */
char *
vault_fixture_get_digest (VoletVault *vault)
{
  VoletArena *arena = volet_vault_get_arena (vault);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint32 number = 1; number <= volet_arena_get_n_pages (arena); number++)
    g_checksum_update (checksum, volet_arena_peek_page (arena, number), VOLET_ARENA_PAGE_SIZE);
  return g_strdup (g_checksum_get_string (checksum));
}

void
vault_fixture_assert_page (VoletVault *vault, guint32 number, guint8 value)
{
  const guint8 *page = volet_arena_peek_page (volet_vault_get_arena (vault), number);

  for (gsize i = 0; i < VOLET_ARENA_PAGE_SIZE; i++)
    g_assert_cmphex (page[i], ==, value);
}

GByteArray *
vault_fixture_read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize n_bytes;

  g_file_get_contents (path, &contents, &n_bytes, &error);
  g_assert_no_error (error);
  return g_byte_array_new_take ((guint8 *) contents, n_bytes);
}

/* Overwrites in place: the file stays the same one. */
void
vault_fixture_write_file (const char *path, const GByteArray *bytes)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, (const char *) bytes->data, (gssize) bytes->len,
                            G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}
