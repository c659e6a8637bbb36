/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages: names that can and cannot be drawn, how many pages there are, what bars show. */

#include "document-samples.h"
#include "volet-document-bars.h"
#include "volet-document-error.h"
#include "volet-document.h"
#include "volet-statement-error.h"

#include <string.h>

static VoletFonts *
load_fonts (void)
{
  g_autoptr (GError) error = NULL;
  VoletFonts *fonts = volet_fonts_new (g_getenv ("VOLET_FONTS"), &error);

  g_assert_no_error (error);
  return fonts;
}

typedef struct {
  const char *name;
  /* 0 where it can be drawn. */
  GQuark (*domain) (void);
  int code;
} NameCase;

static const NameCase name_cases[] = {
    {"Nadia Belkacem", NULL, 0},
    {"Łukasz Żółć-Øst", NULL, 0},
    {"ليلى بن عيسى", NULL, 0},
    {"Олена Шевченко", NULL, 0},
    {"Şükrü Yıldız", NULL, 0},
    {"山田", volet_document_error_quark, VOLET_DOCUMENT_ERROR_NO_GLYPH},
    {"Nadia 🙂", volet_document_error_quark, VOLET_DOCUMENT_ERROR_NO_GLYPH},
    {"नमस्ते", volet_document_error_quark, VOLET_DOCUMENT_ERROR_NO_GLYPH},
    {"Nadia\nBelkacem", volet_statement_error_quark, VOLET_STATEMENT_ERROR_BAD_NAME},
    {"Nadia\u2028Belkacem", volet_statement_error_quark, VOLET_STATEMENT_ERROR_BAD_NAME},
    {"Nadia\u202eBelkacem", volet_statement_error_quark, VOLET_STATEMENT_ERROR_BAD_NAME},
    {"", volet_statement_error_quark, VOLET_STATEMENT_ERROR_BAD_NAME},
};

static void
test_names (void)
{
  g_autoptr (VoletFonts) fonts = load_fonts ();

  for (gsize i = 0; i < G_N_ELEMENTS (name_cases); i++) {
    const NameCase *one = &name_cases[i];
    g_autoptr (GError) error = NULL;

    g_test_message ("case %" G_GSIZE_FORMAT, i);
    g_assert_cmpint (volet_fonts_check_name (fonts, one->name, &error), ==, one->domain == NULL);
    if (one->domain != NULL)
      g_assert_error (error, one->domain (), one->code);
  }
}

static VoletStatement *
make_statement (const char *typed_name)
{
  const VoletStatementHead head = {.level = VOLET_LEVEL_TOTAL,
                                   .day = 20788,
                                   .recipient = "a",
                                   .typed_name = typed_name,
                                   .replaces_day = VOLET_STATEMENT_NO_DAY};
  const VoletStatementWeek week = {
      .week = 2966, .cut_off_day = VOLET_STATEMENT_NO_DAY, .figure = volet_figure_total (60)};
  g_autoptr (GError) error = NULL;
  VoletStatement *statement = volet_statement_new (&head, &week, 1, &error);

  g_assert_no_error (error);
  return statement;
}

static void
test_unchecked_name_makes_no_page_of_boxes (void)
{
  g_autoptr (VoletFonts) fonts = load_fonts ();
  g_autoptr (VoletStatement) statement = make_statement ("山田");
  g_autoptr (GError) error = NULL;

  g_assert_null (volet_document_new (statement, fonts, &error));
  g_assert_error (error, VOLET_DOCUMENT_ERROR, VOLET_DOCUMENT_ERROR_NO_GLYPH);
}

static void
test_fonts_must_be_there (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (volet_fonts_new ("/nowhere", &error));
  g_assert_error (error, VOLET_DOCUMENT_ERROR, VOLET_DOCUMENT_ERROR_NO_FONTS);
}

static guint
count_pages (VoletFonts *fonts, const char *sample)
{
  g_autoptr (VoletStatement) statement = document_sample_new (sample);
  g_autoptr (VoletDocument) document = volet_document_new (statement, fonts, NULL);

  g_assert_nonnull (document);
  return volet_document_get_n_pages (document);
}

/* Whatever the name, the families and the mentions: four weeks are one sheet. */
static void
test_four_weeks_are_one_page (void)
{
  g_autoptr (VoletFonts) fonts = load_fonts ();

  for (gsize i = 0; document_sample_names[i] != NULL; i++) {
    g_autoptr (VoletStatement) statement = document_sample_new (document_sample_names[i]);

    g_test_message ("%s", document_sample_names[i]);
    if (volet_statement_get_n_weeks (statement) <= 4)
      g_assert_cmpuint (count_pages (fonts, document_sample_names[i]), ==, 1);
    else
      g_assert_cmpuint (count_pages (fonts, document_sample_names[i]), >, 1);
  }
}

