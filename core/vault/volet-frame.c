/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A frame: some pages of one transaction, sealed. */

/* Layout, little-endian
 *
 *    0  "VFR1", type u8 = 1, flags u8, zero u16
 *    8  payload length u32, zero u32
 *   16  chain generation u64, seq u64, txn u64
 *   40  nonce[24]
 *   64  previous frame's tag[16]
 *   80  BLAKE2b-64 of 0…79
 *   88  ciphertext, then tag[16]
 *
 * and inside: database pages u32, k u32, Unix time u64, header's generation u64, k numbers u32,
 * k pages, zeros.
 *
 * Invariants
 *
 * 1. The additional data is the whole 88 bytes and the context, so that a frame opens only with
 *    the header under which it was sealed, in its own chain of its own vault.
 * 2. Nonces are random, never counted: after a torn tail a counter would come round again.
 * 3. The unkeyed hash only tells a torn header from a whole one. It authenticates nothing.
 */

#include "volet-frame.h"

#include "volet-arena.h"
#include "volet-bytes.h"
#include "volet-key.h"

#include <sodium.h>
#include <string.h>

#define MAJOR 1
#define AEAD_XCHACHA20 1
#define TYPE_PAGES 1
#define KNOWN_FLAGS (VOLET_FRAME_COMMIT | VOLET_FRAME_BASE)
#define HASH_OFFSET 80
#define HASH_SIZE (VOLET_FRAME_HEADER_SIZE - HASH_OFFSET)
#define CONTENT_HEADER_SIZE 24
#define NUMBER_SIZE 4
#define ID_SIZE 16
#define OVERHEAD (VOLET_FRAME_HEADER_SIZE + VOLET_FRAME_TAG_SIZE)
#define AAD_SIZE (VOLET_FRAME_HEADER_SIZE + VOLET_FRAME_CONTEXT_SIZE)

static const guint8 magic[4] = {'V', 'F', 'R', '1'};

/* Eight bytes are below the least that libsodium's constants name, but not below what it gives:
 * BLAKE2b's own digest of that length. A test holds it to that. */
static void
hash_header (const guint8 *bytes, guint8 *ret_hash)
{
  crypto_generichash (ret_hash, HASH_SIZE, bytes, HASH_OFFSET, NULL, 0);
}

static void
fill_aad (guint8 *aad, const guint8 *frame, const guint8 *context)
{
  memcpy (aad, frame, VOLET_FRAME_HEADER_SIZE);
  memcpy (aad + VOLET_FRAME_HEADER_SIZE, context, VOLET_FRAME_CONTEXT_SIZE);
}

static guint32
get_n_payload_bytes (gsize n_frame_bytes)
{
  return (guint32) (n_frame_bytes - OVERHEAD);
}

/**
 * volet_frame_pad:
 * @n_bytes: a length, at least 2
 *
 * Padmé: lengths with the same few leading bits become one, so that a length tells little and
 * costs at most 12 % more.
 *
 * Source: Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with
 * PURBs" (2019), section 4.
 *
 * Returns: the padded length
 */
guint64
volet_frame_pad (guint64 n_bytes)
{
  guint exponent = g_bit_storage (n_bytes) - 1;
  guint n_mantissa_bits = g_bit_storage (exponent);
  guint64 mask = (G_GUINT64_CONSTANT (1) << (exponent - n_mantissa_bits)) - 1;

  return (n_bytes + mask) & ~mask;
}

/**
 * volet_frame_get_size:
 * @n_pages: how many pages it shall hold
 *
 * Returns: the frame's size in the file
 */
gsize
volet_frame_get_size (guint n_pages)
{
  guint64 n_bytes =
      OVERHEAD + CONTENT_HEADER_SIZE + (guint64) n_pages * (NUMBER_SIZE + VOLET_ARENA_PAGE_SIZE);
  guint64 padded = volet_frame_pad (n_bytes) + VOLET_FRAME_ALIGNMENT - 1;

  padded -= padded % VOLET_FRAME_ALIGNMENT;
  return (gsize) MAX (padded, VOLET_FRAME_MIN_SIZE);
}

