/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A statement laid out on pages: what is seen, printed and written as PDF is one drawing.
 *
 * To print it with a GtkPrintOperation: as many pages as volet_document_get_n_pages(), in the unit
 * GTK_UNIT_POINTS, on full pages, since the drawing has its own margins (20 mm at the sides, 14 mm
 * and more above and below); A4 upright. On "draw-page", volet_document_draw_page() with the
 * context's cairo context, scaled by the smaller of both ratios where the paper is not A4. The name
 * of the job is volet_document_make_base_name(), which says neither the reader nor the level. The
 * lines to sign ("Relevé reçu le … par …") are on the page already. The ledger's line comes first:
 * volet_notebook_record_share(). */

#pragma once

#include "volet-fonts.h"
#include "volet-statement.h"

#include <cairo.h>

G_BEGIN_DECLS

/* A4, in points. */
#define VOLET_DOCUMENT_PAGE_WIDTH 595.276
#define VOLET_DOCUMENT_PAGE_HEIGHT 841.89

#define VOLET_TYPE_DOCUMENT (volet_document_get_type ())
G_DECLARE_FINAL_TYPE (VoletDocument, volet_document, VOLET, DOCUMENT, GObject)

VoletDocument *volet_document_new (VoletStatement *statement, VoletFonts *fonts, GError **error);

VoletStatement *volet_document_get_statement (VoletDocument *self);
guint volet_document_get_n_pages (VoletDocument *self);
void volet_document_draw_page (VoletDocument *self, guint page, cairo_t *cr);

G_END_DECLS
