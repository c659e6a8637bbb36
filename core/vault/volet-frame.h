/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A frame: some pages of one transaction, sealed. */

#pragma once

#include "volet-locked-bytes.h"

G_BEGIN_DECLS

#define VOLET_FRAME_HEADER_SIZE 88
#define VOLET_FRAME_TAG_SIZE 16
#define VOLET_FRAME_NONCE_SIZE 24
#define VOLET_FRAME_CONTEXT_SIZE 32

/* Frames begin at multiples of this, and their sizes are multiples of it. */
#define VOLET_FRAME_ALIGNMENT 4096
#define VOLET_FRAME_MIN_SIZE 8192
#define VOLET_FRAME_MAX_SIZE (2 * 1024 * 1024)

/* The most pages that one frame takes: 24 + 1028 × 1019 bytes are just under 1 MiB. */
#define VOLET_FRAME_MAX_PAGES 1019u

/**
 * VoletFrameFlags:
 * @VOLET_FRAME_COMMIT: the last frame of its transaction
 * @VOLET_FRAME_BASE: a frame of the base, the chain's first transaction
 *
 * What a frame is to its chain.
 */
typedef enum {
  VOLET_FRAME_COMMIT = 1 << 0,
  VOLET_FRAME_BASE = 1 << 1,
} VoletFrameFlags;

/**
 * VoletFrameHeader:
 * @is_known: whether type, flags and zeros are those of this version
 * @flags: #VoletFrameFlags
 * @n_payload_bytes: length of the ciphertext
 * @chain_gen: the generation under which the chain was begun
 * @seq: 1 for the chain's first frame, and so on
 * @txn: 1 for the base, and so on
 * @nonce: random
 * @previous_tag: the tag of the frame before; zeros for the first
 *
 * What stands in clear before a frame's ciphertext.
 */
typedef struct {
  gboolean is_known;
  guint flags;
  guint32 n_payload_bytes;
  guint64 chain_gen;
  guint64 seq;
  guint64 txn;
  guint8 nonce[VOLET_FRAME_NONCE_SIZE];
  guint8 previous_tag[VOLET_FRAME_TAG_SIZE];
} VoletFrameHeader;

/**
 * VoletFrameContent:
 * @n_db_pages: how many pages the database has after the transaction
 * @n_pages: how many pages the frame holds
 * @unix_s: when it was written; tells nothing about the order
 * @generation: the generation of the header when it was written
 * @numbers: page numbers, u32 each, little-endian
 * @pages: the pages, in the same order
 *
 * What a frame holds. The pointers lead into the decrypted frame.
 */
typedef struct {
  guint32 n_db_pages;
  guint32 n_pages;
  guint64 unix_s;
  guint64 generation;
  const guint8 *numbers;
  const guint8 *pages;
} VoletFrameContent;

guint64 volet_frame_pad (guint64 n_bytes);
gsize volet_frame_get_size (guint n_pages);

void volet_frame_write_header (const VoletFrameHeader *header, guint8 *ret_bytes);
gboolean volet_frame_read_header (const guint8 *bytes, VoletFrameHeader *ret_header);
gsize volet_frame_header_get_frame_size (const VoletFrameHeader *header);

void volet_frame_begin_content (guint8 *frame,
                                gsize n_frame_bytes,
                                guint32 n_db_pages,
                                guint32 n_pages,
                                guint64 unix_s,
                                guint64 generation);
void volet_frame_put_page (
    guint8 *frame, guint32 n_pages, guint32 index, guint32 number, const guint8 *page);
gboolean
volet_frame_read_content (const guint8 *frame, gsize n_frame_bytes, VoletFrameContent *ret);
guint32 volet_frame_content_get_number (const VoletFrameContent *content, guint32 index);

void volet_frame_compute_context (const guint8 *vault_id,
                                  guint64 chain_gen,
                                  const guint8 *gen_salt,
                                  guint8 *ret_context);
void
volet_frame_seal (guint8 *frame, gsize n_frame_bytes, const guint8 *context, VoletLockedBytes *key);
gboolean volet_frame_verify (const guint8 *frame,
                             gsize n_frame_bytes,
                             const guint8 *context,
                             VoletLockedBytes *key);
gboolean
volet_frame_open (guint8 *frame, gsize n_frame_bytes, const guint8 *context, VoletLockedBytes *key);

G_END_DECLS
