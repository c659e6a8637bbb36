/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a notebook remembers for the screens: the half-typed entry, what was answered once, and how
 * the week was last looked at. */

#pragma once

#include "volet-entry-draft.h"
#include "volet-notebook.h"

G_BEGIN_DECLS

/**
 * VoletCountingAnswer:
 * @VOLET_COUNTING_ANSWER_NONE: not asked yet
 * @VOLET_COUNTING_ANSWER_YES: the adviser counts these hours
 * @VOLET_COUNTING_ANSWER_NO: the adviser does not
 * @VOLET_COUNTING_ANSWER_UNKNOWN: the person does not know; they count
 *
 * What the person said about a category that some départements do not count.
 */
typedef enum {
  VOLET_COUNTING_ANSWER_NONE,
  VOLET_COUNTING_ANSWER_YES,
  VOLET_COUNTING_ANSWER_NO,
  VOLET_COUNTING_ANSWER_UNKNOWN,
} VoletCountingAnswer;

gboolean
volet_notebook_keep_draft (VoletNotebook *self, const VoletEntryDraft *draft, GError **error);
gboolean
volet_notebook_get_draft (VoletNotebook *self, VoletEntryDraft **ret_draft, GError **error);

gboolean volet_notebook_get_counting_answer (VoletNotebook *self,
                                             VoletCategory category,
                                             VoletCountingAnswer *ret_answer,
                                             GError **error);
gboolean volet_notebook_set_counting_answer (VoletNotebook *self,
                                             VoletCategory category,
                                             VoletCountingAnswer answer,
                                             GError **error);
gboolean volet_notebook_has_left_objective (VoletNotebook *self);
gboolean volet_notebook_leave_objective (VoletNotebook *self, GError **error);
gboolean volet_notebook_shows_grid (VoletNotebook *self);
gboolean volet_notebook_keep_shows_grid (VoletNotebook *self, gboolean shows_grid, GError **error);

G_END_DECLS
