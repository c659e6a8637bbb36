/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The file of a notebook: copies, keys, checking, making it smaller. */

#include "volet-notebook-file.h"

#include "volet-notebook-private.h"

/**
 * volet_notebook_backup:
 * @self: an unlocked notebook
 * @path: where the copy shall be; nothing may stand there
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Makes a sealed copy, reads it back and verifies it, then remembers the day.
 *
 * Errors: %VOLET_VAULT_ERROR_EXISTS, _NO_SPACE, _PERMISSION, _IO, _CANCELLED
 *
 * Returns: whether the copy is whole
 */
gboolean
volet_notebook_backup (VoletNotebook *self,
                       const char *path,
                       GCancellable *cancellable,
                       GError **error)
{
  return volet_notebook_check_unlocked (self, error) &&
         volet_vault_save_copy (self->vault, path, cancellable, error) &&
         volet_notebook_remember_backup (self, path, error);
}

gboolean
volet_notebook_remember_backup (VoletNotebook *self, const char *path, GError **error)
{
  g_autofree char *today = NULL;
  g_autofree char *whole_path = NULL;
  g_autofree char *place = NULL;

  /* A copy of a notebook that cannot be written is a copy all the same. */
  if (volet_vault_is_read_only (self->vault))
    return TRUE;

  today = volet_day_to_string (volet_notebook_get_today (self));
  whole_path = g_canonicalize_filename (path, NULL);
  /* A place that is no text cannot be looked at again, and nothing else hangs on it. */
  place = g_utf8_validate (whole_path, -1, NULL) ? g_steal_pointer (&whole_path) : NULL;
  if (!volet_notebook_begin (self, error))
    return FALSE;
  return volet_notebook_end_act (
      self,
      volet_store_set_memo (self->store, VOLET_NOTEBOOK_MEMO_LAST_BACKUP, today, error) &&
          volet_store_set_memo (self->store, VOLET_NOTEBOOK_MEMO_LAST_BACKUP_PLACE, place, error),
      error);
}

/**
 * volet_notebook_get_last_backup:
 * @self: an unlocked notebook
 * @ret_day: (out): the day of the last copy, or %VOLET_NOTEBOOK_ERROR_NOWHERE where there is none
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
volet_notebook_get_last_backup (VoletNotebook *self, VoletDay *ret_day, GError **error)
{
  g_autofree char *text = NULL;

  if (!volet_notebook_check_unlocked (self, error) ||
      !volet_store_get_memo (self->store, VOLET_NOTEBOOK_MEMO_LAST_BACKUP, &text, error))
    return FALSE;
  if (text == NULL) {
    *ret_day = VOLET_NOTEBOOK_ERROR_NOWHERE;
    return TRUE;
  }
  return volet_day_parse (text, ret_day, error);
}

/**
 * volet_notebook_is_last_backup_missing:
 * @self: an unlocked notebook
 * @ret_is_missing: (out): whether the folder of the last copy is there, and the copy is not
 * @error: return location
 *
 * A stick that is elsewhere says nothing: its copies are with it.
 *
 * Returns: whether it could be looked at
 */
gboolean
volet_notebook_is_last_backup_missing (VoletNotebook *self,
                                       gboolean *ret_is_missing,
                                       GError **error)
{
  g_autofree char *place = NULL;
  g_autofree char *folder = NULL;

  if (!volet_notebook_check_unlocked (self, error) ||
      !volet_store_get_memo (self->store, VOLET_NOTEBOOK_MEMO_LAST_BACKUP_PLACE, &place, error))
    return FALSE;
  folder = place != NULL ? g_path_get_dirname (place) : NULL;
  *ret_is_missing = place != NULL && g_file_test (folder, G_FILE_TEST_IS_DIR) &&
                    !g_file_test (place, G_FILE_TEST_IS_REGULAR);
  return TRUE;
}

