/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A week in one bar and a few words: what was noted, what is left, its state, what changed last. */

#include "volet-week-summary.h"

#include "volet-announce.h"
#include "volet-duration.h"
#include "volet-text-agenda.h"

#include <glib/gi18n.h>

struct _VoletWeekSummary {
  GtkWidget parent_instance;

  GtkProgressBar *bar;
  GtkLabel *total;
  GtkLabel *state;
  GtkLabel *said;
};

G_DEFINE_FINAL_TYPE (VoletWeekSummary, volet_week_summary, GTK_TYPE_WIDGET)

static gboolean
volet_week_summary_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VOLET_WEEK_SUMMARY (widget)->total));
}

static void
volet_week_summary_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (volet_week_summary_parent_class)->dispose (object);
}

static void
volet_week_summary_class_init (VoletWeekSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_week_summary_dispose;
  widget_class->grab_focus = volet_week_summary_grab_focus;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/week/volet-week-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletWeekSummary, bar);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekSummary, total);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekSummary, state);
  gtk_widget_class_bind_template_child (widget_class, VoletWeekSummary, said);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
volet_week_summary_init (VoletWeekSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_state (VoletWeekSummary *self, const VoletWeekTotal *total, int average_min)
{
  g_autofree char *state =
      g_strdup_printf (_ ("Week %s"), volet_text_get_week_state (total->state));

  if (average_min != VOLET_NO_MINUTES) {
    g_autofree char *duration = volet_duration_to_string (average_min);
    g_autofree char *text =
        g_strdup_printf (_ ("%1$s · average of the last four weeks: %2$s"), state, duration);

    gtk_label_set_label (self->state, text);
  } else {
    gtk_label_set_label (self->state, state);
  }
}

/**
 * volet_week_summary_show:
 * @self: a summary
 * @total: a week
 * @average_min: the average beside it, or %VOLET_NO_MINUTES
 *
 * Shows the week, and forgets what was said of the one before.
 */
void
volet_week_summary_show (VoletWeekSummary *self, const VoletWeekTotal *total, int average_min)
{
  gboolean has_objective = total->objective.kind == VOLET_OBJECTIVE_MINUTES && !total->is_prevented;
  g_autofree char *hours = volet_text_format_week_hours (total);

  g_return_if_fail (VOLET_IS_WEEK_SUMMARY (self));

  gtk_label_set_label (self->total, hours);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), has_objective);
  if (has_objective)
    gtk_progress_bar_set_fraction (
        self->bar, MIN (1.0, (double) total->count.total_min / total->objective.minutes));
  show_state (self, total, average_min);
  gtk_widget_set_visible (GTK_WIDGET (self->said), FALSE);
}

/**
 * volet_week_summary_say:
 * @self: a summary
 * @sentence: what has changed
 *
 * Shows @sentence and has it read out. The focus stays where it is.
 */
void
volet_week_summary_say (VoletWeekSummary *self, const char *sentence)
{
  g_return_if_fail (VOLET_IS_WEEK_SUMMARY (self));

  gtk_label_set_label (self->said, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->said), TRUE);
  volet_announce (GTK_WIDGET (self), sentence);
}
