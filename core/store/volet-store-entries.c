/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda's tables: entries. */

#include "volet-entry-row.h"
#include "volet-store-agenda.h"

#include <string.h>

static GPtrArray *
load_rows (VoletStore *self, VoletQuery *query, GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) volet_entry_free);
  gboolean has_row;

  while (TRUE) {
    VoletEntry *entry;

    if (!volet_query_step (query, &has_row, error))
      return NULL;
    if (!has_row)
      return g_steal_pointer (&entries);
    entry = volet_entry_row_read (self, query, error);
    if (entry == NULL)
      return NULL;
    g_ptr_array_add (entries, entry);
  }
}

/**
 * volet_store_get_zone:
 * @self: a store
 * @id: the name of a zone
 * @error: return location
 *
 * Entries of the same zone share one object.
 *
 * Errors: %VOLET_TIME_ERROR_UNKNOWN_ZONE
 *
 * Returns: (transfer none) (nullable): the zone
 */
VoletZone *
volet_store_get_zone (VoletStore *self, const char *id, GError **error)
{
  VoletZone *zone;

  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);

  zone = g_hash_table_lookup (self->zones, id);
  if (zone != NULL)
    return zone;

  zone = volet_zone_new (id, error);
  if (zone != NULL)
    g_hash_table_insert (self->zones, g_strdup (id), zone);
  return zone;
}

/**
 * volet_store_put_entry:
 * @self: a store in an act
 * @entry: an entry with an id
 * @error: return location
 *
 * Keeps an entry, in place of the one with the same id if there is one.
 *
 * Errors: those of volet_entry_check(); %VOLET_STORE_ERROR_FULL, %VOLET_STORE_ERROR_READ_ONLY,
 * %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_SAVE_FAILED, %VOLET_STORE_ERROR_DAMAGED,
 * %VOLET_STORE_ERROR_FAILED
 *
 * Returns: whether it was kept
 */
gboolean
volet_store_put_entry (VoletStore *self, const VoletEntry *entry, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->pending != NULL, FALSE);
  g_return_val_if_fail (entry->id != VOLET_ID_NONE, FALSE);

  if (!volet_entry_check (entry, error))
    return FALSE;
  query = volet_store_query (
      self,
      "INSERT INTO entry (" VOLET_ENTRY_ROW_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
      "ON CONFLICT (id) DO UPDATE SET created_us = excluded.created_us, day = excluded.day, "
      "minutes = excluded.minutes, start_unix_s = excluded.start_unix_s, zone = excluded.zone, "
      "category = excluded.category, is_planned = excluded.is_planned, counts = excluded.counts, "
      "has_proof = excluded.has_proof, source = excluded.source, note = excluded.note",
      error);
  if (query == NULL)
    return FALSE;
  volet_entry_row_bind (query, entry);
  if (!volet_query_run (query, error))
    return FALSE;

  if (self->last_created_us != VOLET_STORE_UNKNOWN_CREATED)
    self->last_created_us = MAX (self->last_created_us, entry->created_us);
  return TRUE;
}

/**
 * volet_store_load_entry:
 * @self: a store
 * @id: an id
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_NOT_FOUND, %VOLET_STORE_ERROR_DAMAGED,
 * %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_FAILED; %VOLET_TIME_ERROR_UNKNOWN_ZONE for a
 * zone that this computer does not know
 *
 * Returns: (transfer full) (nullable): the entry
 */
VoletEntry *
volet_store_load_entry (VoletStore *self, VoletId id, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;
  gboolean has_row;

  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);

  query =
      volet_store_query (self, "SELECT " VOLET_ENTRY_ROW_COLUMNS " FROM entry WHERE id = ?", error);
  if (query == NULL)
    return NULL;
  volet_query_bind_int (query, 1, (gint64) id);
  if (!volet_query_step (query, &has_row, error))
    return NULL;
  if (has_row)
    return volet_entry_row_read (self, query, error);

  volet_store_set_not_found (error);
  return NULL;
}