/**
 * volet_notebook_change_passphrase:
 * @self: an unlocked notebook
 * @passphrase: the new one, at least eight characters
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Changes the passphrase in both copies of the header. The old one opens nothing of this file any
 * more; older copies of the file keep theirs. The cost of the derivation stays as it is.
 *
 * Errors: %VOLET_VAULT_ERROR_WEAK_PASSPHRASE, _INVALID_UTF8, _CANCELLED; those of a save
 *
 * Returns: whether the new one holds
 */
gboolean
volet_notebook_change_passphrase (VoletNotebook *self,
                                  VoletLockedBytes *passphrase,
                                  GCancellable *cancellable,
                                  GError **error)
{
  VoletKdfParams params;

  if (!volet_notebook_check_writable (self, error))
    return FALSE;
  if (!volet_vault_get_kdf_params (self->vault, &params) &&
      !volet_kdf_params_calibrate (&params, error))
    return FALSE;
  return volet_vault_change_passphrase (self->vault, passphrase, &params, cancellable, error);
}

/**
 * volet_notebook_can_be_stronger:
 * @self: an unlocked notebook
 *
 * Returns: whether guessing its passphrase takes less memory than Volet would give it today. What
 *   needs no more memory was strengthened when it was unlocked; more is only offered, since the
 *   notebook may travel to a computer that has little
 */
gboolean
volet_notebook_can_be_stronger (VoletNotebook *self)
{
  VoletKdfParams params;

  g_return_val_if_fail (VOLET_IS_NOTEBOOK (self), FALSE);

  return !volet_notebook_is_locked (self) && !volet_vault_is_read_only (self->vault) &&
         volet_vault_get_kdf_params (self->vault, &params) && volet_kdf_params_are_low (&params);
}

/**
 * volet_notebook_strengthen:
 * @self: an unlocked notebook
 * @passphrase: its passphrase from now on, the same or another
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * As volet_notebook_change_passphrase(), at the cost that a new notebook would have on this
 * computer.
 *
 * Errors: as volet_notebook_change_passphrase()
 *
 * Returns: whether it holds
 */
gboolean
volet_notebook_strengthen (VoletNotebook *self,
                           VoletLockedBytes *passphrase,
                           GCancellable *cancellable,
                           GError **error)
{
  VoletKdfParams params;

  return volet_notebook_check_writable (self, error) &&
         volet_kdf_params_calibrate (&params, error) &&
         volet_vault_change_passphrase (self->vault, passphrase, &params, cancellable, error);
}

/**
 * volet_notebook_save_as_new:
 * @self: a notebook
 * @path: (type filename): where; nothing may be there yet
 * @passphrase: the passphrase of the new notebook
 * @ret_recovery_code: (out) (transfer full): its recovery code, to be shown once
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Writes the content into a new notebook with a new id and a new data key, and goes on with that:
 * after a passphrase or a code leaked, nothing less helps. The old file stays, and with it its
 * passphrase and its recovery code still open what it holds. A notebook that could only be read
 * has to be opened anew before it can be changed.
 *
 * Errors: %VOLET_VAULT_ERROR_EXISTS, _WEAK_PASSPHRASE, _NO_SPACE, _PERMISSION, _NO_FOLDER and
 * others of volet_vault_create_file()
 *
 * Returns: whether the new notebook is there
 */
gboolean
volet_notebook_save_as_new (VoletNotebook *self,
                            const char *path,
                            VoletLockedBytes *passphrase,
                            VoletLockedBytes **ret_recovery_code,
                            GCancellable *cancellable,
                            GError **error)
{
  VoletKdfParams params;

  if (!volet_notebook_check_unlocked (self, error))
    return FALSE;
  if ((!volet_vault_get_kdf_params (self->vault, &params) || volet_kdf_params_are_weak (&params)) &&
      !volet_kdf_params_calibrate (&params, error))
    return FALSE;
  return volet_vault_create_file (self->vault, path, passphrase, &params, ret_recovery_code,
                                  cancellable, error);
}

