/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom documents are given to, and the form that each of them is used to. */

#include "volet-recipient.h"

#include "volet-ledger-error.h"
#include "volet-secret.h"
#include "volet-statement.h"

/**
 * volet_template_equal:
 * @a: a template
 * @b: another
 *
 * Returns: whether a document made by one has the form of a document made by the other
 */
gboolean
volet_template_equal (const VoletTemplate *a, const VoletTemplate *b)
{
  return a->level == b->level && !a->is_whole_period == !b->is_whole_period &&
         !a->hides_objective == !b->hides_objective && a->prevented_form == b->prevented_form;
}

/**
 * volet_recipient_new:
 *
 * Returns: (transfer full): a recipient without id or name, in no group, whose template is all
 *   zeros
 */
VoletRecipient *
volet_recipient_new (void)
{
  return g_new0 (VoletRecipient, 1);
}

/**
 * volet_recipient_copy:
 * @self: a recipient
 *
 * Returns: (transfer full): a copy that shares nothing with @self
 */
VoletRecipient *
volet_recipient_copy (const VoletRecipient *self)
{
  VoletRecipient *copy = g_new (VoletRecipient, 1);

  *copy = *self;
  copy->name = g_strdup (self->name);
  copy->sign = g_strdup (self->sign);
  copy->group = g_strdup (self->group);
  return copy;
}

/**
 * volet_recipient_free:
 * @self: (transfer full) (nullable): a recipient
 *
 * Frees @self. Its words are overwritten first.
 */
void
volet_recipient_free (VoletRecipient *self)
{
  if (self == NULL)
    return;

  volet_secret_free_string (self->name);
  volet_secret_free_string (self->sign);
  volet_secret_free_string (self->group);
  g_free (self);
}

/**
 * volet_group_check:
 * @group: a group's name
 * @error: return location
 *
 * A group is named by the person, under the rule for names on a statement: 1 to 200 characters,
 * NFC, trimmed, no control characters.
 *
 * Errors: %VOLET_LEDGER_ERROR_BAD_GROUP
 *
 * Returns: whether @group may be the name of a group
 */
gboolean
volet_group_check (const char *group, GError **error)
{
  if (volet_statement_check_name (group, NULL))
    return TRUE;

  g_set_error_literal (error, VOLET_LEDGER_ERROR, VOLET_LEDGER_ERROR_BAD_GROUP,
                       "a group's name is 1 to 200 plain characters");
  return FALSE;
}
