/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Activité: adding or changing one entry. */

#pragma once

#include "volet-entry-draft.h"
#include "volet-notebook.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VOLET_TYPE_ENTRY_DIALOG (volet_entry_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VoletEntryDialog, volet_entry_dialog, VOLET, ENTRY_DIALOG, AdwWindow)

GtkWidget *volet_entry_dialog_new (GtkWindow *parent,
                                   VoletNotebook *notebook,
                                   const VoletEntry *entry,
                                   gboolean is_new);
GtkWidget *volet_entry_dialog_new_from_draft (GtkWindow *parent,
                                              VoletNotebook *notebook,
                                              const VoletEntryDraft *draft);

G_END_DECLS
