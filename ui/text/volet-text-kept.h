/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What two copies of a notebook said otherwise, in words. */

#pragma once

#include "volet-kept-version.h"

G_BEGIN_DECLS

char *volet_text_format_kept_title (const VoletKeptVersion *version);
char *volet_text_format_kept_side (const VoletKeptVersion *version, const VoletKeptSide *side);
char *volet_text_format_kept_count (guint n_versions);

G_END_DECLS
