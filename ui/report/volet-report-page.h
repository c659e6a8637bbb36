/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Remplir l'agenda officiel: what to type there, line by line. */

#pragma once

#include "volet-notebook.h"
#include "volet-surroundings.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_REPORT_PAGE (volet_report_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletReportPage, volet_report_page, VOLET, REPORT_PAGE, GtkWidget)

GtkWidget *
volet_report_page_new (VoletNotebook *notebook, VoletSurroundings *surroundings, guint n);

G_END_DECLS
