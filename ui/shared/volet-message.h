/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a screen says in between: a sentence on the page, and short dialogs: an error, a question,
 * the about window. Newer libadwaita has other widgets. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VoletMessageFunc:
 * @user_data: the closure
 *
 * Called once if the person said yes.
 */
typedef void (*VoletMessageFunc) (gpointer user_data);

void volet_message_say (GtkLabel *label, const char *sentence);
void volet_message_show_error (GtkWindow *parent, const GError *error);
void volet_message_ask (GtkWindow *parent,
                        const char *heading,
                        const char *body,
                        const char *yes,
                        gboolean is_destructive,
                        VoletMessageFunc func,
                        gpointer user_data);
void volet_message_show_keys (GtkWindow *parent);
void volet_message_show_about (GtkWindow *parent);

G_END_DECLS
