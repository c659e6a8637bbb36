/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is wrong with the notebook's file, and the ways out. */

#pragma once

#include "volet-notebook.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_TROUBLE_STRIP (volet_trouble_strip_get_type ())
G_DECLARE_FINAL_TYPE (VoletTroubleStrip, volet_trouble_strip, VOLET, TROUBLE_STRIP, GtkWidget)

void volet_trouble_strip_watch (VoletTroubleStrip *self, VoletNotebook *notebook);

G_END_DECLS
