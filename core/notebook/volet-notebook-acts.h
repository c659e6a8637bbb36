/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Undoing and redoing in a notebook. */

#pragma once

#include "volet-notebook.h"
#include "volet-store-acts.h"

G_BEGIN_DECLS

VoletAct *volet_notebook_get_undo (VoletNotebook *self, GError **error);
VoletAct *volet_notebook_get_redo (VoletNotebook *self, GError **error);
VoletAct *volet_notebook_undo (VoletNotebook *self, GError **error);
VoletAct *volet_notebook_redo (VoletNotebook *self, GError **error);

G_END_DECLS
