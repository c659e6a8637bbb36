/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Identifiers of entries, recipients and documents: 64 random bits, never zero. */

#pragma once

#include "volet-random.h"

G_BEGIN_DECLS

/**
 * VoletId:
 *
 * 64 random bits, written as 16 lower-case hexadecimal digits.
 */
typedef guint64 VoletId;

#define VOLET_ID_NONE ((VoletId) 0)

/* Digits of an id in words, without the final NUL. */
#define VOLET_ID_LENGTH 16

/* The shortest prefix that may stand for an id. */
#define VOLET_ID_PREFIX_MIN_LENGTH 4

VoletId volet_id_new (VoletRandom *random);
char *volet_id_to_string (VoletId id);
gboolean volet_id_parse_prefix (const char *text, VoletId *ret_first, VoletId *ret_last);

G_END_DECLS
