/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A look at every widget of a screen, as a careful person gives it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The least height and width of what is pressed, in pixels at the usual text size. */
#define WALK_TARGET_PX 36

GPtrArray *walk_find_faults (GtkWidget *top);

G_END_DECLS
