/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Other copies of a notebook in words. */

#include "volet-text-copies.h"

#include "volet-text-agenda.h"
#include "volet-text-time.h"

#include <glib/gi18n.h>

/* A line for what there is any of. */
#define ADD_COUNT(lines, format, n)                                                                \
  G_STMT_START                                                                                     \
  {                                                                                                \
    if ((n) > 0)                                                                                   \
      g_ptr_array_add (lines, g_strdup_printf (format, n));                                        \
  }                                                                                                \
  G_STMT_END

static void
add_days (GPtrArray *lines, const VoletCopyDifference *difference)
{
  g_autofree char *days = NULL;

  if (difference->first_day == VOLET_NOTEBOOK_ERROR_NOWHERE)
    return;
  days = difference->first_day == difference->last_day
             ? volet_text_format_day (difference->first_day)
             : volet_text_format_days (difference->first_day, difference->last_day);
  /* Translators: %s is "from Monday 16 to Sunday 22 November 2026". */
  g_ptr_array_add (lines, g_strdup_printf (_ ("Days: %s"), days));
}

static GStrv
end_lines (GPtrArray *lines, const VoletCopyDifference *difference)
{
  add_days (lines, difference);
  if (lines->len == 0)
    g_ptr_array_add (lines, g_strdup (_ ("Nothing changes.")));
  g_ptr_array_add (lines, NULL);
  return (GStrv) g_ptr_array_free (lines, FALSE);
}

/**
 * volet_text_list_difference:
 * @difference: what going back to a copy changes
 *
 * Returns: (transfer full): a line for each thing that changes, and one for the days
 */
GStrv
volet_text_list_difference (const VoletCopyDifference *difference)
{
  GPtrArray *lines = g_ptr_array_new ();

  ADD_COUNT (lines, _ ("Activities taken away: %u"), difference->n_entries_gone);
  ADD_COUNT (lines, _ ("Activities brought back: %u"), difference->n_entries_back);
  ADD_COUNT (lines, _ ("Activities changed: %u"), difference->n_entries_changed);
  ADD_COUNT (lines, _ ("Weeks changed: %u"), difference->n_weeks_changed);
  ADD_COUNT (lines, _ ("Statements taken out of “What I have given”: %u"),
             difference->n_lines_gone);
  ADD_COUNT (lines, _ ("Statements brought back to “What I have given”: %u"),
             difference->n_lines_back);
  ADD_COUNT (lines, _ ("Statements of which something else is said: %u"),
             difference->n_lines_changed);
  ADD_COUNT (lines, _ ("Settings and people changed: %u"), difference->n_others_changed);
  return end_lines (lines, difference);
}

/**
 * volet_text_list_merge_difference:
 * @difference: what joining a copy changes
 *
 * Returns: (transfer full): a line for each thing that changes, and one for the days
 */
GStrv
volet_text_list_merge_difference (const VoletCopyDifference *difference)
{
  GPtrArray *lines = g_ptr_array_new ();

  ADD_COUNT (lines, _ ("Activities that come from the copy: %u"), difference->n_entries_back);
  ADD_COUNT (lines, _ ("Activities changed as in the copy: %u"), difference->n_entries_changed);
  ADD_COUNT (lines, _ ("Activities that the copy had removed: %u"), difference->n_entries_gone);
  ADD_COUNT (lines, _ ("Weeks changed: %u"), difference->n_weeks_changed);
  ADD_COUNT (lines, _ ("Statements given that come from the copy: %u"), difference->n_lines_back);
  ADD_COUNT (lines, _ ("Statements of which something else is said: %u"),
             difference->n_lines_changed);
  ADD_COUNT (lines, _ ("Settings and people changed: %u"), difference->n_others_changed);
  return end_lines (lines, difference);
}

