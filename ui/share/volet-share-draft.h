/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the person has chosen so far for a statement that is being made. */

#pragma once

#include "volet-fonts.h"
#include "volet-share.h"
#include "volet-surroundings.h"

G_BEGIN_DECLS

#define VOLET_TYPE_SHARE_DRAFT (volet_share_draft_get_type ())
G_DECLARE_FINAL_TYPE (VoletShareDraft, volet_share_draft, VOLET, SHARE_DRAFT, GObject)

VoletShareDraft *volet_share_draft_new (VoletNotebook *notebook, VoletSurroundings *surroundings);

VoletNotebook *volet_share_draft_get_notebook (VoletShareDraft *self);
VoletFonts *volet_share_draft_get_fonts (VoletShareDraft *self, GError **error);

void volet_share_draft_set_recipient (VoletShareDraft *self, VoletId id);
VoletId volet_share_draft_get_recipient (VoletShareDraft *self);
void volet_share_draft_set_new_person (VoletShareDraft *self,
                                       const char *name,
                                       const char *sign,
                                       const char *group);
void volet_share_draft_set_asked (VoletShareDraft *self, const char *asked);
void volet_share_draft_set_typed_name (VoletShareDraft *self, const char *name);
const char *volet_share_draft_get_typed_name (VoletShareDraft *self);
void volet_share_draft_set_weeks (VoletShareDraft *self, VoletWeek first, VoletWeek last);
void volet_share_draft_set_left_out (VoletShareDraft *self, GArray *weeks);
void volet_share_draft_set_allows_in_progress (VoletShareDraft *self, gboolean allows);
void volet_share_draft_set_form (VoletShareDraft *self, const VoletTemplate *form);
void volet_share_draft_set_prevented_form (VoletShareDraft *self, VoletPreventedForm form);
void volet_share_draft_clear_prevented_form (VoletShareDraft *self);
void volet_share_draft_set_replaces (VoletShareDraft *self, guint n);
guint volet_share_draft_get_replaces (VoletShareDraft *self);
void volet_share_draft_set_has_cover_note (VoletShareDraft *self, gboolean has_note);
gboolean volet_share_draft_get_has_cover_note (VoletShareDraft *self);
void volet_share_draft_set_receipt_of (VoletShareDraft *self, guint n);
void
volet_share_draft_set_extract_of (VoletShareDraft *self, const char *group, GArray *other_lines);
void volet_share_draft_set_channel (VoletShareDraft *self, VoletChannel channel);

VoletStatement *
volet_share_draft_preview_form (VoletShareDraft *self, const VoletTemplate *form, GError **error);
VoletShare *volet_share_draft_prepare (VoletShareDraft *self, GError **error);
VoletShare *
volet_share_draft_prepare_form (VoletShareDraft *self, const VoletTemplate *form, GError **error);
gboolean volet_share_draft_give (VoletShareDraft *self,
                                 const VoletOutput *output,
                                 guint *ret_n,
                                 GError **error);
gboolean volet_share_draft_record (VoletShareDraft *self,
                                   VoletGivenFileKind kind,
                                   guint *ret_n,
                                   GError **error);

G_END_DECLS
