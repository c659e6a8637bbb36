/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of an open notebook: choices, memos and the draft. */

#include "volet-revision-rows.h"
#include "volet-store-acts.h"
#include "volet-store-private.h"

typedef struct {
  const char *key;
  const char *value;
} Setting;

static gboolean
get_value (VoletStore *self, const char *sql, const char *key, char **ret_value, GError **error)
{
  g_autoptr (VoletQuery) query = volet_store_query (self, sql, error);
  g_autofree char *value = NULL;
  gboolean has_row;

  if (query == NULL)
    return FALSE;

  volet_query_bind_text (query, 1, key);
  if (!volet_query_step (query, &has_row, error))
    return FALSE;
  if (has_row)
    value = volet_query_dup_text (query, 0);
  if (!volet_query_check_row (query, error))
    return FALSE;

  *ret_value = g_steal_pointer (&value);
  return TRUE;
}

static gboolean
set_value (VoletStore *self, const char *sql, const char *key, const char *value, GError **error)
{
  g_autoptr (VoletQuery) query = volet_store_query (self, sql, error);

  if (query == NULL)
    return FALSE;

  volet_query_bind_text (query, 1, key);
  if (value != NULL)
    volet_query_bind_text (query, 2, value);
  return volet_query_run (query, error);
}

/**
 * volet_store_get_choice:
 * @self: a store
 * @key: what it is about
 * @ret_value: (out) (transfer full) (nullable): the choice, or %NULL where none was made
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: whether it could be read
 */
gboolean
volet_store_get_choice (VoletStore *self, const char *key, char **ret_value, GError **error)
{
  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);

  return get_value (self, "SELECT value FROM choice WHERE key = ?", key, ret_value, error);
}

static gboolean
set_choice (VoletStore *self, gconstpointer data, GError **error)
{
  const Setting *setting = data;

  return set_value (self,
                    setting->value == NULL ? "DELETE FROM choice WHERE key = ?"
                                           : "INSERT INTO choice (key, value) VALUES (?, ?) "
                                             "ON CONFLICT (key) DO UPDATE SET "
                                             "value = excluded.value",
                    setting->key, setting->value, error) &&
         (self->pending != NULL ||
          (volet_revision_rows_touch (self->queries, VOLET_OBJECT_CHOICE, setting->key, error) &&
           volet_store_forget_acts (self, error)));
}

/**
 * volet_store_set_choice:
 * @self: a store
 * @key: what it is about
 * @value: (nullable): the choice, UTF-8, or %NULL for none
 * @error: return location
 *
 * Keeps a choice of the person, which is undone with the act. Outside an act, as in the making of a
 * notebook, it is for good, and so is everything before it: acts are forgotten, since those that
 * touched it would not fit any more.
 *
 * Errors: those of volet_store_commit()
 *
 * Returns: whether it was kept
 */
gboolean
volet_store_set_choice (VoletStore *self, const char *key, const char *value, GError **error)
{
  const Setting setting = {key, value};

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);

  return volet_store_in_transaction (self, set_choice, &setting, error);
}

/**
 * volet_store_get_memo:
 * @self: a store
 * @key: what it is about
 * @ret_value: (out) (transfer full) (nullable): the memo, or %NULL where there is none
 * @error: return location
 *
 * Errors: as volet_store_get_choice()
 *
 * Returns: whether it could be read
 */
gboolean
volet_store_get_memo (VoletStore *self, const char *key, char **ret_value, GError **error)
{
  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);

  return get_value (self, "SELECT value FROM memo WHERE key = ?", key, ret_value, error);
}

/**
 * volet_store_set_memo:
 * @self: a store
 * @key: what it is about
 * @value: (nullable): the memo, UTF-8, or %NULL for none
 * @error: return location
 *
 * Keeps what Volet must remember and nobody undoes.
 *
 * Errors: those of volet_store_commit()
 *
 * Returns: whether it was kept
 */
gboolean
volet_store_set_memo (VoletStore *self, const char *key, const char *value, GError **error)
{
  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);

  return set_value (self,
                    value == NULL ? "DELETE FROM memo WHERE key = ?"
                                  : "INSERT INTO memo (key, value) VALUES (?, ?) "
                                    "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                    key, value, error);
}

/**
 * volet_store_get_draft:
 * @self: a store
 * @ret_draft: (out) (transfer full) (nullable): the half-typed entry, in the bytes of whoever kept
 *   it, or %NULL where there is none; wiped when it goes
 * @error: return location
 *
 * Errors: as volet_store_get_choice()
 *
 * Returns: whether it could be read
 */
gboolean
volet_store_get_draft (VoletStore *self, GBytes **ret_draft, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;
  g_autoptr (GBytes) draft = NULL;
  gboolean has_row;

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);

  query = volet_store_query (self, "SELECT bytes FROM draft", error);
  if (query == NULL || !volet_query_step (query, &has_row, error))
    return FALSE;
  if (has_row)
    draft = volet_query_dup_bytes (query, 0);
  if (!volet_query_check_row (query, error))
    return FALSE;

  *ret_draft = g_steal_pointer (&draft);
  return TRUE;
}

/**
 * volet_store_set_draft:
 * @self: a store
 * @draft: (nullable): the half-typed entry, or %NULL for none
 * @error: return location
 *
 * Keeps one half-typed entry in place of the one before.
 *
 * Errors: those of volet_store_commit()
 *
 * Returns: whether it was kept
 */
gboolean
volet_store_set_draft (VoletStore *self, GBytes *draft, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;

  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);

  query = volet_store_query (self,
                             draft == NULL ? "DELETE FROM draft"
                                           : "INSERT INTO draft (one, bytes) VALUES (1, ?) "
                                             "ON CONFLICT (one) DO UPDATE SET "
                                             "bytes = excluded.bytes",
                             error);
  if (query == NULL)
    return FALSE;

  if (draft != NULL)
    volet_query_bind_bytes (query, 1, draft);
  return volet_query_run (query, error);
}
