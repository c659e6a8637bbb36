/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The questions that people ask, each with its answer on a page of its own. */

#include "volet-help-page.h"

#include "volet-help-answer-page.h"
#include "volet-help-leaflet.h"
#include "volet-help-topic.h"
#include "volet-message.h"
#include "volet-navigation.h"
#include "volet-print-job.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define JOB_NAME "volet-aide"
#define TOPIC_KEY "volet-help-topic"

struct _VoletHelpPage {
  GtkWidget parent_instance;

  AdwPreferencesGroup *questions;
  GPtrArray *topics;
  VoletHelpLeaflet *leaflet;
};

G_DEFINE_FINAL_TYPE (VoletHelpPage, volet_help_page, GTK_TYPE_WIDGET)

static void
on_question_activated (VoletHelpPage *self, GtkWidget *row)
{
  const VoletHelpTopic *topic = g_object_get_data (G_OBJECT (row), TOPIC_KEY);

  volet_navigation_push_over (GTK_WIDGET (self), volet_help_answer_page_new (topic));
}

static void
draw_leaflet (GObject *page, guint number, cairo_t *cr)
{
  volet_help_leaflet_draw_page (VOLET_HELP_PAGE (page)->leaflet, number, cr);
}

static void
on_printed (GObject *page, VoletPrintOutcome outcome, const GError *error)
{
  if (error != NULL)
    volet_message_show_error (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), error);
}

static void
on_print_clicked (VoletHelpPage *self)
{
  const VoletPrintFuncs funcs = {.draw = draw_leaflet, .done = on_printed};

  g_set_object (&self->leaflet, NULL);
  self->leaflet = volet_help_leaflet_new (self->topics);
  volet_print_job_run (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), JOB_NAME,
                       volet_help_leaflet_get_n_pages (self->leaflet), &funcs, G_OBJECT (self));
}

static void
add_question (VoletHelpPage *self, VoletHelpTopic *topic)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), topic->question);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), TOPIC_KEY, topic);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_question_activated), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->questions, row);
}

static void
volet_help_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (volet_help_page_parent_class)->dispose (object);
}

static void
volet_help_page_finalize (GObject *object)
{
  g_clear_object (&VOLET_HELP_PAGE (object)->leaflet);
  g_ptr_array_unref (VOLET_HELP_PAGE (object)->topics);
  G_OBJECT_CLASS (volet_help_page_parent_class)->finalize (object);
}

static void
volet_help_page_class_init (VoletHelpPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_help_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = volet_help_page_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/help/volet-help-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletHelpPage, questions);
  gtk_widget_class_bind_template_callback (widget_class, on_print_clicked);
}

static void
volet_help_page_init (VoletHelpPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->topics = volet_help_load_topics ();
  for (guint i = 0; i < self->topics->len; i++)
    add_question (self, g_ptr_array_index (self->topics, i));
}

/**
 * volet_help_page_new:
 *
 * Returns: (transfer floating): the list of questions
 */
GtkWidget *
volet_help_page_new (void)
{
  return g_object_new (VOLET_TYPE_HELP_PAGE, NULL);
}
