/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Passphrases of four words, drawn by chance from Volet's own list. */

#pragma once

#include "volet-locked-bytes.h"
#include "volet-random.h"

G_BEGIN_DECLS

/* Words in the list: each word drawn is worth 11 bits, four are worth 44. */
#define VOLET_PASSPHRASE_N_LISTED 2048
#define VOLET_PASSPHRASE_N_WORDS 4

VoletLockedBytes *volet_passphrase_words_draw (VoletRandom *random, GError **error);

G_END_DECLS
