/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the person has chosen so far for a statement that is being made.
 *
 * A share is void once the notebook changes, so it is prepared anew for the preview and again for
 * giving; what is given is compared with what was shown. */

#include "volet-share-draft.h"

#include "volet-notebook-error.h"
#include "volet-notebook-ledger.h"
#include "volet-secret.h"

#include <string.h>

struct _VoletShareDraft {
  GObject parent_instance;

  VoletNotebook *notebook;
  VoletSurroundings *surroundings;
  VoletFonts *fonts;
  VoletId recipient;
  char *to;
  char *sign;
  char *group;
  char *asked;
  char *typed_name;
  VoletWeek first;
  VoletWeek last;
  GArray *left_out;
  gboolean allows_in_progress;
  gboolean has_form;
  VoletTemplate form;
  gboolean has_prevented_form;
  VoletPreventedForm prevented_form;
  guint replaces;
  guint receipt_of;
  VoletChannel channel;
  GBytes *shown;
};

G_DEFINE_FINAL_TYPE (VoletShareDraft, volet_share_draft, G_TYPE_OBJECT)

static void
volet_share_draft_finalize (GObject *object)
{
  VoletShareDraft *self = VOLET_SHARE_DRAFT (object);

  g_clear_object (&self->notebook);
  g_clear_object (&self->surroundings);
  g_clear_object (&self->fonts);
  g_clear_pointer (&self->to, volet_secret_free_string);
  g_clear_pointer (&self->sign, volet_secret_free_string);
  g_clear_pointer (&self->group, volet_secret_free_string);
  g_clear_pointer (&self->asked, volet_secret_free_string);
  g_clear_pointer (&self->typed_name, volet_secret_free_string);
  g_clear_pointer (&self->left_out, g_array_unref);
  g_clear_pointer (&self->shown, g_bytes_unref);
  G_OBJECT_CLASS (volet_share_draft_parent_class)->finalize (object);
}

static void
volet_share_draft_class_init (VoletShareDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = volet_share_draft_finalize;
}

static void
volet_share_draft_init (VoletShareDraft *self)
{
}

/* Trimmed and NFC, as names are kept; %NULL where nothing is left. */
static void
set_text (char **text, const char *typed)
{
  g_autofree char *normal = typed != NULL ? g_utf8_normalize (typed, -1, G_NORMALIZE_NFC) : NULL;

  g_clear_pointer (text, volet_secret_free_string);
  if (normal != NULL && *g_strstrip (normal) != '\0')
    *text = g_strdup (normal);
}

/**
 * volet_share_draft_new:
 * @notebook: (transfer none): an unlocked notebook
 * @surroundings: (transfer none): what is given from outside
 *
 * Returns: (transfer full): a draft in which nothing is chosen
 */
VoletShareDraft *
volet_share_draft_new (VoletNotebook *notebook, VoletSurroundings *surroundings)
{
  VoletShareDraft *self = g_object_new (VOLET_TYPE_SHARE_DRAFT, NULL);

  self->notebook = g_object_ref (notebook);
  self->surroundings = g_object_ref (surroundings);
  self->recipient = VOLET_ID_NONE;
  return self;
}

/**
 * volet_share_draft_get_notebook:
 * @self: a draft
 *
 * Returns: (transfer none): the notebook that gives
 */
VoletNotebook *
volet_share_draft_get_notebook (VoletShareDraft *self)
{
  g_return_val_if_fail (VOLET_IS_SHARE_DRAFT (self), NULL);

  return self->notebook;
}

/**
 * volet_share_draft_get_fonts:
 * @self: a draft
 * @error: return location
 *
 * Errors: those of volet_fonts_new()
 *
 * Returns: (transfer none) (nullable): the fonts of documents
 */
VoletFonts *
volet_share_draft_get_fonts (VoletShareDraft *self, GError **error)
{
  g_return_val_if_fail (VOLET_IS_SHARE_DRAFT (self), NULL);

  if (self->fonts == NULL)
    self->fonts = volet_fonts_new (volet_surroundings_get_fonts_folder (self->surroundings), error);
  return self->fonts;
}

/**
 * volet_share_draft_set_recipient:
 * @self: a draft
 * @id: somebody to whom something was given before
 */
void
volet_share_draft_set_recipient (VoletShareDraft *self, VoletId id)
{
  g_return_if_fail (VOLET_IS_SHARE_DRAFT (self));

  self->recipient = id;
}

/**
 * volet_share_draft_get_recipient:
 * @self: a draft
 *
 * Returns: whom it is for, or %VOLET_ID_NONE for somebody new
 */
VoletId
volet_share_draft_get_recipient (VoletShareDraft *self)
{
  g_return_val_if_fail (VOLET_IS_SHARE_DRAFT (self), VOLET_ID_NONE);

  return self->recipient;
}

/**
 * volet_share_draft_set_new_person:
 * @self: a draft
 * @name: (nullable): the name of somebody new, as typed
 * @sign: (nullable): the private mark that tells them from others of that name
 * @group: (nullable): their group, %NULL for the administration
 */
