/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Days beside hours: entries with a start where they are, and a cursor to make new ones. */

#pragma once

#include "volet-grid-metrics.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_HOUR_GRID (volet_hour_grid_get_type ())
G_DECLARE_FINAL_TYPE (VoletHourGrid, volet_hour_grid, VOLET, HOUR_GRID, GtkWidget)

GtkWidget *volet_hour_grid_new (void);
void volet_hour_grid_show_week (VoletHourGrid *self, VoletZone *zone, VoletWeek week);
void
volet_hour_grid_fill (VoletHourGrid *self, GPtrArray *entries, VoletDay today, gboolean can_change);
void volet_hour_grid_set_columns (VoletHourGrid *self, int first_column, int n_columns);
void volet_hour_grid_show_column (VoletHourGrid *self, int column);
const VoletGridMetrics *volet_hour_grid_get_metrics (VoletHourGrid *self);
const VoletGridWeek *volet_hour_grid_get_week (VoletHourGrid *self);
int volet_hour_grid_get_least_column (VoletHourGrid *self);
void volet_hour_grid_set_cursor (VoletHourGrid *self, int column, int minute);
void volet_hour_grid_focus_cell (VoletHourGrid *self, int column, int minute);
gboolean volet_hour_grid_focus_entry (VoletHourGrid *self, VoletId id);
void volet_hour_grid_drag_in (VoletHourGrid *self, const VoletEntry *entry, double x, double y);
void volet_hour_grid_drag_out (VoletHourGrid *self);
gboolean volet_hour_grid_drop (VoletHourGrid *self);

G_END_DECLS
