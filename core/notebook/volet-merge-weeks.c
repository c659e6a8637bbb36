/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Joining the closings of weeks.
 *
 * Invariants:
 * 1. Every closing of either side stays on record, whatever became of the week.
 * 2. A week is closed only if its minutes are those of its last closing. */

#include "volet-merge-private.h"

#include <string.h>

#define COMPARE(a, b) (((a) > (b)) - ((a) < (b)))

/* One week as both sides have it. */
typedef struct {
  VoletWeek week;
  GPtrArray *closings[2]; /* VoletClosing, not owned */
} Sides;

static int
compare_closings (gconstpointer a, gconstpointer b)
{
  const VoletClosing *first = a, *second = b;
  int order = COMPARE (first->closed_unix_s, second->closed_unix_s);

  if (order == 0)
    order = COMPARE (first->objective.kind, second->objective.kind);
  if (order == 0)
    order = COMPARE (first->objective.minutes, second->objective.minutes);
  for (int i = 0; order == 0 && i < VOLET_N_FAMILIES; i++)
    order = COMPARE (first->family_min[i], second->family_min[i]);
  return order;
}

static char *
make_version_key (VoletWeek week, guint version)
{
  return g_strdup_printf ("%d %u", week, version);
}

/* Of two reopenings of one closing the one that the later side knows, else the earlier one. */
static gint64
join_reopening (const VoletClosing *first, const VoletClosing *second, VoletRelation relation)
{
  if (first == NULL || second == NULL)
    return first != NULL ? first->reopened_unix_s : second->reopened_unix_s;
  if (relation == VOLET_RELATION_FIRST)
    return first->reopened_unix_s;
  if (relation == VOLET_RELATION_SECOND)
    return second->reopened_unix_s;
  if (first->reopened_unix_s == VOLET_CLOSING_NOT_REOPENED)
    return second->reopened_unix_s;
  if (second->reopened_unix_s == VOLET_CLOSING_NOT_REOPENED)
    return first->reopened_unix_s;
  return MIN (first->reopened_unix_s, second->reopened_unix_s);
}

static gboolean
is_closed_on (GPtrArray *closings)
{
  return closings->len > 0 &&
         ((const VoletClosing *) closings->pdata[closings->len - 1])->reopened_unix_s ==
             VOLET_CLOSING_NOT_REOPENED;
}

static gboolean
is_to_be_closed (const Sides *sides, VoletRelation relation)
{
  if (relation == VOLET_RELATION_FIRST)
    return is_closed_on (sides->closings[0]);
  if (relation == VOLET_RELATION_SECOND)
    return is_closed_on (sides->closings[1]);
  return is_closed_on (sides->closings[0]) && is_closed_on (sides->closings[1]);
}

static gboolean
has_minutes_of (VoletMerger *self, const VoletClosing *closing)
{
  VoletDay monday = volet_week_get_monday (closing->week);
  g_autoptr (GPtrArray) near = g_ptr_array_new ();
  VoletCount count;

  for (guint i = 0; i < self->out->entries->len; i++) {
    VoletEntry *entry = self->out->entries->pdata[i];

    if (entry->day >= monday - 3 && entry->day <= monday + VOLET_DAYS_PER_WEEK + 3)
      g_ptr_array_add (near, entry);
  }
  count = volet_count_until (near, closing->week, VOLET_DAY_LAST);
  return memcmp (count.family_min, closing->family_min, sizeof count.family_min) == 0;
}

static VoletWeekRecord *
find_week (VoletMerger *self, VoletWeek week)
{
  VoletWeekRecord *record;

  for (guint i = 0; i < self->out->weeks->len; i++)
    if (((VoletWeekRecord *) self->out->weeks->pdata[i])->week == week)
      return self->out->weeks->pdata[i];
  record = volet_week_record_new (week);
  g_ptr_array_add (self->out->weeks, record);
  return record;
}

/* Numbers the joined closings as they were in one notebook, and notes what became of each version.
 */
static void
number_closings (VoletMerger *self, const Sides *sides, GArray *joints, VoletClosing *joined)
{
  for (guint i = 0; i < joints->len; i++) {
    const VoletJoint *joint = &g_array_index (joints, VoletJoint, i);
    const int places[2] = {joint->first, joint->second};

    joined[i].version =
        i == 0 ? 1
               : joined[i - 1].version + (memcmp (joined[i - 1].family_min, joined[i].family_min,
                                                  sizeof joined[i].family_min) != 0);
    for (guint side = 0; side < 2; side++) {
      char *key;

      if (places[side] < 0)
        continue;
      key = make_version_key (
          sides->week,
          ((const VoletClosing *) sides->closings[side]->pdata[places[side]])->version);
      if (g_hash_table_contains (self->versions[side], key))
        g_free (key);
      else
        g_hash_table_insert (self->versions[side], key, GUINT_TO_POINTER (joined[i].version));
    }
  }
}

