/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a content is one that a notebook could hold. */

#include "volet-content.h"
#include "volet-entry-row.h"
#include "volet-given-row.h"

#include <string.h>

#define KEY_MAX_CHARS VOLET_OBJECT_KEY_MAX_CHARS

typedef int (*CompareFunc) (gconstpointer a, gconstpointer b);

/* In order, and each but once. */
static gboolean
is_sorted (GPtrArray *records, gpointer compare)
{
  for (guint i = 1; i < records->len; i++)
    if (((CompareFunc) compare) (records->pdata[i - 1], records->pdata[i]) >= 0)
      return FALSE;
  return TRUE;
}

static gboolean
is_all_sorted (const VoletContent *self)
{
  return is_sorted (self->choices, volet_content_compare_pairs) &&
         is_sorted (self->answers, volet_content_compare_pairs) &&
         is_sorted (self->entries, volet_content_compare_entries) &&
         is_sorted (self->bin, volet_content_compare_removed) &&
         is_sorted (self->objectives, volet_content_compare_objectives) &&
         is_sorted (self->weeks, volet_content_compare_weeks) &&
         is_sorted (self->closings, volet_content_compare_closings) &&
         is_sorted (self->recipients, volet_content_compare_recipients) &&
         is_sorted (self->memberships, volet_content_compare_memberships) &&
         is_sorted (self->lines, volet_content_compare_lines) &&
         is_sorted (self->aliases, volet_content_compare_aliases) &&
         is_sorted (self->revisions, volet_revision_compare) &&
         is_sorted (self->variants, volet_content_compare_variants);
}

static gboolean
is_key (const char *key)
{
  return *key != '\0' && g_utf8_strlen (key, -1) <= KEY_MAX_CHARS;
}

static gboolean
are_pairs_sound (GPtrArray *pairs)
{
  for (guint i = 0; i < pairs->len; i++)
    if (!is_key (((const VoletPair *) pairs->pdata[i])->key))
      return FALSE;
  return TRUE;
}

static gboolean
are_entries_sound (const VoletContent *self)
{
  guint next = 0;

  for (guint i = 0; i < self->entries->len; i++)
    if (!volet_entry_row_is_sound (self->entries->pdata[i]))
      return FALSE;
  for (guint i = 0; i < self->bin->len; i++) {
    const VoletEntry *entry = ((const VoletRemovedEntry *) self->bin->pdata[i])->entry;

    if (!volet_entry_row_is_sound (entry))
      return FALSE;
    /* Both lists are in the order of ids: none may be in both. */
    while (next < self->entries->len &&
           volet_content_compare_entries (self->entries->pdata[next], entry) < 0)
      next++;
    if (next < self->entries->len &&
        volet_content_compare_entries (self->entries->pdata[next], entry) == 0)
      return FALSE;
  }
  return volet_count_check_days (self->entries, NULL, NULL);
}

static gboolean
are_objectives_sound (GPtrArray *objectives)
{
  for (guint i = 0; i < objectives->len; i++) {
    const VoletObjectiveChange *change = objectives->pdata[i];

    if (!volet_objective_check (change->objective, NULL) ||
        !volet_agenda_check_text (change->reason, NULL))
      return FALSE;
  }
  return TRUE;
}

static const VoletWeekRecord *
find_week (const VoletContent *self, VoletWeek week)
{
  VoletWeekRecord key = {.week = week};
  guint low = 0, high = self->weeks->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;
    int order = volet_content_compare_weeks (self->weeks->pdata[middle], &key);

    if (order == 0)
      return self->weeks->pdata[middle];
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return NULL;
}

/* The last closing of a week holds exactly while the week is closed. */
static gboolean
does_fit_week (const VoletContent *self, const VoletClosing *last)
{
  const VoletWeekRecord *record = find_week (self, last->week);
  gboolean is_closed = record != NULL && record->is_closed;

  if (is_closed != (last->reopened_unix_s == VOLET_CLOSING_NOT_REOPENED))
    return FALSE;
  return !is_closed || (record->objective.kind == last->objective.kind &&
                        record->objective.minutes == last->objective.minutes);
}

/* As volet_store_close_week() numbers them. */
static gboolean
is_version_right (const VoletClosing *before, const VoletClosing *closing)
{
  if (before == NULL)
    return closing->version == 1;
  return closing->version == before->version + (memcmp (before->family_min, closing->family_min,
                                                        sizeof before->family_min) != 0);
}

static gboolean
are_closings_sound (const VoletContent *self)
{
  const VoletClosing *before = NULL;

  for (guint i = 0; i < self->closings->len; i++) {
    const VoletClosing *closing = &((const VoletClosingRecord *) self->closings->pdata[i])->closing;

    if (before != NULL && before->week != closing->week) {
      if (!does_fit_week (self, before))
        return FALSE;
      before = NULL;
    }
    if (!volet_objective_check (closing->objective, NULL) || !is_version_right (before, closing) ||
        (before != NULL && before->reopened_unix_s == VOLET_CLOSING_NOT_REOPENED))
      return FALSE;
    before = closing;
  }
  return before == NULL || does_fit_week (self, before);
}

static gboolean
has_closing (const VoletContent *self, VoletWeek week)
{
  for (guint i = 0; i < self->closings->len; i++)
    if (((const VoletClosingRecord *) self->closings->pdata[i])->closing.week == week)
      return TRUE;
  return FALSE;
}

