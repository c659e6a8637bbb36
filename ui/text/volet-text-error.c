/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Errors of every room in words: one clear sentence each. */

#include "volet-text-error.h"

#include "volet-agenda-error.h"
#include "volet-deduction-error.h"
#include "volet-document-error.h"
#include "volet-ical-error.h"
#include "volet-ledger-error.h"
#include "volet-notebook-error.h"
#include "volet-statement-error.h"
#include "volet-store-error.h"
#include "volet-text-error-private.h"
#include "volet-time-error.h"
#include "volet-vault-error.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

static const char *const time_errors[VOLET_TIME_N_ERRORS] = {
    [VOLET_TIME_ERROR_BAD_DAY] =
        N_ ("This date does not exist, or is not written like 2026-11-16."),
    [VOLET_TIME_ERROR_DAY_OUT_OF_RANGE] =
        N_ ("A date lies between 1 January 1970 and 31 December 2100."),
    [VOLET_TIME_ERROR_BAD_WEEK] = N_ ("This week does not exist, or is not written like 2026-W47."),
    [VOLET_TIME_ERROR_BAD_DURATION] =
        N_ ("This is not a duration: write for instance 2h, 1h30, 1:30, 1,5 or 90min."),
    [VOLET_TIME_ERROR_NEGATIVE_DURATION] = N_ ("A duration cannot be negative."),
    [VOLET_TIME_ERROR_NOT_WHOLE_MINUTES] = N_ ("This duration is not a whole number of minutes."),
    [VOLET_TIME_ERROR_BAD_SPAN] =
        N_ ("These are not two times of day: write for instance 9:00-12:30 or 9h-12h30."),
    [VOLET_TIME_ERROR_UNKNOWN_ZONE] =
        N_ ("This time zone does not exist: write for instance Europe/Paris."),
    [VOLET_TIME_ERROR_NO_SUCH_LOCAL_TIME] =
        N_ ("This time does not exist on that day: the clocks go forward and skip it."),
};

static const char *const agenda_errors[VOLET_AGENDA_N_ERRORS] = {
    [VOLET_AGENDA_ERROR_UNKNOWN_CATEGORY] =
        N_ ("This category does not exist: it must be one of the sixteen codes of three letters."),
    [VOLET_AGENDA_ERROR_NO_LENGTH] = N_ ("An activity lasts at least one minute."),
    [VOLET_AGENDA_ERROR_TOO_LONG] = N_ ("An activity lasts 24 hours at most."),
    [VOLET_AGENDA_ERROR_DAY_OUT_OF_RANGE] =
        N_ ("A date lies between 1 January 1970 and 31 December 2100."),
    [VOLET_AGENDA_ERROR_DAY_FULL] = N_ ("That makes more hours than the day has."),
    [VOLET_AGENDA_ERROR_NOTE_TOO_LONG] = N_ ("A note or a reason has at most 4,000 characters."),
    [VOLET_AGENDA_ERROR_BAD_TEXT] =
        N_ ("A note or a reason must be plain text, without control characters."),
    [VOLET_AGENDA_ERROR_BAD_OBJECTIVE] = N_ ("Weekly hours go from 1 minute to 168 hours."),
};

static const char *const statement_errors[VOLET_STATEMENT_N_ERRORS] = {
    [VOLET_STATEMENT_ERROR_BAD_NAME] =
        N_ ("A name has 1 to 200 characters, without a line break, nor a space at its ends."),
    [VOLET_STATEMENT_ERROR_BAD_SHAPE] =
        N_ ("This statement contradicts itself: this is a fault of Volet’s."),
    [VOLET_STATEMENT_ERROR_BAD_BYTES] = N_ ("A statement kept in the notebook cannot be read."),
    [VOLET_STATEMENT_ERROR_UNKNOWN_LEVEL] =
        N_ ("The level must be threshold, band, total or families."),
    [VOLET_STATEMENT_ERROR_UNKNOWN_PREVENTED_FORM] =
        N_ ("Weeks with a hindrance are shown as label, both or figure."),
};

static const char *const ledger_errors[VOLET_LEDGER_N_ERRORS] = {
    [VOLET_LEDGER_ERROR_UNKNOWN_CHANNEL] =
        N_ ("A statement is handed over by hand, post, registered, mail or site."),
    [VOLET_LEDGER_ERROR_BAD_GROUP] =
        N_ ("The name of a group has 1 to 200 characters, without a line break."),
    [VOLET_LEDGER_ERROR_BAD_BYTES] = N_ ("A line of what you have given cannot be read."),
};

static const char *const deduction_errors[VOLET_DEDUCTION_N_ERRORS] = {
    [VOLET_DEDUCTION_ERROR_CONTRADICTION] =
        N_ ("What you have given contradicts itself: this is a fault of Volet’s."),
    [VOLET_DEDUCTION_ERROR_SOLVER] = N_ ("Volet could not work out what can be calculated."),
};

