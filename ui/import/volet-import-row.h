/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One date of a calendar to look through: keep it or drop it, and say what it is. */

#pragma once

#include "volet-import-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_IMPORT_ROW (volet_import_row_get_type ())
G_DECLARE_FINAL_TYPE (VoletImportRow, volet_import_row, VOLET, IMPORT_ROW, GtkWidget)

GtkStringList *volet_import_row_list_lengths (void);
int volet_import_row_get_length (guint position);

GtkWidget *volet_import_row_new (GListModel *categories, GListModel *lengths);
void volet_import_row_set_item (VoletImportRow *self, VoletImportItem *item);

G_END_DECLS
