/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Creating, opening and unlocking notebooks. */

#include "volet-notebook-private.h"

static VoletNotebook *
new_around (VoletVault *vault, VoletClock *clock, VoletRandom *random)
{
  VoletNotebook *self = g_object_new (VOLET_TYPE_NOTEBOOK, NULL);

  self->vault = g_object_ref (vault);
  self->clock = g_object_ref (clock);
  self->random = g_object_ref (random);
  return self;
}

/* Opens SQLite over the vault's pages and reads what every other function needs. */
static gboolean
open_store (VoletNotebook *self, GError **error)
{
  g_autofree char *zone_id = NULL;
  g_autofree char *name = NULL;

  self->database = volet_database_open (self->vault, error);
  if (self->database == NULL)
    return FALSE;
  self->store = volet_store_new (volet_database_get_handle (self->database), error);
  if (self->store == NULL)
    return FALSE;
  if (!volet_store_get_memo (self->store, VOLET_NOTEBOOK_MEMO_ZONE, &zone_id, error) ||
      !volet_store_get_choice (self->store, VOLET_NOTEBOOK_CHOICE_NAME, &name, error))
    return FALSE;

  self->zone =
      volet_store_get_zone (self->store, zone_id != NULL ? zone_id : "Europe/Paris", error);
  self->name = g_steal_pointer (&name);
  if (self->zone == NULL)
    return FALSE;
  g_object_ref (self->zone);
  return TRUE;
}

/* Fills the database of a new notebook, in memory. */
static gboolean
lay_out (VoletNotebook *self, const VoletNotebookPlan *plan, GError **error)
{
  g_autoptr (VoletZone) zone = NULL;
  const char *name = plan->name != NULL ? plan->name : "Carnet";

  zone = plan->zone_id != NULL ? volet_zone_new (plan->zone_id, error) : volet_zone_new_default ();
  if (zone == NULL) {
    if (error != NULL && *error == NULL)
      g_set_error_literal (error, VOLET_TIME_ERROR, VOLET_TIME_ERROR_UNKNOWN_ZONE,
                           "the system has no zone database");
    return FALSE;
  }
  if (!volet_notebook_check_name (name, error))
    return FALSE;

  self->database = volet_database_open (self->vault, error);
  if (self->database == NULL)
    return FALSE;
  self->store = volet_store_new (volet_database_get_handle (self->database), error);
  if (self->store == NULL)
    return FALSE;
  /* A choice is part of an act; that it is the first one is nothing to undo. */
  if (!volet_store_begin_act (self->store, VOLET_ACT_CHOICE_MADE, NULL, error) ||
      !volet_store_set_memo (self->store, VOLET_NOTEBOOK_MEMO_ZONE, volet_zone_get_id (zone),
                             error) ||
      !volet_store_set_choice (self->store, VOLET_NOTEBOOK_CHOICE_NAME, name, error) ||
      !volet_store_commit (self->store, error) || !volet_store_forget_acts (self->store, error))
    return FALSE;

  self->zone = g_steal_pointer (&zone);
  self->name = g_strdup (name);
  return TRUE;
}

/**
 * volet_notebook_new_in_memory:
 * @plan: how it shall be; its cost and recovery code are not read
 * @clock: (transfer none): what time it is
 * @random: (transfer none): randomness
 * @error: return location
 *
 * Makes a notebook that has no file and never gets one: it is gone when it is locked or dropped.
 *
 * Errors: %VOLET_VAULT_ERROR_NO_MEMORY; %VOLET_TIME_ERROR_UNKNOWN_ZONE;
 * %VOLET_NOTEBOOK_ERROR_BAD_NAME
 *
 * Returns: (transfer full): the notebook, unlocked
 */
