/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Créer mon carnet, in two steps: where, then the passphrase. */

#pragma once

#include "volet-surroundings.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_CREATE_PAGE (volet_create_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletCreatePage, volet_create_page, VOLET, CREATE_PAGE, GtkWidget)

GtkWidget *volet_create_page_new (VoletSurroundings *surroundings);

G_END_DECLS
