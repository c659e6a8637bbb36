/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Joining the ledger: every line of both copies, each once.
 *
 * Invariants:
 * 1. A number names one document. Where both copies gave a number to different documents, the copy
 *    that gave fewer since they drifted apart gets new numbers, after all others, in its order.
 * 2. A number only rises, and every number that a line ever had is kept with it. */

#include "volet-merge-private.h"

#include <string.h>

/* A line as both sides have it. */
typedef struct {
  VoletLine *sides[2]; /* not owned; NULL where a side does not have it */
  guint wish_n;
  guint n;
  gboolean is_moved;
} Line;

typedef struct {
  VoletMerger *merger;
  GArray *lines; /* Line, in the joined order */
  GHashTable *used;
  guint next_n;
} Numbering;

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return ((const VoletLine *) a)->id == ((const VoletLine *) b)->id ? 0 : 1;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const VoletLine *first = a, *second = b;

  if (first->given->true_day != second->given->true_day)
    return first->given->true_day < second->given->true_day ? -1 : 1;
  return first->id < second->id ? -1 : 1;
}

static GArray *
join_lines (VoletMerger *self)
{
  GPtrArray *first = self->sides[0]->lines, *second = self->sides[1]->lines;
  g_autoptr (GArray) joints = volet_merge_join_lists (first, second, compare_ids, compare_days);
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (Line));

  for (guint i = 0; i < joints->len; i++) {
    const VoletJoint *joint = &g_array_index (joints, VoletJoint, i);
    Line line = {{joint->first < 0 ? NULL : first->pdata[joint->first],
                  joint->second < 0 ? NULL : second->pdata[joint->second]}};

    for (guint side = 0; side < 2; side++)
      if (line.sides[side] != NULL)
        line.wish_n = MAX (line.wish_n, line.sides[side]->given->n);
    g_array_append_val (lines, line);
  }
  return lines;
}

/* The side that a line is on alone, or 2. */
static guint
get_lone_side (const Line *line)
{
  if (line->sides[0] != NULL && line->sides[1] != NULL)
    return 2;
  return line->sides[0] != NULL ? 0 : 1;
}

/* The side whose lines give way: the one with fewer of its own, or the one whose first comes later.
 */
static guint
find_yielding_side (GArray *lines)
{
  guint n_lone[3] = {0, 0, 0};
  guint first = 2;

  for (guint i = 0; i < lines->len; i++) {
    guint side = get_lone_side (&g_array_index (lines, Line, i));

    if (side != 2 && first == 2)
      first = side;
    n_lone[side]++;
  }
  if (n_lone[0] != n_lone[1])
    return n_lone[0] < n_lone[1] ? 0 : 1;
  return first == 0 ? 1 : 0;
}

/* Lets the lines of @side keep their numbers, up to the first that is taken. */
static void
keep_numbers (Numbering *self, guint side)
{
  gboolean is_moving = FALSE;

  for (guint i = 0; i < self->lines->len; i++) {
    Line *line = &g_array_index (self->lines, Line, i);

    if (get_lone_side (line) != side)
      continue;
    is_moving |= line->is_moved;
    if (!is_moving && !g_hash_table_add (self->used, GUINT_TO_POINTER (line->wish_n)))
      is_moving = TRUE;
    line->is_moved = is_moving;
    line->n = line->wish_n;
  }
}

static void
move_lines (Numbering *self)
{
  guint highest = 0;

  for (guint i = 0; i < self->lines->len; i++)
    highest = MAX (highest, g_array_index (self->lines, Line, i).wish_n);
  for (guint i = 0; i < self->lines->len; i++) {
    Line *line = &g_array_index (self->lines, Line, i);

    if (line->is_moved)
      line->n = ++highest;
  }
}

static const Line *
find_line (GArray *lines, guint side, guint n)
{
  for (guint i = 0; i < lines->len; i++) {
    const Line *line = &g_array_index (lines, Line, i);

    if (line->sides[side] != NULL && line->sides[side]->given->n == n)
      return line;
  }
  return NULL;
}

