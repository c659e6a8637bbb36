/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Donner un relevé: to whom, what was asked, which weeks, how much is told. */

#pragma once

#include "volet-share-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_SHARE_ASK_PAGE (volet_share_ask_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletShareAskPage, volet_share_ask_page, VOLET, SHARE_ASK_PAGE, GtkWidget)

GtkWidget *volet_share_ask_page_new (VoletShareDraft *draft, const GError *error);

G_END_DECLS
