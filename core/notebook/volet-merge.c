/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Joining two copies of one notebook that drifted apart. */

#include "volet-merge-private.h"
#include "volet-notebook-error-private.h"

#include <string.h>

/* Copies of one notebook have one zone; should they not, both sides choose alike. */
static void
choose_zone (VoletMerger *self)
{
  const char *first = self->sides[0]->zone_id, *second = self->sides[1]->zone_id;

  self->out->zone_id = g_strdup (strcmp (first, second) <= 0 ? first : second);
}

static void
join_all (VoletMerger *self)
{
  volet_merge_unify_recipients (self);
  volet_merge_read_history (self);
  volet_merge_write_history (self);
  choose_zone (self);
  volet_merge_settings (self);
  volet_merge_entries (self);
  volet_merge_weeks (self);
  volet_merge_lines (self);
  volet_content_sort (self->out);
}

static void
clear (VoletMerger *self)
{
  for (guint side = 0; side < 2; side++) {
    g_hash_table_unref (self->known[side]);
    g_hash_table_unref (self->versions[side]);
    volet_content_free (self->sides[side]);
  }
  g_hash_table_unref (self->touched_weeks);
}

/**
 * volet_merge_contents:
 * @one: (transfer full): what one copy holds
 * @other: (transfer full): what another copy of the same notebook holds
 * @error: return location
 *
 * Joins two contents. Which one is named first makes no difference, joining what was joined already
 * changes nothing, and no record of either is lost. Pure: nothing is read but the two.
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_COPY_DAMAGED where a copy contradicts itself, so that no sound
 * notebook can come of them
 *
 * Returns: (transfer full): what comes of them, and what to look at
 */
VoletMerge *
volet_merge_contents (VoletContent *one, VoletContent *other, GError **error)
{
  VoletMerger self = {.sides = {one, other}, .out = volet_content_new ()};
  VoletMerge *merge = g_new0 (VoletMerge, 1);

  self.notes = g_array_new (FALSE, FALSE, sizeof (VoletMergeNote));
  self.touched_weeks = g_hash_table_new (NULL, NULL);
  for (guint side = 0; side < 2; side++)
    self.versions[side] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  join_all (&self);
  clear (&self);

  merge->content = self.out;
  merge->notes = self.notes;
  if (volet_content_is_sound (merge->content))
    return merge;
  volet_merge_free (merge);
  volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_COPY_DAMAGED, "no sound notebook");
  return NULL;
}

/**
 * volet_merge_free:
 * @self: (transfer full): a joining
 */
void
volet_merge_free (VoletMerge *self)
{
  volet_content_free (self->content);
  g_array_unref (self->notes);
  g_free (self);
}
