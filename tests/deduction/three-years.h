/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Three years of documents at their true size, for measures. */

#pragma once

#include "volet-knowledge.h"

G_BEGIN_DECLS

#define THREE_YEARS_WEEKS 156

VoletKnowledge *three_years_new (guint32 seed);
VoletKnowledge *three_years_new_longer (guint32 seed, int n_weeks);

G_END_DECLS