static void
settle_week (VoletMerger *self, const Sides *sides, VoletClosing *joined, guint n)
{
  g_autofree char *key = g_strdup_printf ("%d", sides->week);
  VoletRelation relation = volet_merge_relate (self, VOLET_OBJECT_CLOSED, key);
  gboolean is_touched = sides->closings[0]->len != n || sides->closings[1]->len != n ||
                        g_hash_table_contains (self->touched_weeks, GINT_TO_POINTER (sides->week));
  VoletWeekRecord *record = find_week (self, sides->week);
  VoletClosing *last = &joined[n - 1];
  gboolean was_closed = is_closed_on (sides->closings[0]) || is_closed_on (sides->closings[1]);

  record->is_closed = is_to_be_closed (sides, relation) &&
                      last->reopened_unix_s == VOLET_CLOSING_NOT_REOPENED &&
                      (!is_touched || has_minutes_of (self, last));
  for (guint i = 0; i < n; i++)
    if (joined[i].reopened_unix_s == VOLET_CLOSING_NOT_REOPENED &&
        (i + 1 < n || !record->is_closed))
      joined[i].reopened_unix_s = MAX (self->latest_unix_s, joined[i].closed_unix_s);
  if (record->is_closed)
    record->objective = last->objective;
  else if (was_closed && (relation == VOLET_RELATION_APART || is_to_be_closed (sides, relation)))
    volet_merge_add_note (
        self, (VoletMergeNote){.kind = VOLET_MERGE_NOTE_WEEK_REOPENED, .week = sides->week});
}

static void
join_week (VoletMerger *self, const Sides *sides)
{
  g_autofree char *key = g_strdup_printf ("%d", sides->week);
  VoletRelation relation = volet_merge_relate (self, VOLET_OBJECT_CLOSED, key);
  g_autoptr (GArray) joints = volet_merge_join_lists (sides->closings[0], sides->closings[1],
                                                      compare_closings, compare_closings);
  g_autofree VoletClosing *joined = g_new0 (VoletClosing, joints->len);

  for (guint i = 0; i < joints->len; i++) {
    const VoletJoint *joint = &g_array_index (joints, VoletJoint, i);
    const VoletClosing *first = joint->first < 0 ? NULL : sides->closings[0]->pdata[joint->first];
    const VoletClosing *second =
        joint->second < 0 ? NULL : sides->closings[1]->pdata[joint->second];

    joined[i] = first != NULL ? *first : *second;
    joined[i].reopened_unix_s = join_reopening (first, second, relation);
  }
  number_closings (self, sides, joints, joined);
  settle_week (self, sides, joined, joints->len);
  for (guint i = 0; i < joints->len; i++)
    g_ptr_array_add (self->out->closings, volet_closing_record_new (i + 1, &joined[i]));
}

static GPtrArray *
take_week (GPtrArray *records, guint *place, VoletWeek week)
{
  GPtrArray *closings = g_ptr_array_new ();

  while (*place < records->len) {
    VoletClosingRecord *record = records->pdata[*place];

    if (record->closing.week != week)
      break;
    g_ptr_array_add (closings, &record->closing);
    (*place)++;
  }
  return closings;
}

static VoletWeek
get_week (GPtrArray *records, guint place)
{
  return place < records->len ? ((const VoletClosingRecord *) records->pdata[place])->closing.week
                              : G_MAXINT;
}

/**
 * volet_merge_weeks:
 * @self: a merger whose entries and settings are joined
 *
 * Joins the closings of every week, and says which weeks are closed.
 */
void
volet_merge_weeks (VoletMerger *self)
{
  GPtrArray *first = self->sides[0]->closings, *second = self->sides[1]->closings;
  guint i = 0, j = 0;

  while (i < first->len || j < second->len) {
    Sides sides = {.week = MIN (get_week (first, i), get_week (second, j))};

    sides.closings[0] = take_week (first, &i, sides.week);
    sides.closings[1] = take_week (second, &j, sides.week);
    join_week (self, &sides);
    g_ptr_array_unref (sides.closings[0]);
    g_ptr_array_unref (sides.closings[1]);
  }
}
