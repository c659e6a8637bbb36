/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages as a PDF file: drawn by Cairo, then what Cairo cannot say. */

#include "volet-pdf.h"

#include "volet-document-error.h"
#include "volet-document.h"
#include "volet-pdf-finish.h"

#include <cairo-pdf.h>

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int n_bytes)
{
  g_byte_array_append (closure, data, n_bytes);
  return CAIRO_STATUS_SUCCESS;
}

/* Without a date of ours, Cairo would write the clock's, with the zone. */
static void
set_metadata (cairo_surface_t *surface, const VoletPdfPlan *plan)
{
  g_autofree char *date = volet_day_to_string (plan->day);
  g_autofree char *time = g_strconcat (date, "T00:00:00Z", NULL);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, plan->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, time);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, time);
}

static void
draw_pages (cairo_surface_t *surface, const VoletPdfPlan *plan)
{
  cairo_t *cr = cairo_create (surface);

  for (guint page = 0; page < plan->n_pages; page++) {
    plan->draw (page, cr, plan->user_data);
    cairo_show_page (cr);
  }
  cairo_destroy (cr);
}

/* Returns: (transfer full) (nullable): the file as Cairo writes it */
static GBytes *
write_pages (const VoletPdfPlan *plan)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      append_bytes, bytes, VOLET_DOCUMENT_PAGE_WIDTH, VOLET_DOCUMENT_PAGE_HEIGHT);
  cairo_status_t status;

  set_metadata (surface, plan);
  draw_pages (surface, plan);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS) {
    g_byte_array_unref (bytes);
    return NULL;
  }
  return g_byte_array_free_to_bytes (bytes);
}

/**
 * volet_pdf_make:
 * @plan: what the file holds
 * @error: return location
 *
 * Writes an A4 file, tagged, in French, with its fonts inside, and nothing of the program, the
 * machine or the clock.
 *
 * Errors: %VOLET_DOCUMENT_ERROR_FAILED
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
volet_pdf_make (const VoletPdfPlan *plan, GError **error)
{
  g_autoptr (GBytes) pages = write_pages (plan);

  if (pages == NULL) {
    g_set_error_literal (error, VOLET_DOCUMENT_ERROR, VOLET_DOCUMENT_ERROR_FAILED,
                         "Cairo could not write the pages");
    return NULL;
  }
  return volet_pdf_finish (pages, plan->second_language, error);
}
