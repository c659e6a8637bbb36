/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of one component that Volet needs, as libical is to read them. Private to the room. */

#pragma once

#include "volet-ical-content.h"
#include "volet-ical-reason.h"

G_BEGIN_DECLS

typedef struct _VoletIcalBlock VoletIcalBlock;

VoletIcalBlock *volet_ical_block_new (void);
void volet_ical_block_free (VoletIcalBlock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletIcalBlock, volet_ical_block_free)

gboolean volet_ical_block_wants (const char *line);

void volet_ical_block_begin (VoletIcalBlock *self, guint line);
void volet_ical_block_add (VoletIcalBlock *self, const VoletIcalContent *content, gboolean is_cut);
const char *volet_ical_block_end (VoletIcalBlock *self);

guint volet_ical_block_get_line (VoletIcalBlock *self);
gboolean volet_ical_block_get_fault (VoletIcalBlock *self, VoletIcalReason *ret_reason);
gboolean volet_ical_block_names_end (VoletIcalBlock *self);
gboolean volet_ical_block_names_recurrence_id (VoletIcalBlock *self);
GPtrArray *volet_ical_block_take_rules (VoletIcalBlock *self);

G_END_DECLS
