/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Filling in the official agenda from a document that was given. Each line that was typed there
 * becomes a line of the ledger: its readers know it. */

#include "volet-report.h"

#include "volet-notebook-ledger.h"
#include "volet-notebook-private.h"

static gboolean
is_recorded (const VoletOfficialLine *line, VoletId recipient, GPtrArray *ledger)
{
  for (guint i = 0; i < ledger->len; i++) {
    const VoletGiven *given = g_ptr_array_index (ledger, i);

    if (given->recipient == recipient && volet_official_line_is_in (line, given))
      return TRUE;
  }
  return FALSE;
}

/**
 * volet_report_is_possible:
 * @given: a line of the ledger
 * @recipient: whom it was given to
 *
 * The administration reads the official agenda: what is typed there says nothing new only of a
 * document that the administration has.
 *
 * Returns: whether hours of @given can be typed into the official agenda
 */
gboolean
volet_report_is_possible (const VoletGiven *given, const VoletRecipient *recipient)
{
  return volet_given_counts (given) && !volet_given_is_whole_hours (given) &&
         volet_statement_get_head (given->statement)->kind == VOLET_STATEMENT_KIND_HOURS &&
         g_str_equal (recipient->group, VOLET_GROUP_ADMINISTRATION);
}

static gboolean
check_possible (VoletNotebook *self, const VoletGiven *given, GError **error)
{
  g_autoptr (VoletRecipient) recipient =
      volet_store_load_recipient (self->store, given->recipient, error);

  if (recipient == NULL)
    return FALSE;
  if (!g_str_equal (recipient->group, VOLET_GROUP_ADMINISTRATION))
    return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_NOT_FOR_OFFICIALS,
                                     "the administration was not given the document");
  if (!volet_report_is_possible (given, recipient))
    return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_NOTHING_TO_TYPE,
                                     "nothing of it can be typed");
  return TRUE;
}

/**
 * volet_notebook_load_report:
 * @self: an unlocked notebook
 * @n: a number of the ledger
 * @error: return location
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_UNKNOWN_DOCUMENT, %VOLET_NOTEBOOK_ERROR_NOT_FOR_OFFICIALS, and
 * %VOLET_NOTEBOOK_ERROR_NOTHING_TO_TYPE where the line was itself typed, does not count, or tells
 * no hours
 *
 * Returns: (transfer full): what of it can be typed into the official agenda
 */
VoletReport *
volet_notebook_load_report (VoletNotebook *self, guint n, GError **error)
{
  g_autoptr (VoletReport) report = g_new0 (VoletReport, 1);
  g_autoptr (VoletGiven) given = volet_notebook_get_given (self, n, error);
  g_autoptr (GPtrArray) ledger = given != NULL ? volet_notebook_list_given (self, error) : NULL;

  if (ledger == NULL || !check_possible (self, given, error))
    return NULL;
  report->recipient = given->recipient;
  report->lines = volet_official_line_list (given, volet_notebook_get_today (self), error);
  if (report->lines == NULL)
    return NULL;
  if (report->lines->len == 0) {
    volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_NOTHING_TO_TYPE,
                              "nothing of it can be typed");
    return NULL;
  }

  report->is_done = g_new0 (gboolean, report->lines->len);
  for (guint i = 0; i < report->lines->len; i++)
    report->is_done[i] = is_recorded (report->lines->pdata[i], report->recipient, ledger);
  return g_steal_pointer (&report);
}

/**
 * volet_report_free:
 * @self: (transfer full) (nullable): a report
 *
 * Frees @self.
 */
void
volet_report_free (VoletReport *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_free (self->is_done);
  g_free (self);
}

/**
 * volet_notebook_record_report:
 * @self: an unlocked notebook
 * @report: what can be typed, with nothing changed since
 * @line: which of its lines was typed, from 0
 * @ret_n: (out): the number of the ledger's new line
 * @error: return location
 *
 * Records that the person typed a line into the official agenda.
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_TYPED_ALREADY; those of a save
 *
 * Returns: whether it is recorded
 */
gboolean
volet_notebook_record_report (
    VoletNotebook *self, const VoletReport *report, guint line, guint *ret_n, GError **error)
{
  const VoletOfficialLine *official = g_ptr_array_index (report->lines, line);
  g_autoptr (VoletGiven) given = volet_given_new ();

  if (!volet_notebook_check_writable (self, error))
    return FALSE;
  if (report->is_done[line])
    return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_TYPED_ALREADY,
                                     "the line is recorded already");

  given->true_day = volet_notebook_get_today (self);
  given->recipient = report->recipient;
  given->channel = VOLET_CHANNEL_OFFICIAL;
  given->state = VOLET_GIVEN_STATE_GIVEN;
  given->statement = g_object_ref (official->statement);
  g_array_unref (given->context);
  given->context = g_array_ref (official->context);
  if (!volet_notebook_begin_act (self, VOLET_ACT_DOCUMENT_GIVEN, NULL, error))
    return FALSE;
  return volet_notebook_end_act (self, volet_store_add_given (self->store, given, ret_n, error),
                                 error);
}
