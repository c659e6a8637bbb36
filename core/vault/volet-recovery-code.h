/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Recovery codes: 128 bits as 28 characters that a person can copy from paper. */

#pragma once

#include "volet-locked-bytes.h"

G_BEGIN_DECLS

/**
 * VoletRecoveryKind:
 * @VOLET_RECOVERY_WHOLE: opens by itself
 * @VOLET_RECOVERY_FIRST_HALF: opens together with the second half
 * @VOLET_RECOVERY_SECOND_HALF: opens together with the first half
 *
 * What a code is. Halves are reserved in the format; this version neither makes nor joins them.
 */
typedef enum {
  VOLET_RECOVERY_WHOLE,
  VOLET_RECOVERY_FIRST_HALF,
  VOLET_RECOVERY_SECOND_HALF,
} VoletRecoveryKind;

#define VOLET_RECOVERY_CODE_SIZE 16

VoletLockedBytes *
volet_recovery_code_format (VoletRecoveryKind kind, VoletLockedBytes *code, GError **error);
VoletLockedBytes *
volet_recovery_code_parse (VoletLockedBytes *text, VoletRecoveryKind *ret_kind, GError **error);

G_END_DECLS
