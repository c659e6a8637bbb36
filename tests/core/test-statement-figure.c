/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures: what is released at each edge, and that nothing else is in them. */

#include "volet-figure.h"

#include <string.h>

static void
test_band_edges (void)
{
  static const struct {
    int total_min, n_weeks, low_min, high_min;
  } cases[] = {
      {0, 1, 0, 300},        {299, 1, 0, 300},      {300, 1, 300, 600},    {599, 1, 300, 600},
      {600, 1, 600, 900},    {899, 1, 600, 900},    {900, 1, 900, 1200},   {1199, 1, 900, 1200},
      {1200, 1, 1200, 0},    {10140, 1, 1200, 0},   {0, 4, 0, 1200},       {1199, 4, 0, 1200},
      {1200, 4, 1200, 2400}, {2399, 4, 1200, 2400}, {2400, 4, 2400, 3600}, {3599, 4, 2400, 3600},
      {3600, 4, 3600, 4800}, {4799, 4, 3600, 4800}, {4800, 4, 4800, 0},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    VoletFigure figure = volet_figure_band (cases[i].total_min, cases[i].n_weeks);
    VoletFigure expected = {
        .kind = VOLET_FIGURE_BAND,
        .low_min = cases[i].low_min,
        .high_min = cases[i].high_min,
    };

    g_assert_true (volet_figure_equal (&figure, &expected));
  }
}

static void
test_threshold_outcomes (void)
{
  static const struct {
    int total_min, objective_min;
    gboolean hides;
    VoletFigureKind kind;
    int told_min;
  } cases[] = {
      {899, 900, FALSE, VOLET_FIGURE_BELOW, 900},   {900, 900, FALSE, VOLET_FIGURE_REACHED, 900},
      {901, 900, FALSE, VOLET_FIGURE_REACHED, 900}, {0, 1, FALSE, VOLET_FIGURE_BELOW, 1},
      {899, 900, TRUE, VOLET_FIGURE_BELOW, 0},      {900, 900, TRUE, VOLET_FIGURE_REACHED, 0},
      {0, 0, FALSE, VOLET_FIGURE_NO_OBJECTIVE, 0},  {600, 0, FALSE, VOLET_FIGURE_NO_OBJECTIVE, 0},
      {0, 0, TRUE, VOLET_FIGURE_UNDISCLOSED, 0},    {600, 0, TRUE, VOLET_FIGURE_UNDISCLOSED, 0},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    VoletFigure figure =
        volet_figure_threshold (cases[i].total_min, cases[i].objective_min, cases[i].hides);
    VoletFigure expected = {.kind = cases[i].kind, .objective_min = cases[i].told_min};

    g_assert_true (volet_figure_equal (&figure, &expected));
  }
}

/* Two agendas with the same outcome give the same bytes of a figure: nothing rides along. */
static void
test_threshold_and_band_hold_no_total (void)
{
  VoletFigure a = volet_figure_threshold (900, 900, FALSE);
  VoletFigure b = volet_figure_threshold (2000, 900, FALSE);
  VoletFigure c = volet_figure_threshold (100, 900, TRUE);
  VoletFigure d = volet_figure_threshold (100, 1200, TRUE);
  VoletFigure e = volet_figure_band (601, 1);
  VoletFigure f = volet_figure_band (888, 1);

  g_assert_cmpmem (&a, sizeof a, &b, sizeof b);
  g_assert_cmpmem (&c, sizeof c, &d, sizeof d);
  g_assert_cmpmem (&e, sizeof e, &f, sizeof f);
}

static void
test_families_add_up (void)
{
  const int family_min[VOLET_N_FAMILIES] = {60, 0, 125, 1, 0, 700};
  VoletFigure figure = volet_figure_families (family_min);
  VoletFigure total = volet_figure_total (886);

  g_assert_cmpint (figure.total_min, ==, 886);
  g_assert_cmpmem (figure.family_min, sizeof figure.family_min, family_min, sizeof family_min);
  g_assert_false (volet_figure_equal (&figure, &total));
}

static void
test_equal_looks_at_every_member (void)
{
  VoletFigure figure = {0};

  for (gsize i = 0; i < sizeof figure / sizeof (int); i++) {
    VoletFigure other = {0};

    ((int *) &other)[i] = 1;
    g_assert_false (volet_figure_equal (&figure, &other));
  }
  g_assert_true (volet_figure_equal (&figure, &(VoletFigure){0}));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/statement/figure/band-edges", test_band_edges);
  g_test_add_func ("/statement/figure/threshold-outcomes", test_threshold_outcomes);
  g_test_add_func ("/statement/figure/threshold-and-band-hold-no-total",
                   test_threshold_and_band_hold_no_total);
  g_test_add_func ("/statement/figure/families-add-up", test_families_add_up);
  g_test_add_func ("/statement/figure/equal-looks-at-every-member",
                   test_equal_looks_at_every_member);

  return g_test_run ();
}
