/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which documents together give something away. */

#pragma once

#include "volet-bounds.h"

G_BEGIN_DECLS

/* In place of a document: none. */
#define VOLET_NO_DOCUMENT G_MAXUINT

gboolean volet_explanation_find (const VoletKnowledge *knowledge,
                                 guint candidate,
                                 const VoletNaturalSum *sum,
                                 VoletBounds within,
                                 const VoletStep *step,
                                 guint *ret_document,
                                 GError **error);

G_END_DECLS
