/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands at the end of the last save, so that another writer is noticed. */

#pragma once

#include "volet-chain.h"

G_BEGIN_DECLS

/**
 * VoletTail:
 * @is_known: whether the rest was read since the last write
 * @n_file_bytes: size of the file
 * @bytes: what stands where the next save goes
 * @n_bytes: how much of it there is before the end of the file
 *
 * The end of a chain as it was last read.
 */
typedef struct {
  gboolean is_known;
  guint64 n_file_bytes;
  guint8 bytes[VOLET_FRAME_HEADER_SIZE];
  gsize n_bytes;
} VoletTail;

gboolean volet_tail_read (VoletTail *self, VoletChain *chain, VoletFile *file, GError **error);
gboolean volet_tail_compare (VoletTail *self, VoletChain *chain, VoletFile *file, GError **error);

G_END_DECLS
