/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One linear program with many objectives: GLPK, and nothing that it says without a check.
 *
 * Invariants:
 * 1. A point is called integral only after every row and bound was checked in whole numbers.
 * 2. An upper bound is the value of a dual solution computed in whole numbers: any multipliers
 *    prove one, so those of GLPK need only be near the best. Where they prove less than GLPK says,
 *    the exact simplex is asked, and believed.
 * 3. GLPK keeps its state per thread: a program lives and dies in one.
 * 4. GLPK never prints, and never ends the process: its error hook jumps back here, the program is
 *    broken from then on, and its memory is given back with the thread's environment.
 *
 * Source of the dual bound: weak duality of linear programming. */

#include "volet-program.h"

#include "volet-deduction-error.h"
#include "volet-glpk.h"
#include "volet-repair.h"

#include <math.h>
#include <setjmp.h>

/* Multipliers are tried as multiples of these fractions. */
#define MAX_DENOMINATOR 6

/* How far GLPK's figures may be from whole ones. */
#define TOLERANCE 1e-6

struct _VoletProgram {
  const VoletSystem *system;
  glp_prob *problem;
  gboolean is_broken;
  gboolean has_basis;
  GCancellable *cancellable;
  jmp_buf jump;
};

static void
on_glpk_error (void *data)
{
  VoletProgram *self = data;

  self->is_broken = TRUE;
  longjmp (self->jump, 1);
}

static int
get_bound_type (gint64 low, gint64 high)
{
  if (low == high)
    return GLP_FX;
  return high >= VOLET_SYSTEM_NO_LIMIT ? GLP_LO : GLP_DB;
}

static void
load_rows (VoletProgram *self)
{
  const VoletSystem *system = self->system;

  for (guint i = 0; i < system->rows->len; i++) {
    const VoletRow *row = volet_system_get_row (system, i);
    g_autofree int *indexes = g_new (int, row->columns->len + 1);
    g_autofree double *values = g_new (double, row->columns->len + 1);

    for (guint j = 0; j < row->columns->len; j++) {
      indexes[j + 1] = (int) g_array_index (row->columns, guint, j) + 1;
      values[j + 1] = 1;
    }
    volet_glpk.set_row_bnds (self->problem, (int) i + 1, get_bound_type (row->low, row->high),
                             (double) row->low, (double) row->high);
    volet_glpk.set_mat_row (self->problem, (int) i + 1, (int) row->columns->len, indexes, values);
  }
}

static void
load_problem (VoletProgram *self)
{
  const VoletSystem *system = self->system;

  self->problem = volet_glpk.create_prob ();
  volet_glpk.set_obj_dir (self->problem, GLP_MAX);
  volet_glpk.add_rows (self->problem, (int) system->rows->len);
  volet_glpk.add_cols (self->problem, (int) system->n_columns);
  for (guint i = 0; i < system->n_columns; i++) {
    volet_glpk.set_col_kind (self->problem, (int) i + 1, GLP_IV);
    volet_glpk.set_col_bnds (self->problem, (int) i + 1,
                             get_bound_type (system->low[i], system->high[i]),
                             (double) system->low[i], (double) system->high[i]);
  }
  load_rows (self);
}

/**
 * volet_program_new:
 * @system: (transfer none): bounds and rows, which must stay as they are
 *
 * Returns: (transfer full): a program without an objective, for this thread
 */
VoletProgram *
volet_program_new (const VoletSystem *system)
{
  VoletProgram *self = g_new0 (VoletProgram, 1);

  self->system = system;
  self->is_broken = !volet_glpk_load ();
  if (self->is_broken)
    return self;
  volet_glpk.term_out (GLP_OFF);
  if (setjmp (self->jump) != 0)
    return self;
  volet_glpk.error_hook (on_glpk_error, self);
  load_problem (self);
  return self;
}

/**
 * volet_program_free:
 * @self: (transfer full) (nullable): a program
 *
 * Frees @self, in the thread that made it.
 */
void
volet_program_free (VoletProgram *self)
{
  if (self == NULL)
    return;

  if (!self->is_broken)
    volet_glpk.delete_prob (self->problem);
  if (volet_glpk_load ())
    volet_glpk.error_hook (NULL, NULL);
  g_free (self);
}

/**
 * volet_program_release_memory:
 *
 * Gives back all that GLPK holds in this thread. No program may be left in it.
 */
void
volet_program_release_memory (void)
{
  if (volet_glpk_load ())
    volet_glpk.free_env ();
}

