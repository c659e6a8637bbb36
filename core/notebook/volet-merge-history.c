/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What two copies know of each other's changes.
 *
 * A change is a number by chance. A copy that knows the change that another one is at has seen it,
 * and what it is at itself came later. Where neither knows the other's, they went apart. */

#include "volet-merge-private.h"

#include <string.h>

static char *
make_place (VoletObjectKind kind, const char *key)
{
  return g_strdup_printf ("%d %s", (int) kind, key);
}

/* Of entries, recipients and lines, the change that made them is their id. */
static guint64
get_base (VoletObjectKind kind, const char *key)
{
  VoletId first, last;

  if (kind != VOLET_OBJECT_ENTRY && kind != VOLET_OBJECT_RECIPIENT && kind != VOLET_OBJECT_GROUP &&
      kind != VOLET_OBJECT_GIVEN)
    return 0;
  return volet_id_parse_prefix (key, &first, &last) ? first : 0;
}

static GPtrArray *
find_known (VoletMerger *self, guint side, VoletObjectKind kind, const char *key)
{
  g_autofree char *place = make_place (kind, key);

  return g_hash_table_lookup (self->known[side], place);
}

static void
note_time (VoletMerger *self, gint64 unix_s)
{
  self->latest_unix_s = MAX (self->latest_unix_s, unix_s);
}

/**
 * volet_merge_read_history:
 * @self: a merger with its sides
 *
 * Puts the revisions of each side in order, by object.
 */
void
volet_merge_read_history (VoletMerger *self)
{
  for (guint side = 0; side < 2; side++) {
    GPtrArray *revisions = self->sides[side]->revisions;
    GPtrArray *closings = self->sides[side]->closings;

    self->known[side] =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
    for (guint i = 0; i < revisions->len; i++) {
      VoletRevision *revision = revisions->pdata[i];
      g_autofree char *place = make_place (revision->kind, revision->key);
      GPtrArray *known = g_hash_table_lookup (self->known[side], place);

      if (known == NULL) {
        known = g_ptr_array_new ();
        g_hash_table_insert (self->known[side], g_steal_pointer (&place), known);
      }
      g_ptr_array_add (known, revision);
      note_time (self, revision->made_unix_s);
    }
    for (guint i = 0; i < closings->len; i++) {
      const VoletClosing *closing = &((const VoletClosingRecord *) closings->pdata[i])->closing;

      note_time (self, closing->closed_unix_s);
      if (closing->reopened_unix_s != VOLET_CLOSING_NOT_REOPENED)
        note_time (self, closing->reopened_unix_s);
    }
  }
}

static const VoletRevision *
find_head (GPtrArray *known)
{
  for (guint i = 0; known != NULL && i < known->len; i++)
    if (((const VoletRevision *) known->pdata[i])->is_head)
      return known->pdata[i];
  return NULL;
}

static gboolean
does_know (GPtrArray *known, guint64 base, guint64 revision)
{
  if (revision == base)
    return TRUE;
  for (guint i = 0; known != NULL && i < known->len; i++)
    if (((const VoletRevision *) known->pdata[i])->revision == revision)
      return TRUE;
  return FALSE;
}

/**
 * volet_merge_get_head:
 * @self: a merger
 * @side: 0 or 1
 * @kind: of what
 * @key: of which
 *
 * Returns: the change that the object is at on this side, or 0 where the side knows none
 */
guint64
volet_merge_get_head (VoletMerger *self, guint side, VoletObjectKind kind, const char *key)
{
  const VoletRevision *head = find_head (find_known (self, side, kind, key));

  return head != NULL ? head->revision : get_base (kind, key);
}

static gint64
get_time (VoletMerger *self, guint side, VoletObjectKind kind, const char *key)
{
  const VoletRevision *head = find_head (find_known (self, side, kind, key));

  return head != NULL ? head->made_unix_s : 0;
}

/**
 * volet_merge_relate:
 * @self: a merger
 * @kind: of what
 * @key: of which
 *
 * Returns: how the sides stand to each other
 */
