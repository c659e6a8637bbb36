/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The frames of a file from the base to the last save, each bound to the one before. */

#include "volet-chain.h"

#include "volet-key.h"

/**
 * volet_chain_new:
 * @data_key: the vault's data key
 * @superblock: the header that says where the chain begins
 * @error: return location
 *
 * Errors: %VOLET_VAULT_ERROR_NO_MEMORY
 *
 * Returns: (transfer full): a chain of which nothing was read or written yet
 */
VoletChain *
volet_chain_new (VoletLockedBytes *data_key, const VoletSuperblock *superblock, GError **error)
{
  g_autoptr (VoletChain) self = g_new0 (VoletChain, 1);

  self->attempts = g_byte_array_new ();
  self->key = volet_key_derive_log (data_key, superblock->vault_id, superblock->chain_gen,
                                    superblock->gen_salt, error);
  if (self->key == NULL)
    return NULL;
  volet_frame_compute_context (superblock->vault_id, superblock->chain_gen, superblock->gen_salt,
                               self->context);
  self->chain_gen = superblock->chain_gen;
  self->base_offset = superblock->base_offset;
  self->base_end = superblock->base_offset;
  self->last.end = superblock->base_offset;
  return g_steal_pointer (&self);
}

/**
 * volet_chain_free:
 * @self: (transfer full) (nullable): a chain
 *
 * Forgets it and its key.
 */
void
volet_chain_free (VoletChain *self)
{
  if (self == NULL)
    return;

  g_byte_array_unref (self->attempts);
  volet_locked_bytes_free (self->key);
  g_free (self);
}

/**
 * volet_chain_acknowledge:
 * @self: a chain
 * @position: the end of a transaction that is durable
 *
 * From now on the chain ends at @position.
 */
void
volet_chain_acknowledge (VoletChain *self, const VoletChainPosition *position)
{
  self->last = *position;
  if (position->txn == 1)
    self->base_end = position->end;
  g_byte_array_set_size (self->attempts, 0);
}
