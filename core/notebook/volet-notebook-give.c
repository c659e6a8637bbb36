/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Giving a document: the ledger's line first, then the files, then the line again. */

/* Invariants:
 * 1. Nothing leaves before its ledger line is durable, with the very bytes.
 * 2. A line says "not delivered" only if Volet itself removed every file again.
 * 3. A line that was interrupted stays "perhaps", and counts as given. */

#include "volet-file-draft.h"
#include "volet-notebook-private.h"
#include "volet-rendering.h"
#include "volet-share-private.h"

/* Renders each form that is asked for, once. */
static GPtrArray *
render_files (VoletStatement *statement,
              VoletFonts *fonts,
              const VoletOutput *outputs,
              gsize n_outputs,
              GError **error)
{
  g_autoptr (GPtrArray) files =
      g_ptr_array_new_with_free_func ((GDestroyNotify) volet_given_file_free);
  gboolean is_rendered[VOLET_N_GIVEN_FILE_KINDS] = {FALSE};

  for (gsize i = 0; i < n_outputs; i++) {
    VoletGivenFile *file;

    if (is_rendered[outputs[i].kind])
      continue;
    file = volet_rendering_make_file (statement, fonts, outputs[i].kind, error);
    if (file == NULL)
      return NULL;
    g_ptr_array_add (files, file);
    is_rendered[outputs[i].kind] = TRUE;
  }
  return g_steal_pointer (&files);
}

static GBytes *
find_bytes (GPtrArray *files, VoletGivenFileKind kind)
{
  for (guint i = 0; i < files->len; i++) {
    const VoletGivenFile *file = g_ptr_array_index (files, i);

    if (file->kind == kind)
      return file->bytes;
  }
  g_assert_not_reached ();
}

/* Makes the line "préparé" durable. */
static gboolean
record (VoletNotebook *self, VoletShare *share, GPtrArray *files, guint *ret_n, GError **error)
{
  g_autoptr (VoletGiven) given = volet_given_new ();
  gboolean is_done;

  given->true_day = volet_notebook_get_today (self);
  given->recipient = share->recipient->id;
  given->asked = g_strdup (share->asked);
  given->channel = share->channel;
  given->state = VOLET_GIVEN_STATE_PERHAPS;
  given->replaces = share->replaces;
  given->statement = g_object_ref (share->statement);
  g_clear_pointer (&given->context, g_array_unref);
  given->context = g_array_ref (share->context);
  g_clear_pointer (&given->files, g_ptr_array_unref);
  given->files = g_ptr_array_ref (files);

  if (!volet_notebook_begin_act (self, VOLET_ACT_DOCUMENT_GIVEN, NULL, error))
    return FALSE;
  is_done = volet_store_put_recipient (self->store, share->recipient, error) &&
            volet_store_add_given (self->store, given, ret_n, error);
  return volet_notebook_end_act (self, is_done, error);
}

static gboolean
set_state (VoletNotebook *self, guint n, VoletGivenState state, GError **error)
{
  if (!volet_notebook_begin (self, error))
    return FALSE;
  return volet_notebook_end_act (self, volet_store_set_given_state (self->store, n, state, error),
                                 error);
}

static gboolean
draft_files (GPtrArray *drafts,
             GPtrArray *files,
             const VoletOutput *outputs,
             gsize n_outputs,
             GError **error)
{
  for (gsize i = 0; i < n_outputs; i++) {
    VoletFileDraft *draft;

    if (outputs[i].path == NULL)
      continue;
    draft = volet_file_draft_new (outputs[i].path, find_bytes (files, outputs[i].kind), error);
    if (draft == NULL)
      return FALSE;
    g_ptr_array_add (drafts, draft);
  }
  return TRUE;
}

