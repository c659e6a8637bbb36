/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The exact bounds of natural sums, from some of the documents.
 *
 * The unknowns are the whole minutes of each week version and family, 0 or more; a week holds no
 * more than its length. Every fact is a row. */

#include "volet-bounds.h"

#include "volet-deduction-error.h"
#include "volet-reduction.h"

#include <math.h>

static guint
get_column (const VoletKnowledge *knowledge, guint version, int family)
{
  return version * (guint) knowledge->scale.n_families + (guint) family;
}

/* The columns of one family, or all, of some versions. */
static GArray *
list_columns (const VoletKnowledge *knowledge, const guint *versions, guint n_versions, int family)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (guint));
  int first = family == VOLET_ALL_FAMILIES ? 0 : family;
  int last = family == VOLET_ALL_FAMILIES ? knowledge->scale.n_families - 1 : family;

  for (guint i = 0; i < n_versions; i++)
    for (int j = first; j <= last; j++) {
      guint column = get_column (knowledge, versions[i], j);

      g_array_append_val (columns, column);
    }
  return columns;
}

static int
compare_indexes (gconstpointer a, gconstpointer b)
{
  guint i = *(const guint *) a, j = *(const guint *) b;

  return i < j ? -1 : i > j;
}

static void
add_fact (VoletSystem *system, const VoletKnowledge *knowledge, const VoletFact *fact)
{
  g_autoptr (GArray) columns = list_columns (
      knowledge, volet_knowledge_get_fact_versions (knowledge, fact), fact->n_weeks, fact->family);
  gint64 high = fact->high_min == VOLET_FACT_NO_LIMIT ? VOLET_SYSTEM_NO_LIMIT : fact->high_min;

  g_array_sort (columns, compare_indexes);
  volet_system_add_row (system, columns, fact->low_min, high);
}

static VoletSystem *
make_system (const VoletKnowledge *knowledge, const gboolean *is_known)
{
  VoletSystem *system =
      volet_system_new (knowledge->versions->len * (guint) knowledge->scale.n_families);

  for (guint i = 0; i < knowledge->versions->len; i++) {
    g_autoptr (GArray) columns = list_columns (knowledge, &i, 1, VOLET_ALL_FAMILIES);

    volet_system_add_row (system, columns, 0,
                          volet_knowledge_get_version (knowledge, i)->length_min);
  }
  for (guint i = 0; i < knowledge->facts->len; i++) {
    const VoletFact *fact = &g_array_index (knowledge->facts, VoletFact, i);

    if (!fact->is_implied && (is_known == NULL || is_known[fact->document]))
      add_fact (system, knowledge, fact);
  }
  return system;
}

/* The highest and the lowest value of each sum, yet to be solved. */
static GArray *
add_goals (VoletReduction *reduction, const VoletKnowledge *knowledge, GPtrArray *sums)
{
  GArray *goals = g_array_sized_new (FALSE, FALSE, sizeof (VoletGoal), 2 * sums->len);

  for (guint i = 0; i < sums->len; i++) {
    const VoletNaturalSum *sum = g_ptr_array_index (sums, i);
    g_autoptr (GArray) plus = list_columns (knowledge, (const guint *) sum->versions->data,
                                            sum->versions->len, sum->family);
    g_autoptr (GArray) minus =
        list_columns (knowledge, &sum->minus, sum->minus == VOLET_NO_VERSION ? 0 : 1, sum->family);
    VoletGoal highest = volet_reduction_add_form (reduction, plus, minus);
    VoletGoal lowest = volet_reduction_add_form (reduction, minus, plus);

    g_array_append_val (goals, highest);
    g_array_append_val (goals, lowest);
  }
  return goals;
}

static gboolean
explore_components (VoletReduction *reduction, const VoletStep *step, GError **error)
{
  for (guint i = 0; i < reduction->components->len; i++)
    if (!volet_component_explore (g_ptr_array_index (reduction->components, i), step, error))
      return FALSE;
  return TRUE;
}

