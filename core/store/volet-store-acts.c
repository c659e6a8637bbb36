/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts: changes of the agenda that are saved together, undone together and done again together.
 *
 * Invariants:
 * 1. Acts are numbered in the order in which they were done. The undone ones are the last ones.
 * 2. A new act, or a document given, forgets the undone ones.
 * 3. An act without changeset is a barrier: it gave a document.
 * 4. Nothing that was purged from the bin stands in an act.
 * 5. Whatever an act changes gets a new revision, and so it does when the act is undone or done
 *    again. Joining another copy brings that copy's revisions, and undoing it takes them away. */

#include "volet-store-acts.h"

#include "volet-changeset.h"
#include "volet-revision-rows.h"
#include "volet-store-private.h"

#define SELECT_LAST_DONE                                                                           \
  "SELECT n, kind, subject, changeset FROM act WHERE is_undone = 0 ORDER BY n DESC LIMIT 1"
#define SELECT_FIRST_UNDONE                                                                        \
  "SELECT n, kind, subject, changeset FROM act WHERE is_undone = 1 ORDER BY n LIMIT 1"

/* VOLET_ACT_MERGED, as it is stored. */
#define MERGED_KIND "14"
G_STATIC_ASSERT (VOLET_ACT_MERGED == 14);

/* Room in a row for all but the changeset. */
#define ACT_OTHER_BYTES 65536

typedef struct {
  gint64 n;
  VoletAct *act;
  GBytes *changeset; /* NULL for a barrier */
} StoredAct;

