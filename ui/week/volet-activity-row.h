/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One activity in the list of a day. */

#pragma once

#include "volet-entry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_ACTIVITY_ROW (volet_activity_row_get_type ())
G_DECLARE_FINAL_TYPE (VoletActivityRow, volet_activity_row, VOLET, ACTIVITY_ROW, GtkListBoxRow)

GtkWidget *volet_activity_row_new (void);
void volet_activity_row_show (VoletActivityRow *self,
                              const VoletEntry *entry,
                              VoletDay today,
                              gboolean can_change);
void volet_activity_row_edit (VoletActivityRow *self);
void volet_activity_row_clear (VoletActivityRow *self);
VoletId volet_activity_row_get_id (VoletActivityRow *self);

G_END_DECLS
