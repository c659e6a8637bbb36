/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Donner: as a file, on paper, as a text; and how it was handed over.
 *
 * What is given is given: once there is a line in the ledger, doing it again begins anew. */

#include "volet-share-give-page.h"

#include "volet-document-words.h"
#include "volet-file-dialog.h"
#include "volet-message.h"
#include "volet-notebook-ledger.h"
#include "volet-own-copy.h"
#include "volet-print-job.h"
#include "volet-text-error.h"
#include "volet-text-sharing.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Ways of handing over that are chosen here; the others are set by what one does. */
static const VoletChannel channels[] = {
    VOLET_CHANNEL_UNSAID,     VOLET_CHANNEL_HAND, VOLET_CHANNEL_POST,
    VOLET_CHANNEL_REGISTERED, VOLET_CHANNEL_MAIL, VOLET_CHANNEL_SITE,
};

struct _VoletShareGivePage {
  GtkWidget parent_instance;

  GtkWidget *ways;
  AdwComboRow *channel;
  GtkWidget *print_row;
  GtkWidget *calendar;
  GtkWidget *nameless;
  GtkLabel *message;
  GtkWidget *question;
  GtkWidget *own;
  GtkLabel *own_line;
  GtkWidget *done;

  VoletShareDraft *draft;
  VoletDocument *document;
  VoletOwnCopy *copy;
  char *base_name;
  VoletGivenFileKind kind;
  guint n;
};

G_DEFINE_FINAL_TYPE (VoletShareGivePage, volet_share_give_page, GTK_TYPE_WIDGET)

static void
say (VoletShareGivePage *self, const char *sentence)
{
  volet_message_say (self->message, sentence);
}

static void
say_error (VoletShareGivePage *self, const GError *error)
{
  g_autofree char *sentence = volet_text_format_error (error);

  say (self, sentence);
}

/* Without a notebook, the person's copy is all that remembers. */
static void
offer_own_copy (VoletShareGivePage *self)
{
  VoletNotebook *notebook = volet_share_draft_get_notebook (self->draft);

  if (!volet_vault_is_in_memory (volet_notebook_get_vault (notebook)))
    return;
  self->copy = volet_own_copy_new (self->document, notebook, self->n, NULL);
  if (self->copy == NULL)
    return;
  gtk_label_set_label (self->own_line, volet_own_copy_get_line (self->copy));
  gtk_widget_set_visible (self->own, TRUE);
  gtk_button_set_label (GTK_BUTTON (self->done), _ ("Finish and forget everything"));
}

/* It is in the ledger: the way out of this page is the only one left. */
static void
show_end (VoletShareGivePage *self, const char *how_it_went)
{
  g_autofree char *number =
      g_strdup_printf (_ ("It is number %u of what you have given."), self->n);
  g_autofree char *sentences = g_strconcat (how_it_went, "\n", number, NULL);

  gtk_widget_set_visible (self->ways, FALSE);
  gtk_widget_set_visible (self->question, FALSE);
  gtk_widget_set_visible (self->done, TRUE);
  offer_own_copy (self);
  say (self, sentences);
  gtk_widget_grab_focus (self->done);
}

static void
take_channel (VoletShareGivePage *self)
{
  volet_share_draft_set_channel (self->draft, channels[adw_combo_row_get_selected (self->channel)]);
}

static void
give (VoletShareGivePage *self, const VoletOutput *output, const char *how_it_went)
{
  g_autoptr (GError) error = NULL;

  if (!volet_share_draft_give (self->draft, output, &self->n, &error)) {
    say_error (self, error);
    return;
  }
  show_end (self, how_it_went);
}

static void
on_path_chosen (const char *path, gpointer user_data)
{
  VoletShareGivePage *self = user_data;
  const VoletOutput output = {.kind = self->kind, .path = path};

  take_channel (self);
  give (self, &output, _ ("The document is saved."));
}

static void
save (VoletShareGivePage *self, VoletGivenFileKind kind, const char *ending)
{
  g_autofree char *name = g_strdup_printf ("%s.%s", self->base_name, ending);

  self->kind = kind;
  volet_file_dialog_save (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                          _ ("Save the document"), name, on_path_chosen, self);
}

static void
on_pdf_activated (VoletShareGivePage *self)
{
  save (self, VOLET_GIVEN_FILE_PDF, "pdf");
}

static void
on_text_activated (VoletShareGivePage *self)
{
  save (self, VOLET_GIVEN_FILE_TEXT, "txt");
}

