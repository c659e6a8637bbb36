/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages as a PDF file. */

#pragma once

#include "volet-day.h"

#include <cairo.h>

G_BEGIN_DECLS

/* The tag around words of a second language; a finished file has a Span with its language there. */
#define VOLET_PDF_SECOND_LANGUAGE_TAG "Quote"

/**
 * VoletPdfDrawFunc:
 * @page: which page, from 0
 * @cr: where to draw, in points
 * @user_data: the closure
 *
 * Draws one page, as one element Document.
 */
typedef void (*VoletPdfDrawFunc) (guint page, cairo_t *cr, gpointer user_data);

/**
 * VoletPdfPlan:
 * @title: what a reader shows in its title bar
 * @day: the date in the file, at 00:00 UTC
 * @second_language: (nullable): the language of what stands in
 *   %VOLET_PDF_SECOND_LANGUAGE_TAG
 * @n_pages: how many pages there are
 * @draw: draws one of them
 * @user_data: closure of @draw
 */
typedef struct {
  const char *title;
  VoletDay day;
  const char *second_language;
  guint n_pages;
  VoletPdfDrawFunc draw;
  gpointer user_data;
} VoletPdfPlan;

GBytes *volet_pdf_make (const VoletPdfPlan *plan, GError **error);

G_END_DECLS
