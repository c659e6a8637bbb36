/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Aperçu: the very page, what its reader will see beside it, what is always said. */

#include "volet-share-preview-page.h"

#include "volet-deduction-panel.h"
#include "volet-navigation.h"
#include "volet-notebook-ledger.h"
#include "volet-share-ask-page.h"
#include "volet-share-give-page.h"
#include "volet-share-words.h"
#include "volet-statement-text.h"
#include "volet-statement-view.h"
#include "volet-text-error.h"
#include "volet-text-sharing.h"
#include "volet-text-time.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _VoletSharePreviewPage {
  GtkWidget parent_instance;

  AdwActionRow *summary;
  GtkWidget *change;
  VoletStatementView *view;
  AdwPreferencesGroup *words;
  AdwPreferencesGroup *warnings;
  AdwPreferencesGroup *differences;
  GtkBox *deduction_slot;
  AdwPreferencesGroup *always;
  GtkButton *give;

  VoletShareDraft *draft;
  VoletDocument *document;
};

G_DEFINE_FINAL_TYPE (VoletSharePreviewPage, volet_share_preview_page, GTK_TYPE_WIDGET)

static void
on_give_clicked (VoletSharePreviewPage *self)
{
  volet_navigation_push_over (GTK_WIDGET (self),
                              volet_share_give_page_new (self->draft, self->document));
}

/* Back to the questions, or to them for the first time where they were not asked. */
static void
on_change_clicked (VoletSharePreviewPage *self)
{
  GtkWidget *navigation = gtk_widget_get_ancestor (GTK_WIDGET (self), VOLET_TYPE_NAVIGATION);

  if (VOLET_IS_SHARE_ASK_PAGE (volet_navigation_get_below (VOLET_NAVIGATION (navigation))))
    volet_navigation_pop (VOLET_NAVIGATION (navigation));
  else
    volet_navigation_replace_over (GTK_WIDGET (self), volet_share_ask_page_new (self->draft, NULL));
}

static void
add_sentence (AdwPreferencesGroup *group, const char *sentence)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  adw_preferences_group_add (group, row);
}

static void
add_warnings (VoletSharePreviewPage *self, VoletShare *share)
{
  const VoletStatementHead *head = volet_statement_get_head (volet_share_get_statement (share));
  GArray *missing = volet_share_get_missing_weeks (share);
  gboolean changes_form = volet_share_changes_form (share);
  gboolean is_threshold =
      head->kind == VOLET_STATEMENT_KIND_HOURS && head->level == VOLET_LEVEL_THRESHOLD;

  if (is_threshold)
    add_sentence (self->warnings, volet_text_get_threshold_warning ());
  if (changes_form)
    add_sentence (self->warnings, volet_text_get_changed_form_warning ());
  for (guint i = 0; i < missing->len; i++) {
    g_autofree char *sentence =
        volet_text_format_missing_week_warning (g_array_index (missing, VoletWeek, i));

    add_sentence (self->warnings, sentence);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->warnings),
                          is_threshold || changes_form || missing->len > 0);
  for (int i = 0; i < VOLET_N_SHARING_SENTENCES; i++)
    add_sentence (self->always, volet_text_get_sharing_sentence ((VoletSharingSentence) i));
}

/* Who holds both documents can compare them. */
static void
add_differences (VoletSharePreviewPage *self, VoletStatement *statement)
{
  guint n = volet_share_draft_get_replaces (self->draft);
  g_autoptr (VoletGiven) before = NULL;
  g_autoptr (GPtrArray) sentences = NULL;

  if (n != 0)
    before = volet_notebook_get_given (volet_share_draft_get_notebook (self->draft), n, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->differences), before != NULL);
  if (before == NULL)
    return;
  sentences = volet_share_words_compare (before->statement, statement);
  for (guint i = 0; i < sentences->len; i++)
    add_sentence (self->differences, sentences->pdata[i]);
  if (sentences->len == 0)
    add_sentence (self->differences, _ ("Both documents say the same."));
}

