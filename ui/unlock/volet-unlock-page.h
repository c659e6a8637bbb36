/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Carnet verrouillé: asks for the passphrase. */

#pragma once

#include "volet-surroundings.h"
#include "volet-window.h"

G_BEGIN_DECLS

#define VOLET_TYPE_UNLOCK_PAGE (volet_unlock_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletUnlockPage, volet_unlock_page, VOLET, UNLOCK_PAGE, GtkWidget)

GtkWidget *
volet_unlock_page_new (VoletSurroundings *surroundings, const char *path, VoletLockReason reason);

G_END_DECLS
