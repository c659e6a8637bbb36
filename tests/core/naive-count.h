/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The count of an agenda once more, minute by minute, as slowly and plainly as can be. It shares
 * no code with the one in core: zones are asked of GLib, days are counted on fingers. */

#pragma once

#include "volet-entry.h"

G_BEGIN_DECLS

/* Days that a naive count can look at, and days around them whose minutes it walks over. */
#define NAIVE_MAX_DAYS 40

/**
 * NaiveCount:
 * @n_days: how many days are counted
 * @family_min: the minutes of each day and family
 * @full_day: the first of these days that lacks room, or -1
 */
typedef struct {
  int n_days;
  int family_min[NAIVE_MAX_DAYS][VOLET_N_FAMILIES];
  int full_day;
} NaiveCount;

void naive_count (GPtrArray *entries, VoletDay first_day, int n_days, NaiveCount *ret_count);
int naive_overlap (GPtrArray *entries, const VoletEntry *entry);
int naive_day_length (const char *zone_id, VoletDay day);

G_END_DECLS
