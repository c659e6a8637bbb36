/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A notebook: the agenda and the ledger of one person, in one sealed file. */

#pragma once

#include "volet-notebook-error.h"
#include "volet-vault.h"
#include "volet-zone.h"

G_BEGIN_DECLS

/* Characters that a notebook's name may have. */
#define VOLET_NOTEBOOK_NAME_MAX_CHARS 60

/**
 * VoletNotebookPlan:
 * @name: (nullable): its neutral name, such as "Carnet bleu"
 * @zone_id: (nullable): the zone of its weeks; %NULL takes volet_zone_new_default()'s
 * @params: (nullable): the cost of the key derivation; %NULL measures this computer
 * @has_recovery_code: whether to make a recovery code at once
 *
 * How a new notebook shall be.
 */
typedef struct {
  const char *name;
  const char *zone_id;
  const VoletKdfParams *params;
  gboolean has_recovery_code;
} VoletNotebookPlan;

/**
 * VoletNotebook:
 *
 * A notebook belongs to one thread at a time. Every change is durable when its function returns
 * %TRUE, and has not happened at all when it returns %FALSE.
 *
 * Properties: `locked` (boolean, read-only).
 * Signals: `changed`, after any change of the agenda or of the ledger; `locked`, after locking;
 * `save-failed`, when the file did not take a change.
 *
 * Any function that reads or writes what is sealed can also fail with an error of
 * %VOLET_VAULT_ERROR or %VOLET_STORE_ERROR; %VOLET_VAULT_ERROR_LOCKED while it is locked.
 */
#define VOLET_TYPE_NOTEBOOK (volet_notebook_get_type ())
G_DECLARE_FINAL_TYPE (VoletNotebook, volet_notebook, VOLET, NOTEBOOK, GObject)

VoletNotebook *volet_notebook_new_in_memory (const VoletNotebookPlan *plan,
                                             VoletClock *clock,
                                             VoletRandom *random,
                                             GError **error);
VoletNotebook *volet_notebook_create (const char *path,
                                      VoletLockedBytes *passphrase,
                                      const VoletNotebookPlan *plan,
                                      VoletClock *clock,
                                      VoletRandom *random,
                                      VoletLockedBytes **ret_recovery_code,
                                      GCancellable *cancellable,
                                      GError **error);
VoletNotebook *volet_notebook_open (const char *path,
                                    VoletVaultOpenFlags flags,
                                    VoletClock *clock,
                                    VoletRandom *random,
                                    GError **error);

gboolean volet_notebook_unlock (VoletNotebook *self,
                                VoletLockedBytes *passphrase,
                                GCancellable *cancellable,
                                GError **error);
gboolean volet_notebook_unlock_with_code (VoletNotebook *self,
                                          VoletLockedBytes *code,
                                          GCancellable *cancellable,
                                          GError **error);
gboolean volet_notebook_tidy (VoletNotebook *self, GError **error);
gboolean volet_notebook_lock (VoletNotebook *self, GError **error);

/* The same in a thread, for the window. The notebook is not to be touched meanwhile. */
void volet_notebook_create_async (const char *path,
                                  VoletLockedBytes *passphrase,
                                  const VoletNotebookPlan *plan,
                                  VoletClock *clock,
                                  VoletRandom *random,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
VoletNotebook *volet_notebook_create_finish (GAsyncResult *result,
                                             VoletLockedBytes **ret_recovery_code,
                                             GError **error);
void volet_notebook_unlock_async (VoletNotebook *self,
                                  VoletLockedBytes *passphrase,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
void volet_notebook_unlock_with_code_async (VoletNotebook *self,
                                            VoletLockedBytes *code,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
gboolean volet_notebook_unlock_finish (VoletNotebook *self, GAsyncResult *result, GError **error);

gboolean volet_notebook_is_locked (VoletNotebook *self);
VoletVault *volet_notebook_get_vault (VoletNotebook *self);
const char *volet_notebook_get_path (VoletNotebook *self);
const char *volet_notebook_get_name (VoletNotebook *self);
gboolean volet_notebook_set_name (VoletNotebook *self, const char *name, GError **error);

VoletZone *volet_notebook_get_zone (VoletNotebook *self);
VoletZone *volet_notebook_find_zone (VoletNotebook *self, const char *id, GError **error);
VoletClock *volet_notebook_get_clock (VoletNotebook *self);
gboolean volet_notebook_stop_clock (VoletNotebook *self, VoletDay day, int minute, GError **error);
VoletDay volet_notebook_get_today (VoletNotebook *self);
VoletWeek volet_notebook_get_this_week (VoletNotebook *self);

G_END_DECLS