/**
 * volet_notebook_save_elsewhere:
 * @self: a notebook that its own file does not take any more
 * @path: (type filename): where; nothing may be there yet
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Writes the notebook as it is in memory into another file, which the same passphrase opens, and
 * goes on with that: the way out where the file was changed by another program, moved away, or its
 * disk failed. What stands in the old place is left as it is.
 *
 * Errors: as volet_notebook_backup()
 *
 * Returns: whether the notebook is saved there
 */
gboolean
volet_notebook_save_elsewhere (VoletNotebook *self,
                               const char *path,
                               GCancellable *cancellable,
                               GError **error)
{
  return volet_notebook_check_unlocked (self, error) &&
         volet_vault_save_elsewhere (self->vault, path, cancellable, error);
}

/**
 * volet_notebook_revoke_recovery_code:
 * @self: a notebook
 * @error: return location
 *
 * Leaves no recovery code that opens this file; it still opens older copies.
 *
 * Errors: as volet_vault_revoke_recovery_code()
 *
 * Returns: whether none opens it
 */
gboolean
volet_notebook_revoke_recovery_code (VoletNotebook *self, GError **error)
{
  return volet_notebook_check_writable (self, error) &&
         volet_vault_revoke_recovery_code (self->vault, error);
}

/**
 * volet_notebook_new_recovery_code:
 * @self: an unlocked notebook
 * @error: return location
 *
 * Makes a new recovery code; an earlier one opens nothing of this file any more.
 *
 * Errors: those of a save
 *
 * Returns: (transfer full): the code in seven groups, to be shown once
 */
VoletLockedBytes *
volet_notebook_new_recovery_code (VoletNotebook *self, GError **error)
{
  VoletLockedBytes *code = NULL;

  if (!volet_notebook_check_writable (self, error) ||
      !volet_vault_new_recovery_code (self->vault, &code, error))
    return NULL;
  return code;
}

/**
 * volet_notebook_has_recovery_code:
 * @self: a notebook
 *
 * Returns: whether some recovery code opens it
 */
gboolean
volet_notebook_has_recovery_code (VoletNotebook *self)
{
  g_return_val_if_fail (VOLET_IS_NOTEBOOK (self), FALSE);

  return volet_vault_has_recovery_code (self->vault);
}

/**
 * volet_notebook_report_free:
 * @self: (transfer full): a report
 */
void
volet_notebook_report_free (VoletNotebookReport *self)
{
  g_clear_pointer (&self->vault, volet_vault_report_free);
  g_free (self);
}

/**
 * volet_notebook_check:
 * @self: an unlocked notebook
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Reads and verifies every byte of the file that counts, then the tables, then every entry and
 * every document.
 *
 * Errors: %VOLET_VAULT_ERROR_IO, _CANCELLED. What is damaged is no error here: the report says it
 *
 * Returns: (transfer full): what was found
 */
VoletNotebookReport *
volet_notebook_check (VoletNotebook *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (VoletNotebookReport) report = g_new0 (VoletNotebookReport, 1);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) given = NULL;

  if (!volet_notebook_check_unlocked (self, error))
    return NULL;
  report->vault = volet_vault_check (self->vault, cancellable, error);
  if (report->vault == NULL || !volet_store_check (self->store, &report->is_database_whole, error))
    return NULL;

  entries = volet_store_load_all_entries (self->store, NULL);
  given = volet_store_load_all_given (self->store, NULL);
  report->is_database_whole &= entries != NULL && given != NULL;
  report->n_entries = entries != NULL ? entries->len : 0;
  report->n_documents = given != NULL ? given->len : 0;
  return g_steal_pointer (&report);
}

/**
 * volet_notebook_make_smaller:
 * @self: an unlocked notebook
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Writes the file anew without its history, under the same name and keys.
 *
 * Errors: those of a save
 *
 * Returns: whether it was rewritten
 */
gboolean
volet_notebook_make_smaller (VoletNotebook *self, GCancellable *cancellable, GError **error)
{
  return volet_notebook_check_writable (self, error) &&
         volet_vault_make_smaller (self->vault, cancellable, error);
}
