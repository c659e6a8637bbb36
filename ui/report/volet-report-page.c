/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Remplir l'agenda officiel: what to type there of a document that was given, coarsest wording
 * first. What is typed is given: it goes into the ledger line by line. */

#include "volet-report-page.h"

#include "volet-message.h"
#include "volet-notebook-ledger.h"
#include "volet-report.h"
#include "volet-share-start.h"
#include "volet-share-words.h"
#include "volet-text-error.h"
#include "volet-text-official.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define LINE_KEY "volet-report-line"

/* Wordings of the same hours, from the one that says least. */
typedef enum { WORDING_SUM, WORDING_SUM_BY_FAMILY, WORDING_WEEKS, WORDING_FAMILIES } Wording;

struct _VoletReportPage {
  GtkWidget parent_instance;

  GtkLabel *message;
  GtkWidget *lines_part;
  GtkLabel *notice;
  AdwComboRow *document;
  GtkBox *lines;
  GtkWidget *empty_part;
  GtkWidget *give;

  VoletNotebook *notebook;
  VoletSurroundings *surroundings;
  GArray *numbers;
  VoletReport *report;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (VoletReportPage, volet_report_page, GTK_TYPE_WIDGET)

static void show_report (VoletReportPage *self);

static void
say (VoletReportPage *self, const char *sentence)
{
  volet_message_say (self->message, sentence);
}

static void
say_error (VoletReportPage *self, const GError *error)
{
  g_autofree char *sentence = volet_text_format_error (error);

  say (self, sentence);
}

static Wording
get_wording (const VoletOfficialLine *line)
{
  const VoletStatementHead *head = volet_statement_get_head (line->statement);
  gboolean has_families = head->level == VOLET_LEVEL_FAMILIES;

  if (head->is_whole_period)
    return has_families ? WORDING_SUM_BY_FAMILY : WORDING_SUM;
  return has_families ? WORDING_FAMILIES : WORDING_WEEKS;
}

static const char *
get_wording_label (Wording wording)
{
  switch (wording) {
  case WORDING_SUM:
    return _ ("In one figure");
  case WORDING_SUM_BY_FAMILY:
    return _ ("In all, by family of activities");
  case WORDING_WEEKS:
    return _ ("Week by week");
  case WORDING_FAMILIES:
  default:
    return _ ("Week by week, by family of activities");
  }
}

static const VoletOfficialLine *
get_line (VoletReportPage *self, guint index)
{
  return self->report->lines->pdata[index];
}

/* One wording is enough: the hours are all there once each of its lines is. */
static gboolean
is_all_typed (VoletReportPage *self, Wording wording)
{
  for (guint i = 0; i < self->report->lines->len; i++)
    if (get_wording (get_line (self, i)) == wording && !self->report->is_done[i])
      return FALSE;
  return TRUE;
}

/* Records that the line was typed, or copied: a copy counts when it is copied. */
static gboolean
record (VoletReportPage *self, guint index)
{
  Wording wording = get_wording (get_line (self, index));
  g_autofree char *number = NULL;
  g_autofree char *sentences = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  if (!volet_notebook_record_report (self->notebook, self->report, index, &n, &error)) {
    say_error (self, error);
    return FALSE;
  }
  show_report (self);
  number = g_strdup_printf (_ ("It is number %u of what you have given."), n);
  sentences =
      g_strconcat (self->report != NULL && is_all_typed (self, wording) ? _ ("Everything is typed.")
                                                                        : _ ("Noted as typed."),
                   "\n", number, NULL);
  say (self, sentences);
  return TRUE;
}

static guint
get_index (GtkWidget *button)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), LINE_KEY));
}

static void
on_typed_clicked (VoletReportPage *self, GtkWidget *button)
{
  record (self, get_index (button));
}

static void
on_copy_clicked (VoletReportPage *self, GtkWidget *button)
{
  guint index = get_index (button);
  g_autofree char *words = volet_text_format_official_words (get_line (self, index)->statement);

  if (self->report->is_done[index] || record (self, index))
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), words);
}

