/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Another program's calendar, looked through before it is copied in. */

#pragma once

#include "volet-notebook.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_IMPORT_PAGE (volet_import_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletImportPage, volet_import_page, VOLET, IMPORT_PAGE, GtkWidget)

GtkWidget *volet_import_page_new (VoletNotebook *notebook, const char *path);

G_END_DECLS
