/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of the ledger: a document that was given, or nearly. */

#pragma once

#include "volet-channel.h"
#include "volet-id.h"
#include "volet-statement.h"

G_BEGIN_DECLS

/**
 * VoletGivenState:
 * @VOLET_GIVEN_STATE_PERHAPS: prepared; whether it was given is to be checked, and it counts
 * @VOLET_GIVEN_STATE_GIVEN: handed over
 * @VOLET_GIVEN_STATE_REPLACED: handed over, and replaced by a later document; it counts
 * @VOLET_GIVEN_STATE_NOT_DELIVERED: Volet itself removed the file after a failure
 * @VOLET_GIVEN_STATE_MISTAKE: the person's own word: made by mistake, never handed over
 */
typedef enum {
  VOLET_GIVEN_STATE_PERHAPS,
  VOLET_GIVEN_STATE_GIVEN,
  VOLET_GIVEN_STATE_REPLACED,
  VOLET_GIVEN_STATE_NOT_DELIVERED,
  VOLET_GIVEN_STATE_MISTAKE,
} VoletGivenState;

#define VOLET_N_GIVEN_STATES 5

const char *volet_given_state_to_word (VoletGivenState state);

/**
 * VoletGivenFileKind:
 * @VOLET_GIVEN_FILE_PDF: a PDF document
 * @VOLET_GIVEN_FILE_ICAL: a calendar file
 * @VOLET_GIVEN_FILE_TEXT: plain text
 */
typedef enum {
  VOLET_GIVEN_FILE_PDF,
  VOLET_GIVEN_FILE_ICAL,
  VOLET_GIVEN_FILE_TEXT,
} VoletGivenFileKind;

#define VOLET_N_GIVEN_FILE_KINDS 3

/* "pdf", "ics", "text". */
const char *volet_given_file_kind_to_word (VoletGivenFileKind kind);

/**
 * VoletGivenFile:
 * @kind: what kind of file
 * @name: the suggested base name with its ending; never the path
 * @n_bytes: how many bytes were given
 * @bytes: (nullable): the very bytes, or %NULL where only the line was loaded
 */
typedef struct {
  VoletGivenFileKind kind;
  char *name;
  gsize n_bytes;
  GBytes *bytes;
} VoletGivenFile;

VoletGivenFile *volet_given_file_new (VoletGivenFileKind kind, const char *name, GBytes *bytes);
VoletGivenFile *
volet_given_file_new_without_bytes (VoletGivenFileKind kind, const char *name, gsize n_bytes);
void volet_given_file_free (VoletGivenFile *self);

/**
 * VoletGivenContext:
 * @week: the week
 * @version: the version of its contents that was current
 * @length_min: its length in the notebook's zone: 10,020, 10,080 or 10,140 minutes
 * @objective_min: its frozen objective in minutes, or 0 for none
 * @cut_off_day: as in #VoletStatementWeek
 *
 * The private context of one line of the statement, which deduction reads and renderers cannot.
 */
typedef struct {
  VoletWeek week;
  guint version;
  int length_min;
  int objective_min;
  VoletDay cut_off_day;
} VoletGivenContext;

/**
 * VoletGiven:
 * @n: its number in the ledger, from 1
 * @true_day: the day on which it was made
 * @recipient: the recipient's id
 * @asked: (nullable): what was asked for, in the person's words
 * @channel: how it was handed over
 * @state: what became of it
 * @replaces: the number of the document that it replaces, or 0
 * @replaced_by: the number of the document that replaces it, or 0; derived
 * @statement: what it says
 * @context: (element-type VoletGivenContext): one for each week of the statement that is not
 *   absent, ascending
 * @files: (element-type VoletGivenFile): what was written
 */
typedef struct {
  guint n;
  VoletDay true_day;
  VoletId recipient;
  char *asked;
  VoletChannel channel;
  VoletGivenState state;
  guint replaces;
  guint replaced_by;
  VoletStatement *statement;
  GArray *context;
  GPtrArray *files;
} VoletGiven;

VoletGiven *volet_given_new (void);
void volet_given_free (VoletGiven *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletGiven, volet_given_free)

gboolean volet_given_counts (const VoletGiven *self);
gboolean volet_given_is_whole_hours (const VoletGiven *self);
GBytes *volet_given_context_to_bytes (GArray *context);
GArray *volet_given_context_from_bytes (GBytes *bytes, GError **error);

G_END_DECLS