static gboolean
solve_components (VoletReduction *reduction, const VoletStep *step, GError **error)
{
  for (guint i = 0; i < reduction->components->len; i++)
    if (!volet_component_solve (g_ptr_array_index (reduction->components, i), step, error))
      return FALSE;
  return TRUE;
}

static const VoletGoal *
get_highest (GArray *goals, guint sum)
{
  return &g_array_index (goals, VoletGoal, 2 * sum);
}

static const VoletGoal *
get_lowest (GArray *goals, guint sum)
{
  return &g_array_index (goals, VoletGoal, 2 * sum + 1);
}

/* Asks for the sums that are not settled by what is known to be possible of them. */
static void
choose_wanted (GPtrArray *sums, GArray *goals, const VoletSettled *settled, VoletBounds *bounds)
{
  for (guint i = 0; i < sums->len; i++) {
    bounds[i] = (VoletBounds){
        .low = (int) -volet_goal_get_inner (get_lowest (goals, i)),
        .high = (int) volet_goal_get_inner (get_highest (goals, i)),
    };
    if (settled->func != NULL && settled->func (sums->pdata[i], bounds[i], settled->user_data))
      continue;
    volet_goal_want (get_lowest (goals, i));
    volet_goal_want (get_highest (goals, i));
  }
}

static void
read_goals (GPtrArray *sums, GArray *goals, VoletBounds *bounds)
{
  for (guint i = 0; i < sums->len; i++)
    bounds[i] = (VoletBounds){
        .low = (int) -volet_goal_get_inner (get_lowest (goals, i)),
        .high = (int) volet_goal_get_inner (get_highest (goals, i)),
    };
}

static void
free_goals (GArray *goals)
{
  for (guint i = 0; i < goals->len; i++)
    g_ptr_array_unref (g_array_index (goals, VoletGoal, i).targets);
  g_array_unref (goals);
}

static gboolean
fail_contradiction (GError **error)
{
  g_set_error_literal (error, VOLET_DEDUCTION_ERROR, VOLET_DEDUCTION_ERROR_CONTRADICTION,
                       "no agenda agrees with all that was given");
  return FALSE;
}

/**
 * volet_bounds_find:
 * @knowledge: what readers were told
 * @is_known: (nullable) (array): per document, whether it counts; %NULL where all do
 * @sums: (element-type VoletNaturalSum): what to bound
 * @settled: whom to ask what need not be bounded exactly
 * @step: whom to ask whether to go on
 * @ret_bounds: (out caller-allocates) (array): the bounds of each sum
 * @error: return location
 *
 * Finds the exact bounds over whole minutes. Where @settled says that they do not matter, the
 * bounds are those of some values that are possible. Whatever the outcome, the solver's memory is
 * given back, in the calling thread.
 *
 * Errors: %VOLET_DEDUCTION_ERROR_CONTRADICTION, %VOLET_DEDUCTION_ERROR_SOLVER, and those of @step
 *
 * Returns: whether they were found
 */
gboolean
volet_bounds_find (const VoletKnowledge *knowledge,
                   const gboolean *is_known,
                   GPtrArray *sums,
                   const VoletSettled *settled,
                   const VoletStep *step,
                   VoletBounds *ret_bounds,
                   GError **error)
{
  g_autoptr (VoletSystem) system = make_system (knowledge, is_known);
  g_autoptr (VoletReduction) reduction = NULL;
  GArray *goals;
  gboolean is_done;

  if (!volet_system_propagate (system))
    return fail_contradiction (error);
  reduction = volet_reduction_new (system);
  if (reduction == NULL)
    return fail_contradiction (error);

  goals = add_goals (reduction, knowledge, sums);
  is_done = explore_components (reduction, step, error);
  if (is_done) {
    choose_wanted (sums, goals, settled, ret_bounds);
    is_done = solve_components (reduction, step, error);
  }
  if (is_done)
    read_goals (sums, goals, ret_bounds);
  free_goals (goals);
  g_clear_pointer (&reduction, volet_reduction_free);
  volet_program_release_memory ();
  return is_done;
}
