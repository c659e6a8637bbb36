/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The ledger's tables: recipients, the groups that they were in, and what was given.
 *
 * Nothing here is ever undone, and no line is ever removed. */

#pragma once

#include "volet-given.h"
#include "volet-recipient.h"
#include "volet-store.h"

G_BEGIN_DECLS

/* Recipients and groups */
gboolean
volet_store_put_recipient (VoletStore *self, const VoletRecipient *recipient, GError **error);
VoletRecipient *volet_store_load_recipient (VoletStore *self, VoletId id, GError **error);
GPtrArray *volet_store_load_recipients (VoletStore *self, GError **error);
GPtrArray *volet_store_find_recipients (VoletStore *self, const char *name, GError **error);
GPtrArray *volet_store_load_groups (VoletStore *self, GError **error);

/* What was given */
gboolean
volet_store_add_given (VoletStore *self, const VoletGiven *given, guint *ret_n, GError **error);
gboolean
volet_store_set_given_state (VoletStore *self, guint n, VoletGivenState state, GError **error);
gboolean
volet_store_set_given_channel (VoletStore *self, guint n, VoletChannel channel, GError **error);
gboolean volet_store_get_given_id (VoletStore *self, guint n, VoletId *ret_id, GError **error);
GArray *volet_store_load_given_formers (VoletStore *self, guint n, GError **error);
GArray *volet_store_find_former (VoletStore *self, guint former_n, GError **error);
VoletGiven *volet_store_load_given (VoletStore *self, guint n, GError **error);
GPtrArray *volet_store_load_all_given (VoletStore *self, GError **error);
GArray *volet_store_load_known (VoletStore *self, const char *group, GError **error);
gboolean volet_store_count_replacements (VoletStore *self,
                                         VoletId recipient,
                                         guint *ret_n_replacements,
                                         GError **error);
gboolean volet_store_count_to_check (VoletStore *self, guint *ret_n_lines, GError **error);

G_END_DECLS
