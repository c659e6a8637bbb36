/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Both copies of the header: which of them counts, and how they are replaced. */

/* Invariants
 *
 * 1. The copy of the higher generation whose unkeyed hash is right counts. The slots of the other
 *    are never tried while it stands: an old passphrase may live on there.
 * 2. At every instant one copy on the disk is whole and synced: they are written one after the
 *    other, the older one first, with a sync after each.
 * 3. A copy whose write or sync failed is in doubt: it may hold the old header, the new one, or a
 *    mixture. Nothing else is written into the file before it holds the header that counts.
 * 4. No generation is used twice, not even after a failure.
 */

#include "volet-headers.h"

#include "volet-bytes.h"
#include "volet-frame.h"
#include "volet-vault-error.h"

#include <string.h>

#define MAJOR_OFFSET 8

static gboolean
read_copy (VoletFile *file, guint copy, guint8 *ret_bytes, GError **error)
{
  gsize n_read;

  memset (ret_bytes, 0, VOLET_SUPERBLOCK_SIZE);
  return volet_file_read (file, volet_superblock_get_offset (copy), ret_bytes,
                          VOLET_SUPERBLOCK_SIZE, &n_read, error);
}

static gboolean
write_copy (VoletFile *file, guint copy, const guint8 *bytes, GError **error)
{
  return volet_file_write (file, volet_superblock_get_offset (copy), bytes, VOLET_SUPERBLOCK_SIZE,
                           error) &&
         volet_file_sync_data (file, error);
}

/* Looks for whole frame headers: whether there is any, and whether any is of later than the very
 * first save. */
static gboolean
look_for_frames (VoletFile *file, gboolean *ret_are_there, gboolean *ret_are_saves, GError **error)
{
  guint64 n_file_bytes;

  *ret_are_there = *ret_are_saves = FALSE;
  if (!volet_file_get_size (file, &n_file_bytes, error))
    return FALSE;
  for (guint64 offset = VOLET_FRAMES_OFFSET; offset < n_file_bytes;
       offset += VOLET_FRAME_ALIGNMENT) {
    guint8 bytes[VOLET_FRAME_HEADER_SIZE];
    VoletFrameHeader header;
    gsize n_read;

    if (!volet_file_read (file, offset, bytes, sizeof bytes, &n_read, error))
      return FALSE;
    if (n_read < sizeof bytes || !volet_frame_read_header (bytes, &header))
      continue;
    *ret_are_there = TRUE;
    *ret_are_saves |= header.txn > 1 || header.chain_gen > 1;
  }
  return TRUE;
}

/* Whether a later major version, which may hash elsewhere, wrote both copies. */
static gboolean
are_of_later_major (VoletHeaders *self)
{
  guint16 major = volet_bytes_get_u16 (self->bytes[0] + MAJOR_OFFSET);

  return self->states[0] == VOLET_SUPERBLOCK_DAMAGED &&
         self->states[1] == VOLET_SUPERBLOCK_DAMAGED && major > 1 &&
         major == volet_bytes_get_u16 (self->bytes[1] + MAJOR_OFFSET);
}

/* Says why no copy counts. A creation cut short leaves no header, and frames of the very first
 * save at most; anything else that holds frames or a broken header was a notebook once. */
static gboolean
explain (VoletHeaders *self, VoletFile *file, GError **error)
{
  gboolean are_absent =
      self->states[0] == VOLET_SUPERBLOCK_ABSENT && self->states[1] == VOLET_SUPERBLOCK_ABSENT;
  gboolean has_header =
      self->states[0] == VOLET_SUPERBLOCK_DAMAGED || self->states[1] == VOLET_SUPERBLOCK_DAMAGED;
  gboolean has_frames, has_saves;

  if (!look_for_frames (file, &has_frames, &has_saves, error))
    return FALSE;

  if (are_of_later_major (self))
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NEWER_VERSION,
                         "A newer version made this file");
  else if (are_absent && !has_saves)
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NEVER_FINISHED,
                         "The file was never finished being created");
  else if (has_header || has_frames)
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_DAMAGED,
                         "Both headers of the file are damaged");
  else
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NOT_A_VAULT,
                         "This file is no vault");
  return FALSE;
}

