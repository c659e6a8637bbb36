/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The week's page: going from week to week, finishing and correcting one, taking up lines. */

#include "volet-week-page-private.h"

#include "volet-message.h"
#include "volet-notebook-agenda.h"
#include "volet-repeat-dialog.h"
#include "volet-text-agenda.h"
#include "volet-text-time.h"

#include <glib/gi18n.h>

static void
close_week (gpointer user_data)
{
  VoletWeekPage *self = user_data;
  g_autoptr (GError) error = NULL;

  if (volet_notebook_close_weeks (self->notebook, &self->week, 1, &error))
    volet_week_page_say (self, _ ("The week is finished."));
  else
    volet_week_page_show_error (self, error);
}

static void
on_close_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);
  g_autofree char *dates = volet_text_format_week (self->week);
  g_autofree char *hours = volet_text_format_week_hours (&self->week_total);
  g_autofree char *body =
      g_strdup_printf (_ ("The week %1$s.\n%2$s.\nYou can correct it later."), dates, hours);

  volet_message_ask (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Finish the week?"), body,
                     _ ("Finish the week"), FALSE, close_week, self);
}

static void
on_reopen_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (volet_notebook_reopen_week (self->notebook, self->week, &error))
    volet_week_page_say (self, _ ("You can correct the week now."));
  else
    volet_week_page_show_error (self, error);
}

static void
on_entries_chosen (VoletWeekPage *self, GPtrArray *entries)
{
  VoletPendingAct *act = volet_pending_act_new (VOLET_PENDING_ADD, NULL);

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (act->entries, volet_entry_copy (entries->pdata[i]));
  volet_week_page_do (self, act);
}

static void
on_repeat_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);
  GtkWidget *dialog = volet_repeat_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                               self->notebook, self->week);

  g_signal_connect_object (dialog, "entries-chosen", G_CALLBACK (on_entries_chosen), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_near_week (VoletWeekPage *self, int step)
{
  VoletWeek week = self->week + step;

  if (week >= VOLET_WEEK_FIRST && week <= VOLET_WEEK_LAST)
    volet_week_page_show_week (self, week);
}

/* The buttons beside the dates. */
static void
on_show_previous_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_near_week (VOLET_WEEK_PAGE (widget), -1);
}

static void
on_show_next_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_near_week (VOLET_WEEK_PAGE (widget), 1);
}

/* The keys: an entry of the grid that has the focus is moved by them. */
static void
on_previous_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);

  if (!volet_week_page_nudge (self, -1))
    show_near_week (self, -1);
}

static void
on_next_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);

  if (!volet_week_page_nudge (self, 1))
    show_near_week (self, 1);
}

static void
on_today_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWeekPage *self = VOLET_WEEK_PAGE (widget);

  volet_week_page_show_week (self, volet_notebook_get_this_week (self->notebook));
  gtk_widget_grab_focus (widget);
}

void
volet_week_page_install_week_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "week.close", NULL, on_close_activate);
  gtk_widget_class_install_action (widget_class, "week.reopen", NULL, on_reopen_activate);
  gtk_widget_class_install_action (widget_class, "week.repeat", NULL, on_repeat_activate);
  gtk_widget_class_install_action (widget_class, "week.show-previous", NULL,
                                   on_show_previous_activate);
  gtk_widget_class_install_action (widget_class, "week.show-next", NULL, on_show_next_activate);
  gtk_widget_class_install_action (widget_class, "week.previous-week", NULL, on_previous_activate);
  gtk_widget_class_install_action (widget_class, "week.next-week", NULL, on_next_activate);
  gtk_widget_class_install_action (widget_class, "week.this-week", NULL, on_today_activate);
}
