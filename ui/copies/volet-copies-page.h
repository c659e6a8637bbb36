/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Copier mon carnet ailleurs, and what can be done with other copies. */

#pragma once

#include "volet-notebook.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_COPIES_PAGE (volet_copies_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletCopiesPage, volet_copies_page, VOLET, COPIES_PAGE, GtkWidget)

GtkWidget *volet_copies_page_new (VoletNotebook *notebook);

G_END_DECLS
