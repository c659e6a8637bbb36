/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Over the hours: each day's name, its minutes, and its entries without a time. */

#pragma once

#include "volet-hour-grid.h"
#include "volet-territory.h"
#include "volet-week-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_GRID_TRAY (volet_grid_tray_get_type ())
G_DECLARE_FINAL_TYPE (VoletGridTray, volet_grid_tray, VOLET, GRID_TRAY, GtkWidget)

GtkWidget *volet_grid_tray_new (VoletHourGrid *grid);
void volet_grid_tray_fill (VoletGridTray *self,
                           GPtrArray *entries,
                           const VoletWeekTotal *total,
                           VoletDay today,
                           VoletTerritory territory);
gboolean volet_grid_tray_focus_entry (VoletGridTray *self, VoletId id);

G_END_DECLS
