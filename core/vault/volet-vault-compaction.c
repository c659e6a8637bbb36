/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Compaction: the whole content once more as a new base, in the same file. */

/* Invariants
 *
 * 1. The new base goes only where neither header's chain lies, so that the old one opens until the
 *    new one does.
 * 2. The headers are replaced only after the new base was synced, read back from the disk and
 *    authenticated.
 * 3. The new chain has a new salt, and nothing keeps the old one: what the old frames held cannot
 * be read any more, not even with the passphrase.
 * 4. The file is never cut shorter.
 */

#include "volet-vault-private.h"

/* While it is open, a log of less than this is never compacted. */
#define LONG_LOG_BYTES (G_GUINT64_CONSTANT (64) << 20)
/* When it is closed, a log of less than this is not. */
#define SHORT_LOG_BYTES (256 * 1024)
#define NEAR_LIMIT_BYTES (VOLET_FILE_MAX_BYTES / 8 * 7)

GArray *
volet_vault_list_all_pages (VoletVault *self)
{
  guint32 n_pages = volet_arena_get_n_pages (self->arena);
  GArray *numbers = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_pages);

  for (guint32 number = 1; number <= n_pages; number++)
    g_array_append_val (numbers, number);
  return numbers;
}

/* The room that a new base takes, with the block that may part it from older bytes. */
static guint64
get_room (VoletVault *self)
{
  return volet_chain_get_write_size (volet_arena_get_n_pages (self->arena)) + VOLET_FRAME_ALIGNMENT;
}

static gboolean
gap_is_wide_enough (VoletVault *self)
{
  return VOLET_FRAMES_OFFSET + get_room (self) <= self->chain->base_offset;
}

/* Whether a base at @offset passes neither the greatest file nor what the disk has left. */
static gboolean
check_room (VoletVault *self, guint64 offset, GError **error)
{
  guint64 end = offset + get_room (self);
  guint64 n_file_bytes, n_free;

  if (end > VOLET_FILE_MAX_BYTES) {
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_TOO_LARGE,
                         "The file would become too large");
    return FALSE;
  }
  if (!volet_file_get_size (self->file, &n_file_bytes, error))
    return FALSE;
  if (end <= n_file_bytes || !volet_file_get_free_space (self->file, &n_free) ||
      end - n_file_bytes <= n_free)
    return TRUE;
  g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NO_SPACE,
                       "The disk is too full to compact the file");
  return FALSE;
}

/* Writes and syncs a base, and reads it back from the disk. */
static gboolean
write_base (VoletVault *self, VoletChain *chain, guint64 generation, GError **error)
{
  g_autoptr (GArray) numbers = volet_vault_list_all_pages (self);
  VoletProgress progress = volet_vault_make_progress (self, NULL);
  VoletChainPosition written;
  VoletChainEnd end;

  if (!volet_chain_write (chain, self->file, self->buffer, self->arena, numbers,
                          (guint64) volet_clock_get_now (self->clock), generation, self->random,
                          &progress, &written, error) ||
      !volet_file_sync_data (self->file, error))
    return FALSE;

  volet_file_drop_cache (self->file);
  if (!volet_chain_verify (chain, self->file, self->buffer, NULL, &end, error))
    return FALSE;
  if (chain->last.end == written.end && chain->last.txn == written.txn)
    return TRUE;
  g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_IO,
                       "The disk does not hold what was written");
  return FALSE;
}

/* Writes the content at @offset and makes the headers lead there. Once one header does, it is done:
 * the other is then in doubt, and made equal before anything else is written. */
static gboolean
write_and_lead_to (VoletVault *self,
                   VoletChain *chain,
                   const VoletSuperblock *header,
                   GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (!write_base (self, chain, header->generation, error))
    return FALSE;
  if (volet_headers_replace (&self->headers, self->file, header, self->header_key, &failure) ||
      self->headers.current.generation == header->generation)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
move_to (VoletVault *self, guint64 offset, GError **error)
{
  VoletSuperblock header = self->headers.current;
  g_autoptr (VoletChain) chain = NULL;

  if (!check_room (self, offset, error))
    return FALSE;
  header.generation = self->headers.highest_generation + 1;
  header.chain_gen = header.generation;
  header.base_offset = offset;
  volet_random_fill (self->random, header.gen_salt, sizeof header.gen_salt);
  chain = volet_chain_new (self->data_key, &header, error);
  if (chain == NULL)
    return FALSE;
  if (!write_and_lead_to (self, chain, &header, error)) {
    /* A base behind the old chain may now stand where its next save goes. */
    g_byte_array_append (self->chain->attempts, chain->attempts->data, chain->attempts->len);
    return FALSE;
  }

  g_clear_pointer (&self->chain, volet_chain_free);
  self->chain = g_steal_pointer (&chain);
  g_byte_array_set_size (self->chain->attempts, 0);
  self->chain_end = VOLET_CHAIN_CLEAN;
  volet_arena_settle (self->arena);
  volet_tail_read (&self->tail, self->chain, self->file, NULL);
  return TRUE;
}

gboolean
volet_vault_move_base (VoletVault *self, GError **error)
{
  return move_to (self, gap_is_wide_enough (self) ? VOLET_FRAMES_OFFSET : self->chain->last.end,
                  error);
}

gboolean
volet_vault_compact_into_gap (VoletVault *self, GError **error)
{
  if (!gap_is_wide_enough (self)) {
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NO_SPACE,
                         "There is no room inside the file");
    return FALSE;
  }
  return volet_vault_prepare_write (self, error) && move_to (self, VOLET_FRAMES_OFFSET, error);
}

/**
 * volet_vault_needs_compaction:
 * @self: an unlocked vault
 * @is_closing: whether it is about to be locked
 *
 * Returns: whether its log has become long for its content: when closing, longer than the base and
 *   256 KiB; otherwise longer than the base and 64 MiB, or the file near its greatest size
 */
gboolean
volet_vault_needs_compaction (VoletVault *self, gboolean is_closing)
{
  guint64 n_base_bytes, n_log_bytes;

  g_return_val_if_fail (VOLET_IS_VAULT (self), FALSE);

  if (self->chain == NULL || volet_vault_is_read_only (self))
    return FALSE;

  n_base_bytes = self->chain->base_end - self->chain->base_offset;
  n_log_bytes = self->chain->last.end - self->chain->base_end;
  if (is_closing)
    return n_log_bytes > MAX (SHORT_LOG_BYTES, n_base_bytes);
  return n_log_bytes > MAX (LONG_LOG_BYTES, n_base_bytes) ||
         self->chain->last.end > NEAR_LIMIT_BYTES;
}

/**
 * volet_vault_compact:
 * @self: an unlocked vault
 * @error: return location
 *
 * Rewrites the content as a new base inside the same file. What earlier saves held cannot be read
 * any more, though the file does not become smaller. No transaction may be open.
 *
 * Errors: as volet_vault_commit(). The content is whole in any case; earlier saves may then still
 * be readable.
 *
 * Returns: whether it was compacted
 */
gboolean
volet_vault_compact (VoletVault *self, GError **error)
{
  g_return_val_if_fail (VOLET_IS_VAULT (self), FALSE);

  if (!volet_vault_check_unlocked (self, error))
    return FALSE;
  if (self->path == NULL)
    return TRUE;
  return volet_vault_check_writable (self, error) && volet_vault_prepare_write (self, error) &&
         volet_vault_move_base (self, error) &&
         volet_headers_repair (&self->headers, self->file, error);
}
