/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Aperçu: the very page, what its reader will see beside it, what is always said. */

#pragma once

#include "volet-share-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_SHARE_PREVIEW_PAGE (volet_share_preview_page_get_type ())
G_DECLARE_FINAL_TYPE (
    VoletSharePreviewPage, volet_share_preview_page, VOLET, SHARE_PREVIEW_PAGE, GtkWidget)

GtkWidget *volet_share_preview_page_new (VoletShareDraft *draft, GError **error);

G_END_DECLS
