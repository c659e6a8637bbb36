/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A passphrase as typed, and the one form under which it opens. */

#pragma once

#include "volet-locked-bytes.h"

G_BEGIN_DECLS

#define VOLET_PASSPHRASE_MIN_CHARACTERS 8
#define VOLET_PASSPHRASE_MAX_BYTES 4096

VoletLockedBytes *volet_passphrase_normalize (VoletLockedBytes *typed, GError **error);
VoletLockedBytes *volet_passphrase_normalize_new (VoletLockedBytes *typed, GError **error);

G_END_DECLS
