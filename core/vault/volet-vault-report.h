/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a check of the whole file found. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VoletVaultProblemKind:
 * @VOLET_VAULT_PROBLEM_HEADER_DAMAGED: one of the two copies of the header is damaged; the other
 *   serves, and the next opening for writing repairs it
 * @VOLET_VAULT_PROBLEM_HEADERS_DIFFER: both copies of the header are whole and contradict each
 *   other
 * @VOLET_VAULT_PROBLEM_HEADER_FOREIGN: a copy of the header was not written by a holder of the key
 * @VOLET_VAULT_PROBLEM_OLD_HEADER: the header is older than the content: an old one was put back
 * @VOLET_VAULT_PROBLEM_UNFINISHED_SAVE: the last save was not finished; it was never announced
 * @VOLET_VAULT_PROBLEM_DAMAGED_MIDDLE: a save in the middle is damaged; what follows it is not
 *   shown
 * @VOLET_VAULT_PROBLEM_NEWER_CONTENT: a newer Volet wrote something that this one does not
 *   understand
 *
 * One thing that is not as it should be.
 */
typedef enum {
  VOLET_VAULT_PROBLEM_HEADER_DAMAGED,
  VOLET_VAULT_PROBLEM_HEADERS_DIFFER,
  VOLET_VAULT_PROBLEM_HEADER_FOREIGN,
  VOLET_VAULT_PROBLEM_OLD_HEADER,
  VOLET_VAULT_PROBLEM_UNFINISHED_SAVE,
  VOLET_VAULT_PROBLEM_DAMAGED_MIDDLE,
  VOLET_VAULT_PROBLEM_NEWER_CONTENT,
} VoletVaultProblemKind;

/**
 * VoletVaultProblem:
 * @kind: what it is
 * @offset: where in the file, in bytes
 *
 * A problem and its place.
 */
typedef struct {
  VoletVaultProblemKind kind;
  guint64 offset;
} VoletVaultProblem;

typedef struct _VoletVaultReport VoletVaultReport;

void volet_vault_report_free (VoletVaultReport *self);

gboolean volet_vault_report_is_whole (VoletVaultReport *self);
guint volet_vault_report_get_n_problems (VoletVaultReport *self);
const VoletVaultProblem *volet_vault_report_get_problem (VoletVaultReport *self, guint index);
guint64 volet_vault_report_get_n_saves (VoletVaultReport *self);
guint64 volet_vault_report_get_n_bytes_verified (VoletVaultReport *self);
guint volet_vault_report_get_n_frames_beyond (VoletVaultReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletVaultReport, volet_vault_report_free)

G_END_DECLS
