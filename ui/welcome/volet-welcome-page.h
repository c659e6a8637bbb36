/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bienvenue: what is shown while there is no notebook. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_WELCOME_PAGE (volet_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletWelcomePage, volet_welcome_page, VOLET, WELCOME_PAGE, GtkWidget)

GtkWidget *volet_welcome_page_new (void);

G_END_DECLS
