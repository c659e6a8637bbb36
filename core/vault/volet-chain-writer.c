/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing a transaction as frames behind the last save. */

/* Invariants
 *
 * 1. A transaction is written from the last acknowledged end on, whatever stands there, and nothing
 *    before that end is touched.
 * 2. Every frame of every attempt has a fresh nonce.
 * 3. The writer does not sync and does not move the chain's last position: the caller does, once
 *    the sync said that the transaction is durable.
 * 4. Where older bytes follow a transaction, one block of zeros parts them from it, so that a
 *    reader can tell them from an unfinished save.
 */

#include "volet-chain.h"

#include "volet-bytes.h"

#include <string.h>

typedef struct {
  VoletChain *chain;
  VoletFile *file;
  VoletPrivateMap *buffer;
  VoletArena *arena;
  GArray *numbers;
  guint64 unix_s;
  guint64 generation;
  VoletRandom *random;
} Writer;

static guint32
count_frames (guint32 n_pages)
{
  return MAX ((n_pages + VOLET_FRAME_MAX_PAGES - 1) / VOLET_FRAME_MAX_PAGES, 1);
}

/* Seals pages @first to @first + @n_pages − 1 of the list into the buffer. */
static gsize
build_frame (
    Writer *writer, const VoletChainPosition *at, guint32 first, guint32 n_pages, guint flags)
{
  guint8 *frame = writer->buffer->bytes;
  gsize n_frame_bytes = volet_frame_get_size (n_pages);
  VoletFrameHeader header = {
      .flags = flags,
      .n_payload_bytes = (guint32) (n_frame_bytes - VOLET_FRAME_HEADER_SIZE - VOLET_FRAME_TAG_SIZE),
      .chain_gen = writer->chain->chain_gen,
      .seq = at->seq + 1,
      .txn = writer->chain->last.txn + 1,
  };

  volet_random_fill (writer->random, header.nonce, sizeof header.nonce);
  memcpy (header.previous_tag, at->tag, sizeof header.previous_tag);
  writer->buffer->n_used = MAX (writer->buffer->n_used, n_frame_bytes);
  volet_frame_write_header (&header, frame);
  if (first == 0)
    g_byte_array_append (writer->chain->attempts, frame, VOLET_FRAME_HEADER_SIZE);
  volet_frame_begin_content (frame, n_frame_bytes, volet_arena_get_n_pages (writer->arena), n_pages,
                             writer->unix_s, writer->generation);
  for (guint32 i = 0; i < n_pages; i++) {
    guint32 number = g_array_index (writer->numbers, guint32, first + i);

    volet_frame_put_page (frame, n_pages, i, number, volet_arena_peek_page (writer->arena, number));
  }
  volet_frame_seal (frame, n_frame_bytes, writer->chain->context, writer->chain->key);
  return n_frame_bytes;
}

/* Appends a block of zeros to the frame in the buffer if older bytes would follow it. */
static gboolean
part_from_older_bytes (Writer *writer, guint64 offset, gsize *n_bytes, GError **error)
{
  guint8 *block = writer->buffer->bytes + *n_bytes;
  gboolean is_needed;
  gsize n_read;

  if (!volet_file_read (writer->file, offset + *n_bytes, block, VOLET_FRAME_ALIGNMENT, &n_read,
                        error))
    return FALSE;
  is_needed = !volet_bytes_are_zero (block, n_read);
  memset (block, 0, VOLET_FRAME_ALIGNMENT);
  if (is_needed)
    *n_bytes += VOLET_FRAME_ALIGNMENT;
  return TRUE;
}

static gboolean
write_frame (Writer *writer, VoletChainPosition *at, guint32 first, guint32 n_pages, GError **error)
{
  gboolean is_last = first + n_pages == writer->numbers->len;
  guint flags = is_last ? VOLET_FRAME_COMMIT : 0;
  gsize n_frame_bytes, n_bytes;

  if (writer->chain->last.txn == 0)
    flags |= VOLET_FRAME_BASE;
  n_frame_bytes = build_frame (writer, at, first, n_pages, flags);
  n_bytes = n_frame_bytes;
  if (is_last && !part_from_older_bytes (writer, at->end, &n_bytes, error))
    return FALSE;
  if (!volet_file_write (writer->file, at->end, writer->buffer->bytes, n_bytes, error))
    return FALSE;

  at->end += n_frame_bytes;
  at->seq++;
  memcpy (at->tag, writer->buffer->bytes + n_frame_bytes - VOLET_FRAME_TAG_SIZE,
          VOLET_FRAME_TAG_SIZE);
  return TRUE;
}

/**
 * volet_chain_get_write_size:
 * @n_pages: how many pages a transaction holds
 *
 * Returns: how many bytes its frames take
 */
guint64
volet_chain_get_write_size (guint32 n_pages)
{
  guint32 n_full = count_frames (n_pages) - 1;

  return (guint64) n_full * volet_frame_get_size (VOLET_FRAME_MAX_PAGES) +
         volet_frame_get_size (n_pages - n_full * VOLET_FRAME_MAX_PAGES);
}

/**
 * volet_chain_write:
 * @self: a chain
 * @file: where to
 * @buffer: of %VOLET_CHAIN_BUFFER_SIZE
 * @arena: the pages
 * @numbers: (element-type guint32): which of them, ascending
 * @unix_s: now
 * @generation: the header's generation
 * @random: nonces come from here
 * @progress: (nullable): whom to tell
 * @ret_position: (out): the end of the transaction
 * @error: return location
 *
 * Writes one transaction behind the chain's last position: the base, if that has none.
 *
 * Errors: %VOLET_VAULT_ERROR_NO_SPACE, %VOLET_VAULT_ERROR_IO, %VOLET_VAULT_ERROR_CANCELLED
 *
 * Returns: whether it was written; it is durable only after a sync
 */
gboolean
volet_chain_write (VoletChain *self,
                   VoletFile *file,
                   VoletPrivateMap *buffer,
                   VoletArena *arena,
                   GArray *numbers,
                   guint64 unix_s,
                   guint64 generation,
                   VoletRandom *random,
                   const VoletProgress *progress,
                   VoletChainPosition *ret_position,
                   GError **error)
{
  Writer writer = {self, file, buffer, arena, numbers, unix_s, generation, random};
  guint32 n_frames = count_frames (numbers->len);
  VoletChainPosition at = self->last;

  for (guint32 i = 0; i < n_frames; i++) {
    guint32 first = i * VOLET_FRAME_MAX_PAGES;
    guint32 n_pages = MIN (numbers->len - first, VOLET_FRAME_MAX_PAGES);

    if (!volet_progress_step (progress, VOLET_VAULT_PHASE_WRITING, (double) i / n_frames, error) ||
        !write_frame (&writer, &at, first, n_pages, error))
      return FALSE;
  }
  at.txn++;
  *ret_position = at;
  return TRUE;
}
