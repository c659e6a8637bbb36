/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the readers of one group can work out from all that they were given. */

#pragma once

#include "volet-verdict.h"

G_BEGIN_DECLS

/**
 * VoletFinding:
 * @sum: what it is about
 * @bounds: the exact bounds, but for open sums of volet_deduction_new_telling()
 * @verdict: how much that tells
 */
typedef struct {
  const VoletNaturalSum *sum;
  VoletBounds bounds;
  VoletVerdict verdict;
} VoletFinding;

/**
 * VoletConclusionKind:
 * @VOLET_CONCLUSION_KIND_BELOW: a week is proved to be under its objective
 * @VOLET_CONCLUSION_KIND_ONE_BELOW: at least one week of a period is
 * @VOLET_CONCLUSION_KIND_REACHED: a week is proved to have its objective
 */
typedef enum {
  VOLET_CONCLUSION_KIND_BELOW,
  VOLET_CONCLUSION_KIND_ONE_BELOW,
  VOLET_CONCLUSION_KIND_REACHED,
} VoletConclusionKind;

/**
 * VoletConclusion:
 * @kind: what is proved
 * @sum: the total of the week or of the period
 * @objective_min: the objective of the week, or the sum of those of the period
 *
 * Something that readers can conclude and that no figure printed of that week says by itself.
 */
typedef struct {
  VoletConclusionKind kind;
  const VoletNaturalSum *sum;
  int objective_min;
} VoletConclusion;

/**
 * VoletDeduction:
 * @sums: (element-type VoletNaturalSum): every natural sum
 * @findings: (element-type VoletFinding): one for each, in the same order
 * @conclusions: (element-type VoletConclusion): about objectives
 */
typedef struct {
  GPtrArray *sums;
  GArray *findings;
  GArray *conclusions;
} VoletDeduction;

VoletDeduction *
volet_deduction_new (const VoletKnowledge *knowledge, const VoletStep *step, GError **error);
VoletDeduction *volet_deduction_new_telling (const VoletKnowledge *knowledge,
                                             const VoletStep *step,
                                             GError **error);
void volet_deduction_free (VoletDeduction *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletDeduction, volet_deduction_free)

const VoletFinding *volet_deduction_get_finding (const VoletDeduction *self, guint index);

G_END_DECLS
