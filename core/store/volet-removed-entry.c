/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An entry in the bin. */

#include "volet-removed-entry.h"

/**
 * volet_removed_entry_new:
 * @entry: (transfer full): the entry
 * @removed_day: the day on which it was removed
 *
 * Returns: (transfer full): the removed entry
 */
VoletRemovedEntry *
volet_removed_entry_new (VoletEntry *entry, VoletDay removed_day)
{
  VoletRemovedEntry *self = g_new0 (VoletRemovedEntry, 1);

  self->entry = entry;
  self->removed_day = removed_day;
  return self;
}

/**
 * volet_removed_entry_free:
 * @self: (transfer full) (nullable): a removed entry
 *
 * Frees @self and its entry.
 */
void
volet_removed_entry_free (VoletRemovedEntry *self)
{
  if (self == NULL)
    return;

  volet_entry_free (self->entry);
  g_free (self);
}
