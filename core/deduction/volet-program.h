/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One linear program with many objectives: GLPK, and nothing that it says without a check. */

#pragma once

#include "volet-system.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _VoletProgram VoletProgram;

/**
 * VoletOptimum:
 * @x: (array): a point, per column; whole numbers that satisfy every row if @is_integral
 * @is_integral: whether @x is such a point
 * @outer: a proved upper bound of the objective over whole numbers
 */
typedef struct {
  gint64 *x;
  gboolean is_integral;
  gint64 outer;
} VoletOptimum;

VoletProgram *volet_program_new (const VoletSystem *system);
void volet_program_free (VoletProgram *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletProgram, volet_program_free)

gboolean volet_program_maximize (VoletProgram *self,
                                 const int *objective,
                                 VoletOptimum *optimum,
                                 GError **error);
gboolean volet_program_maximize_whole (VoletProgram *self,
                                       const int *objective,
                                       GCancellable *cancellable,
                                       VoletOptimum *optimum,
                                       GError **error);

void volet_program_release_memory (void);

G_END_DECLS