static void
show_summary (VoletSharePreviewPage *self, VoletShare *share)
{
  VoletStatement *statement = volet_share_get_statement (share);
  g_autofree char *who = volet_share_words_format_recipient (volet_share_get_recipient (share));
  g_autofree char *title = g_strdup_printf (_ ("For %s"), who);
  g_autofree char *period = volet_share_words_format_period (statement);
  g_autofree char *subtitle = g_strdup_printf (
      "%s · %s", period, volet_text_get_paper_label (volet_statement_get_head (statement)));
  gboolean is_hours;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->summary), title);
  adw_action_row_set_subtitle (self->summary, subtitle);
  /* A receipt follows from its document, a list from the page before: there is nothing to choose.
   */
  is_hours = volet_statement_get_head (statement)->kind == VOLET_STATEMENT_KIND_HOURS;
  gtk_widget_set_visible (self->change, is_hours);
  if (!is_hours)
    gtk_button_set_label (self->give, _ ("Give this paper"));
}

static gboolean
volet_share_preview_page_grab_focus (GtkWidget *widget)
{
  /* The page first: it is seen before it is given. */
  return gtk_widget_grab_focus (GTK_WIDGET (VOLET_SHARE_PREVIEW_PAGE (widget)->view));
}

static void
volet_share_preview_page_dispose (GObject *object)
{
  VoletSharePreviewPage *self = VOLET_SHARE_PREVIEW_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->draft);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (volet_share_preview_page_parent_class)->dispose (object);
}

static void
volet_share_preview_page_class_init (VoletSharePreviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_share_preview_page_dispose;
  widget_class->grab_focus = volet_share_preview_page_grab_focus;
  g_type_ensure (VOLET_TYPE_STATEMENT_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/share/volet-share-preview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletSharePreviewPage, summary);
  gtk_widget_class_bind_template_child (widget_class, VoletSharePreviewPage, change);
  gtk_widget_class_bind_template_child (widget_class, VoletSharePreviewPage, view);
  gtk_widget_class_bind_template_child (widget_class, VoletSharePreviewPage, words);
  gtk_widget_class_bind_template_child (widget_class, VoletSharePreviewPage, warnings);
  gtk_widget_class_bind_template_child (widget_class, VoletSharePreviewPage, differences);
  gtk_widget_class_bind_template_child (widget_class, VoletSharePreviewPage, deduction_slot);
  gtk_widget_class_bind_template_child (widget_class, VoletSharePreviewPage, always);
  gtk_widget_class_bind_template_child (widget_class, VoletSharePreviewPage, give);
  gtk_widget_class_bind_template_callback (widget_class, on_give_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_change_clicked);
}

static void
volet_share_preview_page_init (VoletSharePreviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_share_preview_page_new:
 * @draft: (transfer none): what is chosen
 * @error: return location
 *
 * Errors: those of volet_share_draft_prepare() and volet_document_new()
 *
 * Returns: (transfer floating) (nullable): the page, with the document
 */
GtkWidget *
volet_share_preview_page_new (VoletShareDraft *draft, GError **error)
{
  g_autoptr (VoletShare) share = volet_share_draft_prepare (draft, error);
  VoletFonts *fonts = share != NULL ? volet_share_draft_get_fonts (draft, error) : NULL;
  g_autoptr (VoletDocument) document = NULL;
  VoletSharePreviewPage *self;

  if (fonts != NULL)
    document = volet_document_new (volet_share_get_statement (share), fonts, error);
  if (document == NULL)
    return NULL;

  self = g_object_new (VOLET_TYPE_SHARE_PREVIEW_PAGE, NULL);
  self->draft = g_object_ref (draft);
  self->document = g_object_ref (document);
  show_summary (self, share);
  volet_statement_view_set_document (self->view, document);
  adw_preferences_group_add (self->words, volet_statement_text_new (document));
  add_warnings (self, share);
  add_differences (self, volet_share_get_statement (share));
  gtk_box_append (self->deduction_slot, volet_deduction_panel_new (draft, share));
  return GTK_WIDGET (self);
}
