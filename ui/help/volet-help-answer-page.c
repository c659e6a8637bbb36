/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One question and its answer. */

#include "volet-help-answer-page.h"

#include <adwaita.h>

#define LIST_INDENT_PX 18

struct _VoletHelpAnswerPage {
  GtkWidget parent_instance;

  GtkLabel *question;
  GtkBox *answer;
};

G_DEFINE_FINAL_TYPE (VoletHelpAnswerPage, volet_help_answer_page, GTK_TYPE_WIDGET)

static void
add_block (VoletHelpAnswerPage *self, const VoletHelpBlock *block)
{
  g_autofree char *text = volet_help_block_dup_text (block);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  /* Tab goes from one paragraph to the next, which scrolls, and is read aloud. */
  gtk_widget_set_focusable (label, TRUE);
  if (block->kind != VOLET_HELP_BLOCK_PARAGRAPH)
    gtk_widget_set_margin_start (label, LIST_INDENT_PX);
  gtk_box_append (self->answer, label);
}

static void
volet_help_answer_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (volet_help_answer_page_parent_class)->dispose (object);
}

static void
volet_help_answer_page_class_init (VoletHelpAnswerPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_help_answer_page_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/help/volet-help-answer-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletHelpAnswerPage, question);
  gtk_widget_class_bind_template_child (widget_class, VoletHelpAnswerPage, answer);
}

static void
volet_help_answer_page_init (VoletHelpAnswerPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_help_answer_page_new:
 * @topic: (transfer none): a question and its answer
 *
 * Returns: (transfer floating): the answer, to be read
 */
GtkWidget *
volet_help_answer_page_new (const VoletHelpTopic *topic)
{
  VoletHelpAnswerPage *self = g_object_new (VOLET_TYPE_HELP_ANSWER_PAGE, NULL);

  gtk_label_set_label (self->question, topic->question);
  for (guint i = 0; i < topic->blocks->len; i++)
    add_block (self, g_ptr_array_index (topic->blocks, i));
  return GTK_WIDGET (self);
}
