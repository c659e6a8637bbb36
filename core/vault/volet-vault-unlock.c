/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening the file and unlocking it. */

/* Invariants
 *
 * 1. Only the slots of the header that counts are tried.
 * 2. Every slot's cost is checked, singly and in sum, before any memory is asked for.
 * 3. Nothing is written before the header that counts and its whole chain were verified, and then
 *    only to make both copies of the header equal.
 * 4. Whatever raises a doubt about the file (a header that is not authentic, old slots put back,
 *    damage in the middle, a later version) makes it read-only.
 */

#include "volet-passphrase.h"
#include "volet-recovery-code.h"
#include "volet-vault-private.h"

#include "volet-key.h"

/* The most work, in KiB times passes, that all slots tried in one unlocking may ask for. */
#define MAX_TOTAL_WORK_KIB (G_GUINT64_CONSTANT (16) * 1024 * VOLET_KDF_MIB_IN_KIB)

/* Why the slots that were not tried were not. */
typedef struct {
  guint64 work_kib;
  gboolean any_beyond_limits;
  GError *no_memory;
} Attempt;

/* Opens for writing where the system allows it. */
static VoletFile *
open_file (VoletVault *self, GError **error)
{
  g_autoptr (GError) failure = NULL;
  VoletFile *file;

  if (self->flags & (VOLET_VAULT_OPEN_READ_ONLY | VOLET_VAULT_OPEN_RESCUE)) {
    self->file_reason = VOLET_VAULT_READ_ONLY_REQUESTED;
    return volet_file_open (self->ops, self->path, VOLET_FILE_READ, error);
  }

  self->file_reason = VOLET_VAULT_WRITABLE;
  file = volet_file_open (self->ops, self->path, VOLET_FILE_WRITE, &failure);
  if (file != NULL || !g_error_matches (failure, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_PERMISSION)) {
    if (file == NULL)
      g_propagate_error (error, g_steal_pointer (&failure));
    return file;
  }
  self->file_reason = VOLET_VAULT_READ_ONLY_MEDIA;
  return volet_file_open (self->ops, self->path, VOLET_FILE_READ, error);
}

/* Takes the lock. Who asked only to read may also look while another writes. */
static gboolean
lock_file (VoletVault *self, VoletFile *file, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (volet_file_lock (file, &failure))
    return TRUE;
  if (self->flags & (VOLET_VAULT_OPEN_READ_ONLY | VOLET_VAULT_OPEN_RESCUE) &&
      g_error_matches (failure, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_BUSY)) {
    self->file_reason = VOLET_VAULT_READ_ONLY_IN_USE;
    return TRUE;
  }
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
volet_vault_open_file (VoletVault *self, GError **error)
{
  g_autoptr (VoletFile) file = open_file (self, error);

  if (file == NULL || !lock_file (self, file, error) ||
      !volet_headers_read (&self->headers, file, error))
    return FALSE;
  self->file = g_steal_pointer (&file);
  return TRUE;
}

gboolean
volet_vault_check_memory (VoletVault *self, const VoletKdfParams *params, GError **error)
{
  guint64 needed = (guint64) params->memory_kib * 1024;
  guint64 available;

  if (self->ops->get_available_memory (self->ops->user_data, &available) != 0 ||
      needed <= available / 2)
    return TRUE;
  volet_vault_error_set_memory (error, needed, available);
  return FALSE;
}

/* Whether a slot may be tried; remembers why not. */
static gboolean
may_try (VoletVault *self, const guint8 *slot, Attempt *attempt)
{
  const VoletKdfParams params = volet_slot_get_kdf_params (slot);
  guint64 work_kib = volet_kdf_params_get_work_kib (&params);

  if (!volet_kdf_params_are_allowed (&params) ||
      attempt->work_kib + work_kib > MAX_TOTAL_WORK_KIB) {
    attempt->any_beyond_limits = TRUE;
    return FALSE;
  }
  if (!volet_vault_check_memory (self, &params,
                                 attempt->no_memory == NULL ? &attempt->no_memory : NULL))
    return FALSE;
  attempt->work_kib += work_kib;
  return TRUE;
}

/* Says why no slot opened: memory and limits go before "wrong passphrase", which is only said of a
 * passphrase that every slot was tried with. */
static void
explain (Attempt *attempt, GError **error)
{
  if (attempt->no_memory != NULL)
    g_propagate_error (error, g_steal_pointer (&attempt->no_memory));
  else if (attempt->any_beyond_limits)
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_KDF_LIMITS,
                         "A slot asks for more work than is allowed");
  else
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_WRONG_PASSPHRASE,
                         "This passphrase does not open the notebook");
}

