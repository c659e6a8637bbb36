/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The frames of a file from the base to the last save, each bound to the one before. */

#pragma once

#include "volet-arena.h"
#include "volet-file.h"
#include "volet-frame.h"
#include "volet-private-map.h"
#include "volet-progress.h"
#include "volet-superblock.h"

G_BEGIN_DECLS

/* Room for the greatest frame and the block of zeros that may be written behind it. */
#define VOLET_CHAIN_BUFFER_SIZE (VOLET_FRAME_MAX_SIZE + VOLET_FRAME_ALIGNMENT)

/**
 * VoletChainPosition:
 * @end: where the next frame goes
 * @seq: number of the last frame, 0 before the first
 * @txn: number of the last whole transaction, 0 before the base
 * @tag: the last frame's tag, zeros before the first
 *
 * The end of the last whole transaction.
 */
typedef struct {
  guint64 end;
  guint64 seq;
  guint64 txn;
  guint8 tag[VOLET_FRAME_TAG_SIZE];
} VoletChainPosition;

/**
 * VoletChain:
 * @chain_gen: the generation under which it was begun
 * @context: what its frames are bound to
 * @key: the key of its frames
 * @base_offset: where its base begins
 * @base_end: where its base ends, once it was verified or written
 * @last: the end of what is known to be good and saved
 * @attempts: first headers of transactions that were written behind @last and may or may not have
 *   reached the disk
 *
 * A chain of frames in a file.
 */
typedef struct {
  guint64 chain_gen;
  guint8 context[VOLET_FRAME_CONTEXT_SIZE];
  VoletLockedBytes *key;
  guint64 base_offset;
  guint64 base_end;
  VoletChainPosition last;
  GByteArray *attempts;
} VoletChain;

/**
 * VoletChainEnd:
 * @VOLET_CHAIN_CLEAN: nothing follows the last save
 * @VOLET_CHAIN_UNFINISHED: what follows is a save that was not finished
 * @VOLET_CHAIN_DAMAGED: later saves follow something damaged
 * @VOLET_CHAIN_NEWER: something follows that a newer Volet wrote
 *
 * What follows the last good save.
 */
typedef enum {
  VOLET_CHAIN_CLEAN,
  VOLET_CHAIN_UNFINISHED,
  VOLET_CHAIN_DAMAGED,
  VOLET_CHAIN_NEWER,
} VoletChainEnd;

VoletChain *
volet_chain_new (VoletLockedBytes *data_key, const VoletSuperblock *superblock, GError **error);
void volet_chain_free (VoletChain *self);
void volet_chain_acknowledge (VoletChain *self, const VoletChainPosition *position);

gboolean volet_chain_verify (VoletChain *self,
                             VoletFile *file,
                             VoletPrivateMap *buffer,
                             const VoletProgress *progress,
                             VoletChainEnd *ret_end,
                             GError **error);
gboolean volet_chain_load (VoletChain *self,
                           VoletFile *file,
                           VoletPrivateMap *buffer,
                           VoletArena *arena,
                           const VoletProgress *progress,
                           guint64 *ret_generation,
                           GError **error);
gboolean
volet_chain_count_beyond (VoletChain *self, VoletFile *file, guint *ret_n_frames, GError **error);

guint64 volet_chain_get_write_size (guint32 n_pages);
gboolean volet_chain_write (VoletChain *self,
                            VoletFile *file,
                            VoletPrivateMap *buffer,
                            VoletArena *arena,
                            GArray *numbers,
                            guint64 unix_s,
                            guint64 generation,
                            VoletRandom *random,
                            const VoletProgress *progress,
                            VoletChainPosition *ret_position,
                            GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletChain, volet_chain_free)

G_END_DECLS
