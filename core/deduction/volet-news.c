/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What one more document lets readers work out that they could not before.
 *
 * What is left unsaid, because the documents say it themselves:
 * 1. what is printed as it is;
 * 2. a sum all of whose parts are printed one by one;
 * 3. that a family is empty in a week without any hours, or in a period printed without it;
 * 4. that nothing changed between two contents of a week;
 * 5. whether a week whose time can be found reaches its objective;
 * 6. that a week of a period is under it, where a part of the period proves as much. */

#include "volet-news.h"

typedef struct {
  VoletNewsList *list;
  const VoletKnowledge *knowledge;
  const VoletDeduction *deduction;
  const VoletStep *step;
  gboolean *is_old; /* NULL where nothing was known before */
} Reporter;

static const VoletWeekVersion *
get_version (const Reporter *reporter, const VoletNaturalSum *sum, guint index)
{
  return volet_knowledge_get_version (reporter->knowledge,
                                      g_array_index (sum->versions, guint, index));
}

/* Whether the cell of @version and @family was printed exactly. */
static gboolean
is_cell_printed (const Reporter *reporter, guint version, int family)
{
  for (guint i = 0; i < reporter->knowledge->facts->len; i++) {
    const VoletFact *fact = &g_array_index (reporter->knowledge->facts, VoletFact, i);

    if (fact->n_weeks == 1 && fact->family == family && fact->low_min == fact->high_min &&
        *volet_knowledge_get_fact_versions (reporter->knowledge, fact) == version)
      return TRUE;
  }
  return FALSE;
}

/* 2. */
static gboolean
adds_printed_parts (const Reporter *reporter, const VoletNaturalSum *sum)
{
  if (sum->kind != VOLET_SUM_KIND_PERIOD)
    return FALSE;
  for (guint i = 0; i < sum->versions->len; i++)
    if (!is_cell_printed (reporter, g_array_index (sum->versions, guint, i), sum->family))
      return FALSE;
  return TRUE;
}

/* Whether the weeks of @part are all among those of @whole. */
static gboolean
is_part_of (const VoletNaturalSum *part, const VoletNaturalSum *whole)
{
  guint j = 0;

  for (guint i = 0; i < part->versions->len; i++) {
    while (j < whole->versions->len &&
           g_array_index (whole->versions, guint, j) != g_array_index (part->versions, guint, i))
      j++;
    if (j == whole->versions->len)
      return FALSE;
  }
  return TRUE;
}

/* 3. */
static gboolean
is_plainly_empty (const Reporter *reporter, const VoletFinding *finding)
{
  if (finding->bounds.high != 0 || finding->bounds.low != 0)
    return FALSE;
  for (guint i = 0; i < reporter->deduction->findings->len; i++) {
    const VoletFinding *other = volet_deduction_get_finding (reporter->deduction, i);

    if (other == finding || other->bounds.high != 0 || other->bounds.low != 0 ||
        other->sum->kind == VOLET_SUM_KIND_DIFFERENCE)
      continue;
    if (other->sum->family == finding->sum->family) {
      if (other->verdict == VOLET_VERDICT_DISCLOSED && is_part_of (finding->sum, other->sum))
        return TRUE;
    } else if (other->sum->family == VOLET_ALL_FAMILIES && is_part_of (finding->sum, other->sum)) {
      return TRUE;
    }
  }
  return FALSE;
}

static gboolean
goes_without_saying (const Reporter *reporter, const VoletFinding *finding)
{
  if (finding->verdict == VOLET_VERDICT_OPEN || finding->verdict == VOLET_VERDICT_DISCLOSED)
    return TRUE;
  if (finding->sum->kind == VOLET_SUM_KIND_DIFFERENCE)
    return finding->bounds.low == 0 && finding->bounds.high == 0;
  return adds_printed_parts (reporter, finding->sum) || is_plainly_empty (reporter, finding);
}

static VoletNewsKind
get_kind (VoletVerdict verdict)
{
  switch (verdict) {
  case VOLET_VERDICT_DETERMINED:
    return VOLET_NEWS_KIND_DETERMINED;
  case VOLET_VERDICT_NARROW:
    return VOLET_NEWS_KIND_NARROW;
  default:
    return VOLET_NEWS_KIND_NON_ZERO;
  }
}

static void
add_news (const Reporter *reporter,
          VoletNewsKind kind,
          const VoletNaturalSum *sum,
          VoletBounds bounds,
          int objective_min)
{
  VoletNews news = {kind, sum, bounds, objective_min, VOLET_STATEMENT_NO_DAY};

  g_array_append_val (reporter->list->news, news);
}

/* What is not plain, so what may be news. */
static GPtrArray *
list_candidates (const Reporter *reporter)
{
  GPtrArray *candidates = g_ptr_array_new ();

  for (guint i = 0; i < reporter->deduction->findings->len; i++) {
    const VoletFinding *finding = volet_deduction_get_finding (reporter->deduction, i);

    if (!goes_without_saying (reporter, finding))
      g_ptr_array_add (candidates, (gpointer) finding);
  }
  return candidates;
}

