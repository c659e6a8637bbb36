/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing a whole vault into a new file: creation, sealed copy, and a smaller file. */

/* Invariants
 *
 * 1. A new file never takes the place of another one, but for the smaller file, which the caller
 *    asked for.
 * 2. Nothing is called created before its base was written, synced, read back from the disk and
 *    authenticated, both headers were written, and the file and its folder were synced.
 * 3. What could not be finished is removed again, and the vault is as it was.
 */

#include "volet-passphrase.h"
#include "volet-recovery-code.h"
#include "volet-vault-private.h"

#include "volet-key.h"

#include <string.h>

#define PASSPHRASE_SLOT 0
#define RECOVERY_SLOT 1

/* A vault in a new file. */
typedef struct {
  VoletFile *file;
  VoletHeaders headers;
  VoletChain *chain;
  VoletLockedBytes *data_key;
  VoletLockedBytes *header_key;
} Fresh;

static void
fresh_clear (Fresh *fresh)
{
  g_clear_pointer (&fresh->file, volet_file_close);
  g_clear_pointer (&fresh->chain, volet_chain_free);
  g_clear_pointer (&fresh->data_key, volet_locked_bytes_free);
  g_clear_pointer (&fresh->header_key, volet_locked_bytes_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fresh, fresh_clear)

static gboolean
write_base (VoletVault *self,
            Fresh *fresh,
            guint64 generation,
            const VoletProgress *progress,
            GError **error)
{
  g_autoptr (GArray) numbers = volet_vault_list_all_pages (self);
  VoletChainPosition written;

  if (!volet_chain_write (fresh->chain, fresh->file, self->buffer, self->arena, numbers,
                          (guint64) volet_clock_get_now (self->clock), generation, self->random,
                          progress, &written, error) ||
      !volet_file_sync_data (fresh->file, error))
    return FALSE;
  volet_chain_acknowledge (fresh->chain, &written);
  return TRUE;
}

/* Reads the base, or everything, back from the disk. */
static gboolean
verify_base (VoletVault *self, Fresh *fresh, GError **error)
{
  const VoletChainPosition written = fresh->chain->last;
  VoletChainEnd end;

  volet_file_drop_cache (fresh->file);
  if (!volet_chain_verify (fresh->chain, fresh->file, self->buffer, NULL, &end, error))
    return FALSE;
  if (memcmp (&fresh->chain->last, &written, sizeof written) == 0 && end == VOLET_CHAIN_CLEAN)
    return TRUE;
  g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_IO,
                       "The disk does not hold what was written");
  return FALSE;
}

static gboolean
write_headers (Fresh *fresh, const VoletSuperblock *header, GError **error)
{
  if (!volet_headers_create (&fresh->headers, fresh->file, header, fresh->header_key, error) ||
      !volet_file_sync_all (fresh->file, error) || !volet_file_sync_folder (fresh->file, error))
    return FALSE;
  volet_file_drop_cache (fresh->file);
  return volet_headers_compare (&fresh->headers, fresh->file, error);
}

static gboolean
write_all (VoletVault *self,
           Fresh *fresh,
           const VoletSuperblock *header,
           const VoletProgress *progress,
           GError **error)
{
  return volet_file_lock (fresh->file, error) &&
         write_base (self, fresh, header->generation, progress, error) &&
         verify_base (self, fresh, error) && write_headers (fresh, header, error);
}

/* Writes the vault's pages into a new file under @header and the keys of @fresh. */
static gboolean
write_file (VoletVault *self,
            const char *path,
            Fresh *fresh,
            const VoletSuperblock *header,
            const VoletProgress *progress,
            GError **error)
{
  if (self->buffer == NULL)
    self->buffer = volet_private_map_new (VOLET_CHAIN_BUFFER_SIZE, error);
  if (self->buffer == NULL)
    return FALSE;
  fresh->chain = volet_chain_new (fresh->data_key, header, error);
  if (fresh->chain == NULL)
    return FALSE;
  fresh->file = volet_file_open (self->ops, path, VOLET_FILE_CREATE, error);
  if (fresh->file == NULL)
    return FALSE;
  if (write_all (self, fresh, header, progress, error))
    return TRUE;
  volet_file_remove (fresh->file);
  return FALSE;
}

