/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda's tables: the bin, in which removed entries wait. */

#include "volet-entry-row.h"
#include "volet-revision-rows.h"
#include "volet-store-agenda.h"

#define SELECT_BIN "SELECT " VOLET_ENTRY_ROW_COLUMNS ", removed_day FROM bin"

static gboolean
delete_by_id (VoletStore *self, const char *sql, VoletId id, GError **error)
{
  g_autoptr (VoletQuery) query = volet_store_query (self, sql, error);

  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, (gint64) id);
  return volet_store_change_one (self, query, error);
}

static VoletRemovedEntry *
read_row (VoletStore *self, VoletQuery *query, GError **error)
{
  VoletEntry *entry = volet_entry_row_read (self, query, error);
  g_autoptr (VoletRemovedEntry) removed = NULL;

  if (entry == NULL)
    return NULL;
  removed = volet_removed_entry_new (
      entry, (VoletDay) volet_query_get_int (query, VOLET_ENTRY_ROW_N_COLUMNS, VOLET_DAY_FIRST,
                                             VOLET_DAY_LAST));
  return volet_query_check_row (query, error) ? g_steal_pointer (&removed) : NULL;
}

/**
 * volet_store_remove_entry:
 * @self: a store in an act
 * @id: an entry's id
 * @removed_day: today
 * @error: return location
 *
 * Moves an entry to the bin, in place of one with the same id that another copy of the notebook
 * brought there.
 *
 * Errors: %VOLET_STORE_ERROR_NOT_FOUND; %VOLET_STORE_ERROR_FULL, %VOLET_STORE_ERROR_READ_ONLY,
 * %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_SAVE_FAILED, %VOLET_STORE_ERROR_DAMAGED,
 * %VOLET_STORE_ERROR_FAILED
 *
 * Returns: whether it was moved
 */
gboolean
volet_store_remove_entry (VoletStore *self, VoletId id, VoletDay removed_day, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->pending != NULL, FALSE);

  query =
      volet_store_query (self,
                         "INSERT OR REPLACE INTO bin (" VOLET_ENTRY_ROW_COLUMNS ", removed_day) "
                         "SELECT " VOLET_ENTRY_ROW_COLUMNS ", ?2 FROM entry WHERE id = ?1",
                         error);
  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, (gint64) id);
  volet_query_bind_int (query, 2, removed_day);
  return volet_store_change_one (self, query, error) &&
         delete_by_id (self, "DELETE FROM entry WHERE id = ?", id, error);
}

/**
 * volet_store_restore_entry:
 * @self: a store in an act
 * @id: the id of an entry in the bin
 * @error: return location
 *
 * Moves an entry back from the bin. Whether its day has room and its week is open is for the caller
 * to look at.
 *
 * Errors: as volet_store_remove_entry()
 *
 * Returns: whether it was moved
 */
gboolean
volet_store_restore_entry (VoletStore *self, VoletId id, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->pending != NULL, FALSE);

  query = volet_store_query (self,
                             "INSERT INTO entry (" VOLET_ENTRY_ROW_COLUMNS ") "
                             "SELECT " VOLET_ENTRY_ROW_COLUMNS " FROM bin WHERE id = ?",
                             error);
  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, (gint64) id);
  return volet_store_change_one (self, query, error) &&
         delete_by_id (self, "DELETE FROM bin WHERE id = ?", id, error);
}

/**
 * volet_store_load_removed_entry:
 * @self: a store
 * @id: the id of an entry in the bin
 * @error: return location
 *
 * Errors: as volet_store_load_entry()
 *
 * Returns: (transfer full) (nullable): the removed entry
 */
VoletRemovedEntry *
volet_store_load_removed_entry (VoletStore *self, VoletId id, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;
  gboolean has_row;

  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);

  query = volet_store_query (self, SELECT_BIN " WHERE id = ?", error);
  if (query == NULL)
    return NULL;
  volet_query_bind_int (query, 1, (gint64) id);
  if (!volet_query_step (query, &has_row, error))
    return NULL;
  if (has_row)
    return read_row (self, query, error);

  volet_store_set_not_found (error);
  return NULL;
}

/**
 * volet_store_load_bin:
 * @self: a store
 * @error: return location
 *
 * Errors: as volet_store_load_entries()
 *
 * Returns: (transfer full) (element-type VoletRemovedEntry) (nullable): what is in the bin, the
 *   last removed first
 */