static void
clear_stored_act (StoredAct *self)
{
  g_clear_pointer (&self->act, volet_act_free);
  g_clear_pointer (&self->changeset, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StoredAct, clear_stored_act)

static gboolean
run (VoletStore *self, const char *sql, GError **error)
{
  g_autoptr (VoletQuery) query = volet_store_query (self, sql, error);

  return query != NULL && volet_query_run (query, error);
}

static gboolean
run_with_int (VoletStore *self, const char *sql, gint64 value, GError **error)
{
  g_autoptr (VoletQuery) query = volet_store_query (self, sql, error);

  if (query == NULL)
    return FALSE;

  volet_query_bind_int (query, 1, value);
  return volet_query_run (query, error);
}

/* Fills @ret_act from the row of @sql, or sets @code where there is none. */
static gboolean
load_act (
    VoletStore *self, const char *sql, VoletStoreError code, StoredAct *ret_act, GError **error)
{
  g_autoptr (VoletQuery) query = volet_store_query (self, sql, error);
  g_autofree char *subject = NULL;
  VoletActKind kind;
  gboolean has_row;

  if (query == NULL || !volet_query_step (query, &has_row, error))
    return FALSE;
  if (!has_row) {
    g_set_error_literal (error, VOLET_STORE_ERROR, (int) code, "no act is left");
    return FALSE;
  }

  ret_act->n = volet_query_get_int (query, 0, G_MININT64, G_MAXINT64);
  kind = (VoletActKind) volet_query_get_int (query, 1, 0, VOLET_N_ACT_KINDS - 1);
  subject = volet_query_dup_text_or_null (query, 2);
  ret_act->act = volet_act_new (kind, subject);
  if (!volet_query_is_null (query, 3))
    ret_act->changeset = volet_query_dup_bytes (query, 3);
  return volet_query_check_row (query, error);
}

/* A redone act is never a barrier: giving a document forgets what was undone. */
static gboolean
load_done (VoletStore *self, StoredAct *ret_act, GError **error)
{
  if (!load_act (self, SELECT_LAST_DONE, VOLET_STORE_ERROR_NOTHING_TO_UNDO, ret_act, error))
    return FALSE;
  if (ret_act->changeset != NULL)
    return TRUE;

  g_set_error_literal (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_DOCUMENT_GIVEN,
                       "the last act gave a document");
  return FALSE;
}

static gboolean
load_undone (VoletStore *self, StoredAct *ret_act, GError **error)
{
  if (!load_act (self, SELECT_FIRST_UNDONE, VOLET_STORE_ERROR_NOTHING_TO_REDO, ret_act, error))
    return FALSE;
  if (ret_act->changeset != NULL)
    return TRUE;

  volet_query_set_damaged (error);
  return FALSE;
}

static VoletSchemaScope
get_scope (VoletActKind kind)
{
  return kind == VOLET_ACT_MERGED ? VOLET_SCHEMA_WHOLE : VOLET_SCHEMA_AGENDA;
}

static gboolean
apply (VoletStore *self, const StoredAct *act, gboolean is_inverted, GError **error)
{
  VoletSchemaScope scope = get_scope (act->act->kind);

  if (!volet_changeset_apply (self->handle, act->changeset, scope, is_inverted, error))
    return FALSE;
  self->last_created_us = VOLET_STORE_UNKNOWN_CREATED;
  if (scope == VOLET_SCHEMA_WHOLE)
    return volet_revision_rows_settle (self->queries, error);
  return volet_revision_rows_touch_all (self->queries, act->changeset, TRUE, error);
}

static gboolean
undo (VoletStore *self, gconstpointer data, GError **error)
{
  const StoredAct *act = data;

  return apply (self, act, TRUE, error) &&
         run_with_int (self, "UPDATE act SET is_undone = 1 WHERE n = ?", act->n, error);
}

static gboolean
redo (VoletStore *self, gconstpointer data, GError **error)
{
  const StoredAct *act = data;

  return apply (self, act, FALSE, error) &&
         run_with_int (self, "UPDATE act SET is_undone = 0 WHERE n = ?", act->n, error);
}

/* @given is a ledger number, or 0; @changeset is %NULL for a barrier. */
static gboolean
insert_act (VoletStore *self, const VoletAct *act, guint given, GBytes *changeset, GError **error)
{
  g_autoptr (VoletQuery) query =
      volet_store_query (self,
                         "INSERT INTO act (n, kind, is_undone, given, subject, changeset) "
                         "SELECT coalesce(max(n), 0) + 1, ?, 0, ?, ?, ? FROM act",
                         error);

  if (query == NULL)
    return FALSE;

  volet_query_bind_int (query, 1, act->kind);
  if (given != 0)
    volet_query_bind_int (query, 2, given);
  volet_query_bind_text (query, 3, act->subject);
  if (changeset != NULL)
    volet_query_bind_bytes (query, 4, changeset);
  return volet_query_run (query, error);
}

static gboolean
push_act (VoletStore *self, const VoletAct *act, guint given, GBytes *changeset, GError **error)
{
  return run (self, "DELETE FROM act WHERE is_undone = 1", error) &&
         insert_act (self, act, given, changeset, error) &&
         run_with_int (self,
                       "DELETE FROM act WHERE n <= "
                       "(SELECT n FROM act ORDER BY n DESC LIMIT 1 OFFSET ?)",
                       VOLET_STORE_MAX_ACTS, error);
}

/**
 * volet_store_begin_act:
 * @self: a store in no transaction
 * @kind: what the person does
 * @subject: (nullable): to what, UTF-8, in a form of the caller's; private
 * @error: return location
 *
 * Begins a transaction that will be one step of undo. End it with volet_store_commit() or
 * volet_store_abandon(). If its changes take more bytes than SQLite may keep in one row (16 MiB in
 * a vault), it is saved all the same, and neither it nor what was before can be undone.
 *
 * Errors: as volet_store_begin()
 *
 * Returns: whether it was begun
 */
gboolean
volet_store_begin_act (VoletStore *self, VoletActKind kind, const char *subject, GError **error)
{
  sqlite3_session *session;

  if (!volet_store_begin (self, error))
    return FALSE;

  session = volet_changeset_begin (self->handle, get_scope (kind), error);
  if (session == NULL) {
    volet_store_abandon (self);
    return FALSE;
  }

  self->pending = g_new0 (VoletPendingAct, 1);
  self->pending->act = volet_act_new (kind, subject);
  self->pending->session = session;
  return TRUE;
}

/**
 * volet_store_peek_undo:
 * @self: a store
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_NOTHING_TO_UNDO, %VOLET_STORE_ERROR_DOCUMENT_GIVEN,
 * %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_OUT_OF_MEMORY
 *
 * Returns: (transfer full) (nullable): the act that volet_store_undo() would undo
 */
VoletAct *
volet_store_peek_undo (VoletStore *self, GError **error)
{
  g_auto (StoredAct) act = {0};

  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);

  return load_done (self, &act, error) ? g_steal_pointer (&act.act) : NULL;
}

