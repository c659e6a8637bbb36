/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Historique: past weeks with their totals and states, and finishing them. */

#include "volet-history-page.h"

#include "volet-message.h"
#include "volet-notebook-agenda.h"
#include "volet-text-agenda.h"
#include "volet-text-time.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define WEEK_KEY "volet-week"

/* Past weeks that are shown: a year. */
#define MAX_WEEKS 53

/* Weeks that are finished in one step. */
#define N_TOGETHER 4

struct _VoletHistoryPage {
  GtkWidget parent_instance;

  GtkWidget *empty;
  GtkButton *close_weeks;
  GtkListBox *weeks;

  VoletNotebook *notebook;
  GArray *to_close;
  char *to_close_words;
};

G_DEFINE_FINAL_TYPE (VoletHistoryPage, volet_history_page, GTK_TYPE_WIDGET)

enum { SIGNAL_WEEK_CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
close_weeks (gpointer user_data)
{
  VoletHistoryPage *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!volet_notebook_close_weeks (self->notebook, (const VoletWeek *) self->to_close->data,
                                   self->to_close->len, &error))
    volet_message_show_error (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), error);
}

static void
on_close_weeks_clicked (VoletHistoryPage *self)
{
  volet_message_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                     gtk_button_get_label (self->close_weeks), self->to_close_words, _ ("Finish"),
                     FALSE, close_weeks, self);
}

static void
on_row_activated (VoletHistoryPage *self, GtkListBoxRow *row)
{
  VoletWeek week = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), WEEK_KEY));

  g_signal_emit (self, signals[SIGNAL_WEEK_CHOSEN], 0, week);
}

static GtkWidget *
make_bar (const VoletWeekTotal *total, int most_min)
{
  GtkWidget *bar = gtk_level_bar_new_for_interval (0, MAX (most_min, 1));

  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), total->count.total_min);
  gtk_level_bar_add_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_LOW, 0);
  gtk_level_bar_add_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_HIGH, 0);
  gtk_widget_add_css_class (bar, "volet-week-bar");
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (bar, 96, -1);
  return bar;
}

static void
add_row (VoletHistoryPage *self, const VoletWeekTotal *total, int most_min)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *dates = volet_text_format_week (total->week);
  g_autofree char *hours = volet_text_format_week_hours (total);
  g_autofree char *subtitle =
      g_strdup_printf ("%s · %s", hours, volet_text_get_week_state (total->state));
  g_autofree char *name = g_strdup_printf ("%s: %s", dates, subtitle);
  GtkWidget *bar = make_bar (total, most_min);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), dates);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, hours, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bar);
  g_object_set_data (G_OBJECT (row), WEEK_KEY, GINT_TO_POINTER (total->week));
  gtk_list_box_append (self->weeks, row);
}

/* The four latest weeks that are over and not finished; a week without any minute is not among
 * them: it must be filled in first, or left. */
static void
update_to_close (VoletHistoryPage *self, const VoletWeekTotal *totals, gsize n_weeks)
{
  GString *words = g_string_new (NULL);
  g_autofree char *label = NULL;

  g_array_set_size (self->to_close, 0);
  for (gsize i = n_weeks; i > 0 && self->to_close->len < N_TOGETHER; i--) {
    const VoletWeekTotal *total = &totals[i - 1];
    g_autofree char *dates = NULL;
    g_autofree char *hours = NULL;

    if (total->state != VOLET_WEEK_STATE_OPEN ||
        (total->count.total_min == 0 && !total->is_prevented))
      continue;
    dates = volet_text_format_week (total->week);
    hours = volet_text_format_week_hours (total);
    g_string_append_printf (words, "%s: %s\n", dates, hours);
    g_array_append_val (self->to_close, total->week);
  }
  g_free (self->to_close_words);
  self->to_close_words = g_string_free (words, FALSE);

  label =
      g_strdup_printf (ngettext ("Finish this week", "Finish these %u weeks", self->to_close->len),
                       self->to_close->len);
  gtk_button_set_label (self->close_weeks, label);
  gtk_widget_set_visible (GTK_WIDGET (self->close_weeks), self->to_close->len > 0);
}

static void
refresh (VoletHistoryPage *self)
{
  VoletWeek first, this_week;
  g_autofree VoletWeekTotal *totals = NULL;
  gsize n_weeks = 0;
  int most_min = 0;
  GtkWidget *row;

  if (volet_notebook_is_locked (self->notebook))
    return;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->weeks))) != NULL)
    gtk_list_box_remove (self->weeks, row);
  this_week = volet_notebook_get_this_week (self->notebook);
  if (volet_notebook_get_first_week (self->notebook, &first, NULL) && first < this_week) {
    n_weeks = MIN ((gsize) (this_week - first), MAX_WEEKS);
    totals = g_new0 (VoletWeekTotal, n_weeks);
    if (!volet_notebook_get_weeks (self->notebook, this_week - (VoletWeek) n_weeks, n_weeks, totals,
                                   NULL))
      n_weeks = 0;
  }
  for (gsize i = 0; i < n_weeks; i++)
    most_min = MAX (most_min, totals[i].count.total_min);
  for (gsize i = n_weeks; i > 0; i--)
    add_row (self, &totals[i - 1], most_min);
  update_to_close (self, totals, n_weeks);
  gtk_widget_set_visible (self->empty, n_weeks == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->weeks), n_weeks > 0);
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
  G_OBJECT_CLASS (volet_history_page_parent_class)->dispose (object);
}

static void
volet_history_page_finalize (GObject *object)
{
  VoletHistoryPage *self = VOLET_HISTORY_PAGE (object);

  g_array_unref (self->to_close);
  g_free (self->to_close_words);
  G_OBJECT_CLASS (volet_history_page_parent_class)->finalize (object);
}

static void
volet_history_page_class_init (VoletHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_history_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = volet_history_page_finalize;
  signals[SIGNAL_WEEK_CHOSEN] =
      g_signal_new ("week-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/history/volet-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletHistoryPage, empty);
  gtk_widget_class_bind_template_child (widget_class, VoletHistoryPage, close_weeks);
  gtk_widget_class_bind_template_child (widget_class, VoletHistoryPage, weeks);
  gtk_widget_class_bind_template_callback (widget_class, on_close_weeks_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
volet_history_page_init (VoletHistoryPage *self)
{
  self->to_close = g_array_new (FALSE, FALSE, sizeof (VoletWeek));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_history_page_new:
 * @notebook: (transfer none): an unlocked notebook
 *
 * Signals: `week-chosen` with a week.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
volet_history_page_new (VoletNotebook *notebook)
{
  VoletHistoryPage *self = g_object_new (VOLET_TYPE_HISTORY_PAGE, NULL);

  self->notebook = g_object_ref (notebook);
  g_signal_connect_object (notebook, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
