/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A notebook's tables as a content. */

#include "volet-content.h"
#include "volet-secret.h"
#include "volet-store-agenda.h"
#include "volet-store-ledger.h"
#include "volet-store-private.h"

#include <string.h>

/* Memos of one copy alone. */
#define MEMO_ZONE "zone"
#define OWN_MEMOS "key NOT IN ('zone', 'last-backup', 'last-backup-place', 'shows-grid')"

typedef gboolean (*ReadRowFunc) (VoletQuery *query, GPtrArray *rows);

static gboolean
load_rows (VoletStore *self, const char *sql, ReadRowFunc read_row, GPtrArray *rows, GError **error)
{
  g_autoptr (VoletQuery) query = volet_store_query (self, sql, error);
  gboolean has_row;

  if (query == NULL)
    return FALSE;
  while (TRUE) {
    if (!volet_query_step (query, &has_row, error))
      return FALSE;
    if (!has_row)
      return TRUE;
    if (!read_row (query, rows))
      volet_query_mark_damaged (query);
    if (!volet_query_check_row (query, error))
      return FALSE;
  }
}

static gboolean
read_pair (VoletQuery *query, GPtrArray *rows)
{
  VoletPair *pair = g_new0 (VoletPair, 1);

  pair->key = volet_query_dup_text (query, 0);
  pair->value = volet_query_dup_text (query, 1);
  g_ptr_array_add (rows, pair);
  return TRUE;
}

static gboolean
read_membership (VoletQuery *query, GPtrArray *rows)
{
  char *group = volet_query_dup_text (query, 2);
  guint until_n = volet_query_is_null (query, 3)
                      ? VOLET_MEMBERSHIP_NOW
                      : (guint) volet_query_get_int (query, 3, 0, G_MAXINT);

  g_ptr_array_add (rows, volet_membership_new (
                             (VoletId) volet_query_get_int (query, 0, G_MININT64, G_MAXINT64),
                             (guint) volet_query_get_int (query, 1, 1, G_MAXINT), group, until_n));
  volet_secret_free_string (group);
  return TRUE;
}

static gboolean
read_alias (VoletQuery *query, GPtrArray *rows)
{
  g_ptr_array_add (
      rows, volet_alias_new ((VoletId) volet_query_get_int (query, 0, G_MININT64, G_MAXINT64),
                             (VoletId) volet_query_get_int (query, 1, G_MININT64, G_MAXINT64)));
  return TRUE;
}

static gboolean
read_revision (VoletQuery *query, GPtrArray *rows)
{
  g_autofree char *key = volet_query_dup_text (query, 1);

  g_ptr_array_add (
      rows, volet_revision_new (
                (VoletObjectKind) volet_query_get_int (query, 0, 0, VOLET_N_OBJECT_KINDS - 1), key,
                (guint64) volet_query_get_int (query, 2, G_MININT64, G_MAXINT64),
                volet_query_get_int (query, 3, G_MININT64, G_MAXINT64),
                volet_query_get_boolean (query, 4)));
  return TRUE;
}

static gboolean
read_variant (VoletQuery *query, GPtrArray *rows)
{
  VoletVariant *variant = g_new0 (VoletVariant, 1);

  variant->kind = (VoletObjectKind) volet_query_get_int (query, 0, 0, VOLET_N_OBJECT_KINDS - 1);
  variant->key = volet_query_dup_text (query, 1);
  variant->revision = (guint64) volet_query_get_int (query, 2, G_MININT64, G_MAXINT64);
  variant->content = volet_query_dup_text_or_null (query, 3);
  g_ptr_array_add (rows, variant);
  return TRUE;
}

static gboolean
load_tables (VoletStore *self, VoletContent *content, GError **error)
{
  return load_rows (self, "SELECT key, value FROM choice", read_pair, content->choices, error) &&
         load_rows (self, "SELECT key, value FROM memo WHERE " OWN_MEMOS, read_pair,
                    content->answers, error) &&
         load_rows (self, "SELECT recipient, place, group_name, until_n FROM membership",
                    read_membership, content->memberships, error) &&
         load_rows (self, "SELECT id, recipient FROM recipient_former", read_alias,
                    content->aliases, error) &&
         load_rows (self, "SELECT kind, key, revision, made_unix_s, is_head FROM revision",
                    read_revision, content->revisions, error) &&
         load_rows (self, "SELECT kind, key, revision, content FROM variant", read_variant,
                    content->variants, error);
}

