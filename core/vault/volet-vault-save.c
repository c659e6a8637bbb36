/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving: one transaction behind the last one, one sync. */

/* Invariants
 *
 * 1. Before anything is written the file is compared with what was last read or written: its place,
 *    its size, both headers, the last tag and what stands where the save goes. Any difference means
 *    that someone else wrote, and then nothing is written.
 * 2. A save is announced only after the sync that followed its last byte said so.
 * 3. After a failure nothing is truncated and nothing that was written is believed, whatever a
 *    re-read shows: the transaction is written once more, with fresh nonces, from the last
 *    acknowledged end.
 * 4. A save that cannot be done leaves the pages changed, so that it can be tried again, be rolled
 *    back or go elsewhere.
 */

#include "volet-vault-private.h"

/* The file is opened, locked and its headers compared and repaired. */
gboolean
volet_vault_prepare_write (VoletVault *self, GError **error)
{
  if (!volet_file_is_in_place (self->file, error) ||
      !volet_headers_compare (&self->headers, self->file, error) ||
      !volet_tail_compare (&self->tail, self->chain, self->file, error))
    return FALSE;
  return volet_headers_repair (&self->headers, self->file, error);
}

static gboolean
fits_into_file (VoletVault *self, guint n_pages)
{
  guint64 n_bytes = volet_chain_get_write_size (n_pages) + VOLET_FRAME_ALIGNMENT;

  return self->chain->last.end + n_bytes <= VOLET_FILE_MAX_BYTES;
}

static gboolean
append (VoletVault *self, GArray *numbers, GError **error)
{
  VoletChainPosition position;

  if (!volet_chain_write (self->chain, self->file, self->buffer, self->arena, numbers,
                          (guint64) volet_clock_get_now (self->clock),
                          self->headers.current.generation, self->random, NULL, &position, error) ||
      !volet_file_sync_data (self->file, error))
    return FALSE;

  volet_chain_acknowledge (self->chain, &position);
  volet_arena_settle (self->arena);
  self->chain_end = VOLET_CHAIN_CLEAN;
  /* It is saved: that the end cannot be read again is for the next save to find out. */
  volet_tail_read (&self->tail, self->chain, self->file, NULL);
  return TRUE;
}

/* The one retry. What is said of a failure is the second one: it is what stands in the way now. */
static gboolean
append_again (VoletVault *self, GArray *numbers, GError **error)
{
  return volet_file_reopen (self->file, error) && volet_vault_prepare_write (self, error) &&
         append (self, numbers, error);
}

static gboolean
save (VoletVault *self, GArray *numbers, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (!volet_vault_prepare_write (self, error))
    return FALSE;
  if (!fits_into_file (self, numbers->len))
    return volet_vault_move_base (self, error);
  if (append (self, numbers, NULL) || append_again (self, numbers, &failure))
    return TRUE;

  /* A full disk may still have room for the whole notebook inside the file itself. */
  if (g_error_matches (failure, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NO_SPACE) &&
      volet_vault_compact_into_gap (self, NULL))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * volet_vault_commit:
 * @self: an unlocked vault
 * @error: return location
 *
 * Saves the pages that changed since the last save. When this returns %TRUE they are on the disk.
 * Where nothing changed, nothing is written. A vault in memory keeps them in memory.
 *
 * Errors: %VOLET_VAULT_ERROR_READ_ONLY, %VOLET_VAULT_ERROR_CHANGED_ELSEWHERE,
 * %VOLET_VAULT_ERROR_REPLACED, %VOLET_VAULT_ERROR_BUSY, %VOLET_VAULT_ERROR_NO_SPACE,
 * %VOLET_VAULT_ERROR_TOO_LARGE, %VOLET_VAULT_ERROR_PERMISSION, %VOLET_VAULT_ERROR_IO,
 * %VOLET_VAULT_ERROR_LOCKED. The pages stay as they are and still count as changed.
 *
 * Returns: whether they are saved
 */
gboolean
volet_vault_commit (VoletVault *self, GError **error)
{
  g_autoptr (GArray) numbers = NULL;

  g_return_val_if_fail (VOLET_IS_VAULT (self), FALSE);

  if (!volet_vault_check_unlocked (self, error))
    return FALSE;
  if (!volet_arena_has_changed (self->arena)) {
    volet_arena_settle (self->arena);
    return TRUE;
  }
  if (self->path == NULL) {
    volet_arena_settle (self->arena);
    return TRUE;
  }
  if (!volet_vault_check_writable (self, error))
    return FALSE;

  numbers = volet_arena_list_changed (self->arena);
  return save (self, numbers, error);
}
