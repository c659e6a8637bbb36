/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The beginning of giving: the question the first time, the very document the next time. */

#include "volet-share-start.h"

#include "volet-message.h"
#include "volet-navigation.h"
#include "volet-notebook-ledger.h"
#include "volet-share-ask-page.h"
#include "volet-share-past.h"
#include "volet-share-preview-page.h"
#include "volet-share-weeks.h"

/* Fills in what @recipient, or whoever got the last document, usually gets. Returns whether the
 * document can be shown at once: there are new weeks, and none of them is to be asked about. */
static gboolean
take_usual (VoletShareDraft *draft, VoletNotebook *notebook, VoletId recipient)
{
  g_autoptr (VoletGiven) last = volet_share_past_get_last (notebook, recipient);
  g_autofree VoletWeekTotal *totals = NULL;
  g_autoptr (GArray) to_fill_in = NULL;
  VoletWeek last_week, first_new, last_new;
  gsize n_totals;

  if (recipient == VOLET_ID_NONE && last != NULL)
    recipient = last->recipient;
  if (recipient == VOLET_ID_NONE)
    return FALSE;
  volet_share_draft_set_recipient (draft, recipient);
  if (last != NULL)
    volet_share_draft_set_typed_name (draft,
                                      volet_statement_get_head (last->statement)->typed_name);

  last_week = volet_share_past_get_last_week (notebook, recipient);
  totals = volet_share_weeks_load (notebook, &n_totals);
  if (totals == NULL ||
      !volet_share_weeks_propose (totals, n_totals, last_week, &first_new, &last_new) ||
      last_new <= last_week)
    return FALSE;
  volet_share_draft_set_weeks (draft, first_new, last_new);
  to_fill_in = volet_share_weeks_find_to_fill_in (totals, n_totals, first_new, last_new);
  return to_fill_in->len == 0;
}

static GtkWidget *
make_first_page (VoletNotebook *notebook, VoletSurroundings *surroundings, VoletId recipient)
{
  g_autoptr (VoletShareDraft) draft = volet_share_draft_new (notebook, surroundings);
  g_autoptr (GError) error = NULL;
  GtkWidget *page = NULL;

  if (take_usual (draft, notebook, recipient))
    page = volet_share_preview_page_new (draft, &error);
  return page != NULL ? page : volet_share_ask_page_new (draft, error);
}

/**
 * volet_share_start:
 * @from: a widget of the visible page
 * @notebook: (transfer none): an unlocked notebook
 * @surroundings: (transfer none): what is given from outside
 * @recipient: to whom, or %VOLET_ID_NONE for whoever got the last document
 *
 * Shows the document that this person usually gets, of the weeks since the last one; where nothing
 * was ever given, or something is to be said first, asks.
 */
void
volet_share_start (GtkWidget *from,
                   VoletNotebook *notebook,
                   VoletSurroundings *surroundings,
                   VoletId recipient)
{
  volet_navigation_push_over (from, make_first_page (notebook, surroundings, recipient));
}

/**
 * volet_share_start_in_place:
 * @from: a widget of the visible page
 * @notebook: (transfer none): an unlocked notebook
 * @surroundings: (transfer none): what is given from outside
 * @recipient: to whom, or %VOLET_ID_NONE for whoever got the last document
 *
 * As volet_share_start(), in place of the page of @from.
 */
void
volet_share_start_in_place (GtkWidget *from,
                            VoletNotebook *notebook,
                            VoletSurroundings *surroundings,
                            VoletId recipient)
{
  volet_navigation_replace_over (from, make_first_page (notebook, surroundings, recipient));
}

/* The form of @given: what was printed cannot say all of it, the person's template does. */
static void
take_given (VoletShareDraft *draft, const VoletGiven *given)
{
  const VoletStatementHead *head = volet_statement_get_head (given->statement);
  gsize n_weeks = volet_statement_get_n_weeks (given->statement);
  g_autoptr (GArray) left_out = g_array_new (FALSE, FALSE, sizeof (VoletWeek));

  for (gsize i = 0; i < n_weeks; i++) {
    const VoletStatementWeek *week = volet_statement_get_week (given->statement, i);

    if (week->is_absent)
      g_array_append_val (left_out, week->week);
  }
  volet_share_draft_set_recipient (draft, given->recipient);
  volet_share_draft_set_typed_name (draft, head->typed_name);
  volet_share_draft_set_asked (draft, given->asked);
  volet_share_draft_set_weeks (draft, volet_statement_get_week (given->statement, 0)->week,
                               volet_statement_get_week (given->statement, n_weeks - 1)->week);
  volet_share_draft_set_left_out (draft, left_out);
  volet_share_draft_set_replaces (draft, given->n);
}

static void
push_preview (GtkWidget *from, VoletShareDraft *draft)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *page = volet_share_preview_page_new (draft, &error);

  if (page != NULL)
    volet_navigation_push_over (from, page);
  else
    volet_message_show_error (GTK_WINDOW (gtk_widget_get_root (from)), error);
}

/**
 * volet_share_start_replacement:
 * @from: a widget of the visible page
 * @notebook: (transfer none): an unlocked notebook
 * @surroundings: (transfer none): what is given from outside
 * @n: the number of a document that was given
 *
 * Shows the document that cancels and replaces it: the same person and weeks, as they are now.
 */
void
volet_share_start_replacement (GtkWidget *from,
                               VoletNotebook *notebook,
                               VoletSurroundings *surroundings,
                               guint n)
{
  g_autoptr (VoletShareDraft) draft = volet_share_draft_new (notebook, surroundings);
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletGiven) given = volet_notebook_get_given (notebook, n, &error);

  if (given == NULL) {
    volet_message_show_error (GTK_WINDOW (gtk_widget_get_root (from)), error);
    return;
  }
  take_given (draft, given);
  push_preview (from, draft);
}

/**
 * volet_share_start_receipt:
 * @from: a widget of the visible page
 * @notebook: (transfer none): an unlocked notebook
 * @surroundings: (transfer none): what is given from outside
 * @n: the number of a document that was given
 *
 * Shows a receipt that names this document, for its reader to sign.
 */
void
volet_share_start_receipt (GtkWidget *from,
                           VoletNotebook *notebook,
                           VoletSurroundings *surroundings,
                           guint n)
{
  g_autoptr (VoletShareDraft) draft = volet_share_draft_new (notebook, surroundings);
  g_autoptr (VoletGiven) given = volet_notebook_get_given (notebook, n, NULL);

  if (given != NULL)
    volet_share_draft_set_typed_name (draft,
                                      volet_statement_get_head (given->statement)->typed_name);
  volet_share_draft_set_receipt_of (draft, n);
  push_preview (from, draft);
}
