/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From events to their instances in a range of days. */

#include "volet-ical-expansion.h"

#include "volet-ical-length.h"
#include "volet-ical-occurrences.h"
#include "volet-ical-overrides.h"

#include <string.h>

/* What following the rules of one event, and of all, may cost: a second in all. */
#define MAX_EVENT_STEPS G_GUINT64_CONSTANT (1000000)
#define MAX_STEPS G_GUINT64_CONSTANT (20000000)

/* Zones differ by less than two days, so the days of any wall and the person's do. */
#define MARGIN_DAYS 2

/* An identifier this short is hardly unique in the world: "none", "1", "event-2". */
#define MIN_UID_LENGTH 8

typedef struct {
  const VoletIcalOptions *options;
  gint64 range_start;
  gint64 range_end;
  guint64 steps_left;
  VoletIcalCalendar *calendar;

  /* Of the part being expanded. */
  VoletIcalPart *part;
  VoletIcalZones *zones;
  VoletIcalOverrides *overrides;
  /* The first event of each identifier that replaces no other. */
  GHashTable *masters;
  /* Identifiers that several such events have. */
  GHashTable *shared_uids;
} Expansion;

static void
skip (Expansion *expansion, const VoletIcalEvent *event, VoletIcalReason reason)
{
  volet_ical_calendar_add_skipped (expansion->calendar,
                                   &(VoletIcalSkipped){
                                       .reason = reason,
                                       .line = event->line,
                                       .uid = event->uid != NULL ? event->uid : "",
                                       .summary = event->summary,
                                   });
}

static gboolean
is_uid_weak (Expansion *expansion, const char *uid)
{
  return uid == NULL || strlen (uid) < MIN_UID_LENGTH ||
         g_hash_table_contains (expansion->shared_uids, uid);
}

/* Whether any moment of it lies within the days asked for. A whole day may end when it begins. */
static gboolean
is_in_range (Expansion *expansion, const VoletIcalMoment *start, gint64 end)
{
  if (start->is_date)
    return start->point <= expansion->options->last_day &&
           MAX (end, start->point + 1) > expansion->options->first_day;
  return start->point < expansion->range_end &&
         (end > expansion->range_start || start->point >= expansion->range_start);
}

/* An instance that begins at @start; @recurrence is the point by which its event knows it. Returns
 * whether it lies within the days asked for. */
static gboolean
add_instance (Expansion *expansion,
              const VoletIcalEvent *event,
              const VoletIcalMoment *start,
              const VoletIcalLength *length,
              gint64 recurrence,
              gboolean is_recurring)
{
  gint64 end = volet_ical_length_get_end (length, start);
  gboolean has_zone =
      !start->is_date && !start->is_floating && start->zone != NULL && !start->is_zone_unknown;

  if (!is_in_range (expansion, start, end))
    return FALSE;
  volet_ical_calendar_add_instance (
      expansion->calendar,
      &(VoletIcalInstance){
          .uid = event->uid != NULL ? event->uid : "",
          .summary = event->summary,
          .zone_id = has_zone ? volet_ical_zone_get_id (start->zone) : NULL,
          .status = expansion->part->is_cancellation ? VOLET_ICAL_STATUS_CANCELLED : event->status,
          .is_all_day = start->is_date,
          .is_recurring = is_recurring,
          .is_zone_unknown = start->is_zone_unknown && !start->is_date,
          .has_weak_uid = is_uid_weak (expansion, event->uid),
          .start = start->point,
          .end = end,
          .recurrence = recurrence,
      });
  return TRUE;
}

static VoletIcalMoment
find_recurrence (Expansion *expansion, const VoletIcalEvent *event)
{
  VoletIcalEvent *master =
      event->uid != NULL ? g_hash_table_lookup (expansion->masters, event->uid) : NULL;
  const VoletIcalTime *start = master != NULL ? &master->start : &event->start;
  VoletIcalMoment moment = volet_ical_moment_find (start, expansion->zones);

  return volet_ical_moment_find_near (&event->recurrence_id, &moment, expansion->zones);
}

