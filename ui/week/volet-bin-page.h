/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Corbeille: what was deleted in the last 30 days, to bring back or to destroy. */

#pragma once

#include "volet-notebook.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_BIN_PAGE (volet_bin_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletBinPage, volet_bin_page, VOLET, BIN_PAGE, GtkWidget)

GtkWidget *volet_bin_page_new (VoletNotebook *notebook);

G_END_DECLS