/**
 * volet_store_peek_redo:
 * @self: a store
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_NOTHING_TO_REDO, %VOLET_STORE_ERROR_DAMAGED,
 * %VOLET_STORE_ERROR_OUT_OF_MEMORY
 *
 * Returns: (transfer full) (nullable): the act that volet_store_redo() would do again
 */
VoletAct *
volet_store_peek_redo (VoletStore *self, GError **error)
{
  g_auto (StoredAct) act = {0};

  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);

  return load_undone (self, &act, error) ? g_steal_pointer (&act.act) : NULL;
}

/**
 * volet_store_undo:
 * @self: a store in no transaction
 * @error: return location
 *
 * Takes back the last act that was not undone, and saves. The agenda's tables are then, row for
 * row, as they were before it.
 *
 * Errors: those of volet_store_peek_undo() and volet_store_commit(), with nothing changed
 *
 * Returns: (transfer full) (nullable): the act
 */
VoletAct *
volet_store_undo (VoletStore *self, GError **error)
{
  g_auto (StoredAct) act = {0};

  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);
  g_return_val_if_fail (!self->is_in_transaction, NULL);

  if (!load_done (self, &act, error) || !volet_store_in_transaction (self, undo, &act, error))
    return NULL;
  return g_steal_pointer (&act.act);
}

/**
 * volet_store_redo:
 * @self: a store in no transaction
 * @error: return location
 *
 * Does the last undone act again, and saves.
 *
 * Errors: those of volet_store_peek_redo() and volet_store_commit(), with nothing changed
 *
 * Returns: (transfer full) (nullable): the act
 */
VoletAct *
volet_store_redo (VoletStore *self, GError **error)
{
  g_auto (StoredAct) act = {0};

  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);
  g_return_val_if_fail (!self->is_in_transaction, NULL);

  if (!load_undone (self, &act, error) || !volet_store_in_transaction (self, redo, &act, error))
    return NULL;
  return g_steal_pointer (&act.act);
}

/**
 * volet_store_forget_acts:
 * @self: a store
 * @error: return location
 *
 * Forgets every act: nothing can be undone or done again any more.
 *
 * Errors: as volet_store_commit()
 *
 * Returns: whether they were forgotten
 */
gboolean
volet_store_forget_acts (VoletStore *self, GError **error)
{
  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);

  return run (self, "DELETE FROM act", error);
}

static gboolean
is_too_large (VoletStore *self, GBytes *changeset)
{
  return g_bytes_get_size (changeset) + ACT_OTHER_BYTES >
         (gsize) sqlite3_limit (self->handle, SQLITE_LIMIT_LENGTH, -1);
}

/* Keeps the act that is being recorded, within its own transaction. */
gboolean
volet_store_record_act (VoletStore *self, GError **error)
{
  g_autoptr (GBytes) changeset = volet_changeset_end (self->pending->session, error);

  if (changeset == NULL)
    return FALSE;
  if (get_scope (self->pending->act->kind) == VOLET_SCHEMA_AGENDA &&
      !volet_revision_rows_touch_all (self->queries, changeset, FALSE, error))
    return FALSE;
  if (self->pending->gives_document)
    return push_act (self, self->pending->act, 0, NULL, error);
  if (g_bytes_get_size (changeset) == 0)
    return TRUE;
  /* Work is worth more than undo: what no row can hold is saved, and undo begins after it. */
  if (is_too_large (self, changeset))
    return volet_store_forget_acts (self, error);
  return push_act (self, self->pending->act, 0, changeset, error);
}

