/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The system calls that a vault makes, as a table that a test can replace. */

#pragma once

#include <glib.h>
#include <sys/stat.h>

G_BEGIN_DECLS

/**
 * VoletFileOps:
 * @user_data: handed to every operation
 * @drop_cache: asks that the next read come from the disk
 * @get_free_space: free bytes on the file's disk for an ordinary user
 * @get_available_memory: bytes of memory that the system could give now
 *
 * Each behaves as the call of POSIX or Linux that has its name: -1 and errno on failure.
 */
typedef struct {
  gpointer user_data;
  int (*open) (gpointer user_data, const char *path, int flags, guint mode);
  int (*close) (gpointer user_data, int fd);
  int (*stat) (gpointer user_data, const char *path, struct stat *ret_stat);
  int (*fstat) (gpointer user_data, int fd, struct stat *ret_stat);
  gssize (*pread) (gpointer user_data, int fd, gpointer bytes, gsize n_bytes, gint64 offset);
  gssize (*pwrite) (gpointer user_data, int fd, gconstpointer bytes, gsize n_bytes, gint64 offset);
  int (*fdatasync) (gpointer user_data, int fd);
  int (*fsync) (gpointer user_data, int fd);
  int (*flock) (gpointer user_data, int fd, int operation);
  int (*drop_cache) (gpointer user_data, int fd);
  int (*get_free_space) (gpointer user_data, int fd, guint64 *ret_bytes);
  int (*unlink) (gpointer user_data, const char *path);
  int (*rename) (gpointer user_data, const char *from, const char *to);
  int (*get_available_memory) (gpointer user_data, guint64 *ret_bytes);
} VoletFileOps;

const VoletFileOps *volet_file_ops_get_system (void);

G_END_DECLS
