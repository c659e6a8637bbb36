/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts: changes of the agenda that are saved together, undone together and done again together. */

#pragma once

#include "volet-act.h"
#include "volet-store.h"

G_BEGIN_DECLS

/* How many acts are kept. */
#define VOLET_STORE_MAX_ACTS 100

gboolean
volet_store_begin_act (VoletStore *self, VoletActKind kind, const char *subject, GError **error);

VoletAct *volet_store_peek_undo (VoletStore *self, GError **error);
VoletAct *volet_store_peek_redo (VoletStore *self, GError **error);
VoletAct *volet_store_undo (VoletStore *self, GError **error);
VoletAct *volet_store_redo (VoletStore *self, GError **error);
gboolean volet_store_forget_acts (VoletStore *self, GError **error);

G_END_DECLS
