/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing the passphrase of an open notebook. */

#pragma once

#include "volet-notebook.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_PASSPHRASE_PAGE (volet_passphrase_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletPassphrasePage, volet_passphrase_page, VOLET, PASSPHRASE_PAGE, GtkWidget)

GtkWidget *volet_passphrase_page_new (VoletNotebook *notebook);

G_END_DECLS
