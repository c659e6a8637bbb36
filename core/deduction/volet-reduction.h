/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A system made small: fixed columns gone, alike columns as one, cut into components. */

#pragma once

#include "volet-component.h"

G_BEGIN_DECLS

/**
 * VoletReduction:
 * @original: the system, propagated
 * @class_of: (array): per column of @original, its class, or %VOLET_REDUCTION_FIXED
 * @class_size: (array): per class, how many columns are in it
 * @component_of: (array): per class, its component
 * @local_of: (array): per class, its column there
 * @components: (element-type VoletComponent): the components
 */
typedef struct {
  VoletSystem *original;
  guint n_classes;
  guint *class_of;
  guint *class_size;
  guint *component_of;
  guint *local_of;
  GPtrArray *components;

  /* For volet_reduction_add_form(). */
  guint *n_plus;
  guint *n_minus;
} VoletReduction;

#define VOLET_REDUCTION_FIXED G_MAXUINT

/**
 * VoletGoal:
 * @constant: what the fixed columns make of it
 * @targets: (element-type VoletTarget): what the components add to it, each at its best
 *
 * The highest value of a form, in parts that do not depend on each other.
 */
typedef struct {
  gint64 constant;
  GPtrArray *targets;
} VoletGoal;

VoletReduction *volet_reduction_new (VoletSystem *system);
void volet_reduction_free (VoletReduction *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletReduction, volet_reduction_free)

VoletGoal volet_reduction_add_form (VoletReduction *self, GArray *plus, GArray *minus);
void volet_goal_want (const VoletGoal *self);
gint64 volet_goal_get_inner (const VoletGoal *self);
gint64 volet_goal_get_outer (const VoletGoal *self);

G_END_DECLS
