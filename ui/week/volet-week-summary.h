/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A week in one bar and a few words: what was noted, what is left, its state, what changed last. */

#pragma once

#include "volet-week-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_WEEK_SUMMARY (volet_week_summary_get_type ())
G_DECLARE_FINAL_TYPE (VoletWeekSummary, volet_week_summary, VOLET, WEEK_SUMMARY, GtkWidget)

void volet_week_summary_show (VoletWeekSummary *self, const VoletWeekTotal *total, int average_min);
void volet_week_summary_say (VoletWeekSummary *self, const char *sentence);

G_END_DECLS
