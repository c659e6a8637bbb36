/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sums that a reader would naturally try to find. */

#pragma once

#include "volet-knowledge.h"

G_BEGIN_DECLS

/**
 * VoletSumKind:
 * @VOLET_SUM_KIND_CELL: one week, one family or all
 * @VOLET_SUM_KIND_PERIOD: several weeks: a printed period, or what lies between two bounds of
 *   printed periods
 * @VOLET_SUM_KIND_DIFFERENCE: a week as given later, less the same week as given before
 */
typedef enum {
  VOLET_SUM_KIND_CELL,
  VOLET_SUM_KIND_PERIOD,
  VOLET_SUM_KIND_DIFFERENCE,
} VoletSumKind;

/* In place of a version: none. */
#define VOLET_NO_VERSION G_MAXUINT

/**
 * VoletNaturalSum:
 * @kind: what kind of sum
 * @family: a #VoletFamily, or %VOLET_ALL_FAMILIES
 * @versions: (element-type guint): the indexes of the week versions that are added, by week
 * @minus: DIFFERENCE: the index of the version that is subtracted, else %VOLET_NO_VERSION
 * @first: the first week
 * @last: the last week
 */
typedef struct {
  VoletSumKind kind;
  int family;
  GArray *versions;
  guint minus;
  VoletWeek first;
  VoletWeek last;
} VoletNaturalSum;

const char *volet_sum_kind_to_word (VoletSumKind kind);

GPtrArray *volet_natural_sum_list (const VoletKnowledge *knowledge);

G_END_DECLS
