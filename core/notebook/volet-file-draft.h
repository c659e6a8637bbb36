/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that appear whole or not at all, beside their final place until they are. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _VoletFileDraft VoletFileDraft;

gboolean volet_file_draft_check_absent (const char *path, GError **error);
VoletFileDraft *volet_file_draft_new (const char *path, GBytes *bytes, GError **error);
gboolean volet_file_draft_write (const char *path, GBytes *bytes, GError **error);
gboolean volet_file_draft_publish (VoletFileDraft *self, GError **error);
gboolean volet_file_draft_remove (VoletFileDraft *self);
void volet_file_draft_free (VoletFileDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletFileDraft, volet_file_draft_free)

G_END_DECLS
