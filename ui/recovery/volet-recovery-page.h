/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Feuille de secours: the code to copy, then a group of it typed to prove the copy. */

#pragma once

#include "volet-notebook.h"
#include "volet-surroundings.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Groups of a recovery code, and characters of a group. */
#define VOLET_RECOVERY_N_GROUPS 7
#define VOLET_RECOVERY_GROUP_LENGTH 4

#define VOLET_TYPE_RECOVERY_PAGE (volet_recovery_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletRecoveryPage, volet_recovery_page, VOLET, RECOVERY_PAGE, GtkWidget)

GtkWidget *volet_recovery_page_new (VoletNotebook *notebook, VoletSurroundings *surroundings);

gboolean volet_recovery_group_matches (const char *code, guint group, const char *typed);

G_END_DECLS
