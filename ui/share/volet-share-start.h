/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The beginning of giving: the question the first time, the very document the next time. */

#pragma once

#include "volet-id.h"
#include "volet-surroundings.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void volet_share_start (GtkWidget *from,
                        VoletNotebook *notebook,
                        VoletSurroundings *surroundings,
                        VoletId recipient);
void volet_share_start_in_place (GtkWidget *from,
                                 VoletNotebook *notebook,
                                 VoletSurroundings *surroundings,
                                 VoletId recipient);
void volet_share_start_replacement (GtkWidget *from,
                                    VoletNotebook *notebook,
                                    VoletSurroundings *surroundings,
                                    guint n);
void volet_share_start_receipt (GtkWidget *from,
                                VoletNotebook *notebook,
                                VoletSurroundings *surroundings,
                                guint n);

G_END_DECLS
