/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages over pages, with a way back. Newer libadwaita has a widget for this. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_NAVIGATION (volet_navigation_get_type ())
G_DECLARE_FINAL_TYPE (VoletNavigation, volet_navigation, VOLET, NAVIGATION, GtkWidget)

GtkWidget *volet_navigation_new (void);
void volet_navigation_push (VoletNavigation *self, GtkWidget *page);
void volet_navigation_push_over (GtkWidget *widget, GtkWidget *page);
void volet_navigation_replace_over (GtkWidget *widget, GtkWidget *page);
void volet_navigation_pop (VoletNavigation *self);
void volet_navigation_pop_all (VoletNavigation *self);
void volet_navigation_reset (VoletNavigation *self, GtkWidget *root);
GtkWidget *volet_navigation_get_visible (VoletNavigation *self);
GtkWidget *volet_navigation_get_below (VoletNavigation *self);
gboolean volet_navigation_can_pop (VoletNavigation *self);

G_END_DECLS
