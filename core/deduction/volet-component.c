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

/* Objectives that push many targets at once are tried as long as each solves this many, and no
 * longer; where there are few targets, each is asked for itself. */
#define MIN_GAIN 4
#define MAX_PUSHES 40
#define N_SHAKES 12
#define FEW_TARGETS 8

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

  volet_program_free (self->program);
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

/* The room that the rows of a push have left. */
typedef struct {
  const VoletSystem *system;
  gint64 *room;
  GPtrArray *rows_of; /* per column: GArray of row indexes */
} Push;

static GPtrArray *
list_rows_of_columns (const VoletSystem *system)
{
  GPtrArray *rows_of = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < system->n_columns; i++)
    g_ptr_array_add (rows_of, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < system->rows->len; i++) {
    const VoletRow *row = volet_system_get_row (system, i);

    for (guint j = 0; j < row->columns->len; j++)
      g_array_append_val ((GArray *) rows_of->pdata[g_array_index (row->columns, guint, j)], i);
  }
  return rows_of;
}

/* How far the columns of each row may move together from where their bounds have them: up from all
 * low to the row's upper end, or down from all high to its lower one. */
static void
measure_room (Push *push, int sign)
{
  for (guint i = 0; i < push->system->rows->len; i++) {
    const VoletRow *row = volet_system_get_row (push->system, i);
    gint64 low, high;

    volet_row_get_activity (row, push->system, &low, &high);
    push->room[i] = sign > 0 ? row->high - low : high - row->low;
  }
}

/* Takes a whole column's way out of the room of its rows, if they all have it. */
static gboolean
take_room (Push *push, guint column)
{
  const GArray *rows = push->rows_of->pdata[column];
  gint64 way = push->system->high[column] - push->system->low[column];

  for (guint i = 0; i < rows->len; i++)
    if (push->room[g_array_index (rows, guint, i)] < way)
      return FALSE;
  for (guint i = 0; i < rows->len; i++)
    push->room[g_array_index (rows, guint, i)] -= way;
  return TRUE;
}

/* Chooses single columns of one sign that are not solved yet and that might reach their bounds
 * together. */
static gboolean
choose_objective (VoletComponent *self, Push *push, int sign, int *objective)
{
  gboolean is_empty = TRUE;

  measure_room (push, sign);
  memset (objective, 0, self->system->n_columns * sizeof (int));
  for (guint i = 0; i < self->targets->len; i++) {
    const VoletTarget *target = get_target (self, i);
    guint term = g_array_index (target->terms, guint, 0);

    if (is_solved (target) || target->terms->len != 1 || get_sign (term) != sign ||
        !take_room (push, get_column (term)))
      continue;
    objective[get_column (term)] = sign;
    is_empty = FALSE;
  }
  return !is_empty;
}

static gboolean
push_columns (
    VoletComponent *self, int sign, const VoletStep *step, VoletOptimum *optimum, GError **error)
{
  g_autofree int *objective = g_new (int, self->system->n_columns);
  g_autofree gint64 *room = g_new (gint64, self->system->rows->len);
  g_autoptr (GPtrArray) rows_of = list_rows_of_columns (self->system);
  Push push = {self->system, room, rows_of};

  for (int i = 0; i < MAX_PUSHES && choose_objective (self, &push, sign, objective); i++) {
    if (!take_step (step, error) ||
        !volet_program_maximize (self->program, objective, optimum, error))
      return FALSE;
    if (learn_point (self, optimum) < MIN_GAIN)
      return TRUE;
  }
  return TRUE;
}

/* A random direction, in which rows move as well as single columns. */
static void
choose_direction (const VoletSystem *system, GRand *random, int *objective)
{
  for (guint i = 0; i < system->n_columns; i++)
    objective[i] = g_rand_int_range (random, -2, 3);
  for (guint i = 0; i < system->rows->len; i++) {
    const VoletRow *row = volet_system_get_row (system, i);
    int weight = g_rand_int_range (random, -2, 3);

    for (guint j = 0; j < row->columns->len; j++)
      objective[g_array_index (row->columns, guint, j)] += weight;
  }
}

