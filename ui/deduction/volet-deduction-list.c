/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences about what readers can work out, found while one looks on: in a thread, with a bar that
 * moves and a way to stop it where that takes longer than a glance. */

#include "volet-deduction-list.h"

#include "volet-deduction-run.h"
#include "volet-text-deduction.h"
#include "volet-text-error.h"

#include <glib/gi18n.h>

#define PATIENCE_MS 200
#define PULSE_MS 80

struct _VoletDeductionList {
  GtkWidget parent_instance;

  GtkBox *sentences;
  GtkWidget *working;
  GtkProgressBar *progress;

  char *group;
  gboolean has_candidate;
  GCancellable *cancellable;
  guint patience;
  guint pulse;
};

G_DEFINE_FINAL_TYPE (VoletDeductionList, volet_deduction_list, GTK_TYPE_WIDGET)

static void
stop_waiting (VoletDeductionList *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_handle_id (&self->pulse, g_source_remove);
  if (self->working != NULL)
    gtk_widget_set_visible (self->working, FALSE);
}

static gboolean
on_pulse (gpointer user_data)
{
  VoletDeductionList *self = user_data;

  gtk_progress_bar_pulse (self->progress);
  return G_SOURCE_CONTINUE;
}

static gboolean
on_patience_ended (gpointer user_data)
{
  VoletDeductionList *self = user_data;

  self->patience = 0;
  gtk_widget_set_visible (self->working, TRUE);
  self->pulse = g_timeout_add (PULSE_MS, on_pulse, self);
  return G_SOURCE_REMOVE;
}

static void
clear_sentences (VoletDeductionList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sentences))) != NULL)
    gtk_box_remove (self->sentences, child);
}

static void
add_sentence (VoletDeductionList *self, const char *sentence)
{
  GtkWidget *label = gtk_label_new (sentence);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_box_append (self->sentences, label);
}

/* All that is known, not only the worst of it: this is the person's own list. */
static void
add_known (VoletDeductionList *self, const VoletNewsList *list)
{
  for (guint i = 0; i < list->news->len; i++) {
    g_autofree char *sentence = volet_text_format_news (
        list->knowledge, &g_array_index (list->news, VoletNews, i), self->group, TRUE);

    add_sentence (self, sentence);
  }
  if (list->news->len == 0)
    add_sentence (self, volet_text_get_no_news ());
}

static void
show_list (VoletDeductionList *self, const VoletNewsList *list)
{
  g_autoptr (GPtrArray) sentences = NULL;

  clear_sentences (self);
  if (!self->has_candidate) {
    add_known (self, list);
    return;
  }
  sentences = volet_text_list_news (list, self->group);
  for (guint i = 0; i < sentences->len; i++)
    add_sentence (self, sentences->pdata[i]);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VoletDeductionList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletNewsList) list = volet_deduction_run_finish (result, &error);

  /* Asked anew, or gone, meanwhile. */
  if (self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;
  g_clear_object (&self->cancellable);
  stop_waiting (self);
  if (list != NULL) {
    show_list (self, list);
  } else {
    g_autofree char *sentence = volet_text_format_error (error);

    volet_deduction_list_say (self, sentence);
  }
}

static void
stop (VoletDeductionList *self)
{
  stop_waiting (self);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
on_stop_clicked (VoletDeductionList *self)
{
  stop (self);
  volet_deduction_list_say (self, _ ("Stopped: what can be calculated is not known."));
}

static void
volet_deduction_list_dispose (GObject *object)
{
  VoletDeductionList *self = VOLET_DEDUCTION_LIST (object);
  GtkWidget *child;

  stop (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->working = NULL;
  g_clear_pointer (&self->group, g_free);
  G_OBJECT_CLASS (volet_deduction_list_parent_class)->dispose (object);
}

static void
volet_deduction_list_class_init (VoletDeductionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_deduction_list_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/deduction/volet-deduction-list.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletDeductionList, sentences);
  gtk_widget_class_bind_template_child (widget_class, VoletDeductionList, working);
  gtk_widget_class_bind_template_child (widget_class, VoletDeductionList, progress);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_clicked);
}

static void
volet_deduction_list_init (VoletDeductionList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_deduction_list_new:
 *
 * Returns: (transfer floating): a list that says nothing yet
 */
GtkWidget *
volet_deduction_list_new (void)
{
  return g_object_new (VOLET_TYPE_DEDUCTION_LIST, NULL);
}

/**
 * volet_deduction_list_find:
 * @self: a list
 * @knowledge: (transfer full): what readers were told
 * @group: the name of their group, as stored
 * @has_candidate: whether the last document is not given yet: then only what is new is said
 *
 * Finds what they can work out, and says it.
 */
void
volet_deduction_list_find (VoletDeductionList *self,
                           VoletKnowledge *knowledge,
                           const char *group,
                           gboolean has_candidate)
{
  g_return_if_fail (VOLET_IS_DEDUCTION_LIST (self));

  stop (self);
  g_free (self->group);
  self->group = g_strdup (group);
  self->has_candidate = has_candidate;
  self->cancellable = g_cancellable_new ();
  self->patience = g_timeout_add (PATIENCE_MS, on_patience_ended, self);
  volet_deduction_run_async (knowledge, has_candidate, self->cancellable, on_found,
                             g_object_ref (self));
}

/**
 * volet_deduction_list_say:
 * @self: a list
 * @sentence: a sentence
 *
 * Says this instead.
 */
void
volet_deduction_list_say (VoletDeductionList *self, const char *sentence)
{
  g_return_if_fail (VOLET_IS_DEDUCTION_LIST (self));

  stop (self);
  clear_sentences (self);
  add_sentence (self, sentence);
}
