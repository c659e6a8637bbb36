/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be wrong with a statement that is being made or read back. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VoletStatementError:
 * @VOLET_STATEMENT_ERROR_BAD_NAME: a name that is empty, over 200 characters, not NFC, untrimmed,
 *   not UTF-8 or holds a control character
 * @VOLET_STATEMENT_ERROR_BAD_SHAPE: lines and figures that do not fit the level and the period
 * @VOLET_STATEMENT_ERROR_BAD_BYTES: a stored statement that cannot be read
 * @VOLET_STATEMENT_ERROR_UNKNOWN_LEVEL: not one of the four levels
 * @VOLET_STATEMENT_ERROR_UNKNOWN_PREVENTED_FORM: not one of the three forms
 */
typedef enum {
  VOLET_STATEMENT_ERROR_BAD_NAME,
  VOLET_STATEMENT_ERROR_BAD_SHAPE,
  VOLET_STATEMENT_ERROR_BAD_BYTES,
  VOLET_STATEMENT_ERROR_UNKNOWN_LEVEL,
  VOLET_STATEMENT_ERROR_UNKNOWN_PREVENTED_FORM,
} VoletStatementError;

#define VOLET_STATEMENT_N_ERRORS (VOLET_STATEMENT_ERROR_UNKNOWN_PREVENTED_FORM + 1)

#define VOLET_STATEMENT_ERROR (volet_statement_error_quark ())
GQuark volet_statement_error_quark (void);

G_END_DECLS
