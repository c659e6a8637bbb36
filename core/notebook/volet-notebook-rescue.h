/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A sound notebook made of what is left of a damaged one. */

#pragma once

#include "volet-notebook.h"

G_BEGIN_DECLS

/**
 * VoletNotebookRescue:
 * @n_entries: activities that the rescue copy holds
 * @n_documents: statements given that it holds
 * @n_later_pieces: pieces of saves beyond the damage that were taken up
 * @n_missing_pages: pages of 1024 bytes that were found nowhere
 * @n_refused_rows: lines that were found and contradict the others
 * @is_whole: whether nothing is missing as far as can be told
 *
 * What a rescue came to.
 */
typedef struct {
  guint n_entries;
  guint n_documents;
  guint n_later_pieces;
  guint n_missing_pages;
  guint n_refused_rows;
  gboolean is_whole;
} VoletNotebookRescue;

gboolean volet_notebook_rescue (const char *path,
                                VoletLockedBytes *passphrase,
                                const char *new_path,
                                VoletClock *clock,
                                VoletRandom *random,
                                VoletNotebookRescue *ret_rescue,
                                GCancellable *cancellable,
                                GError **error);
gboolean volet_notebook_save_rescue_copy (VoletNotebook *self,
                                          const char *path,
                                          VoletNotebookRescue *ret_rescue,
                                          GCancellable *cancellable,
                                          GError **error);

G_END_DECLS
