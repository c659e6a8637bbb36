/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ce que cette personne sait: what she and those she talks to were given, and can calculate. */

#pragma once

#include "volet-notebook.h"
#include "volet-recipient.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VOLET_TYPE_KNOWLEDGE_PANEL (volet_knowledge_panel_get_type ())
G_DECLARE_FINAL_TYPE (VoletKnowledgePanel, volet_knowledge_panel, VOLET, KNOWLEDGE_PANEL, GtkWidget)

GtkWidget *volet_knowledge_panel_new (VoletNotebook *notebook, const VoletRecipient *recipient);

G_END_DECLS
