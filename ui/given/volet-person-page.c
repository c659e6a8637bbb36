/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One person to whom something was given: their name, whom they talk to, what they usually get. */

#include "volet-person-page.h"

#include "volet-extract-page.h"
#include "volet-knowledge-panel.h"
#include "volet-message.h"
#include "volet-navigation.h"
#include "volet-notebook-ledger.h"
#include "volet-share-start.h"
#include "volet-share-words.h"
#include "volet-text-error.h"
#include "volet-text-sharing.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _VoletPersonPage {
  GtkWidget parent_instance;

  AdwWindowTitle *title;
  GtkWidget *give;
  GtkBox *knowledge_slot;
  AdwEntryRow *name;
  AdwEntryRow *sign;
  AdwComboRow *group;
  AdwActionRow *form;
  GtkLabel *message;

  VoletNotebook *notebook;
  VoletSurroundings *surroundings;
  VoletRecipient *recipient;
  GPtrArray *groups;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (VoletPersonPage, volet_person_page, GTK_TYPE_WIDGET)

static void
say (VoletPersonPage *self, const char *sentence)
{
  volet_message_say (self->message, sentence);
}

static VoletRecipient *
find_recipient (VoletNotebook *notebook, VoletId id, GError **error)
{
  g_autoptr (GPtrArray) all = volet_notebook_list_recipients (notebook, error);

  if (all == NULL)
    return NULL;
  for (guint i = 0; i < all->len; i++)
    if (((const VoletRecipient *) all->pdata[i])->id == id)
      return volet_recipient_copy (all->pdata[i]);
  g_set_error_literal (error, VOLET_NOTEBOOK_ERROR, VOLET_NOTEBOOK_ERROR_UNKNOWN_RECIPIENT,
                       "no such recipient");
  return NULL;
}

/* As kept: the administration, the other groups that there are, and one of their own. */
static void
fill_groups (VoletPersonPage *self)
{
  g_autoptr (GPtrArray) all = volet_notebook_list_recipients (self->notebook, NULL);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;

  g_ptr_array_set_size (self->groups, 0);
  g_ptr_array_add (self->groups, g_strdup (VOLET_GROUP_ADMINISTRATION));
  for (guint i = 0; all != NULL && i < all->len; i++) {
    const char *group = ((const VoletRecipient *) all->pdata[i])->group;

    if (!g_ptr_array_find_with_equal_func (self->groups, group, g_str_equal, NULL))
      g_ptr_array_add (self->groups, g_strdup (group));
  }
  g_ptr_array_find_with_equal_func (self->groups, self->recipient->group, g_str_equal, &selected);
  for (guint i = 0; i < self->groups->len; i++) {
    g_autofree char *label = volet_text_dup_group_label (self->groups->pdata[i]);

    gtk_string_list_append (labels, label);
  }
  gtk_string_list_append (labels, _ ("Somebody apart: a lawyer, an association"));

  adw_combo_row_set_model (self->group, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->group, selected);
}

static void
show (VoletPersonPage *self)
{
  g_autofree char *title = volet_share_words_format_recipient (self->recipient);
  const char *sign = self->recipient->sign != NULL ? self->recipient->sign : "";

  self->is_updating = TRUE;
  adw_window_title_set_title (self->title, title);
  gtk_editable_set_text (GTK_EDITABLE (self->name), self->recipient->name);
  gtk_editable_set_text (GTK_EDITABLE (self->sign), sign);
  adw_action_row_set_subtitle (self->form,
                               volet_text_get_level_label (self->recipient->form.level));
  fill_groups (self);
  self->is_updating = FALSE;
}

/* What they know, anew: moving somebody changes it. */
static void
show_knowledge (VoletPersonPage *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->knowledge_slot));

  if (child != NULL)
    gtk_box_remove (self->knowledge_slot, child);
  gtk_box_append (self->knowledge_slot,
                  volet_knowledge_panel_new (self->notebook, self->recipient));
}

/* After a change, or a refusal: what is shown is what is kept. */
static void
end_change (VoletPersonPage *self, gboolean is_done, const char *sentence, const GError *error)
{
  g_autofree char *problem = is_done ? NULL : volet_text_format_error (error);
  VoletRecipient *fresh = find_recipient (self->notebook, self->recipient->id, NULL);

  if (fresh != NULL) {
    volet_recipient_free (self->recipient);
    self->recipient = fresh;
    show (self);
  }
  say (self, is_done ? sentence : problem);
}

static char *
dup_normal (AdwEntryRow *row)
{
  char *normal = g_utf8_normalize (gtk_editable_get_text (GTK_EDITABLE (row)), -1, G_NORMALIZE_NFC);

  return normal != NULL ? g_strstrip (normal) : g_strdup ("");
}

