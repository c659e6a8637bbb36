/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of an entry that one day counts. */

#pragma once

#include "volet-entry.h"

G_BEGIN_DECLS

/**
 * VoletDayPart:
 * @entry: the entry, borrowed
 * @day: a local day of the entry's own zone
 * @minutes: its minutes in that day that no entry which starts before it has
 * @counted_min: of these, the ones that the day still has room for
 */
typedef struct {
  const VoletEntry *entry;
  VoletDay day;
  int minutes;
  int counted_min;
} VoletDayPart;

GArray *volet_day_part_find_all (GPtrArray *entries, VoletDay first_day, VoletDay last_day);

G_END_DECLS
