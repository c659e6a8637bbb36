/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of the ledger: a document that was given, or nearly. */

#include "volet-given.h"

#include "volet-secret.h"

/**
 * volet_given_state_to_word:
 * @state: what became of a document
 *
 * Returns: its word in the command line's JSON
 */
const char *
volet_given_state_to_word (VoletGivenState state)
{
  static const char *const words[VOLET_N_GIVEN_STATES] = {"perhaps", "given", "replaced",
                                                          "not-delivered", "mistake"};

  g_return_val_if_fail ((guint) state < VOLET_N_GIVEN_STATES, NULL);

  return words[state];
}

/**
 * volet_given_file_kind_to_word:
 * @kind: a kind of file
 *
 * Returns: its word in the command line's JSON
 */
const char *
volet_given_file_kind_to_word (VoletGivenFileKind kind)
{
  static const char *const words[VOLET_N_GIVEN_FILE_KINDS] = {"pdf", "ics", "text"};

  g_return_val_if_fail ((guint) kind < VOLET_N_GIVEN_FILE_KINDS, NULL);

  return words[kind];
}

/**
 * volet_given_file_new:
 * @kind: what kind of file
 * @name: the suggested base name with its ending
 * @bytes: the very bytes
 *
 * Returns: (transfer full): the file as the ledger keeps it
 */
VoletGivenFile *
volet_given_file_new (VoletGivenFileKind kind, const char *name, GBytes *bytes)
{
  VoletGivenFile *self = volet_given_file_new_without_bytes (kind, name, g_bytes_get_size (bytes));

  self->bytes = g_bytes_ref (bytes);
  return self;
}

/**
 * volet_given_file_new_without_bytes:
 * @kind: what kind of file
 * @name: the suggested base name with its ending
 * @n_bytes: how many bytes it had
 *
 * Returns: (transfer full): the file as a list of lines shows it
 */
VoletGivenFile *
volet_given_file_new_without_bytes (VoletGivenFileKind kind, const char *name, gsize n_bytes)
{
  VoletGivenFile *self = g_new0 (VoletGivenFile, 1);

  self->kind = kind;
  self->name = g_strdup (name);
  self->n_bytes = n_bytes;
  return self;
}

/**
 * volet_given_file_free:
 * @self: (transfer full) (nullable): a file
 *
 * Frees @self.
 */
void
volet_given_file_free (VoletGivenFile *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

/**
 * volet_given_new:
 *
 * Returns: (transfer full): a line without number, recipient or statement, with no context and no
 *   file, in the state %VOLET_GIVEN_STATE_PERHAPS
 */
VoletGiven *
volet_given_new (void)
{
  VoletGiven *self = g_new0 (VoletGiven, 1);

  self->context = g_array_new (FALSE, FALSE, sizeof (VoletGivenContext));
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) volet_given_file_free);
  return self;
}

/**
 * volet_given_free:
 * @self: (transfer full) (nullable): a line of the ledger
 *
 * Frees @self. The words of what was asked are overwritten first.
 */
void
volet_given_free (VoletGiven *self)
{
  if (self == NULL)
    return;

  volet_secret_free_string (self->asked);
  g_clear_object (&self->statement);
  g_array_unref (self->context);
  g_ptr_array_unref (self->files);
  g_free (self);
}

/**
 * volet_given_counts:
 * @self: a line of the ledger
 *
 * A document counts as known to its readers unless Volet removed the file itself or the person
 * said that it was never handed over. One that is to be checked counts.
 *
 * Returns: whether deduction must reckon with it
 */
gboolean
volet_given_counts (const VoletGiven *self)
{
  return self->state != VOLET_GIVEN_STATE_NOT_DELIVERED && self->state != VOLET_GIVEN_STATE_MISTAKE;
}

/**
 * volet_given_is_whole_hours:
 * @self: a line of the ledger
 *
 * What was typed into the official agenda has no file, and its exact times are whole hours, rounded
 * down: its readers take "60 h" as anything from 60 h to 60 h 59.
 *
 * Returns: whether @self is such a line
 */
gboolean
volet_given_is_whole_hours (const VoletGiven *self)
{
  return self->channel == VOLET_CHANNEL_OFFICIAL && self->files->len == 0;
}
