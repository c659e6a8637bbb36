/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of text in a row, which wraps where the row is too narrow for it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_ROW_TEXT (volet_row_text_get_type ())
G_DECLARE_FINAL_TYPE (VoletRowText, volet_row_text, VOLET, ROW_TEXT, GtkWidget)

GtkWidget *volet_row_text_new (const char *css_class, int max_lines);
void volet_row_text_set_text (VoletRowText *self, const char *text);

G_END_DECLS