static const char *const document_errors[VOLET_DOCUMENT_N_ERRORS] = {
    [VOLET_DOCUMENT_ERROR_NO_FONTS] = N_ ("The fonts that come with Volet are missing."),
    [VOLET_DOCUMENT_ERROR_NO_GLYPH] =
        N_ ("A name has a letter that Volet cannot print: write it in another way."),
    [VOLET_DOCUMENT_ERROR_FAILED] = N_ ("The document could not be made."),
};

static const char *const store_errors[VOLET_STORE_N_ERRORS] = {
    [VOLET_STORE_ERROR_DAMAGED] = N_ ("The content of this notebook is damaged."),
    [VOLET_STORE_ERROR_FAILED] = N_ ("The content of this notebook cannot be read or changed."),
    [VOLET_STORE_ERROR_NEWER_SCHEMA] = N_ ("This notebook was made by a newer version of Volet."),
    [VOLET_STORE_ERROR_SAVE_FAILED] = N_ ("This could not be saved: nothing was changed."),
    [VOLET_STORE_ERROR_FULL] = N_ ("This notebook would become too large."),
    [VOLET_STORE_ERROR_READ_ONLY] = N_ ("This notebook can only be read."),
    [VOLET_STORE_ERROR_OUT_OF_MEMORY] =
        N_ ("This computer has not enough free memory: nothing was changed."),
    [VOLET_STORE_ERROR_NOT_FOUND] = N_ ("This is not in the notebook."),
    [VOLET_STORE_ERROR_AMBIGUOUS] =
        N_ ("Several things in the notebook begin so: give more characters."),
    [VOLET_STORE_ERROR_NOTHING_TO_UNDO] = N_ ("There is nothing to undo."),
    [VOLET_STORE_ERROR_NOTHING_TO_REDO] = N_ ("There is nothing to redo."),
    [VOLET_STORE_ERROR_DOCUMENT_GIVEN] =
        N_ ("A statement was given since: what was given cannot be undone."),
};

static const char *
find_in_table (const char *const *table, gsize n_texts, int code)
{
  return code >= 0 && (gsize) code < n_texts && table[code] != NULL ? _ (table[code]) : NULL;
}

/* Files that a program reads or writes itself. */
static const char *
find_io_error (int code)
{
  switch (code) {
  case G_IO_ERROR_NOT_FOUND:
    return _ ("There is no such file.");
  case G_IO_ERROR_EXISTS:
    return _ ("A file of this name is already there: choose another name.");
  case G_IO_ERROR_IS_DIRECTORY:
    return _ ("This is a folder, not a file.");
  case G_IO_ERROR_PERMISSION_DENIED:
  case G_IO_ERROR_READ_ONLY:
    return _ ("The system does not allow it.");
  case G_IO_ERROR_NO_SPACE:
    return _ ("The disk is full.");
  case G_IO_ERROR_CANCELLED:
    return _ ("This was stopped before it was done.");
  default:
    return _ ("The system reports an error.");
  }
}

/**
 * volet_text_find_error:
 * @domain: an error's domain
 * @code: its code
 *
 * Returns: (nullable): the sentence for this error when nothing more is known of it, or %NULL if
 *   there is none
 */
const char *
volet_text_find_error (GQuark domain, int code)
{
  if (domain == VOLET_TIME_ERROR)
    return find_in_table (time_errors, G_N_ELEMENTS (time_errors), code);
  if (domain == VOLET_AGENDA_ERROR)
    return find_in_table (agenda_errors, G_N_ELEMENTS (agenda_errors), code);
  if (domain == VOLET_STATEMENT_ERROR)
    return find_in_table (statement_errors, G_N_ELEMENTS (statement_errors), code);
  if (domain == VOLET_LEDGER_ERROR)
    return find_in_table (ledger_errors, G_N_ELEMENTS (ledger_errors), code);
  if (domain == VOLET_DEDUCTION_ERROR)
    return find_in_table (deduction_errors, G_N_ELEMENTS (deduction_errors), code);
  if (domain == VOLET_DOCUMENT_ERROR)
    return find_in_table (document_errors, G_N_ELEMENTS (document_errors), code);
  if (domain == VOLET_STORE_ERROR)
    return find_in_table (store_errors, G_N_ELEMENTS (store_errors), code);
  if (domain == VOLET_VAULT_ERROR)
    return volet_text_find_vault_error (code);
  if (domain == VOLET_ICAL_ERROR)
    return volet_text_find_ical_error (code);
  if (domain == VOLET_NOTEBOOK_ERROR)
    return volet_text_find_notebook_error (code);
  if (domain == G_IO_ERROR)
    return find_io_error (code);
  return NULL;
}

/**
 * volet_text_format_error:
 * @error: an error of any room
 *
 * Where the error is about a week or a day, the sentence names it.
 *
 * Returns: (transfer full): one sentence for the person, without a path or a private word
 */
char *
volet_text_format_error (const GError *error)
{
  const char *sentence;

  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == VOLET_NOTEBOOK_ERROR)
    return volet_text_format_notebook_error (error);
  if (error->domain == VOLET_VAULT_ERROR)
    return volet_text_format_vault_error (error);

  sentence = volet_text_find_error (error->domain, error->code);
  return g_strdup (sentence != NULL ? sentence : _ ("Something unexpected went wrong."));
}