/* Ends the recording, if any. */
void
volet_store_clear_pending (VoletStore *self)
{
  if (self->pending == NULL)
    return;

  sqlite3session_delete (self->pending->session);
  volet_act_free (self->pending->act);
  g_clear_pointer (&self->pending, g_free);
}

/* Puts a document given in the way of undo: as an act of its own, or in place of the act in which
 * it is given. */
gboolean
volet_store_add_barrier (VoletStore *self, guint n, GError **error)
{
  const VoletAct act = {VOLET_ACT_DOCUMENT_GIVEN, NULL};

  if (self->pending != NULL) {
    self->pending->gives_document = TRUE;
    return TRUE;
  }
  return push_act (self, &act, n, NULL, error);
}

/* Takes away the barrier of a document that was not given after all. */
gboolean
volet_store_remove_barrier (VoletStore *self, guint n, GError **error)
{
  return run_with_int (self, "DELETE FROM act WHERE given = ?", n, error);
}

/* Finds the last done act and the first undone one that hold a row of one of the entries. */
static gboolean
find_acts_of (VoletStore *self,
              GHashTable *ids,
              gint64 *ret_last_done,
              gint64 *ret_first_undone,
              GError **error)
{
  g_autoptr (VoletQuery) query = volet_store_query (
      self, "SELECT n, is_undone, changeset, kind FROM act WHERE changeset IS NOT NULL ORDER BY n",
      error);
  gboolean has_row, names_one;

  if (query == NULL)
    return FALSE;

  while (TRUE) {
    g_autoptr (GBytes) changeset = NULL;
    gboolean is_undone;
    VoletActKind kind;
    gint64 n;

    if (!volet_query_step (query, &has_row, error))
      return FALSE;
    if (!has_row)
      return TRUE;
    n = volet_query_get_int (query, 0, G_MININT64, G_MAXINT64);
    is_undone = volet_query_get_boolean (query, 1);
    changeset = volet_query_dup_bytes (query, 2);
    kind = (VoletActKind) volet_query_get_int (query, 3, 0, VOLET_N_ACT_KINDS - 1);
    if (!volet_query_check_row (query, error) ||
        !volet_changeset_names_any (changeset, get_scope (kind), ids, &names_one, error))
      return FALSE;
    if (names_one && !is_undone)
      *ret_last_done = n;
    if (names_one && is_undone && *ret_first_undone > n)
      *ret_first_undone = n;
  }
}

/* Forgets every act that holds a row of one of the entries, and those that could only be reached
 * through it. @ids is a set of ids as gint64. */
gboolean
volet_store_forget_acts_of (VoletStore *self, GHashTable *ids, GError **error)
{
  gint64 last_done = G_MININT64;
  gint64 first_undone = G_MAXINT64;

  return find_acts_of (self, ids, &last_done, &first_undone, error) &&
         run_with_int (self, "DELETE FROM act WHERE is_undone = 0 AND n <= ?", last_done, error) &&
         run_with_int (self, "DELETE FROM act WHERE is_undone = 1 AND n >= ?", first_undone, error);
}

/* Forgets the joining of another copy, and what could only be reached through it: the ledger is
 * changing, and would not fit any more. */
gboolean
volet_store_forget_merges (VoletStore *self, GError **error)
{
  return run (self,
              "DELETE FROM act WHERE is_undone = 0 AND n <= "
              "(SELECT max(n) FROM act WHERE is_undone = 0 AND kind = " MERGED_KIND ")",
              error) &&
         run (self,
              "DELETE FROM act WHERE is_undone = 1 AND n >= "
              "(SELECT min(n) FROM act WHERE is_undone = 1 AND kind = " MERGED_KIND ")",
              error);
}
