/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The person's own copy of a statement that no notebook remembers: the page, and the ledger's line.
 */

#pragma once

#include "volet-document.h"
#include "volet-notebook.h"

G_BEGIN_DECLS

#define VOLET_TYPE_OWN_COPY (volet_own_copy_get_type ())
G_DECLARE_FINAL_TYPE (VoletOwnCopy, volet_own_copy, VOLET, OWN_COPY, GObject)

VoletOwnCopy *
volet_own_copy_new (VoletDocument *document, VoletNotebook *notebook, guint n, GError **error);

const char *volet_own_copy_get_line (VoletOwnCopy *self);
guint volet_own_copy_get_n_pages (VoletOwnCopy *self);
void volet_own_copy_draw_page (VoletOwnCopy *self, guint page, cairo_t *cr);
gboolean volet_own_copy_save (VoletOwnCopy *self, const char *path, GError **error);

G_END_DECLS
