/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Plain SQLite, journal file and all, on a disk that exists only in the test. */

#pragma once

#include "sim-disk.h"

#include <sqlite3.h>

G_BEGIN_DECLS

typedef struct _SimSqlite SimSqlite;

SimSqlite *sim_sqlite_new (SimDisk *disk);
void sim_sqlite_free (SimSqlite *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SimSqlite, sim_sqlite_free)

sqlite3 *sim_sqlite_open (SimSqlite *self, const char *path);

G_END_DECLS
