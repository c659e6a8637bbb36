/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the readers of one group have been told: documents, the weeks they speak of, and facts.
 *
 * Invariants:
 * 1. Two documents speak of the same unknowns if and only if they agree on week, version and
 *    cut-off day.
 * 2. A fact is about one week of its document, or about all of its weeks that are told. */

#include "volet-knowledge.h"

static void
free_document (gpointer data)
{
  VoletKnownDocument *document = data;

  g_array_unref (document->versions);
  g_free (document);
}

/**
 * volet_knowledge_new:
 *
 * Returns: (transfer full): the knowledge of readers who were told nothing
 */
VoletKnowledge *
volet_knowledge_new (void)
{
  return volet_knowledge_new_scaled ((VoletFactScale){60, VOLET_N_FAMILIES});
}

/**
 * volet_knowledge_new_scaled:
 * @scale: the size of hours, and how many families there are, at most six
 *
 * Returns: (transfer full): the knowledge of readers who were told nothing, in a smaller world
 */
VoletKnowledge *
volet_knowledge_new_scaled (VoletFactScale scale)
{
  VoletKnowledge *self = g_new0 (VoletKnowledge, 1);

  self->scale = scale;
  self->versions = g_array_new (FALSE, FALSE, sizeof (VoletWeekVersion));
  self->documents = g_ptr_array_new_with_free_func (free_document);
  self->facts = g_array_new (FALSE, FALSE, sizeof (VoletFact));
  return self;
}

/**
 * volet_knowledge_free:
 * @self: (transfer full) (nullable): a knowledge
 *
 * Frees @self.
 */
void
volet_knowledge_free (VoletKnowledge *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->versions);
  g_ptr_array_unref (self->documents);
  g_array_unref (self->facts);
  g_free (self);
}

static gboolean
is_version_of (const VoletWeekVersion *version, const VoletGivenContext *context)
{
  return version->week == context->week && version->version == context->version &&
         version->cut_off_day == context->cut_off_day;
}

/* Finds the unknowns that @context speaks of, or adds them. What was given last tells the
 * objective; of two lengths, which only a change of the notebook's zone can make, the longer one
 * claims less. */
static guint
find_version (VoletKnowledge *self, const VoletGivenContext *context)
{
  VoletWeekVersion version = {.week = context->week,
                              .version = context->version,
                              .cut_off_day = context->cut_off_day,
                              .length_min = context->length_min,
                              .objective_min = context->objective_min};

  for (guint i = 0; i < self->versions->len; i++) {
    VoletWeekVersion *known = &g_array_index (self->versions, VoletWeekVersion, i);

    if (!is_version_of (known, context))
      continue;
    known->objective_min = context->objective_min;
    known->length_min = MAX (known->length_min, context->length_min);
    return i;
  }
  g_array_append_val (self->versions, version);
  return self->versions->len - 1;
}

static VoletKnownDocument *
add_document (VoletKnowledge *self, guint n, VoletDay day, GArray *context)
{
  VoletKnownDocument *document = g_new0 (VoletKnownDocument, 1);

  document->n = n;
  document->day = day;
  document->versions = g_array_sized_new (FALSE, FALSE, sizeof (guint), context->len);
  for (guint i = 0; i < context->len; i++) {
    guint version = find_version (self, &g_array_index (context, VoletGivenContext, i));

    g_array_append_val (document->versions, version);
  }
  g_ptr_array_add (self->documents, document);
  return document;
}

static int
sum_objectives (GArray *context)
{
  int sum_min = 0;

  for (guint i = 0; i < context->len; i++)
    sum_min += g_array_index (context, VoletGivenContext, i).objective_min;
  return sum_min;
}

/**
 * volet_knowledge_add_lines:
 * @self: a knowledge
 * @n: the document's number in the ledger, or 0
 * @head: what concerns the whole document
 * @weeks: (array length=n_weeks): its lines
 * @n_weeks: how many
 * @context: (element-type VoletGivenContext): the private context of each line that is not absent
 * @is_whole_hours: whether exact times are whole hours, rounded down
 *
 * Adds what a document tells. A prevented week without a figure tells nothing.
 */
