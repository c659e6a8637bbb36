/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing what opens a vault. */

/* Invariants
 *
 * 1. A change of key replaces both copies of the header: the old key must not live on in the other.
 * 2. The chain is left alone: its frames are bound to the data key, never to the slots.
 * 3. After a change of passphrase one slot opens with a passphrase, the new one, and likewise for
 *    recovery codes.
 */

#include "volet-passphrase.h"
#include "volet-recovery-code.h"
#include "volet-vault-private.h"

#include "volet-key.h"

#include <string.h>

/* Empties every slot of @type. */
static void
clear_slots (VoletSuperblock *header, VoletSlotType type)
{
  for (guint i = 0; i < VOLET_SUPERBLOCK_N_SLOTS; i++)
    if (volet_slot_get_type (header->slots[i]) == type)
      memset (header->slots[i], 0, VOLET_SLOT_SIZE);
}

static gboolean
find_empty_slot (const VoletSuperblock *header, guint *ret_index, GError **error)
{
  for (guint i = 0; i < VOLET_SUPERBLOCK_N_SLOTS; i++) {
    if (volet_slot_get_type (header->slots[i]) == VOLET_SLOT_EMPTY) {
      *ret_index = i;
      return TRUE;
    }
  }
  g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NEWER_VERSION,
                       "A newer version uses every slot");
  return FALSE;
}

/* Puts a header with other slots in force. */
static gboolean
replace_header (VoletVault *self, VoletSuperblock *header, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (!volet_vault_prepare_write (self, error))
    return FALSE;
  header->generation = self->headers.highest_generation + 1;
  if (volet_headers_replace (&self->headers, self->file, header, self->header_key, &failure))
    return TRUE;

  if (self->headers.current.generation == header->generation)
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_OLD_KEY_REMAINS,
                         "The old key could not be overwritten in one of two places");
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
volet_vault_set_passphrase (VoletVault *self,
                            VoletLockedBytes *normal,
                            const VoletKdfParams *params,
                            const VoletProgress *progress,
                            GError **error)
{
  VoletSuperblock header = self->headers.current;
  guint index;

  clear_slots (&header, VOLET_SLOT_PASSPHRASE);
  return find_empty_slot (&header, &index, error) &&
         volet_vault_check_memory (self, params, error) &&
         volet_progress_step (progress, VOLET_VAULT_PHASE_KEY, -1.0, error) &&
         volet_slot_seal_passphrase (header.slots[index], index, header.vault_id, params, normal,
                                     self->data_key, self->random, error) &&
         volet_progress_step (progress, VOLET_VAULT_PHASE_WRITING, 0.0, error) &&
         replace_header (self, &header, error);
}

/* A vault in memory has nothing that a key could open. */
static gboolean
check_has_file (VoletVault *self, GError **error)
{
  if (self->path != NULL)
    return TRUE;
  g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NOT_FOUND,
                       "The notebook has no file yet");
  return FALSE;
}

/**
 * volet_vault_change_passphrase:
 * @self: an unlocked vault with a file
 * @passphrase: the new one, as it was typed
 * @params: (nullable): its cost; %NULL keeps the present one unless that is weak
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Replaces every passphrase by this one. Recovery codes stay. Older copies of the file still open
 * with the old one. Blocks for as long as the key derivation.
 *
 * Errors: %VOLET_VAULT_ERROR_WEAK_PASSPHRASE, %VOLET_VAULT_ERROR_INVALID_UTF8,
 * %VOLET_VAULT_ERROR_PASSPHRASE_TOO_LONG, %VOLET_VAULT_ERROR_NO_MEMORY,
 * %VOLET_VAULT_ERROR_CANCELLED, %VOLET_VAULT_ERROR_OLD_KEY_REMAINS (the new passphrase is in force
 * nevertheless), and as volet_vault_commit() (the old one is in force)
 *
 * Returns: whether the new passphrase, and no other, opens the file
 */
gboolean
volet_vault_change_passphrase (VoletVault *self,
                               VoletLockedBytes *passphrase,
                               const VoletKdfParams *params,
                               GCancellable *cancellable,
                               GError **error)
{
  g_autoptr (VoletLockedBytes) normal = NULL;
  VoletProgress progress;
  VoletKdfParams chosen;

  g_return_val_if_fail (VOLET_IS_VAULT (self), FALSE);

  if (!volet_vault_check_unlocked (self, error) || !check_has_file (self, error) ||
      !volet_vault_check_writable (self, error))
    return FALSE;
  normal = volet_passphrase_normalize_new (passphrase, error);
  if (normal == NULL)
    return FALSE;

  if (params != NULL)
    chosen = *params;
  else if (!volet_vault_get_kdf_params (self, &chosen) || volet_kdf_params_are_weak (&chosen))
    chosen = VOLET_KDF_DEFAULT;
  progress = volet_vault_make_progress (self, cancellable);
  return volet_vault_set_passphrase (self, normal, &chosen, &progress, error);
}

