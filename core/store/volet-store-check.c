/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of an open notebook: whether everything in them can be read. */

#include "volet-store-agenda.h"
#include "volet-store-ledger.h"
#include "volet-store-private.h"

#include <string.h>

/* Looks at the pages, the indexes and the constraints. The pragma says "ok", or what is wrong. */
static gboolean
check_integrity (VoletStore *self, GError **error)
{
  g_autoptr (VoletQuery) query = volet_store_query (self, "PRAGMA integrity_check (1)", error);
  g_autofree char *answer = NULL;
  gboolean has_row;

  if (query == NULL || !volet_query_step (query, &has_row, error))
    return FALSE;
  answer = volet_query_dup_text (query, 0);
  if (strcmp (answer, "ok") != 0)
    volet_query_mark_damaged (query);
  return volet_query_check_row (query, error);
}

/* A row of the pragma is a reference to nothing. */
static gboolean
check_references (VoletStore *self, GError **error)
{
  g_autoptr (VoletQuery) query = volet_store_query (self, "PRAGMA foreign_key_check", error);
  gboolean has_row;

  if (query == NULL || !volet_query_step (query, &has_row, error))
    return FALSE;
  if (has_row)
    volet_query_set_damaged (error);
  return !has_row;
}

static gboolean
check_agenda (VoletStore *self, GError **error)
{
  g_autoptr (GPtrArray) entries = volet_store_load_all_entries (self, error);
  g_autoptr (GPtrArray) bin = entries != NULL ? volet_store_load_bin (self, error) : NULL;
  g_autoptr (GPtrArray) changes =
      bin != NULL ? volet_store_load_objective_changes (self, error) : NULL;
  g_autoptr (GPtrArray) weeks =
      changes != NULL ? volet_store_load_weeks (self, VOLET_WEEK_FIRST, VOLET_WEEK_LAST, error)
                      : NULL;
  g_autoptr (GArray) closings =
      weeks != NULL ? volet_store_load_closings (self, VOLET_WEEK_FIRST, VOLET_WEEK_LAST, error)
                    : NULL;

  return closings != NULL;
}

/* One document at a time: together they may be larger than what a computer has to spare. */
static gboolean
check_ledger (VoletStore *self, GError **error)
{
  g_autoptr (GPtrArray) recipients = volet_store_load_recipients (self, error);
  g_autoptr (GPtrArray) lines =
      recipients != NULL ? volet_store_load_all_given (self, error) : NULL;

  if (lines == NULL)
    return FALSE;
  for (guint i = 0; i < lines->len; i++) {
    const VoletGiven *line = lines->pdata[i];
    g_autoptr (VoletGiven) given = volet_store_load_given (self, line->n, error);

    if (given == NULL)
      return FALSE;
  }
  return TRUE;
}

/**
 * volet_store_check:
 * @self: a store in no transaction
 * @ret_is_whole: (out): whether everything is as Volet writes it
 * @error: return location
 *
 * Reads all there is: pages, indexes, references, every row and every document. Takes time in
 * proportion to the notebook.
 *
 * Errors: those of reading, except %VOLET_STORE_ERROR_DAMAGED, which is an answer
 *
 * Returns: whether there is an answer
 */
gboolean
volet_store_check (VoletStore *self, gboolean *ret_is_whole, GError **error)
{
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);

  if (check_integrity (self, &failure) && check_references (self, &failure) &&
      check_agenda (self, &failure) && check_ledger (self, &failure)) {
    *ret_is_whole = TRUE;
    return TRUE;
  }
  if (g_error_matches (failure, VOLET_STORE_ERROR, VOLET_STORE_ERROR_DAMAGED)) {
    *ret_is_whole = FALSE;
    return TRUE;
  }
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