/* Takes @loaded, where it is not NULL, in place of @array. */
static gboolean
take (GPtrArray **array, GPtrArray *loaded)
{
  if (loaded == NULL)
    return FALSE;
  g_ptr_array_unref (*array);
  *array = loaded;
  return TRUE;
}

static gboolean
load_closings (VoletStore *self, VoletContent *content, GError **error)
{
  g_autoptr (GArray) closings =
      volet_store_load_closings (self, VOLET_WEEK_FIRST, VOLET_WEEK_LAST, error);
  guint n = 0;

  if (closings == NULL)
    return FALSE;
  for (guint i = 0; i < closings->len; i++) {
    const VoletClosing *closing = &g_array_index (closings, VoletClosing, i);
    gboolean is_first = i == 0 || closing[-1].week != closing->week;

    n = is_first ? 1 : n + 1;
    g_ptr_array_add (content->closings, volet_closing_record_new (n, closing));
  }
  return TRUE;
}

static gboolean
load_agenda (VoletStore *self, VoletContent *content, GError **error)
{
  if (!take (&content->entries, volet_store_load_all_entries (self, error)) ||
      !take (&content->bin, volet_store_load_bin (self, error)) ||
      !take (&content->objectives, volet_store_load_objective_changes (self, error)) ||
      !take (&content->weeks,
             volet_store_load_weeks (self, VOLET_WEEK_FIRST, VOLET_WEEK_LAST, error)))
    return FALSE;
  /* Versions follow from the closings. */
  for (guint i = 0; i < content->weeks->len; i++)
    ((VoletWeekRecord *) content->weeks->pdata[i])->version = 0;
  return load_closings (self, content, error);
}

static gboolean
load_line (VoletStore *self, guint n, GPtrArray *lines, GError **error)
{
  g_autoptr (VoletGiven) given = volet_store_load_given (self, n, error);
  g_autoptr (GArray) formers = NULL;
  VoletId id;

  if (given == NULL || !volet_store_get_given_id (self, n, &id, error))
    return FALSE;
  formers = volet_store_load_given_formers (self, n, error);
  if (formers == NULL)
    return FALSE;
  if (given->state == VOLET_GIVEN_STATE_REPLACED)
    given->state = VOLET_GIVEN_STATE_GIVEN;
  given->replaced_by = 0;
  g_ptr_array_add (lines,
                   volet_line_new (id, g_steal_pointer (&given), g_steal_pointer (&formers)));
  return TRUE;
}

static gboolean
load_ledger (VoletStore *self, VoletContent *content, GError **error)
{
  g_autoptr (GPtrArray) all = NULL;

  if (!take (&content->recipients, volet_store_load_recipients (self, error)))
    return FALSE;
  for (guint i = 0; i < content->recipients->len; i++) {
    VoletRecipient *recipient = content->recipients->pdata[i];

    g_clear_pointer (&recipient->group, volet_secret_free_string);
  }
  all = volet_store_load_all_given (self, error);
  if (all == NULL)
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    if (!load_line (self, ((VoletGiven *) all->pdata[i])->n, content->lines, error))
      return FALSE;
  return TRUE;
}

/**
 * volet_store_has_content_tables:
 * @self: a store
 *
 * Returns: whether volet_store_load_content() can be asked: not where the tables are of an older
 *   version and cannot be written
 */
gboolean
volet_store_has_content_tables (VoletStore *self)
{
  g_return_val_if_fail (VOLET_IS_STORE (self), FALSE);

  return self->schema_version >= 2;
}

/**
 * volet_store_load_content:
 * @self: a store for which volet_store_has_content_tables() holds
 * @error: return location
 *
 * Loads everything, the bytes of every document too.
 *
 * Errors: those of reading: %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_OUT_OF_MEMORY;
 * %VOLET_TIME_ERROR_UNKNOWN_ZONE
 *
 * Returns: (transfer full) (nullable): the content
 */
VoletContent *
volet_store_load_content (VoletStore *self, GError **error)
{
  g_autoptr (VoletContent) content = volet_content_new ();

  g_return_val_if_fail (VOLET_IS_STORE (self), NULL);
  g_return_val_if_fail (volet_store_has_content_tables (self), NULL);

  if (!volet_store_get_memo (self, MEMO_ZONE, &content->zone_id, error) ||
      !load_tables (self, content, error) || !load_agenda (self, content, error) ||
      !load_ledger (self, content, error))
    return NULL;
  if (content->zone_id == NULL)
    content->zone_id = g_strdup ("Europe/Paris");
  volet_content_sort (content);
  return g_steal_pointer (&content);
}
