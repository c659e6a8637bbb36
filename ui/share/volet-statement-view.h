/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The very pages of a statement, drawn by the code that writes the PDF. */

#pragma once

#include "volet-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_STATEMENT_VIEW (volet_statement_view_get_type ())
G_DECLARE_FINAL_TYPE (VoletStatementView, volet_statement_view, VOLET, STATEMENT_VIEW, GtkWidget)

GtkWidget *volet_statement_view_new (void);
void volet_statement_view_set_document (VoletStatementView *self, VoletDocument *document);

G_END_DECLS
