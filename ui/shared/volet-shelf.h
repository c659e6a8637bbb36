/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The notebooks that lie in a folder, and names for new ones. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GStrv volet_shelf_list (const char *folder);
char *volet_shelf_dup_title (const char *path);
char *volet_shelf_dup_free_name (const char *folder);
char *volet_shelf_dup_path (const char *folder, const char *name);
gboolean volet_shelf_make_folder (const char *folder, GError **error);

G_END_DECLS
