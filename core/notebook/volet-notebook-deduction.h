/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From the ledger of a notebook to what each group was told. */

#pragma once

#include "volet-knowledge.h"
#include "volet-notebook.h"
#include "volet-share.h"

G_BEGIN_DECLS

GPtrArray *volet_notebook_list_groups (VoletNotebook *self, GError **error);
GArray *volet_notebook_list_known (VoletNotebook *self, const char *group, GError **error);
VoletKnowledge *
volet_notebook_load_knowledge (VoletNotebook *self, const char *group, GError **error);
VoletKnowledge *
volet_notebook_load_knowledge_with (VoletNotebook *self, VoletShare *share, GError **error);

G_END_DECLS
