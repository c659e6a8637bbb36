/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers about other papers: a receipt to be signed, and a list of what was given.
 *
 * 1. They say of a document to whom, when, how and in what form it was given, and none of its
 *    figures; neither what was asked, nor a number of the ledger, nor a group.
 * 2. A list names what one group was given. A line that this group does not know stands on it only
 *    where the person ticked that very line.
 * 3. Like every paper, they have a line of their own in the ledger before they leave. */

#include "volet-notebook-error-private.h"
#include "volet-notebook-ledger.h"
#include "volet-notebook-private.h"
#include "volet-share-private.h"

static gboolean
check_counts (const VoletGiven *given, GError **error)
{
  if (volet_given_counts (given))
    return TRUE;
  return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_CITES_UNCOUNTED,
                                   "the document was not given");
}

/* The name is that of the day on which the document was given. */
static VoletStatementCitation
cite (const VoletGiven *given)
{
  const VoletStatementHead *head = volet_statement_get_head (given->statement);
  gsize n_weeks = volet_statement_get_n_weeks (given->statement);

  return (VoletStatementCitation){
      .kind = head->kind,
      .day = head->day,
      .first = volet_statement_get_week (given->statement, 0)->week,
      .last = volet_statement_get_week (given->statement, n_weeks - 1)->week,
      .level = head->level,
      .is_whole_period = head->is_whole_period,
      .channel = given->channel,
      .is_replaced = given->state == VOLET_GIVEN_STATE_REPLACED,
      .is_to_check = given->state == VOLET_GIVEN_STATE_PERHAPS,
      .recipient = head->recipient,
  };
}

/* Puts the statement into @share, made of the lines in @cited. */
static gboolean
make_statement (VoletShare *share,
                VoletNotebook *notebook,
                const VoletShareRequest *request,
                VoletStatementKind kind,
                GPtrArray *cited,
                GError **error)
{
  const VoletStatementHead head = {
      .kind = kind,
      .day = request->day != VOLET_STATEMENT_NO_DAY ? request->day
                                                    : volet_notebook_get_today (notebook),
      .recipient = share->recipient->name,
      .typed_name = request->typed_name,
      .replaces_day = VOLET_STATEMENT_NO_DAY,
  };
  g_autofree VoletStatementCitation *citations = g_new0 (VoletStatementCitation, cited->len);

  for (guint i = 0; i < cited->len; i++)
    citations[i] = cite (g_ptr_array_index (cited, i));
  share->statement = volet_statement_new_citing (&head, citations, cited->len, error);
  return share->statement != NULL;
}

/**
 * volet_notebook_prepare_receipt:
 * @self: an unlocked notebook
 * @n: the number of a document that was given
 * @request: the typed name, the day, what was asked and how it is handed over; nothing else is read
 * @error: return location
 *
 * Makes a receipt for a document, to be signed by whoever was given it. Nothing is recorded or
 * written.
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_UNKNOWN_DOCUMENT, _CITES_UNCOUNTED; those of names and texts
 *
 * Returns: (transfer full) (nullable): what volet_notebook_give() gives
 */
VoletShare *
volet_notebook_prepare_receipt (VoletNotebook *self,
                                guint n,
                                const VoletShareRequest *request,
                                GError **error)
{
  g_autoptr (VoletGiven) given = volet_notebook_get_given (self, n, error);
  g_autoptr (GPtrArray) cited = g_ptr_array_new ();
  g_autoptr (VoletShare) share = NULL;
  VoletShareRequest same_reader = *request;

  if (given == NULL || !check_counts (given, error))
    return NULL;
  same_reader.recipient = given->recipient;
  same_reader.group = NULL;
  share = volet_share_begin (self, &same_reader, error);
  g_ptr_array_add (cited, given);
  if (share == NULL ||
      !make_statement (share, self, request, VOLET_STATEMENT_KIND_RECEIPT, cited, error))
    return NULL;
  return g_steal_pointer (&share);
}

static gboolean
has_number (GArray *numbers, guint n)
{
  for (guint i = 0; numbers != NULL && i < numbers->len; i++)
    if (g_array_index (numbers, guint, i) == n)
      return TRUE;
  return FALSE;
}

/* Every ticked line must be there and count. */
static gboolean
check_ticked (VoletNotebook *self, GArray *other_lines, GError **error)
{
  for (guint i = 0; other_lines != NULL && i < other_lines->len; i++) {
    g_autoptr (VoletGiven) given =
        volet_notebook_get_given (self, g_array_index (other_lines, guint, i), error);

    if (given == NULL || !check_counts (given, error))
      return FALSE;
  }
  return TRUE;
}

/* Returns: (transfer container) (nullable): the lines of @all that stand on the list */
static GPtrArray *
choose_lines (
    VoletNotebook *self, const char *group, GArray *other_lines, GPtrArray *all, GError **error)
{
  g_autoptr (GArray) known = volet_store_load_known (self->store, group, error);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  if (known == NULL)
    return NULL;
  for (guint i = 0; i < all->len; i++) {
    VoletGiven *given = g_ptr_array_index (all, i);

    if (has_number (known, given->n) || has_number (other_lines, given->n))
      g_ptr_array_add (chosen, given);
  }
  if (chosen->len > 0)
    return g_steal_pointer (&chosen);
  volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_NOTHING_TO_LIST,
                            "nothing was given to this group");
  return NULL;
}

/**
 * volet_notebook_prepare_extract:
 * @self: an unlocked notebook
 * @group: the group whose documents are listed
 * @other_lines: (nullable) (element-type guint): other lines of the ledger, each ticked by the
 *   person
 * @request: whom the list is for, the typed name, the day, what was asked and how it is handed
 *   over; weeks, form and replacement are not read
 * @error: return location
 *
 * Makes a list of documents that were given, oldest first. Nothing is recorded or written.
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_NOTHING_TO_LIST, _UNKNOWN_DOCUMENT, _CITES_UNCOUNTED;
 * %VOLET_STATEMENT_ERROR_BAD_SHAPE for over %VOLET_STATEMENT_MAX_CITATIONS lines; those of
 * volet_notebook_prepare_share() that speak of the recipient
 *
 * Returns: (transfer full) (nullable): what volet_notebook_give() gives
 */
VoletShare *
volet_notebook_prepare_extract (VoletNotebook *self,
                                const char *group,
                                GArray *other_lines,
                                const VoletShareRequest *request,
                                GError **error)
{
  g_autoptr (GPtrArray) all = volet_notebook_list_given (self, error);
  g_autoptr (GPtrArray) chosen = NULL;
  g_autoptr (VoletShare) share = NULL;

  if (all == NULL || !check_ticked (self, other_lines, error))
    return NULL;
  chosen = choose_lines (self, group, other_lines, all, error);
  if (chosen == NULL)
    return NULL;
  share = volet_share_begin (self, request, error);
  if (share == NULL ||
      !make_statement (share, self, request, VOLET_STATEMENT_KIND_EXTRACT, chosen, error))
    return NULL;
  return g_steal_pointer (&share);
}
