/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the sources of VoletStore share. */

#pragma once

#include "volet-act.h"
#include "volet-objective.h"
#include "volet-query.h"
#include "volet-recipient.h"
#include "volet-store.h"
#include "volet-zone.h"

G_BEGIN_DECLS

/* The act that is being recorded. */
typedef struct {
  VoletAct *act;
  sqlite3_session *session;
  gboolean gives_document;
} VoletPendingAct;

struct _VoletStore {
  GObject parent_instance;

  sqlite3 *handle;          /* not owned; NULL once closed */
  VoletQueryCache *queries; /* NULL once closed */
  GHashTable *zones;        /* id → VoletZone */
  gint64 last_created_us;   /* UNKNOWN_CREATED until asked for */
  gboolean is_in_transaction;
  int schema_version;       /* an older one only where nothing can be written */
  VoletPendingAct *pending; /* NULL outside an act */
};

#define VOLET_STORE_UNKNOWN_CREATED G_MININT64

/**
 * VoletStoreFunc:
 * @self: a store in a transaction
 * @data: closure
 * @error: return location
 *
 * Returns: whether it went well
 */
typedef gboolean (*VoletStoreFunc) (VoletStore *self, gconstpointer data, GError **error);

VoletQuery *volet_store_query (VoletStore *self, const char *sql, GError **error);
gboolean volet_store_change_one (VoletStore *self, VoletQuery *query, GError **error);
gboolean volet_store_in_transaction (VoletStore *self,
                                     VoletStoreFunc func,
                                     gconstpointer data,
                                     GError **error);

void volet_store_bind_words (VoletQuery *query, int place, const char *words);
void volet_store_bind_recipient (VoletQuery *query, const VoletRecipient *recipient);
void volet_store_set_not_found (GError **error);

void volet_store_bind_objective (VoletQuery *query, int place, VoletObjective objective);
VoletObjective volet_store_read_objective (VoletQuery *query, int column);

gboolean volet_store_record_act (VoletStore *self, GError **error);
void volet_store_clear_pending (VoletStore *self);
gboolean volet_store_add_barrier (VoletStore *self, guint n, GError **error);
gboolean volet_store_remove_barrier (VoletStore *self, guint n, GError **error);
gboolean volet_store_forget_acts_of (VoletStore *self, GHashTable *ids, GError **error);
gboolean volet_store_forget_merges (VoletStore *self, GError **error);

G_END_DECLS
