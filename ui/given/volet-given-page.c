/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Mes relevés: giving one, and all that was given, by person. */

#include "volet-given-page.h"

#include "volet-extract-page.h"
#include "volet-given-detail-page.h"
#include "volet-message.h"
#include "volet-navigation.h"
#include "volet-notebook-ledger.h"
#include "volet-person-page.h"
#include "volet-share-past.h"
#include "volet-share-start.h"
#include "volet-share-words.h"
#include "volet-text-sharing.h"
#include "volet-text-time.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define NUMBER_KEY "volet-given-number"
#define PERSON_KEY "volet-given-person"

struct _VoletGivenPage {
  GtkWidget parent_instance;

  GtkWidget *give;
  GtkWidget *empty;
  GtkWidget *title;
  GtkBox *people;
  GtkWidget *list;

  VoletNotebook *notebook;
  VoletSurroundings *surroundings;
  gboolean is_stale;
};

G_DEFINE_FINAL_TYPE (VoletGivenPage, volet_given_page, GTK_TYPE_WIDGET)

static void
on_give_clicked (VoletGivenPage *self)
{
  volet_share_start (GTK_WIDGET (self), self->notebook, self->surroundings, VOLET_ID_NONE);
}

static void
on_list_clicked (VoletGivenPage *self)
{
  volet_navigation_push_over (
      GTK_WIDGET (self),
      volet_extract_page_new (self->notebook, self->surroundings, VOLET_ID_NONE));
}

static void
on_row_activated (VoletGivenPage *self, GtkWidget *row)
{
  guint n = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), NUMBER_KEY));
  g_autoptr (GError) error = NULL;
  GtkWidget *page = volet_given_detail_page_new (self->notebook, n, self->surroundings, &error);

  if (page != NULL)
    volet_navigation_push_over (GTK_WIDGET (self), page);
  else
    volet_message_show_error (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), error);
}

static void
on_person_clicked (GtkWidget *button, gpointer user_data)
{
  VoletGivenPage *self = user_data;
  const VoletId *id = g_object_get_data (G_OBJECT (button), PERSON_KEY);
  g_autoptr (GError) error = NULL;
  GtkWidget *page = volet_person_page_new (self->notebook, self->surroundings, *id, &error);

  if (page != NULL)
    volet_navigation_push_over (GTK_WIDGET (self), page);
  else
    volet_message_show_error (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), error);
}

static GtkWidget *
make_row (VoletGivenPage *self, const VoletGiven *given, const char *title)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *weeks = volet_share_words_format_period (given->statement);
  g_autofree char *what = volet_share_words_format_given (given);
  g_autofree char *subtitle =
      g_strdup_printf ("%s · %s · %s", weeks, what, volet_text_get_given_state (given->state));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), NUMBER_KEY, GUINT_TO_POINTER (given->n));
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated), self,
                           G_CONNECT_SWAPPED);
  return row;
}

/* What was interrupted: only the person knows whether it was handed over. */
static void
add_to_check (VoletGivenPage *self, GPtrArray *people, GPtrArray *all)
{
  GtkWidget *group = NULL;

  for (guint i = all->len; i > 0; i--) {
    const VoletGiven *given = all->pdata[i - 1];
    g_autofree char *title = NULL;

    if (given->state != VOLET_GIVEN_STATE_PERHAPS)
      continue;
    if (group == NULL) {
      group = adw_preferences_group_new ();
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("To be checked"));
      adw_preferences_group_set_description (
          ADW_PREFERENCES_GROUP (group), _ ("Was it handed over? Until you say so, it counts."));
      gtk_box_append (self->people, group);
    }
    for (guint j = 0; j < people->len && title == NULL; j++)
      if (((const VoletRecipient *) people->pdata[j])->id == given->recipient)
        title = volet_share_words_format_recipient (people->pdata[j]);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               make_row (self, given, title != NULL ? title : ""));
  }
}

