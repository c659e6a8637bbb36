/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Terminer ces semaines: they are read back, and finished in one step. A week in which nothing is
 * noted is named; it is filled in, or left for later, and never finished by the way. */

#include "volet-finish-page.h"

#include "volet-message.h"
#include "volet-navigation.h"
#include "volet-notebook-agenda.h"
#include "volet-text-error.h"
#include "volet-text-time.h"
#include "volet-week-choice.h"
#include "volet-week-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define WEEK_KEY "volet-week"

struct _VoletFinishPage {
  GtkWidget parent_instance;

  AdwWindowTitle *title;
  GtkListBox *weeks;
  GtkLabel *message;
  GtkButton *finish;

  VoletNotebook *notebook;
  GArray *to_finish;
  GPtrArray *questions;
};

G_DEFINE_FINAL_TYPE (VoletFinishPage, volet_finish_page, GTK_TYPE_WIDGET)

enum { SIGNAL_FINISHED, SIGNAL_WEEK_CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
say (VoletFinishPage *self, const char *sentence)
{
  volet_message_say (self->message, sentence);
}

/* Whether the person said what becomes of each week in which nothing is noted. */
static gboolean
check_answers (VoletFinishPage *self)
{
  GtkWidget *question;
  g_autofree char *dates = NULL;
  g_autofree char *sentence = NULL;

  if (self->questions->len == 0)
    return TRUE;
  question = self->questions->pdata[0];
  dates = volet_text_format_week (
      (VoletWeek) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (question), WEEK_KEY)));
  sentence = g_strdup_printf (_ ("Nothing is noted in the week %s. Fill it in, or leave it aside."),
                              dates);
  say (self, sentence);
  return FALSE;
}

static void
finish (VoletFinishPage *self, gboolean gives)
{
  g_autoptr (GError) error = NULL;

  if (!check_answers (self))
    return;
  if (volet_notebook_close_weeks (self->notebook, (const VoletWeek *) self->to_finish->data,
                                  self->to_finish->len, &error)) {
    g_signal_emit (self, signals[SIGNAL_FINISHED], 0, gives);
  } else {
    g_autofree char *sentence = volet_text_format_error (error);

    say (self, sentence);
  }
}

static void
on_finish_clicked (VoletFinishPage *self)
{
  finish (self, FALSE);
}

static void
on_finish_and_give_clicked (VoletFinishPage *self)
{
  finish (self, TRUE);
}

static void
on_fill_in_clicked (GtkWidget *button, gpointer user_data)
{
  VoletWeek week =
      GPOINTER_TO_INT (g_object_get_data (G_OBJECT (gtk_widget_get_parent (button)), WEEK_KEY));

  g_signal_emit (user_data, signals[SIGNAL_WEEK_CHOSEN], 0, week);
}

static void
on_leave_clicked (GtkWidget *button, gpointer user_data)
{
  VoletFinishPage *self = user_data;
  GtkWidget *question = gtk_widget_get_parent (button);
  GtkWidget *row = gtk_widget_get_ancestor (question, VOLET_TYPE_WEEK_ROW);
  GtkWidget *answer = gtk_label_new (_ ("Left aside: it stays to be filled in."));

  gtk_label_set_wrap (GTK_LABEL (answer), TRUE);
  gtk_label_set_xalign (GTK_LABEL (answer), 0.0f);
  g_ptr_array_remove (self->questions, question);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (question)), question);
  volet_week_row_append (VOLET_WEEK_ROW (row), answer);
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
}

static void
add_question (VoletFinishPage *self, VoletWeekRow *row)
{
  GtkWidget *question = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *fill_in = gtk_button_new_with_label (_ ("Fill it in"));
  GtkWidget *leave = gtk_button_new_with_label (_ ("Leave it aside"));

  g_object_set_data (G_OBJECT (question), WEEK_KEY,
                     GINT_TO_POINTER (volet_week_row_get_week (row)));
  g_signal_connect (fill_in, "clicked", G_CALLBACK (on_fill_in_clicked), self);
  g_signal_connect (leave, "clicked", G_CALLBACK (on_leave_clicked), self);
  gtk_box_append (GTK_BOX (question), fill_in);
  gtk_box_append (GTK_BOX (question), leave);
  volet_week_row_append (row, question);
  g_ptr_array_add (self->questions, question);
}

static void
add_week (VoletFinishPage *self, const VoletWeekTotal *total, int scale_min)
{
  GtkWidget *row = volet_week_row_new (total, scale_min);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (self->weeks, row);
  if (volet_week_choice_is_filled_in (total))
    g_array_append_val (self->to_finish, total->week);
  else
    add_question (self, VOLET_WEEK_ROW (row));
}

static gboolean
volet_finish_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VOLET_FINISH_PAGE (widget)->finish));
}

static void
volet_finish_page_dispose (GObject *object)
{
  VoletFinishPage *self = VOLET_FINISH_PAGE (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->questions, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->notebook);
  G_OBJECT_CLASS (volet_finish_page_parent_class)->dispose (object);
}

static void
volet_finish_page_finalize (GObject *object)
{
  VoletFinishPage *self = VOLET_FINISH_PAGE (object);

  g_array_unref (self->to_finish);
  g_ptr_array_unref (self->questions);
  G_OBJECT_CLASS (volet_finish_page_parent_class)->finalize (object);
}

static void
volet_finish_page_class_init (VoletFinishPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_finish_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = volet_finish_page_finalize;
  widget_class->grab_focus = volet_finish_page_grab_focus;
  signals[SIGNAL_FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[SIGNAL_WEEK_CHOSEN] =
      g_signal_new ("week-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/history/volet-finish-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletFinishPage, title);
  gtk_widget_class_bind_template_child (widget_class, VoletFinishPage, weeks);
  gtk_widget_class_bind_template_child (widget_class, VoletFinishPage, message);
  gtk_widget_class_bind_template_child (widget_class, VoletFinishPage, finish);
  gtk_widget_class_bind_template_callback (widget_class, on_finish_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_finish_and_give_clicked);
}

static void
volet_finish_page_init (VoletFinishPage *self)
{
  self->to_finish = g_array_new (FALSE, FALSE, sizeof (VoletWeek));
  self->questions = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_finish_page_new:
 * @notebook: (transfer none): an unlocked notebook
 * @totals: (element-type VoletWeekTotal): what volet_week_choice_find_to_finish() found
 *
 * Signals: `finished` with whether to give a statement now; `week-chosen` with a week to fill in.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
volet_finish_page_new (VoletNotebook *notebook, GArray *totals)
{
  VoletFinishPage *self = g_object_new (VOLET_TYPE_FINISH_PAGE, NULL);
  g_autofree char *label = NULL;
  int scale_min = volet_week_row_find_scale ((const VoletWeekTotal *) totals->data, totals->len);

  self->notebook = g_object_ref (notebook);
  for (guint i = 0; i < totals->len; i++)
    add_week (self, &g_array_index (totals, VoletWeekTotal, i), scale_min);

  label =
      g_strdup_printf (ngettext ("Finish this week", "Finish these %u weeks", self->to_finish->len),
                       self->to_finish->len);
  gtk_button_set_label (self->finish, label);
  adw_window_title_set_title (self->title, label);
  return GTK_WIDGET (self);
}