VoletRelation
volet_merge_relate (VoletMerger *self, VoletObjectKind kind, const char *key)
{
  guint64 base = get_base (kind, key);
  guint64 first = volet_merge_get_head (self, 0, kind, key);
  guint64 second = volet_merge_get_head (self, 1, kind, key);
  gboolean first_knows, second_knows;

  if (first == second)
    return VOLET_RELATION_SAME;
  if (first == 0 || second == 0)
    return first == 0 ? VOLET_RELATION_SECOND : VOLET_RELATION_FIRST;
  first_knows = does_know (find_known (self, 0, kind, key), base, second);
  second_knows = does_know (find_known (self, 1, kind, key), base, first);
  if (first_knows == second_knows)
    return VOLET_RELATION_APART;
  return first_knows ? VOLET_RELATION_FIRST : VOLET_RELATION_SECOND;
}

/**
 * volet_merge_relate_id:
 * @self: a merger
 * @kind: of what
 * @id: of which
 *
 * Returns: how the sides stand to each other
 */
VoletRelation
volet_merge_relate_id (VoletMerger *self, VoletObjectKind kind, VoletId id)
{
  g_autofree char *key = volet_id_to_string (id);

  return volet_merge_relate (self, kind, key);
}

/**
 * volet_merge_choose:
 * @self: a merger
 * @kind: of what
 * @key: of which
 *
 * Of two sides that went apart, or that say different things under the same change.
 *
 * Returns: the side that holds: the one that changed later by its clock, and where that does not
 *   tell, the one with the greater number
 */
guint
volet_merge_choose (VoletMerger *self, VoletObjectKind kind, const char *key)
{
  gint64 first = get_time (self, 0, kind, key);
  gint64 second = get_time (self, 1, kind, key);

  if (first != second)
    return first > second ? 0 : 1;
  return volet_merge_get_head (self, 0, kind, key) >= volet_merge_get_head (self, 1, kind, key) ? 0
                                                                                                : 1;
}

/**
 * volet_merge_hash:
 * @why: what for
 * @a: a number
 * @b: another
 *
 * Returns: a number that follows from both, whichever comes first
 */
guint64
volet_merge_hash (const char *why, guint64 a, guint64 b)
{
  g_autofree char *text = g_strdup_printf (
      "%s %016" G_GINT64_MODIFIER "x %016" G_GINT64_MODIFIER "x", why, MIN (a, b), MAX (a, b));

  return volet_revision_hash (text, strlen (text));
}

static void
add_revision (GHashTable *rows, const VoletRevision *revision)
{
  VoletRevision *row = g_hash_table_lookup (rows, &revision->revision);

  if (row == NULL) {
    row = volet_revision_new (revision->kind, revision->key, revision->revision,
                              revision->made_unix_s, FALSE);
    g_hash_table_insert (rows, &row->revision, row);
  }
  row->made_unix_s = MAX (row->made_unix_s, revision->made_unix_s);
}

/* The change at which the joined object is. */
static VoletRevision *
make_head (VoletMerger *self, VoletObjectKind kind, const char *key)
{
  VoletRelation relation = volet_merge_relate (self, kind, key);
  guint64 first = volet_merge_get_head (self, 0, kind, key);
  guint64 second = volet_merge_get_head (self, 1, kind, key);
  gint64 first_s = get_time (self, 0, kind, key);
  gint64 second_s = get_time (self, 1, kind, key);

  switch (relation) {
  case VOLET_RELATION_FIRST:
    return volet_revision_new (kind, key, first, first_s, TRUE);
  case VOLET_RELATION_SECOND:
    return volet_revision_new (kind, key, second, second_s, TRUE);
  case VOLET_RELATION_APART:
    return volet_revision_new (kind, key, volet_merge_hash ("joined", first, second),
                               MAX (first_s, second_s), TRUE);
  case VOLET_RELATION_SAME:
  default:
    return volet_revision_new (kind, key, first, MAX (first_s, second_s), TRUE);
  }
}

static void
write_object (VoletMerger *self, const char *place)
{
  GPtrArray *any = g_hash_table_lookup (self->known[0], place);
  g_autoptr (GHashTable) rows = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (VoletRevision) head = NULL;
  const VoletRevision *example;
  GHashTableIter iter;
  gpointer row;

  if (any == NULL)
    any = g_hash_table_lookup (self->known[1], place);
  example = any->pdata[0];
  for (guint side = 0; side < 2; side++) {
    GPtrArray *known = g_hash_table_lookup (self->known[side], place);

    for (guint i = 0; known != NULL && i < known->len; i++)
      add_revision (rows, known->pdata[i]);
  }
  head = make_head (self, example->kind, example->key);
  add_revision (rows, head);
  ((VoletRevision *) g_hash_table_lookup (rows, &head->revision))->is_head = TRUE;
  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    g_ptr_array_add (self->out->revisions, row);
}