/**
 * volet_vault_new_recovery_code:
 * @self: an unlocked vault with a file
 * @ret_recovery_code: (out) (transfer full): the code, to be shown once
 * @error: return location
 *
 * Makes a recovery code; an earlier one no longer opens this file, though it still opens older
 * copies of it.
 *
 * Errors: %VOLET_VAULT_ERROR_NO_MEMORY, %VOLET_VAULT_ERROR_OLD_KEY_REMAINS (the new code is in
 * force, but lost: make another), and as volet_vault_commit()
 *
 * Returns: whether the new code opens the file
 */
gboolean
volet_vault_new_recovery_code (VoletVault *self,
                               VoletLockedBytes **ret_recovery_code,
                               GError **error)
{
  g_autoptr (VoletLockedBytes) code = NULL;
  g_autoptr (VoletLockedBytes) text = NULL;
  VoletSuperblock header;
  guint index;

  g_return_val_if_fail (VOLET_IS_VAULT (self), FALSE);
  g_return_val_if_fail (ret_recovery_code != NULL, FALSE);

  if (!volet_vault_check_unlocked (self, error) || !check_has_file (self, error) ||
      !volet_vault_check_writable (self, error))
    return FALSE;
  code = volet_locked_bytes_new (VOLET_RECOVERY_CODE_SIZE, error);
  if (code == NULL)
    return FALSE;
  volet_random_fill (self->random, volet_locked_bytes_get (code), VOLET_RECOVERY_CODE_SIZE);
  text = volet_recovery_code_format (VOLET_RECOVERY_WHOLE, code, error);
  if (text == NULL)
    return FALSE;

  header = self->headers.current;
  clear_slots (&header, VOLET_SLOT_RECOVERY);
  if (!find_empty_slot (&header, &index, error) ||
      !volet_slot_seal_recovery (header.slots[index], index, header.vault_id, code, self->data_key,
                                 self->random, error) ||
      !replace_header (self, &header, error))
    return FALSE;
  *ret_recovery_code = g_steal_pointer (&text);
  return TRUE;
}

/**
 * volet_vault_revoke_recovery_code:
 * @self: an unlocked vault with a file
 * @error: return location
 *
 * Leaves no recovery code that opens this file. It still opens older copies.
 *
 * Errors: %VOLET_VAULT_ERROR_OLD_KEY_REMAINS, and as volet_vault_commit()
 *
 * Returns: whether none opens it
 */
gboolean
volet_vault_revoke_recovery_code (VoletVault *self, GError **error)
{
  VoletSuperblock header;

  g_return_val_if_fail (VOLET_IS_VAULT (self), FALSE);

  if (!volet_vault_check_unlocked (self, error) || !check_has_file (self, error) ||
      !volet_vault_check_writable (self, error))
    return FALSE;
  header = self->headers.current;
  clear_slots (&header, VOLET_SLOT_RECOVERY);
  return replace_header (self, &header, error);
}

/**
 * volet_vault_has_recovery_code:
 * @self: a vault
 *
 * Returns: whether its file can be opened with a recovery code
 */
gboolean
volet_vault_has_recovery_code (VoletVault *self)
{
  g_return_val_if_fail (VOLET_IS_VAULT (self), FALSE);

  for (guint i = 0; self->path != NULL && i < VOLET_SUPERBLOCK_N_SLOTS; i++)
    if (volet_slot_is_recovery (self->headers.current.slots[i]))
      return TRUE;
  return FALSE;
}

/**
 * volet_vault_get_kdf_params:
 * @self: a vault
 * @ret_params: (out): the cost of its first passphrase
 *
 * Returns: whether its file can be opened with a passphrase
 */
gboolean
volet_vault_get_kdf_params (VoletVault *self, VoletKdfParams *ret_params)
{
  g_return_val_if_fail (VOLET_IS_VAULT (self), FALSE);

  for (guint i = 0; self->path != NULL && i < VOLET_SUPERBLOCK_N_SLOTS; i++) {
    if (volet_slot_is_passphrase (self->headers.current.slots[i])) {
      *ret_params = volet_slot_get_kdf_params (self->headers.current.slots[i]);
      return TRUE;
    }
  }
  return FALSE;
}