static const VoletIcalSpan *
get_span (const VoletIcalEvent *event)
{
  return event->has_span ? &event->span : NULL;
}

/* An event that replaces an instance, whether its calendar has that instance or not. */
static void
expand_override (Expansion *expansion, const VoletIcalEvent *event)
{
  VoletIcalMoment recurrence = find_recurrence (expansion, event);
  VoletIcalMoment start = volet_ical_moment_find (&event->start, expansion->zones);
  VoletIcalLength length;

  if (event->uid != NULL &&
      volet_ical_overrides_find (expansion->overrides, event->uid, recurrence.point) != event)
    return;
  if (!volet_ical_length_find (get_span (event), &start, expansion->zones, &length)) {
    skip (expansion, event, VOLET_ICAL_REASON_BAD_END);
    return;
  }
  if (!add_instance (expansion, event, &start, &length, recurrence.point, TRUE))
    volet_ical_calendar_add_outside (expansion->calendar, 1);
}

/* An instance to which the change of an earlier one applies: moved by as much, and as long. */
static gboolean
add_changed (Expansion *expansion, const VoletIcalEvent *event, const VoletIcalMoment *moment)
{
  gint64 point;
  VoletIcalEvent *change =
      volet_ical_overrides_find_following (expansion->overrides, event->uid, moment->point, &point);
  VoletIcalMoment start, from;
  VoletIcalLength length;

  if (change == NULL || change->start.is_date != moment->is_date)
    return FALSE;
  start = volet_ical_moment_find (&change->start, expansion->zones);
  from = find_recurrence (expansion, change);
  if (!volet_ical_length_find (get_span (change), &start, expansion->zones, &length))
    return FALSE;

  start = volet_ical_moment_move (&start, start.wall_s + moment->wall_s - from.wall_s);
  add_instance (expansion, change, &start, &length, moment->point, TRUE);
  return TRUE;
}

/* Returns whether it lies within the days asked for, or another event speaks for it. */
static gboolean
add_occurrence (Expansion *expansion,
                const VoletIcalEvent *event,
                const VoletIcalOccurrence *occurrence,
                const VoletIcalLength *length,
                gboolean is_recurring)
{
  const VoletIcalMoment *moment = &occurrence->moment;
  VoletIcalLength own = *length;

  if (volet_ical_overrides_find (expansion->overrides, event->uid, moment->point) != NULL ||
      add_changed (expansion, event, moment))
    return TRUE;
  if (occurrence->span != NULL &&
      !volet_ical_length_find (occurrence->span, moment, expansion->zones, &own))
    own = *length;
  return add_instance (expansion, event, moment, &own, moment->point, is_recurring);
}

/* Finds the occurrences of an event as far around the range as can matter. */
static GArray *
find_occurrences (Expansion *expansion, VoletIcalEvent *event, const VoletIcalLength *length)
{
  VoletDay length_days =
      (VoletDay) ((length->wall_s + length->exact_s) / VOLET_SECONDS_PER_DAY) + 1;
  guint64 steps = MIN (MAX_EVENT_STEPS, expansion->steps_left);
  guint64 steps_left = steps;
  GArray *occurrences = volet_ical_event_find_occurrences (
      event, expansion->zones, expansion->options->first_day - length_days - MARGIN_DAYS,
      expansion->options->last_day + MARGIN_DAYS, &steps_left);

  expansion->steps_left -= steps - steps_left;
  return occurrences;
}

