/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of a draft share. */

#pragma once

#include "volet-share-draft.h"

G_BEGIN_DECLS

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
  gboolean has_cover_note;
  guint receipt_of;
  char *extract_of;
  GArray *other_lines;
  VoletChannel channel;
  GBytes *shown;
};

G_END_DECLS
