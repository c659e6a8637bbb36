/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of revisions. Private to the store. */

#include "volet-revision-rows.h"

#include "volet-changeset-objects.h"
#include "volet-secret.h"

#include <string.h>

/* What a notebook of the first version holds, with words that two copies of it make alike: kind,
 * key, time, whether it is the head, words. */
#define ENTRY_WORDS                                                                                \
  "day || '|' || minutes || '|' || coalesce(start_unix_s, '') || '|' || zone || '|' || "           \
  "category || '|' || is_planned || counts || has_proof || source || '|' || coalesce(note, '')"

static const char select_all[] =
    "SELECT 0, printf('%016x', id), created_us / 1000000, 1, " ENTRY_WORDS " FROM entry "
    "UNION ALL SELECT 0, printf('%016x', id), created_us / 1000000, 0, " ENTRY_WORDS " FROM bin "
    "UNION ALL SELECT 0, printf('%016x', id), created_us / 1000000, 1, " ENTRY_WORDS
    " || '|' || removed_day FROM bin "
    "UNION ALL SELECT 1, CAST (from_week AS TEXT), 0, 1, "
    "objective_kind || '|' || objective_min || '|' || coalesce(reason, '') FROM objective "
    "UNION ALL SELECT 2, CAST (week AS TEXT), 0, 1, is_prevented || '|' || coalesce(reason, '') "
    "FROM week WHERE is_prevented OR reason IS NOT NULL "
    "UNION ALL SELECT 3, CAST (week AS TEXT), 0, 1, is_closed || '|' || "
    "(SELECT group_concat(closed_unix_s || ',' || coalesce(reopened_unix_s, '')) FROM "
    "(SELECT * FROM closing WHERE closing.week = week.week ORDER BY n)) "
    "FROM week WHERE week IN (SELECT week FROM closing) "
    "UNION ALL SELECT 4, key, 0, 1, value FROM choice";

static gboolean
run_for (VoletQueryCache *queries,
         const char *sql,
         VoletObjectKind kind,
         const char *key,
         GError **error)
{
  g_autoptr (VoletQuery) query = volet_query_cache_get (queries, sql, error);

  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, kind);
  volet_query_bind_text (query, 2, key);
  return volet_query_run (query, error);
}

/**
 * volet_revision_rows_make:
 *
 * Returns: a number by chance, never 0
 */
guint64
volet_revision_rows_make (void)
{
  guint64 revision;

  do
    sqlite3_randomness (sizeof revision, &revision);
  while (revision == 0);
  return revision;
}

/* The time is the vault's, by way of the VFS. */
static gboolean
insert_head (VoletQueryCache *queries, VoletObjectKind kind, const char *key, GError **error)
{
  g_autoptr (VoletQuery) query =
      volet_query_cache_get (queries,
                             "INSERT INTO revision (kind, key, revision, made_unix_s, is_head) "
                             "VALUES (?, ?, ?, unixepoch(), 1)",
                             error);

  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, kind);
  volet_query_bind_text (query, 2, key);
  volet_query_bind_int (query, 3, (gint64) volet_revision_rows_make ());
  return volet_query_run (query, error);
}

/**
 * volet_revision_rows_touch:
 * @queries: the queries of a connection in a transaction
 * @kind: of what
 * @key: of which
 * @error: return location
 *
 * Notes that the object has changed.
 *
 * Errors: those of volet_query_set_error()
 *
 * Returns: whether it was noted
 */
gboolean
volet_revision_rows_touch (VoletQueryCache *queries,
                           VoletObjectKind kind,
                           const char *key,
                           GError **error)
{
  return run_for (queries,
                  "UPDATE revision SET is_head = 0 WHERE kind = ? AND key = ? AND is_head = 1",
                  kind, key, error) &&
         insert_head (queries, kind, key, error);
}

static gboolean
has_rows (VoletQueryCache *queries,
          VoletObjectKind kind,
          const char *key,
          gboolean *ret_has_rows,
          GError **error)
{
  g_autoptr (VoletQuery) query = volet_query_cache_get (
      queries, "SELECT 1 FROM revision WHERE kind = ? AND key = ? LIMIT 1", error);

  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, kind);
  volet_query_bind_text (query, 2, key);
  return volet_query_step (query, ret_has_rows, error);
}

static gboolean
touch_change (VoletQueryCache *queries,
              const VoletChange *change,
              gboolean is_again,
              GError **error)
{
  gboolean is_known = TRUE;

  if (change->is_creation && !is_again &&
      !has_rows (queries, change->kind, change->key, &is_known, error))
    return FALSE;
  return !is_known || volet_revision_rows_touch (queries, change->kind, change->key, error);
}

/**
 * volet_revision_rows_touch_all:
 * @queries: the queries of a connection in a transaction
 * @changeset: what changed in the agenda
 * @is_again: whether it changed before, and is now taken back or done again
 * @error: return location
 *
 * Notes every object of @changeset as changed. One that only came into being has its id for that.
 *
 * Errors: %VOLET_STORE_ERROR_DAMAGED, and those of volet_query_set_error()
 *
 * Returns: whether they were noted
 */
