/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda's tables. Private: nothing read here may reach a document but through totals.
 *
 * Every function that writes must be called within an act (volet_store_begin_act()), except
 * purging, which is never undone. */

#pragma once

#include "volet-closing.h"
#include "volet-removed-entry.h"
#include "volet-store.h"

G_BEGIN_DECLS

VoletZone *volet_store_get_zone (VoletStore *self, const char *id, GError **error);

/* Entries */
gboolean volet_store_put_entry (VoletStore *self, const VoletEntry *entry, GError **error);
VoletEntry *volet_store_load_entry (VoletStore *self, VoletId id, GError **error);
GPtrArray *
volet_store_load_entries (VoletStore *self, VoletDay first, VoletDay last, GError **error);
GPtrArray *
volet_store_load_noted_entries (VoletStore *self, VoletDay first, VoletDay last, GError **error);
GPtrArray *volet_store_load_all_entries (VoletStore *self, GError **error);
gboolean volet_store_find_entry (
    VoletStore *self, VoletId first, VoletId last, VoletId *ret_id, GError **error);
gboolean volet_store_count_entries (VoletStore *self, guint *ret_n_entries, GError **error);
gboolean volet_store_get_first_day (VoletStore *self, VoletDay *ret_day, GError **error);
gboolean volet_store_get_last_created (VoletStore *self, gint64 *ret_created_us, GError **error);
gboolean volet_store_count_categories (VoletStore *self,
                                       VoletDay first,
                                       VoletDay last,
                                       guint ret_n_entries[VOLET_N_CATEGORIES],
                                       GError **error);

/* The bin */
gboolean
volet_store_remove_entry (VoletStore *self, VoletId id, VoletDay removed_day, GError **error);
gboolean volet_store_restore_entry (VoletStore *self, VoletId id, GError **error);
VoletRemovedEntry *volet_store_load_removed_entry (VoletStore *self, VoletId id, GError **error);
GPtrArray *volet_store_load_bin (VoletStore *self, GError **error);
gboolean volet_store_find_removed_entry (
    VoletStore *self, VoletId first, VoletId last, VoletId *ret_id, GError **error);
gboolean volet_store_purge_entry (VoletStore *self, VoletId id, GError **error);
gboolean volet_store_purge_bin (VoletStore *self,
                                VoletDay last_removed_day,
                                guint *ret_n_entries,
                                GError **error);

/* The hours of the contract */
gboolean volet_store_put_objective_change (VoletStore *self,
                                           const VoletObjectiveChange *change,
                                           GError **error);
gboolean volet_store_remove_objective_change (VoletStore *self, VoletWeek from, GError **error);
GPtrArray *volet_store_load_objective_changes (VoletStore *self, GError **error);

/* Weeks */
gboolean volet_store_set_prevented (
    VoletStore *self, VoletWeek week, gboolean is_prevented, const char *reason, GError **error);
gboolean volet_store_close_week (VoletStore *self,
                                 VoletWeek week,
                                 const VoletCount *count,
                                 VoletObjective objective,
                                 gint64 now_unix_s,
                                 GError **error);
gboolean
volet_store_reopen_week (VoletStore *self, VoletWeek week, gint64 now_unix_s, GError **error);
VoletWeekRecord *volet_store_load_week (VoletStore *self, VoletWeek week, GError **error);
GPtrArray *
volet_store_load_weeks (VoletStore *self, VoletWeek first, VoletWeek last, GError **error);
GArray *
volet_store_load_closings (VoletStore *self, VoletWeek first, VoletWeek last, GError **error);

G_END_DECLS
