/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Joining two copies of one notebook that drifted apart. docs/MERGE.md gives the rules and their
 * reasons. */

#pragma once

#include "volet-content.h"

G_BEGIN_DECLS

/**
 * VoletMergeNoteKind:
 * @VOLET_MERGE_NOTE_BOTH_KEPT: an entry was changed in both copies: both versions are kept, and the
 *   second one does not count
 * @VOLET_MERGE_NOTE_EDIT_KEPT: an entry was removed in one copy and changed in the other: it is
 *   kept as changed
 * @VOLET_MERGE_NOTE_NOT_COUNTED: with the entries of both copies a day would be too full: one of
 *   them does not count
 * @VOLET_MERGE_NOTE_WEEK_REOPENED: a week that was closed has other minutes now, or was reopened in
 *   one copy: it is open
 * @VOLET_MERGE_NOTE_OBJECTIVE: the hours of the contract were changed in both copies: the later
 *   change holds
 * @VOLET_MERGE_NOTE_PREVENTED: whether a week was prevented, or why, was changed in both copies
 * @VOLET_MERGE_NOTE_CHOICE: a choice about the notebook was changed in both copies
 * @VOLET_MERGE_NOTE_RECIPIENT: a recipient was changed in both copies
 * @VOLET_MERGE_NOTE_NUMBER_CHANGED: a document has a new number
 * @VOLET_MERGE_NOTE_STATE: what became of a document was said in both copies
 *
 * What the person should look at.
 */
typedef enum {
  VOLET_MERGE_NOTE_BOTH_KEPT,
  VOLET_MERGE_NOTE_EDIT_KEPT,
  VOLET_MERGE_NOTE_NOT_COUNTED,
  VOLET_MERGE_NOTE_WEEK_REOPENED,
  VOLET_MERGE_NOTE_OBJECTIVE,
  VOLET_MERGE_NOTE_PREVENTED,
  VOLET_MERGE_NOTE_CHOICE,
  VOLET_MERGE_NOTE_RECIPIENT,
  VOLET_MERGE_NOTE_NUMBER_CHANGED,
  VOLET_MERGE_NOTE_STATE,
} VoletMergeNoteKind;

#define VOLET_N_MERGE_NOTE_KINDS (VOLET_MERGE_NOTE_STATE + 1)

/**
 * VoletMergeNote:
 * @kind: what happened
 * @day: the day it is about, where it is about an entry
 * @week: the week it is about, where it is about one
 * @category: what the entry is, where it is about one
 * @id: the entry's id, or 0
 * @other_id: the id of its second version, or 0
 * @n: the number of the document, now
 * @former_n: the number that it had in one copy
 */
typedef struct {
  VoletMergeNoteKind kind;
  VoletDay day;
  VoletWeek week;
  VoletCategory category;
  VoletId id;
  VoletId other_id;
  guint n;
  guint former_n;
} VoletMergeNote;

/**
 * VoletMerge:
 * @content: what the joined notebook holds
 * @notes: (element-type VoletMergeNote): what to look at
 */
typedef struct {
  VoletContent *content;
  GArray *notes;
} VoletMerge;

VoletMerge *volet_merge_contents (VoletContent *one, VoletContent *other, GError **error);
void volet_merge_free (VoletMerge *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletMerge, volet_merge_free)

G_END_DECLS
