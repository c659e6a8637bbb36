/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every form that a person can choose, word for word: four weeks of one agenda, one of them
 * prevented, one left out and one in progress, at every level, per week and whole, with the
 * objective shown and hidden, and with each form of prevented weeks.
 *
 * The words stand in tests/data/documents/text.golden. When they are changed on purpose, run this
 * program with VOLET_NEW_GOLDEN=FILE, read the difference, and keep it. */

#include "volet-disclosure.h"
#include "volet-document-text.h"

#include <string.h>

/* 2026-W45. */
#define FIRST_WEEK 2966
#define N_WEEKS 4
#define DAY 20788

/* What a message can take at most: no form of four weeks is longer, in letters. */
#define MAX_LETTERS 2500

static VoletWeekTotal
make_total (VoletWeek week, const int family_min[VOLET_N_FAMILIES])
{
  VoletWeekTotal total = {.week = week,
                          .state = VOLET_WEEK_STATE_CLOSED,
                          .version = 1,
                          .objective = {VOLET_OBJECTIVE_MINUTES, 900}};

  memcpy (total.count.family_min, family_min, sizeof total.count.family_min);
  for (int family = 0; family < VOLET_N_FAMILIES; family++)
    total.count.total_min += family_min[family];
  return total;
}

static void
fill_totals (VoletWeekTotal totals[N_WEEKS], gboolean with_week_in_progress)
{
  static const int family_min[N_WEEKS][VOLET_N_FAMILIES] = {
      {0, 720, 165, 0, 0, 0},
      {0, 0, 120, 60, 495, 0},
      {300, 60, 60, 60, 60, 60},
      {0, 25, 180, 120, 240, 0},
  };

  for (int i = 0; i < N_WEEKS; i++)
    totals[i] = make_total (FIRST_WEEK + i, family_min[i]);
  totals[1].is_prevented = TRUE;
  if (with_week_in_progress)
    totals[3].state = VOLET_WEEK_STATE_CURRENT;
}

static char *
make_text (const VoletTemplate *form)
{
  VoletWeekTotal totals[N_WEEKS];
  VoletWeek absent = FIRST_WEEK + 2;
  g_autoptr (GArray) left_out = g_array_new (FALSE, FALSE, sizeof absent);
  VoletDisclosure disclosure = {
      .form = *form,
      .left_out = left_out,
      .allows_in_progress = TRUE,
      .cut_off_day = volet_week_get_monday (FIRST_WEEK + 3) + 2,
      .day = DAY,
      .recipient = "Mme Martin",
      .typed_name = "Nadia Belkacem",
      .replaces_day = VOLET_STATEMENT_NO_DAY,
  };
  g_autoptr (VoletStatement) statement = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_array_append_val (left_out, absent);
  fill_totals (totals, form->level != VOLET_LEVEL_THRESHOLD);
  statement = volet_disclosure_make_statement (&disclosure, totals, N_WEEKS, &error);
  g_assert_no_error (error);
  bytes = volet_document_make_text (statement);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static gboolean
is_form (const VoletTemplate *form)
{
  if (form->level == VOLET_LEVEL_THRESHOLD)
    return form->prevented_form != VOLET_PREVENTED_FORM_FIGURE;
  /* The objective is not printed at the other levels. */
  return !form->hides_objective;
}

static void
append_form (GString *all, const VoletTemplate *form)
{
  g_autofree char *text = make_text (form);

  g_assert_cmpint (g_utf8_strlen (text, -1), <=, MAX_LETTERS);
  g_string_append_printf (all, "== %s, %s, %s%s ==\n%s\n", volet_level_to_word (form->level),
                          form->is_whole_period ? "whole period" : "per week",
                          volet_prevented_form_to_word (form->prevented_form),
                          form->hides_objective ? ", objective hidden" : "", text);
}

static char *
make_all_forms (void)
{
  GString *all = g_string_new (NULL);

  for (int i = 0; i < VOLET_N_LEVELS * 2 * 2 * VOLET_N_PREVENTED_FORMS; i++) {
    VoletTemplate form = {
        .level = (VoletLevel) (i / (4 * VOLET_N_PREVENTED_FORMS)),
        .is_whole_period = i / (2 * VOLET_N_PREVENTED_FORMS) % 2,
        .hides_objective = i / VOLET_N_PREVENTED_FORMS % 2,
        .prevented_form = (VoletPreventedForm) (i % VOLET_N_PREVENTED_FORMS),
    };

    if (is_form (&form))
      append_form (all, &form);
  }
  return g_string_free (all, FALSE);
}

/* Line by line, so that a difference is seen at once. */
static void
assert_equal_lines (const char *text, const char *expected)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);

  for (gsize i = 0; expected_lines[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, expected_lines[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (expected_lines));
}

static void
test_every_form_word_for_word (void)
{
  g_autofree char *all = make_all_forms ();
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "data", "documents", "text.golden", NULL);
  g_autofree char *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("VOLET_NEW_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (g_getenv ("VOLET_NEW_GOLDEN"), all, -1, NULL));
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  assert_equal_lines (all, golden);
}

/* Five lines of head, one a week, one notice: two screens of a telephone at most. */
static void
test_a_month_of_totals_is_a_short_message (void)
{
  const VoletTemplate form = {.level = VOLET_LEVEL_TOTAL};
  g_autofree char *text = make_text (&form);

  g_assert_cmpint (g_utf8_strlen (text, -1), <=, 640);
  g_assert_true (g_str_has_suffix (text, "\n"));
  g_assert_null (strstr (text, " \n"));
  g_assert_null (strstr (text, "\t"));
  g_assert_null (strstr (text, "\r"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/document/text/every-form-word-for-word", test_every_form_word_for_word);
  g_test_add_func ("/document/text/a-month-of-totals-is-a-short-message",
                   test_a_month_of_totals_is_a_short_message);

  return g_test_run ();
}
