/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What would change between two states of one notebook, in numbers that can be shown. */

#include "volet-notebook-copies.h"

#include <string.h>

static void
touch_days (VoletCopyDifference *self, VoletDay first, VoletDay last)
{
  if (self->first_day == VOLET_NOTEBOOK_ERROR_NOWHERE) {
    self->first_day = first;
    self->last_day = last;
    return;
  }
  self->first_day = MIN (self->first_day, first);
  self->last_day = MAX (self->last_day, last);
}

static void
touch_entry (VoletCopyDifference *self, const VoletEntry *entry)
{
  touch_days (self, entry->day, entry->day);
}

static void
compare_entries (VoletCopyDifference *self, GPtrArray *before, GPtrArray *after)
{
  guint i = 0, j = 0;

  while (i < before->len || j < after->len) {
    const VoletEntry *old_entry = i < before->len ? before->pdata[i] : NULL;
    const VoletEntry *new_entry = j < after->len ? after->pdata[j] : NULL;
    int order = old_entry == NULL   ? 1
                : new_entry == NULL ? -1
                                    : volet_content_compare_entries (old_entry, new_entry);

    self->n_entries_gone += order < 0;
    self->n_entries_back += order > 0;
    if (order != 0) {
      touch_entry (self, order < 0 ? old_entry : new_entry);
    } else if (!volet_entry_equal (old_entry, new_entry)) {
      self->n_entries_changed++;
      touch_entry (self, old_entry);
      touch_entry (self, new_entry);
    }
    i += order <= 0;
    j += order >= 0;
  }
}

static gboolean
are_same_weeks (const VoletWeekRecord *a, const VoletWeekRecord *b)
{
  return a->is_closed == b->is_closed && a->is_prevented == b->is_prevented &&
         g_strcmp0 (a->reason, b->reason) == 0;
}

static void
compare_weeks (VoletCopyDifference *self, GPtrArray *before, GPtrArray *after)
{
  guint i = 0, j = 0;

  while (i < before->len || j < after->len) {
    const VoletWeekRecord *old_week = i < before->len ? before->pdata[i] : NULL;
    const VoletWeekRecord *new_week = j < after->len ? after->pdata[j] : NULL;
    int order = old_week == NULL   ? 1
                : new_week == NULL ? -1
                                   : volet_content_compare_weeks (old_week, new_week);
    VoletWeekRecord blank = {.week =
                                 order <= 0 && old_week != NULL ? old_week->week : new_week->week};

    if (!are_same_weeks (order <= 0 ? old_week : &blank, order >= 0 ? new_week : &blank)) {
      self->n_weeks_changed++;
      touch_days (self, volet_week_get_monday (blank.week), volet_week_get_sunday (blank.week));
    }
    i += order <= 0;
    j += order >= 0;
  }
}

static GHashTable *
index_lines (GPtrArray *lines)
{
  GHashTable *index = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < lines->len; i++) {
    VoletLine *line = lines->pdata[i];

    g_hash_table_insert (index, &line->id, line);
  }
  return index;
}

static void
compare_lines (VoletCopyDifference *self, GPtrArray *before, GPtrArray *after)
{
  g_autoptr (GHashTable) old_lines = index_lines (before);
  g_autoptr (GHashTable) new_lines = index_lines (after);

  for (guint i = 0; i < before->len; i++) {
    const VoletLine *line = before->pdata[i];
    const VoletLine *other = g_hash_table_lookup (new_lines, &line->id);

    if (other == NULL)
      self->n_lines_gone++;
    else
      self->n_lines_changed += line->given->n != other->given->n ||
                               line->given->state != other->given->state ||
                               line->given->channel != other->given->channel;
    if (other == NULL)
      touch_days (self, line->given->true_day, line->given->true_day);
  }
  for (guint i = 0; i < after->len; i++) {
    const VoletLine *line = after->pdata[i];

    if (g_hash_table_contains (old_lines, &line->id))
      continue;
    self->n_lines_back++;
    touch_days (self, line->given->true_day, line->given->true_day);
  }
}

/* Records that are few, as words: how many stand in only one of the two lists. */
static guint
count_differences (GPtrArray *before, GPtrArray *after, char *(*format) (gconstpointer record))
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0;

  for (guint i = 0; i < before->len; i++)
    g_hash_table_add (words, format (before->pdata[i]));
  for (guint i = 0; i < after->len; i++) {
    g_autofree char *text = format (after->pdata[i]);

    n += !g_hash_table_remove (words, text);
  }
  return MAX (n, g_hash_table_size (words));
}

static char *
format_objective (gconstpointer record)
{
  const VoletObjectiveChange *change = record;

  return g_strdup_printf ("%d %d %d %s", change->from, change->objective.kind,
                          change->objective.minutes, change->reason != NULL ? change->reason : "");
}

static char *
format_recipient (gconstpointer record)
{
  const VoletRecipient *recipient = record;

  return g_strdup_printf ("%" G_GINT64_MODIFIER "x %s|%s|%d %d %d %d", recipient->id,
                          recipient->name, recipient->sign != NULL ? recipient->sign : "",
                          recipient->form.level, recipient->form.is_whole_period,
                          recipient->form.hides_objective, recipient->form.prevented_form);
}

static char *
format_pair (gconstpointer record)
{
  const VoletPair *pair = record;

  return g_strdup_printf ("%s|%s", pair->key, pair->value);
}

/**
 * volet_copy_difference_measure:
 * @before: what the notebook holds
 * @after: what it would hold
 * @ret_difference: (out): what would change
 *
 * Compares two contents of one notebook.
 */
void
volet_copy_difference_measure (const VoletContent *before,
                               const VoletContent *after,
                               VoletCopyDifference *ret_difference)
{
  VoletCopyDifference difference = {.first_day = VOLET_NOTEBOOK_ERROR_NOWHERE,
                                    .last_day = VOLET_NOTEBOOK_ERROR_NOWHERE};

  compare_entries (&difference, before->entries, after->entries);
  compare_weeks (&difference, before->weeks, after->weeks);
  compare_lines (&difference, before->lines, after->lines);
  difference.n_others_changed =
      count_differences (before->objectives, after->objectives, format_objective) +
      count_differences (before->recipients, after->recipients, format_recipient) +
      count_differences (before->choices, after->choices, format_pair) +
      count_differences (before->answers, after->answers, format_pair);
  *ret_difference = difference;
}

/**
 * volet_copy_difference_is_none:
 * @self: a difference
 *
 * Returns: whether nothing that a person sees would change
 */
gboolean
volet_copy_difference_is_none (const VoletCopyDifference *self)
{
  return self->n_entries_gone + self->n_entries_back + self->n_entries_changed +
             self->n_weeks_changed + self->n_lines_gone + self->n_lines_back +
             self->n_lines_changed + self->n_others_changed ==
         0;
}