/* What the line replaces, or NULL. */
static const Line *
find_replaced (GArray *lines, const Line *line)
{
  for (guint side = 0; side < 2; side++)
    if (line->sides[side] != NULL && line->sides[side]->given->replaces != 0)
      return find_line (lines, side, line->sides[side]->given->replaces);
  return NULL;
}

/* A document is never numbered before the one that it replaces. Returns whether any had to move. */
static gboolean
move_replacements (GArray *lines)
{
  gboolean has_moved = FALSE;

  for (guint i = 0; i < lines->len; i++) {
    Line *line = &g_array_index (lines, Line, i);
    const Line *replaced = find_replaced (lines, line);

    if (replaced == NULL || replaced->n < line->n || line->is_moved)
      continue;
    line->is_moved = TRUE;
    has_moved = TRUE;
  }
  return has_moved;
}

static void
number_lines (Numbering *self)
{
  guint yielding = find_yielding_side (self->lines);

  do {
    g_hash_table_remove_all (self->used);
    keep_numbers (self, 2);
    keep_numbers (self, 1 - yielding);
    keep_numbers (self, yielding);
    move_lines (self);
  } while (move_replacements (self->lines));
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint first = *(const guint *) a, second = *(const guint *) b;

  return (first > second) - (first < second);
}

static void
add_former (GArray *formers, guint n, guint former_n)
{
  if (former_n == n)
    return;
  for (guint i = 0; i < formers->len; i++)
    if (g_array_index (formers, guint, i) == former_n)
      return;
  g_array_append_val (formers, former_n);
}

static GArray *
join_formers (const Line *line)
{
  GArray *formers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint side = 0; side < 2; side++) {
    const VoletLine *one = line->sides[side];

    if (one == NULL)
      continue;
    add_former (formers, line->n, one->given->n);
    for (guint i = 0; i < one->formers->len; i++)
      add_former (formers, line->n, g_array_index (one->formers, guint, i));
  }
  g_array_sort (formers, compare_numbers);
  return formers;
}

/* The context with the versions that weeks have now. What was given of a week in progress speaks of
 * unknowns of its own, which no closing numbers. */
static GArray *
map_context (VoletMerger *self, guint side, GArray *context)
{
  GArray *mapped = g_array_copy (context);

  for (guint i = 0; i < mapped->len; i++) {
    VoletGivenContext *line = &g_array_index (mapped, VoletGivenContext, i);
    g_autofree char *key = g_strdup_printf ("%d %u", line->week, line->version);
    gpointer version = g_hash_table_lookup (self->versions[side], key);

    if (version != NULL && line->cut_off_day == VOLET_STATEMENT_NO_DAY)
      line->version = GPOINTER_TO_UINT (version);
  }
  return mapped;
}

/* Both sides map to the same, unless a stored notebook contradicts itself. */
static GArray *
join_contexts (VoletMerger *self, const Line *line)
{
  g_autoptr (GArray) first = NULL;
  g_autoptr (GArray) second = NULL;
  g_autoptr (GBytes) first_bytes = NULL;
  g_autoptr (GBytes) second_bytes = NULL;

  if (line->sides[0] != NULL)
    first = map_context (self, 0, line->sides[0]->given->context);
  if (line->sides[1] != NULL)
    second = map_context (self, 1, line->sides[1]->given->context);
  if (first == NULL || second == NULL)
    return first != NULL ? g_steal_pointer (&first) : g_steal_pointer (&second);

  first_bytes = volet_given_context_to_bytes (first);
  second_bytes = volet_given_context_to_bytes (second);
  return g_bytes_compare (first_bytes, second_bytes) <= 0 ? g_steal_pointer (&first)
                                                          : g_steal_pointer (&second);
}

