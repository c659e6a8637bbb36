/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Mes relevés: giving one, and all that was given. */

#pragma once

#include "volet-surroundings.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_GIVEN_PAGE (volet_given_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletGivenPage, volet_given_page, VOLET, GIVEN_PAGE, GtkWidget)

GtkWidget *volet_given_page_new (VoletNotebook *notebook, VoletSurroundings *surroundings);

G_END_DECLS