/* Makes of @copy the one that counts. */
static void
choose (VoletHeaders *self, guint copy)
{
  self->current_copy = copy;
  volet_superblock_parse (self->bytes[copy], &self->current);
}

/**
 * volet_headers_read:
 * @self: (out caller-allocates): the copies
 * @file: where they are
 * @error: return location
 *
 * Reads both copies and chooses the one that counts.
 *
 * Errors: %VOLET_VAULT_ERROR_NOT_A_VAULT, %VOLET_VAULT_ERROR_NEVER_FINISHED,
 * %VOLET_VAULT_ERROR_DAMAGED, %VOLET_VAULT_ERROR_NEWER_VERSION, %VOLET_VAULT_ERROR_IO
 *
 * Returns: whether one counts
 */
gboolean
volet_headers_read (VoletHeaders *self, VoletFile *file, GError **error)
{
  VoletSuperblock superblocks[VOLET_SUPERBLOCK_N_COPIES];
  guint n_valid = 0;

  memset (self, 0, sizeof *self);
  for (guint copy = 0; copy < VOLET_SUPERBLOCK_N_COPIES; copy++) {
    if (!read_copy (file, copy, self->bytes[copy], error))
      return FALSE;
    self->states[copy] = volet_superblock_parse (self->bytes[copy], &superblocks[copy]);
    if (self->states[copy] == VOLET_SUPERBLOCK_NEWER) {
      g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NEWER_VERSION,
                           "A newer version made this file");
      return FALSE;
    }
    if (self->states[copy] != VOLET_SUPERBLOCK_VALID)
      continue;
    if (n_valid++ == 0 || superblocks[copy].generation > self->current.generation)
      choose (self, copy);
  }
  if (n_valid == 0)
    return explain (self, file, error);

  self->highest_generation = self->current.generation;
  self->do_contradict = n_valid == VOLET_SUPERBLOCK_N_COPIES &&
                        superblocks[0].generation == superblocks[1].generation &&
                        memcmp (self->bytes[0], self->bytes[1], VOLET_SUPERBLOCK_SIZE) != 0;
  return TRUE;
}

/**
 * volet_headers_fall_back:
 * @self: the copies
 * @header_key: the key of the MAC, from the copy that counted
 *
 * Takes the other copy where the one that counted turned out not to be authentic. The file must
 * then not be written to.
 *
 * Returns: whether the other copy is authentic
 */
gboolean
volet_headers_fall_back (VoletHeaders *self, VoletLockedBytes *header_key)
{
  guint other = 1 - self->current_copy;

  if (self->states[other] != VOLET_SUPERBLOCK_VALID ||
      !volet_superblock_is_authentic (self->bytes[other], header_key))
    return FALSE;
  choose (self, other);
  return TRUE;
}

/* Whether a copy in doubt was overwritten by somebody else: it is whole, and of a generation that
 * we never wrote. */
static gboolean
is_of_another (VoletHeaders *self, const guint8 *bytes)
{
  VoletSuperblock superblock;

  return volet_superblock_parse (bytes, &superblock) == VOLET_SUPERBLOCK_VALID &&
         superblock.generation > self->highest_generation;
}

/**
 * volet_headers_compare:
 * @self: the copies
 * @file: where they are
 * @error: return location
 *
 * Compares both copies byte for byte with what was last read or written.
 *
 * Errors: %VOLET_VAULT_ERROR_CHANGED_ELSEWHERE, %VOLET_VAULT_ERROR_IO
 *
 * Returns: whether nobody else wrote them
 */
gboolean
volet_headers_compare (VoletHeaders *self, VoletFile *file, GError **error)
{
  for (guint copy = 0; copy < VOLET_SUPERBLOCK_N_COPIES; copy++) {
    guint8 bytes[VOLET_SUPERBLOCK_SIZE];
    gboolean is_same;

    if (!read_copy (file, copy, bytes, error))
      return FALSE;
    if (self->is_in_doubt[copy])
      is_same = !is_of_another (self, bytes);
    else
      is_same = memcmp (bytes, self->bytes[copy], sizeof bytes) == 0;
    if (is_same)
      continue;
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_CHANGED_ELSEWHERE,
                         "Someone else wrote into the file");
    return FALSE;
  }
  return TRUE;
}

