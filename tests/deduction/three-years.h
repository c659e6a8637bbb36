/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Three years of documents at their true size, for measures. */

#pragma once

#include "volet-knowledge.h"

G_BEGIN_DECLS

#define THREE_YEARS_WEEKS 156

VoletKnowledge *three_years_new (guint32 seed);

G_END_DECLS
