/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The four levels, each with what it will say of these very weeks; none is chosen beforehand. */

#pragma once

#include "volet-share-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VOLET_TYPE_LEVEL_CHOOSER (volet_level_chooser_get_type ())
G_DECLARE_FINAL_TYPE (VoletLevelChooser, volet_level_chooser, VOLET, LEVEL_CHOOSER, GtkWidget)

GtkWidget *volet_level_chooser_new (void);
void volet_level_chooser_show (VoletLevelChooser *self,
                               VoletShareDraft *draft,
                               const VoletTemplate *base,
                               gboolean has_prevented_form);
gboolean volet_level_chooser_get_level (VoletLevelChooser *self, VoletLevel *ret_level);
void volet_level_chooser_set_level (VoletLevelChooser *self, VoletLevel level);

G_END_DECLS
