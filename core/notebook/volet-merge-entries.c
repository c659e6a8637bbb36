/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Joining entries: the later of two states that follow each other; of two that went apart both,
 * and never a removal over a change. */

#include "volet-merge-private.h"

#include <string.h>

/* An entry as one side has it. */
typedef struct {
  VoletEntry *entry; /* NULL where it is gone */
  gboolean is_removed;
  VoletDay removed_day;
} State;

typedef struct {
  VoletId id;
  State states[2];
} Pair;

static gboolean
are_same_states (const State *a, const State *b)
{
  if (a->entry == NULL || b->entry == NULL)
    return a->entry == b->entry;
  return a->is_removed == b->is_removed && a->removed_day == b->removed_day &&
         volet_entry_equal (a->entry, b->entry);
}

static void
touch_entry (VoletMerger *self, const VoletEntry *entry)
{
  VoletDay last = volet_entry_get_last_day (entry);

  for (VoletDay day = entry->day - 1; day <= last + 1; day++)
    g_hash_table_add (self->touched_weeks, GINT_TO_POINTER (volet_week_from_day (day)));
}

/* Weeks of an entry that is not in the joined notebook as it is on both sides. */
static void
touch_states (VoletMerger *self, const Pair *pair)
{
  if (are_same_states (&pair->states[0], &pair->states[1]))
    return;
  for (guint side = 0; side < 2; side++)
    if (pair->states[side].entry != NULL)
      touch_entry (self, pair->states[side].entry);
}

/* Puts a state into the joined notebook. */
static void
keep (VoletMerger *self, const State *state)
{
  if (state->entry == NULL)
    return;
  if (state->is_removed)
    g_ptr_array_add (self->out->bin,
                     volet_removed_entry_new (volet_entry_copy (state->entry), state->removed_day));
  else
    g_ptr_array_add (self->out->entries, volet_entry_copy (state->entry));
}

static VoletMergeNote
make_note (VoletMergeNoteKind kind, const VoletEntry *entry)
{
  return (VoletMergeNote){
      .kind = kind, .day = entry->day, .category = entry->category, .id = entry->id};
}

/* The version that does not hold, as an entry of its own that counts for nothing until the person
 * has looked at it: whether it counted is kept beside it. */
static void
keep_second (VoletMerger *self, const State *state, guint64 head, VoletId *ret_id)
{
  g_autoptr (VoletEntry) second = volet_entry_copy (state->entry);
  g_autofree char *of = volet_id_to_string (second->id);
  g_autofree char *key = NULL;
  g_autofree char *content = NULL;
  State copy = *state;

  content =
      g_strdup_printf ("{\"of\":\"%s\",\"counts\":%s}", of, second->counts ? "true" : "false");
  second->id = volet_merge_hash ("second", second->id, head);
  second->counts = FALSE;
  *ret_id = second->id;
  key = volet_id_to_string (second->id);
  volet_merge_keep_variant (self, VOLET_OBJECT_ENTRY, key, head, content);
  copy.entry = second;
  keep (self, &copy);
}

static char *
format_words (const VoletEntry *entry)
{
  return g_strdup_printf ("%d %d %" G_GINT64_FORMAT " %s %d %d %d %d %d %" G_GINT64_FORMAT " %s",
                          entry->day, entry->minutes, entry->start_unix_s,
                          volet_zone_get_id (entry->zone), entry->category, entry->is_planned,
                          entry->counts, entry->has_proof, entry->source, entry->created_us,
                          entry->note != NULL ? entry->note : "");
}

static gboolean
is_known (VoletMerger *self, VoletId id)
{
  VoletEntry key = {.id = id};

  for (guint side = 0; side < 2; side++) {
    for (guint i = 0; i < self->sides[side]->entries->len; i++)
      if (volet_content_compare_entries (self->sides[side]->entries->pdata[i], &key) == 0)
        return TRUE;
    for (guint i = 0; i < self->sides[side]->bin->len; i++)
      if (((VoletRemovedEntry *) self->sides[side]->bin->pdata[i])->entry->id == id)
        return TRUE;
  }
  return FALSE;
}

/* Where two sides say different things under the same change, as copies of an old version may. */
static int
compare_words (const VoletEntry *a, const VoletEntry *b)
{
  g_autofree char *first = format_words (a);
  g_autofree char *second = format_words (b);

  return strcmp (first, second);
}

static guint
choose (VoletMerger *self, const Pair *pair, const char *key)
{
  if (volet_merge_relate (self, VOLET_OBJECT_ENTRY, key) != VOLET_RELATION_SAME)
    return volet_merge_choose (self, VOLET_OBJECT_ENTRY, key);
  return compare_words (pair->states[0].entry, pair->states[1].entry) >= 0 ? 0 : 1;
}

/* Two versions, both here or both removed. */
static void
join_versions (VoletMerger *self, const Pair *pair, const char *key)
{
  guint chosen = choose (self, pair, key);
  State winner = pair->states[chosen];
  const State *loser = &pair->states[1 - chosen];
  guint64 head = volet_merge_get_head (self, 1 - chosen, VOLET_OBJECT_ENTRY, key);
  VoletMergeNote note = make_note (VOLET_MERGE_NOTE_BOTH_KEPT, winner.entry);

  winner.removed_day = MAX (winner.removed_day, loser->removed_day);
  keep (self, &winner);
  if (volet_entry_equal (winner.entry, loser->entry))
    return;
  note.other_id = volet_merge_hash ("second", loser->entry->id, head);
  if (is_known (self, note.other_id))
    return;
  keep_second (self, loser, head, &note.other_id);
  if (!winner.is_removed)
    volet_merge_add_note (self, note);
}

