/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* SQLite's memory: wiped when freed, its page cache locked. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean volet_sqlite_memory_install (void);

G_END_DECLS
