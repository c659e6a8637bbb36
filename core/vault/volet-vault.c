/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A notebook's file: sealed on the disk, pages in memory while it is unlocked. */

#include "volet-vault-private.h"

G_DEFINE_FINAL_TYPE (VoletVault, volet_vault, G_TYPE_OBJECT)

static void
volet_vault_finalize (GObject *object)
{
  VoletVault *self = VOLET_VAULT (object);

  volet_vault_lock (self);
  g_clear_object (&self->random);
  g_clear_object (&self->clock);
  g_free (self->path);
  G_OBJECT_CLASS (volet_vault_parent_class)->finalize (object);
}

static void
volet_vault_class_init (VoletVaultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = volet_vault_finalize;
}

static void
volet_vault_init (VoletVault *self)
{
  self->ops = volet_file_ops_get_system ();
}

static VoletVault *
new_vault (VoletRandom *random, VoletClock *clock)
{
  VoletVault *self = g_object_new (VOLET_TYPE_VAULT, NULL);

  self->random = g_object_ref (random);
  self->clock = g_object_ref (clock);
  return self;
}

/**
 * volet_vault_new_in_memory:
 * @random: where keys, salts and nonces come from
 * @clock: what time it is
 * @error: return location
 *
 * A vault without a file: an unlocked arena without pages. Its commits keep nothing beyond the life
 * of the process. volet_vault_create_file() gives it a file.
 *
 * Errors: %VOLET_VAULT_ERROR_NO_MEMORY
 *
 * Returns: (transfer full): the vault
 */
VoletVault *
volet_vault_new_in_memory (VoletRandom *random, VoletClock *clock, GError **error)
{
  g_autoptr (VoletVault) self = NULL;

  g_return_val_if_fail (VOLET_IS_RANDOM (random), NULL);
  g_return_val_if_fail (VOLET_IS_CLOCK (clock), NULL);

  self = new_vault (random, clock);
  self->arena = volet_arena_new (error);
  return self->arena == NULL ? NULL : g_steal_pointer (&self);
}

/**
 * volet_vault_open:
 * @path: (type filename): which file
 * @flags: how
 * @random: where salts and nonces come from
 * @clock: what time it is
 * @error: return location
 *
 * Opens and locks a file and reads its header. Nothing of the content is known before one of the
 * unlocking calls. A file that the system does not let us write is opened for reading. A program
 * that wants to look while another one writes opens with %VOLET_VAULT_OPEN_READ_ONLY.
 *
 * Errors: %VOLET_VAULT_ERROR_NOT_FOUND, %VOLET_VAULT_ERROR_NOT_REGULAR,
 * %VOLET_VAULT_ERROR_PERMISSION, %VOLET_VAULT_ERROR_BUSY, %VOLET_VAULT_ERROR_NOT_A_VAULT,
 * %VOLET_VAULT_ERROR_NEVER_FINISHED, %VOLET_VAULT_ERROR_DAMAGED,
 * %VOLET_VAULT_ERROR_NEWER_VERSION, %VOLET_VAULT_ERROR_IO
 *
 * Returns: (transfer full): a locked vault
 */
VoletVault *
volet_vault_open (const char *path,
                  VoletVaultOpenFlags flags,
                  VoletRandom *random,
                  VoletClock *clock,
                  GError **error)
{
  return volet_vault_open_with_ops (path, flags, random, clock, volet_file_ops_get_system (),
                                    error);
}

/**
 * volet_vault_set_progress_func:
 * @self: a vault
 * @func: (nullable) (scope forever): whom to tell how far long calls have come
 * @user_data: closure of @func
 *
 * @func is called in whatever thread calls the vault.
 */
void
volet_vault_set_progress_func (VoletVault *self, VoletVaultProgressFunc func, gpointer user_data)
{
  g_return_if_fail (VOLET_IS_VAULT (self));

  self->progress_func = func;
  self->progress_data = user_data;
}

/**
 * volet_vault_lock:
 * @self: a vault
 *
 * Wipes keys and pages and closes the file; other programs may then open it. What was not committed
 * is gone. Databases over the vault must have been closed. A vault with a file may be unlocked
 * again.
 */
void
volet_vault_lock (VoletVault *self)
{
  g_return_if_fail (VOLET_IS_VAULT (self));

  if (self->arena != NULL)
    volet_arena_wipe (self->arena);
  g_clear_object (&self->arena);
  g_clear_pointer (&self->chain, volet_chain_free);
  g_clear_pointer (&self->data_key, volet_locked_bytes_free);
  g_clear_pointer (&self->header_key, volet_locked_bytes_free);
  g_clear_pointer (&self->buffer, volet_private_map_free);
  g_clear_pointer (&self->file, volet_file_close);
  self->chain_end = VOLET_CHAIN_CLEAN;
  self->content_reason = VOLET_VAULT_WRITABLE;
}

/**
 * volet_vault_get_arena:
 * @self: a vault
 *
 * Returns: (transfer none) (nullable): its pages, while it is unlocked
 */
