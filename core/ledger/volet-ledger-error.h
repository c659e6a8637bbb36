/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the ledger refuses. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VoletLedgerError:
 * @VOLET_LEDGER_ERROR_UNKNOWN_CHANNEL: not one of the ways of handing over
 * @VOLET_LEDGER_ERROR_BAD_GROUP: a group's name that is empty, over 200 characters or no plain text
 * @VOLET_LEDGER_ERROR_BAD_BYTES: a stored context that cannot be read
 */
typedef enum {
  VOLET_LEDGER_ERROR_UNKNOWN_CHANNEL,
  VOLET_LEDGER_ERROR_BAD_GROUP,
  VOLET_LEDGER_ERROR_BAD_BYTES,
} VoletLedgerError;

#define VOLET_LEDGER_N_ERRORS (VOLET_LEDGER_ERROR_BAD_BYTES + 1)

#define VOLET_LEDGER_ERROR (volet_ledger_error_quark ())
GQuark volet_ledger_error_quark (void);

G_END_DECLS