void
volet_share_draft_set_new_person (VoletShareDraft *self,
                                  const char *name,
                                  const char *sign,
                                  const char *group)
{
  g_return_if_fail (VOLET_IS_SHARE_DRAFT (self));

  self->recipient = VOLET_ID_NONE;
  set_text (&self->to, name);
  set_text (&self->sign, sign);
  set_text (&self->group, group);
}

/**
 * volet_share_draft_set_asked:
 * @self: a draft
 * @asked: (nullable): what was asked for
 */
void
volet_share_draft_set_asked (VoletShareDraft *self, const char *asked)
{
  g_return_if_fail (VOLET_IS_SHARE_DRAFT (self));

  set_text (&self->asked, asked);
}

/**
 * volet_share_draft_set_typed_name:
 * @self: a draft
 * @name: (nullable): the person's own name on the document
 */
void
volet_share_draft_set_typed_name (VoletShareDraft *self, const char *name)
{
  g_return_if_fail (VOLET_IS_SHARE_DRAFT (self));

  set_text (&self->typed_name, name);
}

/**
 * volet_share_draft_get_typed_name:
 * @self: a draft
 *
 * Returns: (nullable): the person's own name on the document
 */
const char *
volet_share_draft_get_typed_name (VoletShareDraft *self)
{
  g_return_val_if_fail (VOLET_IS_SHARE_DRAFT (self), NULL);

  return self->typed_name;
}

/**
 * volet_share_draft_set_weeks:
 * @self: a draft
 * @first: the first week
 * @last: the last week
 */
void
volet_share_draft_set_weeks (VoletShareDraft *self, VoletWeek first, VoletWeek last)
{
  g_return_if_fail (VOLET_IS_SHARE_DRAFT (self));

  self->first = first;
  self->last = last;
}

/**
 * volet_share_draft_set_left_out:
 * @self: a draft
 * @weeks: (transfer none) (nullable) (element-type VoletWeek): weeks of which only the absence is
 *   said
 */
void
volet_share_draft_set_left_out (VoletShareDraft *self, GArray *weeks)
{
  g_return_if_fail (VOLET_IS_SHARE_DRAFT (self));

  g_clear_pointer (&self->left_out, g_array_unref);
  if (weeks != NULL)
    self->left_out = g_array_copy (weeks);
}

/**
 * volet_share_draft_set_allows_in_progress:
 * @self: a draft
 * @allows: whether the week in progress may be given, up to today
 */
void
volet_share_draft_set_allows_in_progress (VoletShareDraft *self, gboolean allows)
{
  g_return_if_fail (VOLET_IS_SHARE_DRAFT (self));

  self->allows_in_progress = allows;
}

/**
 * volet_share_draft_set_form:
 * @self: a draft
 * @form: (nullable): level, period and objective, %NULL for the recipient's template
 */
void
volet_share_draft_set_form (VoletShareDraft *self, const VoletTemplate *form)
{
  g_return_if_fail (VOLET_IS_SHARE_DRAFT (self));

  self->has_form = form != NULL;
  if (form != NULL)
    self->form = *form;
}

/**
 * volet_share_draft_set_prevented_form:
 * @self: a draft
 * @form: how weeks with a hindrance are shown
 */
void
volet_share_draft_set_prevented_form (VoletShareDraft *self, VoletPreventedForm form)
{
  g_return_if_fail (VOLET_IS_SHARE_DRAFT (self));

  self->has_prevented_form = TRUE;
  self->prevented_form = form;
}

/**
 * volet_share_draft_clear_prevented_form:
 * @self: a draft
 *
 * Weeks with a hindrance are shown as is usual.
 */
void
volet_share_draft_clear_prevented_form (VoletShareDraft *self)
{
  g_return_if_fail (VOLET_IS_SHARE_DRAFT (self));

  self->has_prevented_form = FALSE;
}

/**
 * volet_share_draft_set_replaces:
 * @self: a draft
 * @n: the number of the document that this one cancels and replaces, or 0
 */
void
volet_share_draft_set_replaces (VoletShareDraft *self, guint n)
{
  g_return_if_fail (VOLET_IS_SHARE_DRAFT (self));

  self->replaces = n;
}

/**
 * volet_share_draft_get_replaces:
 * @self: a draft
 *
 * Returns: the number of the document that this one cancels and replaces, or 0
 */
guint
volet_share_draft_get_replaces (VoletShareDraft *self)
{
  g_return_val_if_fail (VOLET_IS_SHARE_DRAFT (self), 0);

  return self->replaces;
}

/**
 * volet_share_draft_set_receipt_of:
 * @self: a draft
 * @n: the number of a document: the draft is of a receipt for it, and says nothing of hours
 */
void
volet_share_draft_set_receipt_of (VoletShareDraft *self, guint n)
{
  g_return_if_fail (VOLET_IS_SHARE_DRAFT (self));

  self->receipt_of = n;
}

/**
 * volet_share_draft_set_channel:
 * @self: a draft
 * @channel: how it is handed over
 */
void
volet_share_draft_set_channel (VoletShareDraft *self, VoletChannel channel)
{
  g_return_if_fail (VOLET_IS_SHARE_DRAFT (self));

  self->channel = channel;
}

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