static void
on_name_applied (VoletPersonPage *self)
{
  g_autofree char *name = dup_normal (self->name);
  g_autoptr (GError) error = NULL;
  gboolean is_done =
      volet_notebook_rename_recipient (self->notebook, self->recipient->id, name, &error);

  end_change (self, is_done, _ ("The name is changed. Documents given before keep theirs."), error);
}

static void
on_sign_applied (VoletPersonPage *self)
{
  g_autofree char *sign = dup_normal (self->sign);
  g_autoptr (GError) error = NULL;
  gboolean is_done = volet_notebook_sign_recipient (self->notebook, self->recipient->id,
                                                    *sign != '\0' ? sign : NULL, &error);

  end_change (self, is_done, _ ("The sign is noted. It never leaves."), error);
}

static void
on_group_changed (VoletPersonPage *self)
{
  guint selected = adw_combo_row_get_selected (self->group);
  const char *group;
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  if (self->is_updating || self->recipient == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  group = selected < self->groups->len ? self->groups->pdata[selected] : self->recipient->name;
  if (g_strcmp0 (group, self->recipient->group) == 0)
    return;
  is_done = volet_notebook_move_recipient (self->notebook, self->recipient->id, group, &error);
  end_change (self, is_done,
              _ ("Noted. What they were given before stays known to those who knew it."), error);
  show_knowledge (self);
}

static void
on_give_clicked (VoletPersonPage *self)
{
  volet_share_start (GTK_WIDGET (self), self->notebook, self->surroundings, self->recipient->id);
}

static void
on_list_clicked (VoletPersonPage *self)
{
  volet_navigation_push_over (
      GTK_WIDGET (self),
      volet_extract_page_new (self->notebook, self->surroundings, self->recipient->id));
}

static gboolean
volet_person_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VOLET_PERSON_PAGE (widget)->give);
}

static void
volet_person_page_dispose (GObject *object)
{
  VoletPersonPage *self = VOLET_PERSON_PAGE (object);
  GtkWidget *child;

  self->is_updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->notebook);
  g_clear_object (&self->surroundings);
  g_clear_pointer (&self->recipient, volet_recipient_free);
  G_OBJECT_CLASS (volet_person_page_parent_class)->dispose (object);
}

static void
volet_person_page_finalize (GObject *object)
{
  g_ptr_array_unref (VOLET_PERSON_PAGE (object)->groups);
  G_OBJECT_CLASS (volet_person_page_parent_class)->finalize (object);
}

static void
volet_person_page_class_init (VoletPersonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_person_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = volet_person_page_finalize;
  widget_class->grab_focus = volet_person_page_grab_focus;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/given/volet-person-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletPersonPage, title);
  gtk_widget_class_bind_template_child (widget_class, VoletPersonPage, give);
  gtk_widget_class_bind_template_child (widget_class, VoletPersonPage, knowledge_slot);
  gtk_widget_class_bind_template_child (widget_class, VoletPersonPage, name);
  gtk_widget_class_bind_template_child (widget_class, VoletPersonPage, sign);
  gtk_widget_class_bind_template_child (widget_class, VoletPersonPage, group);
  gtk_widget_class_bind_template_child (widget_class, VoletPersonPage, form);
  gtk_widget_class_bind_template_child (widget_class, VoletPersonPage, message);
  gtk_widget_class_bind_template_callback (widget_class, on_name_applied);
  gtk_widget_class_bind_template_callback (widget_class, on_sign_applied);
  gtk_widget_class_bind_template_callback (widget_class, on_group_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_give_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_list_clicked);
}

static void
volet_person_page_init (VoletPersonPage *self)
{
  self->groups = g_ptr_array_new_with_free_func (g_free);
  self->is_updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_person_page_new:
 * @notebook: (transfer none): an unlocked notebook
 * @surroundings: (transfer none): what is given from outside
 * @recipient: somebody
 * @error: return location
 *
 * Errors: %VOLET_NOTEBOOK_ERROR_UNKNOWN_RECIPIENT
 *
 * Returns: (transfer floating) (nullable): the page
 */
GtkWidget *
volet_person_page_new (VoletNotebook *notebook,
                       VoletSurroundings *surroundings,
                       VoletId recipient,
                       GError **error)
{
  VoletRecipient *found = find_recipient (notebook, recipient, error);
  VoletPersonPage *self;

  if (found == NULL)
    return NULL;
  self = g_object_new (VOLET_TYPE_PERSON_PAGE, NULL);
  self->notebook = g_object_ref (notebook);
  self->surroundings = g_object_ref (surroundings);
  self->recipient = found;
  show (self);
  show_knowledge (self);
  return GTK_WIDGET (self);
}
