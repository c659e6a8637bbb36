/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that appear whole or not at all, beside their final place until they are. */

#include "volet-file-draft.h"

#include "volet-notebook-error-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct _VoletFileDraft {
  char *path;
  char *draft_path;
  gboolean is_published;
};

static gboolean
set_errno_error (GError **error, int errno_value)
{
  switch (errno_value) {
  case EEXIST:
    return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_FILE_EXISTS,
                                     "a file of this name is already there");
  case ENOSPC:
  case EDQUOT:
  case EFBIG:
    return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_FILE_NO_SPACE, "the disk is full");
  case EACCES:
  case EPERM:
  case EROFS:
    return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_FILE_PERMISSION,
                                     "the system does not allow writing there");
  case ENOENT:
  case ENOTDIR:
  case ENAMETOOLONG:
    return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_FILE_NOT_FOUND,
                                     "there is no such folder");
  default:
    return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_FILE_IO,
                                     "the file could not be written");
  }
}

/**
 * volet_file_draft_check_absent:
 * @path: where a file shall be made
 * @error: return location
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_FILE_EXISTS
 *
 * Returns: whether nothing stands at @path, not even a dangling link
 */
gboolean
volet_file_draft_check_absent (const char *path, GError **error)
{
  struct stat info;

  if (g_lstat (path, &info) == 0)
    return set_errno_error (error, EEXIST);
  return TRUE;
}

static gboolean
write_all (int fd, GBytes *bytes)
{
  gsize n_left;
  const guint8 *p = g_bytes_get_data (bytes, &n_left);

  while (n_left > 0) {
    ssize_t n_written = write (fd, p, n_left);

    if (n_written < 0 && errno == EINTR)
      continue;
    if (n_written < 0)
      return FALSE;
    p += n_written;
    n_left -= (gsize) n_written;
  }
  return fsync (fd) == 0;
}

/**
 * volet_file_draft_new:
 * @path: where the file shall appear
 * @bytes: what it shall hold
 * @error: return location
 *
 * Writes @bytes into a hidden file in the same folder, readable by its owner alone, and syncs it.
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_FILE_NO_SPACE, _PERMISSION, _NOT_FOUND, _IO; nothing is left
 *
 * Returns: (transfer full): the draft
 */
VoletFileDraft *
volet_file_draft_new (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *draft_path = g_build_filename (folder, ".volet-draft-XXXXXX", NULL);
  int fd = g_mkstemp_full (draft_path, O_RDWR | O_CLOEXEC, 0600);
  VoletFileDraft *self;
  int errno_value;

  if (fd < 0) {
    set_errno_error (error, errno);
    return NULL;
  }
  errno_value = write_all (fd, bytes) ? 0 : errno;
  if (close (fd) != 0 && errno_value == 0)
    errno_value = errno;
  if (errno_value != 0) {
    g_unlink (draft_path);
    set_errno_error (error, errno_value);
    return NULL;
  }

  self = g_new0 (VoletFileDraft, 1);
  self->path = g_strdup (path);
  self->draft_path = g_steal_pointer (&draft_path);
  return self;
}

/* A rename that never replaces. FAT and old kernels have no such call: there, a link, and where
 * links do not exist either, a look before the rename. Returns an errno value. */
static int
rename_without_replacing (const char *from, const char *to)
{
  struct stat info;

  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS)
    return errno;

  if (link (from, to) == 0) {
    unlink (from);
    return 0;
  }
  if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS)
    return errno;

  if (lstat (to, &info) == 0)
    return EEXIST;
  return rename (from, to) == 0 ? 0 : errno;
}

/* The name is durable once its folder is. Some systems cannot sync a folder; that is no failure. */
static void
sync_folder_of (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  if (fsync (fd) != 0)
    errno = 0;
  close (fd);
}

/**
 * volet_file_draft_publish:
 * @self: a draft
 * @error: return location
 *
 * Gives the file its name, unless a file of that name has appeared.
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_FILE_EXISTS and the others of volet_file_draft_new()
 *
 * Returns: whether the file is there now
 */
gboolean
volet_file_draft_publish (VoletFileDraft *self, GError **error)
{
  int errno_value = rename_without_replacing (self->draft_path, self->path);

  if (errno_value != 0)
    return set_errno_error (error, errno_value);
  self->is_published = TRUE;
  sync_folder_of (self->path);
  return TRUE;
}

/**
 * volet_file_draft_write:
 * @path: the file to make, which must not exist
 * @bytes: what it shall hold
 * @error: return location
 *
 * Drafts and publishes in one step.
 *
 * Errors: those of volet_file_draft_new() and volet_file_draft_publish(); nothing is left
 *
 * Returns: whether the file is there now
 */
gboolean
volet_file_draft_write (const char *path, GBytes *bytes, GError **error)
{
  g_autoptr (VoletFileDraft) draft = NULL;

  if (!volet_file_draft_check_absent (path, error))
    return FALSE;
  draft = volet_file_draft_new (path, bytes, error);
  if (draft == NULL)
    return FALSE;
  if (volet_file_draft_publish (draft, error))
    return TRUE;
  volet_file_draft_remove (draft);
  return FALSE;
}

/**
 * volet_file_draft_remove:
 * @self: a draft
 *
 * Removes the file, published or not, and its draft.
 *
 * Returns: whether nothing of it is left
 */
gboolean
volet_file_draft_remove (VoletFileDraft *self)
{
  const char *path = self->is_published ? self->path : self->draft_path;
  gboolean is_gone = g_unlink (path) == 0 || errno == ENOENT;

  if (is_gone)
    sync_folder_of (path);
  return is_gone;
}

/**
 * volet_file_draft_free:
 * @self: (transfer full): a draft
 *
 * Frees the draft; what is on the disk stays. See volet_file_draft_remove().
 */
void
volet_file_draft_free (VoletFileDraft *self)
{
  g_free (self->path);
  g_free (self->draft_path);
  g_free (self);
}
