/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The ledger's tables: recipients and the groups that they were in.
 *
 * Invariant: knowledge only grows. A recipient's memberships follow each other and none is ever
 * removed; until_n is the last ledger line that there was when it left a group, so a line belongs
 * to every group that its recipient was in when it was given or later. Lines and not days decide: a
 * clock may be set back, and a move may fall on the day of a document. */

#include "volet-revision-rows.h"
#include "volet-secret.h"
#include "volet-statement.h"
#include "volet-store-ledger.h"
#include "volet-store-private.h"

#define SELECT_RECIPIENT                                                                           \
  "SELECT id, name, sign, level, is_whole_period, hides_objective, prevented_form, group_name "    \
  "FROM recipient LEFT JOIN membership ON recipient = id AND until_n IS NULL "

/* An empty sign is none. */
static gboolean
has_sign (const VoletRecipient *recipient)
{
  return recipient->sign != NULL && *recipient->sign != '\0';
}

static gboolean
is_sound (const VoletRecipient *recipient)
{
  return recipient->id != VOLET_ID_NONE && volet_statement_check_name (recipient->name, NULL) &&
         (recipient->sign == NULL || volet_statement_check_name (recipient->sign, NULL)) &&
         volet_group_check (recipient->group, NULL);
}

static VoletRecipient *
read_row (VoletQuery *query, GError **error)
{
  g_autoptr (VoletRecipient) recipient = volet_recipient_new ();

  recipient->id = (VoletId) volet_query_get_int (query, 0, G_MININT64, G_MAXINT64);
  recipient->name = volet_query_dup_text (query, 1);
  recipient->sign = volet_query_dup_text_or_null (query, 2);
  recipient->form.level = (VoletLevel) volet_query_get_int (query, 3, 0, VOLET_N_LEVELS - 1);
  recipient->form.is_whole_period = volet_query_get_boolean (query, 4);
  recipient->form.hides_objective = volet_query_get_boolean (query, 5);
  recipient->form.prevented_form =
      (VoletPreventedForm) volet_query_get_int (query, 6, 0, VOLET_N_PREVENTED_FORMS - 1);
  recipient->group = volet_query_dup_text (query, 7);

  if (!is_sound (recipient))
    volet_query_mark_damaged (query);
  return volet_query_check_row (query, error) ? g_steal_pointer (&recipient) : NULL;
}

static GPtrArray *
load_rows (VoletQuery *query, GError **error)
{
  g_autoptr (GPtrArray) recipients =
      g_ptr_array_new_with_free_func ((GDestroyNotify) volet_recipient_free);
  gboolean has_row;

  while (TRUE) {
    VoletRecipient *recipient;

    if (!volet_query_step (query, &has_row, error))
      return NULL;
    if (!has_row)
      return g_steal_pointer (&recipients);
    recipient = read_row (query, error);
    if (recipient == NULL)
      return NULL;
    g_ptr_array_add (recipients, recipient);
  }
}

/* Binds the columns id, name, sign, level, is_whole_period, hides_objective and prevented_form, in
 * this order. */
void
volet_store_bind_recipient (VoletQuery *query, const VoletRecipient *recipient)
{
  volet_query_bind_int (query, 1, (gint64) recipient->id);
  volet_query_bind_text (query, 2, recipient->name);
  volet_store_bind_words (query, 3, recipient->sign);
  volet_query_bind_int (query, 4, recipient->form.level);
  volet_query_bind_int (query, 5, !!recipient->form.is_whole_period);
  volet_query_bind_int (query, 6, !!recipient->form.hides_objective);
  volet_query_bind_int (query, 7, recipient->form.prevented_form);
}

static gboolean
put_row (VoletStore *self, const VoletRecipient *recipient, GError **error)
{
  g_autoptr (VoletQuery) query = volet_store_query (
      self,
      "INSERT INTO recipient "
      "(id, name, sign, level, is_whole_period, hides_objective, prevented_form) "
      "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
      "name = excluded.name, sign = excluded.sign, level = excluded.level, "
      "is_whole_period = excluded.is_whole_period, hides_objective = excluded.hides_objective, "
      "prevented_form = excluded.prevented_form "
      "WHERE name <> excluded.name OR sign IS NOT excluded.sign OR level <> excluded.level OR "
      "is_whole_period <> excluded.is_whole_period OR "
      "hides_objective <> excluded.hides_objective OR prevented_form <> excluded.prevented_form",
      error);

  if (query == NULL)
    return FALSE;
  volet_store_bind_recipient (query, recipient);
  return volet_query_run (query, error);
}

static gboolean
run_for_membership (VoletStore *self,
                    const char *sql,
                    const VoletRecipient *recipient,
                    GError **error)
{
  g_autoptr (VoletQuery) query = volet_store_query (self, sql, error);

  if (query == NULL)
    return FALSE;
  volet_query_bind_int (query, 1, (gint64) recipient->id);
  volet_query_bind_text (query, 2, recipient->group);
  return volet_query_run (query, error);
}

/* Notes a revision if the last statement changed a row. */
static gboolean
touch_if_changed (VoletStore *self, VoletObjectKind kind, VoletId id, GError **error)
{
  g_autofree char *key = volet_id_to_string (id);

  return sqlite3_changes (self->handle) == 0 ||
         volet_revision_rows_touch (self->queries, kind, key, error);
}

