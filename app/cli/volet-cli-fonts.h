/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the fonts of documents are. */

#pragma once

#include "volet-fonts.h"

G_BEGIN_DECLS

VoletFonts *volet_cli_load_fonts (GError **error);

G_END_DECLS
