/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A system of sums within intervals, over whole numbers.
 *
 * Invariants:
 * 1. A propagated bound is valid: no assignment of whole numbers that satisfies the rows lies
 *    outside it. It need not be reached.
 * 2. Whatever satisfies the rows within the bounds satisfied the rows before propagation too. */

#include "volet-system.h"

/* Bounds may creep towards each other a minute at a time; what is left after so many rounds is left
 * to linear programming. */
#define MAX_ROUNDS 32

static void
free_row (gpointer data)
{
  VoletRow *row = data;

  g_array_unref (row->columns);
  g_free (row);
}

/**
 * volet_system_new:
 * @n_columns: how many unknowns
 *
 * Returns: (transfer full): a system of unknowns of which nothing is known but that they are not
 *   negative
 */
VoletSystem *
volet_system_new (guint n_columns)
{
  VoletSystem *self = g_new0 (VoletSystem, 1);

  self->n_columns = n_columns;
  self->low = g_new0 (gint64, n_columns);
  self->high = g_new (gint64, n_columns);
  for (guint i = 0; i < n_columns; i++)
    self->high[i] = VOLET_SYSTEM_NO_LIMIT;
  self->rows = g_ptr_array_new_with_free_func (free_row);
  self->by_columns =
      g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  return self;
}

/**
 * volet_system_free:
 * @self: (transfer full) (nullable): a system
 *
 * Frees @self.
 */
void
volet_system_free (VoletSystem *self)
{
  if (self == NULL)
    return;

  g_free (self->low);
  g_free (self->high);
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->by_columns);
  g_free (self);
}

/**
 * volet_system_add_row:
 * @self: a system
 * @columns: (element-type guint): what is added, ascending
 * @low: the least that it can be
 * @high: the most that it can be
 *
 * Adds a row, or tightens the one that has the same columns.
 *
 * Returns: (transfer none): the row
 */
VoletRow *
volet_system_add_row (VoletSystem *self, GArray *columns, gint64 low, gint64 high)
{
  g_autoptr (GBytes) key = g_bytes_new (columns->data, columns->len * sizeof (guint));
  VoletRow *row = g_hash_table_lookup (self->by_columns, key);

  if (row != NULL) {
    row->low = MAX (row->low, low);
    row->high = MIN (row->high, high);
    return row;
  }

  row = g_new0 (VoletRow, 1);
  row->columns = g_array_ref (columns);
  row->low = low;
  row->high = high;
  g_ptr_array_add (self->rows, row);
  g_hash_table_insert (self->by_columns, g_steal_pointer (&key), row);
  return row;
}

/**
 * volet_system_get_row:
 * @self: a system
 * @index: which one
 *
 * Returns: (transfer none): a row
 */
VoletRow *
volet_system_get_row (const VoletSystem *self, guint index)
{
  return g_ptr_array_index (self->rows, index);
}

/**
 * volet_row_get_activity:
 * @row: a row
 * @system: the system whose bounds hold
 * @low: (out): the sum of the lower bounds of its columns
 * @high: (out): the sum of their upper bounds
 */
void
volet_row_get_activity (const VoletRow *row, const VoletSystem *system, gint64 *low, gint64 *high)
{
  *low = *high = 0;
  for (guint i = 0; i < row->columns->len; i++) {
    guint column = g_array_index (row->columns, guint, i);

    *low += system->low[column];
    *high += system->high[column];
  }
}

/* What the others leave to each column. Returns whether a bound moved; @ret_is_feasible says
 * whether anything is left at all. */
static gboolean
tighten_columns (VoletSystem *self, const VoletRow *row, gboolean *ret_is_feasible)
{
  gint64 sum_low, sum_high;
  gboolean is_moved = FALSE;

  volet_row_get_activity (row, self, &sum_low, &sum_high);
  *ret_is_feasible = sum_low <= row->high && sum_high >= row->low && row->low <= row->high;
  if (!*ret_is_feasible || (sum_low >= row->low && sum_high <= row->high))
    return FALSE;

  for (guint i = 0; i < row->columns->len; i++) {
    guint column = g_array_index (row->columns, guint, i);
    gint64 low = self->low[column], high = self->high[column];
    gint64 new_low = MAX (low, row->low - (sum_high - high));
    gint64 new_high = MIN (high, row->high - (sum_low - low));

    if (new_low > new_high) {
      *ret_is_feasible = FALSE;
      return FALSE;
    }
    is_moved |= new_low != low || new_high != high;
    self->low[column] = new_low;
    self->high[column] = new_high;
    sum_low += new_low - low;
    sum_high += new_high - high;
  }
  return is_moved;
}

/**
 * volet_system_propagate:
 * @self: a system
 *
 * Narrows the bounds of the columns by those of the rows, over and over.
 *
 * Returns: %FALSE if nothing satisfies the rows; %TRUE tells only that none was found to be against
 *   it
 */
gboolean
volet_system_propagate (VoletSystem *self)
{
  for (int round = 0; round < MAX_ROUNDS; round++) {
    gboolean is_moved = FALSE;

    for (guint i = 0; i < self->rows->len; i++) {
      gboolean is_feasible;

      is_moved |= tighten_columns (self, volet_system_get_row (self, i), &is_feasible);
      if (!is_feasible)
        return FALSE;
    }
    if (!is_moved)
      return TRUE;
  }
  return TRUE;
}

static void
free_form (gpointer data)
{
  VoletForm *form = data;

  g_array_unref (form->plus);
  g_array_unref (form->minus);
  g_free (form);
}

/**
 * volet_forms_new:
 *
 * Returns: (transfer full) (element-type VoletForm): a list of forms, empty
 */
GPtrArray *
volet_forms_new (void)
{
  return g_ptr_array_new_with_free_func (free_form);
}

/**
 * volet_forms_add:
 * @forms: (element-type VoletForm): a list of forms
 *
 * Returns: (transfer none): a new form in it, of no column yet
 */
VoletForm *
volet_forms_add (GPtrArray *forms)
{
  VoletForm *form = g_new0 (VoletForm, 1);

  form->plus = g_array_new (FALSE, FALSE, sizeof (guint));
  form->minus = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (forms, form);
  return form;
}
