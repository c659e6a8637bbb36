/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a change of entries must not do: alter a closed week, or overfill a day. */

#pragma once

#include "volet-store-agenda.h"

G_BEGIN_DECLS

typedef struct _VoletAgendaGuard VoletAgendaGuard;

VoletAgendaGuard *volet_agenda_guard_new (VoletStore *store);
void volet_agenda_guard_free (VoletAgendaGuard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletAgendaGuard, volet_agenda_guard_free)

void volet_agenda_guard_touch (VoletAgendaGuard *self, const VoletEntry *entry);
gboolean volet_agenda_guard_begin (VoletAgendaGuard *self, gsize *ret_bad_index, GError **error);
gboolean volet_agenda_guard_end (VoletAgendaGuard *self, gsize *ret_bad_index, GError **error);

G_END_DECLS
