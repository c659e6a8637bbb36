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
 * @VOLET_STORE_ERROR_DAMAGED: what the vault held is no database of Volet's, or a value in it
 *   cannot be
 * @VOLET_STORE_ERROR_FAILED: SQLite refused a statement; the message names its result code
 * @VOLET_STORE_ERROR_NEWER_SCHEMA: tables made by a newer version of Volet
 * @VOLET_STORE_ERROR_SAVE_FAILED: a transaction could not be made durable; everything is as before
 *   it began. volet_database_take_save_error() says why
 * @VOLET_STORE_ERROR_FULL: the database would pass its greatest size; as before
 * @VOLET_STORE_ERROR_READ_ONLY: the notebook is open for reading only
 * @VOLET_STORE_ERROR_OUT_OF_MEMORY: no memory for the work; as before
 * @VOLET_STORE_ERROR_NOT_FOUND: nothing has this id, number or week
 * @VOLET_STORE_ERROR_AMBIGUOUS: several ids begin so
 * @VOLET_STORE_ERROR_NOTHING_TO_UNDO: no act is left to undo
 * @VOLET_STORE_ERROR_NOTHING_TO_REDO: no undone act is left to do again
 * @VOLET_STORE_ERROR_DOCUMENT_GIVEN: the last act gave a document, which cannot be undone or passed
 *
 * Errors of core/store. What failed while saving has the vault's own domain.
 */
typedef enum {
  VOLET_STORE_ERROR_DAMAGED,
  VOLET_STORE_ERROR_FAILED,
  VOLET_STORE_ERROR_NEWER_SCHEMA,
  VOLET_STORE_ERROR_SAVE_FAILED,
  VOLET_STORE_ERROR_FULL,
  VOLET_STORE_ERROR_READ_ONLY,
  VOLET_STORE_ERROR_OUT_OF_MEMORY,
  VOLET_STORE_ERROR_NOT_FOUND,
  VOLET_STORE_ERROR_AMBIGUOUS,
  VOLET_STORE_ERROR_NOTHING_TO_UNDO,
  VOLET_STORE_ERROR_NOTHING_TO_REDO,
  VOLET_STORE_ERROR_DOCUMENT_GIVEN,
} VoletStoreError;

#define VOLET_STORE_N_ERRORS (VOLET_STORE_ERROR_DOCUMENT_GIVEN + 1)

G_END_DECLS
