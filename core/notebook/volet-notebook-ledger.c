/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a notebook has given, and to whom. */

#include "volet-notebook-ledger.h"

#include "volet-file-draft.h"
#include "volet-notebook-private.h"

#include <string.h>

/**
 * volet_notebook_list_given:
 * @self: an unlocked notebook
 * @error: return location
 *
 * Returns: (transfer container) (element-type VoletGiven): every line of the ledger, oldest first,
 *   without the bytes of its files
 */
GPtrArray *
volet_notebook_list_given (VoletNotebook *self, GError **error)
{
  if (!volet_notebook_check_unlocked (self, error))
    return NULL;
  return volet_store_load_all_given (self->store, error);
}

/**
 * volet_notebook_get_given:
 * @self: an unlocked notebook
 * @n: a number of the ledger
 * @error: return location
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_UNKNOWN_DOCUMENT
 *
 * Returns: (transfer full): the line, with the very bytes that were given
 */
VoletGiven *
volet_notebook_get_given (VoletNotebook *self, guint n, GError **error)
{
  g_autoptr (GError) store_error = NULL;
  VoletGiven *given;

  if (!volet_notebook_check_unlocked (self, error))
    return NULL;
  given = volet_store_load_given (self->store, n, &store_error);
  if (given != NULL)
    return given;

  if (g_error_matches (store_error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_NOT_FOUND))
    volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_UNKNOWN_DOCUMENT,
                              "the ledger has no such number");
  else
    g_propagate_error (error, g_steal_pointer (&store_error));
  return NULL;
}

/**
 * volet_notebook_count_to_check:
 * @self: a notebook
 *
 * Returns: how many documents were prepared, and wait for a word on what became of them; 0 while
 *   @self is locked
 */
guint
volet_notebook_count_to_check (VoletNotebook *self)
{
  guint n = 0;

  if (volet_notebook_check_unlocked (self, NULL))
    volet_store_count_to_check (self->store, &n, NULL);
  return n;
}

/**
 * volet_notebook_save_given:
 * @self: an unlocked notebook
 * @n: a number of the ledger
 * @kind: in which form
 * @path: the file to make, which must not exist
 * @error: return location
 *
 * Writes the very bytes again. This gives nothing to anybody: the ledger does not change.
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_UNKNOWN_DOCUMENT, _NO_SUCH_FILE_KIND, _FILE_EXISTS and the other
 * errors of files
 *
 * Returns: whether the file is there
 */
gboolean
volet_notebook_save_given (
    VoletNotebook *self, guint n, VoletGivenFileKind kind, const char *path, GError **error)
{
  g_autoptr (VoletGiven) given = volet_notebook_get_given (self, n, error);

  if (given == NULL)
    return FALSE;
  for (guint i = 0; i < given->files->len; i++) {
    const VoletGivenFile *file = g_ptr_array_index (given->files, i);

    if (file->kind == kind)
      return volet_file_draft_write (path, file->bytes, error);
  }
  return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_NO_SUCH_FILE_KIND,
                                   "the document was not given in this form");
}

static gboolean
mark (VoletNotebook *self, guint n, VoletGivenState state, GError **error)
{
  g_autoptr (VoletGiven) given = volet_notebook_get_given (self, n, error);

  if (given == NULL || !volet_notebook_begin (self, error))
    return FALSE;
  return volet_notebook_end_act (self, volet_store_set_given_state (self->store, n, state, error),
                                 error);
}

/**
 * volet_notebook_mark_never_handed_over:
 * @self: an unlocked notebook
 * @n: a number of the ledger
 * @error: return location
 *
 * The person's own word: "fait par erreur, jamais remis". The line stays and counts no more.
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_UNKNOWN_DOCUMENT; those of a save
 *
 * Returns: whether it is marked so
 */
gboolean
volet_notebook_mark_never_handed_over (VoletNotebook *self, guint n, GError **error)
{
  return mark (self, n, VOLET_GIVEN_STATE_MISTAKE, error);
}

/**
 * volet_notebook_mark_given:
 * @self: an unlocked notebook
 * @n: a number of the ledger
 * @error: return location
 *
 * The person's own word about a line to be checked: it was handed over.
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_UNKNOWN_DOCUMENT; those of a save
 *
 * Returns: whether it is marked so
 */
gboolean
volet_notebook_mark_given (VoletNotebook *self, guint n, GError **error)
{
  return mark (self, n, VOLET_GIVEN_STATE_GIVEN, error);
}

/**
 * volet_notebook_list_recipients:
 * @self: an unlocked notebook
 * @error: return location
 *
 * Returns: (transfer container) (element-type VoletRecipient): everybody something was given to
 */
GPtrArray *
volet_notebook_list_recipients (VoletNotebook *self, GError **error)
{
  if (!volet_notebook_check_unlocked (self, error))
    return NULL;
  return volet_store_load_recipients (self->store, error);
}

/**
 * volet_notebook_find_recipient:
 * @self: an unlocked notebook
 * @name: a name
 * @error: return location
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_UNKNOWN_RECIPIENT, _AMBIGUOUS_RECIPIENT
 *
 * Returns: (transfer full): the one recipient of this name
 */
