/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How much readers know of one natural sum. */

#include "volet-verdict.h"

#include <string.h>

/**
 * volet_verdict_to_word:
 * @verdict: a verdict
 *
 * Returns: (transfer none): "open", "non-zero", "narrow", "determined" or "disclosed"
 */
const char *
volet_verdict_to_word (VoletVerdict verdict)
{
  static const char *const words[] = {"open", "non-zero", "narrow", "determined", "disclosed"};

  return words[verdict];
}

/* Whether @fact is printed of this very sum. */
static gboolean
is_about (const VoletKnowledge *knowledge, const VoletFact *fact, const VoletNaturalSum *sum)
{
  return sum->minus == VOLET_NO_VERSION && fact->family == sum->family &&
         fact->n_weeks == sum->versions->len &&
         memcmp (volet_knowledge_get_fact_versions (knowledge, fact), sum->versions->data,
                 fact->n_weeks * sizeof (guint)) == 0;
}

static const VoletFact *
find_fact (const VoletKnowledge *knowledge,
           const gboolean *is_known,
           const VoletNaturalSum *sum,
           gboolean (*is_wanted) (const VoletFact *fact, VoletBounds bounds),
           VoletBounds bounds)
{
  for (guint i = 0; i < knowledge->facts->len; i++) {
    const VoletFact *fact = &g_array_index (knowledge->facts, VoletFact, i);

    if ((is_known == NULL || is_known[fact->document]) && is_about (knowledge, fact, sum) &&
        is_wanted (fact, bounds))
      return fact;
  }
  return NULL;
}

static gboolean
is_any (const VoletFact *fact, VoletBounds bounds)
{
  return TRUE;
}

static gboolean
is_exact (const VoletFact *fact, VoletBounds bounds)
{
  return fact->low_min == fact->high_min;
}

static gboolean
is_same (const VoletFact *fact, VoletBounds bounds)
{
  return fact->low_min == bounds.low && fact->high_min == bounds.high;
}

static gboolean
is_within (const VoletFact *fact, VoletBounds bounds)
{
  return fact->low_min >= bounds.low && fact->high_min <= bounds.high;
}

/**
 * volet_verdict_is_printed:
 * @knowledge: what readers were told
 * @is_known: (nullable) (array): per document, whether it counts; %NULL where all do
 * @sum: a natural sum
 * @within: an interval
 *
 * Returns: whether a single printed figure of this very sum shows that it lies within the interval
 */
gboolean
volet_verdict_is_printed (const VoletKnowledge *knowledge,
                          const gboolean *is_known,
                          const VoletNaturalSum *sum,
                          VoletBounds within)
{
  return find_fact (knowledge, is_known, sum, is_within, within) != NULL;
}

/**
 * volet_verdict_find:
 * @knowledge: what readers were told
 * @is_known: (nullable) (array): per document, whether it counts; %NULL where all do
 * @sum: a natural sum
 * @bounds: its exact bounds
 *
 * Returns: the first verdict that matches, from the one that tells most
 */
VoletVerdict
volet_verdict_find (const VoletKnowledge *knowledge,
                    const gboolean *is_known,
                    const VoletNaturalSum *sum,
                    VoletBounds bounds)
{
  if (find_fact (knowledge, is_known, sum, is_exact, bounds) != NULL)
    return VOLET_VERDICT_DISCLOSED;
  if (bounds.low == bounds.high)
    return VOLET_VERDICT_DETERMINED;
  if (bounds.high - bounds.low < knowledge->scale.hour_min &&
      find_fact (knowledge, is_known, sum, is_same, bounds) == NULL)
    return VOLET_VERDICT_NARROW;
  if (sum->kind == VOLET_SUM_KIND_CELL && bounds.low > 0 &&
      find_fact (knowledge, is_known, sum, is_any, bounds) == NULL)
    return VOLET_VERDICT_NON_ZERO;
  return VOLET_VERDICT_OPEN;
}
