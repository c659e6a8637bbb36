/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A part of a system that no row joins to the rest, and what is to be bounded in it. */

#pragma once

#include "volet-program.h"

G_BEGIN_DECLS

/**
 * VoletTarget:
 * @terms: (element-type guint): ascending; twice the column, and one more where it is subtracted
 * @inner: the highest value of a point that was found
 * @outer: the lowest upper bound that was proved
 * @is_wanted: whether it is to be solved
 *
 * Something to be maximized. It is solved once @inner and @outer meet.
 */
typedef struct {
  GArray *terms;
  gint64 inner;
  gint64 outer;
  gboolean is_wanted;
} VoletTarget;

/**
 * VoletComponent:
 * @system: its rows and columns
 * @targets: (element-type VoletTarget): what is to be maximized, each once
 * @program: (nullable): GLPK's view of it, where single rows do not tell all
 */
typedef struct {
  VoletSystem *system;
  GPtrArray *targets;
  VoletProgram *program;
  GHashTable *by_terms; /* GBytes → VoletTarget */
} VoletComponent;

/**
 * VoletStepFunc:
 * @user_data: closure
 * @error: return location
 *
 * Called every now and then during a long computation.
 *
 * Returns: whether to go on
 */
typedef gboolean (*VoletStepFunc) (gpointer user_data, GError **error);

/**
 * VoletStep:
 * @func: (nullable): whom to ask whether to go on
 * @user_data: closure of @func
 * @cancellable: (nullable): what stops a step that is long itself
 */
typedef struct {
  VoletStepFunc func;
  gpointer user_data;
  GCancellable *cancellable;
} VoletStep;

VoletComponent *volet_component_new (guint n_columns);
void volet_component_free (VoletComponent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletComponent, volet_component_free)

VoletTarget *volet_component_add_target (VoletComponent *self, GArray *terms);
gboolean volet_component_explore (VoletComponent *self, const VoletStep *step, GError **error);
gboolean volet_component_solve (VoletComponent *self, const VoletStep *step, GError **error);

G_END_DECLS
