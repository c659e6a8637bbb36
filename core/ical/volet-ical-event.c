/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An event as a calendar writes it: times without zones, rules not yet followed. */

#include "volet-ical-event.h"

/**
 * volet_ical_event_new:
 *
 * Returns: (transfer full): an event without anything
 */
VoletIcalEvent *
volet_ical_event_new (void)
{
  VoletIcalEvent *self = g_new0 (VoletIcalEvent, 1);

  self->summary = "";
  self->rules = g_ptr_array_new_with_free_func (g_free);
  self->extras = g_array_new (FALSE, FALSE, sizeof (VoletIcalExtra));
  self->exceptions = g_array_new (FALSE, FALSE, sizeof (VoletIcalTime));
  return self;
}

/**
 * volet_ical_event_free:
 * @self: (transfer full): an event
 */
void
volet_ical_event_free (VoletIcalEvent *self)
{
  g_ptr_array_unref (self->rules);
  g_array_unref (self->extras);
  g_array_unref (self->exceptions);
  g_free (self);
}
