/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One open file: whole reads and writes, syncs, the lock, and whether it is still in its place. */

#include "volet-file.h"

#include "volet-vault-error.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>

#define PRIVATE_MODE 0600

struct _VoletFile {
  const VoletFileOps *ops;
  char *path;
  VoletFileMode mode;
  int fd;
};

static VoletVaultError
get_error_code (int code)
{
  switch (code) {
  case ENOENT:
  case ENOTDIR:
  case ENAMETOOLONG:
    return VOLET_VAULT_ERROR_NOT_FOUND;
  case EISDIR:
  case ENXIO:
    return VOLET_VAULT_ERROR_NOT_REGULAR;
  case EACCES:
  case EPERM:
  case EROFS:
    return VOLET_VAULT_ERROR_PERMISSION;
  case ENOSPC:
  case EDQUOT:
  case EFBIG:
    return VOLET_VAULT_ERROR_NO_SPACE;
  case EEXIST:
    return VOLET_VAULT_ERROR_EXISTS;
  case ENOMEM:
    return VOLET_VAULT_ERROR_NO_MEMORY;
  default:
    return VOLET_VAULT_ERROR_IO;
  }
}

static gboolean
set_system_error (GError **error, const char *what)
{
  int code = errno;

  g_set_error (error, VOLET_VAULT_ERROR, (int) get_error_code (code), "%s: %s", what,
               g_strerror (code));
  return FALSE;
}

/* A FIFO would make open() wait for ever: hence O_NONBLOCK, which regular files do not heed. A
 * symbolic link is followed: document portals and people use them. */
static int
open_path (const VoletFileOps *ops, const char *path, VoletFileMode mode)
{
  int flags = O_CLOEXEC | O_NOCTTY | O_NONBLOCK;
  int fd;

  if (mode == VOLET_FILE_READ)
    flags |= O_RDONLY;
  else
    flags |= O_RDWR;
  if (mode == VOLET_FILE_CREATE)
    flags |= O_CREAT | O_EXCL;

  do
    fd = ops->open (ops->user_data, path, flags, PRIVATE_MODE);
  while (fd < 0 && errno == EINTR);
  return fd;
}

/**
 * volet_file_open:
 * @ops: the calls to make
 * @path: which file; an absolute path, so that a change of folder does not move it
 * @mode: what for
 * @error: return location
 *
 * Errors: %VOLET_VAULT_ERROR_NOT_FOUND, %VOLET_VAULT_ERROR_NO_FOLDER where a file was to be made,
 * %VOLET_VAULT_ERROR_NOT_REGULAR, %VOLET_VAULT_ERROR_PERMISSION, %VOLET_VAULT_ERROR_EXISTS,
 * %VOLET_VAULT_ERROR_NO_SPACE, %VOLET_VAULT_ERROR_IO
 *
 * Returns: (transfer full): the open file
 */
VoletFile *
volet_file_open (const VoletFileOps *ops, const char *path, VoletFileMode mode, GError **error)
{
  g_autoptr (VoletFile) self = g_new0 (VoletFile, 1);
  struct stat facts;

  self->ops = ops;
  self->path = g_strdup (path);
  self->mode = mode;
  self->fd = open_path (ops, path, mode);
  if (self->fd < 0 && mode == VOLET_FILE_CREATE && errno == ENOENT) {
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NO_FOLDER,
                         "There is no such folder");
    return NULL;
  }
  if (self->fd < 0 || ops->fstat (ops->user_data, self->fd, &facts) != 0) {
    set_system_error (error, "Opening");
    if (self->fd >= 0 && mode == VOLET_FILE_CREATE)
      volet_file_remove (self);
    return NULL;
  }
  if (!S_ISREG (facts.st_mode)) {
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_NOT_REGULAR,
                         "This is not a file");
    return NULL;
  }
  return g_steal_pointer (&self);
}

/**
 * volet_file_close:
 * @self: (transfer full) (nullable): a file
 *
 * Closes it and gives up its lock. Whatever was not synced may be lost.
 */
void
volet_file_close (VoletFile *self)
{
  if (self == NULL)
    return;

  if (self->fd >= 0)
    self->ops->close (self->ops->user_data, self->fd);
  g_free (self->path);
  g_free (self);
}

/**
 * volet_file_reopen:
 * @self: a file
 * @error: return location
 *
 * Opens the file anew under its path, and locks it: a descriptor that has seen an error may not
 * tell of the next one. The file must still be the same one.
 *
 * Errors: %VOLET_VAULT_ERROR_REPLACED, %VOLET_VAULT_ERROR_BUSY, and as volet_file_open()
 *
 * Returns: whether it could; if not, @self is as it was, perhaps without its lock
 */