static char *
format_entry_note (const VoletMergeNote *note)
{
  const char *label = volet_text_get_category_label (note->category);
  g_autofree char *day = volet_text_format_day (note->day);

  switch (note->kind) {
  case VOLET_MERGE_NOTE_BOTH_KEPT:
    /* Translators: here and below, the first %s is a category, the second a day. */
    return g_strdup_printf (_ ("“%s”, %s: changed in both copies. Both versions are kept, the "
                               "second one does not count."),
                            label, day);
  case VOLET_MERGE_NOTE_EDIT_KEPT:
    return g_strdup_printf (
        _ ("“%s”, %s: removed in one copy and changed in the other. It is kept."), label, day);
  default:
    return g_strdup_printf (
        _ ("“%s”, %s: this day would be too long. It is kept and does not count."), label, day);
  }
}

static char *
format_week_note (const VoletMergeNote *note)
{
  g_autofree char *week = volet_text_format_week (note->week);

  switch (note->kind) {
  case VOLET_MERGE_NOTE_WEEK_REOPENED:
    /* Translators: here and below, %s is "from Monday 16 to Sunday 22 November 2026". */
    return g_strdup_printf (
        _ ("The week %s is open again: it is not the same in both copies. Finish it again."), week);
  case VOLET_MERGE_NOTE_OBJECTIVE:
    return g_strdup_printf (_ ("Hours of the contract, from the week %s on: changed in both "
                               "copies. The later change holds."),
                            week);
  default:
    return g_strdup_printf (
        _ ("Week %s: “I could not” was changed in both copies. The later change holds."), week);
  }
}

/**
 * volet_text_format_merge_note:
 * @note: what to look at
 *
 * Returns: (transfer full): one sentence or two
 */
char *
volet_text_format_merge_note (const VoletMergeNote *note)
{
  switch (note->kind) {
  case VOLET_MERGE_NOTE_BOTH_KEPT:
  case VOLET_MERGE_NOTE_EDIT_KEPT:
  case VOLET_MERGE_NOTE_NOT_COUNTED:
    return format_entry_note (note);
  case VOLET_MERGE_NOTE_WEEK_REOPENED:
  case VOLET_MERGE_NOTE_OBJECTIVE:
  case VOLET_MERGE_NOTE_PREVENTED:
    return format_week_note (note);
  case VOLET_MERGE_NOTE_CHOICE:
    return g_strdup (_ ("A setting was changed in both copies. The later change holds."));
  case VOLET_MERGE_NOTE_RECIPIENT:
    return g_strdup (_ ("Somebody you give statements to was changed in both copies. The later "
                        "change holds."));
  case VOLET_MERGE_NOTE_NUMBER_CHANGED:
    return g_strdup_printf (_ ("Statement number %u of one copy now has the number %u: the other "
                               "copy had given the same number."),
                            note->former_n, note->n);
  case VOLET_MERGE_NOTE_STATE:
  default:
    return g_strdup_printf (_ ("Statement number %u: the copies do not say the same of it. It "
                               "counts as given."),
                            note->n);
  }
}

/**
 * volet_text_get_own_copy_warning:
 *
 * Returns: what is said before everything is written in clear
 */
const char *
volet_text_get_own_copy_warning (void)
{
  return _ (
      "This file is not sealed: whoever opens it reads everything, your notes too. Keep it to "
      "yourself.");
}

/**
 * volet_text_format_last_copy:
 * @day: the day of the last copy, or %VOLET_NOTEBOOK_ERROR_NOWHERE
 * @today: today
 * @is_missing: whether it is not where it was made any more
 *
 * Returns: (transfer full): the sentence about the last copy
 */
char *
volet_text_format_last_copy (VoletDay day, VoletDay today, gboolean is_missing)
{
  g_autofree char *words = NULL;

  if (day == VOLET_NOTEBOOK_ERROR_NOWHERE)
    return g_strdup (_ ("No copy was made yet."));
  words = volet_text_format_near_day (day, today);
  if (is_missing)
    /* Translators: here and below, %s is "today", "yesterday" or "Monday 16 November 2026". */
    return g_strdup_printf (_ ("Last copy: %s. It is no longer in its place."), words);
  return g_strdup_printf (_ ("Last copy: %s."), words);
}
