/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is asked of an activity: which day, what, how long, and what may be said beside. */

#pragma once

#include "volet-entry-draft.h"
#include "volet-notebook.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_ENTRY_FORM (volet_entry_form_get_type ())
G_DECLARE_FINAL_TYPE (VoletEntryForm, volet_entry_form, VOLET, ENTRY_FORM, GtkWidget)

void volet_entry_form_open (VoletEntryForm *self,
                            VoletNotebook *notebook,
                            const VoletEntry *entry,
                            gboolean is_new);
void volet_entry_form_apply_draft (VoletEntryForm *self, const VoletEntryDraft *draft);
void volet_entry_form_start_another (VoletEntryForm *self);

gboolean volet_entry_form_is_complete (VoletEntryForm *self);
VoletEntry *volet_entry_form_make_entry (VoletEntryForm *self, GError **error);
VoletEntryDraft *volet_entry_form_make_draft (VoletEntryForm *self);
gboolean volet_entry_form_keep_answer (VoletEntryForm *self, GError **error);

G_END_DECLS