/* Tries a normalised passphrase on every slot that takes one. */
static VoletLockedBytes *
find_data_key (VoletVault *self,
               VoletLockedBytes *normal,
               const VoletProgress *progress,
               guint *ret_index,
               GError **error)
{
  const VoletSuperblock *header = &self->headers.current;
  Attempt attempt = {0};

  for (guint i = 0; i < VOLET_SUPERBLOCK_N_SLOTS; i++) {
    g_autoptr (GError) failure = NULL;
    VoletLockedBytes *data_key;

    if (!volet_slot_is_passphrase (header->slots[i]) || !may_try (self, header->slots[i], &attempt))
      continue;
    if (!volet_progress_step (progress, VOLET_VAULT_PHASE_KEY, -1.0, error)) {
      g_clear_error (&attempt.no_memory);
      return NULL;
    }
    data_key = volet_slot_open_passphrase (header->slots[i], i, header->vault_id, normal, &failure);
    if (data_key != NULL) {
      g_clear_error (&attempt.no_memory);
      *ret_index = i;
      return data_key;
    }
    if (attempt.no_memory == NULL &&
        g_error_matches (failure, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NO_MEMORY))
      attempt.no_memory = g_steal_pointer (&failure);
  }
  explain (&attempt, error);
  return NULL;
}

/* Tries the 16 bytes of a recovery code on every slot that takes one. */
static VoletLockedBytes *
find_data_key_with_code (VoletVault *self, VoletLockedBytes *code, GError **error)
{
  const VoletSuperblock *header = &self->headers.current;

  for (guint i = 0; i < VOLET_SUPERBLOCK_N_SLOTS; i++) {
    g_autoptr (GError) failure = NULL;
    VoletLockedBytes *data_key;

    if (!volet_slot_is_recovery (header->slots[i]))
      continue;
    data_key = volet_slot_open_recovery (header->slots[i], i, header->vault_id, code, &failure);
    if (data_key != NULL)
      return data_key;
    /* "Wrong code" is only said of a code that every slot was tried with. */
    if (g_error_matches (failure, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NO_MEMORY)) {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  }
  g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_WRONG_CODE,
                       "This recovery code does not open the notebook");
  return NULL;
}

/* Checks the MAC of the header that counts, or takes the other one. */
static gboolean
authenticate_header (VoletVault *self, GError **error)
{
  VoletHeaders *headers = &self->headers;

  self->header_key = volet_key_derive_header (self->data_key, headers->current.vault_id, error);
  if (self->header_key == NULL)
    return FALSE;

  if (headers->do_contradict)
    self->content_reason = VOLET_VAULT_READ_ONLY_HEADERS;
  if (volet_superblock_is_authentic (headers->bytes[headers->current_copy], self->header_key))
    return TRUE;
  if (volet_headers_fall_back (headers, self->header_key)) {
    self->content_reason = VOLET_VAULT_READ_ONLY_HEADERS;
    return TRUE;
  }
  g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_DAMAGED,
                       "Neither header of the file is authentic");
  return FALSE;
}

/* What the content tells about whether it may be written to. */
static void
judge (VoletVault *self, guint64 newest_generation)
{
  if (self->file_reason == VOLET_VAULT_READ_ONLY_IN_USE)
    self->chain_end = VOLET_CHAIN_CLEAN;

  if (self->headers.current.minor != 0 || self->chain_end == VOLET_CHAIN_NEWER)
    self->content_reason = VOLET_VAULT_READ_ONLY_NEWER;
  else if (self->chain_end == VOLET_CHAIN_DAMAGED)
    self->content_reason = VOLET_VAULT_READ_ONLY_DAMAGED;
  else if (newest_generation > self->headers.current.generation)
    self->content_reason = VOLET_VAULT_READ_ONLY_OLD_HEADER;
}

