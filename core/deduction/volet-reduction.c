/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A system made small: fixed columns gone, alike columns as one, cut into components.
 *
 * Invariants:
 * 1. The bounds of the columns stay: a row that they already imply can go.
 * 2. Columns are alike if they stand in the same rows, may be 0, and if their own upper bounds are
 *    no lower than what these rows leave to all of them together. Any share of that sum may then
 *    fall to any of them: at most, a column of the class is worth the class; at least, nothing,
 *    unless the form has the whole class.
 * 3. Components share no row: a form's best is the sum of its parts' best. */

#include "volet-reduction.h"

typedef struct {
  VoletReduction *self;
  GPtrArray *rows;    /* VoletRow that are left, of the original */
  GPtrArray *rows_of; /* per column: GArray of indexes in rows */
} Reducer;

static gboolean
is_fixed (const VoletSystem *system, guint column)
{
  return system->low[column] == system->high[column];
}

/* Keeps the rows that the columns' bounds do not imply. */
static void
choose_rows (Reducer *reducer)
{
  const VoletSystem *system = reducer->self->original;

  for (guint i = 0; i < system->n_columns; i++)
    g_ptr_array_add (reducer->rows_of, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < system->rows->len; i++) {
    VoletRow *row = volet_system_get_row (system, i);
    guint index = reducer->rows->len;
    gint64 low, high;

    volet_row_get_activity (row, system, &low, &high);
    if (low >= row->low && high <= row->high)
      continue;
    g_ptr_array_add (reducer->rows, row);
    for (guint j = 0; j < row->columns->len; j++)
      g_array_append_val (
          (GArray *) reducer->rows_of->pdata[g_array_index (row->columns, guint, j)], index);
  }
}

/* What the rows of @column leave to all columns of its kind that may be 0. */
static gint64
get_room (const Reducer *reducer, guint column)
{
  const VoletSystem *system = reducer->self->original;
  const GArray *rows = reducer->rows_of->pdata[column];
  gint64 room = VOLET_SYSTEM_NO_LIMIT;

  for (guint i = 0; i < rows->len; i++) {
    const VoletRow *row = reducer->rows->pdata[g_array_index (rows, guint, i)];
    gint64 low, high;

    volet_row_get_activity (row, system, &low, &high);
    room = MIN (room, row->high - low);
  }
  return room;
}

/* Invariant 2. */
static gboolean
is_free (const Reducer *reducer, guint column)
{
  const VoletSystem *system = reducer->self->original;

  return system->low[column] == 0 && system->high[column] >= get_room (reducer, column);
}

static void
choose_classes (Reducer *reducer)
{
  VoletReduction *self = reducer->self;
  g_autoptr (GHashTable) alike =
      g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);

  for (guint i = 0; i < self->original->n_columns; i++) {
    const GArray *rows = reducer->rows_of->pdata[i];
    g_autoptr (GBytes) key = NULL;
    gpointer known;

    if (is_fixed (self->original, i)) {
      self->class_of[i] = VOLET_REDUCTION_FIXED;
      continue;
    }
    self->class_of[i] = self->n_classes;
    if (rows->len > 0 && is_free (reducer, i)) {
      key = g_bytes_new (rows->data, rows->len * sizeof (guint));
      if (g_hash_table_lookup_extended (alike, key, NULL, &known))
        self->class_of[i] = GPOINTER_TO_UINT (known);
      else
        g_hash_table_insert (alike, g_steal_pointer (&key), GUINT_TO_POINTER (self->n_classes));
    }
    self->class_size[self->class_of[i]]++;
    if (self->class_of[i] == self->n_classes)
      self->n_classes++;
  }
}

static guint
find_root (guint *parents, guint i)
{
  while (parents[i] != i)
    i = parents[i] = parents[parents[i]];
  return i;
}

/* Classes that share a row get the same root. */
static guint *
join_classes (const Reducer *reducer)
{
  const VoletReduction *self = reducer->self;
  guint *parents = g_new (guint, self->n_classes + 1);

  for (guint i = 0; i < self->n_classes; i++)
    parents[i] = i;
  for (guint i = 0; i < reducer->rows->len; i++) {
    const VoletRow *row = reducer->rows->pdata[i];
    guint root = VOLET_REDUCTION_FIXED;

    for (guint j = 0; j < row->columns->len; j++) {
      guint class = self->class_of[g_array_index (row->columns, guint, j)];

      if (class == VOLET_REDUCTION_FIXED)
        continue;
      if (root == VOLET_REDUCTION_FIXED)
        root = find_root (parents, class);
      parents[find_root (parents, class)] = root;
    }
  }
  return parents;
}

