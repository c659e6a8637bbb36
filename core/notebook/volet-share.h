/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A document about to be given: what is asked for, and the statement made of it. */

#pragma once

#include "volet-fonts.h"
#include "volet-given.h"
#include "volet-notebook.h"
#include "volet-recipient.h"

G_BEGIN_DECLS

/**
 * VoletShareRequest:
 * @first: the first week
 * @last: the last week
 * @left_out: (nullable) (element-type VoletWeek): weeks in between that the person leaves out
 * @to: the recipient's name; a new name makes a new recipient
 * @recipient: the recipient, where the name is not enough; else %VOLET_ID_NONE
 * @is_new_person: somebody new, although others have this name
 * @sign: (nullable): the private mark of somebody new
 * @group: (nullable): the group of a new recipient; %NULL is the administration
 * @form: (nullable): level, period and objective; %NULL takes the recipient's template
 * @has_prevented_form: whether @prevented_form is chosen
 * @prevented_form: how prevented weeks are shown; else the template's, else the level's default
 * @allows_in_progress: whether a week in progress may be given
 * @typed_name: (nullable): the person's name on the document
 * @day: the date on the document, or %VOLET_STATEMENT_NO_DAY for today
 * @asked: (nullable): what was asked for, private
 * @channel: how it is handed over
 * @replaces: the number of the document that it replaces, or 0
 * @has_cover_note: whether a note in plain words goes with it
 *
 * What the person wants to give. @form's own prevented_form is not read.
 */
typedef struct {
  VoletWeek first;
  VoletWeek last;
  GArray *left_out;
  const char *to;
  VoletId recipient;
  gboolean is_new_person;
  const char *sign;
  const char *group;
  const VoletTemplate *form;
  gboolean has_prevented_form;
  VoletPreventedForm prevented_form;
  gboolean allows_in_progress;
  const char *typed_name;
  VoletDay day;
  const char *asked;
  VoletChannel channel;
  guint replaces;
  gboolean has_cover_note;
} VoletShareRequest;

/**
 * VoletShare:
 *
 * A statement that has been made and not given. It is void once the notebook changes or is locked.
 */
#define VOLET_TYPE_SHARE (volet_share_get_type ())
G_DECLARE_FINAL_TYPE (VoletShare, volet_share, VOLET, SHARE, GObject)

VoletStatement *volet_share_get_statement (VoletShare *self);
const VoletRecipient *volet_share_get_recipient (VoletShare *self);
gboolean volet_share_is_new_recipient (VoletShare *self);
gboolean volet_share_changes_form (VoletShare *self);
GArray *volet_share_get_missing_weeks (VoletShare *self);

/**
 * VoletOutputFunc:
 * @bytes: the document
 * @user_data: the closure
 * @error: return location
 *
 * Hands a document over in another way than as a file.
 *
 * Returns: whether it was handed over
 */
typedef gboolean (*VoletOutputFunc) (GBytes *bytes, gpointer user_data, GError **error);

/**
 * VoletOutput:
 * @kind: in which form
 * @path: (nullable): the file to make, which must not exist
 * @func: (nullable): used where @path is %NULL
 * @user_data: closure of @func
 *
 * One way in which a document leaves.
 */
typedef struct {
  VoletGivenFileKind kind;
  const char *path;
  VoletOutputFunc func;
  gpointer user_data;
} VoletOutput;

VoletShare *volet_notebook_prepare_share (VoletNotebook *self,
                                          const VoletShareRequest *request,
                                          GError **error);
VoletShare *volet_notebook_prepare_receipt (VoletNotebook *self,
                                            guint n,
                                            const VoletShareRequest *request,
                                            GError **error);
VoletShare *volet_notebook_prepare_extract (VoletNotebook *self,
                                            const char *group,
                                            GArray *other_lines,
                                            const VoletShareRequest *request,
                                            GError **error);
VoletStatement *volet_notebook_preview_form (VoletNotebook *self,
                                             const VoletShareRequest *request,
                                             const VoletTemplate *form,
                                             GError **error);
gboolean volet_notebook_give (VoletNotebook *self,
                              VoletShare *share,
                              VoletFonts *fonts,
                              const VoletOutput *outputs,
                              gsize n_outputs,
                              guint *ret_n,
                              GError **error);
gboolean volet_notebook_record_share (VoletNotebook *self,
                                      VoletShare *share,
                                      VoletFonts *fonts,
                                      VoletGivenFileKind kind,
                                      guint *ret_n,
                                      GError **error);

G_END_DECLS
