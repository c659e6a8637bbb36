/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The fonts of documents: those installed with Volet, and never the host's. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VOLET_TYPE_FONTS (volet_fonts_get_type ())
G_DECLARE_FINAL_TYPE (VoletFonts, volet_fonts, VOLET, FONTS, GObject)

VoletFonts *volet_fonts_new (const char *folder, GError **error);

gboolean volet_fonts_check_name (VoletFonts *self, const char *name, GError **error);

G_END_DECLS