static void
add_button (VoletReportPage *self,
            AdwActionRow *row,
            GtkWidget *button,
            guint index,
            const char *label,
            GCallback on_clicked)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data (G_OBJECT (button), LINE_KEY, GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", on_clicked, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (row, button);
}

static void
add_copy_button (VoletReportPage *self, AdwActionRow *row, guint index, const char *words)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");
  g_autofree char *label = g_strdup_printf (_ ("Copy: %s"), words);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Copy. It counts as typed when it is copied."));
  add_button (self, row, button, index, label, G_CALLBACK (on_copy_clicked));
}

static void
add_typed_button (VoletReportPage *self, AdwActionRow *row, guint index, const char *words)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Typed"));
  g_autofree char *label = g_strdup_printf (_ ("Typed: %s"), words);

  /* The first wording says least. */
  if (index == 0)
    gtk_widget_add_css_class (button, "suggested-action");
  add_button (self, row, button, index, label, G_CALLBACK (on_typed_clicked));
}

static void
add_done_sign (AdwActionRow *row)
{
  GtkWidget *label = gtk_label_new (_ ("typed"));

  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (row, label);
  adw_action_row_add_suffix (row, g_object_new (GTK_TYPE_IMAGE, "icon-name",
                                                "object-select-symbolic", "accessible-role",
                                                GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
}

static GtkWidget *
make_row (VoletReportPage *self, guint index)
{
  VoletStatement *statement = get_line (self, index)->statement;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = volet_text_format_official_words (statement);
  g_autofree char *weeks = volet_text_format_official_weeks (statement);
  g_autofree char *name = g_strdup_printf ("%s, %s", words, weeks);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), weeks);
  add_copy_button (self, ADW_ACTION_ROW (row), index, name);
  if (self->report->is_done[index])
    add_done_sign (ADW_ACTION_ROW (row));
  else
    add_typed_button (self, ADW_ACTION_ROW (row), index, name);
  return row;
}

static void
clear_lines (VoletReportPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);
}

/* One group a wording, in the order of the report. */
static void
add_lines (VoletReportPage *self)
{
  GtkWidget *group = NULL;

  for (guint i = 0; i < self->report->lines->len; i++) {
    Wording wording = get_wording (get_line (self, i));

    if (group == NULL || wording != get_wording (get_line (self, i - 1))) {
      group = adw_preferences_group_new ();
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), get_wording_label (wording));
      gtk_box_append (self->lines, group);
    }
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (self, i));
  }
}

/* What can be typed of the document that is chosen, as the ledger is now. */
static void
show_report (VoletReportPage *self)
{
  guint selected = adw_combo_row_get_selected (self->document);
  g_autoptr (GError) error = NULL;

  clear_lines (self);
  g_clear_pointer (&self->report, volet_report_free);
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  if (selected >= self->numbers->len)
    return;
  self->report = volet_notebook_load_report (
      self->notebook, g_array_index (self->numbers, guint, selected), &error);
  if (self->report != NULL)
    add_lines (self);
  else
    say_error (self, error);
}

static void
on_document_changed (VoletReportPage *self)
{
  if (!self->is_updating && self->notebook != NULL)
    show_report (self);
}

static void
on_give_clicked (VoletReportPage *self)
{
  volet_share_start_in_place (GTK_WIDGET (self), self->notebook, self->surroundings, VOLET_ID_NONE);
}

static const VoletRecipient *
find_recipient (GPtrArray *people, VoletId id)
{
  for (guint i = 0; i < people->len; i++)
    if (((const VoletRecipient *) people->pdata[i])->id == id)
      return people->pdata[i];
  return NULL;
}

