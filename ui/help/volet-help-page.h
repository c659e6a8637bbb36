/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The questions that people ask, each with its answer on a page of its own. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_HELP_PAGE (volet_help_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletHelpPage, volet_help_page, VOLET, HELP_PAGE, GtkWidget)

GtkWidget *volet_help_page_new (void);

G_END_DECLS
