/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The file of a notebook: copies, keys, checking, making it smaller. */

#pragma once

#include "volet-notebook.h"

G_BEGIN_DECLS

/**
 * VoletNotebookReport:
 * @n_entries: entries that can be read
 * @n_documents: documents in the ledger
 * @is_database_whole: whether the database inside the vault is consistent
 * @vault: what the vault says of its file
 *
 * What a check found.
 */
typedef struct {
  guint n_entries;
  guint n_documents;
  gboolean is_database_whole;
  VoletVaultReport *vault;
} VoletNotebookReport;

void volet_notebook_report_free (VoletNotebookReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletNotebookReport, volet_notebook_report_free)

gboolean volet_notebook_backup (VoletNotebook *self,
                                const char *path,
                                GCancellable *cancellable,
                                GError **error);
gboolean volet_notebook_get_last_backup (VoletNotebook *self, VoletDay *ret_day, GError **error);
gboolean volet_notebook_is_last_backup_missing (VoletNotebook *self,
                                                gboolean *ret_is_missing,
                                                GError **error);
void volet_notebook_backup_async (VoletNotebook *self,
                                  const char *path,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean volet_notebook_backup_finish (VoletNotebook *self, GAsyncResult *result, GError **error);
gboolean volet_notebook_change_passphrase (VoletNotebook *self,
                                           VoletLockedBytes *passphrase,
                                           GCancellable *cancellable,
                                           GError **error);
gboolean volet_notebook_can_be_stronger (VoletNotebook *self);
gboolean volet_notebook_strengthen (VoletNotebook *self,
                                    VoletLockedBytes *passphrase,
                                    GCancellable *cancellable,
                                    GError **error);
gboolean volet_notebook_save_as_new (VoletNotebook *self,
                                     const char *path,
                                     VoletLockedBytes *passphrase,
                                     VoletLockedBytes **ret_recovery_code,
                                     GCancellable *cancellable,
                                     GError **error);
gboolean volet_notebook_save_elsewhere (VoletNotebook *self,
                                        const char *path,
                                        GCancellable *cancellable,
                                        GError **error);
gboolean volet_notebook_revoke_recovery_code (VoletNotebook *self, GError **error);
VoletLockedBytes *volet_notebook_new_recovery_code (VoletNotebook *self, GError **error);
gboolean volet_notebook_has_recovery_code (VoletNotebook *self);
VoletNotebookReport *
volet_notebook_check (VoletNotebook *self, GCancellable *cancellable, GError **error);
gboolean
volet_notebook_make_smaller (VoletNotebook *self, GCancellable *cancellable, GError **error);

G_END_DECLS