/* From now on the vault is the one in the new file. */
static void
adopt (VoletVault *self, Fresh *fresh, const char *path)
{
  g_clear_pointer (&self->file, volet_file_close);
  g_clear_pointer (&self->chain, volet_chain_free);
  g_clear_pointer (&self->data_key, volet_locked_bytes_free);
  g_clear_pointer (&self->header_key, volet_locked_bytes_free);
  self->file = g_steal_pointer (&fresh->file);
  self->chain = g_steal_pointer (&fresh->chain);
  self->data_key = g_steal_pointer (&fresh->data_key);
  self->header_key = g_steal_pointer (&fresh->header_key);
  self->headers = fresh->headers;
  if (path != self->path) {
    g_free (self->path);
    self->path = g_strdup (path);
  }
  self->flags &= ~VOLET_VAULT_OPEN_READ_ONLY;
  self->file_reason = VOLET_VAULT_WRITABLE;
  self->content_reason = VOLET_VAULT_WRITABLE;
  self->chain_end = VOLET_CHAIN_CLEAN;
  volet_arena_settle (self->arena);
  volet_tail_read (&self->tail, self->chain, self->file, NULL);
}

static VoletLockedBytes *
make_random_key (VoletVault *self, gsize n_bytes, GError **error)
{
  VoletLockedBytes *key = volet_locked_bytes_new (n_bytes, error);

  if (key != NULL)
    volet_random_fill (self->random, volet_locked_bytes_get (key), n_bytes);
  return key;
}

/* A header for a vault that never was: own id, own salt, first generation. */
static gboolean
begin_vault (VoletVault *self, Fresh *fresh, VoletSuperblock *header, GError **error)
{
  memset (header, 0, sizeof *header);
  volet_random_fill (self->random, header->vault_id, sizeof header->vault_id);
  volet_random_fill (self->random, header->gen_salt, sizeof header->gen_salt);
  header->generation = 1;
  header->chain_gen = 1;
  header->base_offset = VOLET_FRAMES_OFFSET;
  fresh->data_key = make_random_key (self, VOLET_KEY_SIZE, error);
  if (fresh->data_key == NULL)
    return FALSE;
  fresh->header_key = volet_key_derive_header (fresh->data_key, header->vault_id, error);
  return fresh->header_key != NULL;
}

static gboolean
fill_passphrase_slot (VoletVault *self,
                      Fresh *fresh,
                      VoletSuperblock *header,
                      VoletLockedBytes *passphrase,
                      const VoletKdfParams *params,
                      GError **error)
{
  g_autoptr (VoletLockedBytes) normal = volet_passphrase_normalize_new (passphrase, error);
  VoletKdfParams chosen;

  if (normal == NULL)
    return FALSE;
  if (params != NULL)
    chosen = *params;
  else if (!volet_kdf_params_calibrate (&chosen, error))
    return FALSE;
  return volet_vault_check_memory (self, &chosen, error) &&
         volet_slot_seal_passphrase (header->slots[PASSPHRASE_SLOT], PASSPHRASE_SLOT,
                                     header->vault_id, &chosen, normal, fresh->data_key,
                                     self->random, error);
}

static VoletLockedBytes *
fill_recovery_slot (VoletVault *self, Fresh *fresh, VoletSuperblock *header, GError **error)
{
  g_autoptr (VoletLockedBytes) code = make_random_key (self, VOLET_RECOVERY_CODE_SIZE, error);

  if (code == NULL ||
      !volet_slot_seal_recovery (header->slots[RECOVERY_SLOT], RECOVERY_SLOT, header->vault_id,
                                 code, fresh->data_key, self->random, error))
    return NULL;
  return volet_recovery_code_format (VOLET_RECOVERY_WHOLE, code, error);
}

