/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Feuille vierge: a sheet on which to note a week by hand, to print or to save. */

#pragma once

#include "volet-surroundings.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_BLANK_PAGE (volet_blank_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletBlankPage, volet_blank_page, VOLET, BLANK_PAGE, GtkWidget)

GtkWidget *volet_blank_page_new (VoletSurroundings *surroundings, GError **error);

G_END_DECLS
