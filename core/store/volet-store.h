/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of an open notebook: transactions, settings and the draft. The agenda's tables, the
 * ledger's and the acts each have a header of their own. */

#pragma once

#include "volet-store-error.h"

#include <glib-object.h>
#include <sqlite3.h>

G_BEGIN_DECLS

#define VOLET_TYPE_STORE (volet_store_get_type ())
G_DECLARE_FINAL_TYPE (VoletStore, volet_store, VOLET, STORE, GObject)

VoletStore *volet_store_new (sqlite3 *handle, GError **error);
void volet_store_close (VoletStore *self);
gboolean volet_store_check (VoletStore *self, gboolean *ret_is_whole, GError **error);

gboolean volet_store_begin (VoletStore *self, GError **error);
gboolean volet_store_commit (VoletStore *self, GError **error);
void volet_store_abandon (VoletStore *self);
gboolean volet_store_is_in_transaction (VoletStore *self);

/* What the person chose (the notebook's name and colour, what counts …): undone with the act in
 * which it was. */
gboolean
volet_store_get_choice (VoletStore *self, const char *key, char **ret_value, GError **error);
gboolean
volet_store_set_choice (VoletStore *self, const char *key, const char *value, GError **error);

/* What Volet must remember (the zone, the day of the last copy …): never undone. */
gboolean volet_store_get_memo (VoletStore *self, const char *key, char **ret_value, GError **error);
gboolean
volet_store_set_memo (VoletStore *self, const char *key, const char *value, GError **error);

/* The one half-typed entry that a lock keeps. */
gboolean volet_store_get_draft (VoletStore *self, GBytes **ret_draft, GError **error);
gboolean volet_store_set_draft (VoletStore *self, GBytes *draft, GError **error);

G_END_DECLS
