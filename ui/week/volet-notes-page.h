/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching one's own notes. */

#pragma once

#include "volet-notebook.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_NOTES_PAGE (volet_notes_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletNotesPage, volet_notes_page, VOLET, NOTES_PAGE, GtkWidget)

GtkWidget *volet_notes_page_new (VoletNotebook *notebook);

G_END_DECLS
