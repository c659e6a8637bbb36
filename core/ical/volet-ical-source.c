/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A calendar file taken apart: its calendars, their events and zones. */

#include "volet-ical-source.h"

static void
free_part (gpointer data)
{
  VoletIcalPart *part = data;

  g_ptr_array_unref (part->events);
  g_hash_table_unref (part->zones);
  g_free (part);
}

static void
free_fault (gpointer data)
{
  VoletIcalFault *fault = data;

  volet_ical_event_free (fault->event);
  g_free (fault);
}

/**
 * volet_ical_source_new:
 *
 * Returns: (transfer full): a file without anything
 */
VoletIcalSource *
volet_ical_source_new (void)
{
  VoletIcalSource *self = g_new0 (VoletIcalSource, 1);

  self->parts = g_ptr_array_new_with_free_func (free_part);
  self->faults = g_ptr_array_new_with_free_func (free_fault);
  self->strings = g_string_chunk_new (4096);
  return self;
}

/**
 * volet_ical_source_free:
 * @self: (transfer full): a file taken apart
 */
void
volet_ical_source_free (VoletIcalSource *self)
{
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->faults);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * volet_ical_source_begin_part:
 * @self: a file taken apart
 *
 * Adds a calendar without anything.
 */
void
volet_ical_source_begin_part (VoletIcalSource *self)
{
  VoletIcalPart *part = g_new0 (VoletIcalPart, 1);

  part->events = g_ptr_array_new_with_free_func ((GDestroyNotify) volet_ical_event_free);
  part->zones =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_ptr_array_add (self->parts, part);
}

/**
 * volet_ical_source_get_part:
 * @self: a file taken apart
 *
 * Returns: (transfer none): the last calendar; one of its own for what stands before any
 */
VoletIcalPart *
volet_ical_source_get_part (VoletIcalSource *self)
{
  if (self->parts->len == 0)
    volet_ical_source_begin_part (self);
  return g_ptr_array_index (self->parts, self->parts->len - 1);
}

/**
 * volet_ical_source_add_fault:
 * @self: a file taken apart
 * @event: (transfer full): an event that cannot be used
 * @reason: why
 */
void
volet_ical_source_add_fault (VoletIcalSource *self, VoletIcalEvent *event, VoletIcalReason reason)
{
  VoletIcalFault *fault = g_new (VoletIcalFault, 1);

  fault->event = event;
  fault->reason = reason;
  g_ptr_array_add (self->faults, fault);
}