static GtkWidget *
make_person_button (VoletGivenPage *self, const VoletRecipient *recipient, const char *name)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("This person"));
  g_autofree char *label = g_strdup_printf (_ ("This person: %s"), name);
  VoletId *id = g_new (VoletId, 1);

  *id = recipient->id;
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), PERSON_KEY, id, g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_person_clicked), self, 0);
  return button;
}

/* One group a person, its documents the latest first. */
static void
add_person (VoletGivenPage *self, const VoletRecipient *recipient, GPtrArray *all)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *group_label = volet_text_dup_group_label (recipient->group);
  g_autofree char *description = g_markup_escape_text (group_label, -1);
  g_autofree char *name = volet_share_words_format_recipient (recipient);
  g_autofree char *title = g_markup_escape_text (name, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group),
                                           make_person_button (self, recipient, name));
  for (guint i = all->len; i > 0; i--) {
    const VoletGiven *given = all->pdata[i - 1];
    g_autofree char *day = NULL;

    if (given->recipient != recipient->id)
      continue;
    day = volet_text_format_day (given->true_day);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (self, given, day));
  }
  gtk_box_append (self->people, group);
}

static void
refresh (VoletGivenPage *self)
{
  g_autoptr (GPtrArray) people = volet_share_past_list_people (self->notebook);
  g_autoptr (GPtrArray) all = volet_notebook_list_given (self->notebook, NULL);
  GtkWidget *child;

  self->is_stale = FALSE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->people))) != NULL)
    gtk_box_remove (self->people, child);
  if (all != NULL) {
    add_to_check (self, people, all);
    for (guint i = 0; i < people->len; i++)
      add_person (self, people->pdata[i], all);
  }
  gtk_widget_set_visible (self->empty, all == NULL || all->len == 0);
  gtk_widget_set_visible (self->title, all != NULL && all->len > 0);
  gtk_widget_set_visible (self->list, all != NULL && all->len > 0);
}

/* While it is not shown it is only known to be out of date. */
static void
on_notebook_changed (VoletGivenPage *self)
{
  if (volet_notebook_is_locked (self->notebook))
    return;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  else
    self->is_stale = TRUE;
}

static void
volet_given_page_map (GtkWidget *widget)
{
  VoletGivenPage *self = VOLET_GIVEN_PAGE (widget);

  if (self->is_stale && !volet_notebook_is_locked (self->notebook))
    refresh (self);
  GTK_WIDGET_CLASS (volet_given_page_parent_class)->map (widget);
}

static gboolean
volet_given_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VOLET_GIVEN_PAGE (widget)->give);
}

static void
volet_given_page_dispose (GObject *object)
{
  VoletGivenPage *self = VOLET_GIVEN_PAGE (object);
  GtkWidget *child;

  if (self->notebook != NULL)
    g_signal_handlers_disconnect_by_data (self->notebook, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->notebook);
  g_clear_object (&self->surroundings);
  G_OBJECT_CLASS (volet_given_page_parent_class)->dispose (object);
}

static void
volet_given_page_class_init (VoletGivenPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_given_page_dispose;
  widget_class->grab_focus = volet_given_page_grab_focus;
  widget_class->map = volet_given_page_map;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/given/volet-given-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletGivenPage, give);
  gtk_widget_class_bind_template_child (widget_class, VoletGivenPage, empty);
  gtk_widget_class_bind_template_child (widget_class, VoletGivenPage, title);
  gtk_widget_class_bind_template_child (widget_class, VoletGivenPage, people);
  gtk_widget_class_bind_template_child (widget_class, VoletGivenPage, list);
  gtk_widget_class_bind_template_callback (widget_class, on_give_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_list_clicked);
}

static void
volet_given_page_init (VoletGivenPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_given_page_new:
 * @notebook: (transfer none): an unlocked notebook
 * @surroundings: (transfer none): what is given from outside
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
volet_given_page_new (VoletNotebook *notebook, VoletSurroundings *surroundings)
{
  VoletGivenPage *self = g_object_new (VOLET_TYPE_GIVEN_PAGE, NULL);

  self->notebook = g_object_ref (notebook);
  self->surroundings = g_object_ref (surroundings);
  g_signal_connect_object (notebook, "changed", G_CALLBACK (on_notebook_changed), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
