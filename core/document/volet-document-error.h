/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a document cannot be made. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VoletDocumentError:
 * @VOLET_DOCUMENT_ERROR_NO_FONTS: the folder of the fonts lacks one of them
 * @VOLET_DOCUMENT_ERROR_NO_GLYPH: a name has a letter that the fonts cannot draw
 * @VOLET_DOCUMENT_ERROR_FAILED: Cairo or qpdf could not make the file, most likely for want of
 *   memory
 */
typedef enum {
  VOLET_DOCUMENT_ERROR_NO_FONTS,
  VOLET_DOCUMENT_ERROR_NO_GLYPH,
  VOLET_DOCUMENT_ERROR_FAILED,
} VoletDocumentError;

#define VOLET_DOCUMENT_N_ERRORS (VOLET_DOCUMENT_ERROR_FAILED + 1)

#define VOLET_DOCUMENT_ERROR (volet_document_error_quark ())
GQuark volet_document_error_quark (void);

G_END_DECLS
