/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a document takes, beside the least that anybody could do: the same words put on pages by
 * Cairo alone, without layout, tags, columns or finishing. Runs are interleaved; medians are
 * printed. */

#include "document-samples.h"
#include "volet-document-line.h"
#include "volet-document-pdf.h"
#include "volet-document-words.h"

#include <cairo-pdf.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define N_RUNS 15

#define MARGIN 57.0
#define LINE_HEIGHT 15.0

typedef struct {
  double ms[N_RUNS];
  gsize n_bytes;
} Measure;

static GBytes *
make_ours (VoletStatement *statement, VoletFonts *fonts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletDocument) document = volet_document_new (statement, fonts, &error);
  GBytes *bytes;

  g_assert_no_error (error);
  bytes = volet_document_make_pdf (document, &error);
  g_assert_no_error (error);
  return bytes;
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int n_bytes)
{
  g_byte_array_append (closure, data, n_bytes);
  return CAIRO_STATUS_SUCCESS;
}

static void
put_words (cairo_t *cr, const char *words, double x, double y)
{
  cairo_move_to (cr, x, y);
  cairo_show_text (cr, words);
}

static GBytes *
make_peer (VoletStatement *statement, VoletFonts *fonts)
{
  g_autoptr (GPtrArray) lines = volet_document_list_lines (statement);
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      append_bytes, bytes, VOLET_DOCUMENT_PAGE_WIDTH, VOLET_DOCUMENT_PAGE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  double y = MARGIN;

  cairo_select_font_face (cr, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cr, 11);
  put_words (cr, volet_document_get_title (statement), MARGIN, y);
  for (guint i = 0; i < lines->len; i++) {
    const VoletDocumentLine *line = lines->pdata[i];

    y += LINE_HEIGHT;
    if (y > VOLET_DOCUMENT_PAGE_HEIGHT - MARGIN) {
      cairo_show_page (cr);
      y = MARGIN;
    }
    put_words (cr, line->label, MARGIN, y);
    put_words (cr, line->figure, 440, y);
  }
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

/* Time of this process alone, so that what else runs on the machine has no say. */
static gint64
get_cpu_us (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
measure (Measure *measure,
         int run,
         VoletStatement *statement,
         VoletFonts *fonts,
         GBytes *(*make) (VoletStatement *, VoletFonts *) )
{
  gint64 start_us = get_cpu_us ();
  g_autoptr (GBytes) bytes = make (statement, fonts);

  measure->ms[run] = (double) (get_cpu_us () - start_us) / 1000;
  measure->n_bytes = g_bytes_get_size (bytes);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return *(const double *) a < *(const double *) b ? -1 : 1;
}

static double
find_median (Measure *measure)
{
  qsort (measure->ms, N_RUNS, sizeof measure->ms[0], compare);
  return measure->ms[N_RUNS / 2];
}

static void
compare_sample (const char *sample, VoletFonts *fonts)
{
  g_autoptr (VoletStatement) statement = document_sample_new (sample);
  Measure ours = {{0}}, peer = {{0}};
  double ours_ms, peer_ms;

  for (int run = 0; run < N_RUNS; run++) {
    measure (&ours, run, statement, fonts, make_ours);
    measure (&peer, run, statement, fonts, make_peer);
  }
  ours_ms = find_median (&ours);
  peer_ms = find_median (&peer);
  printf ("%-14s %9.1f %9.1f %7.2f %9" G_GSIZE_FORMAT " %9" G_GSIZE_FORMAT "\n", sample, ours_ms,
          peer_ms, ours_ms / peer_ms, ours.n_bytes, peer.n_bytes);
}

int
main (int argc, char *argv[])
{
  static const char *const samples[] = {"total", "full-families", "year", "three-years"};
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletFonts) fonts = NULL;

  if (argc != 2) {
    g_printerr ("usage: measure-document FONTS\n");
    return 1;
  }
  fonts = volet_fonts_new (argv[1], &error);
  g_assert_no_error (error);
  printf ("%-14s %9s %9s %7s %9s %9s\n", "document", "Volet ms", "Cairo ms", "ratio", "bytes",
          "Cairo's");
  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    compare_sample (samples[i], fonts);
  return 0;
}