/* "Mme Martin · du lundi 2 au dimanche 29 novembre 2026" */
static void
add_document (VoletReportPage *self,
              GtkStringList *labels,
              const VoletGiven *given,
              const VoletRecipient *recipient)
{
  g_autofree char *who = volet_share_words_format_recipient (recipient);
  g_autofree char *weeks = volet_share_words_format_period (given->statement);
  g_autofree char *label = g_strdup_printf ("%s · %s", who, weeks);

  gtk_string_list_append (labels, label);
  g_array_append_val (self->numbers, given->n);
}

/* The latest first. Whoever is apart from the administration does not read the official agenda. */
static void
fill_documents (VoletReportPage *self, guint n)
{
  g_autoptr (GPtrArray) people = volet_notebook_list_recipients (self->notebook, NULL);
  g_autoptr (GPtrArray) all = volet_notebook_list_given (self->notebook, NULL);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = all != NULL && people != NULL ? all->len : 0; i > 0; i--) {
    const VoletGiven *given = all->pdata[i - 1];
    const VoletRecipient *recipient = find_recipient (people, given->recipient);

    if (recipient == NULL || !volet_report_is_possible (given, recipient))
      continue;
    if (given->n == n)
      selected = self->numbers->len;
    add_document (self, labels, given, recipient);
  }
  self->is_updating = TRUE;
  adw_combo_row_set_model (self->document, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->document, selected);
  self->is_updating = FALSE;
}

static gboolean
volet_report_page_grab_focus (GtkWidget *widget)
{
  VoletReportPage *self = VOLET_REPORT_PAGE (widget);

  if (gtk_widget_get_visible (self->empty_part))
    return gtk_widget_grab_focus (self->give);
  return gtk_widget_grab_focus (GTK_WIDGET (self->document));
}

static void
volet_report_page_dispose (GObject *object)
{
  VoletReportPage *self = VOLET_REPORT_PAGE (object);
  GtkWidget *child;

  self->is_updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->report, volet_report_free);
  g_clear_object (&self->notebook);
  g_clear_object (&self->surroundings);
  G_OBJECT_CLASS (volet_report_page_parent_class)->dispose (object);
}

static void
volet_report_page_finalize (GObject *object)
{
  g_array_unref (VOLET_REPORT_PAGE (object)->numbers);
  G_OBJECT_CLASS (volet_report_page_parent_class)->finalize (object);
}

static void
volet_report_page_class_init (VoletReportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_report_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = volet_report_page_finalize;
  widget_class->grab_focus = volet_report_page_grab_focus;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/report/volet-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletReportPage, message);
  gtk_widget_class_bind_template_child (widget_class, VoletReportPage, lines_part);
  gtk_widget_class_bind_template_child (widget_class, VoletReportPage, notice);
  gtk_widget_class_bind_template_child (widget_class, VoletReportPage, document);
  gtk_widget_class_bind_template_child (widget_class, VoletReportPage, lines);
  gtk_widget_class_bind_template_child (widget_class, VoletReportPage, empty_part);
  gtk_widget_class_bind_template_child (widget_class, VoletReportPage, give);
  gtk_widget_class_bind_template_callback (widget_class, on_document_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_give_clicked);
}

static void
volet_report_page_init (VoletReportPage *self)
{
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->notice, volet_text_get_official_notice ());
}

/**
 * volet_report_page_new:
 * @notebook: (transfer none): an unlocked notebook
 * @surroundings: (transfer none): what is given from outside
 * @n: the number of a document of the ledger, or 0 for the latest one
 *
 * Returns: (transfer floating): the page, with the lines of that document if it has any
 */
GtkWidget *
volet_report_page_new (VoletNotebook *notebook, VoletSurroundings *surroundings, guint n)
{
  VoletReportPage *self = g_object_new (VOLET_TYPE_REPORT_PAGE, NULL);

  self->notebook = g_object_ref (notebook);
  self->surroundings = g_object_ref (surroundings);
  fill_documents (self, n);
  gtk_widget_set_visible (self->lines_part, self->numbers->len > 0);
  gtk_widget_set_visible (self->empty_part, self->numbers->len == 0);
  show_report (self);
  return GTK_WIDGET (self);
}
