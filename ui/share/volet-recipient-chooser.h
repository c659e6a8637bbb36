/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* To whom: somebody who was given something before, or somebody new. */

#pragma once

#include "volet-share-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_RECIPIENT_CHOOSER (volet_recipient_chooser_get_type ())
G_DECLARE_FINAL_TYPE (
    VoletRecipientChooser, volet_recipient_chooser, VOLET, RECIPIENT_CHOOSER, GtkWidget)

GtkWidget *volet_recipient_chooser_new (void);
void volet_recipient_chooser_set_people (VoletRecipientChooser *self, GPtrArray *recipients);
void volet_recipient_chooser_select (VoletRecipientChooser *self, VoletId id);
const VoletRecipient *volet_recipient_chooser_get_known (VoletRecipientChooser *self);
const char *volet_recipient_chooser_find_gap (VoletRecipientChooser *self);
void volet_recipient_chooser_fill_draft (VoletRecipientChooser *self, VoletShareDraft *draft);

G_END_DECLS
