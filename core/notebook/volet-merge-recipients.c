/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Joining recipients and the groups that they were in.
 *
 * Invariant: knowledge only grows. Whatever a group was said to know in either copy it is said to
 * know in the joined notebook. */

#include "volet-merge-private.h"

#include <string.h>

typedef guint (*MapFunc) (VoletMerger *self, guint side, guint n);

static VoletRecipient *
find_recipient (const VoletContent *content, VoletId id)
{
  for (guint i = 0; i < content->recipients->len; i++) {
    VoletRecipient *recipient = content->recipients->pdata[i];

    if (recipient->id == id)
      return recipient;
  }
  return NULL;
}

/* A recipient that both sides have: which side's words hold. The other's are kept beside them. */
static guint
settle (VoletMerger *self, const VoletRecipient *first, const VoletRecipient *second)
{
  g_autofree char *key = volet_id_to_string (first->id);
  g_autofree char *first_words = volet_merge_format_recipient (first);
  g_autofree char *second_words = volet_merge_format_recipient (second);
  VoletRelation relation = volet_merge_relate (self, VOLET_OBJECT_RECIPIENT, key);
  guint chosen;

  if (strcmp (first_words, second_words) == 0 || relation == VOLET_RELATION_FIRST)
    return 0;
  if (relation == VOLET_RELATION_SECOND)
    return 1;
  chosen = relation == VOLET_RELATION_APART ? volet_merge_choose (self, VOLET_OBJECT_RECIPIENT, key)
           : strcmp (first_words, second_words) >= 0 ? 0
                                                     : 1;
  volet_merge_keep_variant (self, VOLET_OBJECT_RECIPIENT, key,
                            volet_merge_get_head (self, 1 - chosen, VOLET_OBJECT_RECIPIENT, key),
                            chosen == 0 ? second_words : first_words);
  volet_merge_add_note (
      self, (VoletMergeNote){.kind = VOLET_MERGE_NOTE_RECIPIENT, .other_id = first->id});
  return chosen;
}

static GPtrArray *
list_memberships (const VoletContent *content, VoletId id)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < content->memberships->len; i++) {
    VoletMembership *membership = content->memberships->pdata[i];

    if (membership->recipient == id)
      g_ptr_array_add (list, membership);
  }
  return list;
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  return strcmp (((const VoletMembership *) a)->group, ((const VoletMembership *) b)->group);
}

static const char *
get_current (GPtrArray *list)
{
  return list->len > 0 ? ((const VoletMembership *) list->pdata[list->len - 1])->group : NULL;
}

/* The group that the recipient is in now. */
static const char *
settle_group (VoletMerger *self, VoletId id, GPtrArray *lists[2])
{
  g_autofree char *key = volet_id_to_string (id);
  const char *first = get_current (lists[0]), *second = get_current (lists[1]);
  VoletRelation relation = volet_merge_relate (self, VOLET_OBJECT_GROUP, key);

  if (first == NULL || second == NULL)
    return first == NULL ? second : first;
  if (strcmp (first, second) == 0 || relation == VOLET_RELATION_FIRST)
    return first;
  if (relation == VOLET_RELATION_SECOND)
    return second;
  volet_merge_add_note (self, (VoletMergeNote){.kind = VOLET_MERGE_NOTE_RECIPIENT, .other_id = id});
  if (relation == VOLET_RELATION_SAME)
    return strcmp (first, second) >= 0 ? first : second;
  return volet_merge_choose (self, VOLET_OBJECT_GROUP, key) == 0 ? first : second;
}

static guint
join_until (VoletMerger *self, GPtrArray *lists[2], const VoletJoint *joint, MapFunc map_number)
{
  const int places[2] = {joint->first, joint->second};
  guint until_n = 0;

  for (guint side = 0; side < 2; side++) {
    const VoletMembership *membership;

    if (places[side] < 0)
      continue;
    membership = lists[side]->pdata[places[side]];
    until_n = MAX (until_n, map_number (self, side, membership->until_n));
  }
  return until_n;
}

