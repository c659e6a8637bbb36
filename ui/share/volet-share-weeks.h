/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which weeks are proposed for a statement, and which of them can only be left out. */

#pragma once

#include "volet-notebook-agenda.h"

G_BEGIN_DECLS

/* Finished weeks proposed to somebody new. */
#define VOLET_SHARE_WEEKS_USUAL 4

gboolean volet_share_weeks_propose (const VoletWeekTotal *totals,
                                    gsize n_totals,
                                    VoletWeek last_given,
                                    VoletWeek *ret_first,
                                    VoletWeek *ret_last);
GArray *volet_share_weeks_find_to_fill_in (const VoletWeekTotal *totals,
                                           gsize n_totals,
                                           VoletWeek first,
                                           VoletWeek last);
VoletWeekTotal *volet_share_weeks_load (VoletNotebook *notebook, gsize *ret_n_totals);

G_END_DECLS
