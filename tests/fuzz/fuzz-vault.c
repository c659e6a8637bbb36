/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the fuzzers of the vault share. */

#include "fuzz-vault.h"

#include "volet-passphrase.h"

#define EDIT_BYTES 4
#define N_PAGES 9

static void
make (FuzzVault *self, SimDisk *disk)
{
  g_autoptr (VoletLockedBytes) passphrase = vault_fixture_new_text (VAULT_FIXTURE_PASSPHRASE);
  g_autoptr (VoletLockedBytes) code = NULL;
  g_autoptr (VoletVault) vault = NULL;

  self->random = vault_fixture_new_random (5);
  self->clock = volet_clock_new ();
  vault = volet_vault_new_in_memory (self->random, self->clock, NULL);
  volet_vault_set_ops (vault, sim_disk_get_ops (disk));
  for (guint number = 1; number <= N_PAGES; number++)
    vault_fixture_write_page (vault, number, (guint8) number);
  g_assert_true (
      volet_vault_create_file (vault, FUZZ_PATH, passphrase, &VOLET_KDF_LEAST, &code, NULL, NULL));
  vault_fixture_save_page (vault, 3, 33);
  vault_fixture_save_page (vault, N_PAGES + 1, 34);
  vault_fixture_save_page (vault, 1, 35);

  self->bytes = sim_disk_get (disk, FUZZ_PATH);
  self->code = g_strdup (volet_locked_bytes_get_text (code));
  self->header_key =
      volet_locked_bytes_new_from (volet_locked_bytes_get (vault->header_key), 32, NULL);
  self->log_key =
      volet_locked_bytes_new_from (volet_locked_bytes_get (vault->chain->key), 32, NULL);
  memcpy (self->context, vault->chain->context, sizeof self->context);
}

const FuzzVault *
fuzz_vault_get (void)
{
  static FuzzVault vault;

  if (vault.bytes == NULL) {
    g_autoptr (SimDisk) disk = sim_disk_new ();

    make (&vault, disk);
  }
  return &vault;
}

/* What a program does with a file: opens it, looks at every page, checks it, saves. Whatever the
 * file holds, a save that was announced is found again. */
static void
use (VoletVault *vault)
{
  g_autofree char *digest = vault_fixture_get_digest (vault);
  g_autoptr (VoletVaultReport) report = volet_vault_check (vault, NULL, NULL);
  VoletArena *arena = volet_vault_get_arena (vault);

  g_assert_cmpuint (volet_arena_get_n_pages (arena), <=, VOLET_ARENA_MAX_PAGES);
  if (volet_arena_get_n_pages (arena) == 0)
    return;
  vault_fixture_write_page (vault, 1, 77);
  if (!volet_vault_commit (vault, NULL))
    g_assert_true (volet_vault_is_read_only (vault));
}

void
fuzz_vault_open (const FuzzVault *self, const GByteArray *bytes)
{
  static const VoletVaultOpenFlags flags[] = {VOLET_VAULT_OPEN_NONE, VOLET_VAULT_OPEN_RESCUE};
  g_autoptr (SimDisk) disk = sim_disk_new ();

  sim_disk_put (disk, FUZZ_PATH, bytes);
  for (gsize i = 0; i < G_N_ELEMENTS (flags); i++) {
    g_autoptr (VoletLockedBytes) code = vault_fixture_new_text (self->code);
    g_autoptr (VoletVault) vault = volet_vault_open_with_ops (
        FUZZ_PATH, flags[i], self->random, self->clock, sim_disk_get_ops (disk), NULL);
    VoletVaultRescue found;

    if (vault == NULL || !volet_vault_unlock_with_code (vault, code, NULL, NULL))
      continue;
    if (flags[i] == VOLET_VAULT_OPEN_NONE) {
      use (vault);
    } else {
      g_autoptr (VoletVault) rescued = volet_vault_rescue (vault, &found, NULL, NULL);

      g_assert_true (rescued == NULL || found.n_missing_pages <= found.n_pages);
    }
  }
}

gboolean
fuzz_take_edit (const guint8 **data, gsize *n_bytes, FuzzEdit *ret_edit)
{
  const guint8 *at = *data;

  if (*n_bytes < EDIT_BYTES)
    return FALSE;
  ret_edit->offset = at[0] | (guint32) at[1] << 8 | (guint32) at[2] << 16;
  ret_edit->value = at[3];
  *data += EDIT_BYTES;
  *n_bytes -= EDIT_BYTES;
  return TRUE;
}
