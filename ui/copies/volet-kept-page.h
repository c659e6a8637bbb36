/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Deux versions: what two copies said otherwise, to choose from. */

#pragma once

#include "volet-notebook.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_KEPT_PAGE (volet_kept_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletKeptPage, volet_kept_page, VOLET, KEPT_PAGE, GtkWidget)

GtkWidget *volet_kept_page_new (VoletNotebook *notebook);

G_END_DECLS
