/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys from keys: the labels of the format and what each is hashed with. */

/* Invariant: one label, one purpose. A key that came from one label is never used for another. */

#include "volet-key.h"

#include "volet-bytes.h"

#include <sodium.h>
#include <string.h>

#define ID_SIZE 16

/**
 * volet_key_derive:
 * @key: the key to derive from, 16 to 64 bytes
 * @label: ASCII, hashed without its NUL
 * @context: (array length=n_context_bytes) (nullable): what the derived key is bound to
 * @n_context_bytes: its length
 * @error: return location
 *
 * BLAKE2b-256, keyed with @key, of @label and @context.
 *
 * Errors: %VOLET_VAULT_ERROR_NO_MEMORY
 *
 * Returns: (transfer full): 32 bytes
 */
VoletLockedBytes *
volet_key_derive (VoletLockedBytes *key,
                  const char *label,
                  const guint8 *context,
                  gsize n_context_bytes,
                  GError **error)
{
  VoletLockedBytes *derived = volet_locked_bytes_new (VOLET_KEY_SIZE, error);
  crypto_generichash_state state;

  if (derived == NULL)
    return NULL;

  crypto_generichash_init (&state, volet_locked_bytes_get (key), volet_locked_bytes_get_size (key),
                           VOLET_KEY_SIZE);
  crypto_generichash_update (&state, (const guint8 *) label, strlen (label));
  if (n_context_bytes > 0)
    crypto_generichash_update (&state, context, n_context_bytes);
  crypto_generichash_final (&state, volet_locked_bytes_get (derived), VOLET_KEY_SIZE);
  sodium_memzero (&state, sizeof state);
  return derived;
}

/**
 * volet_key_derive_header:
 * @data_key: the data key
 * @vault_id: (array fixed-size=16): the vault's id
 * @error: return location
 *
 * The key of the header's MAC.
 *
 * Errors: %VOLET_VAULT_ERROR_NO_MEMORY
 *
 * Returns: (transfer full): K_hdr
 */
VoletLockedBytes *
volet_key_derive_header (VoletLockedBytes *data_key, const guint8 *vault_id, GError **error)
{
  return volet_key_derive (data_key, "volet-hdr-v1", vault_id, ID_SIZE, error);
}

/**
 * volet_key_derive_log:
 * @data_key: the data key
 * @vault_id: (array fixed-size=16): the vault's id
 * @chain_gen: the generation under which the chain began
 * @gen_salt: (array fixed-size=16): the chain's salt; without it its frames cannot be read any more
 * @error: return location
 *
 * The key of a chain's frames.
 *
 * Errors: %VOLET_VAULT_ERROR_NO_MEMORY
 *
 * Returns: (transfer full): K_log
 */
VoletLockedBytes *
volet_key_derive_log (VoletLockedBytes *data_key,
                      const guint8 *vault_id,
                      guint64 chain_gen,
                      const guint8 *gen_salt,
                      GError **error)
{
  guint8 context[ID_SIZE + 8 + VOLET_KEY_SALT_SIZE];

  memcpy (context, vault_id, ID_SIZE);
  volet_bytes_put_u64 (context + ID_SIZE, chain_gen);
  memcpy (context + ID_SIZE + 8, gen_salt, VOLET_KEY_SALT_SIZE);
  return volet_key_derive (data_key, "volet-log-v1", context, sizeof context, error);
}
