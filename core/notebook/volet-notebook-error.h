/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a notebook refuses, and about which week, day or document. */

#pragma once

#include "volet-week.h"

G_BEGIN_DECLS

/**
 * VoletNotebookError:
 * @VOLET_NOTEBOOK_ERROR_WEEK_CLOSED: the change touches a minute of a closed week
 * @VOLET_NOTEBOOK_ERROR_WEEK_NOT_OVER: only a week that is over can be closed
 * @VOLET_NOTEBOOK_ERROR_WEEK_NOT_CLOSED: only a closed week can be reopened
 * @VOLET_NOTEBOOK_ERROR_WEEK_TO_FILL_IN: a week that is over and not closed cannot be given
 * @VOLET_NOTEBOOK_ERROR_WEEK_IN_PROGRESS: a week in progress is given only when asked for
 * @VOLET_NOTEBOOK_ERROR_WEEK_NOT_BEGUN: a week to come cannot be given
 * @VOLET_NOTEBOOK_ERROR_THRESHOLD_IN_PROGRESS: a week in progress is never given as a threshold
 * @VOLET_NOTEBOOK_ERROR_OBJECTIVE_UNKNOWN: the threshold level needs the hours of the contract
 * @VOLET_NOTEBOOK_ERROR_PREVENTED_FIGURE_AT_THRESHOLD: no figure exists for a prevented week there
 * @VOLET_NOTEBOOK_ERROR_WEEKS_BACKWARDS: a range that ends before it begins
 * @VOLET_NOTEBOOK_ERROR_TOO_MANY_WEEKS: more weeks than one statement holds
 * @VOLET_NOTEBOOK_ERROR_NO_WEEK_LEFT: every week was left out
 * @VOLET_NOTEBOOK_ERROR_DAY_FULL: a day would count more than its own length
 * @VOLET_NOTEBOOK_ERROR_UNKNOWN_ENTRY: no entry has this id
 * @VOLET_NOTEBOOK_ERROR_AMBIGUOUS_ENTRY: several entries begin with these digits
 * @VOLET_NOTEBOOK_ERROR_BAD_ENTRY_ID: not an id nor its beginning
 * @VOLET_NOTEBOOK_ERROR_UNKNOWN_RECIPIENT: nobody has this name
 * @VOLET_NOTEBOOK_ERROR_AMBIGUOUS_RECIPIENT: several people have this name
 * @VOLET_NOTEBOOK_ERROR_RECIPIENT_EXISTS: somebody has this name already
 * @VOLET_NOTEBOOK_ERROR_GROUP_OF_KNOWN_RECIPIENT: a group is chosen when a recipient is new
 * @VOLET_NOTEBOOK_ERROR_LEVEL_NEEDED: the first document for somebody needs a level
 * @VOLET_NOTEBOOK_ERROR_UNKNOWN_DOCUMENT: the ledger has no such number
 * @VOLET_NOTEBOOK_ERROR_REPLACES_OTHERS: a document replaces only one given to the same recipient
 * @VOLET_NOTEBOOK_ERROR_REPLACES_UNCOUNTED: a document that was not given cannot be replaced
 * @VOLET_NOTEBOOK_ERROR_CITES_UNCOUNTED: a document that was not given cannot be named on a paper
 * @VOLET_NOTEBOOK_ERROR_NOTHING_TO_LIST: this group was given nothing
 * @VOLET_NOTEBOOK_ERROR_NO_SUCH_FILE_KIND: the document was not given in this form
 * @VOLET_NOTEBOOK_ERROR_NOTHING_TO_TYPE: a document of which nothing goes into the official agenda
 * @VOLET_NOTEBOOK_ERROR_NOT_FOR_OFFICIALS: the administration was not given the document
 * @VOLET_NOTEBOOK_ERROR_TYPED_ALREADY: that line is recorded as typed already
 * @VOLET_NOTEBOOK_ERROR_FILE_EXISTS: a file of this name is already there
 * @VOLET_NOTEBOOK_ERROR_FILE_NO_SPACE: the disk is full
 * @VOLET_NOTEBOOK_ERROR_FILE_PERMISSION: the system does not allow writing there
 * @VOLET_NOTEBOOK_ERROR_FILE_NOT_FOUND: there is no such folder
 * @VOLET_NOTEBOOK_ERROR_FILE_IO: the file could not be written
 * @VOLET_NOTEBOOK_ERROR_BAD_NAME: a notebook's name that is empty, too long or no plain text
 * @VOLET_NOTEBOOK_ERROR_SHARE_OUTDATED: the notebook changed since the document was prepared
 * @VOLET_NOTEBOOK_ERROR_TOO_MANY_DATES: a calendar gives more dates than one import may hold
 * @VOLET_NOTEBOOK_ERROR_IMPORT_OUTDATED: the notebook changed since the calendar was read
 * @VOLET_NOTEBOOK_ERROR_BAD_OWN_COPY: a file that is no own copy, or one that was changed
 * @VOLET_NOTEBOOK_ERROR_NEWER_OWN_COPY: an own copy made by a newer version
 * @VOLET_NOTEBOOK_ERROR_NOT_EMPTY: an own copy is read only into an empty notebook
 * @VOLET_NOTEBOOK_ERROR_OTHER_NOTEBOOK: a copy of another notebook
 * @VOLET_NOTEBOOK_ERROR_SAME_FILE: the copy is the notebook's own file
 * @VOLET_NOTEBOOK_ERROR_COPY_DAMAGED: a copy that is not whole
 * @VOLET_NOTEBOOK_ERROR_BEING_COPIED: nothing can be changed while a copy is being written
 */