/**
 * volet_store_load_entries:
 * @self: a store
 * @first: the first day
 * @last: the last day, included
 * @error: return location
 *
 * Loads the entries that were noted for these days. Others may reach into them: to count or list
 * all of a week's minutes, ask for %VOLET_COUNT_MARGIN_DAYS more on either side. Takes time in
 * proportion to what is loaded, not to the notebook.
 *
 * Errors: %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_FAILED;
 * %VOLET_TIME_ERROR_UNKNOWN_ZONE for a zone that this computer does not know
 *
 * Returns: (transfer full) (element-type VoletEntry) (nullable): the entries, by day and then by
 *   id
 */
GPtrArray *
volet_store_load_entries (VoletStore *self, VoletDay first, VoletDay last, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;

  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);

  query = volet_store_query (self,
                             "SELECT " VOLET_ENTRY_ROW_COLUMNS
                             " FROM entry WHERE day BETWEEN ? AND ? ORDER BY day, id",
                             error);
  if (query == NULL)
    return NULL;
  volet_query_bind_int (query, 1, first);
  volet_query_bind_int (query, 2, last);
  return load_rows (self, query, error);
}

/**
 * volet_store_load_noted_entries:
 * @self: a store
 * @first: the first day
 * @last: the last day, included
 * @error: return location
 *
 * As volet_store_load_entries(), but only the entries that have a note.
 *
 * Errors: as volet_store_load_entries()
 *
 * Returns: (transfer full) (element-type VoletEntry) (nullable): the entries, by day and then by
 *   id
 */
GPtrArray *
volet_store_load_noted_entries (VoletStore *self, VoletDay first, VoletDay last, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;

  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);

  query = volet_store_query (
      self,
      "SELECT " VOLET_ENTRY_ROW_COLUMNS
      " FROM entry WHERE day BETWEEN ? AND ? AND note IS NOT NULL ORDER BY day, id",
      error);
  if (query == NULL)
    return NULL;
  volet_query_bind_int (query, 1, first);
  volet_query_bind_int (query, 2, last);
  return load_rows (self, query, error);
}

/**
 * volet_store_load_all_entries:
 * @self: a store
 * @error: return location
 *
 * Loads every entry. Faster than volet_store_load_entries() over all days.
 *
 * Errors: as volet_store_load_entries()
 *
 * Returns: (transfer full) (element-type VoletEntry) (nullable): the entries, by id
 */
GPtrArray *
volet_store_load_all_entries (VoletStore *self, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;

  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);

  query =
      volet_store_query (self, "SELECT " VOLET_ENTRY_ROW_COLUMNS " FROM entry ORDER BY id", error);
  return query != NULL ? load_rows (self, query, error) : NULL;
}

/**
 * volet_store_find_entry:
 * @self: a store
 * @first: the lowest id with the prefix that was typed: see volet_id_parse_prefix()
 * @last: the highest
 * @ret_id: (out): the only id between the two
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_NOT_FOUND, %VOLET_STORE_ERROR_AMBIGUOUS,
 * %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: whether exactly one entry has such an id
 */
gboolean
volet_store_find_entry (
    VoletStore *self, VoletId first, VoletId last, VoletId *ret_id, GError **error)
{
  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);

  return volet_entry_row_find (self, "SELECT id FROM entry WHERE id BETWEEN ? AND ? LIMIT 2", first,
                               last, ret_id, error);
}

static gboolean
read_number (
    VoletStore *self, const char *sql, gint64 *ret_number, gboolean *ret_is_null, GError **error)
{
  g_autoptr (VoletQuery) query = volet_store_query (self, sql, error);
  gboolean has_row;

  if (query == NULL || !volet_query_step (query, &has_row, error))
    return FALSE;

  *ret_is_null = !has_row || volet_query_is_null (query, 0);
  *ret_number = *ret_is_null ? 0 : volet_query_get_int (query, 0, G_MININT64, G_MAXINT64);
  return volet_query_check_row (query, error);
}

