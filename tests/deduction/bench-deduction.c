/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long it takes to say what one more document gives away after three years, beside plain GLPK
 * asked for each natural sum of the same facts. Prints one table. */

#include "three-years.h"
#include "volet-news.h"

#include <glpk.h>
#include <stdio.h>
#include <stdlib.h>

#define DEFAULT_RUNS 5

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 i = *(const gint64 *) a, j = *(const gint64 *) b;

  return i < j ? -1 : i > j;
}

static gint64
get_median (GArray *times)
{
  g_array_sort (times, compare_times);
  return g_array_index (times, gint64, times->len / 2);
}

static gint64
measure_volet (guint32 seed, guint *ret_n_sums, guint *ret_n_news)
{
  const VoletStep step = {NULL};
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletNewsList) list = volet_news_find (three_years_new (seed), &step, &error);
  gint64 end = g_get_monotonic_time ();

  g_assert_no_error (error);
  *ret_n_sums = list->deduction->sums->len;
  *ret_n_news = list->news->len;
  return end - start;
}

static void
add_plain_row (
    glp_prob *problem, const guint *versions, guint n_weeks, int family, int low, int high)
{
  int row = glp_add_rows (problem, 1), n = 0;
  g_autofree int *indexes = g_new (int, n_weeks *VOLET_N_FAMILIES + 1);
  g_autofree double *values = g_new (double, n_weeks *VOLET_N_FAMILIES + 1);

  for (guint i = 0; i < n_weeks; i++)
    for (int j = 0; j < VOLET_N_FAMILIES; j++)
      if (family == VOLET_ALL_FAMILIES || family == j) {
        indexes[++n] = (int) versions[i] * VOLET_N_FAMILIES + j + 1;
        values[n] = 1;
      }
  glp_set_mat_row (problem, row, n, indexes, values);
  glp_set_row_bnds (problem, row,
                    low == high                   ? GLP_FX
                    : high == VOLET_FACT_NO_LIMIT ? GLP_LO
                                                  : GLP_DB,
                    low, high);
}

/* The same facts, as they are, each sum with a fresh start: what one would write first. */
static gint64
measure_plain (guint32 seed, guint every, guint *ret_n_sums)
{
  g_autoptr (VoletKnowledge) knowledge = three_years_new (seed);
  g_autoptr (GPtrArray) sums = volet_natural_sum_list (knowledge);
  glp_prob *problem = glp_create_prob ();
  gint64 start;
  glp_smcp control;

  glp_term_out (GLP_OFF);
  glp_init_smcp (&control);
  glp_add_cols (problem, (int) knowledge->versions->len * VOLET_N_FAMILIES);
  for (int i = 1; i <= glp_get_num_cols (problem); i++)
    glp_set_col_bnds (problem, i, GLP_LO, 0, 0);
  for (guint i = 0; i < knowledge->versions->len; i++)
    add_plain_row (problem, &i, 1, VOLET_ALL_FAMILIES, 0, 10080);
  for (guint i = 0; i < knowledge->facts->len; i++) {
    const VoletFact *fact = &g_array_index (knowledge->facts, VoletFact, i);

    add_plain_row (problem, volet_knowledge_get_fact_versions (knowledge, fact), fact->n_weeks,
                   fact->family, fact->low_min, fact->high_min);
  }

  start = g_get_monotonic_time ();
  *ret_n_sums = 0;
  for (guint i = 0; i < sums->len; i += every) {
    const VoletNaturalSum *sum = sums->pdata[i];

    for (int direction = GLP_MIN; direction <= GLP_MAX; direction++) {
      glp_set_obj_dir (problem, direction);
      for (int j = 1; j <= glp_get_num_cols (problem); j++)
        glp_set_obj_coef (problem, j, 0);
      for (guint j = 0; j < sum->versions->len; j++)
        for (int family = 0; family < VOLET_N_FAMILIES; family++)
          if (sum->family == VOLET_ALL_FAMILIES || sum->family == family)
            glp_set_obj_coef (
                problem,
                (int) g_array_index (sum->versions, guint, j) * VOLET_N_FAMILIES + family + 1, 1);
      glp_std_basis (problem);
      g_assert_cmpint (glp_simplex (problem, &control), ==, 0);
    }
    (*ret_n_sums)++;
  }
  glp_delete_prob (problem);
  glp_free_env ();
  return (g_get_monotonic_time () - start) * sums->len / MAX (*ret_n_sums, 1);
}

int
main (int argc, char *argv[])
{
  int n_runs = argc > 1 ? atoi (argv[1]) : DEFAULT_RUNS;
  g_autoptr (GArray) volet = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) plain = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n_sums = 0, n_news = 0, n_asked = 0;

  for (int i = 0; i < n_runs; i++) {
    gint64 volet_us = measure_volet ((guint32) i, &n_sums, &n_news);
    gint64 plain_us = measure_plain ((guint32) i, 40, &n_asked);

    g_array_append_val (volet, volet_us);
    g_array_append_val (plain, plain_us);
  }
  printf ("156 weeks x 6 families, %u natural sums, medians of %d interleaved runs\n", n_sums,
          n_runs);
  printf ("%-44s %8.0f ms\n", "Volet, one candidate, what is new", get_median (volet) / 1000.0);
  printf ("%-44s %8.0f ms   (from %u of the sums)\n", "plain GLPK, each sum from a standard basis",
          get_median (plain) / 1000.0, n_asked);
  printf ("%-44s %8.4f\n", "ratio", (double) get_median (volet) / (double) get_median (plain));
  return 0;
}
