/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which events of a calendar replace instances of others. Private to the room. */

#pragma once

#include "volet-ical-event.h"

G_BEGIN_DECLS

typedef struct _VoletIcalOverrides VoletIcalOverrides;

VoletIcalOverrides *volet_ical_overrides_new (void);
void volet_ical_overrides_free (VoletIcalOverrides *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletIcalOverrides, volet_ical_overrides_free)

void volet_ical_overrides_add (VoletIcalOverrides *self, VoletIcalEvent *event, gint64 point);

VoletIcalEvent *volet_ical_overrides_find (VoletIcalOverrides *self, const char *uid, gint64 point);
VoletIcalEvent *volet_ical_overrides_find_following (VoletIcalOverrides *self,
                                                     const char *uid,
                                                     gint64 point,
                                                     gint64 *ret_point);

G_END_DECLS
