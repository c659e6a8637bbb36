/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* J'ai fini sur cet ordinateur: what is left behind and what is not. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_FAREWELL_PAGE (volet_farewell_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletFarewellPage, volet_farewell_page, VOLET, FAREWELL_PAGE, GtkWidget)

GtkWidget *volet_farewell_page_new (const char *path);

G_END_DECLS
