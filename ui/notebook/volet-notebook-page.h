/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An open notebook: its views and what switches between them. */

#pragma once

#include "volet-surroundings.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_NOTEBOOK_PAGE (volet_notebook_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletNotebookPage, volet_notebook_page, VOLET, NOTEBOOK_PAGE, GtkWidget)

GtkWidget *volet_notebook_page_new (VoletNotebook *notebook, VoletSurroundings *surroundings);

G_END_DECLS
