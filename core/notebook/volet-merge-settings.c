/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Joining what there is only one of: the hours of the contract from a week on, a week's hindrance,
 * a choice. The later change holds; what the other said is kept beside it. */

#include "volet-merge-private.h"

#include <string.h>

typedef int (*CompareFunc) (gconstpointer a, gconstpointer b);

/* What holds of two records of one key, either of which may be NULL: 0 or 1. Where something else
 * falls by that, @words of it are kept and @note is added. */
static guint
settle (VoletMerger *self,
        VoletObjectKind kind,
        const char *key,
        const char *first_words,
        const char *second_words,
        const VoletMergeNote *note)
{
  VoletRelation relation = volet_merge_relate (self, kind, key);
  guint chosen;

  if (g_strcmp0 (first_words, second_words) == 0 || relation == VOLET_RELATION_FIRST)
    return 0;
  if (relation == VOLET_RELATION_SECOND)
    return 1;
  /* A removal never goes over a change. */
  if (first_words == NULL || second_words == NULL)
    return first_words == NULL ? 1 : 0;

  chosen = relation == VOLET_RELATION_APART          ? volet_merge_choose (self, kind, key)
           : strcmp (first_words, second_words) >= 0 ? 0
                                                     : 1;
  volet_merge_keep_variant (self, kind, key, volet_merge_get_head (self, 1 - chosen, kind, key),
                            chosen == 0 ? second_words : first_words);
  volet_merge_add_note (self, *note);
  return chosen;
}

/* Calls @join for every key of either list, in order. */
static void
walk (VoletMerger *self,
      GPtrArray *first,
      GPtrArray *second,
      gpointer compare,
      void (*join) (VoletMerger *self, gpointer first, gpointer second))
{
  guint i = 0, j = 0;

  while (i < first->len || j < second->len) {
    gpointer one = i < first->len ? first->pdata[i] : NULL;
    gpointer other = j < second->len ? second->pdata[j] : NULL;
    int order = one == NULL ? 1 : other == NULL ? -1 : ((CompareFunc) compare) (one, other);

    join (self, order <= 0 ? one : NULL, order >= 0 ? other : NULL);
    i += order <= 0;
    j += order >= 0;
  }
}

static void
join_objective (VoletMerger *self, gpointer first, gpointer second)
{
  const VoletObjectiveChange *one = first, *other = second;
  VoletWeek from = one != NULL ? one->from : other->from;
  g_autofree char *key = g_strdup_printf ("%d", from);
  g_autofree char *first_words = volet_merge_format_objective (one);
  g_autofree char *second_words = volet_merge_format_objective (other);
  VoletMergeNote note = {.kind = VOLET_MERGE_NOTE_OBJECTIVE, .week = from};
  const VoletObjectiveChange *kept =
      settle (self, VOLET_OBJECT_OBJECTIVE, key, first_words, second_words, &note) == 0 ? one
                                                                                        : other;

  if (kept != NULL)
    g_ptr_array_add (self->out->objectives,
                     volet_objective_change_new (kept->from, kept->objective, kept->reason));
}

/* Whether the week is closed is joined elsewhere. */
static void
join_week (VoletMerger *self, gpointer first, gpointer second)
{
  const VoletWeekRecord *one = first, *other = second;
  VoletWeek week = one != NULL ? one->week : other->week;
  g_autofree char *key = g_strdup_printf ("%d", week);
  g_autofree char *first_words = volet_merge_format_prevented (one);
  g_autofree char *second_words = volet_merge_format_prevented (other);
  VoletMergeNote note = {.kind = VOLET_MERGE_NOTE_PREVENTED, .week = week};
  VoletWeekRecord *joined = volet_week_record_new (week);
  const VoletWeekRecord *kept =
      settle (self, VOLET_OBJECT_PREVENTED, key, first_words, second_words, &note) == 0 ? one
                                                                                        : other;

  if (kept != NULL) {
    joined->is_prevented = kept->is_prevented;
    joined->reason = g_strdup (kept->reason);
  }
  g_ptr_array_add (self->out->weeks, joined);
}

static void
join_choice (VoletMerger *self, gpointer first, gpointer second)
{
  const VoletPair *one = first, *other = second;
  const char *key = one != NULL ? one->key : other->key;
  g_autofree char *first_words = volet_merge_format_choice (one);
  g_autofree char *second_words = volet_merge_format_choice (other);
  VoletMergeNote note = {.kind = VOLET_MERGE_NOTE_CHOICE};
  const VoletPair *kept =
      settle (self, VOLET_OBJECT_CHOICE, key, first_words, second_words, &note) == 0 ? one : other;

  if (kept != NULL)
    g_ptr_array_add (self->out->choices, volet_pair_new (kept->key, kept->value));
}

/* An answer is kept wherever it was given. */
static void
join_answer (VoletMerger *self, gpointer first, gpointer second)
{
  const VoletPair *one = first, *other = second;
  const VoletPair *kept = one;

  if (one == NULL || (other != NULL && strcmp (other->value, one->value) > 0))
    kept = other;
  g_ptr_array_add (self->out->answers, volet_pair_new (kept->key, kept->value));
}

/* What was seen in one copy is seen. */
static void
join_variant (VoletMerger *self, gpointer first, gpointer second)
{
  const VoletVariant *one = first, *other = second;
  const VoletVariant *kept = one;

  if (one == NULL || (other != NULL && other->content == NULL))
    kept = other;
  g_ptr_array_add (self->out->variants,
                   volet_variant_new (kept->kind, kept->key, kept->revision, kept->content));
}

/**
 * volet_merge_settings:
 * @self: a merger whose history is written
 *
 * Joins what earlier joinings left to look at, objectives, hindrances, choices and answers.
 */
void
volet_merge_settings (VoletMerger *self)
{
  const VoletContent *first = self->sides[0], *second = self->sides[1];

  walk (self, first->variants, second->variants, volet_content_compare_variants, join_variant);
  walk (self, first->objectives, second->objectives, volet_content_compare_objectives,
        join_objective);
  walk (self, first->weeks, second->weeks, volet_content_compare_weeks, join_week);
  walk (self, first->choices, second->choices, volet_content_compare_pairs, join_choice);
  walk (self, first->answers, second->answers, volet_content_compare_pairs, join_answer);
}