static gboolean
are_weeks_sound (const VoletContent *self)
{
  for (guint i = 0; i < self->weeks->len; i++) {
    const VoletWeekRecord *record = self->weeks->pdata[i];

    if (!volet_agenda_check_text (record->reason, NULL) ||
        !volet_objective_check (record->objective, NULL) ||
        (record->is_closed ? !has_closing (self, record->week)
                           : record->objective.kind != VOLET_OBJECTIVE_UNKNOWN))
      return FALSE;
  }
  return TRUE;
}

static gboolean
has_recipient (const VoletContent *self, VoletId id)
{
  for (guint i = 0; i < self->recipients->len; i++)
    if (((const VoletRecipient *) self->recipients->pdata[i])->id == id)
      return TRUE;
  return FALSE;
}

/* Groups of one recipient follow each other, and it is in exactly the last. */
static gboolean
is_membership_sound (const VoletContent *self, guint index)
{
  const VoletMembership *membership = self->memberships->pdata[index];
  const VoletMembership *next =
      index + 1 < self->memberships->len ? self->memberships->pdata[index + 1] : NULL;
  gboolean is_last = next == NULL || next->recipient != membership->recipient;

  return volet_group_check (membership->group, NULL) &&
         (membership->until_n == VOLET_MEMBERSHIP_NOW) == is_last &&
         has_recipient (self, membership->recipient);
}

static gboolean
are_recipients_sound (const VoletContent *self)
{
  guint n_now = 0;

  for (guint i = 0; i < self->recipients->len; i++) {
    const VoletRecipient *recipient = self->recipients->pdata[i];

    if (!volet_statement_check_name (recipient->name, NULL) ||
        (recipient->sign != NULL && !volet_statement_check_name (recipient->sign, NULL)))
      return FALSE;
  }
  for (guint i = 0; i < self->memberships->len; i++) {
    if (!is_membership_sound (self, i))
      return FALSE;
    n_now +=
        ((const VoletMembership *) self->memberships->pdata[i])->until_n == VOLET_MEMBERSHIP_NOW;
  }
  for (guint i = 0; i < self->aliases->len; i++) {
    const VoletAlias *alias = self->aliases->pdata[i];

    if (!has_recipient (self, alias->recipient) || has_recipient (self, alias->id))
      return FALSE;
  }
  return n_now == self->recipients->len;
}

static gboolean
are_files_sound (GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++) {
    const VoletGivenFile *file = files->pdata[i];

    if (!volet_given_row_is_file_name (file->name) ||
        (i > 0 && ((const VoletGivenFile *) files->pdata[i - 1])->kind >= file->kind))
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_replacement_sound (const VoletContent *self, const VoletGiven *given)
{
  if (given->replaces == 0)
    return TRUE;
  for (guint i = 0; i < self->lines->len; i++) {
    const VoletGiven *other = ((const VoletLine *) self->lines->pdata[i])->given;

    if (other->n == given->replaces)
      return other->n < given->n && other->recipient == given->recipient;
  }
  return FALSE;
}

static gboolean
are_formers_sound (const VoletLine *line)
{
  for (guint i = 0; i < line->formers->len; i++)
    if (g_array_index (line->formers, guint, i) == line->given->n)
      return FALSE;
  return TRUE;
}

static gboolean
are_lines_sound (const VoletContent *self)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < self->lines->len; i++) {
    const VoletLine *line = self->lines->pdata[i];
    const VoletGiven *given = line->given;

    if (line->id == VOLET_ID_NONE || !g_hash_table_add (ids, (gpointer) &line->id) ||
        !has_recipient (self, given->recipient) || !volet_agenda_check_text (given->asked, NULL) ||
        !volet_given_row_is_consistent (given) || !are_files_sound (given->files) ||
        !are_formers_sound (line) || !is_replacement_sound (self, given))
      return FALSE;
  }
  return TRUE;
}

static gboolean
are_revisions_sound (const VoletContent *self)
{
  guint n_heads = 0;

  for (guint i = 0; i < self->revisions->len; i++) {
    const VoletRevision *revision = self->revisions->pdata[i];
    const VoletRevision *next = i + 1 < self->revisions->len ? self->revisions->pdata[i + 1] : NULL;

    if (!is_key (revision->key) || revision->revision == 0)
      return FALSE;
    n_heads += revision->is_head;
    if (next != NULL && next->kind == revision->kind && strcmp (next->key, revision->key) == 0)
      continue;
    if (n_heads != 1)
      return FALSE;
    n_heads = 0;
  }
  return TRUE;
}

static gboolean
are_variants_sound (const VoletContent *self)
{
  for (guint i = 0; i < self->variants->len; i++) {
    const VoletVariant *variant = self->variants->pdata[i];

    if (!is_key (variant->key) || variant->revision == 0 ||
        (variant->content != NULL &&
         (*variant->content == '\0' ||
          g_utf8_strlen (variant->content, -1) > VOLET_VARIANT_MAX_CHARS)))
      return FALSE;
  }
  return TRUE;
}

/**
 * volet_content_is_sound:
 * @self: a content; may be hostile
 *
 * Takes time in proportion to the content, but for recipients and replacements, of which there are
 * few.
 *
 * Returns: whether a notebook could hold it: everything in order, each record as its table allows,
 *   and nothing that contradicts another
 */
gboolean
volet_content_is_sound (const VoletContent *self)
{
  return is_all_sorted (self) && are_pairs_sound (self->choices) &&
         are_pairs_sound (self->answers) && are_entries_sound (self) &&
         are_objectives_sound (self->objectives) && are_weeks_sound (self) &&
         are_closings_sound (self) && are_recipients_sound (self) && are_lines_sound (self) &&
         are_revisions_sound (self) && are_variants_sound (self);
}
