/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which objects a changeset of the agenda's tables changes. Private to the store. */

#include "volet-changeset-objects.h"

#include "volet-changeset-form.h"
#include "volet-query.h"
#include "volet-secret.h"

#include <string.h>

/* Columns of the table of weeks. */
enum {
  WEEK_IS_CLOSED = 1,
  WEEK_IS_PREVENTED = 2,
  WEEK_REASON = 3,
};

typedef struct {
  GPtrArray *changes;
  GHashTable *places; /* kind and key → VoletChange, not owned */
} Collector;

static void
free_change (gpointer data)
{
  VoletChange *self = data;

  volet_secret_free_string (self->key);
  g_free (self);
}

/* Takes @key. A second change of the same object is no creation. */
static void
collect (Collector *self, VoletObjectKind kind, char *key, gboolean is_creation)
{
  g_autofree char *place = g_strdup_printf ("%d %s", (int) kind, key);
  VoletChange *change = g_hash_table_lookup (self->places, place);

  if (change != NULL) {
    change->is_creation = FALSE;
    volet_secret_free_string (key);
    return;
  }
  change = g_new0 (VoletChange, 1);
  change->kind = kind;
  change->key = key;
  change->is_creation = is_creation;
  g_ptr_array_add (self->changes, change);
  g_hash_table_insert (self->places, g_steal_pointer (&place), change);
}

/* The value of a column after the change, or before it where the row went; NULL where it stayed. */
static sqlite3_value *
get_value (sqlite3_changeset_iter *iter, int operation, int column)
{
  sqlite3_value *value = NULL;

  if (operation == SQLITE_DELETE)
    sqlite3changeset_old (iter, column, &value);
  else
    sqlite3changeset_new (iter, column, &value);
  return value;
}

/* Keys stand in the old row or in the new one. */
static sqlite3_value *
get_key (sqlite3_changeset_iter *iter, int operation)
{
  sqlite3_value *value = NULL;

  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (iter, 0, &value);
  else
    sqlite3changeset_old (iter, 0, &value);
  return value;
}

/* A row that comes or goes says something of what is not as in a week that nothing was said of. */
static gboolean
says_anything (sqlite3_changeset_iter *iter, int operation, int column)
{
  sqlite3_value *value = get_value (iter, operation, column);

  if (value == NULL)
    return FALSE;
  return operation == SQLITE_UPDATE ||
         (sqlite3_value_type (value) == SQLITE_INTEGER ? sqlite3_value_int (value) != 0
                                                       : sqlite3_value_type (value) != SQLITE_NULL);
}

static void
collect_week (Collector *self, sqlite3_changeset_iter *iter, int operation, gint64 week)
{
  if (says_anything (iter, operation, WEEK_IS_CLOSED))
    collect (self, VOLET_OBJECT_CLOSED, g_strdup_printf ("%" G_GINT64_FORMAT, week), FALSE);
  if (says_anything (iter, operation, WEEK_IS_PREVENTED) ||
      says_anything (iter, operation, WEEK_REASON))
    collect (self, VOLET_OBJECT_PREVENTED, g_strdup_printf ("%" G_GINT64_FORMAT, week), FALSE);
}

static void
collect_row (Collector *self, sqlite3_changeset_iter *iter, const char *table, int operation)
{
  sqlite3_value *value = get_key (iter, operation);
  gint64 number;

  if (value == NULL)
    return;
  if (strcmp (table, "choice") == 0) {
    collect (self, VOLET_OBJECT_CHOICE, g_strdup ((const char *) sqlite3_value_text (value)),
             FALSE);
    return;
  }
  number = sqlite3_value_int64 (value);
  if (strcmp (table, "entry") == 0 || strcmp (table, "bin") == 0)
    collect (self, VOLET_OBJECT_ENTRY, g_strdup_printf ("%016" G_GINT64_MODIFIER "x", number),
             operation == SQLITE_INSERT && strcmp (table, "entry") == 0);
  else if (strcmp (table, "objective") == 0)
    collect (self, VOLET_OBJECT_OBJECTIVE, g_strdup_printf ("%" G_GINT64_FORMAT, number), FALSE);
  else if (strcmp (table, "week") == 0)
    collect_week (self, iter, operation, number);
  else if (strcmp (table, "closing") == 0)
    collect (self, VOLET_OBJECT_CLOSED, g_strdup_printf ("%" G_GINT64_FORMAT, number), FALSE);
}

/**
 * volet_changeset_list_objects:
 * @changeset: what changed once in the agenda
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_DAMAGED, %VOLET_STORE_ERROR_OUT_OF_MEMORY
 *
 * Returns: (transfer full) (element-type VoletChange) (nullable): the objects, each once
 */
GPtrArray *
volet_changeset_list_objects (GBytes *changeset, GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (free_change);
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Collector collector = {changes, places};
  gsize n_bytes;
  gconstpointer bytes = g_bytes_get_data (changeset, &n_bytes);
  sqlite3_changeset_iter *iter;
  const char *table;
  int result, n_columns, operation;

  if (!volet_changeset_form_check (changeset, VOLET_SCHEMA_AGENDA, error))
    return NULL;
  result = sqlite3changeset_start (&iter, (int) n_bytes, (gpointer) bytes);
  if (result == SQLITE_OK) {
    while (sqlite3changeset_next (iter) == SQLITE_ROW)
      if (sqlite3changeset_op (iter, &table, &n_columns, &operation, NULL) == SQLITE_OK)
        collect_row (&collector, iter, table, operation);
    result = sqlite3changeset_finalize (iter);
  }
  if (result == SQLITE_OK)
    return g_steal_pointer (&changes);

  volet_query_set_error (error, result);
  return NULL;
}
