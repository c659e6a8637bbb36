/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the readers of one group can work out from all that they were given. */

#include "volet-deduction.h"

typedef struct {
  VoletDeduction *self;
  const VoletKnowledge *knowledge;
  gboolean *is_below;         /* per version: proved to be under its objective */
  gboolean *is_printed_below; /* per version: printed so */
} Judge;

static void
add_findings (const Judge *judge, const VoletBounds *bounds)
{
  for (guint i = 0; i < judge->self->sums->len; i++) {
    const VoletNaturalSum *sum = g_ptr_array_index (judge->self->sums, i);
    VoletFinding finding = {
        .sum = sum,
        .bounds = bounds[i],
        .verdict = volet_verdict_find (judge->knowledge, NULL, sum, bounds[i]),
    };

    g_array_append_val (judge->self->findings, finding);
  }
}

static void
conclude (const Judge *judge,
          VoletConclusionKind kind,
          const VoletNaturalSum *sum,
          int objective_min)
{
  VoletConclusion conclusion = {kind, sum, objective_min};

  g_array_append_val (judge->self->conclusions, conclusion);
}

/* A week in progress is not measured against its objective. */
static int
get_objective (const VoletKnowledge *knowledge, guint version)
{
  const VoletWeekVersion *known = volet_knowledge_get_version (knowledge, version);

  return known->cut_off_day == VOLET_STATEMENT_NO_DAY ? known->objective_min : 0;
}

static void
judge_week (const Judge *judge, const VoletFinding *finding)
{
  guint version = g_array_index (finding->sum->versions, guint, 0);
  int objective_min = get_objective (judge->knowledge, version);
  const VoletBounds below = {0, objective_min - 1};
  const VoletBounds reached = {objective_min, VOLET_FACT_NO_LIMIT};

  if (objective_min == 0)
    return;
  judge->is_printed_below[version] =
      volet_verdict_is_printed (judge->knowledge, NULL, finding->sum, below);
  judge->is_below[version] = finding->bounds.high < objective_min;
  if (judge->is_below[version] && !judge->is_printed_below[version])
    conclude (judge, VOLET_CONCLUSION_KIND_BELOW, finding->sum, objective_min);
  if (finding->bounds.low >= objective_min &&
      !volet_verdict_is_printed (judge->knowledge, NULL, finding->sum, reached))
    conclude (judge, VOLET_CONCLUSION_KIND_REACHED, finding->sum, objective_min);
}

/* The minutes of a period cannot be fewer than its objectives if every week reached its own. Where
 * a week is known to be under it, that says more. */
static void
judge_period (const Judge *judge, const VoletFinding *finding)
{
  int objective_min = 0;

  for (guint i = 0; i < finding->sum->versions->len; i++) {
    guint version = g_array_index (finding->sum->versions, guint, i);

    if (judge->is_below[version] || judge->is_printed_below[version] ||
        volet_knowledge_get_version (judge->knowledge, version)->cut_off_day !=
            VOLET_STATEMENT_NO_DAY)
      return;
    objective_min += get_objective (judge->knowledge, version);
  }
  if (finding->bounds.high < objective_min)
    conclude (judge, VOLET_CONCLUSION_KIND_ONE_BELOW, finding->sum, objective_min);
}

static void
judge_totals (const Judge *judge, VoletSumKind kind)
{
  for (guint i = 0; i < judge->self->findings->len; i++) {
    const VoletFinding *finding = volet_deduction_get_finding (judge->self, i);

    if (finding->sum->family != VOLET_ALL_FAMILIES || finding->sum->kind != kind)
      continue;
    if (kind == VOLET_SUM_KIND_CELL)
      judge_week (judge, finding);
    else
      judge_period (judge, finding);
  }
}

static int
add_objectives (const VoletKnowledge *knowledge, const VoletNaturalSum *sum)
{
  int objective_min = 0;

  for (guint i = 0; i < sum->versions->len; i++)
    objective_min += get_objective (knowledge, g_array_index (sum->versions, guint, i));
  return objective_min;
}

/* Whether values that are possible already show that there is nothing to tell of @sum: it is open,
 * and nothing follows about objectives. */
