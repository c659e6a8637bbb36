/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything that a notebook holds, as plain records. */

#include "volet-content.h"

#include "volet-secret.h"

#include <string.h>

#define COMPARE(a, b) (((a) > (b)) - ((a) < (b)))

/**
 * volet_pair_new:
 * @key: what it is about
 * @value: what was chosen or answered
 *
 * Returns: (transfer full): a pair
 */
VoletPair *
volet_pair_new (const char *key, const char *value)
{
  VoletPair *self = g_new0 (VoletPair, 1);

  self->key = g_strdup (key);
  self->value = g_strdup (value);
  return self;
}

/**
 * volet_pair_free:
 * @self: (transfer full): a pair
 */
void
volet_pair_free (VoletPair *self)
{
  volet_secret_free_string (self->key);
  volet_secret_free_string (self->value);
  g_free (self);
}

/**
 * volet_closing_record_new:
 * @n: the how manieth of its week
 * @closing: a closing; copied
 *
 * Returns: (transfer full): a record, for g_free()
 */
VoletClosingRecord *
volet_closing_record_new (guint n, const VoletClosing *closing)
{
  VoletClosingRecord *self = g_new0 (VoletClosingRecord, 1);

  self->n = n;
  self->closing = *closing;
  return self;
}

/**
 * volet_membership_new:
 * @recipient: whose
 * @place: the how manieth
 * @group: which group
 * @until_n: until which line
 *
 * Returns: (transfer full): a membership
 */
VoletMembership *
volet_membership_new (VoletId recipient, guint place, const char *group, guint until_n)
{
  VoletMembership *self = g_new0 (VoletMembership, 1);

  self->recipient = recipient;
  self->place = place;
  self->group = g_strdup (group);
  self->until_n = until_n;
  return self;
}

/**
 * volet_membership_free:
 * @self: (transfer full): a membership
 */
void
volet_membership_free (VoletMembership *self)
{
  volet_secret_free_string (self->group);
  g_free (self);
}

/**
 * volet_line_new:
 * @id: its id
 * @given: (transfer full): the line with its files
 * @formers: (transfer full) (element-type guint): its other numbers, ascending
 *
 * Returns: (transfer full): a line
 */
VoletLine *
volet_line_new (VoletId id, VoletGiven *given, GArray *formers)
{
  VoletLine *self = g_new0 (VoletLine, 1);

  self->id = id;
  self->given = given;
  self->formers = formers;
  return self;
}

/**
 * volet_line_free:
 * @self: (transfer full): a line
 */
void
volet_line_free (VoletLine *self)
{
  g_array_unref (self->formers);
  volet_given_free (self->given);
  g_free (self);
}

/**
 * volet_alias_new:
 * @id: the id that went
 * @recipient: the one that stands for it
 *
 * Returns: (transfer full): an alias, for g_free()
 */
VoletAlias *
volet_alias_new (VoletId id, VoletId recipient)
{
  VoletAlias *self = g_new0 (VoletAlias, 1);

  self->id = id;
  self->recipient = recipient;
  return self;
}

/**
 * volet_variant_new:
 * @kind: of what
 * @key: of which
 * @revision: the change that said so
 * @content: (nullable): what it said
 *
 * Returns: (transfer full): a variant
 */
VoletVariant *
volet_variant_new (VoletObjectKind kind, const char *key, guint64 revision, const char *content)
{
  VoletVariant *self = g_new0 (VoletVariant, 1);

  self->kind = kind;
  self->key = g_strdup (key);
  self->revision = revision;
  self->content = g_strdup (content);
  return self;
}

/**
 * volet_variant_free:
 * @self: (transfer full): a variant
 */
void
volet_variant_free (VoletVariant *self)
{
  volet_secret_free_string (self->key);
  volet_secret_free_string (self->content);
  g_free (self);
}

static GPtrArray *
new_array (gpointer free_func)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) free_func);
}

/**
 * volet_content_new:
 *
 * Returns: (transfer full): a notebook that holds nothing
 */
VoletContent *
volet_content_new (void)
{
  VoletContent *self = g_new0 (VoletContent, 1);

  self->choices = new_array (volet_pair_free);
  self->answers = new_array (volet_pair_free);
  self->entries = new_array (volet_entry_free);
  self->bin = new_array (volet_removed_entry_free);
  self->objectives = new_array (volet_objective_change_free);
  self->weeks = new_array (volet_week_record_free);
  self->closings = new_array (g_free);
  self->recipients = new_array (volet_recipient_free);
  self->memberships = new_array (volet_membership_free);
  self->lines = new_array (volet_line_free);
  self->aliases = new_array (g_free);
  self->revisions = new_array (volet_revision_free);
  self->variants = new_array (volet_variant_free);
  return self;
}

