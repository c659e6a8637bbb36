/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The person's own copy: everything a notebook holds as JSON, in clear, for the person alone.
 * docs/OWN-COPY.md describes it. */

#pragma once

#include "volet-content.h"

G_BEGIN_DECLS

#define VOLET_OWN_COPY_FORMAT "volet-own-copy"
#define VOLET_OWN_COPY_VERSION 1

/* The largest file that is read. */
#define VOLET_OWN_COPY_MAX_BYTES (256 * 1024 * 1024)

GBytes *volet_own_copy_to_json (const VoletContent *content);
VoletContent *volet_own_copy_from_json (GBytes *bytes, GError **error);

G_END_DECLS
