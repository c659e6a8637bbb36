/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One document that was given: the page again, and what is known of it. */

#include "volet-given-detail-page.h"

#include "volet-file-dialog.h"
#include "volet-message.h"
#include "volet-navigation.h"
#include "volet-notebook-ledger.h"
#include "volet-report-page.h"
#include "volet-report.h"
#include "volet-share-start.h"
#include "volet-share-words.h"
#include "volet-statement-text.h"
#include "volet-statement-view.h"
#include "volet-text-error.h"
#include "volet-text-sharing.h"
#include "volet-text-time.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define KIND_KEY "volet-given-file-kind"
#define NAME_KEY "volet-given-file-name"

struct _VoletGivenDetailPage {
  GtkWidget parent_instance;

  AdwWindowTitle *title;
  AdwPreferencesGroup *facts;
  GtkWidget *question;
  GtkLabel *message;
  VoletStatementView *view;
  AdwPreferencesGroup *words;
  AdwPreferencesGroup *again;
  GtkWidget *official;
  GtkWidget *receipt;
  GtkWidget *replace;
  GtkWidget *never;

  VoletNotebook *notebook;
  VoletSurroundings *surroundings;
  guint n;
  VoletGivenFileKind kind;
};

G_DEFINE_FINAL_TYPE (VoletGivenDetailPage, volet_given_detail_page, GTK_TYPE_WIDGET)

static void
say (VoletGivenDetailPage *self, const char *sentence)
{
  volet_message_say (self->message, sentence);
}

static void
say_error (VoletGivenDetailPage *self, const GError *error)
{
  g_autofree char *sentence = volet_text_format_error (error);

  say (self, sentence);
}

static void
mark_never (gpointer user_data)
{
  VoletGivenDetailPage *self = user_data;
  g_autoptr (GError) error = NULL;

  if (volet_notebook_mark_never_handed_over (self->notebook, self->n, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
  else
    say_error (self, error);
}

static void
on_handed_over_clicked (VoletGivenDetailPage *self)
{
  g_autoptr (GError) error = NULL;

  if (volet_notebook_mark_given (self->notebook, self->n, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
  else
    say_error (self, error);
}

static void
on_replace_clicked (VoletGivenDetailPage *self)
{
  volet_share_start_replacement (GTK_WIDGET (self), self->notebook, self->surroundings, self->n);
}

static void
on_official_clicked (VoletGivenDetailPage *self)
{
  volet_navigation_push_over (GTK_WIDGET (self),
                              volet_report_page_new (self->notebook, self->surroundings, self->n));
}

static void
on_receipt_clicked (VoletGivenDetailPage *self)
{
  volet_share_start_receipt (GTK_WIDGET (self), self->notebook, self->surroundings, self->n);
}

static void
on_path_chosen (const char *path, gpointer user_data)
{
  VoletGivenDetailPage *self = user_data;
  g_autoptr (GError) error = NULL;

  if (volet_notebook_save_given (self->notebook, self->n, self->kind, path, &error))
    say (self, _ ("The same file is saved again. That gives nothing to anybody."));
  else
    say_error (self, error);
}

static void
on_again_activated (VoletGivenDetailPage *self, GtkWidget *row)
{
  self->kind = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), KIND_KEY));
  volet_file_dialog_save (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                          _ ("Save the document"), g_object_get_data (G_OBJECT (row), NAME_KEY),
                          on_path_chosen, self);
}

/* The very bytes that were given, in each form. */
static void
add_file (VoletGivenDetailPage *self, const VoletGivenFile *file)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title =
      g_strdup_printf (_ ("Save again: %s"), volet_text_get_file_kind (file->kind));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), file->name);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), "document-save-symbolic");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), KIND_KEY, GINT_TO_POINTER (file->kind));
  g_object_set_data_full (G_OBJECT (row), NAME_KEY, g_strdup (file->name), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_again_activated), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->again, row);
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
add_number (VoletGivenDetailPage *self, const char *title, guint n)
{
  g_autofree char *number = n != 0 ? g_strdup_printf (_ ("Document number %u"), n) : NULL;

  add_fact (self, title, number);
}

