/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Undoing and redoing in a notebook. */

#include "volet-notebook-acts.h"

#include "volet-notebook-private.h"

/**
 * volet_notebook_get_undo:
 * @self: an unlocked notebook
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_NOTHING_TO_UNDO, _DOCUMENT_GIVEN
 *
 * Returns: (transfer full): the act that volet_notebook_undo() would undo
 */
VoletAct *
volet_notebook_get_undo (VoletNotebook *self, GError **error)
{
  if (!volet_notebook_check_unlocked (self, error))
    return NULL;
  return volet_store_peek_undo (self->store, error);
}

/**
 * volet_notebook_get_redo:
 * @self: an unlocked notebook
 * @error: return location
 *
 * Errors: %VOLET_STORE_ERROR_NOTHING_TO_REDO
 *
 * Returns: (transfer full): the act that volet_notebook_redo() would do again
 */
VoletAct *
volet_notebook_get_redo (VoletNotebook *self, GError **error)
{
  if (!volet_notebook_check_unlocked (self, error))
    return NULL;
  return volet_store_peek_redo (self->store, error);
}

/**
 * volet_notebook_undo:
 * @self: an unlocked notebook
 * @error: return location
 *
 * Undoes the last act. A document that was given stays given, and what came before it stays too.
 *
 * Errors: %VOLET_STORE_ERROR_NOTHING_TO_UNDO, _DOCUMENT_GIVEN; those of a save
 *
 * Returns: (transfer full): the act that was undone
 */
VoletAct *
volet_notebook_undo (VoletNotebook *self, GError **error)
{
  VoletAct *act;

  if (!volet_notebook_check_writable (self, error))
    return NULL;
  act = volet_store_undo (self->store, error);
  volet_notebook_finish_own_transaction (self, act != NULL, error);
  return act;
}

/**
 * volet_notebook_redo:
 * @self: an unlocked notebook
 * @error: return location
 *
 * Does again the act that was undone last.
 *
 * Errors: %VOLET_STORE_ERROR_NOTHING_TO_REDO; those of a save
 *
 * Returns: (transfer full): the act that was done again
 */
VoletAct *
volet_notebook_redo (VoletNotebook *self, GError **error)
{
  VoletAct *act;

  if (!volet_notebook_check_writable (self, error))
    return NULL;
  act = volet_store_redo (self->store, error);
  volet_notebook_finish_own_transaction (self, act != NULL, error);
  return act;
}
