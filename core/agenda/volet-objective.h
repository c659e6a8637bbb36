/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The weekly hours of the contract: so many, none, or not said yet. */

#pragma once

#include "volet-week.h"

G_BEGIN_DECLS

#define VOLET_OBJECTIVE_MAX_MINUTES 10080

/**
 * VoletObjectiveKind:
 * @VOLET_OBJECTIVE_UNKNOWN: not said yet
 * @VOLET_OBJECTIVE_NONE: the person has none: an ordinary, valid state
 * @VOLET_OBJECTIVE_MINUTES: so many minutes a week
 */
typedef enum {
  VOLET_OBJECTIVE_UNKNOWN,
  VOLET_OBJECTIVE_NONE,
  VOLET_OBJECTIVE_MINUTES,
} VoletObjectiveKind;

/**
 * VoletObjective:
 * @kind: which of the three
 * @minutes: 1 to 10,080 for MINUTES, else 0
 */
typedef struct {
  VoletObjectiveKind kind;
  int minutes;
} VoletObjective;

/**
 * VoletObjectiveChange:
 * @from: the first week in which it holds
 * @objective: what holds from then on
 * @reason: (nullable): private words
 */
typedef struct {
  VoletWeek from;
  VoletObjective objective;
  char *reason;
} VoletObjectiveChange;

VoletObjectiveChange *
volet_objective_change_new (VoletWeek from, VoletObjective objective, const char *reason);
void volet_objective_change_free (VoletObjectiveChange *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VoletObjectiveChange, volet_objective_change_free)

VoletWeek volet_objective_get_first_week (VoletDay from);
VoletObjective volet_objective_find (GPtrArray *changes, VoletWeek week);
gboolean volet_objective_check (VoletObjective objective, GError **error);

G_END_DECLS
