/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A menu that is made when it is opened, and gone when it is closed. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void volet_late_menu_set_up (GtkWidget *button);
void volet_late_menu_open (GtkWidget *button, GMenuModel *menu);

G_END_DECLS
