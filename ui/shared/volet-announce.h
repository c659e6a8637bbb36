/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names that a screen reader says, and changes that it is told of. Newer GTK has a call for the
 * latter. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void volet_announce_set_name (GtkWidget *widget, const char *name);
void volet_announce (GtkWidget *widget, const char *sentence);

G_END_DECLS
