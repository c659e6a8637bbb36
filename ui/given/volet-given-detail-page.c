/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One document that was given: the page again, and what is known of it. */

#include "volet-given-detail-page.h"

#include "volet-message.h"
#include "volet-notebook-ledger.h"
#include "volet-statement-view.h"
#include "volet-text-sharing.h"
#include "volet-text-time.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _VoletGivenDetailPage {
  GtkWidget parent_instance;

  AdwWindowTitle *title;
  AdwPreferencesGroup *facts;
  VoletStatementView *view;
  GtkWidget *never;

  VoletNotebook *notebook;
  guint n;
};

G_DEFINE_FINAL_TYPE (VoletGivenDetailPage, volet_given_detail_page, GTK_TYPE_WIDGET)

static void
mark_never (gpointer user_data)
{
  VoletGivenDetailPage *self = user_data;
  g_autoptr (GError) error = NULL;

  if (volet_notebook_mark_never_handed_over (self->notebook, self->n, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
  else
    volet_message_show_error (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), error);
}

static void
on_never_clicked (VoletGivenDetailPage *self)
{
  volet_message_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                     _ ("Was it really never handed over?"),
                     _ ("It will no longer count as known. The line stays."),
                     _ ("Never handed over"), FALSE, mark_never, self);
}

static void
add_fact (VoletGivenDetailPage *self, const char *title, const char *value)
{
  GtkWidget *row;

  if (value == NULL)
    return;
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), value);
  adw_preferences_group_add (self->facts, row);
}

static void
add_facts (VoletGivenDetailPage *self, const VoletGiven *given)
{
  g_autofree char *day = volet_text_format_day (given->true_day);

  add_fact (self, _ ("Given on"), day);
  add_fact (self, _ ("What it says"),
            volet_text_get_level_words (volet_statement_get_head (given->statement)->level));
  add_fact (self, _ ("What they asked for"), given->asked);
  add_fact (self, _ ("How it was handed over"), volet_text_get_channel (given->channel));
  add_fact (self, _ ("State"), volet_text_get_given_state (given->state));
}

static void
volet_given_detail_page_dispose (GObject *object)
{
  VoletGivenDetailPage *self = VOLET_GIVEN_DETAIL_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->notebook);
  G_OBJECT_CLASS (volet_given_detail_page_parent_class)->dispose (object);
}

static void
volet_given_detail_page_class_init (VoletGivenDetailPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_given_detail_page_dispose;
  g_type_ensure (VOLET_TYPE_STATEMENT_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/given/volet-given-detail-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletGivenDetailPage, title);
  gtk_widget_class_bind_template_child (widget_class, VoletGivenDetailPage, facts);
  gtk_widget_class_bind_template_child (widget_class, VoletGivenDetailPage, view);
  gtk_widget_class_bind_template_child (widget_class, VoletGivenDetailPage, never);
  gtk_widget_class_bind_template_callback (widget_class, on_never_clicked);
}

static void
volet_given_detail_page_init (VoletGivenDetailPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_given_detail_page_new:
 * @notebook: (transfer none): an unlocked notebook
 * @n: a number of its ledger
 * @surroundings: (transfer none): what is given from outside
 * @error: return location
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_UNKNOWN_DOCUMENT, those of volet_document_new()
 *
 * Returns: (transfer floating) (nullable): the page
 */
GtkWidget *
volet_given_detail_page_new (VoletNotebook *notebook,
                             guint n,
                             VoletSurroundings *surroundings,
                             GError **error)
{
  g_autoptr (VoletGiven) given = volet_notebook_get_given (notebook, n, error);
  g_autoptr (VoletFonts) fonts = NULL;
  g_autoptr (VoletDocument) document = NULL;
  g_autofree char *title = g_strdup_printf (_ ("Statement number %u"), n);
  VoletGivenDetailPage *self;

  if (given != NULL)
    fonts = volet_fonts_new (volet_surroundings_get_fonts_folder (surroundings), error);
  if (fonts != NULL)
    document = volet_document_new (given->statement, fonts, error);
  if (document == NULL)
    return NULL;

  self = g_object_new (VOLET_TYPE_GIVEN_DETAIL_PAGE, NULL);
  self->notebook = g_object_ref (notebook);
  self->n = n;
  adw_window_title_set_title (self->title, title);
  add_facts (self, given);
  volet_statement_view_set_document (self->view, document);
  gtk_widget_set_visible (self->never, volet_given_counts (given));
  return GTK_WIDGET (self);
}
