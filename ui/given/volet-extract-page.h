/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of what was given: for whom, and what stands on it. */

#pragma once

#include "volet-id.h"
#include "volet-notebook.h"
#include "volet-surroundings.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_EXTRACT_PAGE (volet_extract_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletExtractPage, volet_extract_page, VOLET, EXTRACT_PAGE, GtkWidget)

GtkWidget *volet_extract_page_new (VoletNotebook *notebook,
                                   VoletSurroundings *surroundings,
                                   VoletId recipient);

G_END_DECLS
