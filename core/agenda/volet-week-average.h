/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The average that stands beside a week: of the last four that count. */

#pragma once

#include "volet-week-record.h"

G_BEGIN_DECLS

/* Weeks that an average is made of. */
#define VOLET_WEEK_AVERAGE_N_WEEKS 4

gboolean volet_week_average_find_weeks (GPtrArray *records, VoletWeek before, VoletWeek *ret_weeks);
int volet_week_average_of_totals (const int *totals_min);

G_END_DECLS
