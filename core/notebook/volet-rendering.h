/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A statement as the file that leaves, with the fonts that come with Volet. */

#pragma once

#include "volet-fonts.h"
#include "volet-given.h"

G_BEGIN_DECLS

VoletGivenFile *volet_rendering_make_file (VoletStatement *statement,
                                           VoletFonts *fonts,
                                           VoletGivenFileKind kind,
                                           GError **error);

G_END_DECLS
