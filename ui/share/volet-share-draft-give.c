/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From what was chosen to what is given.
 *
 * A share is void once the notebook changes, so it is prepared anew for the preview and again for
 * giving; what is given is compared with what was shown. */

#include "volet-share-draft-private.h"

#include "volet-notebook-error.h"

static VoletShareRequest
make_request (VoletShareDraft *self)
{
  gboolean is_known = self->recipient != VOLET_ID_NONE;

  return (VoletShareRequest){
      .first = self->first,
      .last = self->last,
      .left_out = self->left_out,
      .to = is_known ? NULL : self->to,
      .recipient = self->recipient,
      .is_new_person = !is_known,
      .sign = is_known ? NULL : self->sign,
      /* The group of a known recipient is not chosen again. */
      .group = is_known ? NULL : self->group,
      .form = self->has_form ? &self->form : NULL,
      .has_prevented_form = self->has_prevented_form,
      .prevented_form = self->prevented_form,
      .allows_in_progress = self->allows_in_progress,
      .typed_name = self->typed_name,
      .day = VOLET_STATEMENT_NO_DAY,
      .asked = self->asked,
      .channel = self->channel,
      .replaces = self->replaces,
      .has_cover_note = self->has_cover_note,
  };
}

/**
 * volet_share_draft_preview_form:
 * @self: a draft with weeks
 * @form: a form
 * @error: return location
 *
 * Errors: those of volet_notebook_preview_form()
 *
 * Returns: (transfer full) (nullable): what a document of this form would say
 */
VoletStatement *
volet_share_draft_preview_form (VoletShareDraft *self, const VoletTemplate *form, GError **error)
{
  VoletShareRequest request;

  g_return_val_if_fail (VOLET_IS_SHARE_DRAFT (self), NULL);

  request = make_request (self);
  return volet_notebook_preview_form (self->notebook, &request, form, error);
}

static VoletShare *
prepare (VoletShareDraft *self, GError **error)
{
  VoletShareRequest request = make_request (self);

  if (self->receipt_of != 0)
    return volet_notebook_prepare_receipt (self->notebook, self->receipt_of, &request, error);
  if (self->extract_of != NULL)
    return volet_notebook_prepare_extract (self->notebook, self->extract_of, self->other_lines,
                                           &request, error);
  return volet_notebook_prepare_share (self->notebook, &request, error);
}

/**
 * volet_share_draft_prepare:
 * @self: a draft with a recipient, weeks and a form
 * @error: return location
 *
 * Makes the statement that shall be shown before it can be given.
 *
 * Errors: those of volet_notebook_prepare_share()
 *
 * Returns: (transfer full): what would be given
 */
VoletShare *
volet_share_draft_prepare (VoletShareDraft *self, GError **error)
{
  VoletShare *share;

  g_return_val_if_fail (VOLET_IS_SHARE_DRAFT (self), NULL);

  share = prepare (self, error);
  g_clear_pointer (&self->shown, g_bytes_unref);
  if (share != NULL)
    self->shown = volet_statement_to_bytes (volet_share_get_statement (share));
  return share;
}

/**
 * volet_share_draft_prepare_form:
 * @self: a draft with a recipient, weeks and a form
 * @form: (nullable): another form, or %NULL for the draft's own
 * @error: return location
 *
 * Makes a statement only to look at what could be worked out from it: it is not what is shown, and
 * cannot be given.
 *
 * Errors: those of volet_notebook_prepare_share()
 *
 * Returns: (transfer full): what would be given
 */
VoletShare *
volet_share_draft_prepare_form (VoletShareDraft *self, const VoletTemplate *form, GError **error)
{
  VoletShareRequest request;

  g_return_val_if_fail (VOLET_IS_SHARE_DRAFT (self), NULL);

  request = make_request (self);
  if (form != NULL)
    request.form = form;
  return volet_notebook_prepare_share (self->notebook, &request, error);
}

/* What was shown, made anew; where it would be another one now, as after midnight, nothing. */
static VoletShare *
prepare_shown (VoletShareDraft *self, GError **error)
{
  g_autoptr (VoletShare) share = prepare (self, error);
  g_autoptr (GBytes) bytes = NULL;

  if (share == NULL)
    return NULL;
  bytes = volet_statement_to_bytes (volet_share_get_statement (share));
  if (self->shown != NULL && g_bytes_equal (bytes, self->shown))
    return g_steal_pointer (&share);
  g_set_error_literal (error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_SHARE_OUTDATED,
                       "the statement has changed");
  return NULL;
}

/* Somebody new is known once there is a line: a second try is for the same person. */
static void
take_recipient (VoletShareDraft *self, VoletShare *share)
{
  self->recipient = volet_share_get_recipient (share)->id;
}

/**
 * volet_share_draft_give:
 * @self: a draft whose statement was shown
 * @output: how it leaves
 * @ret_n: (out): its number in the ledger, 0 while there is no line
 * @error: return location
 *
 * Gives what was shown, and nothing else.
 *
 * Errors: those of volet_notebook_give(), %VOLET_NOTEBOOK_ERROR_SHARE_OUTDATED where the statement
 * has changed
 *
 * Returns: whether it was given
 */
gboolean
volet_share_draft_give (VoletShareDraft *self,
                        const VoletOutput *output,
                        guint *ret_n,
                        GError **error)
{
  g_autoptr (VoletShare) share = NULL;
  VoletFonts *fonts;
  gboolean is_given;

  g_return_val_if_fail (VOLET_IS_SHARE_DRAFT (self), FALSE);

  *ret_n = 0;
  fonts = volet_share_draft_get_fonts (self, error);
  if (fonts == NULL)
    return FALSE;
  share = prepare_shown (self, error);
  if (share == NULL)
    return FALSE;
  is_given = volet_notebook_give (self->notebook, share, fonts, output, 1, ret_n, error);
  if (*ret_n != 0)
    take_recipient (self, share);
  return is_given;
}

/**
 * volet_share_draft_record:
 * @self: a draft whose statement was shown
 * @kind: in which form it leaves
 * @ret_n: (out): its number in the ledger
 * @error: return location
 *
 * Makes the ledger's line of what was shown, before a printer has it.
 *
 * Errors: those of volet_notebook_record_share(), %VOLET_NOTEBOOK_ERROR_SHARE_OUTDATED where the
 * statement has changed
 *
 * Returns: whether the line is durable
 */
gboolean
volet_share_draft_record (VoletShareDraft *self,
                          VoletGivenFileKind kind,
                          guint *ret_n,
                          GError **error)
{
  g_autoptr (VoletShare) share = NULL;
  VoletFonts *fonts;

  g_return_val_if_fail (VOLET_IS_SHARE_DRAFT (self), FALSE);

  fonts = volet_share_draft_get_fonts (self, error);
  if (fonts == NULL)
    return FALSE;
  share = prepare_shown (self, error);
  if (share == NULL ||
      !volet_notebook_record_share (self->notebook, share, fonts, kind, ret_n, error))
    return FALSE;
  take_recipient (self, share);
  return TRUE;
}
