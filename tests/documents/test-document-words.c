/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The fixed French words of documents: days, weeks, figures, names of files. */

#include "document-samples.h"
#include "volet-document-dates.h"
#include "volet-document-words.h"

/* Compares with no-break spaces read as spaces. Takes @words. */
static void
assert_words (char *words, const char *expected)
{
  g_autofree char *owned = words;
  g_autofree char *plain = NULL;
  g_auto (GStrv) pieces = g_strsplit (owned, "\u00a0", -1);

  plain = g_strjoinv (" ", pieces);
  g_assert_cmpstr (plain, ==, expected);
}

static VoletDay
parse_day (const char *text)
{
  VoletDay day = 0;

  g_assert_true (volet_day_parse (text, &day, NULL));
  return day;
}

static VoletWeek
parse_week (const char *text)
{
  VoletWeek week = 0;

  g_assert_true (volet_week_parse (text, &week, NULL));
  return week;
}

static void
test_days (void)
{
  assert_words (volet_document_describe_day (parse_day ("2026-12-01")), "mardi 1er décembre 2026");
  assert_words (volet_document_describe_day (parse_day ("2026-08-02")), "dimanche 2 août 2026");
  assert_words (volet_document_describe_day (parse_day ("2028-02-29")), "mardi 29 février 2028");
  assert_words (volet_document_describe_day (parse_day ("1970-01-01")), "jeudi 1er janvier 1970");
  assert_words (volet_document_describe_day (parse_day ("2100-12-31")),
                "vendredi 31 décembre 2100");
}

static void
test_weeks (void)
{
  assert_words (volet_document_describe_week (parse_week ("2026-W47")),
                "du lundi 16 au dimanche 22 novembre 2026");
  assert_words (volet_document_describe_week (parse_week ("2026-W49")),
                "du lundi 30 novembre au dimanche 6 décembre 2026");
  assert_words (volet_document_describe_week (parse_week ("2026-W53")),
                "du lundi 28 décembre 2026 au dimanche 3 janvier 2027");
  assert_words (volet_document_describe_weeks (parse_week ("2026-W45"), parse_week ("2026-W48")),
                "du lundi 2 au dimanche 29 novembre 2026");
  assert_words (volet_document_describe_weeks (parse_week ("2026-W06"), parse_week ("2026-W09")),
                "du lundi 2 février au dimanche 1er mars 2026");
}

static void
test_cut_off_names_the_month_only_where_the_week_has_two (void)
{
  assert_words (volet_document_describe_cut_off (parse_day ("2026-11-18")),
                "jusqu’au mercredi 18 inclus");
  assert_words (volet_document_describe_cut_off (parse_day ("2026-12-01")),
                "jusqu’au mardi 1er décembre inclus");
}

typedef struct {
  VoletFigure figure;
  const char *week;
  const char *period;
} FigureWords;

static void
test_figures (void)
{
  const int family_min[VOLET_N_FAMILIES] = {0, 60, 0, 25, 0, 0};
  const FigureWords cases[] = {
      {volet_figure_threshold (900, 900, FALSE), "15 h ou plus", "en tout, 15 h ou plus"},
      {volet_figure_threshold (899, 900, FALSE), "moins de 15 h", "en tout, moins de 15 h"},
      {volet_figure_threshold (900, 810, FALSE), "13 h 30 ou plus", "en tout, 13 h 30 ou plus"},
      {volet_figure_threshold (900, 900, TRUE), "au moins la durée prévue",
       "en tout, au moins la durée prévue"},
      {volet_figure_threshold (899, 900, TRUE), "moins que la durée prévue",
       "en tout, moins que la durée prévue"},
      {volet_figure_threshold (899, 0, FALSE), "sans durée hebdomadaire fixée",
       "sans durée hebdomadaire fixée"},
      {volet_figure_threshold (899, 0, TRUE), "non communiqué", "non communiqué"},
      {volet_figure_band (0, 1), "moins de 5 h", "moins de 5 h en 4 semaines"},
      {volet_figure_band (599, 1), "de 5 h à moins de 10 h",
       "entre 5 h et moins de 10 h en 4 semaines"},
      {volet_figure_band (1200, 1), "20 h ou plus", "20 h ou plus en 4 semaines"},
      {volet_figure_total (885), "14 h 45", "14 h 45 en 4 semaines"},
      {volet_figure_total (0), "0 h", "0 h en 4 semaines"},
      {volet_figure_families (family_min), "1 h 25", "1 h 25 en 4 semaines"},
      {{VOLET_FIGURE_NONE}, "", ""},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    assert_words (volet_document_describe_figure (&cases[i].figure), cases[i].week);
    assert_words (volet_document_describe_period_figure (&cases[i].figure, 4), cases[i].period);
  }
}