gboolean
volet_revision_rows_touch_all (VoletQueryCache *queries,
                               GBytes *changeset,
                               gboolean is_again,
                               GError **error)
{
  g_autoptr (GPtrArray) changes = volet_changeset_list_objects (changeset, error);

  if (changes == NULL)
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    if (!touch_change (queries, changes->pdata[i], is_again, error))
      return FALSE;
  return TRUE;
}

static GPtrArray *
load_unsettled (VoletQueryCache *queries, GError **error)
{
  g_autoptr (GPtrArray) found =
      g_ptr_array_new_with_free_func ((GDestroyNotify) volet_revision_free);
  g_autoptr (VoletQuery) query = volet_query_cache_get (
      queries, "SELECT kind, key FROM revision GROUP BY kind, key HAVING sum(is_head) <> 1", error);
  gboolean has_row;

  if (query == NULL)
    return NULL;
  while (TRUE) {
    g_autofree char *key = NULL;
    VoletObjectKind kind;

    if (!volet_query_step (query, &has_row, error))
      return NULL;
    if (!has_row)
      return g_steal_pointer (&found);
    kind = (VoletObjectKind) volet_query_get_int (query, 0, 0, VOLET_N_OBJECT_KINDS - 1);
    key = volet_query_dup_text (query, 1);
    if (!volet_query_check_row (query, error))
      return NULL;
    g_ptr_array_add (found, volet_revision_new (kind, key, 1, 0, FALSE));
  }
}

/**
 * volet_revision_rows_settle:
 * @queries: the queries of a connection in a transaction
 * @error: return location
 *
 * After the joining of another copy was taken back or done again: an object that was changed in
 * between is at a change of its own.
 *
 * Errors: those of volet_query_set_error()
 *
 * Returns: whether every object has one head
 */
gboolean
volet_revision_rows_settle (VoletQueryCache *queries, GError **error)
{
  g_autoptr (GPtrArray) unsettled = load_unsettled (queries, error);

  if (unsettled == NULL)
    return FALSE;
  for (guint i = 0; i < unsettled->len; i++) {
    const VoletRevision *object = unsettled->pdata[i];

    if (!volet_revision_rows_touch (queries, object->kind, object->key, error))
      return FALSE;
  }
  return TRUE;
}

static guint64
hash_words (VoletObjectKind kind, const char *key, const char *words)
{
  g_autofree char *text = g_strdup_printf ("%d|%s|%s", (int) kind, key, words);
  guint64 hash = volet_revision_hash (text, strlen (text));

  volet_secret_wipe (text, strlen (text));
  return hash;
}

static GPtrArray *
load_all (VoletQueryCache *queries, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) volet_revision_free);
  g_autoptr (VoletQuery) query = volet_query_cache_get (queries, select_all, error);
  gboolean has_row;

  if (query == NULL)
    return NULL;
  while (TRUE) {
    g_autofree char *key = NULL;
    char *words;
    VoletRevision *revision;

    if (!volet_query_step (query, &has_row, error))
      return NULL;
    if (!has_row)
      return g_steal_pointer (&all);
    key = volet_query_dup_text (query, 1);
    words = volet_query_dup_text (query, 4);
    revision = volet_revision_new ((VoletObjectKind) volet_query_get_int (query, 0, 0, 7), key, 1,
                                   volet_query_get_int (query, 2, G_MININT64 + 1, G_MAXINT64),
                                   volet_query_get_boolean (query, 3));
    revision->revision = hash_words (revision->kind, key, words);
    volet_secret_free_string (words);
    g_ptr_array_add (all, revision);
    if (!volet_query_check_row (query, error))
      return NULL;
  }
}

/* Binds the columns kind, key and revision, in this order: what names a row of revision and of
 * variant. */
void
volet_revision_rows_bind (VoletQuery *query,
                          VoletObjectKind kind,
                          const char *key,
                          guint64 revision)
{
  volet_query_bind_int (query, 1, kind);
  volet_query_bind_text (query, 2, key);
  volet_query_bind_int (query, 3, (gint64) revision);
}

static gboolean
insert (VoletQueryCache *queries, const VoletRevision *revision, GError **error)
{
  g_autoptr (VoletQuery) query = volet_query_cache_get (
      queries,
      "INSERT INTO revision (kind, key, revision, made_unix_s, is_head) VALUES (?, ?, ?, ?, ?)",
      error);

  if (query == NULL)
    return FALSE;
  volet_revision_rows_bind (query, revision->kind, revision->key, revision->revision);
  volet_query_bind_int (query, 4, revision->made_unix_s);
  volet_query_bind_int (query, 5, revision->is_head);
  return volet_query_run (query, error);
}

/**
 * volet_revision_rows_begin_all:
 * @queries: the queries of a connection in a transaction, with the tables of the first version
 *   filled and that of revisions empty
 * @error: return location
 *
 * Says of everything in a notebook of the first version, which kept no revisions, which change it
 * is at, so that another copy of the same notebook says the same of what is the same.
 *
 * Errors: %VOLET_STORE_ERROR_DAMAGED, and those of volet_query_set_error()
 *
 * Returns: whether all have one
 */
gboolean
volet_revision_rows_begin_all (VoletQueryCache *queries, GError **error)
{
  g_autoptr (GPtrArray) all = load_all (queries, error);

  if (all == NULL)
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    if (!insert (queries, all->pdata[i], error))
      return FALSE;
  return TRUE;
}
