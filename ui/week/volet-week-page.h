/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ma semaine: one week, as a list of days or as an hour grid. */

#pragma once

#include "volet-entry.h"
#include "volet-notebook.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VOLET_TYPE_WEEK_PAGE (volet_week_page_get_type ())
G_DECLARE_FINAL_TYPE (VoletWeekPage, volet_week_page, VOLET, WEEK_PAGE, GtkWidget)

GtkWidget *volet_week_page_new (VoletNotebook *notebook);
void volet_week_page_show_week (VoletWeekPage *self, VoletWeek week);
VoletWeek volet_week_page_get_week (VoletWeekPage *self);
void volet_week_page_show_entry (VoletWeekPage *self, const VoletEntry *entry);
void volet_week_page_say (VoletWeekPage *self, const char *sentence);

G_END_DECLS
