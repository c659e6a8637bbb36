/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a notebook remembers for the screens: the half-typed entry, what was answered once, and how
 * the week was last looked at.
 *
 * None of it is an act: undoing passes it over, and nobody is told of a change. */

#include "volet-notebook-drafts.h"

#include "volet-notebook-private.h"

#include <string.h>

#define MEMO_OBJECTIVE_LEFT "objective-left"
#define MEMO_SHOWS_GRID "shows-grid"

static const char *const answer_words[] = {
    [VOLET_COUNTING_ANSWER_NONE] = NULL,
    [VOLET_COUNTING_ANSWER_YES] = "yes",
    [VOLET_COUNTING_ANSWER_NO] = "no",
    [VOLET_COUNTING_ANSWER_UNKNOWN] = "unknown",
};

/**
 * volet_notebook_keep_draft:
 * @self: an unlocked notebook
 * @draft: (nullable): what was typed so far, or %NULL for nothing any more
 * @error: return location
 *
 * Seals the one half-typed entry in place of the one before. Forgetting one that is not there saves
 * nothing.
 *
 * Errors: those of a save
 *
 * Returns: whether it is durable
 */
gboolean
volet_notebook_keep_draft (VoletNotebook *self, const VoletEntryDraft *draft, GError **error)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gboolean is_kept;

  if (!volet_notebook_check_writable (self, error) ||
      !volet_store_get_draft (self->store, &before, error))
    return FALSE;
  bytes = draft != NULL ? volet_entry_draft_to_bytes (draft) : NULL;
  if (bytes == before || (bytes != NULL && before != NULL && g_bytes_equal (bytes, before)))
    return TRUE;

  is_kept = volet_store_set_draft (self->store, bytes, error);
  if (!is_kept)
    volet_notebook_take_save_error (self, error);
  return is_kept;
}

/**
 * volet_notebook_get_draft:
 * @self: an unlocked notebook
 * @ret_draft: (out) (transfer full) (nullable): the half-typed entry, or %NULL where there is none
 *   that this version of Volet understands
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
volet_notebook_get_draft (VoletNotebook *self, VoletEntryDraft **ret_draft, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (!volet_notebook_check_unlocked (self, error) ||
      !volet_store_get_draft (self->store, &bytes, error))
    return FALSE;
  *ret_draft = bytes != NULL ? volet_entry_draft_new_from_bytes (bytes) : NULL;
  return TRUE;
}

static gboolean
set_memo (VoletNotebook *self, const char *key, const char *value, GError **error)
{
  if (!volet_notebook_check_writable (self, error))
    return FALSE;
  if (volet_store_set_memo (self->store, key, value, error))
    return TRUE;
  volet_notebook_take_save_error (self, error);
  return FALSE;
}

static char *
make_answer_key (VoletCategory category)
{
  return g_strconcat ("counts-", volet_category_get_code (category), NULL);
}

/**
 * volet_notebook_get_counting_answer:
 * @self: an unlocked notebook
 * @category: a category that asks whether it counts
 * @ret_answer: (out): what was said of it
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
volet_notebook_get_counting_answer (VoletNotebook *self,
                                    VoletCategory category,
                                    VoletCountingAnswer *ret_answer,
                                    GError **error)
{
  g_autofree char *key = make_answer_key (category);
  g_autofree char *word = NULL;

  if (!volet_notebook_check_unlocked (self, error) ||
      !volet_store_get_memo (self->store, key, &word, error))
    return FALSE;

  *ret_answer = VOLET_COUNTING_ANSWER_NONE;
  for (gsize i = 0; i < G_N_ELEMENTS (answer_words); i++)
    if (g_strcmp0 (word, answer_words[i]) == 0)
      *ret_answer = (VoletCountingAnswer) i;
  return TRUE;
}

/**
 * volet_notebook_set_counting_answer:
 * @self: an unlocked notebook
 * @category: a category that asks whether it counts
 * @answer: what is said of it from now on; entries that exist stay as they are
 * @error: return location
 *
 * Errors: those of a save
 *
 * Returns: whether it is durable
 */
gboolean
volet_notebook_set_counting_answer (VoletNotebook *self,
                                    VoletCategory category,
                                    VoletCountingAnswer answer,
                                    GError **error)
{
  g_autofree char *key = make_answer_key (category);

  g_return_val_if_fail ((gsize) answer < G_N_ELEMENTS (answer_words), FALSE);

  return set_memo (self, key, answer_words[answer], error);
}

/**
 * volet_notebook_has_left_objective:
 * @self: an unlocked notebook
 *
 * Returns: whether the person was asked for the hours of the contract and does not know them
 */
gboolean
volet_notebook_has_left_objective (VoletNotebook *self)
{
  g_autofree char *word = NULL;

  return volet_notebook_check_unlocked (self, NULL) &&
         volet_store_get_memo (self->store, MEMO_OBJECTIVE_LEFT, &word, NULL) && word != NULL;
}

/**
 * volet_notebook_leave_objective:
 * @self: an unlocked notebook
 * @error: return location
 *
 * Remembers that the person does not know the hours of the contract: they are not asked again.
 *
 * Errors: those of a save
 *
 * Returns: whether it is durable
 */
gboolean
volet_notebook_leave_objective (VoletNotebook *self, GError **error)
{
  return set_memo (self, MEMO_OBJECTIVE_LEFT, "1", error);
}

/**
 * volet_notebook_shows_grid:
 * @self: an unlocked notebook
 *
 * Returns: whether its weeks were last looked at as an hour grid
 */
gboolean
volet_notebook_shows_grid (VoletNotebook *self)
{
  g_autofree char *word = NULL;

  return volet_notebook_check_unlocked (self, NULL) &&
         volet_store_get_memo (self->store, MEMO_SHOWS_GRID, &word, NULL) && word != NULL;
}

/**
 * volet_notebook_keep_shows_grid:
 * @self: an unlocked notebook
 * @shows_grid: whether its weeks are looked at as an hour grid
 * @error: return location
 *
 * Remembers it in the notebook, which goes from computer to computer; a computer keeps nothing.
 *
 * Errors: those of a save
 *
 * Returns: whether it is durable
 */
gboolean
volet_notebook_keep_shows_grid (VoletNotebook *self, gboolean shows_grid, GError **error)
{
  return shows_grid == volet_notebook_shows_grid (self) ||
         set_memo (self, MEMO_SHOWS_GRID, shows_grid ? "1" : NULL, error);
}
