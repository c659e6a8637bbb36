/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said aloud of a week after a change: pure functions. */

#pragma once

#include "volet-entry.h"
#include "volet-territory.h"
#include "volet-week-record.h"

G_BEGIN_DECLS

/**
 * VoletWeekChange:
 * @VOLET_WEEK_CHANGE_ADDED: minutes were added
 * @VOLET_WEEK_CHANGE_REMOVED: minutes were taken away
 * @VOLET_WEEK_CHANGE_EDITED: an activity has so many minutes now
 */
typedef enum {
  VOLET_WEEK_CHANGE_ADDED,
  VOLET_WEEK_CHANGE_REMOVED,
  VOLET_WEEK_CHANGE_EDITED,
} VoletWeekChange;

char *volet_week_words_change (VoletWeekChange change,
                               const VoletEntry *entry,
                               VoletDay today,
                               const VoletWeekTotal *total);
char *volet_week_words_total (const VoletWeekTotal *total);
char *volet_week_words_entry (const VoletEntry *entry, VoletDay today);
char *volet_week_words_holidays (VoletDay day, VoletTerritory territory);
char *volet_week_words_day (VoletDay day, int minutes, VoletDay today, VoletTerritory territory);
char *volet_week_words_time (const VoletEntry *entry);

G_END_DECLS
