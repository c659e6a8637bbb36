/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Why nothing can be said of what readers can work out. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VoletDeductionError:
 * @VOLET_DEDUCTION_ERROR_CONTRADICTION: no agenda agrees with all that was given: a fault of Volet
 *   or of the ledger, and no bound is told
 * @VOLET_DEDUCTION_ERROR_SOLVER: the linear solver gave up
 */
typedef enum {
  VOLET_DEDUCTION_ERROR_CONTRADICTION,
  VOLET_DEDUCTION_ERROR_SOLVER,
} VoletDeductionError;

#define VOLET_DEDUCTION_N_ERRORS (VOLET_DEDUCTION_ERROR_SOLVER + 1)

#define VOLET_DEDUCTION_ERROR (volet_deduction_error_quark ())
GQuark volet_deduction_error_quark (void);

G_END_DECLS
