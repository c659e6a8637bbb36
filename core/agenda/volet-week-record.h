/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a notebook keeps about a week as a whole, and the state it is in. */

#pragma once

#include "volet-count.h"
#include "volet-objective.h"

G_BEGIN_DECLS

/**
 * VoletWeekState:
 * @VOLET_WEEK_STATE_FUTURE: not begun
 * @VOLET_WEEK_STATE_CURRENT: "en cours"
 * @VOLET_WEEK_STATE_OPEN: "à remplir": over, not closed
 * @VOLET_WEEK_STATE_CLOSED: "terminée"
 */
typedef enum {
  VOLET_WEEK_STATE_FUTURE,
  VOLET_WEEK_STATE_CURRENT,
  VOLET_WEEK_STATE_OPEN,
  VOLET_WEEK_STATE_CLOSED,
} VoletWeekState;

#define VOLET_N_WEEK_STATES 4

/**
 * VoletWeekRecord:
 * @week: the week
 * @is_closed: whether it is closed
 * @is_prevented: "avec empêchement": no objective, no shortfall
 * @reason: (nullable): why, private
 * @objective: the objective frozen at closing; UNKNOWN while open
 * @version: how many different contents the week was closed with: 0 before the first closing
 *
 * A week without a record is open, not prevented, version 0.
 */
typedef struct {
  VoletWeek week;
  gboolean is_closed;
  gboolean is_prevented;
  char *reason;
  VoletObjective objective;
  guint version;
} VoletWeekRecord;

VoletWeekRecord *volet_week_record_new (VoletWeek week);
VoletWeekRecord *volet_week_record_copy (const VoletWeekRecord *self);
void volet_week_record_free (VoletWeekRecord *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletWeekRecord, volet_week_record_free)

VoletWeekState volet_week_record_get_state (const VoletWeekRecord *self, VoletDay today);
const char *volet_week_state_to_word (VoletWeekState state);

/**
 * VoletWeekTotal:
 * @week: the week
 * @state: its state today
 * @is_prevented: "avec empêchement"
 * @objective: frozen where closed, else the one in force
 * @version: as in #VoletWeekRecord
 * @count: its minutes
 *
 * Everything that the makers of a statement may know of a week.
 */
typedef struct {
  VoletWeek week;
  VoletWeekState state;
  gboolean is_prevented;
  VoletObjective objective;
  guint version;
  VoletCount count;
} VoletWeekTotal;

int volet_week_total_get_missing (const VoletWeekTotal *self);

/* In place of minutes: there is no such figure. */
#define VOLET_NO_MINUTES (-1)

G_END_DECLS
