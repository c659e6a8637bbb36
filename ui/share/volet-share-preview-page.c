/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Aperçu, then giving: the very page, what is always said of it, and how it leaves. */

#include "volet-share-preview-page.h"

#include "volet-document-words.h"
#include "volet-file-dialog.h"
#include "volet-statement-view.h"
#include "volet-text-error.h"
#include "volet-text-sharing.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Ways of handing over that are chosen here; the others are set by what one does. */
static const VoletChannel channels[] = {
    VOLET_CHANNEL_UNSAID,     VOLET_CHANNEL_HAND, VOLET_CHANNEL_POST,
    VOLET_CHANNEL_REGISTERED, VOLET_CHANNEL_MAIL, VOLET_CHANNEL_SITE,
};

struct _VoletSharePreviewPage {
  GtkWidget parent_instance;

  VoletStatementView *view;
  AdwPreferencesGroup *warnings;
  AdwPreferencesGroup *always;
  AdwComboRow *channel;
  GtkLabel *message;
  GtkWidget *give;
  GtkWidget *others;

  VoletShareDraft *draft;
  char *base_name;
  VoletGivenFileKind kind;
};

G_DEFINE_FINAL_TYPE (VoletSharePreviewPage, volet_share_preview_page, GTK_TYPE_WIDGET)

static void
say (VoletSharePreviewPage *self, const char *sentence)
{
  gtk_label_set_label (self->message, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->message));
}

static void
on_path_chosen (const char *path, gpointer user_data)
{
  VoletSharePreviewPage *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  guint n;

  volet_share_draft_set_channel (self->draft, channels[adw_combo_row_get_selected (self->channel)]);
  if (!volet_share_draft_give (self->draft, self->kind, path, &n, &error)) {
    sentence = volet_text_format_error (error);
    say (self, sentence);
    return;
  }

  /* What is given is given: doing it again begins anew. */
  gtk_widget_set_visible (self->give, FALSE);
  gtk_widget_set_visible (self->others, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->channel), FALSE);
  sentence =
      g_strdup_printf (_ ("The statement is saved. It is number %u of what you have given."), n);
  say (self, sentence);
}

static void
give (VoletSharePreviewPage *self, VoletGivenFileKind kind, const char *ending)
{
  g_autofree char *name = g_strdup_printf ("%s.%s", self->base_name, ending);

  self->kind = kind;
  volet_file_dialog_save (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                          _ ("Save the statement"), name, on_path_chosen, self);
}

static void
on_give_clicked (VoletSharePreviewPage *self)
{
  give (self, VOLET_GIVEN_FILE_PDF, "pdf");
}

static void
on_text_clicked (VoletSharePreviewPage *self)
{
  give (self, VOLET_GIVEN_FILE_TEXT, "txt");
}

static void
on_ical_clicked (VoletSharePreviewPage *self)
{
  give (self, VOLET_GIVEN_FILE_ICAL, "ics");
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
  guint n_warnings = 0;

  if (head->level == VOLET_LEVEL_THRESHOLD) {
    add_sentence (self->warnings, volet_text_get_threshold_warning ());
    n_warnings++;
  }
  if (volet_share_changes_form (share)) {
    add_sentence (self->warnings, volet_text_get_changed_form_warning ());
    n_warnings++;
  }
  for (guint i = 0; missing != NULL && i < missing->len; i++) {
    g_autofree char *sentence =
        volet_text_format_missing_week_warning (g_array_index (missing, VoletWeek, i));

    add_sentence (self->warnings, sentence);
    n_warnings++;
  }
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), n_warnings > 0);
  for (int i = 0; i < VOLET_N_SHARING_SENTENCES; i++)
    add_sentence (self->always, volet_text_get_sharing_sentence ((VoletSharingSentence) i));
}

static void
volet_share_preview_page_dispose (GObject *object)
{
  VoletSharePreviewPage *self = VOLET_SHARE_PREVIEW_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->base_name, g_free);
  G_OBJECT_CLASS (volet_share_preview_page_parent_class)->dispose (object);
}

static void
volet_share_preview_page_class_init (VoletSharePreviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_share_preview_page_dispose;
  g_type_ensure (VOLET_TYPE_STATEMENT_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/share/volet-share-preview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletSharePreviewPage, view);
  gtk_widget_class_bind_template_child (widget_class, VoletSharePreviewPage, warnings);
  gtk_widget_class_bind_template_child (widget_class, VoletSharePreviewPage, always);
  gtk_widget_class_bind_template_child (widget_class, VoletSharePreviewPage, channel);
  gtk_widget_class_bind_template_child (widget_class, VoletSharePreviewPage, message);
  gtk_widget_class_bind_template_child (widget_class, VoletSharePreviewPage, give);
  gtk_widget_class_bind_template_child (widget_class, VoletSharePreviewPage, others);
  gtk_widget_class_bind_template_callback (widget_class, on_give_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_text_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_ical_clicked);
}

static void
volet_share_preview_page_init (VoletSharePreviewPage *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (channels); i++)
    gtk_string_list_append (labels, volet_text_get_channel (channels[i]));
  adw_combo_row_set_model (self->channel, G_LIST_MODEL (labels));
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
  self->base_name = volet_document_make_base_name (volet_share_get_statement (share));
  volet_statement_view_set_document (self->view, document);
  add_warnings (self, share);
  return GTK_WIDGET (self);
}
