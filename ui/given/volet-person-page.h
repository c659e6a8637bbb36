/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One person to whom something was given: their name, whom they talk to, what they usually get. */

#pragma once

#include "volet-id.h"
#include "volet-surroundings.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_PERSON_PAGE (volet_person_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletPersonPage, volet_person_page, VOLET, PERSON_PAGE, GtkWidget)

GtkWidget *volet_person_page_new (VoletNotebook *notebook,
                                  VoletSurroundings *surroundings,
                                  VoletId recipient,
                                  GError **error);

G_END_DECLS
