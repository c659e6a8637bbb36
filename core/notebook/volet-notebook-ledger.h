/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a notebook has given, and to whom. */

#pragma once

#include "volet-given.h"
#include "volet-notebook.h"
#include "volet-recipient.h"

G_BEGIN_DECLS

GPtrArray *volet_notebook_list_given (VoletNotebook *self, GError **error);
VoletGiven *volet_notebook_get_given (VoletNotebook *self, guint n, GError **error);
guint volet_notebook_count_to_check (VoletNotebook *self);
gboolean volet_notebook_save_given (
    VoletNotebook *self, guint n, VoletGivenFileKind kind, const char *path, GError **error);
gboolean volet_notebook_mark_never_handed_over (VoletNotebook *self, guint n, GError **error);
gboolean volet_notebook_mark_given (VoletNotebook *self, guint n, GError **error);

GPtrArray *volet_notebook_list_recipients (VoletNotebook *self, GError **error);
VoletRecipient *
volet_notebook_find_recipient (VoletNotebook *self, const char *name, GError **error);
gboolean
volet_notebook_rename_recipient (VoletNotebook *self, VoletId id, const char *name, GError **error);
gboolean
volet_notebook_move_recipient (VoletNotebook *self, VoletId id, const char *group, GError **error);
gboolean
volet_notebook_sign_recipient (VoletNotebook *self, VoletId id, const char *sign, GError **error);

G_END_DECLS
