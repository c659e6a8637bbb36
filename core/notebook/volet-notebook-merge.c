/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Joining another copy to an open notebook, as one act. */

#include "volet-notebook-copies.h"
#include "volet-notebook-private.h"

static VoletMerge *
join (VoletNotebook *self, VoletOtherCopy *copy, VoletContent **ret_before, GError **error)
{
  g_autoptr (VoletContent) before = volet_notebook_load_content (self, error);
  VoletContent *own = before != NULL ? volet_notebook_load_content (self, error) : NULL;
  VoletMerge *merge;

  if (own == NULL)
    return NULL;
  merge = volet_merge_contents (own, volet_other_copy_steal_content (copy), error);
  if (merge != NULL)
    *ret_before = g_steal_pointer (&before);
  return merge;
}

/**
 * volet_notebook_prepare_merge:
 * @self: an unlocked notebook
 * @copy: a copy of it, which is used up
 * @error: return location
 *
 * Works out what would come of joining the copy. Nothing changes. May take long: run it in a
 * thread, if nothing else uses the notebook meanwhile.
 *
 * Errors: those of reading; %VOLET_NOTEBOOK_ERROR_COPY_DAMAGED
 *
 * Returns: (transfer full): what would come of it
 */
VoletMergePlan *
volet_notebook_prepare_merge (VoletNotebook *self, VoletOtherCopy *copy, GError **error)
{
  VoletContent *before = NULL;
  VoletMerge *merge;
  VoletMergePlan *plan;

  if (!volet_notebook_check_unlocked (self, error))
    return NULL;
  merge = join (self, copy, &before, error);
  if (merge == NULL)
    return NULL;
  plan = g_new0 (VoletMergePlan, 1);
  plan->before = before;
  plan->merge = merge;
  plan->n_changes = self->n_changes;
  volet_copy_difference_measure (before, merge->content, &plan->difference);
  return plan;
}

/**
 * volet_notebook_merge:
 * @self: the notebook that @plan was made for
 * @plan: what shall come of it
 * @error: return location
 *
 * Does it, in one save and as one act, which can be undone until something else is given or said of
 * the ledger.
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_SHARE_OUTDATED where the notebook has changed since; those of a
 * save. Nothing is changed then
 *
 * Returns: whether both are joined
 */
gboolean
volet_notebook_merge (VoletNotebook *self, VoletMergePlan *plan, GError **error)
{
  if (plan->n_changes != self->n_changes)
    return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_SHARE_OUTDATED, "outdated");
  if (!volet_notebook_begin_act (self, VOLET_ACT_MERGED, NULL, error))
    return FALSE;
  return volet_notebook_end_act (
      self, volet_store_replace_content (self->store, plan->before, plan->merge->content, error),
      error);
}

/**
 * volet_notebook_find_former_number:
 * @self: an unlocked notebook
 * @former_n: a number that the person may have written down
 * @error: return location
 *
 * Returns: (transfer full) (element-type guint): the numbers that documents have now that were
 *   known under @former_n in some copy, ascending
 */
GArray *
volet_notebook_find_former_number (VoletNotebook *self, guint former_n, GError **error)
{
  if (!volet_notebook_check_unlocked (self, error))
    return NULL;
  return volet_store_find_former (self->store, former_n, error);
}

/**
 * volet_merge_plan_free:
 * @self: (transfer full): a plan
 */
void
volet_merge_plan_free (VoletMergePlan *self)
{
  volet_content_free (self->before);
  volet_merge_free (self->merge);
  g_free (self);
}
