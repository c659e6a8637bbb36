/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A past week as a row of a table: its dates, its hours, its state and their bar. */

#pragma once

#include "volet-week-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_WEEK_ROW (volet_week_row_get_type ())
G_DECLARE_FINAL_TYPE (VoletWeekRow, volet_week_row, VOLET, WEEK_ROW, GtkListBoxRow)

int volet_week_row_find_scale (const VoletWeekTotal *totals, gsize n_totals);
GtkWidget *volet_week_row_new (const VoletWeekTotal *total, int scale_min);
VoletWeek volet_week_row_get_week (VoletWeekRow *self);
void volet_week_row_append (VoletWeekRow *self, GtkWidget *child);

G_END_DECLS
