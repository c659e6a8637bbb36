/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ce que cette personne sait: the documents that reached her group, whomever they were given to,
 * and what can be calculated from all of them. */

#include "volet-knowledge-panel.h"

#include "volet-deduction-list.h"
#include "volet-notebook-deduction.h"
#include "volet-notebook-ledger.h"
#include "volet-share-words.h"
#include "volet-text-error.h"
#include "volet-text-sharing.h"
#include "volet-text-time.h"

#include <glib/gi18n.h>

struct _VoletKnowledgePanel {
  GtkWidget parent_instance;

  AdwPreferencesGroup *documents;
  AdwPreferencesGroup *found;
};

G_DEFINE_FINAL_TYPE (VoletKnowledgePanel, volet_knowledge_panel, GTK_TYPE_WIDGET)

static char *
dup_recipient_name (GPtrArray *people, VoletId id)
{
  for (guint i = 0; i < people->len; i++)
    if (((const VoletRecipient *) people->pdata[i])->id == id)
      return volet_share_words_format_recipient (people->pdata[i]);
  return g_strdup ("");
}

static void
add_document (VoletKnowledgePanel *self, const VoletGiven *given, GPtrArray *people)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *who = dup_recipient_name (people, given->recipient);
  g_autofree char *day = volet_text_format_date (given->true_day, TRUE);
  g_autofree char *title = g_strdup_printf (_ ("%1$s, given to %2$s"), day, who);
  g_autofree char *says = volet_share_words_summarize (given->statement);
  g_autofree char *weeks = volet_share_words_format_period (given->statement);
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s", weeks, says);
  g_autofree char *escaped = g_markup_escape_text (subtitle, -1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  adw_preferences_group_add (self->documents, row);
}

static gboolean
is_known (const VoletKnowledge *knowledge, const VoletGiven *given)
{
  for (guint i = 0; i < knowledge->documents->len; i++)
    if (volet_knowledge_get_document (knowledge, i)->n == given->n)
      return TRUE;
  return FALSE;
}

/* The latest first. */
static gboolean
add_documents (VoletKnowledgePanel *self,
               VoletNotebook *notebook,
               const VoletKnowledge *knowledge,
               GError **error)
{
  g_autoptr (GPtrArray) people = volet_notebook_list_recipients (notebook, error);
  g_autoptr (GPtrArray) all = people != NULL ? volet_notebook_list_given (notebook, error) : NULL;

  if (all == NULL)
    return FALSE;
  for (guint i = all->len; i-- > 0;)
    if (is_known (knowledge, all->pdata[i]))
      add_document (self, all->pdata[i], people);
  return TRUE;
}

static void
show (VoletKnowledgePanel *self, VoletNotebook *notebook, const char *group)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *list = volet_deduction_list_new ();
  g_autofree char *label = volet_text_dup_group_label (group);
  g_autofree char *description = g_strdup_printf (_ ("All that was given to %s."), label);
  g_autofree char *escaped = g_markup_escape_text (description, -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletKnowledge) knowledge = volet_notebook_load_knowledge (notebook, group, &error);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), list);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_group_add (self->found, row);
  adw_preferences_group_set_description (self->documents, escaped);
  if (knowledge != NULL && add_documents (self, notebook, knowledge, &error)) {
    gtk_widget_set_visible (GTK_WIDGET (self), knowledge->documents->len > 0);
    volet_deduction_list_find (VOLET_DEDUCTION_LIST (list), g_steal_pointer (&knowledge), group,
                               FALSE);
  } else {
    g_autofree char *sentence = volet_text_format_error (error);

    volet_deduction_list_say (VOLET_DEDUCTION_LIST (list), sentence);
  }
}

static void
volet_knowledge_panel_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (volet_knowledge_panel_parent_class)->dispose (object);
}

static void
volet_knowledge_panel_class_init (VoletKnowledgePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_knowledge_panel_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/deduction/volet-knowledge-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletKnowledgePanel, documents);
  gtk_widget_class_bind_template_child (widget_class, VoletKnowledgePanel, found);
}

static void
volet_knowledge_panel_init (VoletKnowledgePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_knowledge_panel_new:
 * @notebook: an unlocked notebook
 * @recipient: somebody to whom something was given
 *
 * Returns: (transfer floating): what they and those they talk to know
 */
GtkWidget *
volet_knowledge_panel_new (VoletNotebook *notebook, const VoletRecipient *recipient)
{
  VoletKnowledgePanel *self = g_object_new (VOLET_TYPE_KNOWLEDGE_PANEL, NULL);

  show (self, notebook, recipient->group);
  return GTK_WIDGET (self);
}
