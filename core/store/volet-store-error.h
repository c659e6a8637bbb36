/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can go wrong with the notebook's database. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VOLET_STORE_ERROR (volet_store_error_quark ())
GQuark volet_store_error_quark (void);

/**
 * VoletStoreError:
 * @VOLET_STORE_ERROR_DAMAGED: what the vault held is no database of Volet's
 * @VOLET_STORE_ERROR_FAILED: SQLite refused a statement; the message names its result code
 *
 * Errors of core/store. What failed while saving has the vault's own domain.
 */
typedef enum {
  VOLET_STORE_ERROR_DAMAGED,
  VOLET_STORE_ERROR_FAILED,
} VoletStoreError;

G_END_DECLS
