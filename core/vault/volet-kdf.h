/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What deriving a key from a passphrase costs, and the limits on what a file may ask. */

#pragma once

#include "volet-locked-bytes.h"

G_BEGIN_DECLS

/**
 * VoletKdfParams:
 * @passes: Argon2id passes, 1 to 16
 * @memory_kib: Argon2id memory in KiB, 8 MiB to 1 GiB
 *
 * The cost of one derivation.
 */
typedef struct {
  guint32 passes;
  guint32 memory_kib;
} VoletKdfParams;

#define VOLET_KDF_MIB_IN_KIB 1024u

extern const VoletKdfParams VOLET_KDF_LEAST;
extern const VoletKdfParams VOLET_KDF_DEFAULT;
extern const VoletKdfParams VOLET_KDF_INTERACTIVE;
extern const VoletKdfParams VOLET_KDF_MODERATE;
extern const VoletKdfParams VOLET_KDF_SENSITIVE;

/* Length of what a derivation gives. */
#define VOLET_KDF_KEY_SIZE 32
#define VOLET_KDF_SALT_SIZE 16

gboolean volet_kdf_params_are_allowed (const VoletKdfParams *params);
guint64 volet_kdf_params_get_work_kib (const VoletKdfParams *params);
gboolean volet_kdf_params_are_weak (const VoletKdfParams *params);
gboolean volet_kdf_params_are_low (const VoletKdfParams *params);
VoletKdfParams volet_kdf_params_strengthen (const VoletKdfParams *params);
gboolean volet_kdf_params_calibrate (VoletKdfParams *ret_params, GError **error);

VoletLockedBytes *volet_kdf_derive (const VoletKdfParams *params,
                                    VoletLockedBytes *passphrase,
                                    const guint8 *salt,
                                    GError **error);

G_END_DECLS
