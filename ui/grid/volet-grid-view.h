/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The week as an hour grid, whole: names of the days, entries without a time, hours. */

#pragma once

#include "volet-entry.h"
#include "volet-territory.h"
#include "volet-week-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_GRID_VIEW (volet_grid_view_get_type ())
G_DECLARE_FINAL_TYPE (VoletGridView, volet_grid_view, VOLET, GRID_VIEW, GtkWidget)

GtkWidget *volet_grid_view_new (void);
void volet_grid_view_show_week (VoletGridView *self, VoletZone *zone, VoletWeek week, VoletDay day);
void volet_grid_view_fill (VoletGridView *self,
                           GPtrArray *entries,
                           const VoletWeekTotal *total,
                           VoletDay today,
                           VoletTerritory territory);
gboolean volet_grid_view_focus_entry (VoletGridView *self, VoletId id);
VoletId volet_grid_view_get_focus_entry (VoletGridView *self);

G_END_DECLS