/**
 * volet_frame_write_header:
 * @header: its fields; @is_known is not looked at
 * @ret_bytes: (out caller-allocates) (array fixed-size=88): where to
 *
 * Writes what stands in clear before the ciphertext.
 */
void
volet_frame_write_header (const VoletFrameHeader *header, guint8 *ret_bytes)
{
  memset (ret_bytes, 0, VOLET_FRAME_HEADER_SIZE);
  memcpy (ret_bytes, magic, sizeof magic);
  ret_bytes[4] = TYPE_PAGES;
  ret_bytes[5] = (guint8) header->flags;
  volet_bytes_put_u32 (ret_bytes + 8, header->n_payload_bytes);
  volet_bytes_put_u64 (ret_bytes + 16, header->chain_gen);
  volet_bytes_put_u64 (ret_bytes + 24, header->seq);
  volet_bytes_put_u64 (ret_bytes + 32, header->txn);
  memcpy (ret_bytes + 40, header->nonce, VOLET_FRAME_NONCE_SIZE);
  memcpy (ret_bytes + 64, header->previous_tag, VOLET_FRAME_TAG_SIZE);
  hash_header (ret_bytes, ret_bytes + HASH_OFFSET);
}

/**
 * volet_frame_read_header:
 * @bytes: (array fixed-size=88): what the file holds
 * @ret_header: (out): its fields
 *
 * Nothing of it is authentic before the frame is.
 *
 * Returns: whether @bytes are a whole header, whatever its type and flags
 */
gboolean
volet_frame_read_header (const guint8 *bytes, VoletFrameHeader *ret_header)
{
  guint8 hash[HASH_SIZE];

  if (memcmp (bytes, magic, sizeof magic) != 0)
    return FALSE;
  hash_header (bytes, hash);
  if (memcmp (hash, bytes + HASH_OFFSET, HASH_SIZE) != 0)
    return FALSE;

  ret_header->is_known = bytes[4] == TYPE_PAGES && (bytes[5] & ~KNOWN_FLAGS) == 0 &&
                         volet_bytes_are_zero (bytes + 6, 2) &&
                         volet_bytes_are_zero (bytes + 12, 4);
  ret_header->flags = bytes[5];
  ret_header->n_payload_bytes = volet_bytes_get_u32 (bytes + 8);
  ret_header->chain_gen = volet_bytes_get_u64 (bytes + 16);
  ret_header->seq = volet_bytes_get_u64 (bytes + 24);
  ret_header->txn = volet_bytes_get_u64 (bytes + 32);
  memcpy (ret_header->nonce, bytes + 40, VOLET_FRAME_NONCE_SIZE);
  memcpy (ret_header->previous_tag, bytes + 64, VOLET_FRAME_TAG_SIZE);
  return TRUE;
}

/**
 * volet_frame_header_get_frame_size:
 * @header: a header
 *
 * Returns: the whole frame's size, or 0 if no frame may have that size
 */
gsize
volet_frame_header_get_frame_size (const VoletFrameHeader *header)
{
  guint64 size = (guint64) header->n_payload_bytes + OVERHEAD;

  if (size < VOLET_FRAME_MIN_SIZE || size > VOLET_FRAME_MAX_SIZE ||
      size % VOLET_FRAME_ALIGNMENT != 0)
    return 0;
  return (gsize) size;
}

/**
 * volet_frame_begin_content:
 * @frame: (array length=n_frame_bytes): a frame being made
 * @n_frame_bytes: its size
 * @n_db_pages: pages of the database after the transaction
 * @n_pages: pages that the frame will hold
 * @unix_s: now
 * @generation: the header's generation
 *
 * Writes the beginning of the plaintext and zeros behind it. The pages follow with
 * volet_frame_put_page().
 */
