/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of the paper sheet: what, and how long. */

#pragma once

#include "volet-category.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_PAPER_ROW (volet_paper_row_get_type ())
G_DECLARE_FINAL_TYPE (VoletPaperRow, volet_paper_row, VOLET, PAPER_ROW, GtkWidget)

GtkWidget *volet_paper_row_new (const char *day, guint line);
gboolean volet_paper_row_is_empty (VoletPaperRow *self);
gboolean volet_paper_row_read (VoletPaperRow *self, VoletCategory *ret_category, int *ret_minutes);

G_END_DECLS
