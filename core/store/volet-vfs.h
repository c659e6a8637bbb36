/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What SQLite takes for a file system: the pages of one vault, and nothing else. */

#pragma once

#include "volet-vault.h"

G_BEGIN_DECLS

typedef struct _VoletVfs VoletVfs;

VoletVfs *volet_vfs_new (VoletVault *vault, GError **error);
void volet_vfs_free (VoletVfs *self);

const char *volet_vfs_get_name (VoletVfs *self);
gboolean volet_vfs_take_save_error (VoletVfs *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletVfs, volet_vfs_free)

G_END_DECLS