/**
 * volet_vault_create_file:
 * @self: an unlocked vault with at least one page
 * @path: (type filename): where; nothing may be there yet
 * @passphrase: as it was typed
 * @params: (nullable): the cost of opening it; %NULL measures this computer
 * @ret_recovery_code: (out) (optional) (transfer full): a recovery code, to be shown once; %NULL
 *   makes a file that none opens
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Writes the pages into a new notebook with a new id and a new data key, and goes on with that
 * file: for a vault in memory this creates its file; for one that has a file this is "save as a new
 * notebook". The old file and its recovery code still open the old content. No transaction may be
 * open. Blocks for about as long as the key derivation.
 *
 * Errors: %VOLET_VAULT_ERROR_EXISTS, %VOLET_VAULT_ERROR_WEAK_PASSPHRASE,
 * %VOLET_VAULT_ERROR_INVALID_UTF8, %VOLET_VAULT_ERROR_PASSPHRASE_TOO_LONG,
 * %VOLET_VAULT_ERROR_KDF_LIMITS, %VOLET_VAULT_ERROR_NO_MEMORY, %VOLET_VAULT_ERROR_NO_FOLDER,
 * %VOLET_VAULT_ERROR_PERMISSION, %VOLET_VAULT_ERROR_NO_SPACE, %VOLET_VAULT_ERROR_IO,
 * %VOLET_VAULT_ERROR_CANCELLED, %VOLET_VAULT_ERROR_LOCKED. No file is then left, and @self is as it
 * was.
 *
 * Returns: whether the file was created
 */
gboolean
volet_vault_create_file (VoletVault *self,
                         const char *path,
                         VoletLockedBytes *passphrase,
                         const VoletKdfParams *params,
                         VoletLockedBytes **ret_recovery_code,
                         GCancellable *cancellable,
                         GError **error)
{
  g_auto (Fresh) fresh = {0};
  g_autoptr (VoletLockedBytes) code = NULL;
  g_autofree char *whole_path = NULL;
  VoletProgress progress;
  VoletSuperblock header;

  g_return_val_if_fail (VOLET_IS_VAULT (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!volet_vault_check_unlocked (self, error))
    return FALSE;
  g_return_val_if_fail (volet_arena_get_n_pages (self->arena) > 0, FALSE);

  progress = volet_vault_make_progress (self, cancellable);
  if (!volet_progress_step (&progress, VOLET_VAULT_PHASE_KEY, -1.0, error) ||
      !begin_vault (self, &fresh, &header, error) ||
      !fill_passphrase_slot (self, &fresh, &header, passphrase, params, error))
    return FALSE;
  if (ret_recovery_code != NULL) {
    code = fill_recovery_slot (self, &fresh, &header, error);
    if (code == NULL)
      return FALSE;
  }

  whole_path = g_canonicalize_filename (path, NULL);
  if (!write_file (self, whole_path, &fresh, &header, &progress, error))
    return FALSE;
  adopt (self, &fresh, whole_path);
  if (ret_recovery_code != NULL)
    *ret_recovery_code = g_steal_pointer (&code);
  return TRUE;
}

/* A header and keys for one more file of the same vault: same id, keys and slots, new salt. */
static gboolean
begin_copy (VoletVault *self, Fresh *fresh, VoletSuperblock *header, GError **error)
{
  if (self->headers.current.minor != 0) {
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NEWER_VERSION,
                         "A newer version made this file");
    return FALSE;
  }

  *header = self->headers.current;
  header->generation = self->headers.highest_generation + 1;
  header->chain_gen = header->generation;
  header->base_offset = VOLET_FRAMES_OFFSET;
  volet_random_fill (self->random, header->gen_salt, sizeof header->gen_salt);
  fresh->data_key =
      volet_locked_bytes_new_from (volet_locked_bytes_get (self->data_key), VOLET_KEY_SIZE, error);
  if (fresh->data_key == NULL)
    return FALSE;
  fresh->header_key = volet_locked_bytes_new_from (volet_locked_bytes_get (self->header_key),
                                                   VOLET_KEY_SIZE, error);
  return fresh->header_key != NULL;
}

/* Writes the pages as one more file of the same vault. */
static gboolean
write_copy (VoletVault *self,
            const char *whole_path,
            Fresh *fresh,
            GCancellable *cancellable,
            GError **error)
{
  VoletProgress progress = volet_vault_make_progress (self, cancellable);
  VoletSuperblock header;

  return volet_vault_check_unlocked (self, error) && begin_copy (self, fresh, &header, error) &&
         write_file (self, whole_path, fresh, &header, &progress, error);
}

/**
 * volet_vault_save_copy:
 * @self: an unlocked vault with a file
 * @path: (type filename): where; nothing may be there yet
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Writes a sealed copy without history that the same passphrase and recovery code open, and reads
 * it back from the disk. @self goes on with its own file, of which nothing needs to be readable any
 * more. No transaction may be open.
 *
 * Errors: %VOLET_VAULT_ERROR_NEWER_VERSION, and as volet_vault_create_file()
 *
 * Returns: whether the copy is there and whole
 */