GPtrArray *
volet_store_load_bin (VoletStore *self, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;
  g_autoptr (GPtrArray) bin = NULL;
  gboolean has_row;

  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);

  query = volet_store_query (self, SELECT_BIN " ORDER BY removed_day DESC, day, id", error);
  if (query == NULL)
    return NULL;

  bin = g_ptr_array_new_with_free_func ((GDestroyNotify) volet_removed_entry_free);
  while (TRUE) {
    VoletRemovedEntry *removed;

    if (!volet_query_step (query, &has_row, error))
      return NULL;
    if (!has_row)
      return g_steal_pointer (&bin);
    removed = read_row (self, query, error);
    if (removed == NULL)
      return NULL;
    g_ptr_array_add (bin, removed);
  }
}

/**
 * volet_store_find_removed_entry:
 * @self: a store
 * @first: the lowest id with the prefix that was typed: see volet_id_parse_prefix()
 * @last: the highest
 * @ret_id: (out): the only id between the two
 * @error: return location
 *
 * Errors: as volet_store_find_entry()
 *
 * Returns: whether exactly one entry in the bin has such an id
 */
gboolean
volet_store_find_removed_entry (
    VoletStore *self, VoletId first, VoletId last, VoletId *ret_id, GError **error)
{
  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);

  return volet_entry_row_find (self, "SELECT id FROM bin WHERE id BETWEEN ? AND ? LIMIT 2", first,
                               last, ret_id, error);
}

/* Returns a set of ids, as gint64. */
static GHashTable *
load_old_ids (VoletStore *self, VoletDay last_removed_day, GError **error)
{
  g_autoptr (VoletQuery) query =
      volet_store_query (self, "SELECT id FROM bin WHERE removed_day <= ?", error);
  g_autoptr (GHashTable) ids = NULL;
  gboolean has_row;

  if (query == NULL)
    return NULL;

  ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  volet_query_bind_int (query, 1, last_removed_day);
  while (TRUE) {
    gint64 id;

    if (!volet_query_step (query, &has_row, error))
      return NULL;
    if (!has_row)
      return g_steal_pointer (&ids);
    id = volet_query_get_int (query, 0, G_MININT64, G_MAXINT64);
    if (!volet_query_check_row (query, error))
      return NULL;
    g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
  }
}

/* @data is a set of ids, as gint64. */
static gboolean
touch_entry (VoletStore *self, VoletId id, GError **error)
{
  g_autofree char *key = volet_id_to_string (id);

  return volet_revision_rows_touch (self->queries, VOLET_OBJECT_ENTRY, key, error);
}

static gboolean
purge (VoletStore *self, gconstpointer data, GError **error)
{
  GHashTable *ids = (GHashTable *) data;
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!delete_by_id (self, "DELETE FROM bin WHERE id = ?", (VoletId) * (gint64 *) id, error) ||
        !touch_entry (self, (VoletId) * (gint64 *) id, error))
      return FALSE;
  return volet_store_forget_acts_of (self, ids, error);
}

/**
 * volet_store_purge_entry:
 * @self: a store in no act
 * @id: the id of an entry in the bin
 * @error: return location
 *
 * Destroys an entry for good: "Supprimer maintenant". The acts that hold a trace of it are
 * forgotten with it, and those that could only be undone or done again after them.
 *
 * Errors: %VOLET_STORE_ERROR_NOT_FOUND, and those of volet_store_commit()
 *
 * Returns: whether it was destroyed
 */
gboolean
volet_store_purge_entry (VoletStore *self, VoletId id, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->pending == NULL, FALSE);

  g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
  return volet_store_in_transaction (self, purge, ids, error);
}

/**
 * volet_store_purge_bin:
 * @self: a store in no act
 * @last_removed_day: entries removed on that day or before it go; those of today go too with
 *   %VOLET_DAY_LAST
 * @ret_n_entries: (out) (optional): how many went
 * @error: return location
 *
 * Destroys entries as volet_store_purge_entry() does. Saves nothing where none is old enough.
 *
 * Errors: those of volet_store_commit()
 *
 * Returns: whether they were destroyed
 */
gboolean
volet_store_purge_bin (VoletStore *self,
                       VoletDay last_removed_day,
                       guint *ret_n_entries,
                       GError **error)
{
  g_autoptr (GHashTable) ids = NULL;

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->pending == NULL, FALSE);

  ids = load_old_ids (self, last_removed_day, error);
  if (ids == NULL)
    return FALSE;
  if (g_hash_table_size (ids) > 0 && !volet_store_in_transaction (self, purge, ids, error))
    return FALSE;

  if (ret_n_entries != NULL)
    *ret_n_entries = g_hash_table_size (ids);
  return TRUE;
}
