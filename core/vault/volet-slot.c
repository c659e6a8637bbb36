/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A slot of the header: the data key, wrapped under a passphrase or a recovery code. */

/* Layout, little-endian
 *
 *    0  type u8, kdf u8, zero[2], opslimit u32, memlimit in KiB u32, zero[4]
 *   16  salt[16]
 *   32  nonce[24]
 *   56  sealed data key[32], tag[16]
 *  104  commitment[16]
 *  120  zero[8]
 *
 * Invariants
 *
 * 1. The commitment is compared first, in constant time: it binds the slot to one key, so that no
 *    two passphrases open one slot.
 * 2. The wrap is bound to the vault, the slot's place and its first 32 bytes, so that no slot and
 *    no parameter can be carried over from elsewhere.
 */

#include "volet-slot.h"

#include "volet-bytes.h"
#include "volet-key.h"
#include "volet-vault-error.h"

#include <sodium.h>
#include <string.h>

#define TYPE_OFFSET 0
#define KDF_OFFSET 1
#define OPSLIMIT_OFFSET 4
#define MEMLIMIT_OFFSET 8
#define SALT_OFFSET 16
#define NONCE_OFFSET 32
#define KEY_OFFSET 56
#define COMMIT_OFFSET 104
#define END_OFFSET 120

#define COMMIT_SIZE (END_OFFSET - COMMIT_OFFSET)
#define ID_SIZE 16
#define KDF_ARGON2ID 1
#define KDF_BLAKE2B 2
#define WRAP_LABEL "volet-slot-v1"
#define AAD_SIZE (sizeof WRAP_LABEL - 1 + ID_SIZE + 1 + NONCE_OFFSET)

G_STATIC_ASSERT (COMMIT_OFFSET - KEY_OFFSET ==
                 VOLET_KEY_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES);
G_STATIC_ASSERT (KEY_OFFSET - NONCE_OFFSET == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);

/**
 * volet_slot_get_type:
 * @slot: (array fixed-size=128): a slot
 *
 * Returns: a #VoletSlotType, or a type of a later version
 */
guint
volet_slot_get_type (const guint8 *slot)
{
  return slot[TYPE_OFFSET];
}

/**
 * volet_slot_get_kdf_params:
 * @slot: (array fixed-size=128): a slot
 *
 * Returns: the cost that it asks for, unchecked
 */
VoletKdfParams
volet_slot_get_kdf_params (const guint8 *slot)
{
  return (VoletKdfParams){volet_bytes_get_u32 (slot + OPSLIMIT_OFFSET),
                          volet_bytes_get_u32 (slot + MEMLIMIT_OFFSET)};
}

/**
 * volet_slot_is_passphrase:
 * @slot: (array fixed-size=128): a slot
 *
 * Returns: whether a passphrase may open it
 */
gboolean
volet_slot_is_passphrase (const guint8 *slot)
{
  return slot[TYPE_OFFSET] == VOLET_SLOT_PASSPHRASE && slot[KDF_OFFSET] == KDF_ARGON2ID;
}

/**
 * volet_slot_is_recovery:
 * @slot: (array fixed-size=128): a slot
 *
 * Returns: whether a recovery code may open it
 */
gboolean
volet_slot_is_recovery (const guint8 *slot)
{
  return slot[TYPE_OFFSET] == VOLET_SLOT_RECOVERY && slot[KDF_OFFSET] == KDF_BLAKE2B &&
         volet_bytes_are_zero (slot + OPSLIMIT_OFFSET, SALT_OFFSET - OPSLIMIT_OFFSET);
}

/**
 * volet_slot_has_clean_zeros:
 * @slot: (array fixed-size=128): a slot
 *
 * Returns: whether what minor version 0 leaves zero is zero; a type of a later version may hold
 *   anything
 */
gboolean
volet_slot_has_clean_zeros (const guint8 *slot)
{
  if (slot[TYPE_OFFSET] == VOLET_SLOT_EMPTY)
    return volet_bytes_are_zero (slot, VOLET_SLOT_SIZE);
  if (slot[TYPE_OFFSET] > VOLET_SLOT_BOTH)
    return TRUE;
  return volet_bytes_are_zero (slot + 2, 2) && volet_bytes_are_zero (slot + 12, 4) &&
         volet_bytes_are_zero (slot + END_OFFSET, VOLET_SLOT_SIZE - END_OFFSET);
}

