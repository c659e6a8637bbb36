/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of what was given: for whom, and what stands on it. It names the documents of one group;
 * any other stands on it only where that very one is ticked. */

#include "volet-extract-page.h"

#include "volet-message.h"
#include "volet-navigation.h"
#include "volet-notebook-deduction.h"
#include "volet-notebook-ledger.h"
#include "volet-recipient-chooser.h"
#include "volet-share-past.h"
#include "volet-share-preview-page.h"
#include "volet-share-words.h"
#include "volet-text-error.h"
#include "volet-text-sharing.h"
#include "volet-text-time.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define NUMBER_KEY "volet-given-number"

struct _VoletExtractPage {
  GtkWidget parent_instance;

  VoletRecipientChooser *recipients;
  AdwComboRow *group;
  AdwPreferencesGroup *listed;
  AdwPreferencesGroup *others;
  GtkLabel *message;

  VoletNotebook *notebook;
  VoletSurroundings *surroundings;
  GPtrArray *people;
  GPtrArray *groups;
  GPtrArray *rows;
  GPtrArray *ticks;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (VoletExtractPage, volet_extract_page, GTK_TYPE_WIDGET)

static void
say (VoletExtractPage *self, const char *sentence)
{
  volet_message_say (self->message, sentence);
}

static const char *
get_group (VoletExtractPage *self)
{
  guint selected = adw_combo_row_get_selected (self->group);

  return selected < self->groups->len ? self->groups->pdata[selected] : VOLET_GROUP_ADMINISTRATION;
}

static char *
format_person (VoletExtractPage *self, const VoletGiven *given)
{
  for (guint i = 0; i < self->people->len; i++)
    if (((const VoletRecipient *) self->people->pdata[i])->id == given->recipient)
      return volet_share_words_format_recipient (self->people->pdata[i]);
  return g_strdup (volet_statement_get_head (given->statement)->recipient);
}

/* "Mme Martin, jeudi 26 novembre 2026", with what it was below. */
static GtkWidget *
make_row (VoletExtractPage *self, const VoletGiven *given)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *who = format_person (self, given);
  g_autofree char *day = volet_text_format_day (given->true_day);
  g_autofree char *weeks = volet_share_words_format_period (given->statement);
  g_autofree char *what = volet_share_words_format_given (given);
  g_autofree char *title = g_strdup_printf ("%s, %s", who, day);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", weeks, what);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static void
add_row (VoletExtractPage *self, AdwPreferencesGroup *group, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_tick (VoletExtractPage *self, const VoletGiven *given)
{
  GtkWidget *row = make_row (self, given);
  GtkWidget *tick = gtk_check_button_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);
  g_object_set_data (G_OBJECT (tick), NUMBER_KEY, GUINT_TO_POINTER (given->n));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), tick);
  g_ptr_array_add (self->ticks, tick);
  add_row (self, self->others, row);
}

static gboolean
has_number (GArray *numbers, guint n)
{
  for (guint i = 0; i < numbers->len; i++)
    if (g_array_index (numbers, guint, i) == n)
      return TRUE;
  return FALSE;
}

static void
clear_rows (VoletExtractPage *self)
{
  for (guint i = 0; i < self->rows->len; i++) {
    GtkWidget *row = self->rows->pdata[i];

    adw_preferences_group_remove (
        gtk_widget_is_ancestor (row, GTK_WIDGET (self->listed)) ? self->listed : self->others, row);
  }
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->ticks, 0);
}

/* What the group was given stands on the list; the rest can be ticked. */
static void
show_lines (VoletExtractPage *self)
{
  g_autoptr (GPtrArray) all = volet_notebook_list_given (self->notebook, NULL);
  g_autoptr (GArray) known = volet_notebook_list_known (self->notebook, get_group (self), NULL);
  guint n_listed = 0;

  clear_rows (self);
  for (guint i = 0; all != NULL && known != NULL && i < all->len; i++) {
    const VoletGiven *given = all->pdata[i];

    if (has_number (known, given->n)) {
      add_row (self, self->listed, make_row (self, given));
      n_listed++;
    } else if (volet_given_counts (given)) {
      add_tick (self, given);
    }
  }
  gtk_widget_set_visible (GTK_WIDGET (self->listed), n_listed > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->others), self->ticks->len > 0);
}

static void
on_group_changed (VoletExtractPage *self)
{
  if (self->is_updating || self->notebook == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  show_lines (self);
}

/* (element-type guint): the lines that are ticked */
static GArray *
get_ticked (VoletExtractPage *self)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->ticks->len; i++) {
    guint n = GPOINTER_TO_UINT (g_object_get_data (self->ticks->pdata[i], NUMBER_KEY));

    if (gtk_check_button_get_active (self->ticks->pdata[i]))
      g_array_append_val (numbers, n);
  }
  return numbers;
}