/* Finds the last good save. Who comes to rescue also takes a file that has none. */
static gboolean
verify (VoletVault *self, const VoletProgress *progress, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (volet_chain_verify (self->chain, self->file, self->buffer, progress, &self->chain_end,
                          &failure))
    return TRUE;
  if (self->flags & VOLET_VAULT_OPEN_RESCUE &&
      g_error_matches (failure, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_DAMAGED)) {
    self->chain_end = VOLET_CHAIN_DAMAGED;
    return TRUE;
  }
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
load (VoletVault *self, const VoletProgress *progress, GError **error)
{
  g_autoptr (VoletArena) arena = volet_arena_new (error);
  guint64 newest_generation;

  if (arena == NULL)
    return FALSE;
  self->buffer = volet_private_map_new (VOLET_CHAIN_BUFFER_SIZE, error);
  if (self->buffer == NULL)
    return FALSE;
  self->chain = volet_chain_new (self->data_key, &self->headers.current, error);
  if (self->chain == NULL || !verify (self, progress, error) ||
      !volet_chain_load (self->chain, self->file, self->buffer, arena, progress, &newest_generation,
                         error))
    return FALSE;

  judge (self, newest_generation);
  self->arena = g_steal_pointer (&arena);
  return TRUE;
}

/* Makes both copies of the header equal and remembers the end of the file. Neither can fail the
 * unlocking: the first save tries again before it writes anything. */
static void
settle (VoletVault *self)
{
  if (volet_vault_is_read_only (self))
    return;
  volet_headers_repair (&self->headers, self->file, NULL);
  volet_tail_read (&self->tail, self->chain, self->file, NULL);
}

/* From the data key to pages in memory. On failure the vault is locked, its file still open. */
static gboolean
unlock_with_key (VoletVault *self,
                 VoletLockedBytes *data_key,
                 const VoletProgress *progress,
                 GError **error)
{
  VoletFile *file;

  self->content_reason = VOLET_VAULT_WRITABLE;
  self->data_key = data_key;
  if (authenticate_header (self, error) && load (self, progress, error)) {
    settle (self);
    return TRUE;
  }

  file = g_steal_pointer (&self->file);
  volet_vault_lock (self);
  self->file = file;
  return FALSE;
}

/* Reads the header again: it may have been a while since the file was opened. */
static gboolean
begin (VoletVault *self, GError **error)
{
  g_return_val_if_fail (self->path != NULL, FALSE);
  g_return_val_if_fail (self->arena == NULL, FALSE);

  if (self->file == NULL)
    return volet_vault_open_file (self, error);
  return volet_headers_read (&self->headers, self->file, error);
}

/* Raises the cost of a slot that is too cheap. That it cannot be done now is no reason to refuse
 * the notebook: the next unlocking tries again. */
static void
strengthen (VoletVault *self, guint index, VoletLockedBytes *normal, VoletProgress *progress)
{
  VoletKdfParams params = volet_slot_get_kdf_params (self->headers.current.slots[index]);

  if (self->flags & VOLET_VAULT_OPEN_KEEP_KDF || volet_vault_is_read_only (self) ||
      !volet_kdf_params_are_weak (&params))
    return;
  params = volet_kdf_params_strengthen (&params);
  volet_vault_set_passphrase (self, normal, &params, progress, NULL);
}

/**
 * volet_vault_unlock:
 * @self: a locked vault with a file
 * @passphrase: as it was typed
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Derives the key, verifies the whole file and decrypts it into memory. Blocks for about as long as
 * the key derivation; to be called in a thread where a window must not freeze. A derivation that
 * has begun is not interrupted: being cancelled takes effect when it ends.
 *
 * Where the file can be written, both copies of its header are made equal, and a derivation that
 * is cheaper than 2 passes over 64 MiB is strengthened unless %VOLET_VAULT_OPEN_KEEP_KDF was given.
 *
 * Errors: %VOLET_VAULT_ERROR_WRONG_PASSPHRASE, %VOLET_VAULT_ERROR_NO_MEMORY,
 * %VOLET_VAULT_ERROR_KDF_LIMITS, %VOLET_VAULT_ERROR_INVALID_UTF8,
 * %VOLET_VAULT_ERROR_PASSPHRASE_TOO_LONG, %VOLET_VAULT_ERROR_DAMAGED,
 * %VOLET_VAULT_ERROR_NEWER_VERSION, %VOLET_VAULT_ERROR_CANCELLED, %VOLET_VAULT_ERROR_IO, and as
 * volet_vault_open(). After any of them another passphrase may be tried.
 *
 * Returns: whether it is unlocked
 */
gboolean
volet_vault_unlock (VoletVault *self,
                    VoletLockedBytes *passphrase,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (VoletLockedBytes) normal = NULL;
  VoletProgress progress;
  VoletLockedBytes *data_key;
  guint index;

  g_return_val_if_fail (VOLET_IS_VAULT (self), FALSE);

  progress = volet_vault_make_progress (self, cancellable);
  if (!begin (self, error))
    return FALSE;
  normal = volet_passphrase_normalize (passphrase, error);
  if (normal == NULL)
    return FALSE;
  data_key = find_data_key (self, normal, &progress, &index, error);
  if (data_key == NULL || !unlock_with_key (self, data_key, &progress, error))
    return FALSE;

  strengthen (self, index, normal, &progress);
  return TRUE;
}

/**
 * volet_vault_unlock_with_code:
 * @self: a locked vault with a file
 * @code: a recovery code as it was typed
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * The same with a recovery code.
 *
 * Errors: %VOLET_VAULT_ERROR_MALFORMED_CODE, %VOLET_VAULT_ERROR_HALF_CODE,
 * %VOLET_VAULT_ERROR_WRONG_CODE, and as volet_vault_unlock()
 *
 * Returns: whether it is unlocked
 */
gboolean
volet_vault_unlock_with_code (VoletVault *self,
                              VoletLockedBytes *code,
                              GCancellable *cancellable,
                              GError **error)
{
  g_autoptr (VoletLockedBytes) bytes = NULL;
  VoletRecoveryKind kind;
  VoletProgress progress;
  VoletLockedBytes *data_key;

  g_return_val_if_fail (VOLET_IS_VAULT (self), FALSE);

  progress = volet_vault_make_progress (self, cancellable);
  if (!begin (self, error))
    return FALSE;
  bytes = volet_recovery_code_parse (code, &kind, error);
  if (bytes == NULL)
    return FALSE;
  if (kind != VOLET_RECOVERY_WHOLE) {
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_HALF_CODE,
                         "This is half of a recovery code");
    return FALSE;
  }
  data_key = find_data_key_with_code (self, bytes, error);
  return data_key != NULL && unlock_with_key (self, data_key, &progress, error);
}
