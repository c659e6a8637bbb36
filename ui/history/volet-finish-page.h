/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Terminer ces semaines: they are read back, and finished in one step. */

#pragma once

#include "volet-notebook.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_FINISH_PAGE (volet_finish_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletFinishPage, volet_finish_page, VOLET, FINISH_PAGE, GtkWidget)

GtkWidget *volet_finish_page_new (VoletNotebook *notebook, GArray *totals);

G_END_DECLS
