/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a share holds, for the files that make it and give it. */

#pragma once

#include "volet-share.h"

G_BEGIN_DECLS

struct _VoletShare {
  GObject parent_instance;

  VoletStatement *statement;
  VoletRecipient *recipient;
  gboolean is_new_recipient;
  gboolean has_template;
  gboolean changes_form;
  GArray *missing_weeks;

  /* What goes into the ledger beside the statement. */
  GArray *context;
  char *asked;
  VoletChannel channel;
  guint replaces;

  /* The notebook's number of changes when it was made. */
  guint64 n_changes;
};

VoletShare *
volet_share_begin (VoletNotebook *notebook, const VoletShareRequest *request, GError **error);

G_END_DECLS
