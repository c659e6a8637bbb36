/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An entry in the bin. */

#pragma once

#include "volet-entry.h"

G_BEGIN_DECLS

/* Days that a removed entry stays in the bin. */
#define VOLET_REMOVED_ENTRY_DAYS 30

/**
 * VoletRemovedEntry:
 * @entry: the entry as it was
 * @removed_day: the day on which it was removed
 */
typedef struct {
  VoletEntry *entry;
  VoletDay removed_day;
} VoletRemovedEntry;

VoletRemovedEntry *volet_removed_entry_new (VoletEntry *entry, VoletDay removed_day);
void volet_removed_entry_free (VoletRemovedEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletRemovedEntry, volet_removed_entry_free)

G_END_DECLS