static void
expand_master (Expansion *expansion, VoletIcalEvent *event)
{
  VoletIcalMoment start = volet_ical_moment_find (&event->start, expansion->zones);
  gboolean is_recurring = event->rules->len > 0 || event->extras->len > 0;
  gboolean has_any = FALSE;
  g_autoptr (GArray) occurrences = NULL;
  VoletIcalLength length;

  if (!volet_ical_length_find (get_span (event), &start, expansion->zones, &length)) {
    skip (expansion, event, VOLET_ICAL_REASON_BAD_END);
    return;
  }
  occurrences = find_occurrences (expansion, event, &length);
  if (occurrences == NULL ||
      volet_ical_calendar_get_n_instances (expansion->calendar) + occurrences->len >
          VOLET_ICAL_MAX_INSTANCES) {
    skip (expansion, event, VOLET_ICAL_REASON_TOO_MANY);
    return;
  }
  for (guint i = 0; i < occurrences->len; i++)
    has_any |=
        add_occurrence (expansion, event, &g_array_index (occurrences, VoletIcalOccurrence, i),
                        &length, is_recurring);
  if (!has_any)
    volet_ical_calendar_add_outside (expansion->calendar, 1);
}

static void
note_zones (Expansion *expansion)
{
  GPtrArray *events = expansion->part->events;

  for (guint i = 0; i < events->len; i++) {
    const VoletIcalTime *start = &((VoletIcalEvent *) g_ptr_array_index (events, i))->start;

    if (start->zone_name != NULL)
      volet_ical_zones_note_use (expansion->zones, start->zone_name, start->day);
  }
}

static void
find_masters (Expansion *expansion)
{
  GPtrArray *events = expansion->part->events;

  for (guint i = 0; i < events->len; i++) {
    VoletIcalEvent *event = g_ptr_array_index (events, i);

    if (event->has_recurrence_id || event->uid == NULL)
      continue;
    if (g_hash_table_contains (expansion->masters, event->uid))
      g_hash_table_add (expansion->shared_uids, (char *) event->uid);
    else
      g_hash_table_insert (expansion->masters, (char *) event->uid, event);
  }
}

static void
find_overrides (Expansion *expansion)
{
  GPtrArray *events = expansion->part->events;

  for (guint i = 0; i < events->len; i++) {
    VoletIcalEvent *event = g_ptr_array_index (events, i);

    if (event->has_recurrence_id && event->uid != NULL)
      volet_ical_overrides_add (expansion->overrides, event,
                                find_recurrence (expansion, event).point);
  }
}

static void
expand_part (Expansion *expansion, VoletIcalPart *part)
{
  VoletDay last_day = expansion->options->last_day + MARGIN_DAYS;
  g_autoptr (VoletIcalZones) zones =
      volet_ical_zones_new (part->zones, expansion->options->zone, last_day);
  g_autoptr (VoletIcalOverrides) overrides = volet_ical_overrides_new ();
  g_autoptr (GHashTable) masters = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) shared_uids = g_hash_table_new (g_str_hash, g_str_equal);

  expansion->part = part;
  expansion->zones = zones;
  expansion->overrides = overrides;
  expansion->masters = masters;
  expansion->shared_uids = shared_uids;
  note_zones (expansion);
  find_masters (expansion);
  find_overrides (expansion);
  for (guint i = 0; i < part->events->len; i++) {
    VoletIcalEvent *event = g_ptr_array_index (part->events, i);

    if (event->has_recurrence_id)
      expand_override (expansion, event);
    else
      expand_master (expansion, event);
  }
}

/**
 * volet_ical_source_expand:
 * @source: a file taken apart
 * @options: what to read of it
 *
 * Returns: (transfer full): its instances, sorted, and what was skipped
 */
VoletIcalCalendar *
volet_ical_source_expand (VoletIcalSource *source, const VoletIcalOptions *options)
{
  VoletIcalCalendar *calendar = volet_ical_calendar_new ();
  Expansion expansion = {
      .options = options,
      .range_start = volet_zone_get_day_start (options->zone, options->first_day),
      .range_end = volet_zone_get_day_start (options->zone, options->last_day + 1),
      .steps_left = MAX_STEPS,
      .calendar = calendar,
  };

  for (guint i = 0; i < source->faults->len; i++) {
    const VoletIcalFault *fault = g_ptr_array_index (source->faults, i);

    skip (&expansion, fault->event, fault->reason);
  }
  for (guint i = 0; i < source->parts->len; i++)
    expand_part (&expansion, g_ptr_array_index (source->parts, i));
  volet_ical_calendar_sort (calendar);
  return calendar;
}
