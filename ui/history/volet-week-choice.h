/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which past weeks are finished together. */

#pragma once

#include "volet-week-record.h"

G_BEGIN_DECLS

/* Weeks with something noted that are finished in one step. */
#define VOLET_WEEK_CHOICE_N_TOGETHER 4

gboolean volet_week_choice_is_filled_in (const VoletWeekTotal *total);
GArray *volet_week_choice_find_to_finish (const VoletWeekTotal *totals, gsize n_totals);
guint volet_week_choice_count_filled_in (GArray *totals);

G_END_DECLS
