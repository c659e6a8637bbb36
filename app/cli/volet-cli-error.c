/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the command line itself refuses, and the exit status of every error. */

#include "volet-cli-error.h"

#include "volet-agenda-error.h"
#include "volet-deduction-error.h"
#include "volet-document-error.h"
#include "volet-ical-error.h"
#include "volet-ledger-error.h"
#include "volet-notebook-error.h"
#include "volet-statement-error.h"
#include "volet-store-error.h"
#include "volet-text-error.h"
#include "volet-time-error.h"
#include "volet-vault-error.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

G_DEFINE_QUARK (volet - cli - error - quark, volet_cli_error)

/**
 * volet_cli_error_set:
 * @error: return location
 * @code: what is wrong
 * @sentence: that, in words
 *
 * Returns: %FALSE, for the caller to return
 */
gboolean
volet_cli_error_set (GError **error, VoletCliError code, const char *sentence)
{
  g_set_error_literal (error, VOLET_CLI_ERROR, (int) code, sentence);
  return FALSE;
}

/**
 * volet_cli_error_set_output:
 * @error: return location
 *
 * Says that standard output could not be written.
 *
 * Returns: %FALSE, for the caller to return
 */
gboolean
volet_cli_error_set_output (GError **error)
{
  return volet_cli_error_set (error, VOLET_CLI_ERROR_SYSTEM,
                              _ ("The result could not be written to standard output."));
}

static VoletCliStatus
get_cli_status (int code)
{
  switch ((VoletCliError) code) {
  case VOLET_CLI_ERROR_HELP:
    return VOLET_CLI_STATUS_DONE;
  case VOLET_CLI_ERROR_USAGE:
    return VOLET_CLI_STATUS_USAGE;
  case VOLET_CLI_ERROR_REFUSED:
    return VOLET_CLI_STATUS_REFUSED;
  case VOLET_CLI_ERROR_UNWRITABLE:
  case VOLET_CLI_ERROR_FOUND:
    return VOLET_CLI_STATUS_NO_NOTEBOOK;
  case VOLET_CLI_ERROR_IN_USE:
    return VOLET_CLI_STATUS_IN_USE;
  case VOLET_CLI_ERROR_SYSTEM:
  default:
    return VOLET_CLI_STATUS_SYSTEM;
  }
}

static VoletCliStatus
get_vault_status (int code)
{
  switch ((VoletVaultError) code) {
  case VOLET_VAULT_ERROR_WRONG_PASSPHRASE:
  case VOLET_VAULT_ERROR_WRONG_CODE:
    return VOLET_CLI_STATUS_WRONG_PASSPHRASE;
  case VOLET_VAULT_ERROR_MALFORMED_CODE:
  case VOLET_VAULT_ERROR_HALF_CODE:
  case VOLET_VAULT_ERROR_WEAK_PASSPHRASE:
  case VOLET_VAULT_ERROR_INVALID_UTF8:
  case VOLET_VAULT_ERROR_PASSPHRASE_TOO_LONG:
  case VOLET_VAULT_ERROR_EXISTS:
  case VOLET_VAULT_ERROR_TOO_LARGE:
    return VOLET_CLI_STATUS_REFUSED;
  case VOLET_VAULT_ERROR_NOT_FOUND:
  case VOLET_VAULT_ERROR_NOT_REGULAR:
  case VOLET_VAULT_ERROR_NOT_A_VAULT:
  case VOLET_VAULT_ERROR_NEVER_FINISHED:
  case VOLET_VAULT_ERROR_DAMAGED:
  case VOLET_VAULT_ERROR_NEWER_VERSION:
  case VOLET_VAULT_ERROR_READ_ONLY:
  case VOLET_VAULT_ERROR_KDF_LIMITS:
    return VOLET_CLI_STATUS_NO_NOTEBOOK;
  case VOLET_VAULT_ERROR_BUSY:
  case VOLET_VAULT_ERROR_CHANGED_ELSEWHERE:
  case VOLET_VAULT_ERROR_REPLACED:
    return VOLET_CLI_STATUS_IN_USE;
  case VOLET_VAULT_ERROR_NO_FOLDER:
  case VOLET_VAULT_ERROR_PERMISSION:
  case VOLET_VAULT_ERROR_NO_SPACE:
  case VOLET_VAULT_ERROR_IO:
  case VOLET_VAULT_ERROR_NO_MEMORY:
  case VOLET_VAULT_ERROR_OLD_KEY_REMAINS:
  case VOLET_VAULT_ERROR_CANCELLED:
  case VOLET_VAULT_ERROR_LOCKED:
  default:
    return VOLET_CLI_STATUS_SYSTEM;
  }
}

static VoletCliStatus
get_store_status (int code)
{
  switch ((VoletStoreError) code) {
  case VOLET_STORE_ERROR_DAMAGED:
  case VOLET_STORE_ERROR_NEWER_SCHEMA:
  case VOLET_STORE_ERROR_READ_ONLY:
    return VOLET_CLI_STATUS_NO_NOTEBOOK;
  case VOLET_STORE_ERROR_FULL:
  case VOLET_STORE_ERROR_NOT_FOUND:
  case VOLET_STORE_ERROR_AMBIGUOUS:
  case VOLET_STORE_ERROR_NOTHING_TO_UNDO:
  case VOLET_STORE_ERROR_NOTHING_TO_REDO:
  case VOLET_STORE_ERROR_DOCUMENT_GIVEN:
    return VOLET_CLI_STATUS_REFUSED;
  case VOLET_STORE_ERROR_FAILED:
  case VOLET_STORE_ERROR_SAVE_FAILED:
  case VOLET_STORE_ERROR_OUT_OF_MEMORY:
  default:
    return VOLET_CLI_STATUS_SYSTEM;
  }
}

