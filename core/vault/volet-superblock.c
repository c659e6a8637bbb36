/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The header of the file, kept twice: who the vault is, where its frames begin, and its slots. */

/* Layout, little-endian
 *
 *     0  magic[8]
 *     8  major u16 = 1, minor u16, length u32 = 4096
 *    16  vault id[16]
 *    32  generation u64
 *    40  base offset u64
 *    48  generation salt[16]
 *    64  incompat u32, compat u32
 *    72  page size u32 = 1024
 *    76  aead u8 = 1, hash u8 = 1, padding u8 = 1, slots u8 = 8
 *    80  chain generation u64
 *    88  zero[40]
 *   128  slots, 8 × 128
 *  1152  zero
 *  4032  BLAKE2b-256 of 0…4031
 *  4064  BLAKE2b-256 of 0…4063 under the header key
 *
 * Invariants
 *
 * 1. Nothing of a header is believed before its unkeyed hash is right, and nothing is written
 *    because of it before its MAC is.
 * 2. Under minor 0 every zero is zero. Under a later minor zeros may have a meaning, so the file is
 *    not written to.
 */

#include "volet-superblock.h"

#include "volet-arena.h"
#include "volet-bytes.h"
#include "volet-key.h"

#include <sodium.h>
#include <string.h>

#define MAJOR 1
#define MAGIC_SIZE 8
#define HASH_OFFSET 4032
#define MAC_OFFSET 4064
#define SLOTS_OFFSET 128
#define SLOTS_END 1152
#define HASH_SIZE 32
#define BLOCK_SIZE 4096

static const guint8 magic[MAGIC_SIZE] = {0x89, 'V', 'O', 'L', 'E', 'T', '\r', '\n'};

static gboolean
hash_is_right (const guint8 *bytes)
{
  guint8 hash[HASH_SIZE];

  crypto_generichash (hash, sizeof hash, bytes, HASH_OFFSET, NULL, 0);
  return memcmp (hash, bytes + HASH_OFFSET, sizeof hash) == 0;
}

/* Whether this version must leave the file alone: another major, a flag that it must know, or
 * another choice of cipher, hash, padding, page size or number of slots. */
static gboolean
is_newer (const guint8 *bytes)
{
  return volet_bytes_get_u16 (bytes + 8) != MAJOR ||
         volet_bytes_get_u32 (bytes + 12) != VOLET_SUPERBLOCK_SIZE ||
         volet_bytes_get_u32 (bytes + 64) != 0 ||
         volet_bytes_get_u32 (bytes + 72) != VOLET_ARENA_PAGE_SIZE || bytes[76] != 1 ||
         bytes[77] != 1 || bytes[78] != 1 || bytes[79] != VOLET_SUPERBLOCK_N_SLOTS;
}

static gboolean
zeros_are_clean (const guint8 *bytes)
{
  for (guint i = 0; i < VOLET_SUPERBLOCK_N_SLOTS; i++)
    if (!volet_slot_has_clean_zeros (bytes + SLOTS_OFFSET + i * VOLET_SLOT_SIZE))
      return FALSE;
  return volet_bytes_are_zero (bytes + 88, SLOTS_OFFSET - 88) &&
         volet_bytes_are_zero (bytes + SLOTS_END, HASH_OFFSET - SLOTS_END);
}

static gboolean
base_offset_is_possible (guint64 offset)
{
  return offset >= VOLET_FRAMES_OFFSET && offset < VOLET_FILE_MAX_BYTES && offset % BLOCK_SIZE == 0;
}

static void
read_fields (const guint8 *bytes, VoletSuperblock *ret_superblock)
{
  ret_superblock->minor = volet_bytes_get_u16 (bytes + 10);
  memcpy (ret_superblock->vault_id, bytes + 16, sizeof ret_superblock->vault_id);
  ret_superblock->generation = volet_bytes_get_u64 (bytes + 32);
  ret_superblock->base_offset = volet_bytes_get_u64 (bytes + 40);
  memcpy (ret_superblock->gen_salt, bytes + 48, sizeof ret_superblock->gen_salt);
  ret_superblock->compat = volet_bytes_get_u32 (bytes + 68);
  ret_superblock->chain_gen = volet_bytes_get_u64 (bytes + 80);
  memcpy (ret_superblock->slots, bytes + SLOTS_OFFSET, sizeof ret_superblock->slots);
}

