/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The blank sheet: every language whole and drawable, the same bytes for everybody. */

#include "volet-blank-sheet.h"

#include <string.h>

static VoletFonts *
load_fonts (void)
{
  g_autoptr (GError) error = NULL;
  VoletFonts *fonts = volet_fonts_new (g_getenv ("VOLET_FONTS"), &error);

  g_assert_no_error (error);
  return fonts;
}

static GBytes *
make_pdf (guint n_weeks, const char *language)
{
  g_autoptr (VoletFonts) fonts = load_fonts ();
  g_autoptr (VoletBlankSheet) sheet = volet_blank_sheet_new (n_weeks, language, fonts);
  g_autoptr (GError) error = NULL;
  GBytes *pdf = volet_blank_sheet_make_pdf (sheet, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (volet_blank_sheet_get_n_pages (sheet), ==, n_weeks);
  return pdf;
}

/* The marks that keep a duration's direction have no shape; every other letter must have one. */
static void
assert_drawable (VoletFonts *fonts, const char *words)
{
  g_autoptr (GString) plain = g_string_new (words);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (words);
  g_string_replace (plain, "\u2066", "", 0);
  g_string_replace (plain, "\u2069", "", 0);
  g_assert_true (volet_fonts_check_name (fonts, plain->str, &error));
  g_assert_no_error (error);
}

static void
test_every_language_is_whole_and_drawable (void)
{
  const char *const *languages = volet_blank_sheet_list_languages ();
  g_autoptr (VoletFonts) fonts = load_fonts ();

  g_assert_false (g_strv_contains (languages, "fr"));
  for (gsize i = 0; languages[i] != NULL; i++) {
    const VoletBlankSheetWords *words = volet_blank_sheet_get_words (languages[i]);
    const char *const all[] = {words->title,    words->dates, words->day,      words->what,
                               words->how_long, words->total, words->unproofed};

    g_test_message ("%s", languages[i]);
    for (gsize k = 0; k < G_N_ELEMENTS (all); k++)
      assert_drawable (fonts, all[k]);
    for (gsize k = 0; k < G_N_ELEMENTS (words->days); k++)
      assert_drawable (fonts, words->days[k]);
    for (gsize k = 0; k < G_N_ELEMENTS (words->hints); k++)
      assert_drawable (fonts, words->hints[k]);
  }
  g_assert_null (volet_blank_sheet_get_words ("xx"));
}

static void
test_equal_for_everybody_and_small (void)
{
  const char *const languages[] = {NULL, "ar", "en", "es", "pt", "tr", "uk"};

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++) {
    g_autoptr (GBytes) one = make_pdf (1, languages[i]);
    g_autoptr (GBytes) same = make_pdf (1, languages[i]);
    g_autoptr (GBytes) four = make_pdf (4, languages[i]);

    g_assert_true (g_bytes_equal (one, same));
    g_assert_false (g_bytes_equal (one, four));
    g_assert_cmpuint (g_bytes_get_size (four), <, 100000);
  }
}

static void
test_lines_go_from_monday_to_sunday (void)
{
  VoletWeek week = 2966;
  VoletDay monday = volet_week_get_monday (week);

  for (guint line = 0; line < VOLET_BLANK_SHEET_N_LINES; line++)
    g_assert_cmpint (volet_blank_sheet_get_day_of_line (week, line), ==,
                     monday + (VoletDay) line / VOLET_BLANK_SHEET_LINES_PER_DAY);
  g_assert_cmpint (volet_blank_sheet_get_day_of_line (week, VOLET_BLANK_SHEET_N_LINES - 1), ==,
                   volet_week_get_sunday (week));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/document/sheet/every-language-is-whole-and-drawable",
                   test_every_language_is_whole_and_drawable);
  g_test_add_func ("/document/sheet/equal-for-everybody-and-small",
                   test_equal_for_everybody_and_small);
  g_test_add_func ("/document/sheet/lines-go-from-monday-to-sunday",
                   test_lines_go_from_monday_to_sunday);

  return g_test_run ();
}
