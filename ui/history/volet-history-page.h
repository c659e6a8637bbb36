/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Historique: past weeks with their totals and states, and finishing them. */

#pragma once

#include "volet-surroundings.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_HISTORY_PAGE (volet_history_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletHistoryPage, volet_history_page, VOLET, HISTORY_PAGE, GtkWidget)

GtkWidget *volet_history_page_new (VoletNotebook *notebook, VoletSurroundings *surroundings);

G_END_DECLS