static void
cut_components (const Reducer *reducer)
{
  VoletReduction *self = reducer->self;
  g_autofree guint *parents = join_classes (reducer);
  g_autofree guint *sizes = g_new0 (guint, self->n_classes + 1);
  g_autofree guint *of_root = g_new (guint, self->n_classes + 1);
  guint n_components = 0;

  for (guint i = 0; i < self->n_classes; i++)
    if (parents[i] == i)
      of_root[i] = n_components++;
  for (guint i = 0; i < self->n_classes; i++) {
    self->component_of[i] = of_root[find_root (parents, i)];
    self->local_of[i] = sizes[self->component_of[i]]++;
  }
  for (guint i = 0; i < n_components; i++)
    g_ptr_array_add (self->components, volet_component_new (sizes[i]));
}

static VoletComponent *
get_component (const VoletReduction *self, guint class)
{
  return g_ptr_array_index (self->components, self->component_of[class]);
}

/* A class may be as much as its columns together; its rows say the rest. */
static void
set_bounds (VoletReduction *self)
{
  const VoletSystem *original = self->original;
  g_autofree gboolean *is_begun = g_new0 (gboolean, self->n_classes + 1);

  for (guint i = 0; i < original->n_columns; i++) {
    guint class = self->class_of[i];
    VoletSystem *system;

    if (class == VOLET_REDUCTION_FIXED)
      continue;
    system = get_component (self, class)->system;
    if (!is_begun[class])
      system->low[self->local_of[class]] = system->high[self->local_of[class]] = 0;
    is_begun[class] = TRUE;
    system->low[self->local_of[class]] += original->low[i];
    system->high[self->local_of[class]] += original->high[i];
  }
}

static int
compare_indexes (gconstpointer a, gconstpointer b)
{
  guint i = *(const guint *) a, j = *(const guint *) b;

  return i < j ? -1 : i > j;
}

/* Writes a row with classes in place of its columns. */
static void
copy_row (VoletReduction *self, const VoletRow *row)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));
  VoletComponent *component = NULL;
  gint64 fixed = 0;
  guint n_kept = 0;

  for (guint i = 0; i < row->columns->len; i++) {
    guint column = g_array_index (row->columns, guint, i);
    guint class = self->class_of[column];

    if (class == VOLET_REDUCTION_FIXED) {
      fixed += self->original->low[column];
      continue;
    }
    component = get_component (self, class);
    g_array_append_val (columns, self->local_of[class]);
  }

  g_array_sort (columns, compare_indexes);
  for (guint i = 0; i < columns->len; i++) {
    guint local = g_array_index (columns, guint, i);

    if (n_kept == 0 || g_array_index (columns, guint, n_kept - 1) != local)
      g_array_index (columns, guint, n_kept++) = local;
  }
  g_array_set_size (columns, n_kept);
  volet_system_add_row (component->system, columns, row->low - fixed, row->high - fixed);
}

/**
 * volet_reduction_new:
 * @system: (transfer none): a system that was propagated and stays as it is
 *
 * Returns: (transfer full) (nullable): the system made small, or %NULL where nothing satisfies it
 */
VoletReduction *
volet_reduction_new (VoletSystem *system)
{
  g_autoptr (VoletReduction) self = g_new0 (VoletReduction, 1);
  Reducer reducer = {
      .self = self,
      .rows = g_ptr_array_new (),
      .rows_of = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref),
  };
  gboolean is_feasible = TRUE;

  self->original = system;
  self->class_of = g_new0 (guint, system->n_columns + 1);
  self->class_size = g_new0 (guint, system->n_columns + 1);
  self->component_of = g_new0 (guint, system->n_columns + 1);
  self->local_of = g_new0 (guint, system->n_columns + 1);
  self->n_plus = g_new0 (guint, system->n_columns + 1);
  self->n_minus = g_new0 (guint, system->n_columns + 1);
  self->components = g_ptr_array_new_with_free_func ((GDestroyNotify) volet_component_free);

  choose_rows (&reducer);
  choose_classes (&reducer);
  cut_components (&reducer);
  set_bounds (self);
  for (guint i = 0; i < reducer.rows->len; i++)
    copy_row (self, reducer.rows->pdata[i]);
  for (guint i = 0; i < self->components->len && is_feasible; i++) {
    VoletComponent *component = g_ptr_array_index (self->components, i);

    is_feasible = volet_system_propagate (component->system);
  }

  g_ptr_array_unref (reducer.rows);
  g_ptr_array_unref (reducer.rows_of);
  return is_feasible ? g_steal_pointer (&self) : NULL;
}