/* Counts the pixels of @page that are not white, drawn as a window draws a preview. */
static guint
count_inked (VoletDocument *document, guint page)
{
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int) VOLET_DOCUMENT_PAGE_WIDTH, (int) VOLET_DOCUMENT_PAGE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  const guint8 *pixels;
  guint n_inked = 0;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  volet_document_draw_page (document, page, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  for (int i = 0; i < cairo_image_surface_get_stride (surface) * (int) VOLET_DOCUMENT_PAGE_HEIGHT;
       i += 4)
    n_inked += pixels[i] < 128;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return n_inked;
}

static void
test_a_preview_draws_every_page (void)
{
  g_autoptr (VoletFonts) fonts = load_fonts ();
  g_autoptr (VoletStatement) statement = document_sample_new ("new-year");
  g_autoptr (VoletDocument) document = volet_document_new (statement, fonts, NULL);

  for (guint page = 0; page < volet_document_get_n_pages (document); page++)
    g_assert_cmpuint (count_inked (document, page), >, 1000);
}

static VoletDocumentBars
choose_bars (const char *sample, GPtrArray **ret_lines)
{
  g_autoptr (VoletStatement) statement = document_sample_new (sample);

  *ret_lines = volet_document_list_lines (statement);
  return volet_document_bars_choose (*ret_lines);
}

static void
test_bars_are_true_to_scale (void)
{
  g_autoptr (GPtrArray) lines = NULL;
  VoletDocumentBars bars = choose_bars ("total", &lines);

  g_assert_true (bars.has_bars);
  g_assert_cmpint (bars.scale_min, ==, 35 * 60);
  for (guint i = 0; i < lines->len; i++) {
    const VoletDocumentLine *line = lines->pdata[i];

    g_assert_cmpfloat_with_epsilon (volet_document_bars_measure (&bars, line) / line->minutes,
                                    VOLET_DOCUMENT_BAR_ROOM / (35 * 60), 1e-9);
  }
}

/* A bar would say more than the outcome or the band beside it. */
static void
test_bars_never_stand_beside_an_outcome_or_a_band (void)
{
  static const char *const samples[] = {"threshold",  "hidden",          "no-objective",
                                        "band",       "whole-threshold", "whole-hidden",
                                        "whole-band", "whole-total"};

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autoptr (GPtrArray) lines = NULL;
    VoletDocumentBars bars = choose_bars (samples[i], &lines);

    g_assert_false (bars.has_bars);
    for (guint k = 0; k < lines->len; k++)
      g_assert_cmpfloat (volet_document_bars_measure (&bars, lines->pdata[k]), ==, 0);
  }
}

static void
test_bars_compare_families_of_one_figure_only (void)
{
  g_autoptr (GPtrArray) whole_lines = NULL;
  g_autoptr (GPtrArray) week_lines = NULL;
  VoletDocumentBars whole = choose_bars ("whole-families", &whole_lines);
  VoletDocumentBars weeks = choose_bars ("full-families", &week_lines);

  g_assert_true (whole.has_bars && weeks.has_bars);
  g_assert_cmpint (whole.kind, ==, VOLET_DOCUMENT_LINE_FAMILY);
  g_assert_cmpint (weeks.kind, ==, VOLET_DOCUMENT_LINE_WEEK);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/document/pages/names", test_names);
  g_test_add_func ("/document/pages/unchecked-name-makes-no-page-of-boxes",
                   test_unchecked_name_makes_no_page_of_boxes);
  g_test_add_func ("/document/pages/fonts-must-be-there", test_fonts_must_be_there);
  g_test_add_func ("/document/pages/four-weeks-are-one-page", test_four_weeks_are_one_page);
  g_test_add_func ("/document/pages/a-preview-draws-every-page", test_a_preview_draws_every_page);
  g_test_add_func ("/document/pages/bars-are-true-to-scale", test_bars_are_true_to_scale);
  g_test_add_func ("/document/pages/bars-never-stand-beside-an-outcome-or-a-band",
                   test_bars_never_stand_beside_an_outcome_or_a_band);
  g_test_add_func ("/document/pages/bars-compare-families-of-one-figure-only",
                   test_bars_compare_families_of_one_figure_only);

  return g_test_run ();
}
