/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A document that was given, as another paper names it. */

#pragma once

#include "volet-handover.h"
#include "volet-level.h"
#include "volet-week.h"

G_BEGIN_DECLS

/* Documents that one paper may name. */
#define VOLET_STATEMENT_MAX_CITATIONS 1000

/**
 * VoletStatementKind:
 * @VOLET_STATEMENT_KIND_HOURS: a statement of hours
 * @VOLET_STATEMENT_KIND_RECEIPT: names one document, for its reader to sign
 * @VOLET_STATEMENT_KIND_EXTRACT: names documents that were given
 *
 * What kind of paper a statement is. Only the first says anything of hours.
 */
typedef enum {
  VOLET_STATEMENT_KIND_HOURS,
  VOLET_STATEMENT_KIND_RECEIPT,
  VOLET_STATEMENT_KIND_EXTRACT,
} VoletStatementKind;

#define VOLET_N_STATEMENT_KINDS 3

const char *volet_statement_kind_to_word (VoletStatementKind kind);

/**
 * VoletStatementCitation:
 * @kind: what kind of paper it was
 * @day: the date on it
 * @first: the first week that it speaks of
 * @last: the last one
 * @level: how much it told, in what form; 0 where it said nothing of hours
 * @is_whole_period: whether it had one figure for all weeks
 * @channel: how it was handed over
 * @is_replaced: whether a later document replaces it
 * @is_to_check: whether it is to be checked that it was given
 * @recipient: who it was for, by the name of that day
 *
 * That a document was given: to whom, when, how and in what form, and none of its figures.
 */
typedef struct {
  VoletStatementKind kind;
  VoletDay day;
  VoletWeek first;
  VoletWeek last;
  VoletLevel level;
  gboolean is_whole_period;
  VoletChannel channel;
  gboolean is_replaced;
  gboolean is_to_check;
  const char *recipient;
} VoletStatementCitation;

G_END_DECLS
