/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* To which other days an activity is copied. */

#pragma once

#include "volet-entry.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VOLET_TYPE_COPY_DIALOG (volet_copy_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VoletCopyDialog, volet_copy_dialog, VOLET, COPY_DIALOG, AdwWindow)

GtkWidget *volet_copy_dialog_new (GtkWindow *parent, const VoletEntry *entry, VoletDay today);

G_END_DECLS
