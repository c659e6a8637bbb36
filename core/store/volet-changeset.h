/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Changesets of SQLite's session extension over a notebook's tables. Private to the store. */

#pragma once

#include "volet-schema.h"

#include <sqlite3.h>

G_BEGIN_DECLS

sqlite3_session *volet_changeset_begin (sqlite3 *handle, VoletSchemaScope scope, GError **error);
GBytes *volet_changeset_end (sqlite3_session *session, GError **error);

gboolean volet_changeset_apply (sqlite3 *handle,
                                GBytes *changeset,
                                VoletSchemaScope scope,
                                gboolean is_inverted,
                                GError **error);
gboolean volet_changeset_names_any (
    GBytes *changeset, VoletSchemaScope scope, GHashTable *ids, gboolean *ret_does, GError **error);

G_END_DECLS
