/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can go wrong with a notebook's file. */

#include "volet-vault-error.h"

G_DEFINE_QUARK (volet - vault - error - quark, volet_vault_error)
