/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the readers of one group have been told: documents, the weeks they speak of, and facts. */

#pragma once

#include "volet-fact.h"

G_BEGIN_DECLS

/**
 * VoletWeekVersion:
 * @week: the week
 * @version: the version of its contents
 * @cut_off_day: the last day included of a week in progress, or %VOLET_STATEMENT_NO_DAY
 * @length_min: its length in the notebook's zone
 * @objective_min: its objective when it was last given, or 0 for none
 *
 * One content of one week, as it was when a document was given: its minutes per family are what
 * readers may want to find. Versions of one week have nothing to do with each other.
 */
typedef struct {
  VoletWeek week;
  guint version;
  VoletDay cut_off_day;
  int length_min;
  int objective_min;
} VoletWeekVersion;

/**
 * VoletKnownDocument:
 * @n: its number in the ledger, or 0 for one that is not given yet
 * @day: the date on it
 * @versions: (element-type guint): the indexes of the week versions it speaks of, by week
 */
typedef struct {
  guint n;
  VoletDay day;
  GArray *versions;
} VoletKnownDocument;

/**
 * VoletKnowledge:
 * @scale: the size of hours
 * @versions: (element-type VoletWeekVersion): in the order in which they were first given
 * @documents: (element-type VoletKnownDocument): in the order in which they were added
 * @facts: (element-type VoletFact): by document
 *
 * What the readers of one group have been told. It holds no agenda: only what was disclosed, and
 * the private context of it.
 */
typedef struct {
  VoletFactScale scale;
  GArray *versions;
  GPtrArray *documents;
  GArray *facts;
} VoletKnowledge;

VoletKnowledge *volet_knowledge_new (void);
VoletKnowledge *volet_knowledge_new_scaled (VoletFactScale scale);
void volet_knowledge_free (VoletKnowledge *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletKnowledge, volet_knowledge_free)

void volet_knowledge_add_given (VoletKnowledge *self, const VoletGiven *given);
void
volet_knowledge_add_candidate (VoletKnowledge *self, VoletStatement *statement, GArray *context);
void volet_knowledge_add_lines (VoletKnowledge *self,
                                guint n,
                                const VoletStatementHead *head,
                                const VoletStatementWeek *weeks,
                                gsize n_weeks,
                                GArray *context,
                                gboolean is_whole_hours);

const VoletWeekVersion *volet_knowledge_get_version (const VoletKnowledge *self, guint index);
const VoletKnownDocument *volet_knowledge_get_document (const VoletKnowledge *self, guint index);
const guint *volet_knowledge_get_fact_versions (const VoletKnowledge *self, const VoletFact *fact);

G_END_DECLS
