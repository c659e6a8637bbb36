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

/**
 * volet_statement_new:
 * @head: what concerns the whole statement; copied
 * @weeks: (array length=n_weeks): its lines, in order of time; copied
 * @n_weeks: how many, 1 to %VOLET_STATEMENT_MAX_WEEKS
 * @error: return location
 *
 * Makes a statement, which never changes afterwards. Flags may be any true value.
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

  self = g_object_new (VOLET_TYPE_STATEMENT, NULL);
  self->recipient = g_strdup (head->recipient);
  self->typed_name = g_strdup (head->typed_name);
  self->head = *head;
  self->head.is_whole_period = !!head->is_whole_period;
  self->head.recipient = self->recipient;
  self->head.typed_name = self->typed_name;
  self->weeks = g_memdup2 (weeks, n_weeks * sizeof *weeks);
  self->n_weeks = n_weeks;
  for (gsize i = 0; i < n_weeks; i++) {
    self->weeks[i].is_absent = !!weeks[i].is_absent;
    self->weeks[i].is_prevented = !!weeks[i].is_prevented;
  }
  return g_steal_pointer (&self);
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
