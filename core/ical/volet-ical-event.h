/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An event as a calendar writes it: times without zones, rules not yet followed. */

#pragma once

#include "volet-ical-reason.h"
#include "volet-ical-rule.h"
#include "volet-ical-status.h"

G_BEGIN_DECLS

/**
 * VoletIcalSpan:
 * @has_end: whether @end holds
 * @end: when it ends; for a date, the day after the last
 * @days: else, how many days it lasts on the wall
 * @seconds: else, how many seconds it lasts on top of that
 *
 * How long an event lasts (RFC 5545, section 3.8.2.5: "the exact duration" of hours, minutes and
 * seconds, the nominal one of days and weeks).
 */
typedef struct {
  gboolean has_end;
  VoletIcalTime end;
  gint64 days;
  gint64 seconds;
} VoletIcalSpan;

/**
 * VoletIcalExtra:
 * @start: when the event comes once more
 * @has_span: whether @span holds; else it lasts as long as the event
 * @span: how long it lasts
 *
 * What an RDATE holds.
 */
typedef struct {
  VoletIcalTime start;
  gboolean has_span;
  VoletIcalSpan span;
} VoletIcalExtra;

/**
 * VoletIcalEvent:
 * @line: the line of the file where it begins
 * @uid: (nullable): its identifier
 * @summary: its title, on one line
 * @status: its state
 * @sequence: which revision it is
 * @start: when it begins
 * @has_span: whether @span holds; else it takes no time, or one whole day
 * @span: how long it lasts
 * @has_recurrence_id: whether it replaces one instance of another event
 * @recurrence_id: when that instance would have begun
 * @is_for_following: whether it replaces those after that one as well
 * @rules: (element-type VoletIcalRule): when it repeats
 * @extras: (element-type VoletIcalExtra): when it comes besides
 * @exceptions: (element-type VoletIcalTime): when it does not come
 *
 * An event. Its texts belong to its source.
 */
typedef struct {
  guint line;
  const char *uid;
  const char *summary;
  VoletIcalStatus status;
  int sequence;
  VoletIcalTime start;
  gboolean has_span;
  VoletIcalSpan span;
  gboolean has_recurrence_id;
  VoletIcalTime recurrence_id;
  gboolean is_for_following;
  GPtrArray *rules;
  GArray *extras;
  GArray *exceptions;
} VoletIcalEvent;

VoletIcalEvent *volet_ical_event_new (void);
void volet_ical_event_free (VoletIcalEvent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletIcalEvent, volet_ical_event_free)

G_END_DECLS
