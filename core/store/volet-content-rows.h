/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of a content as rows. Private to the store. */

#pragma once

#include "volet-content.h"
#include "volet-store-private.h"

G_BEGIN_DECLS

/**
 * VoletContentKind:
 * @offset: where in #VoletContent its records are
 * @compare: their order
 * @equal: whether two of the same key are the same
 * @remove: takes one's rows away
 * @add: adds one's rows
 *
 * How the records of one kind are told apart, taken away and added.
 */
typedef struct {
  gsize offset;
  int (*compare) (gconstpointer a, gconstpointer b);
  gboolean (*equal) (gconstpointer a, gconstpointer b);
  gboolean (*remove) (VoletStore *self, gconstpointer record, GError **error);
  gboolean (*add) (VoletStore *self, gconstpointer record, GError **error);
} VoletContentKind;

/* Ended by one without functions. */
extern const VoletContentKind volet_content_agenda_kinds[];
extern const VoletContentKind volet_content_ledger_kinds[];
extern const VoletContentKind volet_content_history_kinds[];

gboolean
volet_content_rows_remove_by_int (VoletStore *self, const char *sql, gint64 key, GError **error);

#define VOLET_CONTENT_KIND(member, compare, equal, remove, add)                                    \
  {                                                                                                \
    G_STRUCT_OFFSET (VoletContent, member), (int (*) (gconstpointer, gconstpointer)) (compare),    \
        equal, remove, add                                                                         \
  }

G_END_DECLS
