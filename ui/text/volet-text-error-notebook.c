/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a notebook refuses, in words. */

#include "volet-text-error-private.h"

#include "volet-notebook-error.h"
#include "volet-text-time.h"

#include <glib/gi18n.h>

static const char *const notebook_errors[VOLET_NOTEBOOK_N_ERRORS] = {
    [VOLET_NOTEBOOK_ERROR_WEEK_CLOSED] =
        N_ ("This week is finished: ask to correct it before you change it."),
    [VOLET_NOTEBOOK_ERROR_WEEK_NOT_OVER] =
        N_ ("This week is not over yet: it can be finished from the next Monday on."),
    [VOLET_NOTEBOOK_ERROR_WEEK_NOT_CLOSED] =
        N_ ("This week is not finished: it can be changed as it is."),
    [VOLET_NOTEBOOK_ERROR_WEEK_TO_FILL_IN] =
        N_ ("This week is still to be filled in: finish it, or leave it out."),
    [VOLET_NOTEBOOK_ERROR_WEEK_IN_PROGRESS] =
        N_ ("This week is in progress: it is given only if you insist."),
    [VOLET_NOTEBOOK_ERROR_WEEK_NOT_BEGUN] = N_ ("This week has not begun yet: it cannot be given."),
    [VOLET_NOTEBOOK_ERROR_THRESHOLD_IN_PROGRESS] =
        N_ ("A week in progress cannot be given as “15 h or more”: choose another form."),
    [VOLET_NOTEBOOK_ERROR_OBJECTIVE_UNKNOWN] =
        N_ ("This form needs the weekly hours of your contract: say them first."),
    [VOLET_NOTEBOOK_ERROR_PREVENTED_FIGURE_AT_THRESHOLD] =
        N_ ("In this form, a week with a hindrance cannot be shown like any other."),
    [VOLET_NOTEBOOK_ERROR_WEEKS_BACKWARDS] = N_ ("The last week comes before the first one."),
    [VOLET_NOTEBOOK_ERROR_TOO_MANY_WEEKS] = N_ ("A statement covers at most 157 weeks."),
    [VOLET_NOTEBOOK_ERROR_NO_WEEK_LEFT] = N_ ("Every week is left out: there is nothing to give."),
    [VOLET_NOTEBOOK_ERROR_DAY_FULL] = N_ ("That makes more hours than the day has."),
    [VOLET_NOTEBOOK_ERROR_UNKNOWN_ENTRY] = N_ ("No activity has this number."),
    [VOLET_NOTEBOOK_ERROR_AMBIGUOUS_ENTRY] =
        N_ ("Several activities begin with these characters: give more of them."),
    [VOLET_NOTEBOOK_ERROR_BAD_ENTRY_ID] =
        N_ ("An activity is named by 4 to 16 digits, or letters from a to f."),
    [VOLET_NOTEBOOK_ERROR_UNKNOWN_RECIPIENT] = N_ ("Nobody has this name in the notebook."),
    [VOLET_NOTEBOOK_ERROR_AMBIGUOUS_RECIPIENT] =
        N_ ("Several people have this name in the notebook."),
    [VOLET_NOTEBOOK_ERROR_RECIPIENT_EXISTS] =
        N_ ("Somebody has this name in the notebook already."),
    [VOLET_NOTEBOOK_ERROR_GROUP_OF_KNOWN_RECIPIENT] =
        N_ ("This person is in a group already: the group is chosen only for somebody new."),
    [VOLET_NOTEBOOK_ERROR_LEVEL_NEEDED] =
        N_ ("For the first statement given to somebody, say how much it tells."),
    [VOLET_NOTEBOOK_ERROR_UNKNOWN_DOCUMENT] = N_ ("You have given no statement of this number."),
    [VOLET_NOTEBOOK_ERROR_REPLACES_OTHERS] =
        N_ ("A statement replaces only one that was given to the same person."),
    [VOLET_NOTEBOOK_ERROR_REPLACES_UNCOUNTED] =
        N_ ("A statement that was not given cannot be replaced."),
    [VOLET_NOTEBOOK_ERROR_CITES_UNCOUNTED] =
        N_ ("A statement that was not given cannot be named on a paper."),
    [VOLET_NOTEBOOK_ERROR_NOTHING_TO_LIST] = N_ ("This group was given nothing."),
    [VOLET_NOTEBOOK_ERROR_NO_SUCH_FILE_KIND] = N_ ("This statement was not given in this form."),
    [VOLET_NOTEBOOK_ERROR_NOTHING_TO_TYPE] =
        N_ ("Nothing of this statement goes into the official agenda."),
    [VOLET_NOTEBOOK_ERROR_NOT_FOR_OFFICIALS] =
        N_ ("This statement was given to somebody apart. The administration reads the official "
            "agenda."),
    [VOLET_NOTEBOOK_ERROR_TYPED_ALREADY] = N_ ("This line is recorded already."),
    [VOLET_NOTEBOOK_ERROR_FILE_EXISTS] =
        N_ ("A file of this name is already there: choose another name."),
    [VOLET_NOTEBOOK_ERROR_FILE_NO_SPACE] = N_ ("The disk is full: the file was not made."),
    [VOLET_NOTEBOOK_ERROR_FILE_PERMISSION] =
        N_ ("The system does not allow writing there: the file was not made."),
    [VOLET_NOTEBOOK_ERROR_FILE_NOT_FOUND] = N_ ("There is no such folder: the file was not made."),
    [VOLET_NOTEBOOK_ERROR_FILE_IO] = N_ ("The file could not be written."),
    [VOLET_NOTEBOOK_ERROR_BAD_NAME] =
        N_ ("The name of a notebook has 1 to 60 characters, without a line break."),
    [VOLET_NOTEBOOK_ERROR_SHARE_OUTDATED] =
        N_ ("The notebook has changed meanwhile: look at the statement again."),
    [VOLET_NOTEBOOK_ERROR_TOO_MANY_DATES] =
        N_ ("This calendar holds too many dates at once: choose fewer days."),
    [VOLET_NOTEBOOK_ERROR_IMPORT_OUTDATED] =
        N_ ("The notebook has changed meanwhile: read the calendar again."),
    [VOLET_NOTEBOOK_ERROR_BAD_OWN_COPY] =
        N_ ("This file is not an own copy of a notebook, or it was changed."),
    [VOLET_NOTEBOOK_ERROR_NEWER_OWN_COPY] =
        N_ ("A newer version of Volet made this own copy: it takes that version to read it."),
    [VOLET_NOTEBOOK_ERROR_NOT_EMPTY] =
        N_ ("An own copy is read into an empty notebook only: create one first."),
    [VOLET_NOTEBOOK_ERROR_OTHER_NOTEBOOK] =
        N_ ("This file is a copy of another notebook: nothing was changed."),
    [VOLET_NOTEBOOK_ERROR_SAME_FILE] =
        N_ ("This file is the notebook itself: choose a copy of it."),
    [VOLET_NOTEBOOK_ERROR_COPY_DAMAGED] =
        N_ ("This copy is damaged: nothing was changed. Try another copy."),
    [VOLET_NOTEBOOK_ERROR_BEING_COPIED] =
        N_ ("The notebook is being copied: wait a moment, then try again."),
};

