/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands at the end of the last save, so that another writer is noticed. */

#include "volet-tail.h"

#include "volet-bytes.h"
#include "volet-vault-error.h"

#include <string.h>

/**
 * volet_tail_read:
 * @self: a tail
 * @chain: the chain that it ends
 * @file: the file that holds it
 * @error: return location
 *
 * Remembers the file's size and what stands where the next save goes.
 *
 * Errors: %VOLET_VAULT_ERROR_IO; @self then knows nothing
 *
 * Returns: whether the file could be read
 */
gboolean
volet_tail_read (VoletTail *self, VoletChain *chain, VoletFile *file, GError **error)
{
  memset (self, 0, sizeof *self);
  self->is_known = volet_file_get_size (file, &self->n_file_bytes, error) &&
                   volet_file_read (file, chain->last.end, self->bytes, sizeof self->bytes,
                                    &self->n_bytes, error);
  return self->is_known;
}

/* Whether our last tag is where we left it. */
static gboolean
last_tag_is_there (VoletChain *chain, VoletFile *file, gboolean *ret_is_there, GError **error)
{
  guint8 tag[VOLET_FRAME_TAG_SIZE];
  gsize n_read;

  if (!volet_file_read (file, chain->last.end - sizeof tag, tag, sizeof tag, &n_read, error))
    return FALSE;
  *ret_is_there = n_read == sizeof tag && memcmp (tag, chain->last.tag, sizeof tag) == 0;
  return TRUE;
}

/* Whether a save of our own that failed may have left @now behind: what stood there before, one
 * of its headers, or room that was never filled. */
static gboolean
may_be_ours (const VoletTail *self, VoletChain *chain, const VoletTail *now)
{
  if (volet_bytes_are_zero (now->bytes, now->n_bytes))
    return TRUE;
  for (guint i = 0; i < chain->attempts->len; i += VOLET_FRAME_HEADER_SIZE)
    if (memcmp (now->bytes, chain->attempts->data + i, now->n_bytes) == 0)
      return TRUE;
  return now->n_bytes == self->n_bytes && memcmp (now->bytes, self->bytes, sizeof now->bytes) == 0;
}

/**
 * volet_tail_compare:
 * @self: a tail
 * @chain: the chain that it ends
 * @file: the file that holds it
 * @error: return location
 *
 * Compares the file's size, the last tag and the bytes where the next save goes with what was last
 * read or written there. After a save that failed, what it may have left is accepted too.
 *
 * Errors: %VOLET_VAULT_ERROR_CHANGED_ELSEWHERE, %VOLET_VAULT_ERROR_IO
 *
 * Returns: whether nobody else wrote
 */
gboolean
volet_tail_compare (VoletTail *self, VoletChain *chain, VoletFile *file, GError **error)
{
  gboolean is_in_doubt = chain->attempts->len > 0;
  gboolean is_tag_there, is_same;
  VoletTail now;

  if (!last_tag_is_there (chain, file, &is_tag_there, error) ||
      !volet_tail_read (&now, chain, file, error))
    return FALSE;

  if (is_in_doubt || !self->is_known)
    is_same = !self->is_known || may_be_ours (self, chain, &now);
  else
    is_same = memcmp (self, &now, sizeof now) == 0;
  if (is_tag_there && is_same)
    return TRUE;

  g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_CHANGED_ELSEWHERE,
                       "Someone else wrote into the file");
  return FALSE;
}
