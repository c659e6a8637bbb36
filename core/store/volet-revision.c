/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Revisions: which changes of an object a copy of the notebook knows. */

#include "volet-revision.h"

#include "volet-bytes.h"
#include "volet-secret.h"

#include <string.h>

static const char *const kind_words[VOLET_N_OBJECT_KINDS] = {
    [VOLET_OBJECT_ENTRY] = "entry",         [VOLET_OBJECT_OBJECTIVE] = "objective",
    [VOLET_OBJECT_PREVENTED] = "prevented", [VOLET_OBJECT_CLOSED] = "closed",
    [VOLET_OBJECT_CHOICE] = "choice",       [VOLET_OBJECT_RECIPIENT] = "recipient",
    [VOLET_OBJECT_GROUP] = "group",         [VOLET_OBJECT_GIVEN] = "given",
};

/**
 * volet_object_kind_to_word:
 * @kind: a kind
 *
 * Returns: its word in an own copy
 */
const char *
volet_object_kind_to_word (VoletObjectKind kind)
{
  g_return_val_if_fail (kind < VOLET_N_OBJECT_KINDS, NULL);

  return kind_words[kind];
}

/**
 * volet_object_kind_from_word:
 * @word: a word
 * @ret_kind: (out): the kind
 *
 * Returns: whether @word is one of volet_object_kind_to_word()
 */
gboolean
volet_object_kind_from_word (const char *word, VoletObjectKind *ret_kind)
{
  for (guint i = 0; i < VOLET_N_OBJECT_KINDS; i++) {
    if (strcmp (kind_words[i], word) != 0)
      continue;
    *ret_kind = (VoletObjectKind) i;
    return TRUE;
  }
  return FALSE;
}

/**
 * volet_revision_new:
 * @kind: of what
 * @key: of which
 * @revision: not 0
 * @made_unix_s: when
 * @is_head: whether the object is at this change
 *
 * Returns: (transfer full): a revision
 */
VoletRevision *
volet_revision_new (
    VoletObjectKind kind, const char *key, guint64 revision, gint64 made_unix_s, gboolean is_head)
{
  VoletRevision *self = g_new0 (VoletRevision, 1);

  self->kind = kind;
  self->key = g_strdup (key);
  self->revision = revision;
  self->made_unix_s = made_unix_s;
  self->is_head = is_head;
  return self;
}

/**
 * volet_revision_free:
 * @self: (transfer full): a revision
 */
void
volet_revision_free (VoletRevision *self)
{
  volet_secret_free_string (self->key);
  g_free (self);
}

/**
 * volet_revision_compare:
 * @a: a revision
 * @b: another
 *
 * Returns: their order: by kind, by key, by number
 */
int
volet_revision_compare (const VoletRevision *a, const VoletRevision *b)
{
  int order = (a->kind > b->kind) - (a->kind < b->kind);

  if (order == 0)
    order = strcmp (a->key, b->key);
  if (order == 0)
    order = (a->revision > b->revision) - (a->revision < b->revision);
  return order;
}

/**
 * volet_revision_hash:
 * @text: (array length=n_bytes): any bytes
 * @n_bytes: how many
 *
 * Makes a number that two copies make alike from the same bytes, and that other bytes make
 * differently but for an accident of one in 2⁶⁴.
 *
 * Returns: the number, never 0
 */
guint64
volet_revision_hash (const char *text, gsize n_bytes)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize n_digest = sizeof digest;
  guint64 hash;

  g_checksum_update (checksum, (const guchar *) text, (gssize) n_bytes);
  g_checksum_get_digest (checksum, digest, &n_digest);
  hash = volet_bytes_get_u64 (digest);
  return hash != 0 ? hash : 1;
}
