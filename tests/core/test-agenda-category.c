/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Categories: the table of codes, families and sensitivities. */

#include "volet-category.h"

#include "volet-agenda-error.h"

static const struct {
  const char *code, *family;
  VoletSensitivity sensitivity;
  gboolean asks;
} expected[] = {
    {"FOR", "G2", VOLET_SENSITIVITY_NONE, FALSE},
    {"LNG", "G2", VOLET_SENSITIVITY_INDIRECT, FALSE},
    {"IMM", "G1", VOLET_SENSITIVITY_NONE, FALSE},
    {"TRA", "G6", VOLET_SENSITIVITY_NONE, TRUE},
    {"REC", "G3", VOLET_SENSITIVITY_NONE, FALSE},
    {"PRO", "G4", VOLET_SENSITIVITY_NONE, FALSE},
    {"RDV", "G4", VOLET_SENSITIVITY_NONE, FALSE},
    {"DRO", "G5", VOLET_SENSITIVITY_INDIRECT, FALSE},
    {"MOB", "G5", VOLET_SENSITIVITY_NONE, FALSE},
    {"LOG", "G5", VOLET_SENSITIVITY_PRIVATE, FALSE},
    {"FAM", "G5", VOLET_SENSITIVITY_PRIVATE, FALSE},
    {"AID", "G5", VOLET_SENSITIVITY_HEALTH, TRUE},
    {"SAN", "G5", VOLET_SENSITIVITY_HEALTH, TRUE},
    {"JUS", "G5", VOLET_SENSITIVITY_JUSTICE, TRUE},
    {"BEN", "G4", VOLET_SENSITIVITY_POSSIBLE, TRUE},
    {"CSL", "G4", VOLET_SENSITIVITY_POSSIBLE, TRUE},
};

static void
test_table (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (expected), ==, VOLET_N_CATEGORIES);

  for (VoletCategory category = 0; category < VOLET_N_CATEGORIES; category++) {
    g_assert_cmpstr (volet_category_get_code (category), ==, expected[category].code);
    g_assert_cmpstr (volet_family_get_code (volet_category_get_family (category)), ==,
                     expected[category].family);
    g_assert_cmpint (volet_category_get_sensitivity (category), ==, expected[category].sensitivity);
    g_assert_cmpint (volet_category_asks_whether_it_counts (category), ==, expected[category].asks);
  }
}

static void
test_codes_both_ways (void)
{
  for (VoletCategory category = 0; category < VOLET_N_CATEGORIES; category++) {
    g_autofree char *lower = g_ascii_strdown (expected[category].code, -1);
    VoletCategory found = VOLET_N_CATEGORIES;

    g_assert_true (volet_category_from_code (expected[category].code, &found, NULL));
    g_assert_cmpint (found, ==, category);
    found = VOLET_N_CATEGORIES;
    g_assert_true (volet_category_from_code (lower, &found, NULL));
    g_assert_cmpint (found, ==, category);
  }
}

static void
test_refuses_unknown_codes (void)
{
  static const char *const refused[] = {"",     "F",  "FO",  "FORM",     "FOR ",
                                        " FOR", "G2", "XXX", "Formation"};

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GError) error = NULL;
    VoletCategory category = VOLET_CATEGORY_JUS;

    g_assert_false (volet_category_from_code (refused[i], &category, &error));
    g_assert_error (error, VOLET_AGENDA_ERROR, VOLET_AGENDA_ERROR_UNKNOWN_CATEGORY);
    g_assert_cmpint (category, ==, VOLET_CATEGORY_JUS);
  }
}

/* Six tiles stand before "all": an appointment is among them, and nothing that tells too much. */
static void
test_usual_order (void)
{
  guint seen = 0;
  gboolean has_appointment = FALSE;

  for (int i = 0; i < VOLET_N_CATEGORIES; i++)
    seen |= 1u << volet_category_get_usual (i);
  g_assert_cmpuint (seen, ==, (1u << VOLET_N_CATEGORIES) - 1);

  for (int i = 0; i < 6; i++) {
    VoletCategory category = volet_category_get_usual (i);

    has_appointment |= category == VOLET_CATEGORY_RDV;
    g_assert_cmpint (volet_category_get_sensitivity (category), <=, VOLET_SENSITIVITY_INDIRECT);
    g_assert_false (volet_category_asks_whether_it_counts (category));
  }
  g_assert_true (has_appointment);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/agenda/category/table", test_table);
  g_test_add_func ("/agenda/category/codes-both-ways", test_codes_both_ways);
  g_test_add_func ("/agenda/category/refuses-unknown-codes", test_refuses_unknown_codes);
  g_test_add_func ("/agenda/category/usual-order", test_usual_order);

  return g_test_run ();
}