void
volet_knowledge_add_lines (VoletKnowledge *self,
                           guint n,
                           const VoletStatementHead *head,
                           const VoletStatementWeek *weeks,
                           gsize n_weeks,
                           GArray *context,
                           gboolean is_whole_hours)
{
  VoletFact place = {.document = self->documents->len, .n_weeks = 1};

  add_document (self, n, head->day, context);
  if (head->is_whole_period) {
    place.n_weeks = context->len;
    volet_fact_add_figure (self->facts, &head->period_figure, is_whole_hours,
                           sum_objectives (context), &place, &self->scale);
    return;
  }
  for (gsize i = 0; i < n_weeks; i++) {
    if (weeks[i].is_absent)
      continue;
    volet_fact_add_figure (self->facts, &weeks[i].figure, is_whole_hours,
                           g_array_index (context, VoletGivenContext, place.first).objective_min,
                           &place, &self->scale);
    place.first++;
  }
}

static void
add_statement (VoletKnowledge *self,
               guint n,
               VoletStatement *statement,
               GArray *context,
               gboolean is_whole_hours)
{
  gsize n_weeks = volet_statement_get_n_weeks (statement);
  g_autofree VoletStatementWeek *weeks = g_new (VoletStatementWeek, n_weeks);

  for (gsize i = 0; i < n_weeks; i++)
    weeks[i] = *volet_statement_get_week (statement, i);
  volet_knowledge_add_lines (self, n, volet_statement_get_head (statement), weeks, n_weeks, context,
                             is_whole_hours);
}

/* A paper that names others says nothing of any week. */
static gboolean
tells_hours (VoletStatement *statement)
{
  return volet_statement_get_head (statement)->kind == VOLET_STATEMENT_KIND_HOURS;
}

/**
 * volet_knowledge_add_given:
 * @self: a knowledge
 * @given: a line of the ledger
 *
 * Adds what a document told. One that does not count, and a receipt or a list, add nothing.
 */
void
volet_knowledge_add_given (VoletKnowledge *self, const VoletGiven *given)
{
  if (volet_given_counts (given) && tells_hours (given->statement))
    add_statement (self, given->n, given->statement, given->context,
                   volet_given_is_whole_hours (given));
}

/**
 * volet_knowledge_add_candidate:
 * @self: a knowledge
 * @statement: what a document would tell
 * @context: (element-type VoletGivenContext): its private context
 *
 * Adds a document that is not given yet, last.
 */
void
volet_knowledge_add_candidate (VoletKnowledge *self, VoletStatement *statement, GArray *context)
{
  g_return_if_fail (tells_hours (statement));

  add_statement (self, 0, statement, context, FALSE);
}

/**
 * volet_knowledge_get_version:
 * @self: a knowledge
 * @index: which one
 *
 * Returns: (transfer none): a week version
 */
const VoletWeekVersion *
volet_knowledge_get_version (const VoletKnowledge *self, guint index)
{
  return &g_array_index (self->versions, VoletWeekVersion, index);
}

/**
 * volet_knowledge_get_document:
 * @self: a knowledge
 * @index: which one
 *
 * Returns: (transfer none): a document
 */
const VoletKnownDocument *
volet_knowledge_get_document (const VoletKnowledge *self, guint index)
{
  return g_ptr_array_index (self->documents, index);
}

/**
 * volet_knowledge_get_fact_versions:
 * @self: a knowledge
 * @fact: one of its facts
 *
 * Returns: (transfer none) (array): the indexes of the week versions that it is about, as many as
 *   its weeks
 */
const guint *
volet_knowledge_get_fact_versions (const VoletKnowledge *self, const VoletFact *fact)
{
  const VoletKnownDocument *document = volet_knowledge_get_document (self, fact->document);

  return &g_array_index (document->versions, guint, fact->first);
}
