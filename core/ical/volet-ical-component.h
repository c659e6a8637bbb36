/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Components as libical reads them: events and the parts of zones. Private to the room. */

#pragma once

#include "volet-ical-block.h"
#include "volet-ical-event.h"
#include "volet-ical-zone.h"

G_BEGIN_DECLS

gboolean volet_ical_event_read (VoletIcalEvent *self,
                                VoletIcalBlock *block,
                                GStringChunk *strings,
                                VoletIcalReason *ret_reason);
VoletIcalObservance *volet_ical_observance_read (VoletIcalBlock *block);

G_END_DECLS