/**
 * volet_reduction_free:
 * @self: (transfer full) (nullable): a reduction
 *
 * Frees @self, but not its system.
 */
void
volet_reduction_free (VoletReduction *self)
{
  if (self == NULL)
    return;

  g_free (self->class_of);
  g_free (self->class_size);
  g_free (self->component_of);
  g_free (self->local_of);
  g_free (self->n_plus);
  g_free (self->n_minus);
  g_ptr_array_unref (self->components);
  g_free (self);
}

/* Counts, per class, the columns of @columns; the fixed ones are worth what they are. */
static gint64
count_columns (VoletReduction *self, GArray *columns, guint *counts, GArray *touched)
{
  gint64 fixed = 0;

  for (guint i = 0; i < columns->len; i++) {
    guint column = g_array_index (columns, guint, i);
    guint class = self->class_of[column];

    if (class == VOLET_REDUCTION_FIXED) {
      fixed += self->original->low[column];
      continue;
    }
    if (counts[class]++ == 0)
      g_array_append_val (touched, class);
  }
  return fixed;
}

/* Adds the term that a class is worth, if any, to the terms of its component. Invariant 2. */
static void
add_term (VoletReduction *self, guint class, GHashTable *terms_of)
{
  VoletComponent *component = get_component (self, class);
  gboolean is_minus = self->n_minus[class] > 0;
  guint term = self->local_of[class] * 2 + is_minus;
  GArray *terms;

  g_return_if_fail (self->n_minus[class] == 0 || self->n_plus[class] == 0);

  if (is_minus && self->n_minus[class] < self->class_size[class])
    return;
  terms = g_hash_table_lookup (terms_of, component);
  if (terms == NULL) {
    terms = g_array_new (FALSE, FALSE, sizeof (guint));
    g_hash_table_insert (terms_of, component, terms);
  }
  g_array_append_val (terms, term);
}

/**
 * volet_reduction_add_form:
 * @self: a reduction
 * @plus: (element-type guint): columns of the original that are added
 * @minus: (element-type guint): other columns, that are subtracted
 *
 * Sets out to find the highest value of a form. For the lowest one, swap @plus and @minus and read
 * it with the other sign.
 *
 * Returns: (transfer full): its parts, to be read once the components are solved; free its targets
 */
VoletGoal
volet_reduction_add_form (VoletReduction *self, GArray *plus, GArray *minus)
{
  g_autoptr (GArray) touched = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) terms_of =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  VoletGoal goal = {.targets = g_ptr_array_new ()};
  GHashTableIter iter;
  gpointer component, terms;

  goal.constant = count_columns (self, plus, self->n_plus, touched) -
                  count_columns (self, minus, self->n_minus, touched);
  for (guint i = 0; i < touched->len; i++)
    add_term (self, g_array_index (touched, guint, i), terms_of);
  for (guint i = 0; i < touched->len; i++)
    self->n_plus[g_array_index (touched, guint, i)] =
        self->n_minus[g_array_index (touched, guint, i)] = 0;

  g_hash_table_iter_init (&iter, terms_of);
  while (g_hash_table_iter_next (&iter, &component, &terms)) {
    g_array_sort (terms, compare_indexes);
    g_ptr_array_add (goal.targets, volet_component_add_target (component, terms));
  }
  return goal;
}

/**
 * volet_goal_want:
 * @self: a goal
 *
 * Asks for its exact value.
 */
void
volet_goal_want (const VoletGoal *self)
{
  for (guint i = 0; i < self->targets->len; i++)
    ((VoletTarget *) self->targets->pdata[i])->is_wanted = TRUE;
}

/**
 * volet_goal_get_inner:
 * @self: a goal whose components were explored
 *
 * Returns: the highest value that was found to be possible
 */
gint64
volet_goal_get_inner (const VoletGoal *self)
{
  gint64 value = self->constant;

  for (guint i = 0; i < self->targets->len; i++)
    value += ((const VoletTarget *) self->targets->pdata[i])->inner;
  return value;
}

/**
 * volet_goal_get_outer:
 * @self: a goal whose components were explored
 *
 * Returns: the lowest upper bound that was proved; the exact value once it is solved
 */
gint64
volet_goal_get_outer (const VoletGoal *self)
{
  gint64 value = self->constant;

  for (guint i = 0; i < self->targets->len; i++)
    value += ((const VoletTarget *) self->targets->pdata[i])->outer;
  return value;
}
