/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The whole help on paper, for helpers and for who reads better there. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_HELP_LEAFLET (volet_help_leaflet_get_type ())
G_DECLARE_FINAL_TYPE (VoletHelpLeaflet, volet_help_leaflet, VOLET, HELP_LEAFLET, GObject)

VoletHelpLeaflet *volet_help_leaflet_new (GPtrArray *topics);

guint volet_help_leaflet_get_n_pages (VoletHelpLeaflet *self);
void volet_help_leaflet_draw_page (VoletHelpLeaflet *self, guint page, cairo_t *cr);

G_END_DECLS
