/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the week's page share. */

#pragma once

#include "volet-day-box.h"
#include "volet-grid-view.h"
#include "volet-objective-question.h"
#include "volet-pending-act.h"
#include "volet-week-end.h"
#include "volet-week-page.h"
#include "volet-week-summary.h"
#include "volet-week-words.h"

#include <adwaita.h>

G_BEGIN_DECLS

struct _VoletWeekPage {
  GtkWidget parent_instance;

  GtkLabel *dates;
  GtkWidget *today;
  GtkToggleButton *as_list;
  GtkToggleButton *as_grid;
  GtkWidget *draft;
  GtkLabel *draft_label;
  GtkWidget *pending;
  GtkLabel *pending_label;
  GtkStack *stack;
  VoletWeekSummary *list_summary;
  VoletWeekSummary *grid_summary;
  VoletObjectiveQuestion *question;
  GtkWidget *add;
  GtkWidget *empty;
  GtkBox *days;
  VoletWeekEnd *end;
  VoletGridView *grid;

  VoletDayBox *day_boxes[VOLET_DAYS_PER_WEEK];
  VoletNotebook *notebook;
  VoletWeek week;
  VoletWeekTotal week_total;
  VoletDay shown_today;

  /* What was asked for and could not be saved. */
  VoletPendingAct *pending_act;

  /* What names an activity must not outlive the page. */
  AdwToast *toast;
};

/* Says an error in one sentence. */
void volet_week_page_show_error (VoletWeekPage *self, const GError *error);

/* Shows the week anew, where it or the day has changed. */
void volet_week_page_refresh (VoletWeekPage *self);
void volet_week_page_refresh_draft (VoletWeekPage *self);

/* Does an act and says it; takes @act. Where saving fails, the act stays, to be tried again. */
gboolean volet_week_page_do (VoletWeekPage *self, VoletPendingAct *act);

/* Whether an entry of the grid has the focus, and was moved by so many days. */
gboolean volet_week_page_nudge (VoletWeekPage *self, int days);

/* Actions. */
void volet_week_page_install_entry_actions (GtkWidgetClass *widget_class);
void volet_week_page_install_week_actions (GtkWidgetClass *widget_class);
void volet_week_page_on_entry_changed (VoletWeekPage *self, VoletEntry *entry);
void volet_week_page_on_create_asked (VoletWeekPage *self, gint64 start_s, int minutes);

G_END_DECLS
