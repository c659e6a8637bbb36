/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What SQLite takes for a file system: the pages of one vault, and nothing else. */

/* Invariants
 *
 * 1. The main database is the vault's arena. Every other file is refused, so that nothing of the
 *    content can come to stand beside the vault.
 * 2. The main database says that it is in memory, so the pager keeps its journal there.
 * 3. The commit point is SQLITE_FCNTL_SYNC: the one call by which SQLite says that all pages of a
 *    transaction were written. If the vault cannot save them, SQLite rolls them back.
 * 4. A rollback ends in the same call. After a save that failed, pages equal to those of the last
 *    save are a rollback that is done, and nothing is written for it.
 * 5. Each connection has its own VFS, never the default one.
 */

#include "volet-vfs.h"

#include "volet-store-error.h"

#include <sqlite3.h>
#include <string.h>

/* Milliseconds from SQLite's epoch, noon of November 24th 4714 BC, to Unix's. */
#define JULIAN_EPOCH_MS G_GINT64_CONSTANT (210866760000000)

struct _VoletVfs {
  sqlite3_vfs base;
  char *name;
  VoletVault *vault;
  GError *save_error;
  gboolean has_failed;
};

typedef struct {
  sqlite3_file base;
  VoletVfs *vfs;
} File;

static VoletArena *
get_arena (sqlite3_file *file)
{
  return volet_vault_get_arena (((File *) file)->vfs->vault);
}

static int
file_close (sqlite3_file *file)
{
  return SQLITE_OK;
}

static int
file_read (sqlite3_file *file, void *bytes, int n_bytes, sqlite3_int64 offset)
{
  gsize n_read = volet_arena_read (get_arena (file), (guint64) offset, bytes, (gsize) n_bytes);

  if (n_read == (gsize) n_bytes)
    return SQLITE_OK;
  memset ((guint8 *) bytes + n_read, 0, (gsize) n_bytes - n_read);
  return SQLITE_IOERR_SHORT_READ;
}

static int
file_write (sqlite3_file *file, const void *bytes, int n_bytes, sqlite3_int64 offset)
{
  if (volet_arena_write (get_arena (file), (guint64) offset, bytes, (gsize) n_bytes))
    return SQLITE_OK;
  return SQLITE_FULL;
}

static int
file_truncate (sqlite3_file *file, sqlite3_int64 n_bytes)
{
  guint64 n_pages = ((guint64) n_bytes + VOLET_ARENA_PAGE_SIZE - 1) / VOLET_ARENA_PAGE_SIZE;

  if (n_pages <= VOLET_ARENA_MAX_PAGES &&
      volet_arena_set_n_pages (get_arena (file), (guint32) n_pages))
    return SQLITE_OK;
  return SQLITE_FULL;
}

static int
file_sync (sqlite3_file *file, int flags)
{
  return SQLITE_OK;
}