static void
fill_aad (guint8 *aad, const guint8 *slot, guint index, const guint8 *vault_id)
{
  gsize at = sizeof WRAP_LABEL - 1;

  memcpy (aad, WRAP_LABEL, at);
  memcpy (aad + at, vault_id, ID_SIZE);
  at += ID_SIZE;
  aad[at++] = (guint8) index;
  memcpy (aad + at, slot, NONCE_OFFSET);
}

static gboolean
compute_commitment (const guint8 *slot,
                    VoletLockedBytes *wrapping_key,
                    guint8 *ret_commitment,
                    GError **error)
{
  g_autoptr (VoletLockedBytes) key =
      volet_key_derive (wrapping_key, "volet-slot-commit-v1", NULL, 0, error);

  if (key == NULL)
    return FALSE;
  crypto_generichash (ret_commitment, COMMIT_SIZE, slot, COMMIT_OFFSET,
                      volet_locked_bytes_get (key), VOLET_KEY_SIZE);
  return TRUE;
}

/* Seals the data key into a slot whose first 56 bytes are set. */
static gboolean
seal (guint8 *slot,
      guint index,
      const guint8 *vault_id,
      VoletLockedBytes *wrapping_key,
      VoletLockedBytes *data_key,
      GError **error)
{
  g_autoptr (VoletLockedBytes) key =
      volet_key_derive (wrapping_key, "volet-slot-wrap-v1", NULL, 0, error);
  guint8 aad[AAD_SIZE];

  if (key == NULL)
    return FALSE;

  fill_aad (aad, slot, index, vault_id);
  crypto_aead_xchacha20poly1305_ietf_encrypt (
      slot + KEY_OFFSET, NULL, volet_locked_bytes_get (data_key), VOLET_KEY_SIZE, aad, sizeof aad,
      NULL, slot + NONCE_OFFSET, volet_locked_bytes_get (key));
  return compute_commitment (slot, wrapping_key, slot + COMMIT_OFFSET, error);
}

/* Opens a slot. Its failure is %VOLET_VAULT_ERROR_WRONG_PASSPHRASE whatever the kind of slot. */
static VoletLockedBytes *
open_slot (const guint8 *slot,
           guint index,
           const guint8 *vault_id,
           VoletLockedBytes *wrapping_key,
           GError **error)
{
  g_autoptr (VoletLockedBytes) key = NULL;
  g_autoptr (VoletLockedBytes) data_key = NULL;
  guint8 commitment[COMMIT_SIZE];
  guint8 aad[AAD_SIZE];

  if (!compute_commitment (slot, wrapping_key, commitment, error))
    return NULL;
  if (sodium_memcmp (commitment, slot + COMMIT_OFFSET, COMMIT_SIZE) != 0) {
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_WRONG_PASSPHRASE,
                         "This does not open the slot");
    return NULL;
  }

  key = volet_key_derive (wrapping_key, "volet-slot-wrap-v1", NULL, 0, error);
  if (key == NULL)
    return NULL;
  data_key = volet_locked_bytes_new (VOLET_KEY_SIZE, error);
  if (data_key == NULL)
    return NULL;
  fill_aad (aad, slot, index, vault_id);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt (volet_locked_bytes_get (data_key), NULL, NULL,
                                                  slot + KEY_OFFSET, COMMIT_OFFSET - KEY_OFFSET,
                                                  aad, sizeof aad, slot + NONCE_OFFSET,
                                                  volet_locked_bytes_get (key)) != 0) {
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_WRONG_PASSPHRASE,
                         "This slot was made for another place");
    return NULL;
  }
  return g_steal_pointer (&data_key);
}

/* BLAKE2b-256 keyed with the code: 128 random bits need no stretching. */
static VoletLockedBytes *
derive_recovery_key (const guint8 *slot,
                     const guint8 *vault_id,
                     VoletLockedBytes *code,
                     GError **error)
{
  guint8 context[ID_SIZE + VOLET_KEY_SALT_SIZE];

  memcpy (context, vault_id, ID_SIZE);
  memcpy (context + ID_SIZE, slot + SALT_OFFSET, VOLET_KEY_SALT_SIZE);
  return volet_key_derive (code, "volet-recovery-v1", context, sizeof context, error);
}

