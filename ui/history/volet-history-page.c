/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Historique: past weeks with their totals and states, and finishing them. */

#include "volet-history-page.h"

#include "volet-duration.h"
#include "volet-finish-page.h"
#include "volet-navigation.h"
#include "volet-notebook-agenda.h"
#include "volet-share-start.h"
#include "volet-week-choice.h"
#include "volet-week-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Past weeks that are shown at first, and that are added each time: a year. */
#define N_WEEKS_SHOWN 53

struct _VoletHistoryPage {
  GtkWidget parent_instance;

  GtkWidget *empty;
  GtkLabel *average;
  GtkButton *close_weeks;
  GtkListBox *weeks;
  GtkWidget *older;

  VoletNotebook *notebook;
  VoletSurroundings *surroundings;
  GArray *to_finish;
  gsize n_shown;
  gboolean is_stale;
};

G_DEFINE_FINAL_TYPE (VoletHistoryPage, volet_history_page, GTK_TYPE_WIDGET)

enum { SIGNAL_WEEK_CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
on_finish_page_finished (VoletHistoryPage *self, gboolean gives, GtkWidget *page)
{
  if (gives)
    volet_share_start_in_place (page, self->notebook, self->surroundings, VOLET_ID_NONE);
  else
    gtk_widget_activate_action (page, "navigation.pop", NULL);
}

static void
on_finish_page_week_chosen (VoletHistoryPage *self, VoletWeek week, GtkWidget *page)
{
  gtk_widget_activate_action (page, "navigation.pop", NULL);
  g_signal_emit (self, signals[SIGNAL_WEEK_CHOSEN], 0, week);
}

static void
on_close_weeks_clicked (VoletHistoryPage *self)
{
  GtkWidget *page = volet_finish_page_new (self->notebook, self->to_finish);

  g_signal_connect_object (page, "finished", G_CALLBACK (on_finish_page_finished), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "week-chosen", G_CALLBACK (on_finish_page_week_chosen), self,
                           G_CONNECT_SWAPPED);
  volet_navigation_push_over (GTK_WIDGET (self), page);
  gtk_widget_grab_focus (page);
}

static void
on_row_activated (VoletHistoryPage *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_WEEK_CHOSEN], 0,
                 volet_week_row_get_week (VOLET_WEEK_ROW (row)));
}

/* "Finish these 4 weeks", where there are any. */
static void
update_to_finish (VoletHistoryPage *self, const VoletWeekTotal *totals, gsize n_weeks)
{
  guint n_filled_in;
  g_autofree char *label = NULL;

  g_array_unref (self->to_finish);
  self->to_finish = volet_week_choice_find_to_finish (totals, n_weeks);
  n_filled_in = volet_week_choice_count_filled_in (self->to_finish);
  label = g_strdup_printf (ngettext ("Finish this week", "Finish these %u weeks", n_filled_in),
                           n_filled_in);
  gtk_button_set_label (self->close_weeks, label);
  gtk_widget_set_visible (GTK_WIDGET (self->close_weeks), n_filled_in > 0);
}

static void
update_average (VoletHistoryPage *self, VoletWeek this_week)
{
  g_autofree char *duration = NULL;
  g_autofree char *label = NULL;
  int minutes = VOLET_NO_MINUTES;

  volet_notebook_get_average (self->notebook, this_week, &minutes, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->average), minutes != VOLET_NO_MINUTES);
  if (minutes == VOLET_NO_MINUTES)
    return;
  duration = volet_duration_to_string (minutes);
  label = g_strdup_printf (_ ("Average of the last four finished weeks: %s"), duration);
  gtk_label_set_label (self->average, label);
}

static void
fill_rows (VoletHistoryPage *self, const VoletWeekTotal *totals, gsize n_weeks)
{
  int scale_min = volet_week_row_find_scale (totals, n_weeks);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->weeks))) != NULL)
    gtk_list_box_remove (self->weeks, row);
  for (gsize i = n_weeks; i > 0; i--)
    gtk_list_box_append (self->weeks, volet_week_row_new (&totals[i - 1], scale_min));
}

