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
  VoletBounds bounds;

  if (search->has_failed)
    return TRUE;
  if (!volet_bounds_find (search->knowledge, search->is_known, search->sums, search->step, &bounds,
                          search->error)) {
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
  g_autofree guint *documents = g_new (guint, knowledge->documents->len);
  g_autoptr (GPtrArray) sums = g_ptr_array_new ();
  Search search = {
      .knowledge = knowledge,
      .sums = sums,
      .within = within,
      .step = step,
      .is_known = is_known,
      .error = error,
  };
  guint n_documents = 0;

  g_ptr_array_add (sums, (gpointer) sum);
  for (guint i = knowledge->documents->len; i-- > 0;)
    if (i != candidate)
      documents[n_documents++] = i;

  is_known[candidate] = TRUE;
  if (n_documents > 0 && !is_proved (&search))
    reduce (&search, documents, n_documents, FALSE);
  if (search.has_failed)
    return FALSE;

  *ret_document = VOLET_NO_DOCUMENT;
  for (guint i = n_documents; i-- > 0;)
    if (is_known[documents[i]])
      *ret_document = documents[i];
  return TRUE;
}
