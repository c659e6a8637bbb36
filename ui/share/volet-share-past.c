/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was given before, as far as it helps to give again. */

#include "volet-share-past.h"

#include "volet-notebook-ledger.h"

/* Receipts and lists say nothing of hours, and have no form. */
static gboolean
is_hours (const VoletGiven *given)
{
  return volet_given_counts (given) &&
         volet_statement_get_head (given->statement)->kind == VOLET_STATEMENT_KIND_HOURS;
}

/* The number of the last line that counts for @recipient, or for anybody; 0 for none. */
static guint
find_last (GPtrArray *lines, VoletId recipient)
{
  for (guint i = lines->len; i > 0; i--) {
    const VoletGiven *given = lines->pdata[i - 1];

    if ((recipient == VOLET_ID_NONE || given->recipient == recipient) && is_hours (given))
      return given->n;
  }
  return 0;
}

static int
compare_people (gconstpointer a, gconstpointer b, gpointer user_data)
{
  GPtrArray *lines = user_data;
  const VoletRecipient *first = *(const VoletRecipient *const *) a;
  const VoletRecipient *second = *(const VoletRecipient *const *) b;
  guint first_n = find_last (lines, first->id), second_n = find_last (lines, second->id);

  return (first_n < second_n) - (first_n > second_n);
}

/**
 * volet_share_past_list_people:
 * @notebook: an unlocked notebook
 *
 * Returns: (transfer container) (element-type VoletRecipient): everybody something was given to,
 *   those first to whom it was lately
 */
GPtrArray *
volet_share_past_list_people (VoletNotebook *notebook)
{
  g_autoptr (GPtrArray) lines = volet_notebook_list_given (notebook, NULL);
  GPtrArray *people = volet_notebook_list_recipients (notebook, NULL);

  if (people == NULL)
    return g_ptr_array_new ();
  if (lines != NULL)
    g_ptr_array_sort_with_data (people, compare_people, lines);
  return people;
}

/**
 * volet_share_past_get_last:
 * @notebook: an unlocked notebook
 * @recipient: somebody, or %VOLET_ID_NONE for anybody
 *
 * Returns: (transfer full) (nullable): the last document that they were given
 */
VoletGiven *
volet_share_past_get_last (VoletNotebook *notebook, VoletId recipient)
{
  g_autoptr (GPtrArray) lines = volet_notebook_list_given (notebook, NULL);
  guint n = lines != NULL ? find_last (lines, recipient) : 0;

  return n != 0 ? volet_notebook_get_given (notebook, n, NULL) : NULL;
}

/**
 * volet_share_past_get_last_week:
 * @notebook: an unlocked notebook
 * @recipient: somebody
 *
 * Returns: the last week that they were given anything about, or one before all
 */
VoletWeek
volet_share_past_get_last_week (VoletNotebook *notebook, VoletId recipient)
{
  g_autoptr (GPtrArray) lines = volet_notebook_list_given (notebook, NULL);
  VoletWeek last = VOLET_WEEK_FIRST - 1;

  for (guint i = 0; lines != NULL && i < lines->len; i++) {
    const VoletGiven *given = lines->pdata[i];
    gsize n_weeks = volet_statement_get_n_weeks (given->statement);

    if (given->recipient == recipient && is_hours (given))
      last = MAX (last, volet_statement_get_week (given->statement, n_weeks - 1)->week);
  }
  return last;
}