static gboolean
publish_files (GPtrArray *drafts, GError **error)
{
  for (guint i = 0; i < drafts->len; i++)
    if (!volet_file_draft_publish (g_ptr_array_index (drafts, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
remove_files (GPtrArray *drafts)
{
  gboolean is_gone = TRUE;

  for (guint i = 0; i < drafts->len; i++)
    is_gone &= volet_file_draft_remove (g_ptr_array_index (drafts, i));
  return is_gone;
}

static gboolean
hand_over (GPtrArray *files, const VoletOutput *outputs, gsize n_outputs, GError **error)
{
  for (gsize i = 0; i < n_outputs; i++)
    if (outputs[i].path == NULL &&
        !outputs[i].func (find_bytes (files, outputs[i].kind), outputs[i].user_data, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_outputs (const VoletOutput *outputs, gsize n_outputs, GError **error)
{
  for (gsize i = 0; i < n_outputs; i++)
    if (outputs[i].path != NULL && !volet_file_draft_check_absent (outputs[i].path, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_share (VoletNotebook *self, VoletShare *share, GError **error)
{
  if (!volet_notebook_check_writable (self, error))
    return FALSE;
  if (share->n_changes != self->n_changes)
    return volet_notebook_error_set (error, VOLET_NOTEBOOK_ERROR_SHARE_OUTDATED,
                                     "the notebook changed meanwhile");
  return TRUE;
}

/**
 * volet_notebook_give:
 * @self: an unlocked notebook
 * @share: what volet_notebook_prepare_share() made, with nothing changed since
 * @fonts: the fonts that come with Volet
 * @outputs: (array length=n_outputs): the ways in which the document leaves
 * @n_outputs: how many, at least one
 * @ret_n: (out) (optional): the number of the ledger's line, set as soon as there is one
 * @error: return location
 *
 * Gives a document: records it, writes the files, and records that they were written. If a file
 * cannot be written, all are removed again and the line says that nothing was delivered.
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_SHARE_OUTDATED, _FILE_EXISTS, _FILE_NO_SPACE, _FILE_PERMISSION,
 * _FILE_NOT_FOUND, _FILE_IO; %VOLET_DOCUMENT_ERROR; those of a save; those of an output's function,
 * after which the line is to be checked
 *
 * Returns: whether the document was given
 */
gboolean
volet_notebook_give (VoletNotebook *self,
                     VoletShare *share,
                     VoletFonts *fonts,
                     const VoletOutput *outputs,
                     gsize n_outputs,
                     guint *ret_n,
                     GError **error)
{
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GPtrArray) drafts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) volet_file_draft_free);
  guint n;

  g_return_val_if_fail (n_outputs > 0, FALSE);

  if (!check_share (self, share, error) || !check_outputs (outputs, n_outputs, error))
    return FALSE;
  files = render_files (share->statement, fonts, outputs, n_outputs, error);
  if (files == NULL || !record (self, share, files, &n, error))
    return FALSE;
  if (ret_n != NULL)
    *ret_n = n;

  if (!draft_files (drafts, files, outputs, n_outputs, error) || !publish_files (drafts, error)) {
    /* Should even this save fail, the line stays "perhaps": it says too much, never too little. */
    if (remove_files (drafts))
      set_state (self, n, VOLET_GIVEN_STATE_NOT_DELIVERED, NULL);
    return FALSE;
  }
  return hand_over (files, outputs, n_outputs, error) &&
         set_state (self, n, VOLET_GIVEN_STATE_GIVEN, error);
}

/**
 * volet_notebook_record_share:
 * @self: an unlocked notebook
 * @share: what volet_notebook_prepare_share() made, with nothing changed since
 * @fonts: the fonts that come with Volet
 * @kind: in which form it leaves
 * @ret_n: (out): the number of the ledger's line
 * @error: return location
 *
 * For a document that leaves in a way that takes its time, as through a printer: makes the line
 * durable, with the very bytes, before anything is handed over. It is "to be checked" until
 * volet_notebook_mark_given() or volet_notebook_mark_never_handed_over() says what became of it.
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_SHARE_OUTDATED; %VOLET_DOCUMENT_ERROR; those of a save
 *
 * Returns: whether the line is durable; if not, nothing may be handed over
 */
gboolean
volet_notebook_record_share (VoletNotebook *self,
                             VoletShare *share,
                             VoletFonts *fonts,
                             VoletGivenFileKind kind,
                             guint *ret_n,
                             GError **error)
{
  const VoletOutput output = {.kind = kind};
  g_autoptr (GPtrArray) files = NULL;

  g_return_val_if_fail (ret_n != NULL, FALSE);

  if (!check_share (self, share, error))
    return FALSE;
  files = render_files (share->statement, fonts, &output, 1, error);
  return files != NULL && record (self, share, files, ret_n, error);
}
