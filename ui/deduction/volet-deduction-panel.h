/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ce qu'on pourra calculer: beside a document that is about to be given. */

#pragma once

#include "volet-share-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VOLET_TYPE_DEDUCTION_PANEL (volet_deduction_panel_get_type ())
G_DECLARE_FINAL_TYPE (VoletDeductionPanel, volet_deduction_panel, VOLET, DEDUCTION_PANEL, GtkWidget)

GtkWidget *volet_deduction_panel_new (VoletShareDraft *draft, VoletShare *share);

G_END_DECLS