static GPtrArray *
list_sums (const Reporter *reporter, GPtrArray *candidates)
{
  GPtrArray *sums = g_ptr_array_new ();

  for (guint i = 0; i < candidates->len; i++)
    g_ptr_array_add (sums, (gpointer) ((const VoletFinding *) candidates->pdata[i])->sum);
  for (guint i = 0; i < reporter->deduction->conclusions->len; i++)
    g_ptr_array_add (
        sums, (gpointer) g_array_index (reporter->deduction->conclusions, VoletConclusion, i).sum);
  return sums;
}

static int
get_width (VoletBounds bounds)
{
  return bounds.high - bounds.low;
}

static gboolean
is_news (const Reporter *reporter, const VoletFinding *finding, VoletBounds before)
{
  VoletVerdict verdict;

  if (reporter->is_old == NULL)
    return TRUE;
  verdict = volet_verdict_find (reporter->knowledge, reporter->is_old, finding->sum, before);
  return finding->verdict > verdict ||
         get_width (before) - get_width (finding->bounds) >= reporter->knowledge->scale.hour_min;
}

/* The one objective of the weeks that have any, or 0. */
static int
get_common_objective (const Reporter *reporter, const VoletNaturalSum *sum)
{
  int common_min = 0;

  for (guint i = 0; i < sum->versions->len; i++) {
    int objective_min = get_version (reporter, sum, i)->objective_min;

    if (objective_min == 0 || objective_min == common_min)
      continue;
    if (common_min != 0)
      return 0;
    common_min = objective_min;
  }
  return common_min;
}

static VoletBounds
get_needed (const VoletConclusion *conclusion)
{
  if (conclusion->kind == VOLET_CONCLUSION_KIND_REACHED)
    return (VoletBounds){conclusion->objective_min, G_MAXINT};
  return (VoletBounds){0, conclusion->objective_min - 1};
}

/* A week's time that is known says itself whether it reaches an objective. */
static gboolean
is_told_by_time (const Reporter *reporter, const VoletConclusion *conclusion)
{
  for (guint i = 0; i < reporter->deduction->findings->len; i++) {
    const VoletFinding *finding = volet_deduction_get_finding (reporter->deduction, i);

    if (finding->sum == conclusion->sum)
      return conclusion->kind != VOLET_CONCLUSION_KIND_ONE_BELOW &&
             finding->verdict >= VOLET_VERDICT_NARROW;
  }
  return FALSE;
}

/* Where a part of a period proves it, the whole proves nothing more. */
static gboolean
is_told_of_a_part (const Reporter *reporter, const VoletConclusion *conclusion)
{
  GArray *conclusions = reporter->deduction->conclusions;

  for (guint i = 0; i < conclusions->len; i++) {
    const VoletConclusion *other = &g_array_index (conclusions, VoletConclusion, i);

    if (other->kind == VOLET_CONCLUSION_KIND_ONE_BELOW && conclusion->kind == other->kind &&
        other->sum->versions->len < conclusion->sum->versions->len &&
        is_part_of (other->sum, conclusion->sum))
      return TRUE;
  }
  return FALSE;
}

static void
add_conclusion (const Reporter *reporter, const VoletConclusion *conclusion, VoletBounds before)
{
  static const VoletNewsKind kinds[] = {
      [VOLET_CONCLUSION_KIND_BELOW] = VOLET_NEWS_KIND_BELOW,
      [VOLET_CONCLUSION_KIND_ONE_BELOW] = VOLET_NEWS_KIND_ONE_BELOW,
      [VOLET_CONCLUSION_KIND_REACHED] = VOLET_NEWS_KIND_REACHED,
  };
  VoletBounds needed = get_needed (conclusion);

  if (is_told_by_time (reporter, conclusion) || is_told_of_a_part (reporter, conclusion))
    return;
  if (reporter->is_old != NULL && before.low >= needed.low && before.high <= needed.high)
    return;
  add_news (reporter, kinds[conclusion->kind], conclusion->sum, needed,
            conclusion->kind == VOLET_CONCLUSION_KIND_ONE_BELOW
                ? get_common_objective (reporter, conclusion->sum)
                : conclusion->objective_min);
}

/* What is worse comes first; of equals a family before a total, a week before a period, then what
 * is more recent. */
