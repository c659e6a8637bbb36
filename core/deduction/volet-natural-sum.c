/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sums that a reader would naturally try to find: every week and family that a fact touches,
 * every printed period, every stretch between two bounds of printed periods, and what changed
 * between two contents of one week. */

#include "volet-natural-sum.h"

#include <string.h>

typedef struct {
  const VoletKnowledge *knowledge;
  GArray *is_touched;  /* gboolean, per version */
  GPtrArray *sums;     /* what is found */
  GHashTable *periods; /* GBytes of version indexes: the periods found so far */
} Finder;

static void
free_sum (gpointer data)
{
  VoletNaturalSum *self = data;

  g_array_unref (self->versions);
  g_free (self);
}

/**
 * volet_sum_kind_to_word:
 * @kind: a kind
 *
 * Returns: (transfer none): "cell", "sum" or "difference"
 */
const char *
volet_sum_kind_to_word (VoletSumKind kind)
{
  static const char *const words[] = {"cell", "sum", "difference"};

  return words[kind];
}

static const VoletWeekVersion *
get_version (const Finder *finder, guint index)
{
  return volet_knowledge_get_version (finder->knowledge, index);
}

static gboolean
is_touched (const Finder *finder, guint version)
{
  return g_array_index (finder->is_touched, gboolean, version);
}

/* Adds one sum for each family, and that of all. */
static void
add_each_family (Finder *finder, VoletSumKind kind, GArray *versions, guint minus)
{
  VoletWeek first = get_version (finder, g_array_index (versions, guint, 0))->week;
  VoletWeek last = get_version (finder, g_array_index (versions, guint, versions->len - 1))->week;

  for (int i = 0; i <= finder->knowledge->scale.n_families; i++) {
    VoletNaturalSum *sum = g_new0 (VoletNaturalSum, 1);

    sum->kind = kind;
    sum->family = i < finder->knowledge->scale.n_families ? i : VOLET_ALL_FAMILIES;
    sum->versions = g_array_ref (versions);
    sum->minus = minus;
    sum->first = first;
    sum->last = last;
    g_ptr_array_add (finder->sums, sum);
  }
}

static void
add_week (Finder *finder, VoletSumKind kind, guint version, guint minus)
{
  g_autoptr (GArray) versions = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (versions, version);
  add_each_family (finder, kind, versions, minus);
}

static void
touch_versions (Finder *finder)
{
  const VoletKnowledge *knowledge = finder->knowledge;

  g_array_set_size (finder->is_touched, knowledge->versions->len);
  for (guint i = 0; i < knowledge->facts->len; i++) {
    const VoletFact *fact = &g_array_index (knowledge->facts, VoletFact, i);
    const guint *versions = volet_knowledge_get_fact_versions (knowledge, fact);

    for (guint j = 0; j < fact->n_weeks; j++)
      g_array_index (finder->is_touched, gboolean, versions[j]) = TRUE;
  }
}

static int
compare_versions (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Finder *finder = user_data;
  guint i = *(const guint *) a, j = *(const guint *) b;
  VoletWeek week_i = get_version (finder, i)->week, week_j = get_version (finder, j)->week;

  if (week_i != week_j)
    return week_i < week_j ? -1 : 1;
  return i < j ? -1 : i > j;
}

/* The touched versions, by week, those of one week in the order in which they were given. */
static GArray *
sort_versions (Finder *finder)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < finder->is_touched->len; i++)
    if (is_touched (finder, i))
      g_array_append_val (sorted, i);
  g_array_sort_with_data (sorted, compare_versions, finder);
  return sorted;
}

static void
add_cells_and_differences (Finder *finder)
{
  g_autoptr (GArray) sorted = sort_versions (finder);

  for (guint i = 0; i < sorted->len; i++)
    add_week (finder, VOLET_SUM_KIND_CELL, g_array_index (sorted, guint, i), VOLET_NO_VERSION);
  for (guint i = 0; i < sorted->len; i++) {
    guint later = g_array_index (sorted, guint, i);

    for (guint j = i; j-- > 0;) {
      guint earlier = g_array_index (sorted, guint, j);

      if (get_version (finder, earlier)->week != get_version (finder, later)->week)
        break;
      add_week (finder, VOLET_SUM_KIND_DIFFERENCE, later, earlier);
    }
  }
}

