/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of an open notebook: the object and its transactions.
 *
 * Invariants:
 * 1. The agenda's tables change within an act or by undoing one, so that every recorded act fits
 *    what is there. Purging the bin and choices made for good are the exceptions, and forget the
 *    acts that they spoil.
 * 2. A transaction that SQLite itself gave up is noticed before the next statement: nothing is
 *    written outside the transaction that it was meant for.
 * 3. No statement is left running between two calls, or COMMIT and close would fail. */

#include "volet-store-private.h"

#include "volet-schema.h"

G_DEFINE_FINAL_TYPE (VoletStore, volet_store, G_TYPE_OBJECT)

static gboolean
run (VoletStore *self, const char *sql, GError **error)
{
  g_autoptr (VoletQuery) query = volet_query_cache_get (self->queries, sql, error);

  return query != NULL && volet_query_run (query, error);
}

static gboolean
begin (VoletStore *self, GError **error)
{
  if (!run (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  self->is_in_transaction = TRUE;
  return TRUE;
}

static gboolean
has_lost_transaction (VoletStore *self)
{
  return self->is_in_transaction && sqlite3_get_autocommit (self->handle);
}

static void
set_lost_transaction (GError **error)
{
  g_set_error_literal (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_SAVE_FAILED,
                       "an earlier failure ended the transaction");
}

/* Whatever stops a COMMIT, the words are that nothing was saved. */
static gboolean
run_commit (VoletStore *self, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (has_lost_transaction (self)) {
    set_lost_transaction (error);
    return FALSE;
  }
  if (run (self, "COMMIT", &reason))
    return TRUE;

  if (g_error_matches (reason, VOLET_STORE_ERROR, VOLET_STORE_ERROR_FAILED))
    reason->code = VOLET_STORE_ERROR_SAVE_FAILED;
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static void
volet_store_dispose (GObject *object)
{
  volet_store_close (VOLET_STORE (object));
  G_OBJECT_CLASS (volet_store_parent_class)->dispose (object);
}

static void
volet_store_finalize (GObject *object)
{
  VoletStore *self = VOLET_STORE (object);

  g_hash_table_unref (self->zones);
  G_OBJECT_CLASS (volet_store_parent_class)->finalize (object);
}

static void
volet_store_class_init (VoletStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = volet_store_dispose;
  G_OBJECT_CLASS (klass)->finalize = volet_store_finalize;
}

static void
volet_store_init (VoletStore *self)
{
  self->zones = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->last_created_us = VOLET_STORE_UNKNOWN_CREATED;
}

/**
 * volet_store_new:
 * @handle: an open connection in no transaction, which must outlive the store or its
 *   volet_store_close()
 * @error: return location
 *
 * Takes hold of the tables of a notebook, and makes them first where the database is empty.
 *
 * Errors: %VOLET_STORE_ERROR_NEWER_SCHEMA, %VOLET_STORE_ERROR_DAMAGED for tables that are not
 * Volet's to the letter, %VOLET_STORE_ERROR_READ_ONLY and %VOLET_STORE_ERROR_SAVE_FAILED while
 * making them, %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: (transfer full) (nullable): the store
 */
VoletStore *
volet_store_new (sqlite3 *handle, GError **error)
{
  g_autoptr (VoletStore) self = NULL;

  g_return_val_if_fail (handle != NULL, NULL);

  self = g_object_new (VOLET_TYPE_STORE, NULL);
  self->handle = handle;
  self->queries = volet_query_cache_new (handle);
  if (!run (self, "PRAGMA foreign_keys = ON", error) ||
      !volet_schema_prepare (self->queries, sqlite3_db_readonly (handle, "main") == 1,
                             &self->schema_version, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * volet_store_close:
 * @self: a store
 *
 * Abandons a transaction that is open, and lets go of the connection, so that it can be closed
 * while others still hold the store. Nothing else may be asked of the store then. Closing twice is
 * no fault.
 */
void
volet_store_close (VoletStore *self)
{
  g_return_if_fail (VOLET_IS_STORE (self));

  if (self->is_in_transaction)
    volet_store_abandon (self);
  g_clear_pointer (&self->queries, volet_query_cache_free);
  self->handle = NULL;
}

/**
 * volet_store_begin:
 * @self: a store in no transaction
 * @error: return location
 *
 * Begins a transaction for what is never undone: ledger, memos, draft. What is written outside any
 * transaction is a save of its own. When a function fails within a transaction, some of its work
 * may be done: abandon the whole.
 *
 * Errors: %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_READ_ONLY,
 * %VOLET_STORE_ERROR_FAILED
 *
 * Returns: whether it was begun
 */
gboolean
volet_store_begin (VoletStore *self, GError **error)
{
  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->handle != NULL && !self->is_in_transaction, FALSE);

  return begin (self, error);
}

/**
 * volet_store_commit:
 * @self: a store in a transaction
 * @error: return location
 *
 * Ends a transaction or an act and saves it, in one frame with one sync. An act is recorded with
 * it, unless it changed nothing. After a failure everything is as it was before the transaction.
 *
 * Errors: %VOLET_STORE_ERROR_SAVE_FAILED, which volet_database_take_save_error() explains,
 * %VOLET_STORE_ERROR_FULL, %VOLET_STORE_ERROR_READ_ONLY, %VOLET_STORE_ERROR_OUT_OF_MEMORY,
 * %VOLET_STORE_ERROR_DAMAGED
 *
 * Returns: whether it is durable
 */
gboolean
volet_store_commit (VoletStore *self, GError **error)
{
  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->handle != NULL && self->is_in_transaction, FALSE);

  if ((self->pending == NULL || volet_store_record_act (self, error)) && run_commit (self, error)) {
    self->is_in_transaction = FALSE;
    volet_store_clear_pending (self);
    return TRUE;
  }

  volet_store_abandon (self);
  return FALSE;
}

/**
 * volet_store_abandon:
 * @self: a store in a transaction
 *
 * Ends a transaction or an act: everything is as it was before it.
 */
void
volet_store_abandon (VoletStore *self)
{
  g_return_if_fail (VOLET_IS_STORE (self));
  g_return_if_fail (self->handle != NULL && self->is_in_transaction);

  volet_store_clear_pending (self);
  if (!has_lost_transaction (self))
    run (self, "ROLLBACK", NULL);
  self->is_in_transaction = FALSE;
  self->last_created_us = VOLET_STORE_UNKNOWN_CREATED;
}

/**
 * volet_store_is_in_transaction:
 * @self: a store
 *
 * Returns: whether a transaction or an act was begun and not ended
 */
gboolean
volet_store_is_in_transaction (VoletStore *self)
{
  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);

  return self->is_in_transaction;
}

/* The query of @sql, for reading; for writing to what no act records. */
VoletQuery *
volet_store_query (VoletStore *self, const char *sql, GError **error)
{
  g_return_val_if_fail (self->handle != NULL, NULL);

  if (has_lost_transaction (self)) {
    set_lost_transaction (error);
    return NULL;
  }
  return volet_query_cache_get (self->queries, sql, error);
}

/* Runs a query that changes at most one row; none at all is NOT_FOUND. */
gboolean
volet_store_change_one (VoletStore *self, VoletQuery *query, GError **error)
{
  if (!volet_query_run (query, error))
    return FALSE;
  if (sqlite3_changes (self->handle) > 0)
    return TRUE;

  volet_store_set_not_found (error);
  return FALSE;
}

/* Runs @func in the transaction that there is, or in one of its own. */
gboolean
volet_store_in_transaction (VoletStore *self,
                            VoletStoreFunc func,
                            gconstpointer data,
                            GError **error)
{
  if (self->is_in_transaction)
    return func (self, data, error);

  if (!begin (self, error))
    return FALSE;
  if (func (self, data, error))
    return volet_store_commit (self, error);

  volet_store_abandon (self);
  return FALSE;
}

/* Binds words of the person: nothing said is NULL. */
void
volet_store_bind_words (VoletQuery *query, int place, const char *words)
{
  volet_query_bind_text (query, place, words != NULL && *words != '\0' ? words : NULL);
}

void
volet_store_set_not_found (GError **error)
{
  g_set_error_literal (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_NOT_FOUND, "no such row");
}
