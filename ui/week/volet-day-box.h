/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One day of the week: its name, its minutes, its activities, a button to add one. */

#pragma once

#include "volet-entry.h"
#include "volet-territory.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_DAY_BOX (volet_day_box_get_type ())
G_DECLARE_FINAL_TYPE (VoletDayBox, volet_day_box, VOLET, DAY_BOX, GtkWidget)

GtkWidget *volet_day_box_new (void);
void volet_day_box_set_day (VoletDayBox *self, VoletDay day, VoletTerritory territory);
void volet_day_box_fill (
    VoletDayBox *self, GPtrArray *entries, int minutes, VoletDay today, gboolean can_change);
gboolean volet_day_box_focus_entry (VoletDayBox *self, VoletId id);

G_END_DECLS