gboolean
volet_file_reopen (VoletFile *self, GError **error)
{
  int old_fd = self->fd;
  int new_fd;

  if (!volet_file_is_in_place (self, error))
    return FALSE;
  new_fd = open_path (self->ops, self->path, VOLET_FILE_WRITE);
  if (new_fd < 0)
    return set_system_error (error, "Opening again");

  self->fd = new_fd;
  if (!volet_file_is_in_place (self, error)) {
    self->fd = old_fd;
    self->ops->close (self->ops->user_data, new_fd);
    return FALSE;
  }
  /* Two descriptors of one process exclude each other: the old one goes before the new locks. */
  self->ops->close (self->ops->user_data, old_fd);
  return volet_file_lock (self, error);
}

/**
 * volet_file_lock:
 * @self: a file
 * @error: return location
 *
 * Takes the lock of a writer, or of a reader where the file was opened for reading. Where a file
 * system knows no locks, this succeeds.
 *
 * Errors: %VOLET_VAULT_ERROR_BUSY if another program holds it, %VOLET_VAULT_ERROR_IO
 *
 * Returns: whether the file is ours
 */
gboolean
volet_file_lock (VoletFile *self, GError **error)
{
  int kind = self->mode == VOLET_FILE_READ ? LOCK_SH : LOCK_EX;
  int result;

  do
    result = self->ops->flock (self->ops->user_data, self->fd, kind | LOCK_NB);
  while (result != 0 && errno == EINTR);

  if (result == 0 || errno == ENOSYS || errno == EOPNOTSUPP)
    return TRUE;
  if (errno == EWOULDBLOCK) {
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_BUSY,
                         "Another program has the file open");
    return FALSE;
  }
  return set_system_error (error, "Locking");
}

/**
 * volet_file_is_in_place:
 * @self: a file
 * @error: return location
 *
 * Errors: %VOLET_VAULT_ERROR_REPLACED, %VOLET_VAULT_ERROR_IO
 *
 * Returns: whether its path still leads to this very file
 */
gboolean
volet_file_is_in_place (VoletFile *self, GError **error)
{
  struct stat here, there;

  if (self->ops->fstat (self->ops->user_data, self->fd, &here) != 0)
    return set_system_error (error, "Looking at the file");
  if (self->ops->stat (self->ops->user_data, self->path, &there) == 0) {
    if (here.st_dev == there.st_dev && here.st_ino == there.st_ino)
      return TRUE;
  } else if (errno != ENOENT && errno != ENOTDIR) {
    return set_system_error (error, "Looking at the file");
  }

  g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_REPLACED,
                       "The file is no longer where it was");
  return FALSE;
}

/**
 * volet_file_get_size:
 * @self: a file
 * @ret_n_bytes: (out): its size
 * @error: return location
 *
 * Errors: %VOLET_VAULT_ERROR_IO
 *
 * Returns: whether it could be asked
 */
gboolean
volet_file_get_size (VoletFile *self, guint64 *ret_n_bytes, GError **error)
{
  struct stat facts;

  if (self->ops->fstat (self->ops->user_data, self->fd, &facts) != 0)
    return set_system_error (error, "Looking at the file");
  *ret_n_bytes = (guint64) facts.st_size;
  return TRUE;
}

/**
 * volet_file_get_free_space:
 * @self: a file
 * @ret_n_bytes: (out): free bytes on its disk
 *
 * Returns: whether the system says
 */
gboolean
volet_file_get_free_space (VoletFile *self, guint64 *ret_n_bytes)
{
  return self->ops->get_free_space (self->ops->user_data, self->fd, ret_n_bytes) == 0;
}

/**
 * volet_file_read:
 * @self: a file
 * @offset: from where
 * @bytes: (out caller-allocates) (array length=n_bytes): where to
 * @n_bytes: how many
 * @ret_n_read: (out): how many there were: fewer than @n_bytes at the end of the file alone
 * @error: return location
 *
 * Errors: %VOLET_VAULT_ERROR_IO
 *
 * Returns: whether no error occurred
 */
gboolean
volet_file_read (VoletFile *self,
                 guint64 offset,
                 guint8 *bytes,
                 gsize n_bytes,
                 gsize *ret_n_read,
                 GError **error)
{
  gsize n_read = 0;

  while (n_read < n_bytes) {
    gssize n = self->ops->pread (self->ops->user_data, self->fd, bytes + n_read, n_bytes - n_read,
                                 (gint64) (offset + n_read));

    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return set_system_error (error, "Reading");
    if (n == 0)
      break;
    n_read += (gsize) n;
  }
  *ret_n_read = n_read;
  return TRUE;
}

