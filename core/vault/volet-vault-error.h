/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can go wrong with a notebook's file. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VOLET_VAULT_ERROR (volet_vault_error_quark ())
GQuark volet_vault_error_quark (void);

/**
 * VoletVaultError:
 * @VOLET_VAULT_ERROR_WRONG_PASSPHRASE: no slot of the file opens with this passphrase
 * @VOLET_VAULT_ERROR_WRONG_CODE: a well-formed recovery code that opens nothing here
 * @VOLET_VAULT_ERROR_MALFORMED_CODE: what was typed is no recovery code: its length, a character
 *   or its check characters are wrong
 * @VOLET_VAULT_ERROR_HALF_CODE: half of a recovery code; both halves are needed, and this version
 *   does not join them
 * @VOLET_VAULT_ERROR_WEAK_PASSPHRASE: a new passphrase of fewer than eight characters
 * @VOLET_VAULT_ERROR_INVALID_UTF8: the passphrase is not UTF-8
 * @VOLET_VAULT_ERROR_PASSPHRASE_TOO_LONG: the passphrase is longer than 4096 bytes
 * @VOLET_VAULT_ERROR_NOT_FOUND: there is no such file
 * @VOLET_VAULT_ERROR_NO_FOLDER: there is no folder in which to make a file
 * @VOLET_VAULT_ERROR_NOT_REGULAR: a folder, or something else that is no file
 * @VOLET_VAULT_ERROR_NOT_A_VAULT: a file that Volet did not make
 * @VOLET_VAULT_ERROR_NEVER_FINISHED: a notebook whose creation was cut short; it never held
 *   anything
 * @VOLET_VAULT_ERROR_DAMAGED: the file is damaged so that it cannot be opened
 * @VOLET_VAULT_ERROR_NEWER_VERSION: made by a version of Volet that this one does not understand
 * @VOLET_VAULT_ERROR_EXISTS: a file of this name is already there
 * @VOLET_VAULT_ERROR_BUSY: another program has the notebook open
 * @VOLET_VAULT_ERROR_CHANGED_ELSEWHERE: someone else wrote into the file since it was last read;
 *   nothing was written
 * @VOLET_VAULT_ERROR_REPLACED: the file is no longer where it was, or another stands in its place;
 *   nothing was written
 * @VOLET_VAULT_ERROR_READ_ONLY: the notebook is open for reading only
 * @VOLET_VAULT_ERROR_PERMISSION: the system does not allow it
 * @VOLET_VAULT_ERROR_NO_SPACE: the disk is full
 * @VOLET_VAULT_ERROR_IO: the disk failed
 * @VOLET_VAULT_ERROR_TOO_LARGE: the notebook would pass 128 MiB, or its file 512 MiB
 * @VOLET_VAULT_ERROR_NO_MEMORY: the notebook asks for more memory than this computer has
 * @VOLET_VAULT_ERROR_KDF_LIMITS: every slot that might have opened asks for more work than any
 *   honest notebook does
 * @VOLET_VAULT_ERROR_OLD_KEY_REMAINS: the change of key is in force, but the second copy of the
 *   header, with the old key, could not be overwritten yet
 * @VOLET_VAULT_ERROR_CANCELLED: the caller changed their mind
 * @VOLET_VAULT_ERROR_LOCKED: the vault is locked
 *
 * Errors of core/vault. Their messages hold no note, name, passphrase or path.
 */
typedef enum {
  VOLET_VAULT_ERROR_WRONG_PASSPHRASE,
  VOLET_VAULT_ERROR_WRONG_CODE,
  VOLET_VAULT_ERROR_MALFORMED_CODE,
  VOLET_VAULT_ERROR_HALF_CODE,
  VOLET_VAULT_ERROR_WEAK_PASSPHRASE,
  VOLET_VAULT_ERROR_INVALID_UTF8,
  VOLET_VAULT_ERROR_PASSPHRASE_TOO_LONG,
  VOLET_VAULT_ERROR_NOT_FOUND,
  VOLET_VAULT_ERROR_NO_FOLDER,
  VOLET_VAULT_ERROR_NOT_REGULAR,
  VOLET_VAULT_ERROR_NOT_A_VAULT,
  VOLET_VAULT_ERROR_NEVER_FINISHED,
  VOLET_VAULT_ERROR_DAMAGED,
  VOLET_VAULT_ERROR_NEWER_VERSION,
  VOLET_VAULT_ERROR_EXISTS,
  VOLET_VAULT_ERROR_BUSY,
  VOLET_VAULT_ERROR_CHANGED_ELSEWHERE,
  VOLET_VAULT_ERROR_REPLACED,
  VOLET_VAULT_ERROR_READ_ONLY,
  VOLET_VAULT_ERROR_PERMISSION,
  VOLET_VAULT_ERROR_NO_SPACE,
  VOLET_VAULT_ERROR_IO,
  VOLET_VAULT_ERROR_TOO_LARGE,
  VOLET_VAULT_ERROR_NO_MEMORY,
  VOLET_VAULT_ERROR_KDF_LIMITS,
  VOLET_VAULT_ERROR_OLD_KEY_REMAINS,
  VOLET_VAULT_ERROR_CANCELLED,
  VOLET_VAULT_ERROR_LOCKED,
} VoletVaultError;

#define VOLET_VAULT_N_ERRORS (VOLET_VAULT_ERROR_LOCKED + 1)

void volet_vault_error_set_memory (GError **error, guint64 needed_bytes, guint64 available_bytes);
gboolean volet_vault_error_get_memory (const GError *error,
                                       guint64 *ret_needed_bytes,
                                       guint64 *ret_available_bytes);

G_END_DECLS