static VoletShareDraft *
make_draft (VoletExtractPage *self)
{
  VoletShareDraft *draft = volet_share_draft_new (self->notebook, self->surroundings);
  g_autoptr (VoletGiven) last = volet_share_past_get_last (self->notebook, VOLET_ID_NONE);
  g_autoptr (GArray) ticked = get_ticked (self);

  volet_recipient_chooser_fill_draft (self->recipients, draft);
  if (last != NULL)
    volet_share_draft_set_typed_name (draft,
                                      volet_statement_get_head (last->statement)->typed_name);
  volet_share_draft_set_extract_of (draft, get_group (self), ticked);
  return draft;
}

static void
on_preview_clicked (VoletExtractPage *self)
{
  const char *nobody = volet_recipient_chooser_find_gap (self->recipients);
  g_autoptr (VoletShareDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  GtkWidget *page;

  if (nobody != NULL) {
    say (self, nobody);
    return;
  }
  draft = make_draft (self);
  page = volet_share_preview_page_new (draft, &error);
  if (page != NULL) {
    gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
    volet_navigation_push_over (GTK_WIDGET (self), page);
    return;
  }
  sentence = volet_text_format_error (error);
  say (self, sentence);
}

static gboolean
volet_extract_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VOLET_EXTRACT_PAGE (widget)->recipients));
}

static void
volet_extract_page_dispose (GObject *object)
{
  VoletExtractPage *self = VOLET_EXTRACT_PAGE (object);
  GtkWidget *child;

  self->is_updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->notebook);
  g_clear_object (&self->surroundings);
  G_OBJECT_CLASS (volet_extract_page_parent_class)->dispose (object);
}

static void
volet_extract_page_finalize (GObject *object)
{
  VoletExtractPage *self = VOLET_EXTRACT_PAGE (object);

  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->ticks);
  G_OBJECT_CLASS (volet_extract_page_parent_class)->finalize (object);
}

static void
volet_extract_page_class_init (VoletExtractPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_extract_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = volet_extract_page_finalize;
  widget_class->grab_focus = volet_extract_page_grab_focus;
  g_type_ensure (VOLET_TYPE_RECIPIENT_CHOOSER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/given/volet-extract-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletExtractPage, recipients);
  gtk_widget_class_bind_template_child (widget_class, VoletExtractPage, group);
  gtk_widget_class_bind_template_child (widget_class, VoletExtractPage, listed);
  gtk_widget_class_bind_template_child (widget_class, VoletExtractPage, others);
  gtk_widget_class_bind_template_child (widget_class, VoletExtractPage, message);
  gtk_widget_class_bind_template_callback (widget_class, on_group_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_preview_clicked);
}

static void
volet_extract_page_init (VoletExtractPage *self)
{
  self->rows = g_ptr_array_new ();
  self->ticks = g_ptr_array_new ();
  self->is_updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Every group that there is; that of @recipient is chosen, or the administration. */
static void
fill_groups (VoletExtractPage *self, VoletId recipient)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  const char *own = VOLET_GROUP_ADMINISTRATION;
  guint selected = 0;

  for (guint i = 0; i < self->people->len; i++)
    if (((const VoletRecipient *) self->people->pdata[i])->id == recipient)
      own = ((const VoletRecipient *) self->people->pdata[i])->group;
  for (guint i = 0; i < self->groups->len; i++) {
    g_autofree char *label = volet_text_dup_group_label (self->groups->pdata[i]);

    gtk_string_list_append (labels, label);
  }
  g_ptr_array_find_with_equal_func (self->groups, own, g_str_equal, &selected);
  adw_combo_row_set_model (self->group, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->group, selected);
}

/**
 * volet_extract_page_new:
 * @notebook: (transfer none): an unlocked notebook
 * @surroundings: (transfer none): what is given from outside
 * @recipient: whom the list is for, or %VOLET_ID_NONE where that is not said yet
 *
 * Returns: (transfer floating): the page, with the documents of that person's group
 */
GtkWidget *
volet_extract_page_new (VoletNotebook *notebook, VoletSurroundings *surroundings, VoletId recipient)
{
  VoletExtractPage *self = g_object_new (VOLET_TYPE_EXTRACT_PAGE, NULL);

  self->notebook = g_object_ref (notebook);
  self->surroundings = g_object_ref (surroundings);
  self->people = volet_share_past_list_people (notebook);
  self->groups = volet_notebook_list_groups (notebook, NULL);
  if (self->groups == NULL)
    self->groups = g_ptr_array_new ();
  volet_recipient_chooser_set_people (self->recipients, self->people);
  if (recipient != VOLET_ID_NONE)
    volet_recipient_chooser_select (self->recipients, recipient);
  fill_groups (self, recipient);
  self->is_updating = FALSE;
  show_lines (self);
  return GTK_WIDGET (self);
}