/* Of two words about one document the one by which readers may know it. */
static int
get_weight (VoletGivenState state)
{
  switch (state) {
  case VOLET_GIVEN_STATE_GIVEN:
  case VOLET_GIVEN_STATE_REPLACED:
    return 3;
  case VOLET_GIVEN_STATE_PERHAPS:
    return 2;
  case VOLET_GIVEN_STATE_MISTAKE:
    return 1;
  case VOLET_GIVEN_STATE_NOT_DELIVERED:
  default:
    return 0;
  }
}

static void
join_words (VoletMerger *self, const Line *line, VoletGiven *joined)
{
  const VoletGiven *first = line->sides[0]->given, *second = line->sides[1]->given;
  g_autofree char *key = volet_id_to_string (line->sides[0]->id);
  VoletRelation relation = volet_merge_relate (self, VOLET_OBJECT_GIVEN, key);
  const VoletGiven *later = relation == VOLET_RELATION_SECOND ? second : first;

  if (relation == VOLET_RELATION_APART || relation == VOLET_RELATION_SAME) {
    joined->state =
        get_weight (first->state) >= get_weight (second->state) ? first->state : second->state;
    joined->channel = MAX (first->channel, second->channel);
    if (first->state != second->state)
      volet_merge_add_note (self, (VoletMergeNote){.kind = VOLET_MERGE_NOTE_STATE, .n = line->n});
    return;
  }
  joined->state = later->state;
  joined->channel = later->channel;
}

static void
keep_line (VoletMerger *self, GArray *lines, const Line *line)
{
  VoletLine *any = line->sides[0] != NULL ? line->sides[0] : line->sides[1];
  VoletGiven *given = volet_given_new ();
  const Line *replaced = find_replaced (lines, line);

  given->n = line->n;
  given->true_day = any->given->true_day;
  given->recipient = any->given->recipient;
  given->asked = g_strdup (any->given->asked);
  given->channel = any->given->channel;
  given->state = any->given->state;
  given->replaces = replaced != NULL ? replaced->n : 0;
  given->statement = g_object_ref (any->given->statement);
  g_array_unref (given->context);
  given->context = join_contexts (self, line);
  g_ptr_array_unref (given->files);
  given->files = g_ptr_array_ref (any->given->files);
  if (line->sides[0] != NULL && line->sides[1] != NULL)
    join_words (self, line, given);
  g_ptr_array_add (self->out->lines, volet_line_new (any->id, given, join_formers (line)));
  for (guint side = 0; side < 2; side++)
    if (line->sides[side] != NULL && line->sides[side]->given->n != line->n)
      volet_merge_add_note (self, (VoletMergeNote){.kind = VOLET_MERGE_NOTE_NUMBER_CHANGED,
                                                   .n = line->n,
                                                   .former_n = line->sides[side]->given->n});
}

/* Where a side's line @n stands now: the highest number that any line up to it has. */
static guint
map_number (VoletMerger *self, guint side, guint n)
{
  guint mapped = 0;

  for (guint i = 0; i < self->sides[side]->lines->len; i++) {
    const VoletLine *line = self->sides[side]->lines->pdata[i];

    if (line->given->n > n)
      continue;
    for (guint j = 0; j < self->out->lines->len; j++) {
      const VoletLine *joined = self->out->lines->pdata[j];

      if (joined->id == line->id)
        mapped = MAX (mapped, joined->given->n);
    }
  }
  return mapped;
}

/**
 * volet_merge_lines:
 * @self: a merger whose weeks are joined and whose recipients are made one
 *
 * Joins the ledger, and then the groups of recipients, which speak of its numbers.
 */
void
volet_merge_lines (VoletMerger *self)
{
  g_autoptr (GArray) lines = join_lines (self);
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  Numbering numbering = {self, lines, used, 0};

  number_lines (&numbering);
  for (guint i = 0; i < lines->len; i++)
    keep_line (self, lines, &g_array_index (lines, Line, i));
  volet_merge_recipients (self, map_number);
}
