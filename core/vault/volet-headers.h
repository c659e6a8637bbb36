/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Both copies of the header: which of them counts, and how they are replaced. */

#pragma once

#include "volet-file.h"
#include "volet-superblock.h"

G_BEGIN_DECLS

/**
 * VoletHeaders:
 * @bytes: each copy as it was last read or written
 * @states: what each copy is
 * @is_in_doubt: whether a write into the copy failed, so that it may hold either
 * @current: the header that counts
 * @current_copy: which copy it was read from
 * @highest_generation: no header that was ever tried to write has a higher one
 * @do_contradict: whether both are whole, of one generation, and differ
 *
 * The two copies.
 */
typedef struct {
  guint8 bytes[VOLET_SUPERBLOCK_N_COPIES][VOLET_SUPERBLOCK_SIZE];
  VoletSuperblockState states[VOLET_SUPERBLOCK_N_COPIES];
  gboolean is_in_doubt[VOLET_SUPERBLOCK_N_COPIES];
  VoletSuperblock current;
  guint current_copy;
  guint64 highest_generation;
  gboolean do_contradict;
} VoletHeaders;

gboolean volet_headers_read (VoletHeaders *self, VoletFile *file, GError **error);
gboolean volet_headers_fall_back (VoletHeaders *self, VoletLockedBytes *header_key);
gboolean volet_headers_compare (VoletHeaders *self, VoletFile *file, GError **error);

gboolean volet_headers_repair (VoletHeaders *self, VoletFile *file, GError **error);
gboolean volet_headers_replace (VoletHeaders *self,
                                VoletFile *file,
                                const VoletSuperblock *superblock,
                                VoletLockedBytes *header_key,
                                GError **error);
gboolean volet_headers_create (VoletHeaders *self,
                               VoletFile *file,
                               const VoletSuperblock *superblock,
                               VoletLockedBytes *header_key,
                               GError **error);

G_END_DECLS
