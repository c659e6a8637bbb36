/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of an entry that one day counts.
 *
 * 1. A minute with a time of day is counted once, for the entry that starts first; then the one
 *    created first, then the lower id.
 * 2. It belongs to the day that a clock on the wall shows at that minute in the entry's own zone.
 * 3. A duration alone belongs to the day it was noted for.
 * 4. A day fills in that order, durations alone last, each by its creation time and id. A part
 *    never takes a day past the length that the day has in the zone of the part's own entry. */

#include "volet-day-part.h"

#include "volet-zone-cursor.h"

typedef struct {
  GArray *parts;
  VoletDay first_day;
  VoletDay last_day;
  GHashTable *cursors;
  VoletZoneCursor *cursor;
  VoletZone *zone;
} Finder;

/* One cursor a zone, found by its name: entries may each bring an object of their own. */
static VoletZoneCursor *
get_cursor (Finder *finder, VoletZone *zone)
{
  const char *id = volet_zone_get_id (zone);

  if (finder->zone == zone)
    return finder->cursor;

  finder->zone = zone;
  finder->cursor = g_hash_table_lookup (finder->cursors, id);
  if (finder->cursor == NULL) {
    finder->cursor = g_new (VoletZoneCursor, 1);
    volet_zone_cursor_init (finder->cursor, zone);
    g_hash_table_insert (finder->cursors, (gpointer) id, finder->cursor);
  }
  return finder->cursor;
}

/* The order in which entries take minutes. */
static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const VoletEntry *first = *(VoletEntry *const *) a;
  const VoletEntry *second = *(VoletEntry *const *) b;

  if (first->start_unix_s != second->start_unix_s)
    return first->start_unix_s < second->start_unix_s ? -1 : 1;
  if (first->created_us != second->created_us)
    return first->created_us < second->created_us ? -1 : 1;
  return (first->id > second->id) - (first->id < second->id);
}

/* g_array_sort() keeps the order inside a day. */
static int
compare_days (gconstpointer a, gconstpointer b)
{
  const VoletDayPart *first = a, *second = b;

  return (first->day > second->day) - (first->day < second->day);
}

/* Entries of any length are looked at by what they reach; a day more on either side covers all
 * zones. */
static gboolean
can_reach (const VoletEntry *entry, VoletDay first_day, VoletDay last_day)
{
  gint64 length_s = (gint64) entry->minutes * 60;

  if (!volet_entry_has_start (entry))
    return entry->day >= first_day && entry->day <= last_day;
  return entry->start_unix_s < ((gint64) last_day + 2) * VOLET_SECONDS_PER_DAY &&
         entry->start_unix_s + length_s > ((gint64) first_day - 1) * VOLET_SECONDS_PER_DAY;
}

static void
add_part (Finder *finder, const VoletEntry *entry, VoletDay day, int minutes)
{
  VoletDayPart part = {.entry = entry, .day = day, .minutes = minutes};

  if (minutes > 0 && day >= finder->first_day && day <= finder->last_day)
    g_array_append_val (finder->parts, part);
}

/* Cuts what can be seen of an entry at the midnights of its zone. Whole minutes are counted from
 * its first visible instant, so that cutting never makes or loses one. */
static void
add_timed (Finder *finder, const VoletEntry *entry, gint64 from_s, gint64 end_s)
{
  VoletZoneCursor *cursor = get_cursor (finder, entry->zone);

  for (gint64 at_s = from_s, next_s; at_s < end_s; at_s = next_s) {
    VoletDay day = volet_zone_cursor_get_day (cursor, at_s, &next_s);

    next_s = MIN (next_s, end_s);
    add_part (finder, entry, day, (int) ((next_s - from_s) / 60 - (at_s - from_s) / 60));
  }
}

/* Each instant goes to the first entry in the order of starts that reaches it: to the later ones
 * remains what lies after the furthest end so far. */
static void
add_all_timed (Finder *finder, GPtrArray *timed)
{
  gint64 taken_until_s = G_MININT64;

  g_ptr_array_sort (timed, compare_starts);
  for (guint i = 0; i < timed->len; i++) {
    const VoletEntry *entry = timed->pdata[i];
    gint64 end_s = entry->start_unix_s + (gint64) entry->minutes * 60;

    add_timed (finder, entry, MAX (entry->start_unix_s, taken_until_s), end_s);
    taken_until_s = MAX (taken_until_s, end_s);
  }
}

static void
add_all_untimed (Finder *finder, GPtrArray *untimed)
{
  g_ptr_array_sort (untimed, compare_starts);
  for (guint i = 0; i < untimed->len; i++) {
    const VoletEntry *entry = untimed->pdata[i];

    add_part (finder, entry, entry->day, entry->minutes);
  }
}

static void
fill_days (Finder *finder)
{
  VoletDay day = G_MININT32;
  int taken_min = 0;

  g_array_sort (finder->parts, compare_days);
  for (guint i = 0; i < finder->parts->len; i++) {
    VoletDayPart *part = &g_array_index (finder->parts, VoletDayPart, i);
    VoletZoneCursor *cursor = get_cursor (finder, part->entry->zone);
    int room_min;

    if (part->day != day)
      taken_min = 0;
    day = part->day;
    room_min = MAX (0, volet_zone_cursor_get_day_length (cursor, day) - taken_min);
    part->counted_min = MIN (part->minutes, room_min);
    taken_min += part->counted_min;
  }
}

/**
 * volet_day_part_find_all:
 * @entries: (element-type VoletEntry): entries in any order
 * @first_day: the first day that is wanted
 * @last_day: the last
 *
 * Cuts the counted entries among @entries into the parts that the days from @first_day to
 * @last_day hold of them, as the rules at the top of this file say. Takes O(n log n) time for n
 * entries that reach into these days.
 *
 * Returns: (transfer full) (element-type VoletDayPart): the parts by day, and in each day in the
 *   order in which they fill it; @entries must outlive them
 */
GArray *
volet_day_part_find_all (GPtrArray *entries, VoletDay first_day, VoletDay last_day)
{
  g_autoptr (GPtrArray) timed = g_ptr_array_new ();
  g_autoptr (GPtrArray) untimed = g_ptr_array_new ();
  g_autoptr (GHashTable) cursors = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  Finder finder = {
      .parts = g_array_new (FALSE, FALSE, sizeof (VoletDayPart)),
      .first_day = first_day,
      .last_day = last_day,
      .cursors = cursors,
  };

  for (guint i = 0; i < entries->len; i++) {
    VoletEntry *entry = entries->pdata[i];

    if (volet_entry_is_counted (entry) && can_reach (entry, first_day, last_day))
      g_ptr_array_add (volet_entry_has_start (entry) ? timed : untimed, entry);
  }

  add_all_timed (&finder, timed);
  add_all_untimed (&finder, untimed);
  fill_days (&finder);
  return finder.parts;
}
