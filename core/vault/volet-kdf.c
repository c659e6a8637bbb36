/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What deriving a key from a passphrase costs, and the limits on what a file may ask. */

/* Invariant: no parameter outside the limits reaches an allocation, whoever wrote the file. */

#include "volet-kdf.h"

#include "volet-vault-error.h"

#include <sodium.h>

#define MIN_PASSES 1u
#define MAX_PASSES 16u
#define MIN_MEMORY_KIB (8u * VOLET_KDF_MIB_IN_KIB)
#define MAX_MEMORY_KIB (1024u * VOLET_KDF_MIB_IN_KIB)
#define MAX_WORK_KIB (8u * 1024 * VOLET_KDF_MIB_IN_KIB)

/* Below this much work the parameters count as weak. */
#define WEAK_WORK_KIB (2u * 64 * VOLET_KDF_MIB_IN_KIB)

#define CALIBRATION_US (700 * G_TIME_SPAN_MILLISECOND)
#define CALIBRATED_MAX_PASSES 12u

const VoletKdfParams VOLET_KDF_LEAST = {MIN_PASSES, MIN_MEMORY_KIB};
const VoletKdfParams VOLET_KDF_DEFAULT = {4, 128 * VOLET_KDF_MIB_IN_KIB};
const VoletKdfParams VOLET_KDF_INTERACTIVE = {2, 64 * VOLET_KDF_MIB_IN_KIB};
const VoletKdfParams VOLET_KDF_MODERATE = {3, 256 * VOLET_KDF_MIB_IN_KIB};
const VoletKdfParams VOLET_KDF_SENSITIVE = {4, 1024 * VOLET_KDF_MIB_IN_KIB};

G_STATIC_ASSERT (VOLET_KDF_SALT_SIZE == crypto_pwhash_argon2id_SALTBYTES);
/* Raising the passes alone can always reach what is not weak. */
G_STATIC_ASSERT (MAX_PASSES *MIN_MEMORY_KIB >= WEAK_WORK_KIB);

/**
 * volet_kdf_params_get_work_kib:
 * @params: a cost
 *
 * Returns: passes times memory, in KiB
 */
guint64
volet_kdf_params_get_work_kib (const VoletKdfParams *params)
{
  return (guint64) params->passes * params->memory_kib;
}

/**
 * volet_kdf_params_are_allowed:
 * @params: a cost, perhaps from a hostile file
 *
 * Returns: whether passes are in 1…16, memory in 8 MiB…1 GiB and their product at most 8 GiB
 */
gboolean
volet_kdf_params_are_allowed (const VoletKdfParams *params)
{
  return params->passes >= MIN_PASSES && params->passes <= MAX_PASSES &&
         params->memory_kib >= MIN_MEMORY_KIB && params->memory_kib <= MAX_MEMORY_KIB &&
         volet_kdf_params_get_work_kib (params) <= MAX_WORK_KIB;
}

/**
 * volet_kdf_params_are_weak:
 * @params: a cost
 *
 * Returns: whether it is less work than 2 passes over 64 MiB
 */
gboolean
volet_kdf_params_are_weak (const VoletKdfParams *params)
{
  return volet_kdf_params_get_work_kib (params) < WEAK_WORK_KIB;
}

/**
 * volet_kdf_params_are_low:
 * @params: a cost
 *
 * Returns: whether it takes less memory or less work than the least that Volet offers, so that
 *   more may be offered: a guess then costs an attacker little
 */
gboolean
volet_kdf_params_are_low (const VoletKdfParams *params)
{
  return volet_kdf_params_are_weak (params) ||
         params->memory_kib < VOLET_KDF_INTERACTIVE.memory_kib;
}

/**
 * volet_kdf_params_strengthen:
 * @params: a cost within the limits
 *
 * Raises the passes until the cost is no longer weak. Memory stays as it is: the stick may travel
 * to a computer that has no more.
 *
 * Returns: the raised cost
 */
VoletKdfParams
volet_kdf_params_strengthen (const VoletKdfParams *params)
{
  VoletKdfParams strong = *params;

  while (volet_kdf_params_are_weak (&strong) && strong.passes < MAX_PASSES)
    strong.passes++;
  return strong;
}

/**
 * volet_kdf_params_calibrate:
 * @ret_params: (out): the cost
 * @error: return location
 *
 * Measures one pass over the default memory on this computer, and gives as many passes as take
 * about 0.7 seconds: at least the default's four, at most twelve.
 *
 * Errors: %VOLET_VAULT_ERROR_NO_MEMORY
 *
 * Returns: whether it could
 */
gboolean
volet_kdf_params_calibrate (VoletKdfParams *ret_params, GError **error)
{
  const VoletKdfParams one_pass = {1, VOLET_KDF_DEFAULT.memory_kib};
  const guint8 salt[VOLET_KDF_SALT_SIZE] = {0};
  g_autoptr (VoletLockedBytes) nothing = volet_locked_bytes_new (0, error);
  g_autoptr (VoletLockedBytes) key = NULL;
  gint64 start_us = g_get_monotonic_time ();
  gint64 passes;

  if (nothing == NULL)
    return FALSE;
  key = volet_kdf_derive (&one_pass, nothing, salt, error);
  if (key == NULL)
    return FALSE;

  passes = CALIBRATION_US / MAX (g_get_monotonic_time () - start_us, 1);
  *ret_params = VOLET_KDF_DEFAULT;
  ret_params->passes =
      (guint32) CLAMP (passes, (gint64) VOLET_KDF_DEFAULT.passes, CALIBRATED_MAX_PASSES);
  return TRUE;
}

/**
 * volet_kdf_derive:
 * @params: its cost, within the limits
 * @passphrase: normalised
 * @salt: (array fixed-size=16): the slot's salt
 * @error: return location
 *
 * Argon2id version 1.3. Blocks for as long as @params make it.
 *
 * Errors: %VOLET_VAULT_ERROR_NO_MEMORY, %VOLET_VAULT_ERROR_KDF_LIMITS
 *
 * Returns: (transfer full): 32 bytes
 */
VoletLockedBytes *
volet_kdf_derive (const VoletKdfParams *params,
                  VoletLockedBytes *passphrase,
                  const guint8 *salt,
                  GError **error)
{
  g_autoptr (VoletLockedBytes) key = NULL;

  if (!volet_kdf_params_are_allowed (params)) {
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_KDF_LIMITS,
                         "The key derivation asks for more work than is allowed");
    return NULL;
  }

  key = volet_locked_bytes_new (VOLET_KDF_KEY_SIZE, error);
  if (key == NULL)
    return NULL;
  if (crypto_pwhash (volet_locked_bytes_get (key), VOLET_KDF_KEY_SIZE,
                     volet_locked_bytes_get_text (passphrase),
                     volet_locked_bytes_get_size (passphrase), salt, params->passes,
                     (gsize) params->memory_kib * 1024, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    g_set_error (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NO_MEMORY,
                 "No %u MiB of memory for the key derivation",
                 params->memory_kib / VOLET_KDF_MIB_IN_KIB);
    return NULL;
  }
  return g_steal_pointer (&key);
}