VoletArena *
volet_vault_get_arena (VoletVault *self)
{
  g_return_val_if_fail (VOLET_IS_VAULT (self), NULL);

  return self->arena;
}

/**
 * volet_vault_get_random:
 * @self: a vault
 *
 * Returns: (transfer none): its source of random bytes
 */
VoletRandom *
volet_vault_get_random (VoletVault *self)
{
  g_return_val_if_fail (VOLET_IS_VAULT (self), NULL);

  return self->random;
}

/**
 * volet_vault_get_clock:
 * @self: a vault
 *
 * Returns: (transfer none): its clock
 */
VoletClock *
volet_vault_get_clock (VoletVault *self)
{
  g_return_val_if_fail (VOLET_IS_VAULT (self), NULL);

  return self->clock;
}

/**
 * volet_vault_get_id:
 * @self: a vault with a file
 *
 * Copies of a notebook share its id; a new notebook has its own. Not a secret.
 *
 * Returns: (array fixed-size=16) (transfer none) (nullable): its id
 */
const guint8 *
volet_vault_get_id (VoletVault *self)
{
  g_return_val_if_fail (VOLET_IS_VAULT (self), NULL);

  return self->path == NULL ? NULL : self->headers.current.vault_id;
}

/**
 * volet_vault_get_path:
 * @self: a vault
 *
 * Returns: (type filename) (nullable): the absolute path of its file
 */
const char *
volet_vault_get_path (VoletVault *self)
{
  g_return_val_if_fail (VOLET_IS_VAULT (self), NULL);

  return self->path;
}

/**
 * volet_vault_is_in_memory:
 * @self: a vault
 *
 * Returns: whether it has no file
 */
gboolean
volet_vault_is_in_memory (VoletVault *self)
{
  g_return_val_if_fail (VOLET_IS_VAULT (self), FALSE);

  return self->path == NULL;
}

/**
 * volet_vault_is_unlocked:
 * @self: a vault
 *
 * Returns: whether its pages are in memory
 */
gboolean
volet_vault_is_unlocked (VoletVault *self)
{
  g_return_val_if_fail (VOLET_IS_VAULT (self), FALSE);

  return self->arena != NULL;
}

/**
 * volet_vault_is_read_only:
 * @self: a vault
 *
 * Returns: whether its file cannot be written to
 */
gboolean
volet_vault_is_read_only (VoletVault *self)
{
  return volet_vault_get_read_only_reason (self) != VOLET_VAULT_WRITABLE;
}

/**
 * volet_vault_get_read_only_reason:
 * @self: a vault
 *
 * What the content shows goes before what the system or the caller said, so damage is told of
 * also where nobody wanted to write.
 *
 * Returns: why its file cannot be written to
 */
VoletVaultReadOnlyReason
volet_vault_get_read_only_reason (VoletVault *self)
{
  g_return_val_if_fail (VOLET_IS_VAULT (self), VOLET_VAULT_READ_ONLY_REQUESTED);

  return self->content_reason != VOLET_VAULT_WRITABLE ? self->content_reason : self->file_reason;
}

/**
 * volet_vault_had_unfinished_save:
 * @self: an unlocked vault
 *
 * A save that was cut short before it was announced as saved. Nothing was removed; the next save
 * overwrites it. While another program writes, what looks like one is no fault.
 *
 * Returns: whether one was found when it was unlocked
 */
gboolean
volet_vault_had_unfinished_save (VoletVault *self)
{
  g_return_val_if_fail (VOLET_IS_VAULT (self), FALSE);

  return self->chain_end == VOLET_CHAIN_UNFINISHED;
}

/* Private to the room. */

VoletVault *
volet_vault_open_with_ops (const char *path,
                           VoletVaultOpenFlags flags,
                           VoletRandom *random,
                           VoletClock *clock,
                           const VoletFileOps *ops,
                           GError **error)
{
  g_autoptr (VoletVault) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (VOLET_IS_RANDOM (random), NULL);
  g_return_val_if_fail (VOLET_IS_CLOCK (clock), NULL);

  self = new_vault (random, clock);
  self->ops = ops;
  self->flags = flags;
  self->path = g_canonicalize_filename (path, NULL);
  return volet_vault_open_file (self, error) ? g_steal_pointer (&self) : NULL;
}

void
volet_vault_set_ops (VoletVault *self, const VoletFileOps *ops)
{
  self->ops = ops;
}

VoletProgress
volet_vault_make_progress (VoletVault *self, GCancellable *cancellable)
{
  return (VoletProgress){cancellable, self->progress_func, self->progress_data};
}

gboolean
volet_vault_check_unlocked (VoletVault *self, GError **error)
{
  if (self->arena != NULL)
    return TRUE;
  g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_LOCKED,
                       "The notebook is locked");
  return FALSE;
}

gboolean
volet_vault_check_writable (VoletVault *self, GError **error)
{
  if (!volet_vault_check_unlocked (self, error))
    return FALSE;
  if (!volet_vault_is_read_only (self))
    return TRUE;
  g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_READ_ONLY,
                       "The notebook is open for reading only");
  return FALSE;
}
