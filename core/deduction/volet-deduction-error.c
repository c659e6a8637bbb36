/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Why nothing can be said of what readers can work out. */

#include "volet-deduction-error.h"

G_DEFINE_QUARK (volet - deduction - error - quark, volet_deduction_error)