gboolean
volet_vault_save_copy (VoletVault *self,
                       const char *path,
                       GCancellable *cancellable,
                       GError **error)
{
  g_auto (Fresh) fresh = {0};
  g_autofree char *whole_path = NULL;

  g_return_val_if_fail (VOLET_IS_VAULT (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (self->path != NULL, FALSE);

  whole_path = g_canonicalize_filename (path, NULL);
  return write_copy (self, whole_path, &fresh, cancellable, error);
}

/**
 * volet_vault_save_rescued:
 * @self: an unlocked vault with a file
 * @rescued: a vault in memory with the pages that are to be written
 * @path: (type filename): where; nothing may be there yet
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * As volet_vault_save_copy(), with the pages of @rescued: the same passphrase and recovery code
 * open the file. Both vaults stay as they are.
 *
 * Errors: as volet_vault_save_copy()
 *
 * Returns: whether the copy is there and whole
 */
gboolean
volet_vault_save_rescued (VoletVault *self,
                          VoletVault *rescued,
                          const char *path,
                          GCancellable *cancellable,
                          GError **error)
{
  VoletArena *own = self->arena;
  gboolean is_saved;

  g_return_val_if_fail (VOLET_IS_VAULT (rescued), FALSE);
  g_return_val_if_fail (own != NULL && rescued->arena != NULL, FALSE);

  self->arena = rescued->arena;
  is_saved = volet_vault_save_copy (self, path, cancellable, error);
  self->arena = own;
  return is_saved;
}

/**
 * volet_vault_save_elsewhere:
 * @self: an unlocked vault with a file
 * @path: (type filename): where; nothing may be there yet
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * As volet_vault_save_copy(), and @self goes on with the copy. What stands in the old place is left
 * as it is: another program may have written it. No transaction may be open.
 *
 * Errors: as volet_vault_save_copy(). @self is then as it was.
 *
 * Returns: whether the vault is now in that file
 */
gboolean
volet_vault_save_elsewhere (VoletVault *self,
                            const char *path,
                            GCancellable *cancellable,
                            GError **error)
{
  g_auto (Fresh) fresh = {0};
  g_autofree char *whole_path = NULL;

  g_return_val_if_fail (VOLET_IS_VAULT (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (self->path != NULL, FALSE);

  whole_path = g_canonicalize_filename (path, NULL);
  if (!write_copy (self, whole_path, &fresh, cancellable, error))
    return FALSE;
  adopt (self, &fresh, whole_path);
  return TRUE;
}

/* A name beside the file that nobody has. */
static char *
make_name_beside (VoletVault *self)
{
  guint32 number;

  volet_random_fill (self->random, &number, sizeof number);
  return g_strdup_printf ("%s.%08x", self->path, number);
}

/**
 * volet_vault_make_smaller:
 * @self: an unlocked vault with a file
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Writes the content without history into a fresh file beside the old one, and then puts it in its
 * place. The one act of a vault that needs a rename: on a file system whose renames are not atomic
 * (FAT), a power cut at that instant may leave the notebook under its temporary name. No
 * transaction may be open.
 *
 * Errors: as volet_vault_commit() and volet_vault_save_copy(). The old file is then in its place.
 *
 * Returns: whether the file is now as small as its content
 */
gboolean
volet_vault_make_smaller (VoletVault *self, GCancellable *cancellable, GError **error)
{
  g_auto (Fresh) fresh = {0};
  g_autofree char *path = NULL;
  VoletProgress progress;
  VoletSuperblock header;

  g_return_val_if_fail (VOLET_IS_VAULT (self), FALSE);
  g_return_val_if_fail (self->path != NULL, FALSE);

  if (!volet_vault_check_writable (self, error) || !volet_vault_prepare_write (self, error) ||
      !begin_copy (self, &fresh, &header, error))
    return FALSE;
  progress = volet_vault_make_progress (self, cancellable);
  path = make_name_beside (self);
  if (!write_file (self, path, &fresh, &header, &progress, error))
    return FALSE;
  if (!volet_file_move (fresh.file, self->path, error)) {
    volet_file_remove (fresh.file);
    return FALSE;
  }
  /* Whether its new name is durable or the old file is still there, a whole notebook is. */
  volet_file_sync_folder (fresh.file, NULL);
  adopt (self, &fresh, self->path);
  return TRUE;
}