/* A period of one week is that week's cell. One that no fact touches tells nothing. */
static void
add_period (Finder *finder, const guint *versions, guint n_versions)
{
  g_autoptr (GBytes) key = NULL;
  g_autoptr (GArray) array = NULL;
  gboolean has_touched = FALSE;

  for (guint i = 0; i < n_versions; i++)
    has_touched |= is_touched (finder, versions[i]);
  if (n_versions < 2 || !has_touched)
    return;

  key = g_bytes_new (versions, n_versions * sizeof (guint));
  if (!g_hash_table_add (finder->periods, g_bytes_ref (key)))
    return;
  array = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_vals (array, versions, n_versions);
  add_each_family (finder, VOLET_SUM_KIND_PERIOD, array, VOLET_NO_VERSION);
}

static VoletWeek
get_week_of (const Finder *finder, const VoletKnownDocument *document, guint index)
{
  return get_version (finder, g_array_index (document->versions, guint, index))->week;
}

static int
compare_weeks (gconstpointer a, gconstpointer b)
{
  VoletWeek i = *(const VoletWeek *) a, j = *(const VoletWeek *) b;

  return i < j ? -1 : i > j;
}

/* The first week of every printed period, and the week after its last; ascending. */
static GArray *
list_bounds (const Finder *finder)
{
  GArray *bounds = g_array_new (FALSE, FALSE, sizeof (VoletWeek));

  for (guint i = 0; i < finder->knowledge->documents->len; i++) {
    const VoletKnownDocument *document = volet_knowledge_get_document (finder->knowledge, i);
    VoletWeek first = get_week_of (finder, document, 0);
    VoletWeek after = get_week_of (finder, document, document->versions->len - 1) + 1;

    g_array_append_val (bounds, first);
    g_array_append_val (bounds, after);
  }
  g_array_sort (bounds, compare_weeks);
  return bounds;
}

/* Cuts a document's period where any period begins or ends. */
static void
add_segments (Finder *finder, const VoletKnownDocument *document, GArray *bounds)
{
  const guint *versions = &g_array_index (document->versions, guint, 0);
  guint start = 0, bound = 0;

  for (guint i = 0; i < document->versions->len; i++) {
    VoletWeek week = get_week_of (finder, document, i);
    gboolean is_cut = FALSE;

    while (bound < bounds->len && g_array_index (bounds, VoletWeek, bound) <= week) {
      is_cut |= i > start &&
                g_array_index (bounds, VoletWeek, bound) > get_week_of (finder, document, i - 1);
      bound++;
    }
    if (is_cut) {
      add_period (finder, versions + start, i - start);
      start = i;
    }
  }
  add_period (finder, versions + start, document->versions->len - start);
}

static void
add_periods (Finder *finder)
{
  g_autoptr (GArray) bounds = list_bounds (finder);

  for (guint i = 0; i < finder->knowledge->documents->len; i++) {
    const VoletKnownDocument *document = volet_knowledge_get_document (finder->knowledge, i);

    add_period (finder, &g_array_index (document->versions, guint, 0), document->versions->len);
  }
  for (guint i = 0; i < finder->knowledge->documents->len; i++)
    add_segments (finder, volet_knowledge_get_document (finder->knowledge, i), bounds);
}

/**
 * volet_natural_sum_list:
 * @knowledge: what readers were told
 *
 * Lists the natural sums, each once: cells by week, then differences, then periods in the order of
 * the documents, then the stretches between their bounds. A document's weeks that it leaves out are
 * in no sum of it.
 *
 * Returns: (transfer full) (element-type VoletNaturalSum): the sums
 */
GPtrArray *
volet_natural_sum_list (const VoletKnowledge *knowledge)
{
  Finder finder = {
      .knowledge = knowledge,
      .is_touched = g_array_new (FALSE, TRUE, sizeof (gboolean)),
      .sums = g_ptr_array_new_with_free_func (free_sum),
      .periods =
          g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL),
  };

  touch_versions (&finder);
  add_cells_and_differences (&finder);
  add_periods (&finder);
  g_array_unref (finder.is_touched);
  g_hash_table_unref (finder.periods);
  return finder.sums;
}