static void
refresh (VoletHistoryPage *self)
{
  g_autofree VoletWeekTotal *totals = NULL;
  VoletWeek first, this_week;
  gsize n_weeks = 0;
  gboolean has_older = FALSE;

  self->is_stale = FALSE;
  this_week = volet_notebook_get_this_week (self->notebook);
  if (volet_notebook_get_first_week (self->notebook, &first, NULL) && first < this_week) {
    n_weeks = MIN ((gsize) (this_week - first), self->n_shown);
    has_older = n_weeks < (gsize) (this_week - first);
    totals = g_new0 (VoletWeekTotal, n_weeks);
    if (!volet_notebook_get_weeks (self->notebook, this_week - (VoletWeek) n_weeks, n_weeks, totals,
                                   NULL))
      n_weeks = 0;
  }
  fill_rows (self, totals, n_weeks);
  update_to_finish (self, totals, n_weeks);
  update_average (self, this_week);
  gtk_widget_set_visible (self->empty, n_weeks == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->weeks), n_weeks > 0);
  gtk_widget_set_visible (self->older, has_older);
}

/* While it is not shown it is only known to be out of date. */
static void
on_notebook_changed (VoletHistoryPage *self)
{
  if (volet_notebook_is_locked (self->notebook))
    return;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  else
    self->is_stale = TRUE;
}

static void
volet_history_page_map (GtkWidget *widget)
{
  VoletHistoryPage *self = VOLET_HISTORY_PAGE (widget);

  if (self->is_stale && !volet_notebook_is_locked (self->notebook))
    refresh (self);
  GTK_WIDGET_CLASS (volet_history_page_parent_class)->map (widget);
}

static void
on_older_clicked (VoletHistoryPage *self)
{
  self->n_shown += N_WEEKS_SHOWN;
  refresh (self);
}

static void
volet_history_page_dispose (GObject *object)
{
  VoletHistoryPage *self = VOLET_HISTORY_PAGE (object);
  GtkWidget *child;

  if (self->notebook != NULL)
    g_signal_handlers_disconnect_by_data (self->notebook, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->notebook);
  g_clear_object (&self->surroundings);
  G_OBJECT_CLASS (volet_history_page_parent_class)->dispose (object);
}

static void
volet_history_page_finalize (GObject *object)
{
  VoletHistoryPage *self = VOLET_HISTORY_PAGE (object);

  g_array_unref (self->to_finish);
  G_OBJECT_CLASS (volet_history_page_parent_class)->finalize (object);
}

static void
volet_history_page_class_init (VoletHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_history_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = volet_history_page_finalize;
  widget_class->map = volet_history_page_map;
  signals[SIGNAL_WEEK_CHOSEN] =
      g_signal_new ("week-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/history/volet-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletHistoryPage, empty);
  gtk_widget_class_bind_template_child (widget_class, VoletHistoryPage, average);
  gtk_widget_class_bind_template_child (widget_class, VoletHistoryPage, close_weeks);
  gtk_widget_class_bind_template_child (widget_class, VoletHistoryPage, older);
  gtk_widget_class_bind_template_child (widget_class, VoletHistoryPage, weeks);
  gtk_widget_class_bind_template_callback (widget_class, on_close_weeks_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_older_clicked);
}

static void
volet_history_page_init (VoletHistoryPage *self)
{
  self->to_finish = g_array_new (FALSE, FALSE, sizeof (VoletWeekTotal));
  self->n_shown = N_WEEKS_SHOWN;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_history_page_new:
 * @notebook: (transfer none): an unlocked notebook
 * @surroundings: (transfer none): what is given from outside
 *
 * Signals: `week-chosen` with a week.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
volet_history_page_new (VoletNotebook *notebook, VoletSurroundings *surroundings)
{
  VoletHistoryPage *self = g_object_new (VOLET_TYPE_HISTORY_PAGE, NULL);

  self->notebook = g_object_ref (notebook);
  self->surroundings = g_object_ref (surroundings);
  g_signal_connect_object (notebook, "changed", G_CALLBACK (on_notebook_changed), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