static int
compare_news (gconstpointer a, gconstpointer b)
{
  const VoletNews *i = a, *j = b;
  gboolean is_total_i = i->sum->family == VOLET_ALL_FAMILIES;
  gboolean is_total_j = j->sum->family == VOLET_ALL_FAMILIES;

  if (i->kind != j->kind)
    return i->kind < j->kind ? -1 : 1;
  if (is_total_i != is_total_j)
    return is_total_i ? 1 : -1;
  if (i->sum->kind != j->sum->kind)
    return i->sum->kind < j->sum->kind ? -1 : 1;
  if (i->sum->last != j->sum->last)
    return i->sum->last > j->sum->last ? -1 : 1;
  if (i->sum->first != j->sum->first)
    return i->sum->first > j->sum->first ? -1 : 1;
  return i->sum->family < j->sum->family ? -1 : i->sum->family > j->sum->family;
}

/* Names a document beside each news that is told. */
static gboolean
explain (const Reporter *reporter, GError **error)
{
  for (guint i = 0; i < MIN (reporter->list->news->len, VOLET_NEWS_TOLD); i++) {
    VoletNews *news = &g_array_index (reporter->list->news, VoletNews, i);
    VoletBounds within = news->bounds;
    guint document;

    if (news->kind == VOLET_NEWS_KIND_NON_ZERO)
      within = (VoletBounds){1, G_MAXINT};
    if (!volet_explanation_find (reporter->knowledge, reporter->knowledge->documents->len - 1,
                                 news->sum, within, reporter->step, &document, error))
      return FALSE;
    if (document != VOLET_NO_DOCUMENT)
      news->compared_day = volet_knowledge_get_document (reporter->knowledge, document)->day;
  }
  return TRUE;
}

static gboolean
report (Reporter *reporter, GError **error)
{
  g_autoptr (GPtrArray) candidates = list_candidates (reporter);
  g_autoptr (GPtrArray) sums = list_sums (reporter, candidates);
  g_autofree VoletBounds *before = g_new0 (VoletBounds, sums->len + 1);
  GArray *conclusions = reporter->deduction->conclusions;
  const VoletSettled settled = {NULL};

  if (reporter->is_old != NULL && sums->len > 0 &&
      !volet_bounds_find (reporter->knowledge, reporter->is_old, sums, &settled, reporter->step,
                          before, error))
    return FALSE;
  for (guint i = 0; i < candidates->len; i++) {
    const VoletFinding *finding = candidates->pdata[i];

    if (is_news (reporter, finding, before[i]))
      add_news (reporter, get_kind (finding->verdict), finding->sum, finding->bounds, 0);
  }
  for (guint i = 0; i < conclusions->len; i++)
    add_conclusion (reporter, &g_array_index (conclusions, VoletConclusion, i),
                    before[candidates->len + i]);
  g_array_sort (reporter->list->news, compare_news);
  return reporter->is_old == NULL || explain (reporter, error);
}

static VoletNewsList *
find (VoletKnowledge *knowledge, gboolean has_candidate, const VoletStep *step, GError **error)
{
  g_autoptr (VoletNewsList) self = g_new0 (VoletNewsList, 1);
  g_autofree gboolean *is_old = g_new (gboolean, knowledge->documents->len + 1);
  Reporter reporter = {.list = self, .knowledge = knowledge, .step = step};

  self->knowledge = knowledge;
  self->news = g_array_new (FALSE, FALSE, sizeof (VoletNews));
  self->deduction = volet_deduction_new_telling (knowledge, step, error);
  if (self->deduction == NULL)
    return NULL;

  for (guint i = 0; i < knowledge->documents->len; i++)
    is_old[i] = i + 1 < knowledge->documents->len;
  reporter.deduction = self->deduction;
  if (has_candidate)
    reporter.is_old = is_old;
  return report (&reporter, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * volet_news_find:
 * @knowledge: (transfer full): what readers will have been told, the new document last
 * @step: whom to ask whether to go on
 * @error: return location
 *
 * Finds what the last document lets readers work out that they could not before: a stronger
 * verdict, or an interval shorter by an hour or more. It may take long, and may run in a thread of
 * its own.
 *
 * Errors: as volet_deduction_new()
 *
 * Returns: (transfer full): what is new
 */
VoletNewsList *
volet_news_find (VoletKnowledge *knowledge, const VoletStep *step, GError **error)
{
  return find (knowledge, TRUE, step, error);
}

/**
 * volet_news_find_known:
 * @knowledge: (transfer full): what readers were told
 * @step: whom to ask whether to go on
 * @error: return location
 *
 * Finds all that readers can work out now, in the same words as what would be new. No document is
 * named.
 *
 * Errors: as volet_deduction_new()
 *
 * Returns: (transfer full): what they know without having been told
 */
VoletNewsList *
volet_news_find_known (VoletKnowledge *knowledge, const VoletStep *step, GError **error)
{
  return find (knowledge, FALSE, step, error);
}

/**
 * volet_news_list_free:
 * @self: (transfer full) (nullable): what is new
 *
 * Frees @self.
 */
void
volet_news_list_free (VoletNewsList *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->deduction, volet_deduction_free);
  g_clear_pointer (&self->news, g_array_unref);
  g_clear_pointer (&self->knowledge, volet_knowledge_free);
  g_free (self);
}
