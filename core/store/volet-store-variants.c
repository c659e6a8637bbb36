/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda's tables: what another copy of the notebook said otherwise. */

#include "volet-store-variants.h"

#include "volet-revision-rows.h"
#include "volet-store-private.h"

static VoletVariant *
read_row (VoletQuery *query)
{
  VoletVariant *variant = g_new0 (VoletVariant, 1);

  variant->kind = (VoletObjectKind) volet_query_get_int (query, 0, 0, VOLET_N_OBJECT_KINDS - 1);
  variant->key = volet_query_dup_text (query, 1);
  variant->revision = (guint64) volet_query_get_int (query, 2, G_MININT64, G_MAXINT64);
  variant->content = volet_query_dup_text (query, 3);
  return variant;
}

/**
 * volet_store_load_open_variants:
 * @self: a store
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: (transfer full) (element-type VoletVariant) (nullable): those that the person has not
 *   settled yet, in order; none in a notebook of the first version, which cannot be written
 */
GPtrArray *
volet_store_load_open_variants (VoletStore *self, GError **error)
{
  g_autoptr (GPtrArray) variants =
      g_ptr_array_new_with_free_func ((GDestroyNotify) volet_variant_free);
  g_autoptr (VoletQuery) query = NULL;
  gboolean has_row;

  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);

  if (!volet_store_has_content_tables (self))
    return g_steal_pointer (&variants);
  query = volet_store_query (self,
                             "SELECT kind, key, revision, content FROM variant "
                             "WHERE content IS NOT NULL ORDER BY kind, key, revision",
                             error);
  if (query == NULL)
    return NULL;
  while (TRUE) {
    if (!volet_query_step (query, &has_row, error))
      return NULL;
    if (!has_row)
      return g_steal_pointer (&variants);
    g_ptr_array_add (variants, read_row (query));
    if (!volet_query_check_row (query, error))
      return NULL;
  }
}

/**
 * volet_store_settle_variant:
 * @self: a store in a transaction
 * @variant: one of the open ones
 * @error: return location
 *
 * Forgets what the other copy said, and remembers that the person has chosen: joining the same copy
 * again does not ask again.
 *
 * Errors: %VOLET_STORE_ERROR_FULL, %VOLET_STORE_ERROR_READ_ONLY,
 * %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: whether it is settled
 */
gboolean
volet_store_settle_variant (VoletStore *self, const VoletVariant *variant, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->is_in_transaction, FALSE);

  query = volet_store_query (
      self, "UPDATE variant SET content = NULL WHERE kind = ? AND key = ? AND revision = ?", error);
  if (query == NULL)
    return FALSE;
  volet_revision_rows_bind (query, variant->kind, variant->key, variant->revision);
  return volet_query_run (query, error);
}
