/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One closing of a week, with the figures that it had. */

#pragma once

#include "volet-week-record.h"

G_BEGIN_DECLS

/* In place of an instant: not reopened. */
#define VOLET_CLOSING_NOT_REOPENED G_MININT64

/**
 * VoletClosing:
 * @week: the week
 * @closed_unix_s: when it was closed
 * @reopened_unix_s: when it was reopened, or %VOLET_CLOSING_NOT_REOPENED
 * @version: which contents: 1 at the first closing, the last one's if nothing counted changed
 * since, else one more
 * @objective: the objective that was frozen
 * @family_min: counted minutes per family
 */
typedef struct {
  VoletWeek week;
  gint64 closed_unix_s;
  gint64 reopened_unix_s;
  guint version;
  VoletObjective objective;
  int family_min[VOLET_N_FAMILIES];
} VoletClosing;

G_END_DECLS
