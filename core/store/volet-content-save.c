/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A content into a notebook's tables: the rows that differ, and no others. */

#include "volet-content-rows.h"
#include "volet-store-acts.h"

#define MEMO_ZONE "zone"

static GPtrArray *
get_records (const VoletContent *content, const VoletContentKind *kind)
{
  return G_STRUCT_MEMBER (GPtrArray *, (VoletContent *) content, kind->offset);
}

/* Walks through both lists at once. What goes is taken away in a first pass and what comes is added
 * in a second, so that no row stands in the way of another. */
static gboolean
walk (VoletStore *self,
      const VoletContentKind *kind,
      GPtrArray *before,
      GPtrArray *after,
      gboolean is_adding,
      GError **error)
{
  guint i = 0, j = 0;

  while (i < before->len || j < after->len) {
    gpointer old_record = i < before->len ? before->pdata[i] : NULL;
    gpointer new_record = j < after->len ? after->pdata[j] : NULL;
    int order = old_record == NULL   ? 1
                : new_record == NULL ? -1
                                     : kind->compare (old_record, new_record);
    gboolean is_same = order == 0 && kind->equal (old_record, new_record);

    if (order <= 0 && !is_same && !is_adding && !kind->remove (self, old_record, error))
      return FALSE;
    if (order >= 0 && !is_same && is_adding && !kind->add (self, new_record, error))
      return FALSE;
    i += order <= 0;
    j += order >= 0;
  }
  return TRUE;
}

static gboolean
walk_all (VoletStore *self,
          const VoletContentKind *kinds,
          const VoletContent *before,
          const VoletContent *after,
          gboolean is_adding,
          GError **error)
{
  for (; kinds->add != NULL; kinds++)
    if (!walk (self, kinds, get_records (before, kinds), get_records (after, kinds), is_adding,
               error))
      return FALSE;
  return TRUE;
}

static gboolean
walk_everything (VoletStore *self,
                 const VoletContent *before,
                 const VoletContent *after,
                 gboolean is_adding,
                 GError **error)
{
  return walk_all (self, volet_content_agenda_kinds, before, after, is_adding, error) &&
         walk_all (self, volet_content_ledger_kinds, before, after, is_adding, error) &&
         walk_all (self, volet_content_history_kinds, before, after, is_adding, error);
}

/**
 * volet_store_replace_content:
 * @self: a store in a transaction, or in an act of the kind %VOLET_ACT_MERGED
 * @before: what its tables hold, as just loaded
 * @after: what they shall hold
 * @error: return location
 *
 * Writes the rows in which @after differs from @before. References are looked at when the
 * transaction is committed.
 *
 * Errors: %VOLET_STORE_ERROR_FULL, %VOLET_STORE_ERROR_READ_ONLY,
 * %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_FAILED where a table's rules refuse a row
 *
 * Returns: whether the tables hold @after; if not, abandon the transaction
 */
gboolean
volet_store_replace_content (VoletStore *self,
                             const VoletContent *before,
                             const VoletContent *after,
                             GError **error)
{
  g_autoptr (VoletQuery) query = NULL;

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->is_in_transaction, FALSE);

  query = volet_store_query (self, "PRAGMA defer_foreign_keys = ON", error);
  if (query == NULL || !volet_query_run (query, error))
    return FALSE;
  self->last_created_us = VOLET_STORE_UNKNOWN_CREATED;
  if (g_strcmp0 (before->zone_id, after->zone_id) != 0 &&
      !volet_store_set_memo (self, MEMO_ZONE, after->zone_id, error))
    return FALSE;
  return walk_everything (self, before, after, FALSE, error) &&
         walk_everything (self, before, after, TRUE, error);
}