/* Empties a slot and sets what comes before the sealed key: the salt first, then the nonce. */
static void
begin (guint8 *slot, VoletSlotType type, const VoletKdfParams *params, VoletRandom *random)
{
  memset (slot, 0, VOLET_SLOT_SIZE);
  slot[TYPE_OFFSET] = (guint8) type;
  slot[KDF_OFFSET] = params != NULL ? KDF_ARGON2ID : KDF_BLAKE2B;
  if (params != NULL) {
    volet_bytes_put_u32 (slot + OPSLIMIT_OFFSET, params->passes);
    volet_bytes_put_u32 (slot + MEMLIMIT_OFFSET, params->memory_kib);
  }
  volet_random_fill (random, slot + SALT_OFFSET, VOLET_KEY_SALT_SIZE);
  volet_random_fill (random, slot + NONCE_OFFSET, KEY_OFFSET - NONCE_OFFSET);
}

/**
 * volet_slot_seal_passphrase:
 * @slot: (out caller-allocates) (array fixed-size=128): where to write
 * @index: its place, 0 to 7
 * @vault_id: (array fixed-size=16): the vault's id
 * @params: the cost of opening it
 * @passphrase: normalised
 * @data_key: what to wrap
 * @random: salt and nonce come from here
 * @error: return location
 *
 * Blocks for as long as @params make it.
 *
 * Errors: as volet_kdf_derive(); @slot is then undefined
 *
 * Returns: whether the slot was made
 */
gboolean
volet_slot_seal_passphrase (guint8 *slot,
                            guint index,
                            const guint8 *vault_id,
                            const VoletKdfParams *params,
                            VoletLockedBytes *passphrase,
                            VoletLockedBytes *data_key,
                            VoletRandom *random,
                            GError **error)
{
  g_autoptr (VoletLockedBytes) key = NULL;

  begin (slot, VOLET_SLOT_PASSPHRASE, params, random);
  key = volet_kdf_derive (params, passphrase, slot + SALT_OFFSET, error);
  return key != NULL && seal (slot, index, vault_id, key, data_key, error);
}

/**
 * volet_slot_seal_recovery:
 * @slot: (out caller-allocates) (array fixed-size=128): where to write
 * @index: its place, 0 to 7
 * @vault_id: (array fixed-size=16): the vault's id
 * @code: the 16 bytes of a whole code
 * @data_key: what to wrap
 * @random: salt and nonce come from here
 * @error: return location
 *
 * Errors: %VOLET_VAULT_ERROR_NO_MEMORY; @slot is then undefined
 *
 * Returns: whether the slot was made
 */
gboolean
volet_slot_seal_recovery (guint8 *slot,
                          guint index,
                          const guint8 *vault_id,
                          VoletLockedBytes *code,
                          VoletLockedBytes *data_key,
                          VoletRandom *random,
                          GError **error)
{
  g_autoptr (VoletLockedBytes) key = NULL;

  begin (slot, VOLET_SLOT_RECOVERY, NULL, random);
  key = derive_recovery_key (slot, vault_id, code, error);
  return key != NULL && seal (slot, index, vault_id, key, data_key, error);
}

/**
 * volet_slot_open_passphrase:
 * @slot: (array fixed-size=128): a slot that a passphrase may open
 * @index: its place
 * @vault_id: (array fixed-size=16): the vault's id
 * @passphrase: normalised
 * @error: return location
 *
 * Blocks for as long as the slot's cost makes it.
 *
 * Errors: %VOLET_VAULT_ERROR_WRONG_PASSPHRASE, and as volet_kdf_derive()
 *
 * Returns: (transfer full): the data key
 */
VoletLockedBytes *
volet_slot_open_passphrase (const guint8 *slot,
                            guint index,
                            const guint8 *vault_id,
                            VoletLockedBytes *passphrase,
                            GError **error)
{
  const VoletKdfParams params = volet_slot_get_kdf_params (slot);
  g_autoptr (VoletLockedBytes) key =
      volet_kdf_derive (&params, passphrase, slot + SALT_OFFSET, error);

  return key == NULL ? NULL : open_slot (slot, index, vault_id, key, error);
}

/**
 * volet_slot_open_recovery:
 * @slot: (array fixed-size=128): a slot that a recovery code may open
 * @index: its place
 * @vault_id: (array fixed-size=16): the vault's id
 * @code: the 16 bytes of a whole code
 * @error: return location
 *
 * Errors: %VOLET_VAULT_ERROR_WRONG_PASSPHRASE, %VOLET_VAULT_ERROR_NO_MEMORY
 *
 * Returns: (transfer full): the data key
 */
VoletLockedBytes *
volet_slot_open_recovery (
    const guint8 *slot, guint index, const guint8 *vault_id, VoletLockedBytes *code, GError **error)
{
  g_autoptr (VoletLockedBytes) key = derive_recovery_key (slot, vault_id, code, error);

  return key == NULL ? NULL : open_slot (slot, index, vault_id, key, error);
}
