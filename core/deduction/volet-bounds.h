/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The exact bounds of natural sums, from some of the documents. */

#pragma once

#include "volet-component.h"
#include "volet-natural-sum.h"

G_BEGIN_DECLS

/**
 * VoletBounds:
 * @low: the least that a sum can be
 * @high: and the most; both are reached by an agenda that agrees with every fact
 */
typedef struct {
  int low;
  int high;
} VoletBounds;

/**
 * VoletSettledFunc:
 * @sum: a natural sum
 * @possible: values that are known to be possible: its bounds reach at least as far
 * @user_data: closure
 *
 * Returns: whether the exact bounds do not matter any more
 */
typedef gboolean (*VoletSettledFunc) (const VoletNaturalSum *sum,
                                      VoletBounds possible,
                                      gpointer user_data);

/**
 * VoletSettled:
 * @func: (nullable): whom to ask; %NULL where every bound matters
 * @user_data: closure of @func
 */
typedef struct {
  VoletSettledFunc func;
  gpointer user_data;
} VoletSettled;

gboolean volet_bounds_find (const VoletKnowledge *knowledge,
                            const gboolean *is_known,
                            GPtrArray *sums,
                            const VoletSettled *settled,
                            const VoletStep *step,
                            VoletBounds *ret_bounds,
                            GError **error);

G_END_DECLS
