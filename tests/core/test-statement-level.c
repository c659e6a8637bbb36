/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words for levels and for the form of prevented weeks. */

#include "volet-level.h"
#include "volet-statement-error.h"

static void
test_level_words (void)
{
  static const char *const words[VOLET_N_LEVELS] = {"threshold", "band", "total", "families"};

  for (int level = 0; level < VOLET_N_LEVELS; level++) {
    VoletLevel found = VOLET_N_LEVELS;

    g_assert_cmpstr (volet_level_to_word ((VoletLevel) level), ==, words[level]);
    g_assert_true (volet_level_from_word (words[level], &found, NULL));
    g_assert_cmpint (found, ==, level);
  }
}

static void
test_prevented_words (void)
{
  static const char *const words[VOLET_N_PREVENTED_FORMS] = {"label", "both", "figure"};

  for (int form = 0; form < VOLET_N_PREVENTED_FORMS; form++) {
    VoletPreventedForm found = VOLET_N_PREVENTED_FORMS;

    g_assert_cmpstr (volet_prevented_form_to_word ((VoletPreventedForm) form), ==, words[form]);
    g_assert_true (volet_prevented_form_from_word (words[form], &found, NULL));
    g_assert_cmpint (found, ==, form);
  }
}

static void
test_refuses_other_words (void)
{
  static const char *const refused[] = {"", "Total", "totals", "tot", "total ", "0", "à"};

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GError) level_error = NULL;
    g_autoptr (GError) form_error = NULL;
    VoletLevel level = VOLET_LEVEL_BAND;
    VoletPreventedForm form = VOLET_PREVENTED_FORM_BOTH;

    g_assert_false (volet_level_from_word (refused[i], &level, &level_error));
    g_assert_error (level_error, VOLET_STATEMENT_ERROR, VOLET_STATEMENT_ERROR_UNKNOWN_LEVEL);
    g_assert_cmpint (level, ==, VOLET_LEVEL_BAND);
    g_assert_false (volet_prevented_form_from_word (refused[i], &form, &form_error));
    g_assert_error (form_error, VOLET_STATEMENT_ERROR,
                    VOLET_STATEMENT_ERROR_UNKNOWN_PREVENTED_FORM);
    g_assert_cmpint (form, ==, VOLET_PREVENTED_FORM_BOTH);
  }
}

static void
test_default_form (void)
{
  g_assert_cmpint (volet_prevented_form_get_default (VOLET_LEVEL_THRESHOLD), ==,
                   VOLET_PREVENTED_FORM_LABEL);
  g_assert_cmpint (volet_prevented_form_get_default (VOLET_LEVEL_BAND), ==,
                   VOLET_PREVENTED_FORM_LABEL);
  g_assert_cmpint (volet_prevented_form_get_default (VOLET_LEVEL_TOTAL), ==,
                   VOLET_PREVENTED_FORM_BOTH);
  g_assert_cmpint (volet_prevented_form_get_default (VOLET_LEVEL_FAMILIES), ==,
                   VOLET_PREVENTED_FORM_BOTH);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/statement/level/level-words", test_level_words);
  g_test_add_func ("/statement/level/prevented-words", test_prevented_words);
  g_test_add_func ("/statement/level/refuses-other-words", test_refuses_other_words);
  g_test_add_func ("/statement/level/default-form", test_default_form);

  return g_test_run ();
}