VoletNotebook *
volet_notebook_new_in_memory (const VoletNotebookPlan *plan,
                              VoletClock *clock,
                              VoletRandom *random,
                              GError **error)
{
  g_autoptr (VoletVault) vault = NULL;
  g_autoptr (VoletNotebook) self = NULL;

  if (!volet_database_initialize (error))
    return NULL;
  vault = volet_vault_new_in_memory (random, clock, error);
  if (vault == NULL)
    return NULL;
  self = new_around (vault, clock, random);
  return lay_out (self, plan, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * volet_notebook_create:
 * @path: where the file shall be; nothing may stand there
 * @passphrase: at least eight characters
 * @plan: how it shall be
 * @clock: (transfer none): what time it is
 * @random: (transfer none): randomness
 * @ret_recovery_code: (out) (optional) (nullable): the recovery code, to be shown once
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Makes a notebook, file and all, and leaves it unlocked. Takes as long as the key derivation, a
 * second or so. Until everything is synced, nothing counts as created.
 *
 * Errors: %VOLET_VAULT_ERROR_EXISTS, _WEAK_PASSPHRASE, _NO_SPACE, _PERMISSION and others;
 * %VOLET_TIME_ERROR_UNKNOWN_ZONE; %VOLET_NOTEBOOK_ERROR_BAD_NAME
 *
 * Returns: (transfer full): the notebook
 */
VoletNotebook *
volet_notebook_create (const char *path,
                       VoletLockedBytes *passphrase,
                       const VoletNotebookPlan *plan,
                       VoletClock *clock,
                       VoletRandom *random,
                       VoletLockedBytes **ret_recovery_code,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (VoletNotebook) self = volet_notebook_new_in_memory (plan, clock, random, error);
  VoletKdfParams params;

  if (self == NULL)
    return NULL;
  if (plan->params != NULL)
    params = *plan->params;
  else if (!volet_kdf_params_calibrate (&params, error))
    return NULL;
  if (!volet_vault_create_file (self->vault, path, passphrase, &params,
                                plan->has_recovery_code ? ret_recovery_code : NULL, cancellable,
                                error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * volet_notebook_open:
 * @path: the file
 * @flags: how to open it
 * @clock: (transfer none): what time it is
 * @random: (transfer none): randomness
 * @error: return location
 *
 * Opens the file and reads its header. The notebook is still locked.
 *
 * Errors: %VOLET_VAULT_ERROR_NOT_FOUND, _NOT_REGULAR, _NOT_A_VAULT, _NEVER_FINISHED, _DAMAGED,
 * _NEWER_VERSION, _BUSY, _PERMISSION, _IO
 *
 * Returns: (transfer full): the notebook
 */
VoletNotebook *
volet_notebook_open (const char *path,
                     VoletVaultOpenFlags flags,
                     VoletClock *clock,
                     VoletRandom *random,
                     GError **error)
{
  g_autoptr (VoletVault) vault = NULL;

  if (!volet_database_initialize (error))
    return NULL;
  vault = volet_vault_open (path, flags, random, clock, error);
  if (vault == NULL)
    return NULL;
  return new_around (vault, clock, random);
}

static gboolean
finish_unlocking (VoletNotebook *self, gboolean is_unlocked, GError **error)
{
  if (!is_unlocked)
    return FALSE;
  if (open_store (self, error))
    return TRUE;

  volet_notebook_close_store (self);
  volet_vault_lock (self->vault);
  return FALSE;
}

/**
 * volet_notebook_unlock:
 * @self: a locked notebook
 * @passphrase: the passphrase
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Unlocks the notebook. Takes as long as the key derivation, then reads and verifies the file. May
 * run in a thread, if nothing else uses the notebook meanwhile.
 *
 * Errors: %VOLET_VAULT_ERROR_WRONG_PASSPHRASE, _DAMAGED, _NO_MEMORY, _CANCELLED and others;
 * %VOLET_STORE_ERROR
 *
 * Returns: whether it is unlocked
 */
gboolean
volet_notebook_unlock (VoletNotebook *self,
                       VoletLockedBytes *passphrase,
                       GCancellable *cancellable,
                       GError **error)
{
  g_return_val_if_fail (volet_notebook_is_locked (self), FALSE);

  return finish_unlocking (self, volet_vault_unlock (self->vault, passphrase, cancellable, error),
                           error);
}

/**
 * volet_notebook_unlock_with_code:
 * @self: a locked notebook
 * @code: the recovery code, as typed
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * As volet_notebook_unlock(), with the recovery code.
 *
 * Errors: %VOLET_VAULT_ERROR_WRONG_CODE, _MALFORMED_CODE, _HALF_CODE and those of
 * volet_notebook_unlock()
 *
 * Returns: whether it is unlocked
 */
gboolean
volet_notebook_unlock_with_code (VoletNotebook *self,
                                 VoletLockedBytes *code,
                                 GCancellable *cancellable,
                                 GError **error)
{
  g_return_val_if_fail (volet_notebook_is_locked (self), FALSE);

  return finish_unlocking (
      self, volet_vault_unlock_with_code (self->vault, code, cancellable, error), error);
}
