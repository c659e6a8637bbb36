/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was read of a calendar file: instances of events in a range of days, and what was skipped.
 */

#pragma once

#include "volet-day.h"
#include "volet-ical-reason.h"
#include "volet-ical-status.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VoletIcalInstance:
 * @uid: the identifier of its event, which may be empty
 * @summary: its title on one line, which may be empty
 * @zone_id: (nullable): the IANA name of the zone that its start is written in; %NULL where it is
 *   floating, in UTC, or in a zone that the file describes
 * @status: its state
 * @is_all_day: whether it fills whole days
 * @is_recurring: whether its event repeats
 * @is_zone_unknown: whether it is written in a zone that nobody knows, so that it was read in the
 *   person's own
 * @has_weak_uid: whether the identifier does not tell the event from others
 * @start: when it begins: seconds since 1970-01-01T00:00Z, or a #VoletDay where it fills whole days
 * @end: when it ends, likewise; the day after the last where it fills whole days; never before
 *   @start. Many calendars say of one whole day that it ends when it begins, and so does this.
 * @recurrence: when its event gave it: @start, unless it was moved
 *
 * One instance of an event. Its texts belong to the calendar.
 */
typedef struct {
  const char *uid;
  const char *summary;
  const char *zone_id;
  VoletIcalStatus status;
  gboolean is_all_day;
  gboolean is_recurring;
  gboolean is_zone_unknown;
  gboolean has_weak_uid;
  gint64 start;
  gint64 end;
  gint64 recurrence;
} VoletIcalInstance;

int volet_ical_instance_count_days (const VoletIcalInstance *self);
char *volet_ical_instance_make_key (const VoletIcalInstance *self);

/**
 * VoletIcalSkipped:
 * @reason: why it was skipped
 * @line: the line of the file where it begins, from 1
 * @uid: its identifier, which may be empty
 * @summary: its title on one line, which may be empty
 *
 * An event that could not be read. Its texts belong to the calendar.
 */
typedef struct {
  VoletIcalReason reason;
  guint line;
  const char *uid;
  const char *summary;
} VoletIcalSkipped;

#define VOLET_TYPE_ICAL_CALENDAR (volet_ical_calendar_get_type ())
G_DECLARE_FINAL_TYPE (VoletIcalCalendar, volet_ical_calendar, VOLET, ICAL_CALENDAR, GObject)

VoletIcalCalendar *volet_ical_calendar_new (void);

void volet_ical_calendar_add_instance (VoletIcalCalendar *self, const VoletIcalInstance *instance);
void volet_ical_calendar_add_skipped (VoletIcalCalendar *self, const VoletIcalSkipped *skipped);
void volet_ical_calendar_add_outside (VoletIcalCalendar *self, guint n_events);
void volet_ical_calendar_sort (VoletIcalCalendar *self);

guint volet_ical_calendar_get_n_instances (VoletIcalCalendar *self);
const VoletIcalInstance *volet_ical_calendar_get_instance (VoletIcalCalendar *self, guint index);
guint volet_ical_calendar_get_n_skipped (VoletIcalCalendar *self);
const VoletIcalSkipped *volet_ical_calendar_get_skipped (VoletIcalCalendar *self, guint index);
guint volet_ical_calendar_get_n_outside (VoletIcalCalendar *self);

/* Texts, instances, skipped events and the number of those outside, in the byte order of the
 * machine. */
#define VOLET_ICAL_CALENDAR_VARIANT_TYPE G_VARIANT_TYPE ("(asa(xxxuuuqq)a(uuuu)u)")

GVariant *volet_ical_calendar_to_variant (VoletIcalCalendar *self);
VoletIcalCalendar *volet_ical_calendar_new_from_variant (GVariant *variant, GError **error);

G_END_DECLS
