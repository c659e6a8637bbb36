/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The question about the hours of the contract, asked once. */

#include "volet-objective-question.h"

#include "volet-chips.h"
#include "volet-duration.h"
#include "volet-message.h"
#include "volet-notebook-agenda.h"
#include "volet-notebook-drafts.h"
#include "volet-text-agenda.h"

#include <glib/gi18n.h>

#define USUAL_OBJECTIVE_MIN (15 * 60)

/* What can be answered, in the order of the chips. */
enum { HOURS_FIFTEEN, HOURS_OTHER, HOURS_NONE, HOURS_UNKNOWN };

struct _VoletObjectiveQuestion {
  GtkWidget parent_instance;

  GtkLabel *advice;
  VoletChips *hours;
  GtkWidget *other;

  VoletNotebook *notebook;
  VoletWeek week;
};

G_DEFINE_FINAL_TYPE (VoletObjectiveQuestion, volet_objective_question, GTK_TYPE_WIDGET)

enum { SIGNAL_ANSWERED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
finish (VoletObjectiveQuestion *self, gboolean is_kept, const GError *error)
{
  if (is_kept)
    g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
  else
    volet_message_show_error (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), error);
}

static void
set_objective (VoletObjectiveQuestion *self, VoletObjectiveKind kind, int minutes)
{
  VoletObjective objective = {kind, minutes};
  g_autoptr (GError) error = NULL;

  /* From this week on: its Monday is the first Monday on or after itself. */
  finish (self,
          volet_notebook_set_objective (self->notebook, objective,
                                        volet_week_get_monday (self->week), NULL, &error),
          error);
}

static void
leave (VoletObjectiveQuestion *self)
{
  g_autoptr (GError) error = NULL;

  finish (self, volet_notebook_leave_objective (self->notebook, &error), error);
}

static void
on_hours_changed (VoletObjectiveQuestion *self)
{
  int chosen = volet_chips_get_selected (self->hours);

  gtk_widget_set_visible (self->other, chosen == HOURS_OTHER);
  switch (chosen) {
  case HOURS_FIFTEEN:
    set_objective (self, VOLET_OBJECTIVE_MINUTES, USUAL_OBJECTIVE_MIN);
    break;
  case HOURS_OTHER:
    gtk_widget_grab_focus (self->other);
    break;
  case HOURS_NONE:
    set_objective (self, VOLET_OBJECTIVE_NONE, 0);
    break;
  case HOURS_UNKNOWN:
  default:
    leave (self);
    break;
  }
}

static void
on_other_activate (VoletObjectiveQuestion *self)
{
  g_autoptr (GError) error = NULL;
  int minutes;

  if (volet_duration_parse (gtk_editable_get_text (GTK_EDITABLE (self->other)), &minutes, &error))
    set_objective (self, VOLET_OBJECTIVE_MINUTES, minutes);
  else
    finish (self, FALSE, error);
}

static void
volet_objective_question_dispose (GObject *object)
{
  VoletObjectiveQuestion *self = VOLET_OBJECTIVE_QUESTION (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->notebook);
  G_OBJECT_CLASS (volet_objective_question_parent_class)->dispose (object);
}

static void
volet_objective_question_class_init (VoletObjectiveQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_objective_question_dispose;
  /**
   * VoletObjectiveQuestion::answered:
   *
   * An answer was given, and is kept.
   */
  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (VOLET_TYPE_CHIPS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/week/volet-objective-question.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletObjectiveQuestion, advice);
  gtk_widget_class_bind_template_child (widget_class, VoletObjectiveQuestion, hours);
  gtk_widget_class_bind_template_child (widget_class, VoletObjectiveQuestion, other);
  gtk_widget_class_bind_template_callback (widget_class, on_hours_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_other_activate);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
volet_objective_question_init (VoletObjectiveQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->advice, volet_text_get_objective_advice ());
  volet_chips_append (self->hours, _ ("15 h"), NULL);
  volet_chips_append (self->hours, _ ("Other"), NULL);
  volet_chips_append (self->hours, C_ ("hours of the contract", "None"), NULL);
  volet_chips_append (self->hours, _ ("I do not know"), NULL);
}

/**
 * volet_objective_question_ask:
 * @self: the question
 * @notebook: (transfer none): an unlocked notebook
 * @week: the week from which an answer holds
 */
void
volet_objective_question_ask (VoletObjectiveQuestion *self, VoletNotebook *notebook, VoletWeek week)
{
  g_return_if_fail (VOLET_IS_OBJECTIVE_QUESTION (self));

  g_set_object (&self->notebook, notebook);
  self->week = week;
}
