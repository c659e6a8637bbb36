/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A statement laid out on pages: what is seen, printed and written as PDF is one drawing. */

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
