/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Categories, families, entries and weeks in words. */

#pragma once

#include "volet-entry.h"
#include "volet-week-record.h"

G_BEGIN_DECLS

const char *volet_text_get_category_label (VoletCategory category);
const char *volet_text_get_category_words (VoletCategory category);
const char *volet_text_get_family_label (VoletFamily family);
const char *volet_text_get_entry_source (VoletEntrySource source);

const char *volet_text_get_week_state (VoletWeekState state);
char *volet_text_format_week_hours (const VoletWeekTotal *total);
char *volet_text_format_objective (VoletObjective objective);
char *volet_text_format_overlap (int minutes);

const char *volet_text_get_question_whether_it_counts (void);
const char *volet_text_get_prevented_reminder (void);
const char *volet_text_get_objective_advice (void);

G_END_DECLS
