/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of a content as rows: revisions and variants. Private to the store. */

#include "volet-content-rows.h"

#include "volet-revision-rows.h"

static gboolean
equal_revisions (gconstpointer a, gconstpointer b)
{
  const VoletRevision *first = a, *second = b;

  return first->is_head == second->is_head && first->made_unix_s == second->made_unix_s;
}

static gboolean
remove_revision (VoletStore *self, gconstpointer row, GError **error)
{
  const VoletRevision *revision = row;
  g_autoptr (VoletQuery) query = volet_store_query (
      self, "DELETE FROM revision WHERE kind = ? AND key = ? AND revision = ?", error);

  if (query == NULL)
    return FALSE;
  volet_revision_rows_bind (query, revision->kind, revision->key, revision->revision);
  return volet_query_run (query, error);
}

static gboolean
add_revision (VoletStore *self, gconstpointer row, GError **error)
{
  const VoletRevision *revision = row;
  g_autoptr (VoletQuery) query = volet_store_query (
      self,
      "INSERT INTO revision (kind, key, revision, made_unix_s, is_head) VALUES (?, ?, ?, ?, ?)",
      error);

  if (query == NULL)
    return FALSE;
  volet_revision_rows_bind (query, revision->kind, revision->key, revision->revision);
  volet_query_bind_int (query, 4, revision->made_unix_s);
  volet_query_bind_int (query, 5, !!revision->is_head);
  return volet_query_run (query, error);
}

static gboolean
equal_variants (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (((const VoletVariant *) a)->content, ((const VoletVariant *) b)->content) == 0;
}

static gboolean
remove_variant (VoletStore *self, gconstpointer row, GError **error)
{
  const VoletVariant *variant = row;
  g_autoptr (VoletQuery) query = volet_store_query (
      self, "DELETE FROM variant WHERE kind = ? AND key = ? AND revision = ?", error);

  if (query == NULL)
    return FALSE;
  volet_revision_rows_bind (query, variant->kind, variant->key, variant->revision);
  return volet_query_run (query, error);
}

static gboolean
add_variant (VoletStore *self, gconstpointer row, GError **error)
{
  const VoletVariant *variant = row;
  g_autoptr (VoletQuery) query = volet_store_query (
      self, "INSERT INTO variant (kind, key, revision, content) VALUES (?, ?, ?, ?)", error);

  if (query == NULL)
    return FALSE;
  volet_revision_rows_bind (query, variant->kind, variant->key, variant->revision);
  volet_store_bind_words (query, 4, variant->content);
  return volet_query_run (query, error);
}

const VoletContentKind volet_content_history_kinds[] = {
    VOLET_CONTENT_KIND (
        revisions, volet_revision_compare, equal_revisions, remove_revision, add_revision),
    VOLET_CONTENT_KIND (
        variants, volet_content_compare_variants, equal_variants, remove_variant, add_variant),
    {0},
};
