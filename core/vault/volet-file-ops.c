/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The system calls that a vault makes, as a table that a test can replace. */

/* Everything of this room that a platform other than Linux would need anew is here and in
 * volet-private-map.c. */

#include "volet-file-ops.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/statvfs.h>
#include <unistd.h>

static int
system_open (gpointer user_data, const char *path, int flags, guint mode)
{
  return open (path, flags, (mode_t) mode);
}

static int
system_close (gpointer user_data, int fd)
{
  return close (fd);
}

static int
system_stat (gpointer user_data, const char *path, struct stat *ret_stat)
{
  return stat (path, ret_stat);
}

static int
system_fstat (gpointer user_data, int fd, struct stat *ret_stat)
{
  return fstat (fd, ret_stat);
}

static gssize
system_pread (gpointer user_data, int fd, gpointer bytes, gsize n_bytes, gint64 offset)
{
  return pread (fd, bytes, n_bytes, offset);
}

static gssize
system_pwrite (gpointer user_data, int fd, gconstpointer bytes, gsize n_bytes, gint64 offset)
{
  return pwrite (fd, bytes, n_bytes, offset);
}

static int
system_fdatasync (gpointer user_data, int fd)
{
  return fdatasync (fd);
}

static int
system_fsync (gpointer user_data, int fd)
{
  return fsync (fd);
}

static int
system_flock (gpointer user_data, int fd, int operation)
{
  return flock (fd, operation);
}

static int
system_drop_cache (gpointer user_data, int fd)
{
  int code = posix_fadvise (fd, 0, 0, POSIX_FADV_DONTNEED);

  if (code == 0)
    return 0;
  errno = code;
  return -1;
}

static int
system_get_free_space (gpointer user_data, int fd, guint64 *ret_bytes)
{
  struct statvfs space;

  if (fstatvfs (fd, &space) != 0)
    return -1;
  *ret_bytes = (guint64) space.f_bavail * space.f_frsize;
  return 0;
}

static int
system_unlink (gpointer user_data, const char *path)
{
  return unlink (path);
}

static int
system_rename (gpointer user_data, const char *from, const char *to)
{
  return rename (from, to);
}

static int
system_get_available_memory (gpointer user_data, guint64 *ret_bytes)
{
  FILE *file = fopen ("/proc/meminfo", "re");
  char line[128];
  gboolean is_found = FALSE;

  if (file == NULL)
    return -1;
  while (!is_found && fgets (line, sizeof line, file) != NULL) {
    unsigned long long kib;

    is_found = sscanf (line, "MemAvailable: %llu kB", &kib) == 1;
    if (is_found)
      *ret_bytes = (guint64) kib * 1024;
  }
  fclose (file);
  if (is_found)
    return 0;
  errno = ENODATA;
  return -1;
}

/**
 * volet_file_ops_get_system:
 *
 * Returns: (transfer none): the system's own calls
 */
const VoletFileOps *
volet_file_ops_get_system (void)
{
  static const VoletFileOps system_ops = {
      .open = system_open,
      .close = system_close,
      .stat = system_stat,
      .fstat = system_fstat,
      .pread = system_pread,
      .pwrite = system_pwrite,
      .fdatasync = system_fdatasync,
      .fsync = system_fsync,
      .flock = system_flock,
      .drop_cache = system_drop_cache,
      .get_free_space = system_get_free_space,
      .unlink = system_unlink,
      .rename = system_rename,
      .get_available_memory = system_get_available_memory,
  };

  return &system_ops;
}
