/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Working out in a thread what readers can. The thread has what they were told as plain data, and
 * nothing of the notebook. */

#include "volet-deduction-run.h"

typedef struct {
  VoletKnowledge *knowledge;
  gboolean has_candidate;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  volet_knowledge_free (job->knowledge);
  g_free (job);
}

static gboolean
go_on (gpointer user_data, GError **error)
{
  return !g_cancellable_set_error_if_cancelled (user_data, error);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  const VoletStep step = {go_on, cancellable, cancellable};
  VoletKnowledge *knowledge = g_steal_pointer (&job->knowledge);
  GError *error = NULL;
  VoletNewsList *list = job->has_candidate ? volet_news_find (knowledge, &step, &error)
                                           : volet_news_find_known (knowledge, &step, &error);

  if (list != NULL)
    g_task_return_pointer (task, list, (GDestroyNotify) volet_news_list_free);
  else
    g_task_return_error (task, error);
}

/**
 * volet_deduction_run_async:
 * @knowledge: (transfer full): what readers were told
 * @has_candidate: whether the last document is not given yet: then only what is new is found
 * @cancellable: (not nullable): how the caller says that they changed their mind
 * @callback: called in this thread's main context
 * @user_data: closure of @callback
 *
 * Works out what readers can, in a thread.
 */
void
volet_deduction_run_async (VoletKnowledge *knowledge,
                           gboolean has_candidate,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new (Job, 1);

  job->knowledge = knowledge;
  job->has_candidate = has_candidate;
  g_task_set_source_tag (task, volet_deduction_run_async);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, run);
}

/**
 * volet_deduction_run_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Errors: %G_IO_ERROR_CANCELLED, and those of volet_news_find()
 *
 * Returns: (transfer full): what they can work out
 */
VoletNewsList *
volet_deduction_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
