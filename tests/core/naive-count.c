/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The count of an agenda once more, minute by minute. */

#include "naive-count.h"

static gint64
first_minute (const VoletEntry *entry)
{
  return entry->start_unix_s / 60;
}

static gboolean
is_counted (const VoletEntry *entry)
{
  return entry->counts && !entry->is_planned;
}

static gboolean
has_start (const VoletEntry *entry)
{
  return entry->start_unix_s != VOLET_ENTRY_NO_START;
}

static gboolean
has_minute (const VoletEntry *entry, gint64 minute)
{
  return is_counted (entry) && has_start (entry) && minute >= first_minute (entry) &&
         minute < first_minute (entry) + entry->minutes;
}

/* The local day of a minute since 1970 in UTC, read off a clock. All these years are after 1970. */
static VoletDay
get_local_day (const char *zone_id, gint64 minute)
{
  static GTimeZone *zones[8];
  GTimeZone *zone = NULL;
  int interval;

  for (guint i = 0; zone == NULL; i++) {
    g_assert_cmpuint (i, <, G_N_ELEMENTS (zones));
    if (zones[i] == NULL)
      zones[i] = g_time_zone_new_identifier (zone_id);
    if (g_strcmp0 (g_time_zone_get_identifier (zones[i]), zone_id) == 0)
      zone = zones[i];
  }
  interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, minute * 60);
  return (VoletDay) ((minute * 60 + g_time_zone_get_offset (zone, interval)) / 86400);
}

/* The minutes during which a clock shows the day. */
int
naive_day_length (const char *zone_id, VoletDay day)
{
  gint64 from = (gint64) (day - 2) * 1440, until = (gint64) (day + 3) * 1440;
  int length = 0;

  for (gint64 minute = from; minute < until; minute++)
    length += get_local_day (zone_id, minute) == day;
  return length;
}

static int
get_day_length (const VoletEntry *entry, VoletDay day)
{
  static GHashTable *known;
  const char *zone_id = volet_zone_get_id (entry->zone);
  g_autofree char *key = g_strdup_printf ("%s %d", zone_id, day);
  gpointer length;

  if (known == NULL)
    known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!g_hash_table_lookup_extended (known, key, NULL, &length)) {
    length = GINT_TO_POINTER (naive_day_length (zone_id, day));
    g_hash_table_insert (known, g_steal_pointer (&key), length);
  }
  return GPOINTER_TO_INT (length);
}

static gboolean
comes_before (const VoletEntry *a, const VoletEntry *b)
{
  if (has_start (a) != has_start (b))
    return has_start (a);
  if (has_start (a) && first_minute (a) != first_minute (b))
    return first_minute (a) < first_minute (b);
  if (a->created_us != b->created_us)
    return a->created_us < b->created_us;
  return a->id < b->id;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return comes_before (*(VoletEntry *const *) a, *(VoletEntry *const *) b) ? -1 : 1;
}

static void
count_minute (NaiveCount *count, const VoletEntry *entry, VoletDay day, VoletDay first_day)
{
  int index = day - first_day;
  int taken = 0;

  if (index < 0 || index >= count->n_days)
    return;
  for (VoletFamily family = 0; family < VOLET_N_FAMILIES; family++)
    taken += count->family_min[index][family];

  if (taken < get_day_length (entry, day))
    count->family_min[index][volet_category_get_family (entry->category)]++;
  else if (count->full_day < 0 || day < count->full_day)
    count->full_day = day;
}

static gboolean
is_taken (GPtrArray *sorted, guint n_before, gint64 minute)
{
  for (guint i = 0; i < n_before; i++) {
    if (has_minute (sorted->pdata[i], minute))
      return TRUE;
  }
  return FALSE;
}

/* Entries in the order in which they come; each of their minutes that none before it has. */
void
naive_count (GPtrArray *entries, VoletDay first_day, int n_days, NaiveCount *ret_count)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  g_assert_cmpint (n_days, <=, NAIVE_MAX_DAYS);
  *ret_count = (NaiveCount){.n_days = n_days, .full_day = -1};
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (sorted, entries->pdata[i]);
  g_ptr_array_sort (sorted, compare);

  for (guint i = 0; i < sorted->len; i++) {
    const VoletEntry *entry = sorted->pdata[i];

    for (int m = 0; is_counted (entry) && m < entry->minutes; m++) {
      if (!has_start (entry))
        count_minute (ret_count, entry, entry->day, first_day);
      else if (!is_taken (sorted, i, first_minute (entry) + m))
        count_minute (ret_count, entry,
                      get_local_day (volet_zone_get_id (entry->zone), first_minute (entry) + m),
                      first_day);
    }
  }
}

int
naive_overlap (GPtrArray *entries, const VoletEntry *entry)
{
  int overlap = 0;

  for (int m = 0; is_counted (entry) && has_start (entry) && m < entry->minutes; m++) {
    gboolean is_shared = FALSE;

    for (guint i = 0; i < entries->len && !is_shared; i++) {
      const VoletEntry *other = entries->pdata[i];

      is_shared = other->id != entry->id && has_minute (other, first_minute (entry) + m);
    }
    overlap += is_shared;
  }
  return overlap;
}