static void
test_one_week_is_singular (void)
{
  const VoletFigure figure = volet_figure_total (60);

  assert_words (volet_document_describe_period_figure (&figure, 1), "1 h en 1 semaine");
}

/* A judgement has no place on the page, and no family names a category. */
static void
test_families_have_the_words_of_the_law (void)
{
  static const char *const sensitive[] = {"anté", "ustice", "enfant", "énévol", "sport", "ogement"};

  for (int family = 0; family < VOLET_N_FAMILIES; family++) {
    const char *label = volet_document_get_family_label ((VoletFamily) family);

    g_assert_cmpstr (label, !=, "");
    for (gsize i = 0; i < G_N_ELEMENTS (sensitive); i++)
      g_assert_null (g_strstr_len (label, -1, sensitive[i]));
  }
}

static void
assert_base_name (const char *sample, const char *expected)
{
  g_autoptr (VoletStatement) statement = document_sample_new (sample);

  assert_words (volet_document_make_base_name (statement), expected);
}

static void
test_file_names_say_the_weeks_and_nothing_else (void)
{
  assert_base_name ("total", "releve-heures-2026-W45-W48");
  assert_base_name ("threshold", "releve-heures-2026-W45-W48");
  assert_base_name ("mixed", "releve-heures-2026-W45-W48");
  assert_base_name ("no-name", "releve-heures-2026-W45-W48");
  assert_base_name ("one-week", "releve-heures-2026-W45");
  assert_base_name ("new-year", "releve-heures-2026-W45-2027-W01");
}

static void
test_head (void)
{
  g_autoptr (VoletStatement) named = document_sample_new ("mixed");
  g_autoptr (VoletStatement) unnamed = document_sample_new ("no-name");

  assert_words (volet_document_describe_name (named), "Nom : Nadia Belkacem");
  assert_words (volet_document_describe_name (unnamed), "Nom : ______________________________");
  assert_words (volet_document_describe_period (named),
                "Période : du lundi 2 au dimanche 29 novembre 2026");
  assert_words (volet_document_describe_date (named), "Date du relevé : mardi 1er décembre 2026");
  assert_words (volet_document_describe_replacement (named),
                "Annule et remplace le relevé du lundi 23 novembre 2026.");
  g_assert_null (volet_document_describe_replacement (unnamed));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/document/words/days", test_days);
  g_test_add_func ("/document/words/weeks", test_weeks);
  g_test_add_func ("/document/words/cut-off-names-the-month-only-where-the-week-has-two",
                   test_cut_off_names_the_month_only_where_the_week_has_two);
  g_test_add_func ("/document/words/figures", test_figures);
  g_test_add_func ("/document/words/one-week-is-singular", test_one_week_is_singular);
  g_test_add_func ("/document/words/families-have-the-words-of-the-law",
                   test_families_have_the_words_of_the_law);
  g_test_add_func ("/document/words/file-names-say-the-weeks-and-nothing-else",
                   test_file_names_say_the_weeks_and_nothing_else);
  g_test_add_func ("/document/words/head", test_head);

  return g_test_run ();
}
