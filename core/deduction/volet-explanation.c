/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which documents together give something away.
 *
 * Source: U. Junker, QuickXplain: Preferred Explanations and Relaxations for Over-Constrained
 * Problems, AAAI 2004: an irreducible set by halving, newer documents preferred. */

#include "volet-explanation.h"

typedef struct {
  const VoletKnowledge *knowledge;
  GPtrArray *sums; /* one */
  VoletBounds within;
  const VoletStep *step;
  gboolean *is_known;
  gboolean has_failed;
  GError **error;
} Search;

/* Whether the documents that are known now prove it. */
static gboolean
is_proved (Search *search)
{
  const VoletSettled settled = {NULL};
  VoletBounds bounds;

  if (search->has_failed)
    return TRUE;
  if (!volet_bounds_find (search->knowledge, search->is_known, search->sums, &settled, search->step,
                          &bounds, search->error)) {
    search->has_failed = TRUE;
    return TRUE;
  }
  return bounds.low >= search->within.low && bounds.high <= search->within.high;
}

static void
set_known (Search *search, const guint *documents, guint n_documents, gboolean is_known)
{
  for (guint i = 0; i < n_documents; i++)
    search->is_known[documents[i]] = is_known;
}

/* Leaves, of @documents, those known without which what is known does not prove it; together with
 * the rest of what is known they do. @has_grown says whether anything was added since it was last
 * looked at. */
static void
reduce (Search *search, const guint *documents, guint n_documents, gboolean has_grown)
{
  guint half = n_documents / 2;
  gboolean has_kept = FALSE;

  if (has_grown && is_proved (search))
    return;
  if (n_documents == 1) {
    search->is_known[documents[0]] = TRUE;
    return;
  }

  set_known (search, documents, half, TRUE);
  reduce (search, documents + half, n_documents - half, half > 0);
  set_known (search, documents, half, FALSE);
  for (guint i = half; i < n_documents; i++)
    has_kept |= search->is_known[documents[i]];
  reduce (search, documents, half, has_kept);
}

/* Whether @document speaks of a week version that is reached. */
static gboolean
is_near_document (const VoletKnownDocument *document, const gboolean *is_reached)
{
  gboolean is_near = FALSE;

  for (guint i = 0; i < document->versions->len; i++)
    is_near |= is_reached[g_array_index (document->versions, guint, i)];
  return is_near;
}

/* Lists the other documents, those first that share a week with the sum, then those that share one
 * with them, and so on; of those that are as near, the newer first. The rest cannot matter. */
static GArray *
list_by_distance (const Search *search, guint candidate, const VoletNaturalSum *sum)
{
  const VoletKnowledge *knowledge = search->knowledge;
  GArray *documents = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree gboolean *is_reached = g_new0 (gboolean, knowledge->versions->len + 1);
  g_autofree gboolean *is_listed = g_new0 (gboolean, knowledge->documents->len + 1);

  for (guint i = 0; i < sum->versions->len; i++)
    is_reached[g_array_index (sum->versions, guint, i)] = TRUE;
  if (sum->minus != VOLET_NO_VERSION)
    is_reached[sum->minus] = TRUE;
  while (TRUE) {
    g_autoptr (GArray) ring = g_array_new (FALSE, FALSE, sizeof (guint));

    for (guint i = knowledge->documents->len; i-- > 0;)
      if (!is_listed[i] &&
          is_near_document (volet_knowledge_get_document (knowledge, i), is_reached))
        g_array_append_val (ring, i);
    for (guint i = 0; i < ring->len; i++) {
      guint index = g_array_index (ring, guint, i);
      const VoletKnownDocument *document = volet_knowledge_get_document (knowledge, index);

      is_listed[index] = TRUE;
      for (guint j = 0; j < document->versions->len; j++)
        is_reached[g_array_index (document->versions, guint, j)] = TRUE;
      if (index != candidate)
        g_array_append_val (documents, index);
    }
    if (ring->len == 0)
      return documents;
  }
}

/* Makes known the nearest documents that prove it. Returns how many they are. */
static guint
widen (Search *search, GArray *documents)
{
  guint n_known = 0;

  for (guint width = 1; n_known < documents->len; width *= 2) {
    guint n_more = MIN (width, documents->len - n_known);

    set_known (search, &g_array_index (documents, guint, n_known), n_more, TRUE);
    n_known += n_more;
    if (n_known < documents->len && is_proved (search))
      break;
  }
  return n_known;
}

/**
 * volet_explanation_find:
 * @knowledge: what readers were told
 * @candidate: the index of the document that tells them now
 * @sum: a natural sum
 * @within: an interval that all documents together prove it to lie in
 * @step: whom to ask whether to go on
 * @ret_document: (out): the index of the latest other document of an irreducible set that proves
 *   it, or %VOLET_NO_DOCUMENT where the candidate does so alone
 * @error: return location
 *
 * Finds a document to name beside what readers can work out.
 *
 * Errors: as volet_bounds_find()
 *
 * Returns: whether it was found
 */
gboolean
volet_explanation_find (const VoletKnowledge *knowledge,
                        guint candidate,
                        const VoletNaturalSum *sum,
                        VoletBounds within,
                        const VoletStep *step,
                        guint *ret_document,
                        GError **error)
{
  g_autofree gboolean *is_known = g_new0 (gboolean, knowledge->documents->len);
  g_autoptr (GPtrArray) sums = g_ptr_array_new ();
  Search search = {
      .knowledge = knowledge,
      .sums = sums,
      .within = within,
      .step = step,
      .is_known = is_known,
      .error = error,
  };
  g_autoptr (GArray) documents = list_by_distance (&search, candidate, sum);
  guint n_near;

  g_ptr_array_add (sums, (gpointer) sum);
  is_known[candidate] = TRUE;
  if (documents->len > 0 && !is_proved (&search)) {
    const guint *near = (const guint *) documents->data;

    n_near = widen (&search, documents);
    set_known (&search, near, n_near, FALSE);
    reduce (&search, near, n_near, FALSE);
  }
  if (search.has_failed)
    return FALSE;

  *ret_document = VOLET_NO_DOCUMENT;
  for (guint i = 0; i < knowledge->documents->len; i++)
    if (i != candidate && is_known[i])
      *ret_document = i;
  return TRUE;
}