static void
add_facts (VoletGivenDetailPage *self, const VoletGiven *given)
{
  const VoletStatementHead *head = volet_statement_get_head (given->statement);
  g_autofree char *day = volet_text_format_day (given->true_day);
  g_autofree char *date = volet_text_format_day (head->day);
  g_autofree char *weeks = volet_share_words_format_period (given->statement);
  g_autofree char *what = volet_share_words_format_given (given);

  add_fact (self, _ ("Given on"), day);
  if (head->day != given->true_day)
    add_fact (self, _ ("Date on the document"), date);
  add_fact (self, _ ("Weeks"), weeks);
  add_fact (self, _ ("What it says"), what);
  add_fact (self, _ ("What they asked for"), given->asked);
  add_fact (self, _ ("How it was handed over"), volet_text_get_channel (given->channel));
  add_fact (self, _ ("State"), volet_text_get_given_state (given->state));
  add_number (self, _ ("Cancels and replaces"), given->replaces);
  add_number (self, _ ("Replaced by"), given->replaced_by);
}

static void
volet_given_detail_page_dispose (GObject *object)
{
  VoletGivenDetailPage *self = VOLET_GIVEN_DETAIL_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->notebook);
  g_clear_object (&self->surroundings);
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
  gtk_widget_class_bind_template_child (widget_class, VoletGivenDetailPage, question);
  gtk_widget_class_bind_template_child (widget_class, VoletGivenDetailPage, message);
  gtk_widget_class_bind_template_child (widget_class, VoletGivenDetailPage, view);
  gtk_widget_class_bind_template_child (widget_class, VoletGivenDetailPage, words);
  gtk_widget_class_bind_template_child (widget_class, VoletGivenDetailPage, again);
  gtk_widget_class_bind_template_child (widget_class, VoletGivenDetailPage, official);
  gtk_widget_class_bind_template_child (widget_class, VoletGivenDetailPage, receipt);
  gtk_widget_class_bind_template_child (widget_class, VoletGivenDetailPage, replace);
  gtk_widget_class_bind_template_child (widget_class, VoletGivenDetailPage, never);
  gtk_widget_class_bind_template_callback (widget_class, on_never_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_handed_over_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_official_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_receipt_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_replace_clicked);
}

static void
volet_given_detail_page_init (VoletGivenDetailPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What was typed into the official agenda was on no paper: there is none to show, to replace or to
 * sign for. */
static void
offer_acts (VoletGivenDetailPage *self, const VoletGiven *given)
{
  gboolean is_typed = volet_given_is_whole_hours (given);
  gboolean is_hours =
      !is_typed && volet_statement_get_head (given->statement)->kind == VOLET_STATEMENT_KIND_HOURS;
  g_autoptr (VoletReport) report = volet_notebook_load_report (self->notebook, self->n, NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->view), !is_typed);
  gtk_widget_set_visible (GTK_WIDGET (self->words), !is_typed);
  gtk_widget_set_visible (self->question, given->state == VOLET_GIVEN_STATE_PERHAPS);
  gtk_widget_set_visible (self->official, report != NULL);
  gtk_widget_set_visible (self->replace, is_hours && given->state == VOLET_GIVEN_STATE_GIVEN);
  gtk_widget_set_visible (self->receipt, is_hours && volet_given_counts (given));
  gtk_widget_set_visible (self->never, given->state == VOLET_GIVEN_STATE_GIVEN ||
                                           given->state == VOLET_GIVEN_STATE_REPLACED);
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
  g_autofree char *title = g_strdup_printf (_ ("Document number %u"), n);
  VoletGivenDetailPage *self;

  if (given != NULL)
    fonts = volet_fonts_new (volet_surroundings_get_fonts_folder (surroundings), error);
  if (fonts != NULL)
    document = volet_document_new (given->statement, fonts, error);
  if (document == NULL)
    return NULL;

  self = g_object_new (VOLET_TYPE_GIVEN_DETAIL_PAGE, NULL);
  self->notebook = g_object_ref (notebook);
  self->surroundings = g_object_ref (surroundings);
  self->n = n;
  adw_window_title_set_title (self->title, title);
  add_facts (self, given);
  volet_statement_view_set_document (self->view, document);
  adw_preferences_group_add (self->words, volet_statement_text_new (document));
  for (guint i = 0; i < given->files->len; i++)
    add_file (self, given->files->pdata[i]);
  offer_acts (self, given);
  return GTK_WIDGET (self);
}
