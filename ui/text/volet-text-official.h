/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is typed into the official agenda. */

#pragma once

#include "volet-statement.h"

G_BEGIN_DECLS

char *volet_text_format_official_weeks (VoletStatement *statement);
char *volet_text_format_official_words (VoletStatement *statement);
const char *volet_text_get_official_notice (void);

G_END_DECLS