/**
 * volet_merge_write_history:
 * @self: a merger
 *
 * Says of each object what both sides know, and which change it is at now.
 */
void
volet_merge_write_history (VoletMerger *self)
{
  for (guint side = 0; side < 2; side++) {
    GHashTableIter iter;
    gpointer place;

    g_hash_table_iter_init (&iter, self->known[side]);
    while (g_hash_table_iter_next (&iter, &place, NULL))
      if (side == 0 || !g_hash_table_contains (self->known[0], place))
        write_object (self, place);
  }
}

/**
 * volet_merge_touch:
 * @self: a merger whose history is written
 * @kind: of what
 * @key: of which
 * @why: what the joining itself changed
 *
 * Notes a change that both sides would make alike.
 */
void
volet_merge_touch (VoletMerger *self, VoletObjectKind kind, const char *key, const char *why)
{
  GPtrArray *revisions = self->out->revisions;
  guint64 head = get_base (kind, key);
  gint64 made_unix_s = 0;

  for (guint i = 0; i < revisions->len; i++) {
    VoletRevision *revision = revisions->pdata[i];

    if (revision->kind != kind || strcmp (revision->key, key) != 0 || !revision->is_head)
      continue;
    head = revision->revision;
    made_unix_s = revision->made_unix_s;
    revision->is_head = FALSE;
  }
  g_ptr_array_add (revisions, volet_revision_new (kind, key, volet_merge_hash (why, head, head),
                                                  made_unix_s, TRUE));
}

/**
 * volet_merge_keep_variant:
 * @self: a merger
 * @kind: of what
 * @key: of which
 * @revision: the change that said so
 * @content: what it said, in JSON
 *
 * Keeps what does not hold, until the person has seen it.
 */
void
volet_merge_keep_variant (
    VoletMerger *self, VoletObjectKind kind, const char *key, guint64 revision, const char *content)
{
  GPtrArray *variants = self->out->variants;
  g_autoptr (VoletVariant) variant =
      volet_variant_new (kind, key, revision != 0 ? revision : 1, content);

  for (guint i = 0; i < variants->len; i++)
    if (volet_content_compare_variants (variants->pdata[i], variant) == 0)
      return;
  g_ptr_array_add (variants, g_steal_pointer (&variant));
}

/**
 * volet_merge_add_note:
 * @self: a merger
 * @note: what to look at
 */
void
volet_merge_add_note (VoletMerger *self, VoletMergeNote note)
{
  g_array_append_val (self->notes, note);
}

static gboolean
is_further_on (GPtrArray *list, guint from, gpointer record, VoletJointCompare same)
{
  for (guint i = from; i < list->len; i++)
    if (same (list->pdata[i], record) == 0)
      return TRUE;
  return FALSE;
}

/* Which of the two next ones comes first: not one that the other list has further on. */
static gboolean
is_first_next (GPtrArray *first,
               guint i,
               GPtrArray *second,
               guint j,
               VoletJointCompare same,
               VoletJointCompare order)
{
  gboolean is_first_waiting = is_further_on (second, j + 1, first->pdata[i], same);
  gboolean is_second_waiting = is_further_on (first, i + 1, second->pdata[j], same);

  if (is_first_waiting != is_second_waiting)
    return is_second_waiting;
  return order (first->pdata[i], second->pdata[j]) <= 0;
}

/**
 * volet_merge_join_lists:
 * @first: a list
 * @second: another
 * @same: 0 for two records that are one
 * @order: which of two that neither list puts in order comes first
 *
 * Returns: (transfer full) (element-type VoletJoint): both lists in one
 */
GArray *
volet_merge_join_lists (GPtrArray *first,
                        GPtrArray *second,
                        VoletJointCompare same,
                        VoletJointCompare order)
{
  GArray *joints = g_array_new (FALSE, FALSE, sizeof (VoletJoint));
  guint i = 0, j = 0;

  while (i < first->len || j < second->len) {
    VoletJoint joint = {-1, -1};

    if (i < first->len && j < second->len && same (first->pdata[i], second->pdata[j]) == 0)
      joint = (VoletJoint){(int) i++, (int) j++};
    else if (j == second->len ||
             (i < first->len && is_first_next (first, i, second, j, same, order)))
      joint.first = (int) i++;
    else
      joint.second = (int) j++;
    g_array_append_val (joints, joint);
  }
  return joints;
}
