/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys from keys: the labels of the format and what each is hashed with. */

#pragma once

#include "volet-locked-bytes.h"

G_BEGIN_DECLS

#define VOLET_KEY_SIZE 32
#define VOLET_KEY_SALT_SIZE 16

VoletLockedBytes *volet_key_derive (VoletLockedBytes *key,
                                    const char *label,
                                    const guint8 *context,
                                    gsize n_context_bytes,
                                    GError **error);
VoletLockedBytes *
volet_key_derive_header (VoletLockedBytes *data_key, const guint8 *vault_id, GError **error);
VoletLockedBytes *volet_key_derive_log (VoletLockedBytes *data_key,
                                        const guint8 *vault_id,
                                        guint64 chain_gen,
                                        const guint8 *gen_salt,
                                        GError **error);

G_END_DECLS
