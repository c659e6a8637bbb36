/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of a document, in the size that the person reads. */

#pragma once

#include "volet-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *volet_statement_text_new (VoletDocument *document);

G_END_DECLS
