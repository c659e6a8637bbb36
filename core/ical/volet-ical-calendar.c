/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was read of a calendar file: instances of events in a range of days, and what was skipped.
 */

#include "volet-ical-calendar.h"

#include "volet-ical-error.h"

#include <string.h>

/* What the key of an instance is made of. Keys are kept in notebooks, so it never changes. */
#define KEY_VERSION "volet instance 1"

struct _VoletIcalCalendar {
  GObject parent_instance;

  GArray *instances;
  GArray *skipped;
  guint n_outside;
  /* Texts that are equal are the same text. */
  GStringChunk *strings;
};

G_DEFINE_FINAL_TYPE (VoletIcalCalendar, volet_ical_calendar, G_TYPE_OBJECT)

static void
volet_ical_calendar_finalize (GObject *object)
{
  VoletIcalCalendar *self = VOLET_ICAL_CALENDAR (object);

  g_clear_pointer (&self->instances, g_array_unref);
  g_clear_pointer (&self->skipped, g_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  G_OBJECT_CLASS (volet_ical_calendar_parent_class)->finalize (object);
}

static void
volet_ical_calendar_class_init (VoletIcalCalendarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = volet_ical_calendar_finalize;
}

static void
volet_ical_calendar_init (VoletIcalCalendar *self)
{
  self->instances = g_array_new (FALSE, FALSE, sizeof (VoletIcalInstance));
  self->skipped = g_array_new (FALSE, FALSE, sizeof (VoletIcalSkipped));
  self->strings = g_string_chunk_new (4096);
}

/**
 * volet_ical_calendar_new:
 *
 * Returns: (transfer full): a calendar without anything
 */
VoletIcalCalendar *
volet_ical_calendar_new (void)
{
  return g_object_new (VOLET_TYPE_ICAL_CALENDAR, NULL);
}

static const char *
keep (VoletIcalCalendar *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

/**
 * volet_ical_calendar_add_instance:
 * @self: a calendar
 * @instance: what is added; its texts are copied
 */
void
volet_ical_calendar_add_instance (VoletIcalCalendar *self, const VoletIcalInstance *instance)
{
  VoletIcalInstance copy = *instance;

  g_return_if_fail (VOLET_IS_ICAL_CALENDAR (self));
  g_return_if_fail (instance->uid != NULL && instance->summary != NULL);

  copy.uid = keep (self, instance->uid);
  copy.summary = keep (self, instance->summary);
  copy.zone_id = keep (self, instance->zone_id);
  g_array_append_val (self->instances, copy);
}

/**
 * volet_ical_calendar_add_skipped:
 * @self: a calendar
 * @skipped: what is added; its texts are copied
 */
void
volet_ical_calendar_add_skipped (VoletIcalCalendar *self, const VoletIcalSkipped *skipped)
{
  VoletIcalSkipped copy = *skipped;

  g_return_if_fail (VOLET_IS_ICAL_CALENDAR (self));
  g_return_if_fail (skipped->uid != NULL && skipped->summary != NULL);

  copy.uid = keep (self, skipped->uid);
  copy.summary = keep (self, skipped->summary);
  g_array_append_val (self->skipped, copy);
}

/**
 * volet_ical_calendar_add_outside:
 * @self: a calendar
 * @n_events: how many events more have no instance in the days asked for
 */
void
volet_ical_calendar_add_outside (VoletIcalCalendar *self, guint n_events)
{
  g_return_if_fail (VOLET_IS_ICAL_CALENDAR (self));

  self->n_outside += n_events;
}

static gint64
get_order (const VoletIcalInstance *instance)
{
  return instance->is_all_day ? instance->start * VOLET_SECONDS_PER_DAY : instance->start;
}

static int
compare_instances (gconstpointer a, gconstpointer b)
{
  const VoletIcalInstance *first = a, *second = b;
  gint64 first_order = get_order (first), second_order = get_order (second);
  int by_text;

  if (first_order != second_order)
    return first_order < second_order ? -1 : 1;
  if (first->is_all_day != second->is_all_day)
    return first->is_all_day ? -1 : 1;
  if (first->end != second->end)
    return first->end < second->end ? -1 : 1;
  by_text = strcmp (first->summary, second->summary);
  return by_text != 0 ? by_text : strcmp (first->uid, second->uid);
}

static int
compare_skipped (gconstpointer a, gconstpointer b)
{
  const VoletIcalSkipped *first = a, *second = b;

  return (first->line > second->line) - (first->line < second->line);
}

/**
 * volet_ical_calendar_sort:
 * @self: a calendar
 *
 * Brings the instances into the order of their starts, and what was skipped into that of the file.
 */
void
volet_ical_calendar_sort (VoletIcalCalendar *self)
{
  g_return_if_fail (VOLET_IS_ICAL_CALENDAR (self));

  g_array_sort (self->instances, compare_instances);
  g_array_sort (self->skipped, compare_skipped);
}

/**
 * volet_ical_calendar_get_n_instances:
 * @self: a calendar
 *
 * Returns: how many instances it has
 */
guint
volet_ical_calendar_get_n_instances (VoletIcalCalendar *self)
{
  g_return_val_if_fail (VOLET_IS_ICAL_CALENDAR (self), 0);

  return self->instances->len;
}

/**
 * volet_ical_calendar_get_instance:
 * @self: a calendar
 * @index: less than the number of its instances
 *
 * Returns: (transfer none): an instance, valid until @self is changed or gone
 */
const VoletIcalInstance *
volet_ical_calendar_get_instance (VoletIcalCalendar *self, guint index)
{
  g_return_val_if_fail (VOLET_IS_ICAL_CALENDAR (self), NULL);
  g_return_val_if_fail (index < self->instances->len, NULL);

  return &g_array_index (self->instances, VoletIcalInstance, index);
}

/**
 * volet_ical_calendar_get_n_skipped:
 * @self: a calendar
 *
 * Returns: how many events were skipped
 */
guint
volet_ical_calendar_get_n_skipped (VoletIcalCalendar *self)
{
  g_return_val_if_fail (VOLET_IS_ICAL_CALENDAR (self), 0);

  return self->skipped->len;
}

/**
 * volet_ical_calendar_get_skipped:
 * @self: a calendar
 * @index: less than the number of skipped events
 *
 * Returns: (transfer none): a skipped event, valid until @self is changed or gone
 */
const VoletIcalSkipped *
volet_ical_calendar_get_skipped (VoletIcalCalendar *self, guint index)
{
  g_return_val_if_fail (VOLET_IS_ICAL_CALENDAR (self), NULL);
  g_return_val_if_fail (index < self->skipped->len, NULL);

  return &g_array_index (self->skipped, VoletIcalSkipped, index);
}

/**
 * volet_ical_calendar_get_n_outside:
 * @self: a calendar
 *
 * Returns: how many events have no instance in the days asked for
 */
guint
volet_ical_calendar_get_n_outside (VoletIcalCalendar *self)
{
  g_return_val_if_fail (VOLET_IS_ICAL_CALENDAR (self), 0);

  return self->n_outside;
}

static void
digest_text (GChecksum *checksum, const char *text)
{
  /* With its end, so that two texts cannot run into one another. */
  g_checksum_update (checksum, (const guchar *) text, (gssize) strlen (text) + 1);
}

static void
digest_number (GChecksum *checksum, gint64 number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  digest_text (checksum, text);
}

/**
 * volet_ical_instance_count_days:
 * @self: an instance
 *
 * Returns: how many whole days it fills, at least one; 0 for one with a time
 */
int
volet_ical_instance_count_days (const VoletIcalInstance *self)
{
  return self->is_all_day ? (int) MAX (self->end - self->start, 1) : 0;
}

/**
 * volet_ical_instance_make_key:
 * @self: an instance
 *
 * A key by which the same instance is known again in another file, or in a later version of the
 * same calendar: its identifier, and when its event gave it. It stays the same when the instance
 * is moved or renamed. Where the identifier does not tell events from each other ("UID:none", or
 * one for several events), the title and the times stand in for it.
 *
 * The key says nothing to one who does not know the calendar, but it is as private as an entry:
 * whoever has the calendar can tell that it was imported.
 *
 * Returns: (transfer full): 64 hexadecimal digits, the same in all versions
 */
char *
volet_ical_instance_make_key (const VoletIcalInstance *self)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  digest_text (checksum, KEY_VERSION);
  digest_text (checksum, self->uid);
  digest_number (checksum, self->recurrence);
  if (self->has_weak_uid) {
    digest_text (checksum, self->summary);
    digest_number (checksum, self->start);
    digest_number (checksum, self->end);
  }
  return g_strdup (g_checksum_get_string (checksum));
}
