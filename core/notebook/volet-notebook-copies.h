/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Other copies of a notebook: the person's own copy in clear, going back to a sealed copy, and
 * joining one that drifted apart. */

#pragma once

#include "volet-merge.h"
#include "volet-notebook.h"

G_BEGIN_DECLS

/* Copies of the states that were replaced: the newest are kept whatever their age, at most so many
 * in all, and none older than so many days besides. */
#define VOLET_KEPT_COPIES_ALWAYS 3
#define VOLET_KEPT_COPIES_MOST 10
#define VOLET_KEPT_COPIES_DAYS 90

/**
 * VoletCopyDifference:
 * @n_entries_gone: entries that would go
 * @n_entries_back: entries that would come back
 * @n_entries_changed: entries that would be otherwise
 * @n_weeks_changed: weeks whose closing or hindrance would be otherwise
 * @n_lines_gone: ledger lines that would go
 * @n_lines_back: ledger lines that would come back
 * @n_lines_changed: ledger lines of which something else would be known
 * @n_others_changed: objectives, recipients and choices that would be otherwise
 * @first_day: the first day about which anything would change, or %VOLET_NOTEBOOK_ERROR_NOWHERE
 * @last_day: the last one
 *
 * What would change in the notebook.
 */
typedef struct {
  guint n_entries_gone;
  guint n_entries_back;
  guint n_entries_changed;
  guint n_weeks_changed;
  guint n_lines_gone;
  guint n_lines_back;
  guint n_lines_changed;
  guint n_others_changed;
  VoletDay first_day;
  VoletDay last_day;
} VoletCopyDifference;

void volet_copy_difference_measure (const VoletContent *before,
                                    const VoletContent *after,
                                    VoletCopyDifference *ret_difference);
gboolean volet_copy_difference_is_none (const VoletCopyDifference *self);

/**
 * VoletOtherCopy:
 *
 * A sealed copy of a notebook, read and let go of: its content is in memory.
 */
typedef struct _VoletOtherCopy VoletOtherCopy;

VoletOtherCopy *volet_other_copy_read (VoletNotebook *notebook,
                                       const char *path,
                                       VoletLockedBytes *passphrase,
                                       GCancellable *cancellable,
                                       GError **error);
const VoletContent *volet_other_copy_get_content (VoletOtherCopy *self);
VoletContent *volet_other_copy_steal_content (VoletOtherCopy *self);
void volet_other_copy_free (VoletOtherCopy *self);
void volet_other_copy_read_async (VoletNotebook *notebook,
                                  const char *path,
                                  VoletLockedBytes *passphrase,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
VoletOtherCopy *
volet_other_copy_read_finish (VoletNotebook *notebook, GAsyncResult *result, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletOtherCopy, volet_other_copy_free)

VoletContent *volet_notebook_load_content (VoletNotebook *self, GError **error);

/**
 * VoletCategoryLabelFunc:
 * @category: a category
 *
 * Returns: what a person calls it
 */
typedef const char *(*VoletCategoryLabelFunc) (VoletCategory category);

/* The person's own copy */
gboolean volet_notebook_export_own_json (VoletNotebook *self, const char *path, GError **error);
gboolean volet_notebook_export_own_ical (VoletNotebook *self,
                                         const char *path,
                                         VoletCategoryLabelFunc get_label,
                                         GError **error);
GBytes *volet_own_copy_read_file (const char *path, GError **error);
gboolean volet_notebook_is_blank (VoletNotebook *self);
gboolean volet_notebook_import_own_json (VoletNotebook *self, GBytes *bytes, GError **error);

/**
 * VoletMergePlan:
 * @before: what the notebook held when it was made
 * @merge: what it would hold, and what to look at
 * @difference: the difference
 * @n_changes: how many changes there had been
 *
 * What would come of joining a copy.
 */
typedef struct {
  VoletContent *before;
  VoletMerge *merge;
  VoletCopyDifference difference;
  guint64 n_changes;
} VoletMergePlan;

void volet_merge_plan_free (VoletMergePlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletMergePlan, volet_merge_plan_free)

/* Joining a copy that drifted apart */
VoletMergePlan *
volet_notebook_prepare_merge (VoletNotebook *self, VoletOtherCopy *copy, GError **error);
gboolean volet_notebook_merge (VoletNotebook *self, VoletMergePlan *plan, GError **error);

/* Numbers of the ledger that a joining changed */
GArray *volet_notebook_find_former_number (VoletNotebook *self, guint former_n, GError **error);

/* Going back to a copy */
gboolean volet_notebook_preview_restore (VoletNotebook *self,
                                         VoletOtherCopy *copy,
                                         VoletCopyDifference *ret_difference,
                                         GError **error);
char *volet_notebook_restore (VoletNotebook *self,
                              VoletOtherCopy *copy,
                              const char *kept_path,
                              GCancellable *cancellable,
                              GError **error);

G_END_DECLS
