/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Donner: as a file, on paper, as a text; and how it was handed over. */

#pragma once

#include "volet-document.h"
#include "volet-share-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_SHARE_GIVE_PAGE (volet_share_give_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletShareGivePage, volet_share_give_page, VOLET, SHARE_GIVE_PAGE, GtkWidget)

GtkWidget *volet_share_give_page_new (VoletShareDraft *draft, VoletDocument *document);

G_END_DECLS
