/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An entry as a row of the agenda or of the bin. Private to the store. */

#include "volet-entry-row.h"

#include "volet-store-agenda.h"

/* A start and the day it was noted for stay close, even after the rules of a zone changed: whoever
 * counts a week loads the days around it and must miss nothing. As the table's own CHECK. */
static gboolean
is_start_near_day (const VoletEntry *entry)
{
  return !volet_entry_has_start (entry) ||
         (entry->start_unix_s >= (entry->day - 2) * (gint64) VOLET_SECONDS_PER_DAY &&
          entry->start_unix_s <= (entry->day + 3) * (gint64) VOLET_SECONDS_PER_DAY);
}

static VoletZone *
read_zone (VoletStore *self, VoletQuery *query, GError **error)
{
  g_autofree char *id = volet_query_dup_text (query, 5);
  VoletZone *zone;

  if (!volet_query_check_row (query, error))
    return NULL;
  zone = volet_store_get_zone (self, id, error);
  return zone != NULL ? g_object_ref (zone) : NULL;
}

static VoletCategory
read_category (VoletQuery *query)
{
  g_autofree char *code = volet_query_dup_text (query, 6);
  VoletCategory category = 0;

  if (!volet_category_from_code (code, &category, NULL))
    volet_query_mark_damaged (query);
  return category;
}

/**
 * volet_entry_row_bind:
 * @query: a query whose first twelve parameters are %VOLET_ENTRY_ROW_COLUMNS
 * @entry: an entry, which must live until the release
 *
 * Binds every column.
 */
void
volet_entry_row_bind (VoletQuery *query, const VoletEntry *entry)
{
  volet_query_bind_int (query, 1, (gint64) entry->id);
  volet_query_bind_int (query, 2, entry->created_us);
  volet_query_bind_int (query, 3, entry->day);
  volet_query_bind_int (query, 4, entry->minutes);
  if (volet_entry_has_start (entry))
    volet_query_bind_int (query, 5, entry->start_unix_s);
  volet_query_bind_text (query, 6, volet_zone_get_id (entry->zone));
  volet_query_bind_text (query, 7, volet_category_get_code (entry->category));
  volet_query_bind_int (query, 8, !!entry->is_planned);
  volet_query_bind_int (query, 9, !!entry->counts);
  volet_query_bind_int (query, 10, !!entry->has_proof);
  volet_query_bind_int (query, 11, entry->source);
  volet_store_bind_words (query, 12, entry->note);
}

/**
 * volet_entry_row_read:
 * @self: the store
 * @query: a query at a row whose first columns are %VOLET_ENTRY_ROW_COLUMNS
 * @error: return location
 *
 * Reads an entry, trusting nothing.
 *
 * Errors: %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_OUT_OF_MEMORY;
 * %VOLET_TIME_ERROR_UNKNOWN_ZONE for a zone that this computer does not know
 *
 * Returns: (transfer full) (nullable): the entry
 */
VoletEntry *
volet_entry_row_read (VoletStore *self, VoletQuery *query, GError **error)
{
  g_autoptr (VoletZone) zone = read_zone (self, query, error);
  g_autoptr (VoletEntry) entry = NULL;

  if (zone == NULL)
    return NULL;

  entry = volet_entry_new (zone);
  entry->id = (VoletId) volet_query_get_int (query, 0, G_MININT64, G_MAXINT64);
  entry->created_us = volet_query_get_int (query, 1, G_MININT64 + 1, G_MAXINT64);
  entry->day = (VoletDay) volet_query_get_int (query, 2, VOLET_DAY_FIRST, VOLET_DAY_LAST);
  entry->minutes = (int) volet_query_get_int (query, 3, 1, VOLET_ENTRY_MAX_MINUTES);
  if (!volet_query_is_null (query, 4))
    entry->start_unix_s = volet_query_get_int (query, 4, G_MININT64 + 1, G_MAXINT64);
  entry->category = read_category (query);
  entry->is_planned = volet_query_get_boolean (query, 7);
  entry->counts = volet_query_get_boolean (query, 8);
  entry->has_proof = volet_query_get_boolean (query, 9);
  entry->source = (VoletEntrySource) volet_query_get_int (query, 10, 0, VOLET_N_ENTRY_SOURCES - 1);
  entry->note = volet_query_dup_text_or_null (query, 11);

  if (!volet_entry_row_is_sound (entry))
    volet_query_mark_damaged (query);
  return volet_query_check_row (query, error) ? g_steal_pointer (&entry) : NULL;
}

/**
 * volet_entry_row_is_sound:
 * @entry: an entry
 *
 * Returns: whether the tables may hold it
 */
gboolean
volet_entry_row_is_sound (const VoletEntry *entry)
{
  return entry->id != VOLET_ID_NONE && is_start_near_day (entry) && volet_entry_check (entry, NULL);
}

/**
 * volet_entry_row_find:
 * @self: the store
 * @sql: a query for the ids between two, at most two of them
 * @first: the lowest id
 * @last: the highest, with the same leading digit as @first
 * @ret_id: (out): the only id between the two
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_NOT_FOUND, %VOLET_STORE_ERROR_AMBIGUOUS,
 * %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: whether there is exactly one
 */
gboolean
volet_entry_row_find (
    VoletStore *self, const char *sql, VoletId first, VoletId last, VoletId *ret_id, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;
  gboolean has_row;
  VoletId id;

  /* Stored ids have a sign: a range is one only where the highest bit stays. */
  g_return_val_if_fail (first <= last && first >> 63 == last >> 63, FALSE);

  query = volet_store_query (self, sql, error);
  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, (gint64) first);
  volet_query_bind_int (query, 2, (gint64) last);
  if (!volet_query_step (query, &has_row, error))
    return FALSE;
  if (!has_row) {
    volet_store_set_not_found (error);
    return FALSE;
  }

  id = (VoletId) volet_query_get_int (query, 0, G_MININT64, G_MAXINT64);
  if (!volet_query_check_row (query, error) || !volet_query_step (query, &has_row, error))
    return FALSE;
  if (has_row) {
    g_set_error_literal (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_AMBIGUOUS,
                         "several ids begin so");
    return FALSE;
  }
  *ret_id = id;
  return TRUE;
}