/* Writes @bytes into @copy and syncs. If that fails the copy is in doubt. */
static gboolean
put (VoletHeaders *self, VoletFile *file, guint copy, const guint8 *bytes, GError **error)
{
  self->is_in_doubt[copy] = TRUE;
  if (!write_copy (file, copy, bytes, error))
    return FALSE;

  if (bytes != self->bytes[copy])
    memcpy (self->bytes[copy], bytes, VOLET_SUPERBLOCK_SIZE);
  self->states[copy] = VOLET_SUPERBLOCK_VALID;
  self->is_in_doubt[copy] = FALSE;
  return TRUE;
}

/**
 * volet_headers_repair:
 * @self: the copies
 * @file: where they are
 * @error: return location
 *
 * Makes both copies hold the header that counts. Writes nothing where they do. Only to be called
 * when that header and its chain were verified.
 *
 * Errors: %VOLET_VAULT_ERROR_NO_SPACE, %VOLET_VAULT_ERROR_IO
 *
 * Returns: whether both hold it
 */
gboolean
volet_headers_repair (VoletHeaders *self, VoletFile *file, GError **error)
{
  const guint8 *current = self->bytes[self->current_copy];

  for (guint copy = 0; copy < VOLET_SUPERBLOCK_N_COPIES; copy++) {
    gboolean is_right =
        !self->is_in_doubt[copy] && memcmp (self->bytes[copy], current, VOLET_SUPERBLOCK_SIZE) == 0;

    if (!is_right && !put (self, file, copy, current, error))
      return FALSE;
  }
  return TRUE;
}

/**
 * volet_headers_replace:
 * @self: the copies
 * @file: where they are
 * @superblock: the new header, of a generation above the highest
 * @header_key: the key of its MAC
 * @error: return location
 *
 * Replaces both copies, the second one in the file first. Once that one is durable the new header
 * counts, whatever becomes of the other: a caller tells by the current generation. If it could not
 * be written, it is put back as far as the disk allows.
 *
 * Errors: %VOLET_VAULT_ERROR_NO_SPACE, %VOLET_VAULT_ERROR_IO
 *
 * Returns: whether both copies hold the new header
 */
gboolean
volet_headers_replace (VoletHeaders *self,
                       VoletFile *file,
                       const VoletSuperblock *superblock,
                       VoletLockedBytes *header_key,
                       GError **error)
{
  guint8 bytes[VOLET_SUPERBLOCK_SIZE];

  g_return_val_if_fail (superblock->generation > self->highest_generation, FALSE);

  /* Both copies are made equal first, so the one at 32768 goes first. */
  if (!volet_headers_repair (self, file, error))
    return FALSE;
  volet_superblock_build (superblock, header_key, bytes);
  self->highest_generation = superblock->generation;
  choose (self, 0);
  if (!put (self, file, 1, bytes, error)) {
    put (self, file, 1, self->bytes[0], NULL);
    return FALSE;
  }

  choose (self, 1);
  return put (self, file, 0, bytes, NULL) || put (self, file, 0, bytes, error);
}

/**
 * volet_headers_create:
 * @self: (out caller-allocates): the copies
 * @file: a new file
 * @superblock: its header
 * @header_key: the key of its MAC
 * @error: return location
 *
 * Writes both copies of a new file. The caller syncs.
 *
 * Errors: %VOLET_VAULT_ERROR_NO_SPACE, %VOLET_VAULT_ERROR_IO
 *
 * Returns: whether they were written
 */
gboolean
volet_headers_create (VoletHeaders *self,
                      VoletFile *file,
                      const VoletSuperblock *superblock,
                      VoletLockedBytes *header_key,
                      GError **error)
{
  memset (self, 0, sizeof *self);
  for (guint copy = 0; copy < VOLET_SUPERBLOCK_N_COPIES; copy++) {
    volet_superblock_build (superblock, header_key, self->bytes[copy]);
    self->states[copy] = VOLET_SUPERBLOCK_VALID;
    if (!volet_file_write (file, volet_superblock_get_offset (copy), self->bytes[copy],
                           VOLET_SUPERBLOCK_SIZE, error))
      return FALSE;
  }
  choose (self, 0);
  self->highest_generation = superblock->generation;
  return TRUE;
}
