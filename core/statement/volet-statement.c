/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The statement: what one document discloses, and nothing else. */

#include "volet-statement.h"

#include "volet-secret.h"
#include "volet-statement-shape.h"

struct _VoletStatement {
  GObject parent_instance;

  VoletStatementHead head;
  char *recipient;
  char *typed_name;
  VoletStatementWeek *weeks;
  gsize n_weeks;
  VoletStatementCitation *citations;
  gsize n_citations;
};

G_DEFINE_FINAL_TYPE (VoletStatement, volet_statement, G_TYPE_OBJECT)

static void
volet_statement_finalize (GObject *object)
{
  VoletStatement *self = VOLET_STATEMENT (object);

  g_clear_pointer (&self->recipient, volet_secret_free_string);
  g_clear_pointer (&self->typed_name, volet_secret_free_string);
  volet_secret_wipe (self->weeks, self->n_weeks * sizeof *self->weeks);
  g_clear_pointer (&self->weeks, g_free);
  for (gsize i = 0; i < self->n_citations; i++)
    volet_secret_free_string ((char *) self->citations[i].recipient);
  volet_secret_wipe (self->citations, self->n_citations * sizeof *self->citations);
  g_clear_pointer (&self->citations, g_free);
  volet_secret_wipe (&self->head, sizeof self->head);

  G_OBJECT_CLASS (volet_statement_parent_class)->finalize (object);
}

static void
volet_statement_class_init (VoletStatementClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = volet_statement_finalize;
}

static void
volet_statement_init (VoletStatement *self)
{
}

/* Weeks are for the caller to add. */
static VoletStatement *
create (const VoletStatementHead *head)
{
  VoletStatement *self = g_object_new (VOLET_TYPE_STATEMENT, NULL);

  self->recipient = g_strdup (head->recipient);
  self->typed_name = g_strdup (head->typed_name);
  self->head = *head;
  self->head.is_whole_period = !!head->is_whole_period;
  self->head.has_cover_note = !!head->has_cover_note;
  self->head.recipient = self->recipient;
  self->head.typed_name = self->typed_name;
  return self;
}

/**
 * volet_statement_new:
 * @head: what concerns the whole statement; copied
 * @weeks: (array length=n_weeks): its lines, in order of time; copied
 * @n_weeks: how many, 1 to %VOLET_STATEMENT_MAX_WEEKS
 * @error: return location
 *
 * Makes a statement of hours, which never changes afterwards. Flags may be any true value.
 *
 * Errors: %VOLET_STATEMENT_ERROR_BAD_NAME for the recipient or the typed name;
 * %VOLET_STATEMENT_ERROR_BAD_SHAPE where figures are not of the level, a week in progress or a
 * prevented week is measured against an objective, an objective is hidden in one place and told in
 * another (a mark of prevention tells it), something is said of an absent week, weeks are out of
 * order, or none is told
 *
 * Returns: (transfer full) (nullable): the statement
 */
VoletStatement *
volet_statement_new (const VoletStatementHead *head,
                     const VoletStatementWeek *weeks,
                     gsize n_weeks,
                     GError **error)
{
  g_autoptr (VoletStatement) self = NULL;

  if (!volet_statement_check_shape (head, weeks, n_weeks, error))
    return NULL;

  self = create (head);
  self->weeks = g_memdup2 (weeks, n_weeks * sizeof *weeks);
  self->n_weeks = n_weeks;
  for (gsize i = 0; i < n_weeks; i++) {
    self->weeks[i].is_absent = !!weeks[i].is_absent;
    self->weeks[i].is_prevented = !!weeks[i].is_prevented;
  }
  return g_steal_pointer (&self);
}

/* The weeks that a paper which says no hours is about: the first and the last one, both absent, so
 * that nothing is said of them. */
static void
add_period (VoletStatement *self)
{
  VoletWeek first = self->citations[0].first, last = self->citations[0].last;

  for (gsize i = 1; i < self->n_citations; i++) {
    first = MIN (first, self->citations[i].first);
    last = MAX (last, self->citations[i].last);
  }
  self->n_weeks = first < last ? 2 : 1;
  self->weeks = g_new0 (VoletStatementWeek, self->n_weeks);
  for (gsize i = 0; i < self->n_weeks; i++)
    self->weeks[i] = (VoletStatementWeek){
        .week = i == 0 ? first : last, .is_absent = TRUE, .cut_off_day = VOLET_STATEMENT_NO_DAY};
}

