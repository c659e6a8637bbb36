/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Creating and unlocking in a thread, so that a window stays alive meanwhile. */

#include "volet-notebook.h"

typedef struct {
  char *path;
  VoletLockedBytes *passphrase;
  VoletLockedBytes *recovery_code;
  char *name;
  char *zone_id;
  gboolean has_params;
  VoletKdfParams params;
  gboolean has_recovery_code;
  VoletClock *clock;
  VoletRandom *random;
} CreateTask;

static void
create_task_free (CreateTask *self)
{
  g_free (self->path);
  g_free (self->name);
  g_free (self->zone_id);
  g_clear_pointer (&self->passphrase, volet_locked_bytes_free);
  g_clear_pointer (&self->recovery_code, volet_locked_bytes_free);
  g_clear_object (&self->clock);
  g_clear_object (&self->random);
  g_free (self);
}

static void
run_create (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  CreateTask *data = task_data;
  VoletNotebookPlan plan = {
      .name = data->name,
      .zone_id = data->zone_id,
      .params = data->has_params ? &data->params : NULL,
      .has_recovery_code = data->has_recovery_code,
  };
  GError *error = NULL;
  VoletNotebook *notebook =
      volet_notebook_create (data->path, data->passphrase, &plan, data->clock, data->random,
                             &data->recovery_code, cancellable, &error);

  g_clear_pointer (&data->passphrase, volet_locked_bytes_free);
  if (notebook != NULL)
    g_task_return_pointer (task, notebook, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * volet_notebook_create_async:
 * @path: where the file shall be
 * @passphrase: (transfer full): wiped and freed as soon as it is not needed any more
 * @plan: how it shall be; copied
 * @clock: (transfer none): what time it is
 * @random: (transfer none): randomness
 * @cancellable: (nullable): to give up
 * @callback: (scope async): called in the caller's main context
 * @user_data: closure of @callback
 *
 * Runs volet_notebook_create() in a thread.
 */
void
volet_notebook_create_async (const char *path,
                             VoletLockedBytes *passphrase,
                             const VoletNotebookPlan *plan,
                             VoletClock *clock,
                             VoletRandom *random,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  CreateTask *data = g_new0 (CreateTask, 1);

  data->path = g_strdup (path);
  data->passphrase = passphrase;
  data->name = g_strdup (plan->name);
  data->zone_id = g_strdup (plan->zone_id);
  data->has_params = plan->params != NULL;
  if (data->has_params)
    data->params = *plan->params;
  data->has_recovery_code = plan->has_recovery_code;
  data->clock = g_object_ref (clock);
  data->random = g_object_ref (random);

  g_task_set_source_tag (task, volet_notebook_create_async);
  /* A notebook that was created is handed over, even if the caller gave up at the last moment. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, data, (GDestroyNotify) create_task_free);
  g_task_run_in_thread (task, run_create);
}

/**
 * volet_notebook_create_finish:
 * @result: what the callback got
 * @ret_recovery_code: (out) (optional) (nullable): the recovery code, if the plan asked for one
 * @error: return location
 *
 * Errors: those of volet_notebook_create()
 *
 * Returns: (transfer full): the notebook, unlocked
 */
VoletNotebook *
volet_notebook_create_finish (GAsyncResult *result,
                              VoletLockedBytes **ret_recovery_code,
                              GError **error)
{
  VoletNotebook *notebook;

  g_return_val_if_fail (g_async_result_is_tagged (result, volet_notebook_create_async), NULL);

  notebook = g_task_propagate_pointer (G_TASK (result), error);
  if (notebook != NULL && ret_recovery_code != NULL) {
    CreateTask *data = g_task_get_task_data (G_TASK (result));

    *ret_recovery_code = g_steal_pointer (&data->recovery_code);
  }
  return notebook;
}

typedef struct {
  VoletLockedBytes *secret;
  gboolean is_code;
} UnlockTask;

static void
unlock_task_free (UnlockTask *self)
{
  g_clear_pointer (&self->secret, volet_locked_bytes_free);
  g_free (self);
}

static void
run_unlock (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  UnlockTask *data = task_data;
  GError *error = NULL;
  gboolean is_unlocked =
      data->is_code ? volet_notebook_unlock_with_code (source, data->secret, cancellable, &error)
                    : volet_notebook_unlock (source, data->secret, cancellable, &error);

  g_clear_pointer (&data->secret, volet_locked_bytes_free);
  if (is_unlocked)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
start_unlock (VoletNotebook *self,
              VoletLockedBytes *secret,
              gboolean is_code,
              GCancellable *cancellable,
              GAsyncReadyCallback callback,
              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  UnlockTask *data = g_new0 (UnlockTask, 1);

  data->secret = secret;
  data->is_code = is_code;
  g_task_set_source_tag (task, volet_notebook_unlock_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, data, (GDestroyNotify) unlock_task_free);
  g_task_run_in_thread (task, run_unlock);
}

/**
 * volet_notebook_unlock_async:
 * @self: a locked notebook; not to be used until @callback is called
 * @passphrase: (transfer full): wiped and freed as soon as it is not needed any more
 * @cancellable: (nullable): to give up
 * @callback: (scope async): called in the caller's main context
 * @user_data: closure of @callback
 *
 * Runs volet_notebook_unlock() in a thread.
 */
void
volet_notebook_unlock_async (VoletNotebook *self,
                             VoletLockedBytes *passphrase,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  start_unlock (self, passphrase, FALSE, cancellable, callback, user_data);
}

/**
 * volet_notebook_unlock_with_code_async:
 * @self: a locked notebook; not to be used until @callback is called
 * @code: (transfer full): the recovery code; wiped and freed as soon as it is not needed any more
 * @cancellable: (nullable): to give up
 * @callback: (scope async): called in the caller's main context
 * @user_data: closure of @callback
 *
 * Runs volet_notebook_unlock_with_code() in a thread.
 */
void
volet_notebook_unlock_with_code_async (VoletNotebook *self,
                                       VoletLockedBytes *code,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  start_unlock (self, code, TRUE, cancellable, callback, user_data);
}

/**
 * volet_notebook_unlock_finish:
 * @self: the notebook
 * @result: what the callback got
 * @error: return location
 *
 * Ends both kinds of unlocking.
 *
 * Errors: those of volet_notebook_unlock() and volet_notebook_unlock_with_code()
 *
 * Returns: whether it is unlocked
 */
gboolean
volet_notebook_unlock_finish (VoletNotebook *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
