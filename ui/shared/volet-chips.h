/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A choice of one among a few, each a button of its own. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* In place of an index: nothing is chosen. */
#define VOLET_CHIPS_NONE (-1)

#define VOLET_TYPE_CHIPS (volet_chips_get_type ())
G_DECLARE_FINAL_TYPE (VoletChips, volet_chips, VOLET, CHIPS, GtkWidget)

GtkWidget *volet_chips_new (void);
void volet_chips_append (VoletChips *self, const char *label, const char *tooltip);
void volet_chips_clear (VoletChips *self);
int volet_chips_get_selected (VoletChips *self);
void volet_chips_set_selected (VoletChips *self, int index);

G_END_DECLS
