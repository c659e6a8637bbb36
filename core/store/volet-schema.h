/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of a notebook, and whether a database has exactly these. Private to the store. */

#pragma once

#include "volet-query.h"

G_BEGIN_DECLS

/* "Volt" in ASCII, at offset 68 of the first page. */
#define VOLET_SCHEMA_APPLICATION_ID 0x566f6c74
#define VOLET_SCHEMA_VERSION 2

#define VOLET_SCHEMA_MAX_COLUMNS 13

/**
 * VoletSchemaTable:
 * @name: its name
 * @n_columns: how many columns it has, at most %VOLET_SCHEMA_MAX_COLUMNS
 * @n_key_columns: how many of these, the first, are its key
 */
typedef struct {
  const char *name;
  guint n_columns;
  guint n_key_columns;
} VoletSchemaTable;

/**
 * VoletSchemaScope:
 * @VOLET_SCHEMA_AGENDA: the agenda's tables: what an act records
 * @VOLET_SCHEMA_WHOLE: the ledger's too, and the revisions: what joining another copy records
 *
 * Which tables a changeset is about.
 */
typedef enum {
  VOLET_SCHEMA_AGENDA,
  VOLET_SCHEMA_WHOLE,
} VoletSchemaScope;

const VoletSchemaTable *volet_schema_find (const char *name, VoletSchemaScope scope);
gsize volet_schema_get_n_tables (VoletSchemaScope scope);
const VoletSchemaTable *volet_schema_get_table (gsize index);

gboolean volet_schema_prepare (VoletQueryCache *queries,
                               gboolean is_read_only,
                               int *ret_version,
                               GError **error);

G_END_DECLS