/**
 * volet_content_free:
 * @self: (transfer full): a content
 */
void
volet_content_free (VoletContent *self)
{
  g_free (self->zone_id);
  g_ptr_array_unref (self->choices);
  g_ptr_array_unref (self->answers);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->bin);
  g_ptr_array_unref (self->objectives);
  g_ptr_array_unref (self->weeks);
  g_ptr_array_unref (self->closings);
  g_ptr_array_unref (self->recipients);
  g_ptr_array_unref (self->memberships);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->aliases);
  g_ptr_array_unref (self->revisions);
  g_ptr_array_unref (self->variants);
  g_free (self);
}

int
volet_content_compare_pairs (const VoletPair *a, const VoletPair *b)
{
  return strcmp (a->key, b->key);
}

int
volet_content_compare_entries (const VoletEntry *a, const VoletEntry *b)
{
  return COMPARE (a->id, b->id);
}

int
volet_content_compare_removed (const VoletRemovedEntry *a, const VoletRemovedEntry *b)
{
  return COMPARE (a->entry->id, b->entry->id);
}

int
volet_content_compare_objectives (const VoletObjectiveChange *a, const VoletObjectiveChange *b)
{
  return COMPARE (a->from, b->from);
}

int
volet_content_compare_weeks (const VoletWeekRecord *a, const VoletWeekRecord *b)
{
  return COMPARE (a->week, b->week);
}

int
volet_content_compare_closings (const VoletClosingRecord *a, const VoletClosingRecord *b)
{
  int order = COMPARE (a->closing.week, b->closing.week);

  return order != 0 ? order : COMPARE (a->n, b->n);
}

int
volet_content_compare_recipients (const VoletRecipient *a, const VoletRecipient *b)
{
  return COMPARE (a->id, b->id);
}

int
volet_content_compare_memberships (const VoletMembership *a, const VoletMembership *b)
{
  int order = COMPARE (a->recipient, b->recipient);

  return order != 0 ? order : COMPARE (a->place, b->place);
}

int
volet_content_compare_lines (const VoletLine *a, const VoletLine *b)
{
  return COMPARE (a->given->n, b->given->n);
}

int
volet_content_compare_aliases (const VoletAlias *a, const VoletAlias *b)
{
  return COMPARE (a->id, b->id);
}

int
volet_content_compare_variants (const VoletVariant *a, const VoletVariant *b)
{
  int order = COMPARE (a->kind, b->kind);

  if (order == 0)
    order = strcmp (a->key, b->key);
  return order != 0 ? order : COMPARE (a->revision, b->revision);
}

typedef int (*CompareFunc) (gconstpointer a, gconstpointer b);

static int
compare_places (gconstpointer a, gconstpointer b, gpointer compare)
{
  return ((CompareFunc) compare) (*(gconstpointer const *) a, *(gconstpointer const *) b);
}

static void
sort (GPtrArray *array, gpointer compare)
{
  g_ptr_array_sort_with_data (array, compare_places, compare);
}

/**
 * volet_content_sort:
 * @self: a content
 *
 * Puts everything in the order that #VoletContent names.
 */
void
volet_content_sort (VoletContent *self)
{
  sort (self->choices, volet_content_compare_pairs);
  sort (self->answers, volet_content_compare_pairs);
  sort (self->entries, volet_content_compare_entries);
  sort (self->bin, volet_content_compare_removed);
  sort (self->objectives, volet_content_compare_objectives);
  sort (self->weeks, volet_content_compare_weeks);
  sort (self->closings, volet_content_compare_closings);
  sort (self->recipients, volet_content_compare_recipients);
  sort (self->memberships, volet_content_compare_memberships);
  sort (self->lines, volet_content_compare_lines);
  sort (self->aliases, volet_content_compare_aliases);
  sort (self->revisions, volet_revision_compare);
  sort (self->variants, volet_content_compare_variants);
}

/**
 * volet_content_is_empty:
 * @self: a content
 *
 * Returns: whether nothing was ever noted, closed or given, however the notebook is called
 */
gboolean
volet_content_is_empty (const VoletContent *self)
{
  return self->entries->len == 0 && self->bin->len == 0 && self->weeks->len == 0 &&
         self->closings->len == 0 && self->recipients->len == 0 && self->lines->len == 0 &&
         self->objectives->len == 0;
}
