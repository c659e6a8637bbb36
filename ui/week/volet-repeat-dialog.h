/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of the week before, to be taken up one by one. */

#pragma once

#include "volet-notebook.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VOLET_TYPE_REPEAT_DIALOG (volet_repeat_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VoletRepeatDialog, volet_repeat_dialog, VOLET, REPEAT_DIALOG, AdwWindow)

GtkWidget *volet_repeat_dialog_new (GtkWindow *parent, VoletNotebook *notebook, VoletWeek week);

G_END_DECLS