/**
 * volet_superblock_parse:
 * @bytes: (array fixed-size=4096): what the file holds
 * @ret_superblock: (out): its fields, if it is valid
 *
 * Returns: what @bytes are
 */
VoletSuperblockState
volet_superblock_parse (const guint8 *bytes, VoletSuperblock *ret_superblock)
{
  if (volet_bytes_are_zero (bytes, VOLET_SUPERBLOCK_SIZE))
    return VOLET_SUPERBLOCK_ABSENT;
  if (memcmp (bytes, magic, MAGIC_SIZE) != 0)
    return VOLET_SUPERBLOCK_FOREIGN;
  if (!hash_is_right (bytes))
    return VOLET_SUPERBLOCK_DAMAGED;
  if (is_newer (bytes))
    return VOLET_SUPERBLOCK_NEWER;
  if (!base_offset_is_possible (volet_bytes_get_u64 (bytes + 40)))
    return VOLET_SUPERBLOCK_DAMAGED;
  if (volet_bytes_get_u16 (bytes + 10) == 0 && !zeros_are_clean (bytes))
    return VOLET_SUPERBLOCK_DAMAGED;

  read_fields (bytes, ret_superblock);
  return VOLET_SUPERBLOCK_VALID;
}

/**
 * volet_superblock_build:
 * @self: its fields, of minor version 0
 * @header_key: the key of the MAC
 * @ret_bytes: (out caller-allocates) (array fixed-size=4096): what goes into the file
 *
 * Writes a header with its hash and its MAC.
 */
void
volet_superblock_build (const VoletSuperblock *self,
                        VoletLockedBytes *header_key,
                        guint8 *ret_bytes)
{
  g_return_if_fail (self->minor == 0);

  memset (ret_bytes, 0, VOLET_SUPERBLOCK_SIZE);
  memcpy (ret_bytes, magic, MAGIC_SIZE);
  volet_bytes_put_u16 (ret_bytes + 8, MAJOR);
  volet_bytes_put_u32 (ret_bytes + 12, VOLET_SUPERBLOCK_SIZE);
  memcpy (ret_bytes + 16, self->vault_id, sizeof self->vault_id);
  volet_bytes_put_u64 (ret_bytes + 32, self->generation);
  volet_bytes_put_u64 (ret_bytes + 40, self->base_offset);
  memcpy (ret_bytes + 48, self->gen_salt, sizeof self->gen_salt);
  volet_bytes_put_u32 (ret_bytes + 68, self->compat);
  volet_bytes_put_u32 (ret_bytes + 72, VOLET_ARENA_PAGE_SIZE);
  ret_bytes[76] = 1;
  ret_bytes[77] = 1;
  ret_bytes[78] = 1;
  ret_bytes[79] = VOLET_SUPERBLOCK_N_SLOTS;
  volet_bytes_put_u64 (ret_bytes + 80, self->chain_gen);
  memcpy (ret_bytes + SLOTS_OFFSET, self->slots, sizeof self->slots);
  crypto_generichash (ret_bytes + HASH_OFFSET, HASH_SIZE, ret_bytes, HASH_OFFSET, NULL, 0);
  crypto_generichash (ret_bytes + MAC_OFFSET, HASH_SIZE, ret_bytes, MAC_OFFSET,
                      volet_locked_bytes_get (header_key), VOLET_KEY_SIZE);
}

/**
 * volet_superblock_is_authentic:
 * @bytes: (array fixed-size=4096): what the file holds
 * @header_key: the key of the MAC
 *
 * Returns: whether a holder of the key wrote @bytes
 */
gboolean
volet_superblock_is_authentic (const guint8 *bytes, VoletLockedBytes *header_key)
{
  guint8 mac[HASH_SIZE];

  crypto_generichash (mac, sizeof mac, bytes, MAC_OFFSET, volet_locked_bytes_get (header_key),
                      VOLET_KEY_SIZE);
  return sodium_memcmp (mac, bytes + MAC_OFFSET, sizeof mac) == 0;
}

/**
 * volet_superblock_get_offset:
 * @copy: 0 or 1
 *
 * Returns: where in the file this copy stands
 */
guint64
volet_superblock_get_offset (guint copy)
{
  return copy == 0 ? 0 : VOLET_SUPERBLOCK_SECOND_OFFSET;
}