static void
join_memberships (VoletMerger *self, VoletId id, MapFunc map_number)
{
  g_autoptr (GPtrArray) first = list_memberships (self->sides[0], id);
  g_autoptr (GPtrArray) second = list_memberships (self->sides[1], id);
  GPtrArray *lists[2] = {first, second};
  g_autoptr (GArray) joints =
      volet_merge_join_lists (first, second, compare_groups, compare_groups);
  const char *current = settle_group (self, id, lists);
  const char *group = NULL;

  for (guint i = 0; i < joints->len; i++) {
    const VoletJoint *joint = &g_array_index (joints, VoletJoint, i);
    const VoletMembership *any =
        joint->first >= 0 ? first->pdata[joint->first] : second->pdata[joint->second];
    gboolean is_last = i + 1 == joints->len && strcmp (any->group, current) == 0;

    group = any->group;
    g_ptr_array_add (self->out->memberships,
                     volet_membership_new (id, i + 1, group,
                                           is_last ? VOLET_MEMBERSHIP_NOW
                                                   : join_until (self, lists, joint, map_number)));
  }
  if (group == NULL || strcmp (group, current) != 0)
    g_ptr_array_add (self->out->memberships,
                     volet_membership_new (id, joints->len + 1, current, VOLET_MEMBERSHIP_NOW));
}

static gboolean
is_name_taken (VoletMerger *self, const VoletRecipient *recipient, const char *sign)
{
  for (guint i = 0; i < self->out->recipients->len; i++) {
    const VoletRecipient *other = self->out->recipients->pdata[i];

    if (other != recipient && strcmp (other->name, recipient->name) == 0 &&
        g_strcmp0 (other->sign, sign) == 0)
      return TRUE;
  }
  return FALSE;
}

/* Whether some side has two recipients that nothing tells apart already. */
static gboolean
was_ambiguous (VoletMerger *self, const VoletRecipient *recipient)
{
  for (guint side = 0; side < 2; side++) {
    guint n = 0;

    for (guint i = 0; i < self->sides[side]->recipients->len; i++) {
      const VoletRecipient *other = self->sides[side]->recipients->pdata[i];

      n += strcmp (other->name, recipient->name) == 0 &&
           g_strcmp0 (other->sign, recipient->sign) == 0;
    }
    if (n > 1)
      return TRUE;
  }
  return FALSE;
}

/* Two people of one name whom nothing would tell apart: the one with the higher id gets a sign. */
static void
add_sign (VoletMerger *self, VoletRecipient *recipient)
{
  g_autofree char *key = volet_id_to_string (recipient->id);

  if (!is_name_taken (self, recipient, recipient->sign) || was_ambiguous (self, recipient))
    return;
  for (guint i = 2;; i++) {
    g_autofree char *sign = recipient->sign != NULL && strlen (recipient->sign) < 100
                                ? g_strdup_printf ("%s %u", recipient->sign, i)
                                : g_strdup_printf ("%u", i);

    if (is_name_taken (self, recipient, sign))
      continue;
    g_free (recipient->sign);
    recipient->sign = g_steal_pointer (&sign);
    break;
  }
  volet_merge_touch (self, VOLET_OBJECT_RECIPIENT, key, "sign");
  volet_merge_add_note (
      self, (VoletMergeNote){.kind = VOLET_MERGE_NOTE_RECIPIENT, .other_id = recipient->id});
}

/**
 * volet_merge_recipients:
 * @self: a merger whose lines are joined
 * @map_number: what became of a side's number
 *
 * Joins recipients and their groups.
 */
void
volet_merge_recipients (VoletMerger *self, guint (*map_number) (VoletMerger *, guint, guint))
{
  GPtrArray *first = self->sides[0]->recipients, *second = self->sides[1]->recipients;
  guint i = 0, j = 0;

  while (i < first->len || j < second->len) {
    VoletRecipient *one = i < first->len ? first->pdata[i] : NULL;
    VoletRecipient *other = j < second->len ? second->pdata[j] : NULL;
    VoletId id = MIN (one != NULL ? one->id : G_MAXUINT64, other != NULL ? other->id : G_MAXUINT64);
    VoletRecipient *here = find_recipient (self->sides[0], id);
    VoletRecipient *there = find_recipient (self->sides[1], id);
    VoletRecipient *kept =
        here == NULL || (there != NULL && settle (self, here, there) == 1) ? there : here;
    VoletRecipient *joined = volet_recipient_copy (kept);

    g_ptr_array_add (self->out->recipients, joined);
    add_sign (self, joined);
    join_memberships (self, id, map_number);
    i += here != NULL;
    j += there != NULL;
  }
}
