/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A locked-down SQLite connection over the pages of a vault. */

#pragma once

#include "volet-vault.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * VoletDatabase:
 *
 * One connection. A transaction is durable when its COMMIT returned SQLITE_OK. Used by one thread
 * at a time.
 */
typedef struct _VoletDatabase VoletDatabase;

gboolean volet_database_initialize (GError **error);

VoletDatabase *volet_database_open (VoletVault *vault, GError **error);
void volet_database_close (VoletDatabase *self);

sqlite3 *volet_database_get_handle (VoletDatabase *self);
VoletVault *volet_database_get_vault (VoletDatabase *self);
gboolean volet_database_take_save_error (VoletDatabase *self, GError **error);

gboolean volet_database_compact (VoletDatabase *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletDatabase, volet_database_close)

G_END_DECLS
