/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How far a long call has come, and whether its caller still wants it. */

#include "volet-progress.h"

/**
 * volet_progress_step:
 * @self: (nullable): whom to tell
 * @phase: what is being done
 * @fraction: 0 to 1, or negative where it is not known
 * @error: return location
 *
 * Errors: %VOLET_VAULT_ERROR_CANCELLED
 *
 * Returns: whether to go on
 */
gboolean
volet_progress_step (const VoletProgress *self,
                     VoletVaultPhase phase,
                     double fraction,
                     GError **error)
{
  if (self == NULL)
    return TRUE;

  if (g_cancellable_is_cancelled (self->cancellable)) {
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_CANCELLED, "Cancelled");
    return FALSE;
  }
  if (self->func != NULL)
    self->func (phase, fraction, self->user_data);
  return TRUE;
}