VoletRecipient *
volet_notebook_find_recipient (VoletNotebook *self, const char *name, GError **error)
{
  g_autoptr (GPtrArray) found = NULL;

  if (!volet_notebook_check_unlocked (self, error))
    return NULL;
  found = volet_store_find_recipients (self->store, name, error);
  if (found == NULL)
    return NULL;
  if (found->len == 1)
    return volet_recipient_copy (g_ptr_array_index (found, 0));

  if (found->len == 0)
    volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_UNKNOWN_RECIPIENT,
                              "nobody has this name");
  else
    volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_AMBIGUOUS_RECIPIENT,
                              "several people have this name");
  return NULL;
}

static VoletRecipient *
load_recipient (VoletNotebook *self, VoletId id, GError **error)
{
  g_autoptr (GError) store_error = NULL;
  VoletRecipient *recipient;

  if (!volet_notebook_check_writable (self, error))
    return NULL;
  recipient = volet_store_load_recipient (self->store, id, &store_error);
  if (recipient != NULL)
    return recipient;

  if (g_error_matches (store_error, VOLET_STORE_ERROR, VOLET_STORE_ERROR_NOT_FOUND))
    volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_UNKNOWN_RECIPIENT, "no such recipient");
  else
    g_propagate_error (error, g_steal_pointer (&store_error));
  return NULL;
}

static gboolean
put_recipient (VoletNotebook *self, const VoletRecipient *recipient, GError **error)
{
  if (!volet_notebook_begin (self, error))
    return FALSE;
  return volet_notebook_end_act (self, volet_store_put_recipient (self->store, recipient, error),
                                 error);
}

/**
 * volet_notebook_rename_recipient:
 * @self: an unlocked notebook
 * @id: a recipient
 * @name: the new name
 * @error: return location
 *
 * Renames a recipient. Documents that were given keep the name that they have.
 *
 * Errors: %VOLET_STATEMENT_ERROR_BAD_NAME; %VOLET_NOTEBOOK_ERROR_RECIPIENT_EXISTS,
 * _UNKNOWN_RECIPIENT; those of a save
 *
 * Returns: whether it has the new name
 */
gboolean
volet_notebook_rename_recipient (VoletNotebook *self, VoletId id, const char *name, GError **error)
{
  g_autoptr (VoletRecipient) recipient = NULL;
  g_autoptr (GPtrArray) namesakes = NULL;

  if (!volet_statement_check_name (name, error))
    return FALSE;
  recipient = load_recipient (self, id, error);
  if (recipient == NULL)
    return FALSE;
  if (strcmp (recipient->name, name) == 0)
    return TRUE;
  namesakes = volet_store_find_recipients (self->store, name, error);
  if (namesakes == NULL)
    return FALSE;
  if (namesakes->len > 0)
    return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_RECIPIENT_EXISTS,
                                     "somebody has this name already");

  g_free (recipient->name);
  recipient->name = g_strdup (name);
  return put_recipient (self, recipient, error);
}

/**
 * volet_notebook_move_recipient:
 * @self: an unlocked notebook
 * @id: a recipient
 * @group: the group it is in from now on
 * @error: return location
 *
 * Moves a recipient. What it was given becomes known to the new group and stays known to the old.
 *
 * Errors: %VOLET_LEDGER_ERROR_BAD_GROUP; %VOLET_NOTEBOOK_ERROR_UNKNOWN_RECIPIENT; those of a save
 *
 * Returns: whether it is there now
 */
gboolean
volet_notebook_move_recipient (VoletNotebook *self, VoletId id, const char *group, GError **error)
{
  g_autoptr (VoletRecipient) recipient = NULL;

  if (!volet_group_check (group, error))
    return FALSE;
  recipient = load_recipient (self, id, error);
  if (recipient == NULL)
    return FALSE;
  if (strcmp (recipient->group, group) == 0)
    return TRUE;

  g_free (recipient->group);
  recipient->group = g_strdup (group);
  return put_recipient (self, recipient, error);
}

/**
 * volet_notebook_sign_recipient:
 * @self: an unlocked notebook
 * @id: a recipient
 * @sign: (nullable): a private mark, or %NULL for none
 * @error: return location
 *
 * Marks a recipient with a sign that tells two of the same name apart. It never leaves.
 *
 * Errors: %VOLET_STATEMENT_ERROR_BAD_NAME; %VOLET_NOTEBOOK_ERROR_UNKNOWN_RECIPIENT; those of a save
 *
 * Returns: whether it has the sign
 */
gboolean
volet_notebook_sign_recipient (VoletNotebook *self, VoletId id, const char *sign, GError **error)
{
  g_autoptr (VoletRecipient) recipient = NULL;

  if (sign != NULL && !volet_statement_check_name (sign, error))
    return FALSE;
  recipient = load_recipient (self, id, error);
  if (recipient == NULL)
    return FALSE;
  if (g_strcmp0 (recipient->sign, sign) == 0)
    return TRUE;

  g_free (recipient->sign);
  recipient->sign = g_strdup (sign);
  return put_recipient (self, recipient, error);
}
