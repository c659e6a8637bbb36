/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Counting: which minutes of which entries belong to which day, week and family. */

#pragma once

#include "volet-entry.h"

G_BEGIN_DECLS

/**
 * VoletCount:
 * @total_min: minutes of the week
 * @family_min: of these, per family; they add up to @total_min
 * @day_min: of these, per day from Monday to Sunday; they add up to @total_min
 *
 * The counted minutes of one week.
 */
typedef struct {
  int total_min;
  int family_min[VOLET_N_FAMILIES];
  int day_min[VOLET_DAYS_PER_WEEK];
} VoletCount;

/* Days on either side of a week whose entries can reach into it, whatever their zones. */
#define VOLET_COUNT_MARGIN_DAYS 3

void volet_count_weeks (GPtrArray *entries, VoletWeek first, gsize n_weeks, VoletCount *ret_counts);
VoletCount volet_count_until (GPtrArray *entries, VoletWeek week, VoletDay last_day);
int volet_count_overlap (GPtrArray *entries, const VoletEntry *entry);
gboolean volet_count_check_days (GPtrArray *entries, VoletDay *ret_full_day, GError **error);

G_END_DECLS
