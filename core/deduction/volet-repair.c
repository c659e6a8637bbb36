/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From a fractional point to whole numbers nearby: what is whole stays, and branch and cut chooses
 * the rest anew within what that leaves. A vertex has few fractional columns, and most have nothing
 * to do with what was asked, so that the best value is seldom lost. */

#include "volet-repair.h"

#include "volet-glpk.h"

#include <math.h>

typedef struct {
  const VoletSystem *system;
  const gboolean *is_whole;
  const gint64 *x;
  int *place; /* per column: its number in the small problem, or 0 */
  glp_prob *problem;
} Repair;

static void
add_columns (Repair *repair, const int *objective)
{
  for (guint i = 0; i < repair->system->n_columns; i++) {
    gint64 low = repair->system->low[i], high = repair->system->high[i];

    if (repair->is_whole[i])
      continue;
    repair->place[i] = volet_glpk.add_cols (repair->problem, 1);
    volet_glpk.set_col_kind (repair->problem, repair->place[i], GLP_IV);
    volet_glpk.set_col_bnds (repair->problem, repair->place[i], low == high ? GLP_FX : GLP_DB,
                             (double) low, (double) high);
    volet_glpk.set_obj_coef (repair->problem, repair->place[i], objective[i]);
  }
}

/* The part of a row that is chosen anew, within what the rest of it leaves. */
static void
add_row (Repair *repair, const VoletRow *row)
{
  g_autofree int *indexes = g_new (int, row->columns->len + 1);
  g_autofree double *values = g_new (double, row->columns->len + 1);
  gint64 whole = 0;
  int n = 0, index;

  for (guint i = 0; i < row->columns->len; i++) {
    guint column = g_array_index (row->columns, guint, i);

    if (repair->is_whole[column]) {
      whole += repair->x[column];
      continue;
    }
    indexes[++n] = repair->place[column];
    values[n] = 1;
  }
  if (n == 0)
    return;
  index = volet_glpk.add_rows (repair->problem, 1);
  volet_glpk.set_mat_row (repair->problem, index, n, indexes, values);
  volet_glpk.set_row_bnds (repair->problem, index, row->low == row->high ? GLP_FX : GLP_DB,
                           (double) (row->low - whole), (double) (row->high - whole));
}

static gboolean
solve (Repair *repair)
{
  glp_iocp control;

  volet_glpk.init_iocp (&control);
  control.msg_lev = GLP_MSG_OFF;
  control.presolve = GLP_ON;
  return volet_glpk.intopt (repair->problem, &control) == 0 &&
         volet_glpk.mip_status (repair->problem) == GLP_OPT;
}

/**
 * volet_repair_point:
 * @system: bounds and rows
 * @objective: (array): what is maximized
 * @is_whole: (array): per column, whether its value in @x stays
 * @x: (inout) (array): a point; the columns that are not whole are filled in
 *
 * Looks for whole numbers in place of those that are not. Whether the rows are satisfied is for the
 * caller to check.
 *
 * Returns: whether some were found
 */
gboolean
volet_repair_point (const VoletSystem *system,
                    const int *objective,
                    const gboolean *is_whole,
                    gint64 *x)
{
  g_autofree int *place = g_new0 (int, system->n_columns);
  Repair repair = {system, is_whole, x, place, volet_glpk.create_prob ()};
  gboolean is_found;

  volet_glpk.set_obj_dir (repair.problem, GLP_MAX);
  add_columns (&repair, objective);
  for (guint i = 0; i < system->rows->len; i++)
    add_row (&repair, volet_system_get_row (system, i));
  is_found = solve (&repair);
  for (guint i = 0; i < system->n_columns && is_found; i++)
    if (place[i] != 0)
      x[i] = (gint64) llround (volet_glpk.mip_col_val (repair.problem, place[i]));
  volet_glpk.delete_prob (repair.problem);
  return is_found;
}
