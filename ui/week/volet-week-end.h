/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Under the days: finishing or correcting the week, taking up last week's lines, and "I could not
 * this week". */

#pragma once

#include "volet-notebook.h"
#include "volet-week-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_WEEK_END (volet_week_end_get_type ())
G_DECLARE_FINAL_TYPE (VoletWeekEnd, volet_week_end, VOLET, WEEK_END, GtkWidget)

void volet_week_end_show (VoletWeekEnd *self,
                          VoletNotebook *notebook,
                          const VoletWeekTotal *total,
                          gboolean can_repeat);

G_END_DECLS