/**
 * volet_statement_new_citing:
 * @head: what concerns the whole paper; a receipt or an extract; copied
 * @citations: (array length=n_citations): the documents that it names; copied
 * @n_citations: how many: one for a receipt, else 1 to %VOLET_STATEMENT_MAX_CITATIONS
 * @error: return location
 *
 * Makes a statement that says of other documents that they were given, and nothing of hours. Its
 * weeks are the first and the last one of theirs, marked absent.
 *
 * Errors: %VOLET_STATEMENT_ERROR_BAD_NAME; %VOLET_STATEMENT_ERROR_BAD_SHAPE where a figure, a
 * level or a replacement is said, or a citation is not one
 *
 * Returns: (transfer full) (nullable): the statement
 */
VoletStatement *
volet_statement_new_citing (const VoletStatementHead *head,
                            const VoletStatementCitation *citations,
                            gsize n_citations,
                            GError **error)
{
  g_autoptr (VoletStatement) self = NULL;

  if (!volet_statement_check_citing_shape (head, citations, n_citations, error))
    return NULL;

  self = create (head);
  self->citations = g_memdup2 (citations, n_citations * sizeof *citations);
  self->n_citations = n_citations;
  for (gsize i = 0; i < n_citations; i++) {
    VoletStatementCitation *citation = &self->citations[i];

    citation->recipient = g_strdup (citations[i].recipient);
    citation->is_whole_period = !!citations[i].is_whole_period;
    citation->is_replaced = !!citations[i].is_replaced;
    citation->is_to_check = !!citations[i].is_to_check;
  }
  add_period (self);
  return g_steal_pointer (&self);
}

/**
 * volet_statement_kind_to_word:
 * @kind: what kind of paper it is
 *
 * Returns: its word in the command line's JSON
 */
const char *
volet_statement_kind_to_word (VoletStatementKind kind)
{
  static const char *const words[VOLET_N_STATEMENT_KINDS] = {"hours", "receipt", "extract"};

  g_return_val_if_fail ((guint) kind < VOLET_N_STATEMENT_KINDS, NULL);

  return words[kind];
}

/**
 * volet_statement_get_head:
 * @self: a statement
 *
 * Returns: (transfer none): what concerns the whole of it
 */
const VoletStatementHead *
volet_statement_get_head (VoletStatement *self)
{
  g_return_val_if_fail (VOLET_IS_STATEMENT (self), NULL);

  return &self->head;
}

/**
 * volet_statement_get_n_weeks:
 * @self: a statement
 *
 * Returns: how many lines it has, absent weeks included
 */
gsize
volet_statement_get_n_weeks (VoletStatement *self)
{
  g_return_val_if_fail (VOLET_IS_STATEMENT (self), 0);

  return self->n_weeks;
}

/**
 * volet_statement_get_week:
 * @self: a statement
 * @index: which line, from 0
 *
 * Returns: (transfer none): the line
 */
const VoletStatementWeek *
volet_statement_get_week (VoletStatement *self, gsize index)
{
  g_return_val_if_fail (VOLET_IS_STATEMENT (self), NULL);
  g_return_val_if_fail (index < self->n_weeks, NULL);

  return &self->weeks[index];
}

/**
 * volet_statement_get_n_citations:
 * @self: a statement
 *
 * Returns: how many documents it names: 0 for a statement of hours
 */
gsize
volet_statement_get_n_citations (VoletStatement *self)
{
  g_return_val_if_fail (VOLET_IS_STATEMENT (self), 0);

  return self->n_citations;
}

/**
 * volet_statement_get_citation:
 * @self: a statement
 * @index: which document, from 0
 *
 * Returns: (transfer none): what it says of that document
 */
const VoletStatementCitation *
volet_statement_get_citation (VoletStatement *self, gsize index)
{
  g_return_val_if_fail (VOLET_IS_STATEMENT (self), NULL);
  g_return_val_if_fail (index < self->n_citations, NULL);

  return &self->citations[index];
}

/**
 * volet_statement_get_language:
 * @self: a statement
 *
 * Returns: the language of the form: "fr", since documents are for French services
 */
const char *
volet_statement_get_language (VoletStatement *self)
{
  g_return_val_if_fail (VOLET_IS_STATEMENT (self), NULL);

  return "fr";
}
