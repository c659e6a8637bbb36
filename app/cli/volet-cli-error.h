/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the command line itself refuses, and the exit status of every error. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VoletCliStatus:
 * @VOLET_CLI_STATUS_DONE: done
 * @VOLET_CLI_STATUS_USAGE: wrong use: a command, an option, a word, a value of a closed list
 * @VOLET_CLI_STATUS_REFUSED: a value that is not accepted
 * @VOLET_CLI_STATUS_WRONG_PASSPHRASE: wrong passphrase or recovery code
 * @VOLET_CLI_STATUS_NO_NOTEBOOK: no such notebook, damaged, from a newer version, or not a vault
 * @VOLET_CLI_STATUS_IN_USE: in use by another program, or changed under us
 * @VOLET_CLI_STATUS_SYSTEM: the system said no
 *
 * Exit statuses.
 */
typedef enum {
  VOLET_CLI_STATUS_DONE = 0,
  VOLET_CLI_STATUS_USAGE = 1,
  VOLET_CLI_STATUS_REFUSED = 2,
  VOLET_CLI_STATUS_WRONG_PASSPHRASE = 3,
  VOLET_CLI_STATUS_NO_NOTEBOOK = 4,
  VOLET_CLI_STATUS_IN_USE = 5,
  VOLET_CLI_STATUS_SYSTEM = 6,
} VoletCliStatus;

/**
 * VoletCliError:
 * @VOLET_CLI_ERROR_HELP: no failure: help or the version was asked for, and is in the output
 * @VOLET_CLI_ERROR_USAGE: wrong use
 * @VOLET_CLI_ERROR_REFUSED: a value that is not accepted
 * @VOLET_CLI_ERROR_UNWRITABLE: a notebook that is damaged or too new to be changed
 * @VOLET_CLI_ERROR_IN_USE: a notebook that another program has open
 * @VOLET_CLI_ERROR_SYSTEM: the system said no
 * @VOLET_CLI_ERROR_FOUND: no failure of the command: it found damage, and its output says where
 *
 * Errors of the command line. Unlike those of core, their messages are sentences in the language
 * of the person.
 */
typedef enum {
  VOLET_CLI_ERROR_HELP,
  VOLET_CLI_ERROR_USAGE,
  VOLET_CLI_ERROR_REFUSED,
  VOLET_CLI_ERROR_UNWRITABLE,
  VOLET_CLI_ERROR_IN_USE,
  VOLET_CLI_ERROR_SYSTEM,
  VOLET_CLI_ERROR_FOUND,
} VoletCliError;

#define VOLET_CLI_N_ERRORS (VOLET_CLI_ERROR_FOUND + 1)

#define VOLET_CLI_ERROR (volet_cli_error_quark ())
GQuark volet_cli_error_quark (void);

gboolean volet_cli_error_set (GError **error, VoletCliError code, const char *sentence);
gboolean volet_cli_error_set_output (GError **error);
VoletCliStatus volet_cli_error_get_status (GQuark domain, int code);
char *volet_cli_error_format (const GError *error);

G_END_DECLS
