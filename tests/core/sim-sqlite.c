/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Plain SQLite, journal file and all, on a disk that exists only in the test. */

#include "sim-sqlite.h"

#include <fcntl.h>
#include <string.h>

#define MAX_PATH 64
#define SECTOR 4096

struct _SimSqlite {
  sqlite3_vfs base;
  SimDisk *disk;
  char *name;
};

typedef struct {
  sqlite3_file base;
  SimDisk *disk;
  char *path;
  int fd;
} File;

static const VoletFileOps *
get_ops (sqlite3_file *file)
{
  return sim_disk_get_ops (((File *) file)->disk);
}

static int
file_close (sqlite3_file *file)
{
  const VoletFileOps *ops = get_ops (file);

  ops->close (ops->user_data, ((File *) file)->fd);
  g_free (((File *) file)->path);
  return SQLITE_OK;
}

static int
file_read (sqlite3_file *file, void *bytes, int n_bytes, sqlite3_int64 offset)
{
  const VoletFileOps *ops = get_ops (file);
  gssize n_read = ops->pread (ops->user_data, ((File *) file)->fd, bytes, (gsize) n_bytes, offset);

  if (n_read == n_bytes)
    return SQLITE_OK;
  memset ((guint8 *) bytes + n_read, 0, (gsize) (n_bytes - n_read));
  return SQLITE_IOERR_SHORT_READ;
}

static int
file_write (sqlite3_file *file, const void *bytes, int n_bytes, sqlite3_int64 offset)
{
  const VoletFileOps *ops = get_ops (file);

  ops->pwrite (ops->user_data, ((File *) file)->fd, bytes, (gsize) n_bytes, offset);
  return SQLITE_OK;
}

static int
file_truncate (sqlite3_file *file, sqlite3_int64 n_bytes)
{
  sim_disk_truncate (((File *) file)->disk, ((File *) file)->path, (guint64) n_bytes);
  return SQLITE_OK;
}

static void
sync_folder (SimDisk *disk)
{
  const VoletFileOps *ops = sim_disk_get_ops (disk);
  int fd = ops->open (ops->user_data, "/usb", O_DIRECTORY | O_RDONLY, 0);

  ops->fsync (ops->user_data, fd);
  ops->close (ops->user_data, fd);
}

/* Makes names durable too, and more often than SQLite does on Unix: to its advantage. */
static int
file_sync (sqlite3_file *file, int flags)
{
  const VoletFileOps *ops = get_ops (file);

  ops->fsync (ops->user_data, ((File *) file)->fd);
  sync_folder (((File *) file)->disk);
  return SQLITE_OK;
}

static int
file_size (sqlite3_file *file, sqlite3_int64 *ret_n_bytes)
{
  const VoletFileOps *ops = get_ops (file);
  struct stat facts;

  ops->fstat (ops->user_data, ((File *) file)->fd, &facts);
  *ret_n_bytes = facts.st_size;
  return SQLITE_OK;
}

static int
file_lock (sqlite3_file *file, int level)
{
  return SQLITE_OK;
}

static int
file_check_reserved_lock (sqlite3_file *file, int *ret_is_reserved)
{
  *ret_is_reserved = 0;
  return SQLITE_OK;
}

static int
file_control (sqlite3_file *file, int operation, void *argument)
{
  return SQLITE_NOTFOUND;
}

static int
file_get_sector_size (sqlite3_file *file)
{
  return SECTOR;
}

static int
file_get_characteristics (sqlite3_file *file)
{
  return 0;
}

static const sqlite3_io_methods file_methods = {
    .iVersion = 1,
    .xClose = file_close,
    .xRead = file_read,
    .xWrite = file_write,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_lock,
    .xCheckReservedLock = file_check_reserved_lock,
    .xFileControl = file_control,
    .xSectorSize = file_get_sector_size,
    .xDeviceCharacteristics = file_get_characteristics,
};

static SimDisk *
get_disk (sqlite3_vfs *vfs)
{
  return ((SimSqlite *) vfs->pAppData)->disk;
}

static int
vfs_open (sqlite3_vfs *vfs, const char *path, sqlite3_file *base, int flags, int *ret_flags)
{
  const VoletFileOps *ops = sim_disk_get_ops (get_disk (vfs));
  File *file = (File *) base;

  *file = (File){.disk = get_disk (vfs), .path = g_strdup (path)};
  file->fd = ops->open (ops->user_data, path, O_RDWR | O_CREAT, 0600);
  if (file->fd < 0)
    return SQLITE_CANTOPEN;
  file->base.pMethods = &file_methods;
  if (ret_flags != NULL)
    *ret_flags = flags;
  return SQLITE_OK;
}

static int
vfs_delete (sqlite3_vfs *vfs, const char *path, int do_sync_folder)
{
  const VoletFileOps *ops = sim_disk_get_ops (get_disk (vfs));

  if (ops->unlink (ops->user_data, path) != 0)
    return SQLITE_IOERR_DELETE_NOENT;
  if (do_sync_folder)
    sync_folder (get_disk (vfs));
  return SQLITE_OK;
}

static int
vfs_access (sqlite3_vfs *vfs, const char *path, int flags, int *ret_is_there)
{
  *ret_is_there = sim_disk_has (get_disk (vfs), path);
  return SQLITE_OK;
}

static int
vfs_full_pathname (sqlite3_vfs *vfs, const char *path, int n_bytes, char *ret_path)
{
  g_strlcpy (ret_path, path, (gsize) n_bytes);
  return SQLITE_OK;
}

/* Repeatable, and different at every call: journals are told apart by their nonce. */
static int
vfs_randomness (sqlite3_vfs *vfs, int n_bytes, char *bytes)
{
  static guint32 n_calls;
  g_autoptr (GRand) rand = g_rand_new_with_seed (++n_calls);

  for (int i = 0; i < n_bytes; i++)
    bytes[i] = (char) g_rand_int (rand);
  return n_bytes;
}

static int
vfs_sleep (sqlite3_vfs *vfs, int duration_us)
{
  return duration_us;
}

static int
vfs_get_time (sqlite3_vfs *vfs, double *ret_julian_days)
{
  *ret_julian_days = 2461000.5;
  return SQLITE_OK;
}

static int
vfs_get_last_error (sqlite3_vfs *vfs, int n_bytes, char *ret_message)
{
  return 0;
}

SimSqlite *
sim_sqlite_new (SimDisk *disk)
{
  SimSqlite *self = g_new0 (SimSqlite, 1);

  self->disk = disk;
  self->name = g_strdup_printf ("sim-%p", (void *) self);
  self->base = (sqlite3_vfs){
      .iVersion = 1,
      .szOsFile = sizeof (File),
      .mxPathname = MAX_PATH,
      .zName = self->name,
      .pAppData = self,
      .xOpen = vfs_open,
      .xDelete = vfs_delete,
      .xAccess = vfs_access,
      .xFullPathname = vfs_full_pathname,
      .xRandomness = vfs_randomness,
      .xSleep = vfs_sleep,
      .xCurrentTime = vfs_get_time,
      .xGetLastError = vfs_get_last_error,
  };
  g_assert_cmpint (sqlite3_vfs_register (&self->base, 0), ==, SQLITE_OK);
  return self;
}

void
sim_sqlite_free (SimSqlite *self)
{
  sqlite3_vfs_unregister (&self->base);
  g_free (self->name);
  g_free (self);
}

sqlite3 *
sim_sqlite_open (SimSqlite *self, const char *path)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (
      sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, self->name), ==,
      SQLITE_OK);
  return handle;
}