static void
on_ical_activated (VoletShareGivePage *self)
{
  save (self, VOLET_GIVEN_FILE_ICAL, "ics");
}

static gboolean
copy_text (GBytes *bytes, gpointer user_data, GError **error)
{
  VoletShareGivePage *self = user_data;
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  return TRUE;
}

/* A copy counts when it is copied: where it is pasted, nobody knows. */
static void
on_copy_activated (VoletShareGivePage *self)
{
  const VoletOutput output = {.kind = VOLET_GIVEN_FILE_TEXT, .func = copy_text, .user_data = self};

  volet_share_draft_set_channel (self->draft, VOLET_CHANNEL_COPIED);
  give (self, &output, _ ("The text is copied. Paste it into your message."));
}

static gboolean
begin_printing (GObject *page, GError **error)
{
  VoletShareGivePage *self = VOLET_SHARE_GIVE_PAGE (page);

  if (self->draft == NULL) {
    g_set_error_literal (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_LOCKED, "locked");
    return FALSE;
  }
  take_channel (self);
  if (!volet_share_draft_record (self->draft, VOLET_GIVEN_FILE_PDF, &self->n, error))
    return FALSE;
  /* Until the printer has the pages, nothing else is given. */
  gtk_widget_set_sensitive (self->ways, FALSE);
  return TRUE;
}

static void
draw_page (GObject *page, guint index, cairo_t *cr)
{
  VoletShareGivePage *self = VOLET_SHARE_GIVE_PAGE (page);

  if (self->document != NULL)
    volet_document_draw_page (self->document, index, cr);
}

/* The printer has everything: that is handing over. */
static void
take_printed (VoletShareGivePage *self)
{
  g_autoptr (GError) error = NULL;

  if (!volet_notebook_mark_given (volet_share_draft_get_notebook (self->draft), self->n, &error)) {
    say_error (self, error);
    return;
  }
  show_end (self, _ ("The document is at the printer."));
}

/* Something may have come out: only the person can see it. */
static void
ask_printed (VoletShareGivePage *self)
{
  gtk_widget_set_visible (self->ways, FALSE);
  gtk_widget_set_visible (self->question, TRUE);
  say (self, _ ("The printer reported a problem. Look whether the page came out."));
}

static void
end_printing (GObject *page, VoletPrintOutcome outcome, const GError *error)
{
  VoletShareGivePage *self = VOLET_SHARE_GIVE_PAGE (page);

  if (self->draft == NULL)
    return;
  gtk_widget_set_sensitive (self->ways, TRUE);
  if (outcome == VOLET_PRINT_OUTCOME_SENT)
    take_printed (self);
  else if (outcome == VOLET_PRINT_OUTCOME_PERHAPS)
    ask_printed (self);
  else if (error != NULL && error->domain == GTK_PRINT_ERROR)
    say (self, _ ("Printing is not possible now. Nothing was printed, nothing was given."));
  else if (error != NULL)
    say_error (self, error);
}

static void
on_print_activated (VoletShareGivePage *self)
{
  static const VoletPrintFuncs funcs = {begin_printing, draw_page, end_printing};

  volet_print_job_run (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->base_name,
                       volet_document_get_n_pages (self->document), &funcs, G_OBJECT (self));
}

static void
on_print_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletShareGivePage *self = VOLET_SHARE_GIVE_PAGE (widget);

  if (gtk_widget_get_visible (self->ways))
    on_print_activated (self);
}

static void
on_came_out_clicked (VoletShareGivePage *self)
{
  take_printed (self);
}

static void
on_nothing_came_clicked (VoletShareGivePage *self)
{
  g_autoptr (GError) error = NULL;

  if (!volet_notebook_mark_never_handed_over (volet_share_draft_get_notebook (self->draft), self->n,
                                              &error)) {
    say_error (self, error);
    return;
  }
  gtk_widget_set_visible (self->question, FALSE);
  gtk_widget_set_visible (self->ways, TRUE);
  say (self, _ ("Noted: this document was never handed over. You can try again."));
}

static void
draw_own_page (GObject *page, guint index, cairo_t *cr)
{
  VoletShareGivePage *self = VOLET_SHARE_GIVE_PAGE (page);

  if (self->copy != NULL)
    volet_own_copy_draw_page (self->copy, index, cr);
}

