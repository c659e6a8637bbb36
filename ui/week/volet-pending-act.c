/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A change of entries that a person asked for, and that can be tried again where saving failed. */

#include "volet-pending-act.h"

#include "volet-notebook-agenda.h"
#include "volet-store-error.h"
#include "volet-text-acts.h"
#include "volet-vault-error.h"

/**
 * volet_pending_act_new:
 * @kind: what is asked for
 * @entry: (nullable) (transfer none): with which entry; more can be added to its entries
 *
 * Returns: (transfer full): the act
 */
VoletPendingAct *
volet_pending_act_new (VoletPendingKind kind, const VoletEntry *entry)
{
  VoletPendingAct *self = g_new0 (VoletPendingAct, 1);

  self->kind = kind;
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) volet_entry_free);
  if (entry != NULL)
    g_ptr_array_add (self->entries, volet_entry_copy (entry));
  return self;
}

/**
 * volet_pending_act_free:
 * @self: (transfer full) (nullable): an act
 */
void
volet_pending_act_free (VoletPendingAct *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/**
 * volet_pending_act_get_first:
 * @self: an act
 *
 * Returns: (transfer none): its first entry
 */
const VoletEntry *
volet_pending_act_get_first (VoletPendingAct *self)
{
  return self->entries->pdata[0];
}

static gboolean
remove_entries (VoletPendingAct *self, VoletNotebook *notebook, GError **error)
{
  g_autofree VoletId *ids = g_new (VoletId, self->entries->len);

  for (guint i = 0; i < self->entries->len; i++)
    ids[i] = ((const VoletEntry *) self->entries->pdata[i])->id;
  return volet_notebook_remove_entries (notebook, ids, self->entries->len, error);
}

/**
 * volet_pending_act_run:
 * @self: an act
 * @notebook: (transfer none): an unlocked notebook
 * @error: return location
 *
 * Does it. May be called again after a failure: nothing was changed then.
 *
 * Errors: those of adding, changing or removing entries
 *
 * Returns: whether it is durable
 */
gboolean
volet_pending_act_run (VoletPendingAct *self, VoletNotebook *notebook, GError **error)
{
  switch (self->kind) {
  case VOLET_PENDING_ADD:
    return volet_notebook_add_entries (notebook, self->entries, NULL, error);
  case VOLET_PENDING_CHANGE:
    return volet_notebook_change_entry (notebook, self->entries->pdata[0], error);
  case VOLET_PENDING_REMOVE:
  default:
    return remove_entries (self, notebook, error);
  }
}

/**
 * volet_pending_act_may_retry:
 * @error: why an act failed
 *
 * Returns: whether saving failed, so that the same act may do another time: the stick was pulled,
 *   the disk is full. What the agenda refuses, it refuses again
 */
gboolean
volet_pending_act_may_retry (const GError *error)
{
  if (error->domain == VOLET_STORE_ERROR)
    return error->code == VOLET_STORE_ERROR_SAVE_FAILED ||
           error->code == VOLET_STORE_ERROR_OUT_OF_MEMORY;
  return error->domain == VOLET_VAULT_ERROR && error->code != VOLET_VAULT_ERROR_READ_ONLY &&
         error->code != VOLET_VAULT_ERROR_LOCKED;
}

/**
 * volet_pending_act_format:
 * @self: an act
 *
 * Returns: (transfer full): what it is, without a capital: "ajout de « Formation »"
 */
char *
volet_pending_act_format (VoletPendingAct *self)
{
  static const VoletActKind kinds[][2] = {
      [VOLET_PENDING_ADD] = {VOLET_ACT_ENTRY_ADDED, VOLET_ACT_ENTRIES_ADDED},
      [VOLET_PENDING_CHANGE] = {VOLET_ACT_ENTRY_EDITED, VOLET_ACT_ENTRY_EDITED},
      [VOLET_PENDING_REMOVE] = {VOLET_ACT_ENTRY_REMOVED, VOLET_ACT_ENTRIES_REMOVED},
  };
  VoletAct act = {
      .kind = kinds[self->kind][self->entries->len > 1],
      .subject = (char *) volet_category_get_code (volet_pending_act_get_first (self)->category)};

  return volet_text_format_act (&act);
}