/* Learns points far from each other: they show how far most targets can go at least. */
static gboolean
shake (VoletComponent *self, const VoletStep *step, VoletOptimum *optimum, GError **error)
{
  g_autofree int *objective = g_new (int, self->system->n_columns);
  GRand *random = g_rand_new_with_seed (self->system->n_columns);
  gboolean is_done = TRUE;

  for (int i = 0; i < N_SHAKES && is_done; i++) {
    choose_direction (self->system, random, objective);
    is_done = take_step (step, error) &&
              volet_program_maximize (self->program, objective, optimum, error);
    if (is_done)
      learn_point (self, optimum);
  }
  g_rand_free (random);
  return is_done;
}

/* Solves one target for certain. */
static gboolean
solve_target (VoletComponent *self,
              VoletTarget *target,
              int *objective,
              const VoletStep *step,
              VoletOptimum *optimum,
              GError **error)
{
  gboolean is_done;

  fill_signs (target, objective);
  is_done = volet_program_maximize (self->program, objective, optimum, error);
  if (is_done) {
    target->outer = MIN (target->outer, optimum->outer);
    learn_point (self, optimum);
    if (!is_solved (target)) {
      is_done = volet_program_maximize_whole (self->program, objective, step->cancellable, optimum,
                                              error);
      if (is_done) {
        target->outer = optimum->outer;
        learn_point (self, optimum);
      }
    }
  }
  clear_signs (target, objective);
  return is_done;
}

/* Whether any whole numbers satisfy the rows at all: no bound is told before one such point is
 * found. */
static gboolean
find_first_point (VoletComponent *self,
                  const VoletStep *step,
                  VoletOptimum *optimum,
                  GError **error)
{
  g_autofree int *objective = g_new0 (int, self->system->n_columns);

  if (!volet_program_maximize (self->program, objective, optimum, error))
    return FALSE;
  if (!optimum->is_integral &&
      !volet_program_maximize_whole (self->program, objective, step->cancellable, optimum, error))
    return FALSE;
  learn_point (self, optimum);
  return TRUE;
}

/**
 * volet_component_explore:
 * @self: a component whose bounds were propagated
 * @step: whom to ask whether to go on
 * @error: return location
 *
 * Bounds every target from both sides, with little work: what is left open may be solved with
 * volet_component_solve().
 *
 * Errors: %VOLET_DEDUCTION_ERROR_CONTRADICTION, %VOLET_DEDUCTION_ERROR_SOLVER, and those of @step
 *
 * Returns: whether it could be done; then whole numbers that satisfy the rows were found
 */
gboolean
volet_component_explore (VoletComponent *self, const VoletStep *step, GError **error)
{
  g_autofree int *signs = g_new0 (int, self->system->n_columns);
  g_autofree gint64 *x = g_new0 (gint64, self->system->n_columns);
  VoletOptimum optimum = {.x = x};

  for (guint i = 0; i < self->targets->len; i++)
    prove_simply (self, get_target (self, i), signs);
  if (self->system->rows->len <= 1)
    return TRUE;

  self->program = volet_program_new (self->system);
  if (!take_step (step, error) || !find_first_point (self, step, &optimum, error))
    return FALSE;
  return self->targets->len < FEW_TARGETS ||
         (shake (self, step, &optimum, error) && push_columns (self, 1, step, &optimum, error) &&
          push_columns (self, -1, step, &optimum, error));
}

/**
 * volet_component_solve:
 * @self: a component that was explored
 * @step: whom to ask whether to go on
 * @error: return location
 *
 * Solves every wanted target exactly, over whole numbers.
 *
 * Errors: as volet_component_explore()
 *
 * Returns: whether all are solved
 */
gboolean
volet_component_solve (VoletComponent *self, const VoletStep *step, GError **error)
{
  g_autofree int *objective = g_new0 (int, self->system->n_columns);
  g_autofree gint64 *x = g_new0 (gint64, self->system->n_columns);
  VoletOptimum optimum = {.x = x};

  for (guint i = 0; i < self->targets->len; i++) {
    VoletTarget *target = get_target (self, i);

    if (!target->is_wanted || is_solved (target))
      continue;
    if (!take_step (step, error) || !solve_target (self, target, objective, step, &optimum, error))
      return FALSE;
  }
  return TRUE;
}
