/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A part of a system that no row joins to the rest, and what is to be bounded in it.
 *
 * A target is solved when a point reaches a bound that was proved. Bounds come first from the
 * columns and from single rows, which is exact where there is at most one row. Every point that is
 * then found for one target serves all the others as well: many are solved without being asked for.
 */

#include "volet-component.h"

#include <string.h>

#define NO_POINT G_MININT64

/* Objectives that push many targets at once are tried as long as each solves this many. */
#define MIN_GAIN 4

static void
free_target (gpointer data)
{
  VoletTarget *target = data;

  g_array_unref (target->terms);
  g_free (target);
}

/**
 * volet_component_new:
 * @n_columns: how many columns
 *
 * Returns: (transfer full): a component without rows or targets
 */
VoletComponent *
volet_component_new (guint n_columns)
{
  VoletComponent *self = g_new0 (VoletComponent, 1);

  self->system = volet_system_new (n_columns);
  self->targets = g_ptr_array_new_with_free_func (free_target);
  self->by_terms =
      g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  return self;
}

/**
 * volet_component_free:
 * @self: (transfer full) (nullable): a component
 *
 * Frees @self.
 */
void
volet_component_free (VoletComponent *self)
{
  if (self == NULL)
    return;

  volet_system_free (self->system);
  g_ptr_array_unref (self->targets);
  g_hash_table_unref (self->by_terms);
  g_free (self);
}

/**
 * volet_component_add_target:
 * @self: a component
 * @terms: (element-type guint): as in #VoletTarget
 *
 * Returns: (transfer none): the target, new or the one that has the same terms
 */
VoletTarget *
volet_component_add_target (VoletComponent *self, GArray *terms)
{
  g_autoptr (GBytes) key = g_bytes_new (terms->data, terms->len * sizeof (guint));
  VoletTarget *target = g_hash_table_lookup (self->by_terms, key);

  if (target != NULL)
    return target;

  target = g_new0 (VoletTarget, 1);
  target->terms = g_array_ref (terms);
  target->inner = NO_POINT;
  g_ptr_array_add (self->targets, target);
  g_hash_table_insert (self->by_terms, g_steal_pointer (&key), target);
  return target;
}

static guint
get_column (guint term)
{
  return term / 2;
}

static int
get_sign (guint term)
{
  return term % 2 == 0 ? 1 : -1;
}

static gboolean
is_solved (const VoletTarget *target)
{
  return target->inner == target->outer;
}

static VoletTarget *
get_target (VoletComponent *self, guint index)
{
  return g_ptr_array_index (self->targets, index);
}

static void
fill_signs (const VoletTarget *target, int *signs)
{
  for (guint i = 0; i < target->terms->len; i++) {
    guint term = g_array_index (target->terms, guint, i);

    signs[get_column (term)] = get_sign (term);
  }
}

static void
clear_signs (const VoletTarget *target, int *signs)
{
  for (guint i = 0; i < target->terms->len; i++)
    signs[get_column (g_array_index (target->terms, guint, i))] = 0;
}

static gint64
get_highest (const VoletSystem *system, guint column, int coefficient)
{
  return coefficient * (coefficient > 0 ? system->high[column] : system->low[column]);
}

/* What @row with the multiplier @multiplier, and the columns' bounds for the rest, prove. */
static gint64
prove_by_row (const VoletSystem *system,
              const VoletRow *row,
              int multiplier,
              const int *signs,
              gint64 by_columns)
{
  gint64 bound = by_columns + multiplier * (multiplier > 0 ? row->high : row->low);

  for (guint i = 0; i < row->columns->len; i++) {
    guint column = g_array_index (row->columns, guint, i);

    bound += get_highest (system, column, signs[column] - multiplier) -
             get_highest (system, column, signs[column]);
  }
  return bound;
}

/* The bound of the columns, or of one row and the columns. Exact where there is but one row: the
 * best multiplier is then where a coefficient vanishes, -1, 0 or 1, and the row's vertices are
 * whole numbers. */
static void
prove_simply (VoletComponent *self, VoletTarget *target, int *signs)
{
  const VoletSystem *system = self->system;
  gint64 by_columns = 0;

  fill_signs (target, signs);
  for (guint i = 0; i < target->terms->len; i++) {
    guint column = get_column (g_array_index (target->terms, guint, i));

    by_columns += get_highest (system, column, signs[column]);
  }
  target->outer = by_columns;
  for (guint i = 0; i < system->rows->len; i++) {
    const VoletRow *row = volet_system_get_row (system, i);

    target->outer = MIN (target->outer, prove_by_row (system, row, 1, signs, by_columns));
    target->outer = MIN (target->outer, prove_by_row (system, row, -1, signs, by_columns));
  }
  clear_signs (target, signs);
  if (system->rows->len <= 1)
    target->inner = target->outer;
}