static gboolean
has_nothing_to_tell (const VoletNaturalSum *sum, VoletBounds possible, gpointer user_data)
{
  const VoletKnowledge *knowledge = user_data;
  const VoletBounds any = {G_MININT, G_MAXINT};
  int objective_min;

  if (possible.high - possible.low < knowledge->scale.hour_min)
    return FALSE;
  if (sum->kind == VOLET_SUM_KIND_CELL && possible.low > 0 &&
      !volet_verdict_is_printed (knowledge, NULL, sum, any))
    return FALSE;
  if (sum->family != VOLET_ALL_FAMILIES || sum->kind == VOLET_SUM_KIND_DIFFERENCE)
    return TRUE;
  objective_min = add_objectives (knowledge, sum);
  return objective_min == 0 || (possible.high >= objective_min &&
                                (possible.low < objective_min || sum->kind != VOLET_SUM_KIND_CELL));
}

static VoletDeduction *
deduce (const VoletKnowledge *knowledge,
        const VoletSettled *settled,
        const VoletStep *step,
        GError **error)
{
  g_autoptr (VoletDeduction) self = g_new0 (VoletDeduction, 1);
  g_autofree VoletBounds *bounds = NULL;
  g_autofree gboolean *is_below = g_new0 (gboolean, knowledge->versions->len + 1);
  g_autofree gboolean *is_printed_below = g_new0 (gboolean, knowledge->versions->len + 1);
  const Judge judge = {self, knowledge, is_below, is_printed_below};

  self->sums = volet_natural_sum_list (knowledge);
  self->findings = g_array_new (FALSE, FALSE, sizeof (VoletFinding));
  self->conclusions = g_array_new (FALSE, FALSE, sizeof (VoletConclusion));
  bounds = g_new0 (VoletBounds, self->sums->len + 1);
  if (!volet_bounds_find (knowledge, NULL, self->sums, settled, step, bounds, error))
    return NULL;

  add_findings (&judge, bounds);
  judge_totals (&judge, VOLET_SUM_KIND_CELL);
  judge_totals (&judge, VOLET_SUM_KIND_PERIOD);
  return g_steal_pointer (&self);
}

/**
 * volet_deduction_new:
 * @knowledge: what readers were told
 * @step: whom to ask whether to go on
 * @error: return location
 *
 * Works out all that readers can, with the exact bounds of every natural sum. It may take long, and
 * may run in a thread of its own.
 *
 * Errors: %VOLET_DEDUCTION_ERROR_CONTRADICTION, %VOLET_DEDUCTION_ERROR_SOLVER, and those of @step
 *
 * Returns: (transfer full): what they can work out, about @knowledge, which must outlive it
 */
VoletDeduction *
volet_deduction_new (const VoletKnowledge *knowledge, const VoletStep *step, GError **error)
{
  const VoletSettled settled = {NULL};

  return deduce (knowledge, &settled, step, error);
}

/**
 * volet_deduction_new_telling:
 * @knowledge: what readers were told
 * @step: whom to ask whether to go on
 * @error: return location
 *
 * As volet_deduction_new(), with the same verdicts and conclusions, and sooner: of sums that are
 * open, the bounds are those of some values that are possible.
 *
 * Errors: as volet_deduction_new()
 *
 * Returns: (transfer full): what they can work out, about @knowledge, which must outlive it
 */
VoletDeduction *
volet_deduction_new_telling (const VoletKnowledge *knowledge, const VoletStep *step, GError **error)
{
  const VoletSettled settled = {has_nothing_to_tell, (gpointer) knowledge};

  return deduce (knowledge, &settled, step, error);
}

/**
 * volet_deduction_free:
 * @self: (transfer full) (nullable): a deduction
 *
 * Frees @self.
 */
void
volet_deduction_free (VoletDeduction *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->sums, g_ptr_array_unref);
  g_clear_pointer (&self->findings, g_array_unref);
  g_clear_pointer (&self->conclusions, g_array_unref);
  g_free (self);
}

/**
 * volet_deduction_get_finding:
 * @self: a deduction
 * @index: which one
 *
 * Returns: (transfer none): a finding
 */
const VoletFinding *
volet_deduction_get_finding (const VoletDeduction *self, guint index)
{
  return &g_array_index (self->findings, VoletFinding, index);
}