/**
 * volet_file_write:
 * @self: a file
 * @offset: to where
 * @bytes: (array length=n_bytes): what
 * @n_bytes: how many
 * @error: return location
 *
 * Writes all of it. Nothing is durable before a sync.
 *
 * Errors: %VOLET_VAULT_ERROR_NO_SPACE, %VOLET_VAULT_ERROR_IO
 *
 * Returns: whether all was written; if not, any part may have been
 */
gboolean
volet_file_write (
    VoletFile *self, guint64 offset, const guint8 *bytes, gsize n_bytes, GError **error)
{
  while (n_bytes > 0) {
    gssize n = self->ops->pwrite (self->ops->user_data, self->fd, bytes, n_bytes, (gint64) offset);

    if (n < 0 && errno == EINTR)
      continue;
    if (n == 0)
      errno = EIO;
    if (n <= 0)
      return set_system_error (error, "Writing");
    bytes += n;
    offset += (guint64) n;
    n_bytes -= (gsize) n;
  }
  return TRUE;
}

/**
 * volet_file_sync_data:
 * @self: a file
 * @error: return location
 *
 * Makes what was written durable.
 *
 * Errors: %VOLET_VAULT_ERROR_NO_SPACE, %VOLET_VAULT_ERROR_IO
 *
 * Returns: whether it is; if not, nothing is known of what was written since the last sync
 */
gboolean
volet_file_sync_data (VoletFile *self, GError **error)
{
  if (self->ops->fdatasync (self->ops->user_data, self->fd) != 0)
    return set_system_error (error, "Syncing");
  return TRUE;
}

/**
 * volet_file_sync_all:
 * @self: a file
 * @error: return location
 *
 * Makes what was written and what is known about the file durable.
 *
 * Errors: as volet_file_sync_data()
 *
 * Returns: whether it is
 */
gboolean
volet_file_sync_all (VoletFile *self, GError **error)
{
  if (self->ops->fsync (self->ops->user_data, self->fd) != 0)
    return set_system_error (error, "Syncing");
  return TRUE;
}

/**
 * volet_file_sync_folder:
 * @self: a file
 * @error: return location
 *
 * Makes the file's name durable. Folders that cannot be opened or synced (a document portal, some
 * file systems) are let be.
 *
 * Errors: %VOLET_VAULT_ERROR_NO_SPACE, %VOLET_VAULT_ERROR_IO
 *
 * Returns: whether it is, as far as the system can tell
 */
gboolean
volet_file_sync_folder (VoletFile *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  const VoletFileOps *ops = self->ops;
  int fd = ops->open (ops->user_data, folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  int result = fd;

  if (fd >= 0)
    result = ops->fsync (ops->user_data, fd);
  if (result < 0 && errno != EINVAL && errno != ENOSYS && errno != EACCES) {
    set_system_error (error, "Syncing the folder");
    if (fd >= 0)
      ops->close (ops->user_data, fd);
    return FALSE;
  }
  if (fd >= 0)
    ops->close (ops->user_data, fd);
  return TRUE;
}

/**
 * volet_file_drop_cache:
 * @self: a file
 *
 * Asks that the next read come from the disk itself. A wish: the system may not grant it.
 */
void
volet_file_drop_cache (VoletFile *self)
{
  self->ops->drop_cache (self->ops->user_data, self->fd);
}

/**
 * volet_file_move:
 * @self: a file
 * @path: its new path, on the same disk; what is there is replaced
 * @error: return location
 *
 * Errors: %VOLET_VAULT_ERROR_PERMISSION, %VOLET_VAULT_ERROR_NO_SPACE, %VOLET_VAULT_ERROR_IO
 *
 * Returns: whether it was moved
 */
gboolean
volet_file_move (VoletFile *self, const char *path, GError **error)
{
  if (self->ops->rename (self->ops->user_data, self->path, path) != 0)
    return set_system_error (error, "Replacing the file");
  g_free (self->path);
  self->path = g_strdup (path);
  return TRUE;
}

/**
 * volet_file_remove:
 * @self: a file that was just created
 *
 * Takes its name away again, as far as the system lets us.
 */
void
volet_file_remove (VoletFile *self)
{
  self->ops->unlink (self->ops->user_data, self->path);
}
