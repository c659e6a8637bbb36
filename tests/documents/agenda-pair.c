/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Agendas that have given minutes in each week and family, and for the rest are as different as
 * agendas can be. */

#include "agenda-pair.h"

#define MAX_ENTRY_MIN 400
#define MAX_NOISE 4

/* Entries with a start stand one after the other from the morning on; those without take the rest
 * of the day. */
typedef struct {
  int next_start_min;
  int left_min;
} DayRoom;

static int
pick (GRand *rand, int first, int last)
{
  return g_rand_int_range (rand, first, last + 1);
}

static VoletCategory
pick_category (GRand *rand, VoletFamily family)
{
  VoletCategory category;

  do {
    category = (VoletCategory) pick (rand, 0, VOLET_N_CATEGORIES - 1);
  } while (volet_category_get_family (category) != family);
  return category;
}

static VoletEntry *
make_entry (GRand *rand, VoletZone *zone)
{
  static const char *const notes[] = {NULL,           "rendez-vous à l’hôpital", "avocat, tribunal",
                                      "chez ma mère", "12 bis rue des Lilas",    "mission locale"};
  VoletEntry *entry = volet_entry_new (zone);

  volet_entry_set_note (entry, notes[pick (rand, 0, G_N_ELEMENTS (notes) - 1)]);
  entry->has_proof = pick (rand, 0, 1);
  entry->source = (VoletEntrySource) pick (rand, 0, VOLET_N_ENTRY_SOURCES - 1);
  entry->counts = TRUE;
  return entry;
}

/* Takes up to @left_min minutes of some day. */
static VoletEntry *
make_counted (GRand *rand, VoletZone *zone, VoletDay monday, DayRoom rooms[7], int left_min)
{
  VoletEntry *entry = make_entry (rand, zone);
  int day = pick (rand, 0, VOLET_DAYS_PER_WEEK - 1);
  int wanted = pick (rand, 1, MAX_ENTRY_MIN);
  int minutes;

  while (rooms[day].left_min == 0)
    day = (day + 1) % VOLET_DAYS_PER_WEEK;
  minutes = MIN (MIN (left_min, rooms[day].left_min), wanted);
  if (pick (rand, 0, 1) && rooms[day].next_start_min + minutes <= VOLET_MINUTES_PER_DAY) {
    g_assert_true (volet_entry_set_span (entry, monday + day, rooms[day].next_start_min,
                                         rooms[day].next_start_min + minutes, NULL, NULL));
    rooms[day].next_start_min += minutes;
  } else {
    volet_entry_set_duration (entry, monday + day, minutes);
  }
  rooms[day].left_min -= minutes;
  return entry;
}

/* Planned, or not to be counted: nothing of it may be seen. */
static void
add_noise (GRand *rand, GPtrArray *entries, VoletZone *zone, VoletDay monday)
{
  for (int n = pick (rand, 0, MAX_NOISE); n > 0; n--) {
    VoletEntry *entry = make_entry (rand, zone);

    volet_entry_set_duration (entry, monday + pick (rand, 0, 6), pick (rand, 1, 300));
    entry->category = (VoletCategory) pick (rand, 0, VOLET_N_CATEGORIES - 1);
    entry->is_planned = pick (rand, 0, 1);
    entry->counts = entry->is_planned && pick (rand, 0, 1);
    g_ptr_array_add (entries, entry);
  }
}

static void
shuffle (GRand *rand, GPtrArray *entries, guint first)
{
  for (guint i = entries->len; i > first + 1; i--) {
    guint k = (guint) g_rand_int_range (rand, (gint32) first, (gint32) i);
    gpointer swapped = entries->pdata[i - 1];

    entries->pdata[i - 1] = entries->pdata[k];
    entries->pdata[k] = swapped;
  }
}

void
agenda_pair_add_week (GRand *rand,
                      GPtrArray *entries,
                      VoletZone *zone,
                      VoletWeek week,
                      const int family_min[VOLET_N_FAMILIES])
{
  VoletDay monday = volet_week_get_monday (week);
  guint first = entries->len;
  DayRoom rooms[VOLET_DAYS_PER_WEEK];

  for (int day = 0; day < VOLET_DAYS_PER_WEEK; day++)
    rooms[day] =
        (DayRoom){.next_start_min = pick (rand, 0, 600), .left_min = VOLET_MINUTES_PER_DAY};
  for (int family = 0; family < VOLET_N_FAMILIES; family++) {
    for (int left_min = family_min[family]; left_min > 0;) {
      VoletEntry *entry = make_counted (rand, zone, monday, rooms, left_min);

      entry->category = pick_category (rand, (VoletFamily) family);
      left_min -= entry->minutes;
      g_ptr_array_add (entries, entry);
    }
  }
  add_noise (rand, entries, zone, monday);
  shuffle (rand, entries, first);
}
