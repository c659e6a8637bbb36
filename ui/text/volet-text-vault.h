/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of a notebook's file: why it cannot be written, what a check found. */

#pragma once

#include "volet-vault.h"

G_BEGIN_DECLS

#define VOLET_N_READ_ONLY_REASONS (VOLET_VAULT_READ_ONLY_OLD_HEADER + 1)
#define VOLET_N_VAULT_PROBLEM_KINDS (VOLET_VAULT_PROBLEM_NEWER_CONTENT + 1)

const char *volet_text_get_read_only_reason (VoletVaultReadOnlyReason reason);
const char *volet_text_get_vault_problem (VoletVaultProblemKind kind);
const char *volet_text_get_unfinished_save (void);
const char *volet_text_get_rescue_remark (gboolean is_whole);

G_END_DECLS
