/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What people write on a line of the paper sheet, understood. */

#pragma once

#include "volet-category.h"

G_BEGIN_DECLS

gboolean volet_paper_words_find_category (const char *words, VoletCategory *ret_category);
gboolean volet_paper_words_read_duration (const char *words, int *ret_minutes);
gboolean volet_paper_words_split (const char *words, char **ret_what, int *ret_minutes);

G_END_DECLS
