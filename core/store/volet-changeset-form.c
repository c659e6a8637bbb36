/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of a stored changeset. Private to the store.
 *
 * SQLite trusts the changesets that it is given: on one that it did not write it may read past the
 * end or never come back (3.40 does both), and it silently leaves out changes of a table whose
 * columns are others. So a stored changeset is read here first, byte for byte. The form is the one
 * at the top of SQLite's ext/session/sqlite3session.c: for each table a header, 'T', the number of
 * columns, for each column whether it is of the key, the name and a NUL; then for each row the
 * operation, whether it was indirect, and the old record, the new one, or both; a record is for
 * each column its type and its value. */

#include "volet-changeset-form.h"

#include "volet-query.h"

#include <string.h>

/* The first byte of a value. There is no column with floating point. */
enum {
  VALUE_UNDEFINED = 0,
  VALUE_INTEGER = 1,
  VALUE_TEXT = 3,
  VALUE_BLOB = 4,
  VALUE_NULL = 5,
};

typedef struct {
  const guint8 *next;
  gsize n_left;
} Reader;

static gboolean
skip (Reader *reader, gsize n_bytes)
{
  if (n_bytes > reader->n_left)
    return FALSE;

  reader->next += n_bytes;
  reader->n_left -= n_bytes;
  return TRUE;
}

static gboolean
take_byte (Reader *reader, guint8 *ret_byte)
{
  const guint8 *byte = reader->next;

  if (!skip (reader, 1))
    return FALSE;
  *ret_byte = *byte;
  return TRUE;
}

/* Seven bits a byte, the highest first; all but the last have the highest bit set. Four bytes are
 * more than any row may have. */
static gboolean
take_length (Reader *reader, gsize *ret_length)
{
  gsize length = 0;

  for (guint i = 0; i < 4; i++) {
    guint8 byte;

    if (!take_byte (reader, &byte))
      return FALSE;
    length = length << 7 | (byte & 0x7f);
    if ((byte & 0x80) == 0) {
      *ret_length = length;
      return TRUE;
    }
  }
  return FALSE;
}

static gboolean
take_value (Reader *reader, guint8 *ret_type)
{
  gsize length;

  if (!take_byte (reader, ret_type))
    return FALSE;

  switch (*ret_type) {
  case VALUE_UNDEFINED:
  case VALUE_NULL:
    return TRUE;
  case VALUE_INTEGER:
    return skip (reader, sizeof (gint64));
  case VALUE_TEXT:
  case VALUE_BLOB:
    return take_length (reader, &length) && skip (reader, length);
  default:
    return FALSE;
  }
}

static gboolean
take_record (Reader *reader, const VoletSchemaTable *table, guint8 *ret_types)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (!take_value (reader, &ret_types[i]))
      return FALSE;
  return TRUE;
}

/* A row that came or went is there in full. */
static gboolean
take_whole_record (Reader *reader, const VoletSchemaTable *table)
{
  guint8 types[VOLET_SCHEMA_MAX_COLUMNS];

  return take_record (reader, table, types) &&
         memchr (types, VALUE_UNDEFINED, table->n_columns) == NULL;
}

/* Of a row that changed there is the old key, and what changed, old and new. */
static gboolean
take_two_records (Reader *reader, const VoletSchemaTable *table)
{
  guint8 old_types[VOLET_SCHEMA_MAX_COLUMNS];
  guint8 new_types[VOLET_SCHEMA_MAX_COLUMNS];

  if (!take_record (reader, table, old_types) || !take_record (reader, table, new_types))
    return FALSE;

  for (guint i = 0; i < table->n_columns; i++) {
    gboolean has_old = old_types[i] != VALUE_UNDEFINED;
    gboolean has_new = new_types[i] != VALUE_UNDEFINED;

    if (i < table->n_key_columns ? !has_old || has_new : has_old != has_new)
      return FALSE;
  }
  return TRUE;
}

static gboolean
take_change (Reader *reader, const VoletSchemaTable *table)
{
  guint8 operation, is_indirect;

  if (!take_byte (reader, &operation) || !take_byte (reader, &is_indirect) || is_indirect > 1)
    return FALSE;

  switch (operation) {
  case SQLITE_INSERT:
  case SQLITE_DELETE:
    return take_whole_record (reader, table);
  case SQLITE_UPDATE:
    return take_two_records (reader, table);
  default:
    return FALSE;
  }
}

/* Returns the table that the header names, or NULL. */
static const VoletSchemaTable *
take_header (Reader *reader, VoletSchemaScope scope)
{
  const VoletSchemaTable *table;
  const guint8 *key_flags, *name, *end;
  guint8 n_columns, mark;

  if (!take_byte (reader, &mark) || mark != 'T' || !take_byte (reader, &n_columns))
    return NULL;
  key_flags = reader->next;
  if (!skip (reader, n_columns))
    return NULL;
  name = reader->next;
  end = memchr (name, '\0', reader->n_left);
  if (end == NULL || !skip (reader, (gsize) (end - name) + 1))
    return NULL;

  table = volet_schema_find ((const char *) name, scope);
  if (table == NULL || table->n_columns != n_columns)
    return NULL;
  for (guint i = 0; i < n_columns; i++)
    if ((key_flags[i] != 0) != (i < table->n_key_columns))
      return NULL;
  return table;
}

static gboolean
is_changeset (GBytes *changeset, VoletSchemaScope scope)
{
  Reader reader = {0};
  const VoletSchemaTable *table = NULL;

  reader.next = g_bytes_get_data (changeset, &reader.n_left);
  while (reader.n_left > 0) {
    if (*reader.next == 'T')
      table = take_header (&reader, scope);
    else if (table != NULL && !take_change (&reader, table))
      return FALSE;
    if (table == NULL)
      return FALSE;
  }
  return TRUE;
}

/**
 * volet_changeset_form_check:
 * @changeset: a stored changeset; may be hostile
 * @scope: the tables that it may be about
 * @error: return location
 *
 * Looks whether @changeset has the form of one, over the tables of @scope as they are and no
 * others, so that it can be handed to SQLite.
 *
 * Errors: %VOLET_STORE_ERROR_DAMAGED
 *
 * Returns: whether it has
 */
gboolean
volet_changeset_form_check (GBytes *changeset, VoletSchemaScope scope, GError **error)
{
  if (is_changeset (changeset, scope))
    return TRUE;

  volet_query_set_damaged (error);
  return FALSE;
}