/**
 * volet_store_count_entries:
 * @self: a store
 * @ret_n_entries: (out): how many entries there are, the bin left out
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: whether they could be counted
 */
gboolean
volet_store_count_entries (VoletStore *self, guint *ret_n_entries, GError **error)
{
  gboolean is_null;
  gint64 n;

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);

  if (!read_number (self, "SELECT count(*) FROM entry", &n, &is_null, error))
    return FALSE;
  *ret_n_entries = (guint) n;
  return TRUE;
}

/**
 * volet_store_get_first_day:
 * @self: a store
 * @ret_day: (out): the first day for which anything was noted
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_NOT_FOUND where there is no entry, %VOLET_STORE_ERROR_DAMAGED,
 * %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: whether there is such a day
 */
gboolean
volet_store_get_first_day (VoletStore *self, VoletDay *ret_day, GError **error)
{
  gboolean is_null;
  gint64 day;

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);

  if (!read_number (self, "SELECT min(day) FROM entry", &day, &is_null, error))
    return FALSE;
  if (is_null) {
    volet_store_set_not_found (error);
    return FALSE;
  }
  if (day < VOLET_DAY_FIRST || day > VOLET_DAY_LAST) {
    volet_query_set_damaged (error);
    return FALSE;
  }
  *ret_day = (VoletDay) day;
  return TRUE;
}

/**
 * volet_store_get_last_created:
 * @self: a store
 * @ret_created_us: (out): the latest time of creation in the agenda and in the bin, in microseconds
 *   since 1970, or 0 where there is no entry
 * @error: return location
 *
 * A new entry is to be later than this, whatever the clock says. Reads every entry the first time,
 * and none later.
 *
 * Errors: %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: whether it is known
 */
gboolean
volet_store_get_last_created (VoletStore *self, gint64 *ret_created_us, GError **error)
{
  gboolean is_null;
  gint64 created_us;

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);

  if (self->last_created_us == VOLET_STORE_UNKNOWN_CREATED) {
    if (!read_number (self,
                      "SELECT max(created_us) FROM "
                      "(SELECT created_us FROM entry UNION ALL SELECT created_us FROM bin)",
                      &created_us, &is_null, error))
      return FALSE;
    self->last_created_us = MAX (created_us, 0);
  }

  *ret_created_us = self->last_created_us;
  return TRUE;
}

/**
 * volet_store_count_categories:
 * @self: a store
 * @first: the first day
 * @last: the last day, included
 * @ret_n_entries: (out caller-allocates) (array fixed-size=16): how many entries of each category
 *   were noted for these days
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: whether they could be counted; if not, @ret_n_entries is untouched
 */
gboolean
volet_store_count_categories (VoletStore *self,
                              VoletDay first,
                              VoletDay last,
                              guint ret_n_entries[VOLET_N_CATEGORIES],
                              GError **error)
{
  g_autoptr (VoletQuery) query = NULL;
  guint n_entries[VOLET_N_CATEGORIES] = {0};
  gboolean has_row;

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);

  query = volet_store_query (
      self, "SELECT category, count(*) FROM entry WHERE day BETWEEN ? AND ? GROUP BY category",
      error);
  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, first);
  volet_query_bind_int (query, 2, last);

  while (TRUE) {
    g_autofree char *code = NULL;
    VoletCategory category;

    if (!volet_query_step (query, &has_row, error))
      return FALSE;
    if (!has_row)
      break;
    code = volet_query_dup_text (query, 0);
    if (volet_category_from_code (code, &category, NULL))
      n_entries[category] = (guint) volet_query_get_int (query, 1, 0, G_MAXINT);
    else
      volet_query_mark_damaged (query);
    if (!volet_query_check_row (query, error))
      return FALSE;
  }

  memcpy (ret_n_entries, n_entries, sizeof n_entries);
  return TRUE;
}
