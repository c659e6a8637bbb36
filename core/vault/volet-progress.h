/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How far a long call has come, and whether its caller still wants it. */

#pragma once

#include "volet-vault.h"

G_BEGIN_DECLS

/**
 * VoletProgress:
 * @cancellable: (nullable): how the caller says that they changed their mind
 * @func: (nullable): whom to tell
 * @user_data: closure of @func
 *
 * Handed down to everything that takes long. %NULL stands for one that tells nobody.
 */
typedef struct {
  GCancellable *cancellable;
  VoletVaultProgressFunc func;
  gpointer user_data;
} VoletProgress;

gboolean volet_progress_step (const VoletProgress *self,
                              VoletVaultPhase phase,
                              double fraction,
                              GError **error);

G_END_DECLS
