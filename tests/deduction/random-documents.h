/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents about small random agendas, with hours of a few minutes. */

#pragma once

#include "deduction-oracle.h"

G_BEGIN_DECLS

/**
 * SmallWorld:
 * @hour_min: minutes of an hour
 * @n_families: how many families there are
 * @documents: (element-type OracleDocument): what was given, in order; all of it is true
 */
typedef struct {
  int hour_min;
  int n_families;
  GPtrArray *documents;
} SmallWorld;

SmallWorld *small_world_new (GRand *random);
void small_world_free (SmallWorld *self);

G_END_DECLS
