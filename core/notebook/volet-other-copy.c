/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A sealed copy of a notebook, read into memory and let go of: nothing is ever written into it, not
 * even to bring its tables up to date. */

#include "volet-notebook-copies.h"
#include "volet-notebook-private.h"

#include <string.h>
#include <sys/stat.h>

struct _VoletOtherCopy {
  VoletContent *content;
};

static gboolean
copy_pages (VoletArena *from, VoletArena *to, GError **error)
{
  for (guint32 i = 1; i <= volet_arena_get_n_pages (from); i++)
    if (!volet_arena_write (to, (guint64) (i - 1) * VOLET_ARENA_PAGE_SIZE,
                            volet_arena_peek_page (from, i), VOLET_ARENA_PAGE_SIZE)) {
      g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_TOO_LARGE, "too large");
      return FALSE;
    }
  return TRUE;
}

/* The content of a vault's pages, read over a second set of them in memory alone. */
static VoletContent *
load_aside (VoletVault *vault, GError **error)
{
  g_autoptr (VoletVault) aside = volet_vault_new_in_memory (volet_vault_get_random (vault),
                                                            volet_vault_get_clock (vault), error);
  g_autoptr (VoletDatabase) database = NULL;
  VoletStore *store;
  VoletContent *content;

  if (aside == NULL ||
      !copy_pages (volet_vault_get_arena (vault), volet_vault_get_arena (aside), error))
    return NULL;
  database = volet_database_open (aside, error);
  if (database == NULL)
    return NULL;
  store = volet_store_new (volet_database_get_handle (database), error);
  if (store == NULL)
    return NULL;
  content = volet_store_load_content (store, error);
  volet_store_close (store);
  g_object_unref (store);
  return content;
}

/**
 * volet_notebook_load_content:
 * @self: an unlocked notebook
 * @error: return location
 *
 * Errors: those of reading
 *
 * Returns: (transfer full): everything it holds
 */
VoletContent *
volet_notebook_load_content (VoletNotebook *self, GError **error)
{
  if (!volet_notebook_check_unlocked (self, error))
    return NULL;
  if (volet_store_has_content_tables (self->store))
    return volet_store_load_content (self->store, error);
  return load_aside (self->vault, error);
}

static gboolean
is_same_file (const char *a, const char *b)
{
  struct stat one, other;

  return stat (a, &one) == 0 && stat (b, &other) == 0 && one.st_dev == other.st_dev &&
         one.st_ino == other.st_ino;
}

/* A save that was not finished is no damage: it never counted. */
static gboolean
is_whole (VoletVault *vault)
{
  switch (volet_vault_get_read_only_reason (vault)) {
  case VOLET_VAULT_READ_ONLY_NEWER:
  case VOLET_VAULT_READ_ONLY_DAMAGED:
  case VOLET_VAULT_READ_ONLY_HEADERS:
  case VOLET_VAULT_READ_ONLY_OLD_HEADER:
    return FALSE;
  case VOLET_VAULT_WRITABLE:
  case VOLET_VAULT_READ_ONLY_REQUESTED:
  case VOLET_VAULT_READ_ONLY_IN_USE:
  case VOLET_VAULT_READ_ONLY_MEDIA:
  default:
    return TRUE;
  }
}

static gboolean
check_identity (VoletNotebook *notebook, VoletVault *vault, GError **error)
{
  if (memcmp (volet_vault_get_id (notebook->vault), volet_vault_get_id (vault),
              VOLET_VAULT_ID_SIZE) == 0)
    return TRUE;
  return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_OTHER_NOTEBOOK,
                                   "a copy of another notebook");
}

static VoletContent *
unlock_and_load (VoletVault *vault,
                 VoletLockedBytes *passphrase,
                 GCancellable *cancellable,
                 GError **error)
{
  VoletContent *content = NULL;

  if (!volet_vault_unlock (vault, passphrase, cancellable, error))
    return NULL;
  if (is_whole (vault))
    content = load_aside (vault, error);
  else
    volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_COPY_DAMAGED, "not whole");
  volet_vault_lock (vault);
  return content;
}

/**
 * volet_other_copy_read:
 * @notebook: an unlocked notebook
 * @path: a copy of it
 * @passphrase: the copy's passphrase, which may not be the notebook's
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Reads a copy whole. Takes as long as unlocking it. May run in a thread, if nothing else uses the
 * notebook meanwhile.
 *
 * Errors: those of volet_vault_open() and volet_vault_unlock();
 * %VOLET_NOTEBOOK_ERROR_OTHER_NOTEBOOK, known before any passphrase is tried, _SAME_FILE,
 * _COPY_DAMAGED; those of reading the tables
 *
 * Returns: (transfer full): the copy
 */
VoletOtherCopy *
volet_other_copy_read (VoletNotebook *notebook,
                       const char *path,
                       VoletLockedBytes *passphrase,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (VoletVault) vault = NULL;
  VoletContent *content;
  VoletOtherCopy *self;

  if (!volet_notebook_check_unlocked (notebook, error))
    return NULL;
  if (is_same_file (path, volet_notebook_get_path (notebook))) {
    volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_SAME_FILE, "the notebook itself");
    return NULL;
  }
  vault = volet_vault_open (path, VOLET_VAULT_OPEN_READ_ONLY | VOLET_VAULT_OPEN_KEEP_KDF,
                            notebook->random, notebook->clock, error);
  if (vault == NULL || !check_identity (notebook, vault, error))
    return NULL;
  content = unlock_and_load (vault, passphrase, cancellable, error);
  if (content == NULL)
    return NULL;

  self = g_new0 (VoletOtherCopy, 1);
  self->content = content;
  return self;
}

/**
 * volet_other_copy_get_content:
 * @self: a copy
 *
 * Returns: (transfer none): what it holds
 */
const VoletContent *
volet_other_copy_get_content (VoletOtherCopy *self)
{
  return self->content;
}

/**
 * volet_other_copy_steal_content:
 * @self: a copy that is not asked for its content any more
 *
 * Returns: (transfer full): what it holds
 */
VoletContent *
volet_other_copy_steal_content (VoletOtherCopy *self)
{
  return g_steal_pointer (&self->content);
}

/**
 * volet_other_copy_free:
 * @self: (transfer full): a copy
 *
 * Frees the copy; its private words are overwritten.
 */
void
volet_other_copy_free (VoletOtherCopy *self)
{
  g_clear_pointer (&self->content, volet_content_free);
  g_free (self);
}
