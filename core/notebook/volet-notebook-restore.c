/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Going back to a copy.
 *
 * Invariants:
 * 1. Before anything changes, the state that will be replaced is a verified copy on the disk.
 * 2. The change itself is one save: at any instant the file holds the one state or the other. */

#include "volet-kept-copies.h"
#include "volet-notebook-copies.h"
#include "volet-notebook-private.h"

/**
 * volet_notebook_preview_restore:
 * @self: an unlocked notebook
 * @copy: a copy of it
 * @ret_difference: (out): what would change
 * @error: return location
 *
 * Errors: those of reading
 *
 * Returns: whether it is known
 */
gboolean
volet_notebook_preview_restore (VoletNotebook *self,
                                VoletOtherCopy *copy,
                                VoletCopyDifference *ret_difference,
                                GError **error)
{
  g_autoptr (VoletContent) content = volet_notebook_load_content (self, error);

  if (content == NULL)
    return FALSE;
  volet_copy_difference_measure (content, volet_other_copy_get_content (copy), ret_difference);
  return TRUE;
}

static char *
keep_state (VoletNotebook *self, const char *kept_path, GCancellable *cancellable, GError **error)
{
  g_autofree char *path =
      kept_path != NULL ? g_strdup (kept_path) : volet_kept_copies_make_path (self, error);

  if (path == NULL || !volet_vault_save_copy (self->vault, path, cancellable, error))
    return NULL;
  return g_steal_pointer (&path);
}

/**
 * volet_notebook_restore:
 * @self: an unlocked notebook
 * @copy: a copy of it
 * @kept_path: (nullable): where the replaced state shall be kept; %NULL chooses a place beside the
 *   notebook, and lets old ones there go
 * @cancellable: (nullable): to give up before anything is replaced
 * @error: return location
 *
 * Makes the notebook hold what @copy holds, and nothing else. Its file, passphrase and recovery
 * code stay. What could be undone is forgotten: to come back, go back to the state that was kept.
 *
 * Errors: %VOLET_VAULT_ERROR_EXISTS, _NO_SPACE, _PERMISSION, _CANCELLED and the others of
 * volet_vault_save_copy(); those of a save. Nothing is replaced then
 *
 * Returns: (transfer full) (type filename): where the replaced state is kept
 */
char *
volet_notebook_restore (VoletNotebook *self,
                        VoletOtherCopy *copy,
                        const char *kept_path,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (VoletContent) before = NULL;
  g_autofree char *kept = NULL;

  if (!volet_notebook_check_writable (self, error))
    return NULL;
  before = volet_notebook_load_content (self, error);
  if (before == NULL)
    return NULL;
  kept = keep_state (self, kept_path, cancellable, error);
  if (kept == NULL ||
      !volet_notebook_replace_content (self, before, volet_other_copy_get_content (copy), error))
    return NULL;
  if (kept_path == NULL)
    volet_kept_copies_tidy (self);
  return g_steal_pointer (&kept);
}
