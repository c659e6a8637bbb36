/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The ledger's tables: what was given.
 *
 * Invariants:
 * 1. A line is never removed and its statement, files and context never change: only its state and
 *    its channel do.
 * 2. "Replaced" is not stored. A line that was given is replaced while a later line that counts
 * says so, and is as before once that one does not count any more.
 * 3. A line stands in the way of undo from the moment it is prepared, until Volet itself has
 * removed the file. A line that was not delivered stays so. */

#include "volet-entry.h"
#include "volet-given-row.h"
#include "volet-revision-rows.h"
#include "volet-store-ledger.h"

typedef struct {
  const VoletGiven *given;
  guint *n;
} Addition;

typedef struct {
  guint n;
  VoletGivenState state;
} StateChange;

typedef struct {
  guint n;
  VoletChannel channel;
} ChannelChange;

/* What tells the line from every other, in every copy of the notebook. */
static gboolean
add_origin (VoletStore *self, guint n, GError **error)
{
  g_autoptr (VoletQuery) query =
      volet_store_query (self, "INSERT INTO given_origin (n, id) VALUES (?, ?)", error);

  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, n);
  volet_query_bind_int (query, 2, (gint64) volet_revision_rows_make ());
  return volet_query_run (query, error);
}

static gboolean
add (VoletStore *self, gconstpointer data, GError **error)
{
  const Addition *addition = data;

  if (!volet_store_forget_merges (self, error) ||
      !volet_given_row_insert (self, addition->given, error))
    return FALSE;
  *addition->n = (guint) sqlite3_last_insert_rowid (self->handle);
  if (!add_origin (self, *addition->n, error))
    return FALSE;
  return addition->given->state == VOLET_GIVEN_STATE_NOT_DELIVERED ||
         volet_store_add_barrier (self, *addition->n, error);
}

/* Notes that what is known of a line has changed. */
static gboolean
touch (VoletStore *self, guint n, GError **error)
{
  g_autofree char *key = NULL;
  VoletId id;

  if (!volet_store_get_given_id (self, n, &id, error))
    return FALSE;
  key = volet_id_to_string (id);
  return volet_store_forget_merges (self, error) &&
         volet_revision_rows_touch (self->queries, VOLET_OBJECT_GIVEN, key, error);
}

static gboolean
set_state (VoletStore *self, gconstpointer data, GError **error)
{
  const StateChange *change = data;
  g_autoptr (VoletQuery) query =
      volet_store_query (self, "UPDATE given SET state = ?2 WHERE n = ?1 AND state <> 3", error);

  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, change->n);
  volet_query_bind_int (query, 2, change->state);
  if (!volet_store_change_one (self, query, error) || !touch (self, change->n, error))
    return FALSE;
  return change->state != VOLET_GIVEN_STATE_NOT_DELIVERED ||
         volet_store_remove_barrier (self, change->n, error);
}

static gboolean
set_channel (VoletStore *self, gconstpointer data, GError **error)
{
  const ChannelChange *change = data;
  g_autoptr (VoletQuery) query =
      volet_store_query (self, "UPDATE given SET channel = ?2 WHERE n = ?1", error);

  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, change->n);
  volet_query_bind_int (query, 2, change->channel);
  return volet_store_change_one (self, query, error) && touch (self, change->n, error);
}

/**
 * volet_store_add_given:
 * @self: a store
 * @given: a line with a recipient, a statement, its context and files with their bytes, at most one
 *   of a kind; its number is 0, or that of a line that comes from another copy of the notebook
 * @ret_n: (out): its number in the ledger
 * @error: return location
 *
 * Adds a line, at once in the way of undo: as a step of its own, or, within an act, by making that
 * act one that cannot be undone.
 *
 * Errors: those of volet_agenda_check_text() and of volet_store_commit();
 * %VOLET_STORE_ERROR_FAILED also where there is no such recipient, the number is taken, or what the
 * line replaces was not given to the same recipient before
 *
 * Returns: whether it was added
 */
gboolean
volet_store_add_given (VoletStore *self, const VoletGiven *given, guint *ret_n, GError **error)
{
  guint n;
  const Addition addition = {given, &n};

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);
  g_return_val_if_fail (VOLET_IS_STATEMENT (given->statement), FALSE);
  g_return_val_if_fail (volet_given_row_is_consistent (given), FALSE);

  if (!volet_agenda_check_text (given->asked, error) ||
      !volet_store_in_transaction (self, add, &addition, error))
    return FALSE;
  *ret_n = n;
  return TRUE;
}

/**
 * volet_store_set_given_state:
 * @self: a store
 * @n: a number in the ledger
 * @state: what became of it; %VOLET_GIVEN_STATE_REPLACED follows from other lines and cannot be set
 * @error: return location
 *
 * Keeps what became of a document. One that was not delivered is out of the way of undo again, and
 * stays not delivered.
 *
 * Errors: %VOLET_STORE_ERROR_NOT_FOUND where there is no such line or it was not delivered, and
 * those of volet_store_commit()
 *
 * Returns: whether it was kept
 */
gboolean
volet_store_set_given_state (VoletStore *self, guint n, VoletGivenState state, GError **error)
{
  const StateChange change = {n, state};

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);
  g_return_val_if_fail (state != VOLET_GIVEN_STATE_REPLACED, FALSE);

  return volet_store_in_transaction (self, set_state, &change, error);
}