/* Lets every target profit from a point. Returns how many it solved. */
static guint
learn_point (VoletComponent *self, const VoletOptimum *optimum)
{
  guint n_solved = 0;

  if (!optimum->is_integral)
    return 0;
  for (guint i = 0; i < self->targets->len; i++) {
    VoletTarget *target = get_target (self, i);
    gint64 value = 0;

    if (is_solved (target))
      continue;
    for (guint j = 0; j < target->terms->len; j++) {
      guint term = g_array_index (target->terms, guint, j);

      value += get_sign (term) * optimum->x[get_column (term)];
    }
    target->inner = MAX (target->inner, value);
    n_solved += is_solved (target);
  }
  return n_solved;
}

static gboolean
take_step (const VoletStep *step, GError **error)
{
  return step->func == NULL || step->func (step->user_data, error);
}

/* Pushes all single columns of one sign that are not solved yet, together. */
static gboolean
push_columns (VoletComponent *self,
              VoletProgram *program,
              int sign,
              const VoletStep *step,
              VoletOptimum *optimum,
              GError **error)
{
  g_autofree int *objective = g_new (int, self->system->n_columns);
  guint gain;

  do {
    gboolean is_empty = TRUE;

    memset (objective, 0, self->system->n_columns * sizeof (int));
    for (guint i = 0; i < self->targets->len; i++) {
      const VoletTarget *target = get_target (self, i);
      guint term = g_array_index (target->terms, guint, 0);

      if (is_solved (target) || target->terms->len != 1 || get_sign (term) != sign)
        continue;
      objective[get_column (term)] = sign;
      is_empty = FALSE;
    }
    if (is_empty)
      return TRUE;
    if (!take_step (step, error) || !volet_program_maximize (program, objective, optimum, error))
      return FALSE;
    gain = learn_point (self, optimum);
  } while (gain >= MIN_GAIN);
  return TRUE;
}

/* Solves one target for certain. */
static gboolean
solve_target (VoletComponent *self,
              VoletProgram *program,
              VoletTarget *target,
              int *objective,
              const VoletStep *step,
              VoletOptimum *optimum,
              GError **error)
{
  gboolean is_done;

  fill_signs (target, objective);
  is_done = volet_program_maximize (program, objective, optimum, error);
  if (is_done) {
    target->outer = MIN (target->outer, optimum->outer);
    learn_point (self, optimum);
    if (!is_solved (target)) {
      is_done =
          volet_program_maximize_whole (program, objective, step->cancellable, optimum, error);
      if (is_done) {
        target->outer = optimum->outer;
        learn_point (self, optimum);
      }
    }
  }
  clear_signs (target, objective);
  return is_done;
}

static gboolean
solve_each (VoletComponent *self,
            VoletProgram *program,
            const VoletStep *step,
            VoletOptimum *optimum,
            GError **error)
{
  g_autofree int *objective = g_new0 (int, self->system->n_columns);

  for (guint i = 0; i < self->targets->len; i++) {
    VoletTarget *target = get_target (self, i);

    if (is_solved (target))
      continue;
    if (!take_step (step, error) ||
        !solve_target (self, program, target, objective, step, optimum, error))
      return FALSE;
  }
  return TRUE;
}

/* Whether any whole numbers satisfy the rows at all: no bound is told before one such point is
 * found. */
static gboolean
find_first_point (VoletComponent *self,
                  VoletProgram *program,
                  const VoletStep *step,
                  VoletOptimum *optimum,
                  GError **error)
{
  g_autofree int *objective = g_new0 (int, self->system->n_columns);

  if (!volet_program_maximize (program, objective, optimum, error))
    return FALSE;
  if (!optimum->is_integral &&
      !volet_program_maximize_whole (program, objective, step->cancellable, optimum, error))
    return FALSE;
  learn_point (self, optimum);
  return TRUE;
}

static gboolean
solve_by_program (VoletComponent *self, const VoletStep *step, GError **error)
{
  g_autoptr (VoletProgram) program = volet_program_new (self->system);
  g_autofree gint64 *x = g_new0 (gint64, self->system->n_columns);
  VoletOptimum optimum = {.x = x};

  return find_first_point (self, program, step, &optimum, error) &&
         push_columns (self, program, 1, step, &optimum, error) &&
         push_columns (self, program, -1, step, &optimum, error) &&
         solve_each (self, program, step, &optimum, error);
}

/**
 * volet_component_solve:
 * @self: a component whose bounds were propagated
 * @step: whom to ask whether to go on
 * @error: return location
 *
 * Solves every target exactly, over whole numbers.
 *
 * Errors: %VOLET_DEDUCTION_ERROR_CONTRADICTION, %VOLET_DEDUCTION_ERROR_SOLVER, and those of @step
 *
 * Returns: whether all are solved
 */
gboolean
volet_component_solve (VoletComponent *self, const VoletStep *step, GError **error)
{
  g_autofree int *signs = g_new0 (int, self->system->n_columns);

  for (guint i = 0; i < self->targets->len; i++)
    prove_simply (self, get_target (self, i), signs);
  return self->system->rows->len <= 1 || solve_by_program (self, step, error);
}
