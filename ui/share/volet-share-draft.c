/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the person has chosen so far for a statement that is being made.
 *
 * A share is void once the notebook changes, so it is prepared anew for the preview and again for
 * giving; what is given is compared with what was shown. */

#include "volet-share-draft.h"

#include "volet-notebook-ledger.h"
#include "volet-secret.h"

#include <string.h>

struct _VoletShareDraft {
  GObject parent_instance;

  VoletNotebook *notebook;
  VoletSurroundings *surroundings;
  VoletFonts *fonts;
  char *to;
  char *group;
  char *asked;
  char *typed_name;
  VoletWeek first;
  VoletWeek last;
  gboolean has_form;
  VoletTemplate form;
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
  g_clear_pointer (&self->group, volet_secret_free_string);
  g_clear_pointer (&self->asked, volet_secret_free_string);
  g_clear_pointer (&self->typed_name, volet_secret_free_string);
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
 * volet_share_draft_set_to:
 * @self: a draft
 * @name: (nullable): the recipient's name, as typed
 */
void
volet_share_draft_set_to (VoletShareDraft *self, const char *name)
{
  g_return_if_fail (VOLET_IS_SHARE_DRAFT (self));

  set_text (&self->to, name);
}

/**
 * volet_share_draft_get_to:
 * @self: a draft
 *
 * Returns: (nullable): the recipient's name
 */
const char *
volet_share_draft_get_to (VoletShareDraft *self)
{
  g_return_val_if_fail (VOLET_IS_SHARE_DRAFT (self), NULL);

  return self->to;
}

/**
 * volet_share_draft_set_group:
 * @self: a draft
 * @group: (nullable): the group of a new recipient, %NULL for the administration
 */
void
volet_share_draft_set_group (VoletShareDraft *self, const char *group)
{
  g_return_if_fail (VOLET_IS_SHARE_DRAFT (self));

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
 * volet_share_draft_set_form:
 * @self: a draft
 * @form: (nullable): level and period, %NULL for the recipient's template
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

static VoletShare *
prepare (VoletShareDraft *self, GError **error)
{
  VoletShareRequest request = {
      .first = self->first,
      .last = self->last,
      .to = self->to,
      .recipient = VOLET_ID_NONE,
      .group = self->group,
      .form = self->has_form ? &self->form : NULL,
      .typed_name = self->typed_name,
      .day = VOLET_STATEMENT_NO_DAY,
      .asked = self->asked,
      .channel = self->channel,
  };
  g_autoptr (VoletRecipient) known = volet_notebook_find_recipient (self->notebook, self->to, NULL);

  /* The group of a known recipient is not chosen again. */
  if (known != NULL)
    request.group = NULL;
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
 * volet_share_draft_give:
 * @self: a draft whose statement was shown
 * @kind: in which form
 * @path: the file to make
 * @ret_n: (out) (optional): its number in the ledger
 * @error: return location
 *
 * Gives what was shown, and nothing else: where the statement would be another one now, as after
 * midnight, nothing is given.
 *
 * Errors: those of volet_notebook_give(), %G_IO_ERROR_FAILED where the statement has changed
 *
 * Returns: whether it was given
 */
gboolean
volet_share_draft_give (
    VoletShareDraft *self, VoletGivenFileKind kind, const char *path, guint *ret_n, GError **error)
{
  g_autoptr (VoletShare) share = NULL;
  g_autoptr (GBytes) bytes = NULL;
  VoletOutput output = {.kind = kind, .path = path};
  VoletFonts *fonts;

  g_return_val_if_fail (VOLET_IS_SHARE_DRAFT (self), FALSE);

  share = prepare (self, error);
  if (share == NULL)
    return FALSE;
  bytes = volet_statement_to_bytes (volet_share_get_statement (share));
  if (self->shown == NULL || !g_bytes_equal (bytes, self->shown)) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the statement has changed");
    return FALSE;
  }
  fonts = volet_share_draft_get_fonts (self, error);
  if (fonts == NULL)
    return FALSE;
  return volet_notebook_give (self->notebook, share, fonts, &output, 1, ret_n, error);
}
