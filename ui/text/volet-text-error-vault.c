/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Errors of a notebook's file in words. */

#include "volet-text-error-private.h"

#include "volet-vault-error.h"

#include <glib/gi18n.h>

/* "Wrong passphrase", "damaged" and "not enough memory" must never be taken for one another. */
static const char *const vault_errors[VOLET_VAULT_N_ERRORS] = {
    [VOLET_VAULT_ERROR_WRONG_PASSPHRASE] =
        N_ ("This is not the right passphrase: check the keyboard, capitals and accents."),
    [VOLET_VAULT_ERROR_WRONG_CODE] = N_ ("This recovery code does not open this notebook."),
    [VOLET_VAULT_ERROR_MALFORMED_CODE] =
        N_ ("This is not a recovery code: it has seven groups of four letters or digits."),
    [VOLET_VAULT_ERROR_HALF_CODE] =
        N_ ("This is half of a recovery code, and this version of Volet cannot join two halves."),
    [VOLET_VAULT_ERROR_WEAK_PASSPHRASE] = N_ ("A passphrase has at least 8 characters."),
    [VOLET_VAULT_ERROR_INVALID_UTF8] = N_ ("This passphrase is not valid text."),
    [VOLET_VAULT_ERROR_PASSPHRASE_TOO_LONG] = N_ ("This passphrase is too long."),
    [VOLET_VAULT_ERROR_NOT_FOUND] = N_ ("There is no notebook there."),
    [VOLET_VAULT_ERROR_NO_FOLDER] = N_ ("There is no such folder: the file was not made."),
    [VOLET_VAULT_ERROR_NOT_REGULAR] = N_ ("This is not a file, so it is not a notebook."),
    [VOLET_VAULT_ERROR_NOT_A_VAULT] = N_ ("This file is not a Volet notebook."),
    [VOLET_VAULT_ERROR_NEVER_FINISHED] =
        N_ ("The making of this notebook was cut short: it never held anything."),
    [VOLET_VAULT_ERROR_DAMAGED] = N_ ("This notebook is damaged and cannot be opened."),
    [VOLET_VAULT_ERROR_NEWER_VERSION] = N_ ("This notebook was made by a newer version of Volet."),
    [VOLET_VAULT_ERROR_EXISTS] = N_ ("A file of this name is already there: choose another name."),
    [VOLET_VAULT_ERROR_BUSY] = N_ ("This notebook is already open in another program."),
    [VOLET_VAULT_ERROR_CHANGED_ELSEWHERE] =
        N_ ("Another program has changed this notebook: nothing was written."),
    [VOLET_VAULT_ERROR_REPLACED] =
        N_ ("This notebook is no longer where it was: nothing was written."),
    [VOLET_VAULT_ERROR_READ_ONLY] = N_ ("This notebook can only be read."),
    [VOLET_VAULT_ERROR_PERMISSION] = N_ ("The system does not allow it."),
    [VOLET_VAULT_ERROR_NO_SPACE] = N_ ("The disk is full: nothing was changed."),
    [VOLET_VAULT_ERROR_IO] = N_ ("The disk reports an error: nothing more is certain to be saved."),
    [VOLET_VAULT_ERROR_TOO_LARGE] = N_ ("This notebook would become too large."),
    [VOLET_VAULT_ERROR_NO_MEMORY] =
        N_ ("This notebook asks for more memory than this computer has."),
    [VOLET_VAULT_ERROR_KDF_LIMITS] =
        N_ ("This notebook asks for more work than any honest notebook does: it was not opened."),
    [VOLET_VAULT_ERROR_OLD_KEY_REMAINS] =
        N_ ("The new passphrase is in force, but the old one could not be erased everywhere: open "
            "the notebook once more to finish."),
    [VOLET_VAULT_ERROR_CANCELLED] = N_ ("This was stopped before it was done."),
    [VOLET_VAULT_ERROR_LOCKED] = N_ ("The notebook is locked."),
};

/* "512 MB", "1.5 GB": in the person's own language. */
static char *
format_memory (guint64 n_bytes)
{
  guint64 n_mib = n_bytes >> 20;

  if (n_mib < 1024)
    return g_strdup_printf (_ ("%u MB"), (guint) n_mib);
  return g_strdup_printf (n_mib % 1024 < 103 ? _ ("%.0f GB") : _ ("%.1f GB"),
                          (double) n_mib / 1024.0);
}

/* The sentence for @code, or NULL if there is no such code. */
const char *
volet_text_find_vault_error (int code)
{
  return code >= 0 && code < (int) G_N_ELEMENTS (vault_errors) ? _ (vault_errors[code]) : NULL;
}

/* The sentence for @error, with the sizes where it is about memory. */
char *
volet_text_format_vault_error (const GError *error)
{
  const char *sentence = volet_text_find_vault_error (error->code);
  guint64 needed, available;

  if (volet_vault_error_get_memory (error, &needed, &available)) {
    g_autofree char *needed_text = format_memory (needed);
    g_autofree char *available_text = format_memory (available);

    return g_strdup_printf (_ ("This notebook asks for %s of memory, this computer has %s free."),
                            needed_text, available_text);
  }
  return g_strdup (sentence != NULL ? sentence : _ ("Something unexpected went wrong."));
}