void
volet_frame_begin_content (guint8 *frame,
                           gsize n_frame_bytes,
                           guint32 n_db_pages,
                           guint32 n_pages,
                           guint64 unix_s,
                           guint64 generation)
{
  guint8 *content = frame + VOLET_FRAME_HEADER_SIZE;

  memset (content, 0, n_frame_bytes - VOLET_FRAME_HEADER_SIZE);
  volet_bytes_put_u32 (content, n_db_pages);
  volet_bytes_put_u32 (content + 4, n_pages);
  volet_bytes_put_u64 (content + 8, unix_s);
  volet_bytes_put_u64 (content + 16, generation);
}

/**
 * volet_frame_put_page:
 * @frame: a frame whose content was begun
 * @n_pages: how many pages it holds
 * @index: which of them, from 0
 * @number: its number in the database
 * @page: (array fixed-size=1024): its bytes
 */
void
volet_frame_put_page (
    guint8 *frame, guint32 n_pages, guint32 index, guint32 number, const guint8 *page)
{
  guint8 *numbers = frame + VOLET_FRAME_HEADER_SIZE + CONTENT_HEADER_SIZE;
  guint8 *pages = numbers + (gsize) n_pages * NUMBER_SIZE;

  volet_bytes_put_u32 (numbers + (gsize) index * NUMBER_SIZE, number);
  memcpy (pages + (gsize) index * VOLET_ARENA_PAGE_SIZE, page, VOLET_ARENA_PAGE_SIZE);
}

/* Whether the page numbers ascend and lie in the database, and zeros follow the pages. */
static gboolean
content_is_sound (const VoletFrameContent *content, const guint8 *end)
{
  const guint8 *padding = content->pages + (gsize) content->n_pages * VOLET_ARENA_PAGE_SIZE;
  guint32 last = 0;

  for (guint32 i = 0; i < content->n_pages; i++) {
    guint32 number = volet_frame_content_get_number (content, i);

    if (number <= last || number > content->n_db_pages)
      return FALSE;
    last = number;
  }
  return volet_bytes_are_zero (padding, (gsize) (end - padding));
}

/**
 * volet_frame_read_content:
 * @frame: (array length=n_frame_bytes): an opened frame
 * @n_frame_bytes: its size
 * @ret: (out): what it holds; its pointers lead into @frame
 *
 * Checks what one frame can show by itself. That it was sealed with the key does not make it sound.
 *
 * Returns: whether it is sound
 */
gboolean
volet_frame_read_content (const guint8 *frame, gsize n_frame_bytes, VoletFrameContent *ret)
{
  const guint8 *bytes = frame + VOLET_FRAME_HEADER_SIZE;
  gsize n_payload_bytes = get_n_payload_bytes (n_frame_bytes);
  VoletFrameContent content = {
      .n_db_pages = volet_bytes_get_u32 (bytes),
      .n_pages = volet_bytes_get_u32 (bytes + 4),
      .unix_s = volet_bytes_get_u64 (bytes + 8),
      .generation = volet_bytes_get_u64 (bytes + 16),
      .numbers = bytes + CONTENT_HEADER_SIZE,
  };

  if (content.n_db_pages < 1 || content.n_db_pages > VOLET_ARENA_MAX_PAGES)
    return FALSE;
  if (content.n_pages >
      (n_payload_bytes - CONTENT_HEADER_SIZE) / (NUMBER_SIZE + VOLET_ARENA_PAGE_SIZE))
    return FALSE;
  content.pages = content.numbers + (gsize) content.n_pages * NUMBER_SIZE;
  if (!content_is_sound (&content, bytes + n_payload_bytes))
    return FALSE;

  *ret = content;
  return TRUE;
}

/**
 * volet_frame_content_get_number:
 * @content: what a frame holds
 * @index: which of its pages, from 0
 *
 * Returns: that page's number in the database
 */
guint32
volet_frame_content_get_number (const VoletFrameContent *content, guint32 index)
{
  return volet_bytes_get_u32 (content->numbers + (gsize) index * NUMBER_SIZE);
}

/**
 * volet_frame_compute_context:
 * @vault_id: (array fixed-size=16): the vault's id
 * @chain_gen: the generation under which the chain was begun
 * @gen_salt: (array fixed-size=16): the chain's salt
 * @ret_context: (out caller-allocates) (array fixed-size=32): what its frames are bound to
 *
 * Only what never changes during the life of a chain is in it, the slots are not: a change of
 * passphrase must not lock the log out.
 */
