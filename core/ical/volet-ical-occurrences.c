/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* When an event comes, by its start, rules, extra dates and exceptions (RFC 5545, section 3.8.5).
 */

#include "volet-ical-occurrences.h"

#include "volet-ical-options.h"

typedef struct {
  VoletIcalZones *zones;
  VoletIcalMoment start;
  const VoletIcalRule *rule;
  VoletIcalMoment until;
  GArray *occurrences;
} Walk;

static gboolean
add (Walk *walk, const VoletIcalMoment *moment, const VoletIcalSpan *span)
{
  VoletIcalOccurrence occurrence = {*moment, span};

  g_array_append_val (walk->occurrences, occurrence);
  return walk->occurrences->len <= VOLET_ICAL_MAX_EVENT_INSTANCES;
}

/* Whether the rule's end by date is over. A date includes all of its day, and an event of whole
 * days goes by dates alone. */
static gboolean
is_over (Walk *walk, const VoletIcalMoment *moment)
{
  const VoletIcalTime *until = &walk->rule->until;

  if (!walk->rule->has_until)
    return FALSE;
  if (until->is_date)
    return moment->wall_s >= ((gint64) until->day + 1) * VOLET_SECONDS_PER_DAY;
  if (moment->is_date)
    return moment->wall_s > volet_ical_time_get_wall_s (until);
  return moment->point > walk->until.point;
}

static gboolean
on_rule_occurrence (VoletDay day, int second, gpointer user_data)
{
  Walk *walk = user_data;
  VoletIcalTime time = {.day = day, .second = second};
  VoletIcalMoment moment =
      volet_ical_moment_move (&walk->start, volet_ical_time_get_wall_s (&time));

  return !is_over (walk, &moment) && add (walk, &moment, NULL);
}

static gboolean
follow_rule (Walk *walk,
             VoletIcalEvent *event,
             const VoletIcalRule *rule,
             VoletDay first_day,
             VoletDay last_day,
             guint64 *steps_left)
{
  walk->rule = rule;
  if (rule->has_until)
    walk->until = volet_ical_moment_find_near (&rule->until, &walk->start, walk->zones);
  return volet_ical_rule_foreach (rule, event->start.day, event->start.second, first_day, last_day,
                                  steps_left, on_rule_occurrence, walk);
}

static int
compare_occurrences (gconstpointer a, gconstpointer b)
{
  const VoletIcalOccurrence *first = a, *second = b;

  if (first->moment.point != second->moment.point)
    return first->moment.point < second->moment.point ? -1 : 1;
  /* One that says how long it lasts counts more. */
  return (second->span != NULL) - (first->span != NULL);
}

static GHashTable *
find_exceptions (Walk *walk, VoletIcalEvent *event)
{
  GHashTable *points = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < event->exceptions->len; i++) {
    const VoletIcalTime *time = &g_array_index (event->exceptions, VoletIcalTime, i);
    VoletIcalMoment moment = volet_ical_moment_find_near (time, &walk->start, walk->zones);

    g_hash_table_add (points, g_memdup2 (&moment.point, sizeof moment.point));
  }
  return points;
}

/* Leaves each occurrence once, in order, and none that is excepted. */
static void
sort_out (Walk *walk, VoletIcalEvent *event)
{
  g_autoptr (GHashTable) exceptions = find_exceptions (walk, event);
  GArray *all = walk->occurrences;
  guint n_kept = 0;

  g_array_sort (all, compare_occurrences);
  for (guint i = 0; i < all->len; i++) {
    VoletIcalOccurrence *occurrence = &g_array_index (all, VoletIcalOccurrence, i);

    if (g_hash_table_contains (exceptions, &occurrence->moment.point))
      continue;
    if (n_kept > 0 && g_array_index (all, VoletIcalOccurrence, n_kept - 1).moment.point ==
                          occurrence->moment.point)
      continue;
    g_array_index (all, VoletIcalOccurrence, n_kept++) = *occurrence;
  }
  g_array_set_size (all, n_kept);
}

static void
add_extras (Walk *walk, VoletIcalEvent *event)
{
  for (guint i = 0; i < event->extras->len; i++) {
    const VoletIcalExtra *extra = &g_array_index (event->extras, VoletIcalExtra, i);
    VoletIcalMoment moment = volet_ical_moment_find_near (&extra->start, &walk->start, walk->zones);

    add (walk, &moment, extra->has_span ? &extra->span : NULL);
  }
}

/**
 * volet_ical_event_find_occurrences:
 * @self: an event
 * @zones: the zones of its calendar
 * @first_day: the first day of interest on its wall
 * @last_day: the last day of interest on its wall
 * @steps_left: (inout): how much work may still be done
 *
 * Finds when the event comes in a range of days. Its start and its extra dates are found whether
 * they lie in the range or not.
 *
 * Returns: (transfer full) (nullable) (element-type VoletIcalOccurrence): the occurrences, in
 *   order, each once; %NULL where there are too many or finding them takes too much work
 */
GArray *
volet_ical_event_find_occurrences (VoletIcalEvent *self,
                                   VoletIcalZones *zones,
                                   VoletDay first_day,
                                   VoletDay last_day,
                                   guint64 *steps_left)
{
  g_autoptr (GArray) occurrences = g_array_new (FALSE, FALSE, sizeof (VoletIcalOccurrence));
  Walk walk = {
      .zones = zones,
      .start = volet_ical_moment_find (&self->start, zones),
      .occurrences = occurrences,
  };

  add (&walk, &walk.start, NULL);
  add_extras (&walk, self);
  for (guint i = 0; i < self->rules->len; i++) {
    if (!follow_rule (&walk, self, g_ptr_array_index (self->rules, i), first_day, last_day,
                      steps_left))
      return NULL;
  }
  if (occurrences->len > VOLET_ICAL_MAX_EVENT_INSTANCES)
    return NULL;
  sort_out (&walk, self);
  return g_steal_pointer (&occurrences);
}