static gboolean
put (VoletStore *self, gconstpointer data, GError **error)
{
  const VoletRecipient *recipient = data;

  return volet_store_forget_merges (self, error) && put_row (self, recipient, error) &&
         touch_if_changed (self, VOLET_OBJECT_RECIPIENT, recipient->id, error) &&
         run_for_membership (self,
                             "UPDATE membership SET until_n = "
                             "(SELECT coalesce(max(n), 0) FROM given) "
                             "WHERE recipient = ?1 AND until_n IS NULL AND group_name <> ?2",
                             recipient, error) &&
         touch_if_changed (self, VOLET_OBJECT_GROUP, recipient->id, error) &&
         run_for_membership (self,
                             "INSERT INTO membership (recipient, place, group_name) "
                             "SELECT ?1, coalesce(max(place), 0) + 1, ?2 FROM membership "
                             "WHERE recipient = ?1 HAVING count(*) = count(until_n)",
                             recipient, error);
}

/**
 * volet_store_put_recipient:
 * @self: a store
 * @recipient: a recipient with an id, a name and a group
 * @error: return location
 *
 * Keeps a recipient, in place of what was kept of it. Another group than before moves it: what it
 * was given so far becomes known to the new group too, and stays known to the old one.
 *
 * Errors: those of volet_statement_check_name() and volet_group_check(), and those of
 * volet_store_commit()
 *
 * Returns: whether it was kept
 */
gboolean
volet_store_put_recipient (VoletStore *self, const VoletRecipient *recipient, GError **error)
{
  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);
  g_return_val_if_fail (recipient->id != VOLET_ID_NONE, FALSE);
  g_return_val_if_fail (recipient->name != NULL && recipient->group != NULL, FALSE);

  if (!volet_statement_check_name (recipient->name, error) ||
      (has_sign (recipient) && !volet_statement_check_name (recipient->sign, error)) ||
      !volet_group_check (recipient->group, error))
    return FALSE;
  return volet_store_in_transaction (self, put, recipient, error);
}

/**
 * volet_store_load_recipient:
 * @self: a store
 * @id: a recipient's id
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_NOT_FOUND, %VOLET_STORE_ERROR_DAMAGED,
 * %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: (transfer full) (nullable): the recipient
 */
VoletRecipient *
volet_store_load_recipient (VoletStore *self, VoletId id, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;
  gboolean has_row;

  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);

  query = volet_store_query (self, SELECT_RECIPIENT "WHERE id = ?", error);
  if (query == NULL)
    return NULL;
  volet_query_bind_int (query, 1, (gint64) id);
  if (!volet_query_step (query, &has_row, error))
    return NULL;
  if (has_row)
    return read_row (query, error);

  volet_store_set_not_found (error);
  return NULL;
}

/**
 * volet_store_load_recipients:
 * @self: a store
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_OUT_OF_MEMORY, %VOLET_STORE_ERROR_FAILED
 *
 * Returns: (transfer full) (element-type VoletRecipient) (nullable): every recipient, by the bytes
 *   of the name
 */
GPtrArray *
volet_store_load_recipients (VoletStore *self, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;

  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);

  query = volet_store_query (self, SELECT_RECIPIENT "ORDER BY name, sign, id", error);
  return query != NULL ? load_rows (query, error) : NULL;
}

/**
 * volet_store_find_recipients:
 * @self: a store
 * @name: a name, letter for letter
 * @error: return location
 *
 * Errors: as volet_store_load_recipients()
 *
 * Returns: (transfer full) (element-type VoletRecipient) (nullable): the recipients of that name:
 *   none, one, or several that their sign tells apart
 */
GPtrArray *
volet_store_find_recipients (VoletStore *self, const char *name, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;

  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);

  query = volet_store_query (self, SELECT_RECIPIENT "WHERE name = ? ORDER BY sign, id", error);
  if (query == NULL)
    return NULL;
  volet_query_bind_text (query, 1, name);
  return load_rows (query, error);
}

/**
 * volet_store_load_groups:
 * @self: a store
 * @error: return location
 *
 * Errors: as volet_store_load_recipients()
 *
 * Returns: (transfer full) (element-type utf8) (nullable): every group that a recipient is or was
 *   in: %VOLET_GROUP_ADMINISTRATION, always and first, then the others by the bytes of their names
 */
GPtrArray *
volet_store_load_groups (VoletStore *self, GError **error)
{
  g_autoptr (VoletQuery) query = NULL;
  g_autoptr (GPtrArray) groups = NULL;
  gboolean has_row;

  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);

  query = volet_store_query (self,
                             "SELECT DISTINCT group_name FROM membership "
                             "WHERE group_name <> '" VOLET_GROUP_ADMINISTRATION "' "
                             "ORDER BY group_name",
                             error);
  if (query == NULL)
    return NULL;

  groups = g_ptr_array_new_with_free_func ((GDestroyNotify) volet_secret_free_string);
  g_ptr_array_add (groups, g_strdup (VOLET_GROUP_ADMINISTRATION));
  while (TRUE) {
    char *group;

    if (!volet_query_step (query, &has_row, error))
      return NULL;
    if (!has_row)
      return g_steal_pointer (&groups);
    group = volet_query_dup_text (query, 0);
    g_ptr_array_add (groups, group);
    if (!volet_group_check (group, NULL))
      volet_query_mark_damaged (query);
    if (!volet_query_check_row (query, error))
      return NULL;
  }
}
