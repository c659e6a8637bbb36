/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Préférences: the contract, who talks to whom, the notebook's keys, and this computer. */

#pragma once

#include "volet-surroundings.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_PREFERENCES_PAGE (volet_preferences_page_get_type ())
G_DECLARE_FINAL_TYPE (
    VoletPreferencesPage, volet_preferences_page, VOLET, PREFERENCES_PAGE, GtkWidget)

GtkWidget *volet_preferences_page_new (VoletNotebook *notebook, VoletSurroundings *surroundings);

G_END_DECLS
