/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Recopier une feuille: the lines of the paper sheet, in their own order. */

#pragma once

#include "volet-surroundings.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_PAPER_PAGE (volet_paper_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletPaperPage, volet_paper_page, VOLET, PAPER_PAGE, GtkWidget)

GtkWidget *volet_paper_page_new (VoletNotebook *notebook, VoletWeek week);
GtkWidget *volet_paper_page_new_without_notebook (VoletNotebook *memory,
                                                  VoletSurroundings *surroundings);

G_END_DECLS
