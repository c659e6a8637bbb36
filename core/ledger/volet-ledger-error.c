/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the ledger refuses. */

#include "volet-ledger-error.h"

G_DEFINE_QUARK (volet - ledger - error - quark, volet_ledger_error)
