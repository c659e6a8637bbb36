/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A half-typed entry: whatever was chosen and typed so far. Private. */

#pragma once

#include "volet-entry.h"

G_BEGIN_DECLS

/* In place of a category: none was chosen yet. */
#define VOLET_ENTRY_DRAFT_NO_CATEGORY (-1)

/**
 * VoletEntryDraft:
 * @id: the entry that is being changed, or %VOLET_ID_NONE for a new one
 * @day: the day chosen
 * @category: a #VoletCategory, or %VOLET_ENTRY_DRAFT_NO_CATEGORY
 * @minutes: the duration chosen, or 0 where none was
 * @time: (nullable): what was typed about the duration or the times, not understood yet
 * @note: (nullable): private words
 * @is_planned: planned rather than done
 * @counts: whether it is meant to count
 * @has_proof: the private tick "J'ai un justificatif"
 *
 * A plain record. Nothing in it is checked: it is what a person left half done.
 */
typedef struct {
  VoletId id;
  VoletDay day;
  int category;
  int minutes;
  char *time;
  char *note;
  gboolean is_planned;
  gboolean counts;
  gboolean has_proof;
} VoletEntryDraft;

VoletEntryDraft *volet_entry_draft_new (VoletDay day);
void volet_entry_draft_free (VoletEntryDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletEntryDraft, volet_entry_draft_free)

gboolean volet_entry_draft_has_words (const VoletEntryDraft *self);

GBytes *volet_entry_draft_to_bytes (const VoletEntryDraft *self);
VoletEntryDraft *volet_entry_draft_new_from_bytes (GBytes *bytes);

G_END_DECLS
