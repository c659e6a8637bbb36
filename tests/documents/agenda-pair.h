/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Agendas that have given minutes in each week and family, and for the rest are as different as
 * agendas can be. */

#pragma once

#include "volet-entry.h"
#include "volet-family.h"

G_BEGIN_DECLS

/* Adds the entries of one week to @entries (element-type VoletEntry): random days, categories,
 * notes, proofs, sources, in random order, with and without a start; and beside them planned
 * entries and some that do not count. */
void agenda_pair_add_week (GRand *rand,
                           GPtrArray *entries,
                           VoletZone *zone,
                           VoletWeek week,
                           const int family_min[VOLET_N_FAMILIES]);

G_END_DECLS