/* The sentence for @code, or NULL if there is no such code. */
const char *
volet_text_find_notebook_error (int code)
{
  return code >= 0 && code < (int) G_N_ELEMENTS (notebook_errors) ? _ (notebook_errors[code])
                                                                  : NULL;
}

/* The sentence that names the week @dates, or NULL where the code is about no week. */
static char *
format_week_error (int code, const char *dates)
{
  switch (code) {
  case VOLET_NOTEBOOK_ERROR_WEEK_CLOSED:
    /* Translators: here and below, %s is "from Monday 16 to Sunday 22 November 2026". */
    return g_strdup_printf (_ ("The week %s is finished: ask to correct it before you change it."),
                            dates);
  case VOLET_NOTEBOOK_ERROR_WEEK_NOT_OVER:
    return g_strdup_printf (
        _ ("The week %s is not over yet: it can be finished from the next Monday on."), dates);
  case VOLET_NOTEBOOK_ERROR_WEEK_NOT_CLOSED:
    return g_strdup_printf (_ ("The week %s is not finished: it can be changed as it is."), dates);
  case VOLET_NOTEBOOK_ERROR_WEEK_TO_FILL_IN:
    return g_strdup_printf (_ ("The week %s is still to be filled in: finish it, or leave it out."),
                            dates);
  case VOLET_NOTEBOOK_ERROR_WEEK_IN_PROGRESS:
    return g_strdup_printf (_ ("The week %s is in progress: it is given only if you insist."),
                            dates);
  case VOLET_NOTEBOOK_ERROR_WEEK_NOT_BEGUN:
    return g_strdup_printf (_ ("The week %s has not begun yet: it cannot be given."), dates);
  case VOLET_NOTEBOOK_ERROR_OBJECTIVE_UNKNOWN:
    return g_strdup_printf (_ ("This form needs the weekly hours of your contract for the week "
                               "%s: say them first."),
                            dates);
  default:
    return NULL;
  }
}

/* The sentence for @error, which names the week or the day that it is about. */
char *
volet_text_format_notebook_error (const GError *error)
{
  VoletWeek week = volet_notebook_error_get_week (error);
  VoletDay day = volet_notebook_error_get_day (error);
  const char *sentence = volet_text_find_notebook_error (error->code);
  g_autofree char *named = NULL;

  if (week != VOLET_NOTEBOOK_ERROR_NOWHERE) {
    g_autofree char *dates = volet_text_format_week (week);

    named = format_week_error (error->code, dates);
  } else if (day != VOLET_NOTEBOOK_ERROR_NOWHERE && error->code == VOLET_NOTEBOOK_ERROR_DAY_FULL) {
    g_autofree char *date = volet_text_format_day (day);

    /* Translators: %s is "Monday 16 November 2026". */
    named = g_strdup_printf (_ ("That makes more hours than %s has."), date);
  }

  if (named != NULL)
    return g_steal_pointer (&named);
  return g_strdup (sentence != NULL ? sentence : _ ("Something unexpected went wrong."));
}
