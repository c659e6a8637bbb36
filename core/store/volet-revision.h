/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Revisions: which changes of an object a copy of the notebook knows, so that two copies can be
 * joined. docs/MERGE.md says how. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VoletObjectKind:
 * @VOLET_OBJECT_ENTRY: an entry, in the agenda or in the bin; its key is its id in words
 * @VOLET_OBJECT_OBJECTIVE: the hours of the contract from a week on; its key is the week's number
 * @VOLET_OBJECT_PREVENTED: whether a week is "avec empêchement", and why
 * @VOLET_OBJECT_CLOSED: whether a week is closed
 * @VOLET_OBJECT_CHOICE: a choice about the notebook; its key is the choice's
 * @VOLET_OBJECT_RECIPIENT: a recipient's name, sign and template; its key is its id in words
 * @VOLET_OBJECT_GROUP: the group that a recipient is in
 * @VOLET_OBJECT_GIVEN: what became of a document; its key is the line's id in words
 *
 * What can change in a notebook. The numbers are stored: new kinds go to the end.
 */
typedef enum {
  VOLET_OBJECT_ENTRY,
  VOLET_OBJECT_OBJECTIVE,
  VOLET_OBJECT_PREVENTED,
  VOLET_OBJECT_CLOSED,
  VOLET_OBJECT_CHOICE,
  VOLET_OBJECT_RECIPIENT,
  VOLET_OBJECT_GROUP,
  VOLET_OBJECT_GIVEN,
} VoletObjectKind;

#define VOLET_N_OBJECT_KINDS (VOLET_OBJECT_GIVEN + 1)

/* Characters that a key may have. */
#define VOLET_OBJECT_KEY_MAX_CHARS 200

const char *volet_object_kind_to_word (VoletObjectKind kind);
gboolean volet_object_kind_from_word (const char *word, VoletObjectKind *ret_kind);

/**
 * VoletRevision:
 * @kind: of what
 * @key: of which
 * @revision: a number that no other change of any copy has
 * @made_unix_s: when, by the clock of the copy in which it was made
 * @is_head: whether the object is at this change; the others came before it
 *
 * One change of one object.
 */
typedef struct {
  VoletObjectKind kind;
  char *key;
  guint64 revision;
  gint64 made_unix_s;
  gboolean is_head;
} VoletRevision;

VoletRevision *volet_revision_new (
    VoletObjectKind kind, const char *key, guint64 revision, gint64 made_unix_s, gboolean is_head);
void volet_revision_free (VoletRevision *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletRevision, volet_revision_free)

int volet_revision_compare (const VoletRevision *a, const VoletRevision *b);
guint64 volet_revision_hash (const char *text, gsize n_bytes);

G_END_DECLS
