/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Components as libical reads them: events and the parts of zones. */

#include "volet-ical-component.h"

#include "volet-ical-property.h"

typedef struct {
  GStringChunk *strings;
  VoletIcalEvent *event;
  gboolean has_start;
} Reading;

static void
read_end (Reading *reading, icalproperty *property)
{
  VoletIcalEvent *event = reading->event;
  VoletIcalTime end;

  if (event->has_span || !volet_ical_property_get_time (property, reading->strings, &end))
    return;
  event->has_span = TRUE;
  event->span = (VoletIcalSpan){.has_end = TRUE, .end = end};
}

static void
read_recurrence_id (Reading *reading, icalproperty *property)
{
  VoletIcalEvent *event = reading->event;

  if (event->has_recurrence_id)
    return;
  event->has_recurrence_id =
      volet_ical_property_get_time (property, reading->strings, &event->recurrence_id);
  event->is_for_following = volet_ical_property_is_for_following (property);
}

/* Of properties that should stand once, the first counts. */
static void
read_when (Reading *reading, icalproperty *property)
{
  VoletIcalEvent *event = reading->event;
  VoletIcalExtra extra;
  VoletIcalTime time;

  switch (icalproperty_isa (property)) {
  case ICAL_DTSTART_PROPERTY:
    if (!reading->has_start)
      reading->has_start = volet_ical_property_get_time (property, reading->strings, &event->start);
    return;
  case ICAL_DTEND_PROPERTY:
    read_end (reading, property);
    return;
  case ICAL_DURATION_PROPERTY:
    if (!event->has_span)
      event->span = volet_ical_property_get_duration (property);
    event->has_span = TRUE;
    return;
  case ICAL_RECURRENCEID_PROPERTY:
    read_recurrence_id (reading, property);
    return;
  case ICAL_RDATE_PROPERTY:
    if (volet_ical_property_get_extra (property, reading->strings, &extra))
      g_array_append_val (event->extras, extra);
    return;
  case ICAL_EXDATE_PROPERTY:
    if (volet_ical_property_get_time (property, reading->strings, &time))
      g_array_append_val (event->exceptions, time);
    return;
  default:
    return;
  }
}

static void
read_what (Reading *reading, icalproperty *property)
{
  VoletIcalEvent *event = reading->event;

  switch (icalproperty_isa (property)) {
  case ICAL_UID_PROPERTY:
    if (event->uid == NULL)
      event->uid = volet_ical_property_get_uid (property, reading->strings);
    return;
  case ICAL_SUMMARY_PROPERTY:
    if (*event->summary == '\0')
      event->summary = volet_ical_property_get_title (property, reading->strings);
    return;
  case ICAL_STATUS_PROPERTY:
    event->status = volet_ical_property_get_status (property);
    return;
  case ICAL_SEQUENCE_PROPERTY:
    event->sequence = icalproperty_get_sequence (property);
    return;
  default:
    return;
  }
}

/* libical's reading of a block. */
static icalcomponent *
parse (VoletIcalBlock *block)
{
  icalerror_set_errors_are_fatal (FALSE);
  return icalcomponent_new_from_string (volet_ical_block_end (block));
}

/* What is wrong with an event that was read as far as it can be. */
static gboolean
find_fault (VoletIcalBlock *block, const Reading *reading, VoletIcalReason *ret_reason)
{
  if (volet_ical_block_get_fault (block, ret_reason))
    return TRUE;
  if (!reading->has_start)
    *ret_reason = VOLET_ICAL_REASON_NO_START;
  else if (volet_ical_block_names_end (block) && !reading->event->has_span)
    *ret_reason = VOLET_ICAL_REASON_BAD_END;
  else if (volet_ical_block_names_recurrence_id (block) && !reading->event->has_recurrence_id)
    *ret_reason = VOLET_ICAL_REASON_BAD_RECURRENCE_ID;
  else
    return FALSE;
  return TRUE;
}

/**
 * volet_ical_event_read:
 * @self: the event to fill
 * @block: the lines of a VEVENT
 * @strings: where texts are kept
 * @ret_reason: (out): what is wrong with it
 *
 * Reads a component as an event. Of one with something wrong the title and the identifier are read
 * all the same, so it can be named.
 *
 * Returns: whether the event is good; else @ret_reason is set
 */
gboolean
volet_ical_event_read (VoletIcalEvent *self,
                       VoletIcalBlock *block,
                       GStringChunk *strings,
                       VoletIcalReason *ret_reason)
{
  icalcomponent *component = parse (block);
  Reading reading = {strings, self, FALSE};

  self->line = volet_ical_block_get_line (block);
  if (component != NULL) {
    icalproperty *property = icalcomponent_get_first_property (component, ICAL_ANY_PROPERTY);

    for (; property != NULL;
         property = icalcomponent_get_next_property (component, ICAL_ANY_PROPERTY)) {
      read_when (&reading, property);
      read_what (&reading, property);
    }
    icalcomponent_free (component);
  }
  g_ptr_array_unref (self->rules);
  self->rules = volet_ical_block_take_rules (block);
  return !find_fault (block, &reading, ret_reason);
}

static gboolean
read_offset (icalcomponent *component, icalproperty_kind kind, int *ret_offset_s)
{
  icalproperty *property = icalcomponent_get_first_property (component, kind);

  return property != NULL && volet_ical_property_get_offset (property, ret_offset_s);
}

static void
read_onsets (icalcomponent *component, VoletIcalObservance *observance)
{
  g_autoptr (GStringChunk) no_zones = g_string_chunk_new (64);
  icalproperty *property = icalcomponent_get_first_property (component, ICAL_DTSTART_PROPERTY);
  VoletIcalTime date;

  observance->has_start =
      property != NULL && volet_ical_property_get_time (property, no_zones, &observance->start);
  observance->start.zone_name = NULL;
  property = icalcomponent_get_first_property (component, ICAL_RDATE_PROPERTY);
  for (; property != NULL;
       property = icalcomponent_get_next_property (component, ICAL_RDATE_PROPERTY)) {
    if (!volet_ical_property_get_time (property, no_zones, &date))
      continue;
    date.zone_name = NULL;
    g_array_append_val (observance->dates, date);
  }
}

/**
 * volet_ical_observance_read:
 * @block: the lines of a STANDARD or DAYLIGHT component
 *
 * Returns: (transfer full) (nullable): what it says; %NULL where it says no offset, or repeats in a
 *   way that cannot be followed
 */
VoletIcalObservance *
volet_ical_observance_read (VoletIcalBlock *block)
{
  g_autoptr (VoletIcalObservance) observance = volet_ical_observance_new ();
  icalcomponent *component = parse (block);
  VoletIcalReason reason;
  gboolean has_offset;

  if (component == NULL)
    return NULL;
  has_offset = read_offset (component, ICAL_TZOFFSETTO_PROPERTY, &observance->offset_to_s);
  if (!read_offset (component, ICAL_TZOFFSETFROM_PROPERTY, &observance->offset_from_s))
    observance->offset_from_s = observance->offset_to_s;
  read_onsets (component, observance);
  icalcomponent_free (component);
  g_ptr_array_unref (observance->rules);
  observance->rules = volet_ical_block_take_rules (block);

  if (!has_offset || volet_ical_block_get_fault (block, &reason))
    return NULL;
  return g_steal_pointer (&observance);
}
