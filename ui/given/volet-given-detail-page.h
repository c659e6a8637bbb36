/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One document that was given: the page again, and what is known of it. */

#pragma once

#include "volet-surroundings.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_GIVEN_DETAIL_PAGE (volet_given_detail_page_get_type ())
G_DECLARE_FINAL_TYPE (
    VoletGivenDetailPage, volet_given_detail_page, VOLET, GIVEN_DETAIL_PAGE, GtkWidget)

GtkWidget *volet_given_detail_page_new (VoletNotebook *notebook,
                                        guint n,
                                        VoletSurroundings *surroundings,
                                        GError **error);

G_END_DECLS
