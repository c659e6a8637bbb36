/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A notebook's life on a real disk: created, opened, given other keys, copied, compacted, locked.
 */

#include "vault-fixture.h"
#include "volet-vault-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *
get_sibling (VaultFixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static VoletVault *
try_to_open (VaultFixture *fixture, GError **error)
{
  return volet_vault_open (fixture->path, VOLET_VAULT_OPEN_KEEP_KDF, fixture->random,
                           fixture->clock, error);
}

static void
assert_refused (VaultFixture *fixture, VoletVaultError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (try_to_open (fixture, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, (int) code);
  g_assert_null (strstr (error->message, fixture->folder));
}

/* Whether @passphrase opens the file at @path, which is opened only to look. */
static gboolean
opens (VaultFixture *fixture, const char *path, const char *passphrase)
{
  g_autoptr (VoletLockedBytes) typed = vault_fixture_new_text (passphrase);
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletVault) vault =
      volet_vault_open (path, VOLET_VAULT_OPEN_READ_ONLY, fixture->random, fixture->clock, &error);

  g_assert_no_error (error);
  if (volet_vault_unlock (vault, typed, NULL, &error))
    return TRUE;
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_WRONG_PASSPHRASE);
  return FALSE;
}

static gboolean
opens_with_code (VaultFixture *fixture, const char *path, const char *code)
{
  g_autoptr (VoletLockedBytes) typed = vault_fixture_new_text (code);
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletVault) vault =
      volet_vault_open (path, VOLET_VAULT_OPEN_READ_ONLY, fixture->random, fixture->clock, &error);

  g_assert_no_error (error);
  if (volet_vault_unlock_with_code (vault, typed, NULL, &error))
    return TRUE;
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_WRONG_CODE);
  return FALSE;
}

static gboolean
file_holds (const char *path, const guint8 *bytes, gsize n_bytes)
{
  g_autoptr (GByteArray) file = vault_fixture_read_file (path);

  return memmem (file->data, file->len, bytes, n_bytes) != NULL;
}

static void
test_created_file_is_private_and_opens (void)
{
  g_auto (VaultFixture) fixture = {0};
  VoletVault *vault;
  GStatBuf facts;

  vault_fixture_set_up (&fixture, 1);
  vault = vault_fixture_create (&fixture, 9);
  g_assert_cmpint (g_stat (fixture.path, &facts), ==, 0);
  g_assert_cmpuint (facts.st_mode & 0777, ==, 0600);
  g_assert_false (volet_vault_is_in_memory (vault));
  g_assert_false (volet_vault_is_read_only (vault));
  vault_fixture_save_page (vault, 3, 33);
  g_assert_finalize_object (vault);

  vault = vault_fixture_open (&fixture, VOLET_VAULT_OPEN_NONE);
  vault_fixture_assert_page (vault, 2, 2);
  vault_fixture_assert_page (vault, 3, 33);
  g_assert_cmpuint (volet_arena_get_n_pages (volet_vault_get_arena (vault)), ==, 9);
  g_assert_finalize_object (vault);
}

