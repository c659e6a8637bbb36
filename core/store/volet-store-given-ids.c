/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The ledger's tables: what tells a line from every other, and the numbers that it had.
 *
 * A line keeps its number for life, unless another copy of the notebook gave the same number to
 * another document: then one of the two gets a new number and stays findable under the old one. */

#include "volet-revision-rows.h"
#include "volet-store-ledger.h"
#include "volet-store-private.h"

#include <string.h>

/* A line made before lines had ids is known by what it holds. */
static gboolean
hash_line (VoletStore *self, guint n, VoletId *ret_id, GError **error)
{
  g_autoptr (VoletQuery) query = volet_store_query (
      self, "SELECT true_day, recipient, statement, context FROM given WHERE n = ?", error);
  g_autoptr (GByteArray) words = g_byte_array_new ();
  g_autoptr (GBytes) statement = NULL;
  g_autoptr (GBytes) context = NULL;
  g_autofree char *head = NULL;
  gboolean has_row;

  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, n);
  if (!volet_query_step (query, &has_row, error))
    return FALSE;
  if (!has_row) {
    volet_store_set_not_found (error);
    return FALSE;
  }
  head = g_strdup_printf ("given|%u|%" G_GINT64_FORMAT "|%016" G_GINT64_MODIFIER "x|", n,
                          volet_query_get_int (query, 0, VOLET_DAY_FIRST, VOLET_DAY_LAST),
                          (guint64) volet_query_get_int (query, 1, G_MININT64, G_MAXINT64));
  statement = volet_query_dup_bytes (query, 2);
  context = volet_query_dup_bytes (query, 3);
  if (!volet_query_check_row (query, error))
    return FALSE;

  g_byte_array_append (words, (const guint8 *) head, (guint) strlen (head));
  g_byte_array_append (words, g_bytes_get_data (statement, NULL),
                       (guint) g_bytes_get_size (statement));
  g_byte_array_append (words, g_bytes_get_data (context, NULL), (guint) g_bytes_get_size (context));
  *ret_id = volet_revision_hash ((const char *) words->data, words->len);
  return TRUE;
}

/**
 * volet_store_get_given_id:
 * @self: a store
 * @n: a number in the ledger
 * @ret_id: (out): what tells the line from every other, in every copy of the notebook
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_NOT_FOUND, %VOLET_STORE_ERROR_DAMAGED,
 * %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: whether there is such a line
 */
gboolean
volet_store_get_given_id (VoletStore *self, guint n, VoletId *ret_id, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;
  gboolean has_row;
  VoletId id = VOLET_ID_NONE;

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);

  query = volet_store_query (self, "SELECT id FROM given_origin WHERE n = ?", error);
  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, n);
  if (!volet_query_step (query, &has_row, error))
    return FALSE;
  if (!has_row)
    return hash_line (self, n, ret_id, error);
  id = (VoletId) volet_query_get_int (query, 0, G_MININT64, G_MAXINT64);
  if (!volet_query_check_row (query, error))
    return FALSE;
  *ret_id = id;
  return TRUE;
}

static GArray *
load_numbers (VoletStore *self, const char *sql, guint n, GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (VoletQuery) query = NULL;
  gboolean has_row;

  /* What is read of a notebook of the first version was never renumbered. */
  if (self->schema_version < 2)
    return g_steal_pointer (&numbers);
  query = volet_store_query (self, sql, error);
  if (query == NULL)
    return NULL;
  volet_query_bind_int (query, 1, n);
  while (TRUE) {
    guint number;

    if (!volet_query_step (query, &has_row, error))
      return NULL;
    if (!has_row)
      return g_steal_pointer (&numbers);
    number = (guint) volet_query_get_int (query, 0, 1, G_MAXINT);
    if (!volet_query_check_row (query, error))
      return NULL;
    g_array_append_val (numbers, number);
  }
}

/**
 * volet_store_load_given_formers:
 * @self: a store
 * @n: a number in the ledger
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: (transfer full) (element-type guint) (nullable): the other numbers under which the line
 *   was known in some copy, ascending
 */
GArray *
volet_store_load_given_formers (VoletStore *self, guint n, GError **error)
{
  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);

  return load_numbers (self, "SELECT former_n FROM given_former WHERE n = ? ORDER BY former_n", n,
                       error);
}

/**
 * volet_store_find_former:
 * @self: a store
 * @former_n: a number that a line may have had in some copy
 * @error: return location
 *
 * Errors: as volet_store_load_given_formers()
 *
 * Returns: (transfer full) (element-type guint) (nullable): the numbers that lines once known under
 *   @former_n have now, ascending
 */
GArray *
volet_store_find_former (VoletStore *self, guint former_n, GError **error)
{
  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);

  return load_numbers (self, "SELECT n FROM given_former WHERE former_n = ? ORDER BY n", former_n,
                       error);
}
