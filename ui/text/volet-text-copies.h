/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Other copies of a notebook in words: what would change, and what is to be looked at. */

#pragma once

#include "volet-notebook-copies.h"

G_BEGIN_DECLS

GStrv volet_text_list_difference (const VoletCopyDifference *difference);
GStrv volet_text_list_merge_difference (const VoletCopyDifference *difference);
char *volet_text_format_merge_note (const VoletMergeNote *note);
const char *volet_text_get_own_copy_warning (void);
char *volet_text_format_last_copy (VoletDay day, VoletDay today, gboolean is_missing);

G_END_DECLS
