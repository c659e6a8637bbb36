/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a check of the whole file found. */

#include "volet-vault-report-private.h"

struct _VoletVaultReport {
  GArray *problems;
  guint64 n_saves;
  guint64 n_bytes_verified;
  guint n_frames_beyond;
};

/**
 * volet_vault_report_free:
 * @self: (transfer full) (nullable): a report
 */
void
volet_vault_report_free (VoletVaultReport *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->problems);
  g_free (self);
}

/**
 * volet_vault_report_is_whole:
 * @self: a report
 *
 * Returns: whether nothing is amiss
 */
gboolean
volet_vault_report_is_whole (VoletVaultReport *self)
{
  return self->problems->len == 0;
}

/**
 * volet_vault_report_get_n_problems:
 * @self: a report
 *
 * Returns: how many problems there are
 */
guint
volet_vault_report_get_n_problems (VoletVaultReport *self)
{
  return self->problems->len;
}

/**
 * volet_vault_report_get_problem:
 * @self: a report
 * @index: which, from 0
 *
 * Returns: (transfer none): the problem
 */
const VoletVaultProblem *
volet_vault_report_get_problem (VoletVaultReport *self, guint index)
{
  g_return_val_if_fail (index < self->problems->len, NULL);

  return &g_array_index (self->problems, VoletVaultProblem, index);
}

/**
 * volet_vault_report_get_n_saves:
 * @self: a report
 *
 * Returns: how many good saves there are, the base counted as one
 */
guint64
volet_vault_report_get_n_saves (VoletVaultReport *self)
{
  return self->n_saves;
}

/**
 * volet_vault_report_get_n_bytes_verified:
 * @self: a report
 *
 * Returns: how many bytes of the file were found authentic
 */
guint64
volet_vault_report_get_n_bytes_verified (VoletVaultReport *self)
{
  return self->n_bytes_verified;
}

/**
 * volet_vault_report_get_n_frames_beyond:
 * @self: a report
 *
 * Returns: how many pieces of later saves follow something damaged
 */
guint
volet_vault_report_get_n_frames_beyond (VoletVaultReport *self)
{
  return self->n_frames_beyond;
}

/* Private to the room. */

VoletVaultReport *
volet_vault_report_new (void)
{
  VoletVaultReport *self = g_new0 (VoletVaultReport, 1);

  self->problems = g_array_new (FALSE, FALSE, sizeof (VoletVaultProblem));
  return self;
}

void
volet_vault_report_add_problem (VoletVaultReport *self, VoletVaultProblemKind kind, guint64 offset)
{
  const VoletVaultProblem problem = {kind, offset};

  g_array_append_val (self->problems, problem);
}

void
volet_vault_report_add_verified (VoletVaultReport *self, guint64 n_bytes, guint64 n_saves)
{
  self->n_bytes_verified += n_bytes;
  self->n_saves += n_saves;
}

void
volet_vault_report_set_frames_beyond (VoletVaultReport *self, guint n_frames)
{
  self->n_frames_beyond = n_frames;
}
