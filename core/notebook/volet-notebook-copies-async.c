/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies in a thread, so that a window stays alive meanwhile.
 *
 * While a copy is being written its pages must not change: nothing can be saved until it is done,
 * and whoever locks the notebook gives the copy up first and waits for it to end. */

#include "volet-notebook-copies.h"
#include "volet-notebook-file.h"
#include "volet-notebook-private.h"

struct _VoletNotebookLease {
  GMutex mutex;
  GCond cond;
  GCancellable *cancellable;
  gboolean is_over;
};

static VoletNotebookLease *
lease_new (GCancellable *cancellable)
{
  VoletNotebookLease *self = g_new0 (VoletNotebookLease, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : g_cancellable_new ();
  return self;
}

static void
lease_end (VoletNotebookLease *self)
{
  g_mutex_lock (&self->mutex);
  self->is_over = TRUE;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
}

/* Ends the lease, if any: gives up what is being written, and waits. */
void
volet_notebook_end_lease (VoletNotebook *self)
{
  VoletNotebookLease *lease = self->lease;

  if (lease == NULL)
    return;
  g_cancellable_cancel (lease->cancellable);
  g_mutex_lock (&lease->mutex);
  while (!lease->is_over)
    g_cond_wait (&lease->cond, &lease->mutex);
  g_mutex_unlock (&lease->mutex);
}

static void
lease_free (VoletNotebookLease *self)
{
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_object_unref (self->cancellable);
  g_free (self);
}

static void
run_backup (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  VoletNotebook *self = source;
  GError *error = NULL;
  gboolean is_copied =
      volet_vault_save_copy (self->vault, task_data, self->lease->cancellable, &error);

  lease_end (self->lease);
  if (is_copied)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * volet_notebook_backup_async:
 * @self: an unlocked notebook of which no other copy is being made
 * @path: where the copy shall be; nothing may stand there
 * @cancellable: (nullable): to give up
 * @callback: (scope async): called in the caller's main context
 * @user_data: closure of @callback
 *
 * As volet_notebook_backup(), in a thread. Until volet_notebook_backup_finish() the notebook can be
 * read and not changed.
 */
void
volet_notebook_backup_async (VoletNotebook *self,
                             const char *path,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (self->lease == NULL);

  g_task_set_source_tag (task, volet_notebook_backup_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, g_strdup (path), g_free);
  self->lease = lease_new (cancellable);
  g_task_run_in_thread (task, run_backup);
}

/**
 * volet_notebook_backup_finish:
 * @self: the notebook
 * @result: what the callback got
 * @error: return location
 *
 * Errors: as volet_notebook_backup()
 *
 * Returns: whether the copy is whole
 */
gboolean
volet_notebook_backup_finish (VoletNotebook *self, GAsyncResult *result, GError **error)
{
  const char *path;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  path = g_task_get_task_data (G_TASK (result));
  volet_notebook_end_lease (self);
  g_clear_pointer (&self->lease, lease_free);
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  /* The copy is there, even if the notebook was locked meanwhile and cannot remember it. */
  return volet_notebook_is_locked (self) || volet_notebook_remember_backup (self, path, error);
}

typedef struct {
  char *path;
  VoletLockedBytes *passphrase;
} ReadTask;

static void
read_task_free (ReadTask *self)
{
  g_free (self->path);
  g_clear_pointer (&self->passphrase, volet_locked_bytes_free);
  g_free (self);
}

static void
run_read (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  ReadTask *data = task_data;
  GError *error = NULL;
  VoletOtherCopy *copy =
      volet_other_copy_read (source, data->path, data->passphrase, cancellable, &error);

  g_clear_pointer (&data->passphrase, volet_locked_bytes_free);
  if (copy != NULL)
    g_task_return_pointer (task, copy, (GDestroyNotify) volet_other_copy_free);
  else
    g_task_return_error (task, error);
}

/**
 * volet_other_copy_read_async:
 * @notebook: an unlocked notebook
 * @path: a copy of it
 * @passphrase: (transfer full): the copy's passphrase; wiped and freed as soon as it is not needed
 * @cancellable: (nullable): to give up
 * @callback: (scope async): called in the caller's main context
 * @user_data: closure of @callback
 *
 * Runs volet_other_copy_read() in a thread. The notebook may be used meanwhile: only its name,
 * identity and clock are asked for.
 */
void
volet_other_copy_read_async (VoletNotebook *notebook,
                             const char *path,
                             VoletLockedBytes *passphrase,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (notebook, cancellable, callback, user_data);
  ReadTask *data = g_new0 (ReadTask, 1);

  data->path = g_strdup (path);
  data->passphrase = passphrase;
  g_task_set_source_tag (task, volet_other_copy_read_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, data, (GDestroyNotify) read_task_free);
  g_task_run_in_thread (task, run_read);
}

/**
 * volet_other_copy_read_finish:
 * @notebook: the notebook
 * @result: what the callback got
 * @error: return location
 *
 * Errors: as volet_other_copy_read()
 *
 * Returns: (transfer full): the copy
 */
VoletOtherCopy *
volet_other_copy_read_finish (VoletNotebook *notebook, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, notebook), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
