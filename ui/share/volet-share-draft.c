/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the person has chosen so far for a paper that is being made. */

#include "volet-share-draft-private.h"

#include "volet-secret.h"

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
  g_clear_pointer (&self->extract_of, volet_secret_free_string);
  g_clear_pointer (&self->left_out, g_array_unref);
  g_clear_pointer (&self->other_lines, g_array_unref);
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
 * volet_share_draft_set_has_cover_note:
 * @self: a draft
 * @has_note: whether a note in plain words goes with the statement
 */
void
volet_share_draft_set_has_cover_note (VoletShareDraft *self, gboolean has_note)
{
  g_return_if_fail (VOLET_IS_SHARE_DRAFT (self));

  self->has_cover_note = has_note;
}

/**
 * volet_share_draft_get_has_cover_note:
 * @self: a draft
 *
 * Returns: whether a note in plain words goes with the statement; at first none does
 */
gboolean
volet_share_draft_get_has_cover_note (VoletShareDraft *self)
{
  g_return_val_if_fail (VOLET_IS_SHARE_DRAFT (self), FALSE);

  return self->has_cover_note;
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
 * volet_share_draft_set_extract_of:
 * @self: a draft
 * @group: a group: the draft is of a list of the documents that this group was given, and says
 *   nothing of hours
 * @other_lines: (transfer none) (nullable) (element-type guint): other lines of the ledger that the
 *   person ticked
 */
void
volet_share_draft_set_extract_of (VoletShareDraft *self, const char *group, GArray *other_lines)
{
  g_return_if_fail (VOLET_IS_SHARE_DRAFT (self));

  set_text (&self->extract_of, group);
  g_clear_pointer (&self->other_lines, g_array_unref);
  if (other_lines != NULL)
    self->other_lines = g_array_copy (other_lines);
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
