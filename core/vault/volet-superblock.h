/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The header of the file, kept twice: who the vault is, where its frames begin, and its slots. */

#pragma once

#include "volet-slot.h"

G_BEGIN_DECLS

#define VOLET_SUPERBLOCK_SIZE 4096
#define VOLET_SUPERBLOCK_N_SLOTS 8
#define VOLET_SUPERBLOCK_N_COPIES 2
#define VOLET_SUPERBLOCK_SECOND_OFFSET 32768

/* Where the first frame may stand, and the greatest file. */
#define VOLET_FRAMES_OFFSET 65536
#define VOLET_FILE_MAX_BYTES (G_GUINT64_CONSTANT (512) << 20)

/**
 * VoletSuperblockState:
 * @VOLET_SUPERBLOCK_ABSENT: all zeros, or past the end of the file
 * @VOLET_SUPERBLOCK_FOREIGN: nothing that Volet writes
 * @VOLET_SUPERBLOCK_DAMAGED: begins as one, but its hash or its fields are wrong
 * @VOLET_SUPERBLOCK_NEWER: whole, but of a version that this one must refuse
 * @VOLET_SUPERBLOCK_VALID: whole and understood; whether it is authentic only the key can tell
 *
 * What 4096 bytes turn out to be.
 */
typedef enum {
  VOLET_SUPERBLOCK_ABSENT,
  VOLET_SUPERBLOCK_FOREIGN,
  VOLET_SUPERBLOCK_DAMAGED,
  VOLET_SUPERBLOCK_NEWER,
  VOLET_SUPERBLOCK_VALID,
} VoletSuperblockState;

/**
 * VoletSuperblock:
 * @minor: minor version; other than 0 the file is for reading only
 * @vault_id: random, for life
 * @generation: counts compactions and key changes
 * @base_offset: where the base begins
 * @gen_salt: random, for as long as the chain
 * @compat: flags that may be ignored, and are kept
 * @chain_gen: the generation under which the chain was begun
 * @slots: wrapped data keys
 *
 * The fields of a header.
 */
typedef struct {
  guint16 minor;
  guint8 vault_id[16];
  guint64 generation;
  guint64 base_offset;
  guint8 gen_salt[16];
  guint32 compat;
  guint64 chain_gen;
  guint8 slots[VOLET_SUPERBLOCK_N_SLOTS][VOLET_SLOT_SIZE];
} VoletSuperblock;

VoletSuperblockState volet_superblock_parse (const guint8 *bytes, VoletSuperblock *ret_superblock);
void volet_superblock_build (const VoletSuperblock *self,
                             VoletLockedBytes *header_key,
                             guint8 *ret_bytes);
gboolean volet_superblock_is_authentic (const guint8 *bytes, VoletLockedBytes *header_key);
guint64 volet_superblock_get_offset (guint copy);

G_END_DECLS
