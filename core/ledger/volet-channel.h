/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words for how a document was handed over. */

#pragma once

#include "volet-handover.h"

G_BEGIN_DECLS

/* NULL for UNSAID; "hand", "post", "registered", "mail", "site", "copied", "official". */
const char *volet_channel_to_word (VoletChannel channel);
gboolean volet_channel_from_word (const char *word, VoletChannel *ret_channel, GError **error);

G_END_DECLS
