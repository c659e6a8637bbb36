/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One open file: whole reads and writes, syncs, the lock, and whether it is still in its place. */

#pragma once

#include "volet-file-ops.h"

G_BEGIN_DECLS

/**
 * VoletFileMode:
 * @VOLET_FILE_READ: an existing file, for reading
 * @VOLET_FILE_WRITE: an existing file, for reading and writing
 * @VOLET_FILE_CREATE: a new file that only its owner may read; an existing one is an error
 *
 * How to open a file.
 */
typedef enum {
  VOLET_FILE_READ,
  VOLET_FILE_WRITE,
  VOLET_FILE_CREATE,
} VoletFileMode;

typedef struct _VoletFile VoletFile;

VoletFile *
volet_file_open (const VoletFileOps *ops, const char *path, VoletFileMode mode, GError **error);
void volet_file_close (VoletFile *self);
gboolean volet_file_reopen (VoletFile *self, GError **error);

gboolean volet_file_lock (VoletFile *self, GError **error);
gboolean volet_file_is_in_place (VoletFile *self, GError **error);
gboolean volet_file_get_size (VoletFile *self, guint64 *ret_n_bytes, GError **error);
gboolean volet_file_get_free_space (VoletFile *self, guint64 *ret_n_bytes);

gboolean volet_file_read (VoletFile *self,
                          guint64 offset,
                          guint8 *bytes,
                          gsize n_bytes,
                          gsize *ret_n_read,
                          GError **error);
gboolean volet_file_write (
    VoletFile *self, guint64 offset, const guint8 *bytes, gsize n_bytes, GError **error);
gboolean volet_file_sync_data (VoletFile *self, GError **error);
gboolean volet_file_sync_all (VoletFile *self, GError **error);
gboolean volet_file_sync_folder (VoletFile *self, GError **error);
void volet_file_drop_cache (VoletFile *self);

gboolean volet_file_move (VoletFile *self, const char *path, GError **error);
void volet_file_remove (VoletFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletFile, volet_file_close)

G_END_DECLS