typedef enum {
  VOLET_NOTEBOOK_ERROR_WEEK_CLOSED,
  VOLET_NOTEBOOK_ERROR_WEEK_NOT_OVER,
  VOLET_NOTEBOOK_ERROR_WEEK_NOT_CLOSED,
  VOLET_NOTEBOOK_ERROR_WEEK_TO_FILL_IN,
  VOLET_NOTEBOOK_ERROR_WEEK_IN_PROGRESS,
  VOLET_NOTEBOOK_ERROR_WEEK_NOT_BEGUN,
  VOLET_NOTEBOOK_ERROR_THRESHOLD_IN_PROGRESS,
  VOLET_NOTEBOOK_ERROR_OBJECTIVE_UNKNOWN,
  VOLET_NOTEBOOK_ERROR_PREVENTED_FIGURE_AT_THRESHOLD,
  VOLET_NOTEBOOK_ERROR_WEEKS_BACKWARDS,
  VOLET_NOTEBOOK_ERROR_TOO_MANY_WEEKS,
  VOLET_NOTEBOOK_ERROR_NO_WEEK_LEFT,
  VOLET_NOTEBOOK_ERROR_DAY_FULL,
  VOLET_NOTEBOOK_ERROR_UNKNOWN_ENTRY,
  VOLET_NOTEBOOK_ERROR_AMBIGUOUS_ENTRY,
  VOLET_NOTEBOOK_ERROR_BAD_ENTRY_ID,
  VOLET_NOTEBOOK_ERROR_UNKNOWN_RECIPIENT,
  VOLET_NOTEBOOK_ERROR_AMBIGUOUS_RECIPIENT,
  VOLET_NOTEBOOK_ERROR_RECIPIENT_EXISTS,
  VOLET_NOTEBOOK_ERROR_GROUP_OF_KNOWN_RECIPIENT,
  VOLET_NOTEBOOK_ERROR_LEVEL_NEEDED,
  VOLET_NOTEBOOK_ERROR_UNKNOWN_DOCUMENT,
  VOLET_NOTEBOOK_ERROR_REPLACES_OTHERS,
  VOLET_NOTEBOOK_ERROR_REPLACES_UNCOUNTED,
  VOLET_NOTEBOOK_ERROR_CITES_UNCOUNTED,
  VOLET_NOTEBOOK_ERROR_NOTHING_TO_LIST,
  VOLET_NOTEBOOK_ERROR_NO_SUCH_FILE_KIND,
  VOLET_NOTEBOOK_ERROR_NOTHING_TO_TYPE,
  VOLET_NOTEBOOK_ERROR_NOT_FOR_OFFICIALS,
  VOLET_NOTEBOOK_ERROR_TYPED_ALREADY,
  VOLET_NOTEBOOK_ERROR_FILE_EXISTS,
  VOLET_NOTEBOOK_ERROR_FILE_NO_SPACE,
  VOLET_NOTEBOOK_ERROR_FILE_PERMISSION,
  VOLET_NOTEBOOK_ERROR_FILE_NOT_FOUND,
  VOLET_NOTEBOOK_ERROR_FILE_IO,
  VOLET_NOTEBOOK_ERROR_BAD_NAME,
  VOLET_NOTEBOOK_ERROR_SHARE_OUTDATED,
  VOLET_NOTEBOOK_ERROR_TOO_MANY_DATES,
  VOLET_NOTEBOOK_ERROR_IMPORT_OUTDATED,
  VOLET_NOTEBOOK_ERROR_BAD_OWN_COPY,
  VOLET_NOTEBOOK_ERROR_NEWER_OWN_COPY,
  VOLET_NOTEBOOK_ERROR_NOT_EMPTY,
  VOLET_NOTEBOOK_ERROR_OTHER_NOTEBOOK,
  VOLET_NOTEBOOK_ERROR_SAME_FILE,
  VOLET_NOTEBOOK_ERROR_COPY_DAMAGED,
  VOLET_NOTEBOOK_ERROR_BEING_COPIED,
} VoletNotebookError;

#define VOLET_NOTEBOOK_N_ERRORS (VOLET_NOTEBOOK_ERROR_BEING_COPIED + 1)

/* In place of a week or a day: the error is about none in particular. */
#define VOLET_NOTEBOOK_ERROR_NOWHERE G_MININT32

#define VOLET_NOTEBOOK_ERROR (volet_notebook_error_quark ())
GQuark volet_notebook_error_quark (void);

VoletWeek volet_notebook_error_get_week (const GError *error);
VoletDay volet_notebook_error_get_day (const GError *error);

G_END_DECLS