static VoletCliStatus
get_notebook_status (int code)
{
  switch (code) {
  case VOLET_NOTEBOOK_ERROR_LEVEL_NEEDED:
    return VOLET_CLI_STATUS_USAGE;
  case VOLET_NOTEBOOK_ERROR_FILE_NO_SPACE:
  case VOLET_NOTEBOOK_ERROR_FILE_PERMISSION:
  case VOLET_NOTEBOOK_ERROR_FILE_NOT_FOUND:
  case VOLET_NOTEBOOK_ERROR_FILE_IO:
    return VOLET_CLI_STATUS_SYSTEM;
  case VOLET_NOTEBOOK_ERROR_COPY_DAMAGED:
    return VOLET_CLI_STATUS_NO_NOTEBOOK;
  default:
    return VOLET_CLI_STATUS_REFUSED;
  }
}

/* Words of a closed list are wrong use; a stored thing that cannot be read is damage. */
static VoletCliStatus
get_statement_status (int code)
{
  switch ((VoletStatementError) code) {
  case VOLET_STATEMENT_ERROR_UNKNOWN_LEVEL:
  case VOLET_STATEMENT_ERROR_UNKNOWN_PREVENTED_FORM:
    return VOLET_CLI_STATUS_USAGE;
  case VOLET_STATEMENT_ERROR_BAD_BYTES:
    return VOLET_CLI_STATUS_NO_NOTEBOOK;
  case VOLET_STATEMENT_ERROR_BAD_NAME:
  case VOLET_STATEMENT_ERROR_BAD_SHAPE:
  default:
    return VOLET_CLI_STATUS_REFUSED;
  }
}

static VoletCliStatus
get_ledger_status (int code)
{
  switch ((VoletLedgerError) code) {
  case VOLET_LEDGER_ERROR_UNKNOWN_CHANNEL:
    return VOLET_CLI_STATUS_USAGE;
  case VOLET_LEDGER_ERROR_BAD_BYTES:
    return VOLET_CLI_STATUS_NO_NOTEBOOK;
  case VOLET_LEDGER_ERROR_BAD_GROUP:
  default:
    return VOLET_CLI_STATUS_REFUSED;
  }
}

/* A file that is no calendar is a value refused. */
static VoletCliStatus
get_ical_status (int code)
{
  switch ((VoletIcalError) code) {
  case VOLET_ICAL_ERROR_NO_FILE:
  case VOLET_ICAL_ERROR_NOT_A_CALENDAR:
  case VOLET_ICAL_ERROR_TOO_LARGE:
  case VOLET_ICAL_ERROR_TOO_COMPLEX:
  case VOLET_ICAL_ERROR_TOO_SLOW:
  case VOLET_ICAL_ERROR_READER:
    return VOLET_CLI_STATUS_REFUSED;
  case VOLET_ICAL_ERROR_FILE:
  case VOLET_ICAL_ERROR_NO_READER:
  default:
    return VOLET_CLI_STATUS_SYSTEM;
  }
}

/* Files that the command line reads itself: a name that leads to no file is a value refused. */
static VoletCliStatus
get_io_status (int code)
{
  switch (code) {
  case G_IO_ERROR_NOT_FOUND:
  case G_IO_ERROR_EXISTS:
  case G_IO_ERROR_IS_DIRECTORY:
    return VOLET_CLI_STATUS_REFUSED;
  default:
    return VOLET_CLI_STATUS_SYSTEM;
  }
}

/**
 * volet_cli_error_get_status:
 * @domain: an error's domain
 * @code: its code
 *
 * Returns: the exit status of a program that ends with this error
 */
VoletCliStatus
volet_cli_error_get_status (GQuark domain, int code)
{
  if (domain == VOLET_CLI_ERROR)
    return get_cli_status (code);
  if (domain == G_OPTION_ERROR)
    return VOLET_CLI_STATUS_USAGE;
  if (domain == VOLET_TIME_ERROR || domain == VOLET_AGENDA_ERROR)
    return VOLET_CLI_STATUS_REFUSED;
  if (domain == VOLET_NOTEBOOK_ERROR)
    return get_notebook_status (code);
  if (domain == VOLET_VAULT_ERROR)
    return get_vault_status (code);
  if (domain == VOLET_STORE_ERROR)
    return get_store_status (code);
  if (domain == VOLET_STATEMENT_ERROR)
    return get_statement_status (code);
  if (domain == VOLET_LEDGER_ERROR)
    return get_ledger_status (code);
  if (domain == VOLET_DEDUCTION_ERROR && code == VOLET_DEDUCTION_ERROR_CONTRADICTION)
    return VOLET_CLI_STATUS_NO_NOTEBOOK;
  if (domain == VOLET_ICAL_ERROR)
    return get_ical_status (code);
  if (domain == VOLET_DOCUMENT_ERROR && code == VOLET_DOCUMENT_ERROR_NO_GLYPH)
    return VOLET_CLI_STATUS_REFUSED;
  if (domain == G_IO_ERROR)
    return get_io_status (code);
  return VOLET_CLI_STATUS_SYSTEM;
}

/**
 * volet_cli_error_format:
 * @error: an error
 *
 * Returns: (transfer full): one sentence for the person
 */
char *
volet_cli_error_format (const GError *error)
{
  if (error->domain == VOLET_CLI_ERROR || error->domain == G_OPTION_ERROR)
    return g_strdup (error->message);
  return volet_text_format_error (error);
}
