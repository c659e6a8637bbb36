/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bin of a notebook: what was removed can come back for 30 days. */

#include "volet-agenda-guard.h"
#include "volet-notebook-agenda.h"
#include "volet-notebook-private.h"

/**
 * volet_notebook_list_bin:
 * @self: an unlocked notebook
 * @error: return location
 *
 * Returns: (transfer container) (element-type VoletRemovedEntry): what was removed in the last 30
 *   days, latest first
 */
GPtrArray *
volet_notebook_list_bin (VoletNotebook *self, GError **error)
{
  if (!volet_notebook_check_unlocked (self, error))
    return NULL;
  return volet_store_load_bin (self->store, error);
}

static gboolean
restore_entry (VoletNotebook *self, const VoletEntry *entry, GError **error)
{
  g_autoptr (VoletAgendaGuard) guard = volet_agenda_guard_new (self->store);

  volet_agenda_guard_touch (guard, entry);
  return volet_agenda_guard_begin (guard, NULL, error) &&
         volet_store_restore_entry (self->store, entry->id, error) &&
         volet_agenda_guard_end (guard, NULL, error);
}

/**
 * volet_notebook_restore_entry:
 * @self: an unlocked notebook
 * @id: an entry in the bin
 * @error: return location
 *
 * Takes an entry back from the bin, in one act.
 *
 * Errors: %VOLET_STORE_ERROR_NOT_FOUND; %VOLET_NOTEBOOK_ERROR_WEEK_CLOSED, _DAY_FULL
 *
 * Returns: whether it is back
 */
gboolean
volet_notebook_restore_entry (VoletNotebook *self, VoletId id, GError **error)
{
  g_autoptr (VoletRemovedEntry) removed = NULL;
  g_autofree char *subject = NULL;

  if (!volet_notebook_check_writable (self, error))
    return FALSE;
  removed = volet_store_load_removed_entry (self->store, id, error);
  if (removed == NULL)
    return FALSE;

  subject = volet_notebook_describe_entry (removed->entry);
  if (!volet_notebook_begin_act (self, VOLET_ACT_ENTRY_RESTORED, subject, error))
    return FALSE;
  return volet_notebook_end_act (self, restore_entry (self, removed->entry, error), error);
}

/**
 * volet_notebook_purge_entry:
 * @self: an unlocked notebook
 * @id: an entry in the bin
 * @error: return location
 *
 * Destroys an entry for good. What could be undone before it cannot be undone any more where it
 * holds a trace of the entry.
 *
 * Errors: %VOLET_STORE_ERROR_NOT_FOUND; those of a save
 *
 * Returns: whether it is destroyed
 */
gboolean
volet_notebook_purge_entry (VoletNotebook *self, VoletId id, GError **error)
{
  gboolean is_purged;

  if (!volet_notebook_check_writable (self, error))
    return FALSE;
  is_purged = volet_store_purge_entry (self->store, id, error);
  volet_notebook_finish_own_transaction (self, is_purged, error);
  return is_purged;
}

gboolean
volet_notebook_purge_old (VoletNotebook *self, GError **error)
{
  VoletDay last_day = volet_notebook_get_today (self) - VOLET_REMOVED_ENTRY_DAYS - 1;

  if (volet_store_purge_bin (self->store, last_day, NULL, error))
    return TRUE;
  volet_notebook_take_save_error (self, error);
  return FALSE;
}
