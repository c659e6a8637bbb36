/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A system of sums within intervals, over whole numbers. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Far beyond every sum of minutes, and far from overflowing in sums of sums. */
#define VOLET_SYSTEM_NO_LIMIT (G_GINT64_CONSTANT (1) << 40)

/**
 * VoletRow:
 * @columns: (element-type guint): the columns that it adds, ascending
 * @low: their sum is at least this
 * @high: and at most this
 */
typedef struct {
  GArray *columns;
  gint64 low;
  gint64 high;
} VoletRow;

/**
 * VoletSystem:
 * @n_columns: how many unknowns there are
 * @low: (array length=n_columns): each unknown is at least this, 0 or more
 * @high: (array length=n_columns): and at most this
 * @rows: (element-type VoletRow): sums, no two of the same columns
 */
typedef struct {
  guint n_columns;
  gint64 *low;
  gint64 *high;
  GPtrArray *rows;
  GHashTable *by_columns; /* GBytes → VoletRow */
} VoletSystem;

/**
 * VoletForm:
 * @plus: (element-type guint): columns that are added, ascending
 * @minus: (element-type guint): columns that are subtracted, ascending
 *
 * What is to be bounded. No column is in both.
 */
typedef struct {
  GArray *plus;
  GArray *minus;
} VoletForm;

VoletSystem *volet_system_new (guint n_columns);
void volet_system_free (VoletSystem *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletSystem, volet_system_free)

VoletRow *volet_system_add_row (VoletSystem *self, GArray *columns, gint64 low, gint64 high);
VoletRow *volet_system_get_row (const VoletSystem *self, guint index);
gboolean volet_system_propagate (VoletSystem *self);

void
volet_row_get_activity (const VoletRow *row, const VoletSystem *system, gint64 *low, gint64 *high);

GPtrArray *volet_forms_new (void);
VoletForm *volet_forms_add (GPtrArray *forms);

G_END_DECLS
