/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Entries, weeks and objectives of a notebook. */

#pragma once

#include "volet-notebook.h"
#include "volet-week-record.h"

G_BEGIN_DECLS

/* Entries */

VoletEntry *volet_notebook_new_entry (VoletNotebook *self);
GPtrArray *
volet_notebook_list_entries (VoletNotebook *self, VoletDay first, VoletDay last, GError **error);
VoletEntry *volet_notebook_get_entry (VoletNotebook *self, VoletId id, GError **error);
VoletEntry *
volet_notebook_find_entry (VoletNotebook *self, const char *id_or_prefix, GError **error);

gboolean volet_notebook_add_entry (VoletNotebook *self, VoletEntry *entry, GError **error);
gboolean volet_notebook_add_entries (VoletNotebook *self,
                                     GPtrArray *entries,
                                     gsize *ret_bad_index,
                                     GError **error);
gboolean
volet_notebook_change_entry (VoletNotebook *self, const VoletEntry *changed, GError **error);
gboolean volet_notebook_remove_entries (VoletNotebook *self,
                                        const VoletId *ids,
                                        gsize n_ids,
                                        GError **error);
int volet_notebook_get_overlap (VoletNotebook *self, const VoletEntry *entry, GError **error);
GPtrArray *volet_notebook_list_bin (VoletNotebook *self, GError **error);
gboolean volet_notebook_restore_entry (VoletNotebook *self, VoletId id, GError **error);
gboolean volet_notebook_purge_entry (VoletNotebook *self, VoletId id, GError **error);
GPtrArray *volet_notebook_search_notes (
    VoletNotebook *self, const char *words, VoletDay first, VoletDay last, GError **error);
gboolean volet_notebook_list_categories_by_use (VoletNotebook *self,
                                                VoletCategory ret_categories[VOLET_N_CATEGORIES],
                                                GError **error);

/* Weeks */

gboolean volet_notebook_get_week (VoletNotebook *self,
                                  VoletWeek week,
                                  VoletWeekTotal *ret_total,
                                  GError **error);
gboolean volet_notebook_get_weeks (VoletNotebook *self,
                                   VoletWeek first,
                                   gsize n_weeks,
                                   VoletWeekTotal *ret_totals,
                                   GError **error);
gboolean volet_notebook_get_week_reason (VoletNotebook *self,
                                         VoletWeek week,
                                         char **ret_reason,
                                         GError **error);
gboolean
volet_notebook_get_average (VoletNotebook *self, VoletWeek week, int *ret_minutes, GError **error);
gboolean volet_notebook_get_first_week (VoletNotebook *self, VoletWeek *ret_week, GError **error);

gboolean volet_notebook_close_weeks (VoletNotebook *self,
                                     const VoletWeek *weeks,
                                     gsize n_weeks,
                                     GError **error);
gboolean volet_notebook_reopen_week (VoletNotebook *self, VoletWeek week, GError **error);
gboolean volet_notebook_set_prevented (
    VoletNotebook *self, VoletWeek week, gboolean is_prevented, const char *reason, GError **error);

/* Objectives */

gboolean volet_notebook_set_objective (VoletNotebook *self,
                                       VoletObjective objective,
                                       VoletDay from,
                                       const char *reason,
                                       GError **error);
gboolean volet_notebook_get_objective (VoletNotebook *self,
                                       VoletWeek week,
                                       VoletObjective *ret_objective,
                                       GError **error);

G_END_DECLS
