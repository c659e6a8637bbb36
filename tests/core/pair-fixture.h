/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pairs of weeks that are equal in what a form releases, and different in everything else. */

#pragma once

#include "volet-disclosure.h"

G_BEGIN_DECLS

#define PAIR_FIXTURE_MAX_WEEKS 6
#define PAIR_FIXTURE_FIRST_WEEK 2967 /* 2026-W45 */

VoletCount pair_fixture_make_count (GRand *rand, int total_min);
VoletWeekTotal pair_fixture_make_total (GRand *rand, VoletWeek week);
VoletDisclosure pair_fixture_make_disclosure (GRand *rand);
void pair_fixture_make (GRand *rand,
                        const VoletDisclosure *what,
                        VoletWeekTotal *one,
                        VoletWeekTotal *other,
                        int n_weeks);

G_END_DECLS
