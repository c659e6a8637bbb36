/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Getting back in with the code of the recovery sheet, and a new passphrase. */

#pragma once

#include "volet-surroundings.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_RECOVER_PAGE (volet_recover_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletRecoverPage, volet_recover_page, VOLET, RECOVER_PAGE, GtkWidget)

GtkWidget *volet_recover_page_new (VoletSurroundings *surroundings, const char *path);

G_END_DECLS
