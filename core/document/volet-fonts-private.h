/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The fonts, as Pango wants them. */

#pragma once

#include "volet-fonts.h"

#include <pango/pango.h>

G_BEGIN_DECLS

PangoContext *volet_fonts_create_context (VoletFonts *self);

G_END_DECLS
