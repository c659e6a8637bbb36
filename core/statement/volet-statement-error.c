/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be wrong with a statement that is being made or read back. */

#include "volet-statement-error.h"

G_DEFINE_QUARK (volet - statement - error - quark, volet_statement_error)
