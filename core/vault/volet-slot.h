/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A slot of the header: the data key, wrapped under a passphrase or a recovery code. */

#pragma once

#include "volet-kdf.h"
#include "volet-random.h"

G_BEGIN_DECLS

#define VOLET_SLOT_SIZE 128

/**
 * VoletSlotType:
 * @VOLET_SLOT_EMPTY: nothing, all zeros
 * @VOLET_SLOT_PASSPHRASE: opens with a passphrase
 * @VOLET_SLOT_RECOVERY: opens with a recovery code
 * @VOLET_SLOT_KEY_FILE: reserved: opens with a key file
 * @VOLET_SLOT_BOTH: reserved: opens with a passphrase and a key file
 *
 * What opens a slot. Types of later versions are skipped.
 */
typedef enum {
  VOLET_SLOT_EMPTY = 0,
  VOLET_SLOT_PASSPHRASE = 1,
  VOLET_SLOT_RECOVERY = 2,
  VOLET_SLOT_KEY_FILE = 3,
  VOLET_SLOT_BOTH = 4,
} VoletSlotType;

guint volet_slot_get_type (const guint8 *slot);
VoletKdfParams volet_slot_get_kdf_params (const guint8 *slot);
gboolean volet_slot_is_passphrase (const guint8 *slot);
gboolean volet_slot_is_recovery (const guint8 *slot);
gboolean volet_slot_has_clean_zeros (const guint8 *slot);

gboolean volet_slot_seal_passphrase (guint8 *slot,
                                     guint index,
                                     const guint8 *vault_id,
                                     const VoletKdfParams *params,
                                     VoletLockedBytes *passphrase,
                                     VoletLockedBytes *data_key,
                                     VoletRandom *random,
                                     GError **error);
gboolean volet_slot_seal_recovery (guint8 *slot,
                                   guint index,
                                   const guint8 *vault_id,
                                   VoletLockedBytes *code,
                                   VoletLockedBytes *data_key,
                                   VoletRandom *random,
                                   GError **error);

VoletLockedBytes *volet_slot_open_passphrase (const guint8 *slot,
                                              guint index,
                                              const guint8 *vault_id,
                                              VoletLockedBytes *passphrase,
                                              GError **error);
VoletLockedBytes *volet_slot_open_recovery (const guint8 *slot,
                                            guint index,
                                            const guint8 *vault_id,
                                            VoletLockedBytes *code,
                                            GError **error);

G_END_DECLS
