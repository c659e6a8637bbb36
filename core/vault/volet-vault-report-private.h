/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a check fills its report. */

#pragma once

#include "volet-vault-report.h"

G_BEGIN_DECLS

VoletVaultReport *volet_vault_report_new (void);
void
volet_vault_report_add_problem (VoletVaultReport *self, VoletVaultProblemKind kind, guint64 offset);
void volet_vault_report_add_verified (VoletVaultReport *self, guint64 n_bytes, guint64 n_saves);
void volet_vault_report_set_frames_beyond (VoletVaultReport *self, guint n_frames);

G_END_DECLS