void
volet_frame_compute_context (const guint8 *vault_id,
                             guint64 chain_gen,
                             const guint8 *gen_salt,
                             guint8 *ret_context)
{
  guint8 bytes[ID_SIZE + 2 + 8 + VOLET_KEY_SALT_SIZE + 4 + 1];
  guint8 *at = bytes;

  memcpy (at, vault_id, ID_SIZE);
  at += ID_SIZE;
  volet_bytes_put_u16 (at, MAJOR);
  at += 2;
  volet_bytes_put_u64 (at, chain_gen);
  at += 8;
  memcpy (at, gen_salt, VOLET_KEY_SALT_SIZE);
  at += VOLET_KEY_SALT_SIZE;
  volet_bytes_put_u32 (at, VOLET_ARENA_PAGE_SIZE);
  at += 4;
  *at = AEAD_XCHACHA20;
  crypto_generichash (ret_context, VOLET_FRAME_CONTEXT_SIZE, bytes, sizeof bytes, NULL, 0);
}

/**
 * volet_frame_seal:
 * @frame: (array length=n_frame_bytes): header and plaintext, room for the tag at the end
 * @n_frame_bytes: its size
 * @context: (array fixed-size=32): what the chain's frames are bound to
 * @key: the chain's key
 *
 * Encrypts in place and writes the tag.
 */
void
volet_frame_seal (guint8 *frame, gsize n_frame_bytes, const guint8 *context, VoletLockedBytes *key)
{
  guint8 *payload = frame + VOLET_FRAME_HEADER_SIZE;
  guint8 aad[AAD_SIZE];

  fill_aad (aad, frame, context);
  crypto_aead_xchacha20poly1305_ietf_encrypt_detached (
      payload, frame + n_frame_bytes - VOLET_FRAME_TAG_SIZE, NULL, payload,
      get_n_payload_bytes (n_frame_bytes), aad, sizeof aad, NULL, frame + 40,
      volet_locked_bytes_get (key));
}

static gboolean
decrypt (guint8 *to,
         const guint8 *frame,
         gsize n_frame_bytes,
         const guint8 *context,
         VoletLockedBytes *key)
{
  guint8 aad[AAD_SIZE];

  fill_aad (aad, frame, context);
  return crypto_aead_xchacha20poly1305_ietf_decrypt_detached (
             to, NULL, frame + VOLET_FRAME_HEADER_SIZE, get_n_payload_bytes (n_frame_bytes),
             frame + n_frame_bytes - VOLET_FRAME_TAG_SIZE, aad, sizeof aad, frame + 40,
             volet_locked_bytes_get (key)) == 0;
}

/**
 * volet_frame_verify:
 * @frame: (array length=n_frame_bytes): a frame as the file holds it
 * @n_frame_bytes: its size
 * @context: (array fixed-size=32): what the chain's frames are bound to
 * @key: the chain's key
 *
 * Returns: whether a holder of the key sealed it; nothing is decrypted
 */
gboolean
volet_frame_verify (const guint8 *frame,
                    gsize n_frame_bytes,
                    const guint8 *context,
                    VoletLockedBytes *key)
{
  return decrypt (NULL, frame, n_frame_bytes, context, key);
}

/**
 * volet_frame_open:
 * @frame: (array length=n_frame_bytes): a frame as the file holds it
 * @n_frame_bytes: its size
 * @context: (array fixed-size=32): what the chain's frames are bound to
 * @key: the chain's key
 *
 * Verifies, then decrypts in place.
 *
 * Returns: whether a holder of the key sealed it; if not, nothing was decrypted
 */
gboolean
volet_frame_open (guint8 *frame, gsize n_frame_bytes, const guint8 *context, VoletLockedBytes *key)
{
  return decrypt (frame + VOLET_FRAME_HEADER_SIZE, frame, n_frame_bytes, context, key);
}