/* One event that both copies read from a calendar apart from each other, or one entry of which only
 * the moment of its making differs: it is the older of the two. */
static gboolean
join_twins (VoletMerger *self, const Pair *pair)
{
  const State *first = &pair->states[0], *second = &pair->states[1];
  g_autoptr (VoletEntry) aligned = NULL;

  if (first->entry == NULL || second->entry == NULL || first->is_removed != second->is_removed ||
      first->removed_day != second->removed_day)
    return FALSE;
  aligned = volet_entry_copy (first->entry);
  aligned->created_us = second->entry->created_us;
  if (!volet_entry_equal (aligned, second->entry))
    return FALSE;
  keep (self, first->entry->created_us <= second->entry->created_us ? first : second);
  return TRUE;
}

static void
join_apart (VoletMerger *self, const Pair *pair, const char *key)
{
  const State *first = &pair->states[0], *second = &pair->states[1];
  gboolean is_first_here = first->entry != NULL && !first->is_removed;
  gboolean is_second_here = second->entry != NULL && !second->is_removed;
  const State *kept;

  if (first->entry != NULL && second->entry != NULL && is_first_here == is_second_here) {
    join_versions (self, pair, key);
    return;
  }
  if (is_first_here || is_second_here) {
    kept = is_first_here ? first : second;
    volet_merge_add_note (self, make_note (VOLET_MERGE_NOTE_EDIT_KEPT, kept->entry));
  } else {
    kept = first->entry != NULL ? first : second;
  }
  keep (self, kept);
}

static void
join (VoletMerger *self, const Pair *pair)
{
  g_autofree char *key = volet_id_to_string (pair->id);
  VoletRelation relation = volet_merge_relate (self, VOLET_OBJECT_ENTRY, key);
  gboolean is_new_to[2];

  touch_states (self, pair);
  /* A side that never heard of it has neither removed nor changed it. */
  for (guint side = 0; side < 2; side++) {
    g_autofree char *place = g_strdup_printf ("%d %s", (int) VOLET_OBJECT_ENTRY, key);

    is_new_to[side] =
        pair->states[side].entry == NULL && !g_hash_table_contains (self->known[side], place);
  }
  if (is_new_to[0] || is_new_to[1])
    keep (self, &pair->states[is_new_to[0] ? 1 : 0]);
  else if (are_same_states (&pair->states[0], &pair->states[1]) || relation == VOLET_RELATION_FIRST)
    keep (self, &pair->states[0]);
  else if (relation == VOLET_RELATION_SECOND)
    keep (self, &pair->states[1]);
  else if (!join_twins (self, pair))
    join_apart (self, pair, key);
}

static Pair *
get_pair (GHashTable *pairs, VoletId id)
{
  Pair *pair = g_hash_table_lookup (pairs, &id);

  if (pair == NULL) {
    pair = g_new0 (Pair, 1);
    pair->id = id;
    g_hash_table_insert (pairs, &pair->id, pair);
  }
  return pair;
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *first = *(Pair *const *) a, *second = *(Pair *const *) b;

  return (first->id > second->id) - (first->id < second->id);
}

/* Every entry of either side, by id. */
static GPtrArray *
list_pairs (VoletMerger *self)
{
  g_autoptr (GHashTable) pairs = g_hash_table_new (g_int64_hash, g_int64_equal);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer pair;

  for (guint side = 0; side < 2; side++) {
    const VoletContent *content = self->sides[side];

    for (guint i = 0; i < content->entries->len; i++) {
      VoletEntry *entry = content->entries->pdata[i];

      get_pair (pairs, entry->id)->states[side].entry = entry;
    }
    for (guint i = 0; i < content->bin->len; i++) {
      const VoletRemovedEntry *removed = content->bin->pdata[i];

      get_pair (pairs, removed->entry->id)->states[side] =
          (State){removed->entry, TRUE, removed->removed_day};
    }
  }
  g_hash_table_iter_init (&iter, pairs);
  while (g_hash_table_iter_next (&iter, NULL, &pair))
    g_ptr_array_add (list, pair);
  g_ptr_array_sort (list, compare_pairs);
  return list;
}

/* Of the entries that fill a day, the one that was made last. */
static VoletEntry *
find_last_made (GPtrArray *entries, VoletDay day)
{
  VoletEntry *last = NULL;

  for (guint i = 0; i < entries->len; i++) {
    VoletEntry *entry = entries->pdata[i];

    if (!volet_entry_is_counted (entry) || entry->day > day ||
        volet_entry_get_last_day (entry) < day)
      continue;
    if (last == NULL || entry->created_us > last->created_us ||
        (entry->created_us == last->created_us && entry->id > last->id))
      last = entry;
  }
  return last;
}

static void
make_room (VoletMerger *self)
{
  VoletDay day;

  while (!volet_count_check_days (self->out->entries, &day, NULL)) {
    VoletEntry *entry = find_last_made (self->out->entries, day);
    g_autofree char *key = NULL;

    if (entry == NULL)
      return;
    entry->counts = FALSE;
    key = volet_id_to_string (entry->id);
    volet_merge_touch (self, VOLET_OBJECT_ENTRY, key, "not counted");
    volet_merge_add_note (self, make_note (VOLET_MERGE_NOTE_NOT_COUNTED, entry));
    touch_entry (self, entry);
  }
}

/**
 * volet_merge_entries:
 * @self: a merger whose history is written
 *
 * Joins the entries of both sides, in the agenda and in the bin.
 */
void
volet_merge_entries (VoletMerger *self)
{
  g_autoptr (GPtrArray) pairs = list_pairs (self);

  for (guint i = 0; i < pairs->len; i++)
    join (self, pairs->pdata[i]);
  make_room (self);
}
