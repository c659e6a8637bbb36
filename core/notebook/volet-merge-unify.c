/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One person whom both copies met apart: before anything is joined, a recipient that only one copy
 * knows and one that only the other knows are made one, where name, sign and group are the same.
 * The lower id stays; the other is remembered, so that a third copy finds it. */

#include "volet-merge-private.h"

#include <string.h>

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

static const char *
find_group (const VoletContent *content, VoletId id)
{
  for (guint i = 0; i < content->memberships->len; i++) {
    const VoletMembership *membership = content->memberships->pdata[i];

    if (membership->recipient == id && membership->until_n == VOLET_MEMBERSHIP_NOW)
      return membership->group;
  }
  return "";
}

static gboolean
is_key_of (const VoletRevision *revision, const char *key)
{
  return (revision->kind == VOLET_OBJECT_RECIPIENT || revision->kind == VOLET_OBJECT_GROUP) &&
         strcmp (revision->key, key) == 0;
}

/* The changes of the one that goes are changes of the one that stays, the making of it too. */
static void
rename_revisions (VoletContent *content, VoletId from, VoletId to)
{
  g_autofree char *old_key = volet_id_to_string (from);
  g_autofree char *new_key = volet_id_to_string (to);
  gboolean has_rows[2] = {FALSE, FALSE};

  for (guint i = 0; i < content->revisions->len; i++) {
    VoletRevision *revision = content->revisions->pdata[i];

    if (!is_key_of (revision, old_key))
      continue;
    has_rows[revision->kind == VOLET_OBJECT_GROUP] = TRUE;
    g_free (revision->key);
    revision->key = g_strdup (new_key);
  }
  g_ptr_array_add (content->revisions,
                   volet_revision_new (VOLET_OBJECT_RECIPIENT, new_key, from, 0, !has_rows[0]));
  g_ptr_array_add (content->revisions,
                   volet_revision_new (VOLET_OBJECT_GROUP, new_key, from, 0, !has_rows[1]));
}

static void
rename_variants (VoletContent *content, VoletId from, VoletId to)
{
  g_autofree char *old_key = volet_id_to_string (from);

  for (guint i = 0; i < content->variants->len; i++) {
    VoletVariant *variant = content->variants->pdata[i];

    if (variant->kind != VOLET_OBJECT_RECIPIENT || strcmp (variant->key, old_key) != 0)
      continue;
    g_free (variant->key);
    variant->key = volet_id_to_string (to);
  }
}

static void
rename_recipient (VoletContent *content, VoletId from, VoletId to)
{
  VoletRecipient *recipient = find_recipient (content, from);

  if (recipient == NULL)
    return;
  recipient->id = to;
  for (guint i = 0; i < content->memberships->len; i++) {
    VoletMembership *membership = content->memberships->pdata[i];

    if (membership->recipient == from)
      membership->recipient = to;
  }
  for (guint i = 0; i < content->lines->len; i++) {
    VoletGiven *given = ((VoletLine *) content->lines->pdata[i])->given;

    if (given->recipient == from)
      given->recipient = to;
  }
  for (guint i = 0; i < content->aliases->len; i++) {
    VoletAlias *alias = content->aliases->pdata[i];

    if (alias->recipient == from)
      alias->recipient = to;
  }
  rename_revisions (content, from, to);
  rename_variants (content, from, to);
}

static void
add_alias (VoletMerger *self, VoletId from, VoletId to)
{
  for (guint i = 0; i < self->out->aliases->len; i++) {
    VoletAlias *alias = self->out->aliases->pdata[i];

    if (alias->recipient == from)
      alias->recipient = to;
    if (alias->id == from)
      return;
  }
  g_ptr_array_add (self->out->aliases, volet_alias_new (from, to));
}

/* Makes one of two; in a copy that knows both, they stay two. */
static void
unify (VoletMerger *self, VoletId from, VoletId to)
{
  for (guint side = 0; side < 2; side++)
    if (find_recipient (self->sides[side], from) != NULL &&
        find_recipient (self->sides[side], to) != NULL)
      return;
  for (guint side = 0; side < 2; side++)
    rename_recipient (self->sides[side], from, to);
  add_alias (self, from, to);
}

static int
compare_alias_places (gconstpointer a, gconstpointer b)
{
  return volet_content_compare_aliases (*(VoletAlias *const *) a, *(VoletAlias *const *) b);
}

/* What earlier joinings made one, in either copy. */
static void
unify_known (VoletMerger *self)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint side = 0; side < 2; side++)
    g_ptr_array_extend (all, self->sides[side]->aliases, NULL, NULL);
  g_ptr_array_sort (all, compare_alias_places);
  for (guint i = 0; i < all->len; i++) {
    const VoletAlias *alias = all->pdata[i];

    if (alias->id != alias->recipient)
      unify (self, alias->id, alias->recipient);
  }
}

static gboolean
is_alike (VoletMerger *self,
          guint side,
          const VoletRecipient *one,
          const VoletRecipient *other,
          guint other_side)
{
  return strcmp (one->name, other->name) == 0 && g_strcmp0 (one->sign, other->sign) == 0 &&
         strcmp (find_group (self->sides[side], one->id),
                 find_group (self->sides[other_side], other->id)) == 0;
}

/* The only recipient of a side that is alike, or NULL where there is none or several. */
static const VoletRecipient *
find_alike (VoletMerger *self, guint side, const VoletRecipient *recipient, guint own_side)
{
  const VoletRecipient *found = NULL;

  for (guint i = 0; i < self->sides[side]->recipients->len; i++) {
    const VoletRecipient *other = self->sides[side]->recipients->pdata[i];

    if (!is_alike (self, own_side, recipient, other, side))
      continue;
    if (found != NULL)
      return NULL;
    found = other;
  }
  return found;
}

static void
find_pairs (VoletMerger *self, GArray *pairs)
{
  for (guint i = 0; i < self->sides[0]->recipients->len; i++) {
    const VoletRecipient *one = self->sides[0]->recipients->pdata[i];
    const VoletRecipient *other = find_alike (self, 1, one, 0);
    VoletAlias pair;

    if (other == NULL || other->id == one->id || find_recipient (self->sides[1], one->id) != NULL ||
        find_recipient (self->sides[0], other->id) != NULL || find_alike (self, 0, one, 0) != one)
      continue;
    pair = (VoletAlias){MAX (one->id, other->id), MIN (one->id, other->id)};
    g_array_append_val (pairs, pair);
  }
}

/**
 * volet_merge_unify_recipients:
 * @self: a merger, before its history is read
 *
 * Makes one of recipients that both copies made apart.
 */
void
volet_merge_unify_recipients (VoletMerger *self)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (VoletAlias));

  unify_known (self);
  find_pairs (self, pairs);
  for (guint i = 0; i < pairs->len; i++) {
    const VoletAlias *pair = &g_array_index (pairs, VoletAlias, i);

    unify (self, pair->id, pair->recipient);
  }
  for (guint side = 0; side < 2; side++)
    volet_content_sort (self->sides[side]);
}