static gboolean
fail (GError **error)
{
  g_set_error_literal (error, VOLET_DEDUCTION_ERROR, VOLET_DEDUCTION_ERROR_SOLVER,
                       "the linear solver gave up");
  return FALSE;
}

static gboolean
fail_infeasible (GError **error)
{
  g_set_error_literal (error, VOLET_DEDUCTION_ERROR, VOLET_DEDUCTION_ERROR_CONTRADICTION,
                       "no agenda agrees with all that was given");
  return FALSE;
}

static void
set_objective (VoletProgram *self, const int *objective)
{
  for (guint i = 0; i < self->system->n_columns; i++)
    volet_glpk.set_obj_coef (self->problem, (int) i + 1, objective[i]);
}

/* Whether the whole numbers @x lie within every bound and row. */
static gboolean
satisfies (const VoletSystem *system, const gint64 *x)
{
  for (guint i = 0; i < system->n_columns; i++)
    if (x[i] < system->low[i] || x[i] > system->high[i])
      return FALSE;
  for (guint i = 0; i < system->rows->len; i++) {
    const VoletRow *row = volet_system_get_row (system, i);
    gint64 sum = 0;

    for (guint j = 0; j < row->columns->len; j++)
      sum += x[g_array_index (row->columns, guint, j)];
    if (sum < row->low || sum > row->high)
      return FALSE;
  }
  return TRUE;
}

/* Reads a point, rounded; invariant 1. */
static void
read_point (VoletProgram *self, double (*get) (glp_prob *, int), VoletOptimum *optimum)
{
  optimum->is_integral = TRUE;
  for (guint i = 0; i < self->system->n_columns; i++) {
    double value = get (self->problem, (int) i + 1);

    optimum->x[i] = (gint64) llround (value);
    optimum->is_integral &= fabs (value - (double) optimum->x[i]) < TOLERANCE;
  }
  optimum->is_integral = optimum->is_integral && satisfies (self->system, optimum->x);
}

/* Gives a fractional point whole numbers nearby, if it can; invariant 1. */
static void
repair_point (VoletProgram *self, const int *objective, VoletOptimum *optimum)
{
  g_autofree gboolean *is_whole = g_new (gboolean, self->system->n_columns);

  for (guint i = 0; i < self->system->n_columns; i++)
    is_whole[i] = fabs (volet_glpk.get_col_prim (self->problem, (int) i + 1) -
                        (double) optimum->x[i]) < TOLERANCE;
  optimum->is_integral = volet_repair_point (self->system, objective, is_whole, optimum->x) &&
                         satisfies (self->system, optimum->x);
}

static gint64
divide_down (gint64 value, gint64 by)
{
  gint64 quotient = value / by;

  return quotient * by > value ? quotient - 1 : quotient;
}

/* What the row multipliers, times @factor and rounded, prove; invariant 2. */
static gint64
prove_bound (VoletProgram *self, const int *objective, gint64 factor)
{
  const VoletSystem *system = self->system;
  g_autofree gint64 *costs = g_new (gint64, system->n_columns);
  gint64 bound = 0;

  for (guint i = 0; i < system->n_columns; i++)
    costs[i] = objective[i] * factor;
  for (guint i = 0; i < system->rows->len; i++) {
    const VoletRow *row = volet_system_get_row (system, i);
    gint64 multiplier =
        (gint64) llround (volet_glpk.get_row_dual (self->problem, (int) i + 1) * (double) factor);

    if (multiplier == 0)
      continue;
    bound += multiplier * (multiplier > 0 ? row->high : row->low);
    for (guint j = 0; j < row->columns->len; j++)
      costs[g_array_index (row->columns, guint, j)] -= multiplier;
  }
  for (guint i = 0; i < system->n_columns; i++)
    bound += costs[i] * (costs[i] > 0 ? system->high[i] : system->low[i]);
  return divide_down (bound, factor);
}

/* The best that can be proved; down to the whole number below GLPK's own optimum. */
static gint64
prove_best_bound (VoletProgram *self, const int *objective, gint64 claimed)
{
  gint64 best = prove_bound (self, objective, 1);

  for (gint64 factor = 2; factor <= MAX_DENOMINATOR && best > claimed; factor++)
    best = MIN (best, prove_bound (self, objective, factor));
  return best;
}

static gint64
get_claimed_bound (VoletProgram *self)
{
  return (gint64) floor (volet_glpk.get_obj_val (self->problem) + TOLERANCE);
}