static void
end_printing_own (GObject *page, VoletPrintOutcome outcome, const GError *error)
{
  VoletShareGivePage *self = VOLET_SHARE_GIVE_PAGE (page);

  if (self->copy == NULL)
    return;
  if (outcome == VOLET_PRINT_OUTCOME_SENT)
    say (self, _ ("Your copy is at the printer."));
  else if (outcome == VOLET_PRINT_OUTCOME_PERHAPS || error != NULL)
    say (self, _ ("Your copy could not be printed. You can save it."));
}

static void
on_print_own_activated (VoletShareGivePage *self)
{
  static const VoletPrintFuncs funcs = {NULL, draw_own_page, end_printing_own};

  volet_print_job_run (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->base_name,
                       volet_own_copy_get_n_pages (self->copy), &funcs, G_OBJECT (self));
}

static void
on_own_path_chosen (const char *path, gpointer user_data)
{
  VoletShareGivePage *self = user_data;
  g_autoptr (GError) error = NULL;

  if (volet_own_copy_save (self->copy, path, &error))
    say (self, _ ("Your copy is saved."));
  else
    say_error (self, error);
}

static void
on_save_own_activated (VoletShareGivePage *self)
{
  /* Translators: the ending of a file's name, in plain letters: "my-copy". */
  g_autofree char *name = g_strdup_printf ("%s-%s.pdf", self->base_name, _ ("my-copy"));

  volet_file_dialog_save (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                          _ ("Save your copy"), name, on_own_path_chosen, self);
}

static gboolean
volet_share_give_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VOLET_SHARE_GIVE_PAGE (widget)->print_row);
}

static void
volet_share_give_page_dispose (GObject *object)
{
  VoletShareGivePage *self = VOLET_SHARE_GIVE_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->draft);
  g_clear_object (&self->document);
  g_clear_object (&self->copy);
  g_clear_pointer (&self->base_name, g_free);
  G_OBJECT_CLASS (volet_share_give_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/share/volet-share-give-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletShareGivePage, ways);
  gtk_widget_class_bind_template_child (widget_class, VoletShareGivePage, channel);
  gtk_widget_class_bind_template_child (widget_class, VoletShareGivePage, print_row);
  gtk_widget_class_bind_template_child (widget_class, VoletShareGivePage, calendar);
  gtk_widget_class_bind_template_child (widget_class, VoletShareGivePage, nameless);
  gtk_widget_class_bind_template_child (widget_class, VoletShareGivePage, message);
  gtk_widget_class_bind_template_child (widget_class, VoletShareGivePage, question);
  gtk_widget_class_bind_template_child (widget_class, VoletShareGivePage, own);
  gtk_widget_class_bind_template_child (widget_class, VoletShareGivePage, own_line);
  gtk_widget_class_bind_template_child (widget_class, VoletShareGivePage, done);
  gtk_widget_class_bind_template_callback (widget_class, on_print_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_pdf_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_text_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_ical_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_print_own_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_save_own_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_came_out_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_nothing_came_clicked);
}

static void
volet_share_give_page_class_init (VoletShareGivePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_share_give_page_dispose;
  widget_class->grab_focus = volet_share_give_page_grab_focus;
  gtk_widget_class_install_action (widget_class, "page.print", NULL, on_print_action);
  bind_template (widget_class);
}

static void
volet_share_give_page_init (VoletShareGivePage *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (channels); i++)
    gtk_string_list_append (labels, volet_text_get_channel (channels[i]));
  adw_combo_row_set_model (self->channel, G_LIST_MODEL (labels));
}

/**
 * volet_share_give_page_new:
 * @draft: (transfer none): what was shown
 * @document: (transfer none): its pages
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
volet_share_give_page_new (VoletShareDraft *draft, VoletDocument *document)
{
  VoletShareGivePage *self = g_object_new (VOLET_TYPE_SHARE_GIVE_PAGE, NULL);
  VoletStatement *statement = volet_document_get_statement (document);
  gboolean is_hours;

  self->draft = g_object_ref (draft);
  self->document = g_object_ref (document);
  self->base_name = volet_document_make_base_name (statement);
  /* A receipt or a list has no weeks that a calendar could hold. */
  is_hours = volet_statement_get_head (statement)->kind == VOLET_STATEMENT_KIND_HOURS;
  gtk_widget_set_visible (self->calendar, is_hours);
  gtk_widget_set_visible (self->nameless,
                          is_hours && volet_share_draft_get_typed_name (draft) == NULL);
  return GTK_WIDGET (self);
}
