/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A document as a PDF file. */

#include "volet-document-pdf.h"

#include "volet-document-words.h"
#include "volet-pdf.h"

static void
draw_page (guint page, cairo_t *cr, gpointer user_data)
{
  volet_document_draw_page (user_data, page, cr);
}

/**
 * volet_document_make_pdf:
 * @self: a document
 * @error: return location
 *
 * Writes an A4 file, tagged, in French, with its fonts inside, dated at 00:00 UTC of the
 * statement's day. One build of Volet always gives the same bytes for the same statement; another
 * version of Cairo may give others.
 *
 * Errors: %VOLET_DOCUMENT_ERROR_FAILED
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
volet_document_make_pdf (VoletDocument *self, GError **error)
{
  VoletPdfPlan plan = {.draw = draw_page, .user_data = self};
  VoletStatement *statement;

  g_return_val_if_fail (VOLET_IS_DOCUMENT (self), NULL);

  statement = volet_document_get_statement (self);
  plan.title = volet_document_get_title (statement);
  plan.day = volet_statement_get_head (statement)->day;
  plan.n_pages = volet_document_get_n_pages (self);
  return volet_pdf_make (&plan, error);
}