static void
test_never_overwrites (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *other = NULL;
  g_autofree char *contents = NULL;

  vault_fixture_set_up (&fixture, 2);
  vault = vault_fixture_create (&fixture, 3);
  other = get_sibling (&fixture, "lettre.txt");
  g_assert_true (g_file_set_contents (other, "Bonjour", -1, NULL));
  g_assert_false (
      volet_vault_create_file (vault, other, passphrase, &VOLET_KDF_LEAST, NULL, NULL, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (volet_vault_save_copy (vault, other, NULL, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (other, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "Bonjour");
  g_clear_object (&vault);
}

static void
test_refuses_weak_passphrases_and_bad_costs (void)
{
  g_auto (VaultFixture) fixture = {0};
  const VoletKdfParams hostile = {1, 1024};
  g_autoptr (VoletLockedBytes) weak = vault_fixture_new_text ("1234567");
  g_autoptr (VoletLockedBytes) strong = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (GError) error = NULL;

  vault_fixture_set_up (&fixture, 3);
  vault = volet_vault_new_in_memory (fixture.random, fixture.clock, &error);
  vault_fixture_write_page (vault, 1, 1);
  g_assert_false (
      volet_vault_create_file (vault, fixture.path, weak, &VOLET_KDF_LEAST, NULL, NULL, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_WEAK_PASSPHRASE);
  g_clear_error (&error);
  g_assert_false (
      volet_vault_create_file (vault, fixture.path, strong, &hostile, NULL, NULL, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_KDF_LIMITS);
  g_assert_false (g_file_test (fixture.path, G_FILE_TEST_EXISTS));
  g_assert_true (volet_vault_is_in_memory (vault));
  g_clear_object (&vault);
}

static void
test_cancelled_creation_leaves_nothing (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (GError) error = NULL;

  vault_fixture_set_up (&fixture, 4);
  vault = volet_vault_new_in_memory (fixture.random, fixture.clock, &error);
  vault_fixture_write_page (vault, 1, 1);
  g_cancellable_cancel (cancellable);
  g_assert_false (volet_vault_create_file (vault, fixture.path, passphrase, &VOLET_KDF_LEAST, NULL,
                                           cancellable, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_CANCELLED);
  g_assert_false (g_file_test (fixture.path, G_FILE_TEST_EXISTS));
  g_clear_object (&vault);
}

static void
test_what_is_no_notebook (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autofree char *missing = NULL;

  vault_fixture_set_up (&fixture, 5);
  assert_refused (&fixture, VOLET_VAULT_ERROR_NOT_FOUND);
  g_assert_true (g_file_set_contents (fixture.path, "", 0, NULL));
  assert_refused (&fixture, VOLET_VAULT_ERROR_NEVER_FINISHED);
  g_assert_true (g_file_set_contents (fixture.path, "Une simple lettre.\n", -1, NULL));
  assert_refused (&fixture, VOLET_VAULT_ERROR_NOT_A_VAULT);
  g_assert_cmpint (g_unlink (fixture.path), ==, 0);
  g_assert_cmpint (g_mkdir (fixture.path, 0700), ==, 0);
  assert_refused (&fixture, VOLET_VAULT_ERROR_NOT_REGULAR);
  g_assert_cmpint (g_rmdir (fixture.path), ==, 0);
  g_assert_cmpint (mkfifo (fixture.path, 0600), ==, 0);
  assert_refused (&fixture, VOLET_VAULT_ERROR_NOT_REGULAR);
}

/* Root may read everything, so root looks as somebody else. */
static void
test_unreadable_file (void)
{
  g_auto (VaultFixture) fixture = {0};
  gboolean is_root = geteuid () == 0;

  vault_fixture_set_up (&fixture, 6);
  g_object_unref (vault_fixture_create (&fixture, 3));
  g_assert_cmpint (g_chmod (fixture.path, 0), ==, 0);
  if (is_root)
    g_assert_cmpint (seteuid (65534), ==, 0);
  assert_refused (&fixture, VOLET_VAULT_ERROR_PERMISSION);
  if (is_root)
    g_assert_cmpint (seteuid (0), ==, 0);
}

static void
test_opens_through_a_link (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autofree char *link = NULL;
  VoletVault *vault;

  vault_fixture_set_up (&fixture, 7);
  g_object_unref (vault_fixture_create (&fixture, 3));
  link = get_sibling (&fixture, "lien.volet");
  g_assert_cmpint (symlink (fixture.path, link), ==, 0);
  g_free (fixture.path);
  fixture.path = g_steal_pointer (&link);
  vault = vault_fixture_open (&fixture, VOLET_VAULT_OPEN_NONE);
  vault_fixture_save_page (vault, 1, 11);
  g_object_unref (vault);
}

static void
test_wrong_passphrases (void)
{
  static const char *const wrong[] = {"", "exemple", "Exemple-volet", "exemple-volet "};
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (VoletLockedBytes) right = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  g_autoptr (GError) error = NULL;

  vault_fixture_set_up (&fixture, 8);
  g_object_unref (vault_fixture_create (&fixture, 3));
  vault = try_to_open (&fixture, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (VoletLockedBytes) typed = vault_fixture_new_text (wrong[i]);

    g_assert_false (volet_vault_unlock (vault, typed, NULL, &error));
    g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_WRONG_PASSPHRASE);
    g_clear_error (&error);
    g_assert_false (volet_vault_is_unlocked (vault));
  }
  volet_vault_unlock (vault, right, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&vault);
}

/* Typed on a keyboard that composes, opened on one that does not. */
static void
test_accents_in_either_form (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (VoletLockedBytes) composed = vault_fixture_new_text ("l'été à Œuf");
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (GError) error = NULL;

  vault_fixture_set_up (&fixture, 9);
  vault = volet_vault_new_in_memory (fixture.random, fixture.clock, &error);
  vault_fixture_write_page (vault, 1, 1);
  volet_vault_create_file (vault, fixture.path, composed, &VOLET_KDF_LEAST, NULL, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&vault);
  g_assert_true (opens (&fixture, fixture.path, "l'e\xcc\x81te\xcc\x81 a\xcc\x80 Œuf"));
  g_assert_false (opens (&fixture, fixture.path, "l'ete a Œuf"));
}

static void
test_recovery_code (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (VoletLockedBytes) first = NULL;
  g_autoptr (VoletLockedBytes) second = NULL;
  g_autoptr (GError) error = NULL;

  vault_fixture_set_up (&fixture, 10);
  vault = vault_fixture_create (&fixture, 3);
  g_assert_false (volet_vault_has_recovery_code (vault));
  volet_vault_new_recovery_code (vault, &first, &error);
  g_assert_no_error (error);
  g_assert_true (volet_vault_has_recovery_code (vault));
  volet_vault_new_recovery_code (vault, &second, &error);
  g_assert_no_error (error);
  volet_vault_lock (vault);
  g_assert_false (opens_with_code (&fixture, fixture.path, volet_locked_bytes_get_text (first)));
  g_assert_true (opens_with_code (&fixture, fixture.path, volet_locked_bytes_get_text (second)));
  g_assert_true (opens (&fixture, fixture.path, VAULT_FIXTURE_PASSPHRASE));

  volet_vault_unlock_with_code (vault, second, NULL, &error);
  g_assert_no_error (error);
  volet_vault_revoke_recovery_code (vault, &error);
  g_assert_no_error (error);
  g_assert_false (volet_vault_has_recovery_code (vault));
  g_clear_object (&vault);
  g_assert_false (opens_with_code (&fixture, fixture.path, volet_locked_bytes_get_text (second)));
  g_assert_true (opens (&fixture, fixture.path, VAULT_FIXTURE_PASSPHRASE));
}

static void
test_codes_that_are_none (void)
{
  static const struct {
    const char *text;
    VoletVaultError code;
  } cases[] = {
      {"0000-0000-0000-0000-0000-0000-0000", VOLET_VAULT_ERROR_MALFORMED_CODE},
      {"exemple-volet", VOLET_VAULT_ERROR_MALFORMED_CODE},
      {"8004-1061-050R-3GG2-8A1C-60T3-GF2S", VOLET_VAULT_ERROR_HALF_CODE},
      {"0004-1061-050R-3GG2-8A1C-60T3-GFA8", VOLET_VAULT_ERROR_WRONG_CODE},
  };
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (VoletVault) vault = NULL;

  vault_fixture_set_up (&fixture, 11);
  g_object_unref (vault_fixture_create (&fixture, 3));
  vault = try_to_open (&fixture, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (VoletLockedBytes) code = vault_fixture_new_text (cases[i].text);
    g_autoptr (GError) error = NULL;

    g_assert_false (volet_vault_unlock_with_code (vault, code, NULL, &error));
    g_assert_error (error, VOLET_VAULT_ERROR, (int) cases[i].code);
  }
  g_clear_object (&vault);
}

static void
test_change_of_passphrase (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (VoletLockedBytes) new_one = vault_fixture_new_text ("tout-autre-chose");
  g_autoptr (VoletLockedBytes) weak = vault_fixture_new_text ("court");
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (GError) error = NULL;

  vault_fixture_set_up (&fixture, 12);
  vault = vault_fixture_create (&fixture, 3);
  vault_fixture_save_page (vault, 1, 11);
  g_assert_false (volet_vault_change_passphrase (vault, weak, NULL, NULL, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_WEAK_PASSPHRASE);
  g_clear_error (&error);
  volet_vault_change_passphrase (vault, new_one, &VOLET_KDF_LEAST, NULL, &error);
  g_assert_no_error (error);
  vault_fixture_save_page (vault, 2, 22);
  volet_vault_lock (vault);
  g_assert_true (opens (&fixture, fixture.path, "tout-autre-chose"));
  g_assert_false (opens (&fixture, fixture.path, VAULT_FIXTURE_PASSPHRASE));

  /* Whichever copy of the header is spoiled. */
  bytes = vault_fixture_read_file (fixture.path);
  for (guint copy = 0; copy < 2; copy++) {
    bytes->data[copy * 32768 + 200] ^= 1;
    vault_fixture_write_file (fixture.path, bytes);
    bytes->data[copy * 32768 + 200] ^= 1;
    g_assert_false (opens (&fixture, fixture.path, VAULT_FIXTURE_PASSPHRASE));
    g_assert_true (opens (&fixture, fixture.path, "tout-autre-chose"));
  }
  g_clear_object (&vault);
}

/* Below 2 passes over 64 MiB, raised by itself; memory stays, and so does what is strong enough. */
static void
test_weak_costs_are_raised_once (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  VoletKdfParams params;

  vault_fixture_set_up (&fixture, 13);
  g_object_unref (vault_fixture_create (&fixture, 3));
  for (guint i = 0; i < 2; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (VoletVault) vault = volet_vault_open (fixture.path, VOLET_VAULT_OPEN_NONE,
                                                     fixture.random, fixture.clock, &error);

    g_assert_no_error (error);
    g_assert_true (volet_vault_get_kdf_params (vault, &params));
    g_assert_cmpuint (params.passes, ==, i == 0 ? 1 : 16);
    volet_vault_unlock (vault, passphrase, NULL, &error);
    g_assert_no_error (error);
    g_assert_true (volet_vault_get_kdf_params (vault, &params));
    g_assert_cmpuint (params.passes, ==, 16);
    g_assert_cmpuint (params.memory_kib, ==, 8 * VOLET_KDF_MIB_IN_KIB);
    g_assert_cmpuint (vault->headers.current.generation, ==, 2);
    g_clear_object (&vault);
  }
}

static void
test_copy_is_the_same_notebook_without_history (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (VoletVault) other = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *copied = NULL;

  vault_fixture_set_up (&fixture, 14);
  vault = vault_fixture_create (&fixture, 9);
  for (guint8 i = 0; i < 5; i++)
    vault_fixture_save_page (vault, 3, i);
  copy = get_sibling (&fixture, "copie.volet");
  volet_vault_save_copy (vault, copy, NULL, &error);
  g_assert_no_error (error);
  digest = vault_fixture_get_digest (vault);
  vault_fixture_save_page (vault, 4, 44);

  g_free (fixture.path);
  fixture.path = g_steal_pointer (&copy);
  other = vault_fixture_open (&fixture, VOLET_VAULT_OPEN_NONE);
  copied = vault_fixture_get_digest (other);
  g_assert_cmpstr (copied, ==, digest);
  g_assert_cmpmem (volet_vault_get_id (other), 16, volet_vault_get_id (vault), 16);
  g_assert_cmpuint (other->chain->last.txn, ==, 1);
  vault_fixture_save_page (other, 1, 11);
  g_clear_object (&other);
  g_clear_object (&vault);
}

static void
test_new_notebook_shares_nothing (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text ("tout-autre-chose");
  g_autoptr (VoletLockedBytes) old_key = NULL;
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  guint8 old_id[VOLET_VAULT_ID_SIZE];

  vault_fixture_set_up (&fixture, 15);
  vault = vault_fixture_create (&fixture, 9);
  memcpy (old_id, volet_vault_get_id (vault), sizeof old_id);
  old_key = volet_locked_bytes_new_from (volet_locked_bytes_get (vault->data_key), 32, NULL);
  path = get_sibling (&fixture, "neuf.volet");
  volet_vault_create_file (vault, path, passphrase, &VOLET_KDF_LEAST, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (volet_vault_get_path (vault), ==, path);
  g_assert_cmpint (memcmp (old_id, volet_vault_get_id (vault), sizeof old_id), !=, 0);
  g_assert_false (volet_locked_bytes_equal (old_key, vault->data_key));
  vault_fixture_save_page (vault, 1, 11);
  g_clear_object (&vault);

  g_assert_true (opens (&fixture, path, "tout-autre-chose"));
  g_assert_false (opens (&fixture, path, VAULT_FIXTURE_PASSPHRASE));
  g_assert_true (opens (&fixture, fixture.path, VAULT_FIXTURE_PASSPHRASE));
}

/* After a compaction the salt without which the old frames cannot be read is nowhere in the file.
 */
static void
test_compaction_forgets_the_old_salt (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (GError) error = NULL;
  guint8 old_salt[16];

  vault_fixture_set_up (&fixture, 16);
  vault = vault_fixture_create (&fixture, 9);
  vault_fixture_save_page (vault, 1, 11);
  memcpy (old_salt, vault->headers.current.gen_salt, sizeof old_salt);
  g_assert_true (file_holds (fixture.path, old_salt, sizeof old_salt));
  volet_vault_compact (vault, &error);
  g_assert_no_error (error);
  g_assert_false (file_holds (fixture.path, old_salt, sizeof old_salt));
  g_assert_true (file_holds (fixture.path, vault->headers.current.gen_salt, sizeof old_salt));
  g_clear_object (&vault);
}

/* A base that fits the room in front to the byte but for the block that would part it from the
 * living chain goes behind. */
static void
test_compaction_never_touches_the_living_chain (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (GError) error = NULL;

  vault_fixture_set_up (&fixture, 17);
  vault = vault_fixture_create (&fixture, 4);
  g_assert_true (volet_vault_compact (vault, &error));
  g_assert_cmpuint (vault->chain->base_offset, ==, 65536 + 8192);
  /* The room in front is 8192 bytes, as long as the base. */
  vault_fixture_write_page (vault, 2, 200);
  g_assert_true (volet_vault_compact (vault, &error));
  g_assert_cmpuint (vault->chain->base_offset, ==, 65536 + 2 * 8192);
  g_assert_true (volet_vault_compact (vault, &error));
  g_assert_cmpuint (vault->chain->base_offset, ==, 65536);
  g_clear_object (&vault);
  vault = vault_fixture_open (&fixture, VOLET_VAULT_OPEN_NONE);
  vault_fixture_assert_page (vault, 2, 200);
  g_clear_object (&vault);
}

static void
test_needs_compaction_by_its_thresholds (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (VoletVault) vault = NULL;

  vault_fixture_set_up (&fixture, 18);
  vault = vault_fixture_create (&fixture, 9);
  for (guint i = 0; i < 32; i++)
    vault_fixture_save_page (vault, 1, (guint8) (2 + i));
  g_assert_false (volet_vault_needs_compaction (vault, TRUE));
  vault_fixture_save_page (vault, 1, 100);
  g_assert_true (volet_vault_needs_compaction (vault, TRUE));
  g_assert_false (volet_vault_needs_compaction (vault, FALSE));
  vault->chain->last.end = vault->chain->base_end + (64 << 20) + 1;
  g_assert_true (volet_vault_needs_compaction (vault, FALSE));
  g_clear_object (&vault);
}

static guint64
get_size (const char *path)
{
  GStatBuf facts;

  g_assert_cmpint (g_stat (path, &facts), ==, 0);
  return (guint64) facts.st_size;
}

static void
test_smaller_file (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (GDir) folder = NULL;
  g_autoptr (GError) error = NULL;
  const char *name;

  vault_fixture_set_up (&fixture, 19);
  vault = vault_fixture_create (&fixture, 4);
  for (guint8 i = 0; i < 50; i++)
    vault_fixture_save_page (vault, 1, (guint8) (i + 7));
  volet_vault_make_smaller (vault, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (get_size (fixture.path), ==, 65536 + 8192);
  vault_fixture_save_page (vault, 2, 22);
  g_clear_object (&vault);

  folder = g_dir_open (fixture.folder, 0, NULL);
  name = g_dir_read_name (folder);
  g_assert_cmpstr (name, ==, "carnet.volet");
  g_assert_null (g_dir_read_name (folder));
  vault = vault_fixture_open (&fixture, VOLET_VAULT_OPEN_NONE);
  vault_fixture_assert_page (vault, 1, 56);
  vault_fixture_assert_page (vault, 2, 22);
  g_clear_object (&vault);
}

static void
test_locked_vault_keeps_nothing_and_opens_again (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (VoletVault) other = NULL;
  g_autoptr (GError) error = NULL;

  vault_fixture_set_up (&fixture, 20);
  vault = vault_fixture_create (&fixture, 4);
  volet_vault_lock (vault);
  g_assert_false (volet_vault_is_unlocked (vault));
  g_assert_null (volet_vault_get_arena (vault));
  g_assert_false (volet_vault_commit (vault, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_LOCKED);
  g_clear_error (&error);
  /* Another program may have it meanwhile. */
  other = vault_fixture_open (&fixture, VOLET_VAULT_OPEN_NONE);
  g_assert_false (volet_vault_unlock (vault, passphrase, NULL, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_BUSY);
  g_clear_error (&error);
  g_clear_object (&other);
  volet_vault_unlock (vault, passphrase, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&vault);
}

static void
test_unlocking_can_be_cancelled (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (GError) error = NULL;

  vault_fixture_set_up (&fixture, 21);
  g_object_unref (vault_fixture_create (&fixture, 4));
  vault = try_to_open (&fixture, &error);
  g_cancellable_cancel (cancellable);
  g_assert_false (volet_vault_unlock (vault, passphrase, cancellable, &error));
  g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_CANCELLED);
  g_clear_error (&error);
  volet_vault_unlock (vault, passphrase, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&vault);
}

static void
note_phase (VoletVaultPhase phase, double fraction, gpointer user_data)
{
  guint *phases = user_data;

  g_assert_cmpfloat (fraction, <=, 1.0);
  *phases |= 1u << phase;
}

static void
test_tells_how_far_it_is (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (GError) error = NULL;
  guint phases = 0;

  vault_fixture_set_up (&fixture, 22);
  g_object_unref (vault_fixture_create (&fixture, 4));
  vault = try_to_open (&fixture, &error);
  volet_vault_set_progress_func (vault, note_phase, &phases);
  volet_vault_unlock (vault, passphrase, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (phases, ==, 1u << VOLET_VAULT_PHASE_KEY | 1u << VOLET_VAULT_PHASE_READING);
  volet_vault_compact (vault, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (phases & 1u << VOLET_VAULT_PHASE_WRITING, !=, 0);
  g_clear_object (&vault);
}

/* Nothing of a page is in the file in clear. */
static void
test_content_is_sealed (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (VoletVault) vault = NULL;
  guint8 run[32];

  vault_fixture_set_up (&fixture, 23);
  vault = vault_fixture_create (&fixture, 4);
  vault_fixture_save_page (vault, 3, 0x5a);
  memset (run, 0x5a, sizeof run);
  g_assert_false (file_holds (fixture.path, run, sizeof run));
  memset (run, 2, sizeof run);
  g_assert_false (file_holds (fixture.path, run, sizeof run));
  g_clear_object (&vault);
}

static void
test_largest_database (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (GError) error = NULL;
  VoletArena *arena;

  vault_fixture_set_up (&fixture, 24);
  vault = vault_fixture_create (&fixture, 4);
  arena = volet_vault_get_arena (vault);
  g_assert_true (volet_arena_set_n_pages (arena, 40000));
  vault_fixture_save_page (vault, 40000, 9);
  vault_fixture_save_page (vault, 5, 8);
  g_clear_object (&vault);
  vault = vault_fixture_open (&fixture, VOLET_VAULT_OPEN_NONE);
  vault_fixture_assert_page (vault, 40000, 9);
  vault_fixture_assert_page (vault, 39999, 0);
  volet_vault_compact (vault, &error);
  g_assert_no_error (error);
  g_clear_object (&vault);
  vault = vault_fixture_open (&fixture, VOLET_VAULT_OPEN_NONE);
  vault_fixture_assert_page (vault, 5, 8);
  g_clear_object (&vault);
}

/* 500 MB of saves do not fit: the notebook is compacted instead, and the save is in the new base.
 */
static void
test_file_never_passes_its_greatest_size (void)
{
  g_auto (VaultFixture) fixture = {0};
  g_autoptr (VoletVault) vault = NULL;

  vault_fixture_set_up (&fixture, 25);
  vault = vault_fixture_create (&fixture, 4);
  /* As if the chain stood at the very end of the greatest file: a hole stands for its saves. */
  vault->chain->last.end = VOLET_FILE_MAX_BYTES - 8192;
  vault->tail.is_known = FALSE;
  g_assert_cmpint (truncate (fixture.path, (off_t) VOLET_FILE_MAX_BYTES - 8192 - 16), ==, 0);
  {
    g_autoptr (GError) error = NULL;
    int fd = open (fixture.path, O_WRONLY | O_CLOEXEC);

    g_assert_cmpint (
        pwrite (fd, vault->chain->last.tag, 16, (off_t) VOLET_FILE_MAX_BYTES - 8192 - 16), ==, 16);
    close (fd);
    vault_fixture_write_page (vault, 1, 99);
    g_assert_false (volet_vault_commit (vault, &error));
    g_assert_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_TOO_LARGE);
    /* With room before the chain, the same save finds a place. */
    vault->chain->base_offset = 65536 + 65536;
    volet_vault_commit (vault, &error);
  }
  g_assert_cmpuint (vault->chain->base_offset, ==, 65536);
  g_assert_cmpuint (vault->chain->last.end, ==, 65536 + 8192);
  g_clear_object (&vault);
  vault = vault_fixture_open (&fixture, VOLET_VAULT_OPEN_NONE);
  vault_fixture_assert_page (vault, 1, 99);
  g_clear_object (&vault);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/vault/life/created-file-is-private-and-opens",
                   test_created_file_is_private_and_opens);
  g_test_add_func ("/vault/life/never-overwrites", test_never_overwrites);
  g_test_add_func ("/vault/life/refuses-weak-passphrases-and-bad-costs",
                   test_refuses_weak_passphrases_and_bad_costs);
  g_test_add_func ("/vault/life/cancelled-creation-leaves-nothing",
                   test_cancelled_creation_leaves_nothing);
  g_test_add_func ("/vault/life/what-is-no-notebook", test_what_is_no_notebook);
  g_test_add_func ("/vault/life/unreadable-file", test_unreadable_file);
  g_test_add_func ("/vault/life/opens-through-a-link", test_opens_through_a_link);
  g_test_add_func ("/vault/life/wrong-passphrases", test_wrong_passphrases);
  g_test_add_func ("/vault/life/accents-in-either-form", test_accents_in_either_form);
  g_test_add_func ("/vault/life/recovery-code", test_recovery_code);
  g_test_add_func ("/vault/life/codes-that-are-none", test_codes_that_are_none);
  g_test_add_func ("/vault/life/change-of-passphrase", test_change_of_passphrase);
  g_test_add_func ("/vault/life/weak-costs-are-raised-once", test_weak_costs_are_raised_once);
  g_test_add_func ("/vault/life/copy-is-the-same-notebook-without-history",
                   test_copy_is_the_same_notebook_without_history);
  g_test_add_func ("/vault/life/new-notebook-shares-nothing", test_new_notebook_shares_nothing);
  g_test_add_func ("/vault/life/compaction-forgets-the-old-salt",
                   test_compaction_forgets_the_old_salt);
  g_test_add_func ("/vault/life/compaction-never-touches-the-living-chain",
                   test_compaction_never_touches_the_living_chain);
  g_test_add_func ("/vault/life/needs-compaction-by-its-thresholds",
                   test_needs_compaction_by_its_thresholds);
  g_test_add_func ("/vault/life/smaller-file", test_smaller_file);
  g_test_add_func ("/vault/life/locked-vault-keeps-nothing-and-opens-again",
                   test_locked_vault_keeps_nothing_and_opens_again);
  g_test_add_func ("/vault/life/unlocking-can-be-cancelled", test_unlocking_can_be_cancelled);
  g_test_add_func ("/vault/life/tells-how-far-it-is", test_tells_how_far_it_is);
  g_test_add_func ("/vault/life/content-is-sealed", test_content_is_sealed);
  g_test_add_func ("/vault/life/largest-database", test_largest_database);
  g_test_add_func ("/vault/life/file-never-passes-its-greatest-size",
                   test_file_never_passes_its_greatest_size);

  return g_test_run ();
}