static int
run_exact (VoletProgram *self)
{
  glp_smcp control;

  volet_glpk.init_smcp (&control);
  control.msg_lev = GLP_MSG_OFF;
  return volet_glpk.exact (self->problem, &control);
}

static int
run_simplex (VoletProgram *self)
{
  glp_smcp control;
  int status;

  volet_glpk.init_smcp (&control);
  control.msg_lev = GLP_MSG_OFF;
  if (!self->has_basis)
    volet_glpk.adv_basis (self->problem, 0);
  self->has_basis = TRUE;
  status = volet_glpk.simplex (self->problem, &control);
  if (status == 0 && volet_glpk.get_status (self->problem) == GLP_OPT)
    return 0;

  /* Before anything is believed of what failed, or of what seems impossible: once more from the
   * start, in exact arithmetic. */
  volet_glpk.std_basis (self->problem);
  return run_exact (self);
}

/**
 * volet_program_maximize:
 * @self: a program
 * @objective: (array): a coefficient per column
 * @optimum: where to put a best point, which may be fractional, and what bound it proves
 * @error: return location
 *
 * Maximizes over real numbers, from the last basis.
 *
 * Errors: %VOLET_DEDUCTION_ERROR_CONTRADICTION, %VOLET_DEDUCTION_ERROR_SOLVER
 *
 * Returns: whether there is a best point
 */
gboolean
volet_program_maximize (VoletProgram *self,
                        const int *objective,
                        VoletOptimum *optimum,
                        GError **error)
{
  if (self->is_broken || setjmp (self->jump) != 0)
    return fail (error);

  volet_glpk.error_hook (on_glpk_error, self);
  set_objective (self, objective);
  if (run_simplex (self) != 0)
    return fail (error);
  if (volet_glpk.get_status (self->problem) == GLP_NOFEAS)
    return fail_infeasible (error);
  if (volet_glpk.get_status (self->problem) != GLP_OPT)
    return fail (error);

  optimum->outer = prove_best_bound (self, objective, get_claimed_bound (self));
  if (optimum->outer > get_claimed_bound (self)) {
    if (run_exact (self) != 0 || volet_glpk.get_status (self->problem) != GLP_OPT)
      return fail (error);
    optimum->outer = MIN (optimum->outer, get_claimed_bound (self));
  }
  read_point (self, volet_glpk.get_col_prim, optimum);
  if (!optimum->is_integral)
    repair_point (self, objective, optimum);
  return TRUE;
}

static void
on_branch (glp_tree *tree, void *data)
{
  VoletProgram *self = data;

  if (g_cancellable_is_cancelled (self->cancellable))
    volet_glpk.ios_terminate (tree);
}

/**
 * volet_program_maximize_whole:
 * @self: a program that volet_program_maximize() has just maximized
 * @objective: (array): the same objective
 * @cancellable: (nullable): how the caller says that they changed their mind
 * @optimum: where to put a best point of whole numbers
 * @error: return location
 *
 * Maximizes over whole numbers, by branch and cut.
 *
 * Errors: %G_IO_ERROR_CANCELLED, %VOLET_DEDUCTION_ERROR_CONTRADICTION,
 * %VOLET_DEDUCTION_ERROR_SOLVER
 *
 * Returns: whether there is a best point
 */
gboolean
volet_program_maximize_whole (VoletProgram *self,
                              const int *objective,
                              GCancellable *cancellable,
                              VoletOptimum *optimum,
                              GError **error)
{
  glp_iocp control;

  if (self->is_broken || setjmp (self->jump) != 0)
    return fail (error);

  volet_glpk.error_hook (on_glpk_error, self);
  volet_glpk.init_iocp (&control);
  control.msg_lev = GLP_MSG_OFF;
  control.cb_func = on_branch;
  control.cb_info = self;
  self->cancellable = cancellable;
  if (volet_glpk.intopt (self->problem, &control) != 0)
    return g_cancellable_set_error_if_cancelled (cancellable, error) ? FALSE : fail (error);
  if (volet_glpk.mip_status (self->problem) == GLP_NOFEAS)
    return fail_infeasible (error);
  if (volet_glpk.mip_status (self->problem) != GLP_OPT)
    return fail (error);

  read_point (self, volet_glpk.mip_col_val, optimum);
  if (!optimum->is_integral)
    return fail (error);
  optimum->outer = 0;
  for (guint i = 0; i < self->system->n_columns; i++)
    optimum->outer += objective[i] * optimum->x[i];
  return TRUE;
}