/**
 * volet_store_set_given_channel:
 * @self: a store
 * @n: a number in the ledger
 * @channel: how the document was handed over
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_NOT_FOUND, and those of volet_store_commit()
 *
 * Returns: whether it was kept
 */
gboolean
volet_store_set_given_channel (VoletStore *self, guint n, VoletChannel channel, GError **error)
{
  const ChannelChange change = {n, channel};

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);

  return volet_store_in_transaction (self, set_channel, &change, error);
}

/**
 * volet_store_load_given:
 * @self: a store
 * @n: a number in the ledger
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_NOT_FOUND, %VOLET_STORE_ERROR_DAMAGED,
 * %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: (transfer full) (nullable): the line with its files and their bytes
 */
VoletGiven *
volet_store_load_given (VoletStore *self, guint n, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;
  g_autoptr (VoletGiven) given = NULL;
  gboolean has_row;

  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);

  query = volet_store_query (self, VOLET_GIVEN_ROW_SELECT "WHERE n = ?", error);
  if (query == NULL)
    return NULL;
  volet_query_bind_int (query, 1, n);
  if (!volet_query_step (query, &has_row, error))
    return NULL;
  if (!has_row) {
    volet_store_set_not_found (error);
    return NULL;
  }

  given = volet_given_row_read (query, error);
  if (given == NULL || !volet_given_row_add_files (self, given, TRUE, error))
    return NULL;
  return g_steal_pointer (&given);
}

/**
 * volet_store_load_all_given:
 * @self: a store
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: (transfer full) (element-type VoletGiven) (nullable): every line, ascending, their files
 *   without bytes
 */
GPtrArray *
volet_store_load_all_given (VoletStore *self, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  gboolean has_row;

  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);

  query = volet_store_query (self, VOLET_GIVEN_ROW_SELECT "ORDER BY n", error);
  if (query == NULL)
    return NULL;

  lines = g_ptr_array_new_with_free_func ((GDestroyNotify) volet_given_free);
  while (TRUE) {
    VoletGiven *given;

    if (!volet_query_step (query, &has_row, error))
      return NULL;
    if (!has_row)
      return g_steal_pointer (&lines);
    given = volet_given_row_read (query, error);
    if (given == NULL)
      return NULL;
    g_ptr_array_add (lines, given);
    if (!volet_given_row_add_files (self, given, FALSE, error))
      return NULL;
  }
}

/**
 * volet_store_load_known:
 * @self: a store
 * @group: the name of a group
 * @error: return location
 *
 * Finds what a group's readers know: the lines that count whose recipient was in the group when
 * they were given, or later.
 *
 * Errors: as volet_store_load_all_given()
 *
 * Returns: (transfer full) (element-type guint) (nullable): the numbers of these lines, ascending
 */
GArray *
volet_store_load_known (VoletStore *self, const char *group, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;
  g_autoptr (GArray) numbers = NULL;
  gboolean has_row;

  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);

  query = volet_store_query (self,
                             "SELECT n FROM given WHERE " VOLET_GIVEN_ROW_COUNTS " AND EXISTS "
                             "(SELECT 1 FROM membership WHERE membership.recipient = "
                             "given.recipient AND group_name = ? "
                             "AND (until_n IS NULL OR until_n >= given.n)) ORDER BY n",
                             error);
  if (query == NULL)
    return NULL;
  volet_query_bind_text (query, 1, group);

  numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  while (TRUE) {
    guint n;

    if (!volet_query_step (query, &has_row, error))
      return NULL;
    if (!has_row)
      return g_steal_pointer (&numbers);
    n = (guint) volet_query_get_int (query, 0, 1, G_MAXINT);
    if (!volet_query_check_row (query, error))
      return NULL;
    g_array_append_val (numbers, n);
  }
}

/**
 * volet_store_count_replacements:
 * @self: a store
 * @recipient: a recipient's id
 * @ret_n_replacements: (out): how many lines of this recipient that count replace another
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: whether they could be counted
 */
gboolean
volet_store_count_replacements (VoletStore *self,
                                VoletId recipient,
                                guint *ret_n_replacements,
                                GError **error)
{
  g_autoptr (VoletQuery) query = NULL;
  gboolean has_row;
  guint n;

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);

  query = volet_store_query (self,
                             "SELECT count(*) FROM given WHERE recipient = ? AND "
                             "replaces IS NOT NULL AND " VOLET_GIVEN_ROW_COUNTS,
                             error);
  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, (gint64) recipient);
  if (!volet_query_step (query, &has_row, error))
    return FALSE;
  n = (guint) volet_query_get_int (query, 0, 0, G_MAXINT);
  if (!volet_query_check_row (query, error))
    return FALSE;

  *ret_n_replacements = n;
  return TRUE;
}

/**
 * volet_store_count_to_check:
 * @self: a store
 * @ret_n_lines: (out): how many lines were prepared, and wait for a word on what became of them
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: whether they could be counted
 */
gboolean
volet_store_count_to_check (VoletStore *self, guint *ret_n_lines, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;
  gboolean has_row;
  guint n;

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);

  /* The state as stored: %VOLET_GIVEN_STATE_PERHAPS. */
  query = volet_store_query (self, "SELECT count(*) FROM given WHERE state = 0", error);
  if (query == NULL || !volet_query_step (query, &has_row, error))
    return FALSE;
  n = (guint) volet_query_get_int (query, 0, 0, G_MAXINT);
  if (!volet_query_check_row (query, error))
    return FALSE;
  *ret_n_lines = n;
  return TRUE;
}