static int
file_size (sqlite3_file *file, sqlite3_int64 *ret_n_bytes)
{
  *ret_n_bytes = (sqlite3_int64) volet_arena_get_n_bytes (get_arena (file));
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

/* What SQLite makes of a save that failed. The cause itself is kept for
 * volet_vfs_take_save_error(). */
static int
get_result_code (const GError *failure)
{
  if (g_error_matches (failure, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NO_SPACE) ||
      g_error_matches (failure, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_TOO_LARGE))
    return SQLITE_FULL;
  if (g_error_matches (failure, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_READ_ONLY))
    return SQLITE_READONLY;
  return SQLITE_IOERR_FSYNC;
}

static gboolean
any_page_differs (VoletArena *arena)
{
  g_autoptr (GArray) numbers = volet_arena_list_changed (arena);

  return numbers->len > 0;
}

static int
save (VoletVfs *self)
{
  g_autoptr (GError) failure = NULL;

  if (self->has_failed && !any_page_differs (volet_vault_get_arena (self->vault))) {
    self->has_failed = FALSE;
    return SQLITE_OK;
  }
  if (volet_vault_commit (self->vault, &failure)) {
    self->has_failed = FALSE;
    return SQLITE_OK;
  }

  self->has_failed = TRUE;
  g_clear_error (&self->save_error);
  self->save_error = g_steal_pointer (&failure);
  return get_result_code (self->save_error);
}

static int
file_control (sqlite3_file *file, int operation, void *argument)
{
  return operation == SQLITE_FCNTL_SYNC ? save (((File *) file)->vfs) : SQLITE_NOTFOUND;
}

static int
file_get_sector_size (sqlite3_file *file)
{
  return VOLET_ARENA_PAGE_SIZE;
}

static int
file_get_characteristics (sqlite3_file *file)
{
  return SQLITE_IOCAP_POWERSAFE_OVERWRITE | SQLITE_IOCAP_SAFE_APPEND | SQLITE_IOCAP_SEQUENTIAL;
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

static int
vfs_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *ret_flags)
{
  VoletVfs *self = vfs->pAppData;

  memset (file, 0, sizeof (File));
  if ((flags & SQLITE_OPEN_MAIN_DB) == 0)
    return SQLITE_CANTOPEN;

  ((File *) file)->vfs = self;
  file->pMethods = &file_methods;
  if (ret_flags != NULL) {
    *ret_flags = SQLITE_OPEN_MEMORY | SQLITE_OPEN_MAIN_DB;
    *ret_flags |=
        volet_vault_is_read_only (self->vault) ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  }
  return SQLITE_OK;
}

static int
vfs_delete (sqlite3_vfs *vfs, const char *name, int sync_folder)
{
  return SQLITE_IOERR_DELETE_NOENT;
}

static int
vfs_access (sqlite3_vfs *vfs, const char *name, int flags, int *ret_is_there)
{
  *ret_is_there = 0;
  return SQLITE_OK;
}

static int
vfs_full_pathname (sqlite3_vfs *vfs, const char *name, int n_bytes, char *ret_name)
{
  return g_strlcpy (ret_name, name, (gsize) n_bytes) < (gsize) n_bytes ? SQLITE_OK
                                                                       : SQLITE_CANTOPEN;
}

static void *
vfs_dl_open (sqlite3_vfs *vfs, const char *name)
{
  return NULL;
}

static void
vfs_dl_error (sqlite3_vfs *vfs, int n_bytes, char *ret_message)
{
  g_strlcpy (ret_message, "No extensions", (gsize) n_bytes);
}

static int
vfs_randomness (sqlite3_vfs *vfs, int n_bytes, char *bytes)
{
  VoletVfs *self = vfs->pAppData;

  volet_random_fill (volet_vault_get_random (self->vault), bytes, (gsize) n_bytes);
  return n_bytes;
}

static int
vfs_sleep (sqlite3_vfs *vfs, int duration_us)
{
  g_usleep ((gulong) duration_us);
  return duration_us;
}

static int
vfs_get_time (sqlite3_vfs *vfs, sqlite3_int64 *ret_julian_ms)
{
  VoletVfs *self = vfs->pAppData;

  *ret_julian_ms =
      volet_clock_get_now (volet_vault_get_clock (self->vault)) * 1000 + JULIAN_EPOCH_MS;
  return SQLITE_OK;
}

static int
vfs_get_time_in_days (sqlite3_vfs *vfs, double *ret_julian_days)
{
  sqlite3_int64 julian_ms;

  vfs_get_time (vfs, &julian_ms);
  *ret_julian_days = (double) julian_ms / 86400000.0;
  return SQLITE_OK;
}

static int
vfs_get_last_error (sqlite3_vfs *vfs, int n_bytes, char *ret_message)
{
  return 0;
}

static void
fill_methods (sqlite3_vfs *vfs)
{
  vfs->iVersion = 2;
  vfs->szOsFile = sizeof (File);
  vfs->mxPathname = 64;
  vfs->xOpen = vfs_open;
  vfs->xDelete = vfs_delete;
  vfs->xAccess = vfs_access;
  vfs->xFullPathname = vfs_full_pathname;
  vfs->xDlOpen = vfs_dl_open;
  vfs->xDlError = vfs_dl_error;
  vfs->xRandomness = vfs_randomness;
  vfs->xSleep = vfs_sleep;
  vfs->xCurrentTime = vfs_get_time_in_days;
  vfs->xGetLastError = vfs_get_last_error;
  vfs->xCurrentTimeInt64 = vfs_get_time;
}

/**
 * volet_vfs_new:
 * @vault: an unlocked vault
 * @error: return location
 *
 * Registers a VFS of its own for @vault with SQLite.
 *
 * Errors: %VOLET_STORE_ERROR_FAILED
 *
 * Returns: (transfer full): the VFS
 */
VoletVfs *
volet_vfs_new (VoletVault *vault, GError **error)
{
  VoletVfs *self = g_new0 (VoletVfs, 1);

  self->vault = g_object_ref (vault);
  self->name = g_strdup_printf ("volet-%p", (void *) self);
  fill_methods (&self->base);
  self->base.zName = self->name;
  self->base.pAppData = self;
  if (sqlite3_vfs_register (&self->base, 0) == SQLITE_OK)
    return self;

  volet_vfs_free (self);
  g_set_error_literal (error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_FAILED,
                       "The database's files could not be registered");
  return NULL;
}

/**
 * volet_vfs_free:
 * @self: (transfer full) (nullable): a VFS that no connection uses any more
 *
 * Unregisters and frees it.
 */
void
volet_vfs_free (VoletVfs *self)
{
  if (self == NULL)
    return;

  sqlite3_vfs_unregister (&self->base);
  g_clear_error (&self->save_error);
  g_object_unref (self->vault);
  g_free (self->name);
  g_free (self);
}

/**
 * volet_vfs_get_name:
 * @self: a VFS
 *
 * Returns: (transfer none): the name under which SQLite knows it
 */
const char *
volet_vfs_get_name (VoletVfs *self)
{
  return self->name;
}

/**
 * volet_vfs_take_save_error:
 * @self: a VFS
 * @error: (out) (optional): why the last save failed, as the vault said it
 *
 * Gives out the cause of the last save that failed, once.
 *
 * Returns: whether there was one
 */
gboolean
volet_vfs_take_save_error (VoletVfs *self, GError **error)
{
  if (self->save_error == NULL)
    return FALSE;
  g_propagate_error (error, g_steal_pointer (&self->save_error));
  return TRUE;
}
