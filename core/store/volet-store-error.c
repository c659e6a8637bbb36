/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can go wrong with the notebook's database. */

#include "volet-store-error.h"

G_DEFINE_QUARK (volet - store - error - quark, volet_store_error)
