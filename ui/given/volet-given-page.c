/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Mes relevés: giving one, and all that was given, by person. */

#include "volet-given-page.h"

#include "volet-given-detail-page.h"
#include "volet-message.h"
#include "volet-navigation.h"
#include "volet-notebook-ledger.h"
#include "volet-share-ask-page.h"
#include "volet-text-sharing.h"
#include "volet-text-time.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define NUMBER_KEY "volet-given-number"

struct _VoletGivenPage {
  GtkWidget parent_instance;

  GtkWidget *give;
  GtkWidget *empty;
  GtkBox *people;

  VoletNotebook *notebook;
  VoletSurroundings *surroundings;
};

G_DEFINE_FINAL_TYPE (VoletGivenPage, volet_given_page, GTK_TYPE_WIDGET)

static void
push (VoletGivenPage *self, GtkWidget *page)
{
  GtkWidget *navigation = gtk_widget_get_ancestor (GTK_WIDGET (self), VOLET_TYPE_NAVIGATION);

  volet_navigation_push (VOLET_NAVIGATION (navigation), page);
}

static void
on_give_clicked (VoletGivenPage *self)
{
  g_autoptr (VoletShareDraft) draft = volet_share_draft_new (self->notebook, self->surroundings);

  push (self, volet_share_ask_page_new (draft));
}

static void
on_row_activated (VoletGivenPage *self, GtkWidget *row)
{
  guint n = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), NUMBER_KEY));
  g_autoptr (GError) error = NULL;
  GtkWidget *page = volet_given_detail_page_new (self->notebook, n, self->surroundings, &error);

  if (page != NULL)
    push (self, page);
  else
    volet_message_show_error (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), error);
}

static GtkWidget *
make_row (VoletGivenPage *self, const VoletGiven *given)
{
  GtkWidget *row = adw_action_row_new ();
  VoletStatement *statement = given->statement;
  gsize n_weeks = volet_statement_get_n_weeks (statement);
  g_autofree char *day = volet_text_format_day (given->true_day);
  g_autofree char *weeks = volet_text_format_days (
      volet_week_get_monday (volet_statement_get_week (statement, 0)->week),
      volet_week_get_sunday (volet_statement_get_week (statement, n_weeks - 1)->week));
  g_autofree char *subtitle =
      g_strdup_printf ("%s · %s · %s", weeks,
                       volet_text_get_level_label (volet_statement_get_head (statement)->level),
                       volet_text_get_given_state (given->state));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), day);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), NUMBER_KEY, GUINT_TO_POINTER (given->n));
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated), self,
                           G_CONNECT_SWAPPED);
  return row;
}

/* One group a person, its documents the latest first. */
static void
add_person (VoletGivenPage *self, const VoletRecipient *recipient, GPtrArray *all)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *group_label = volet_text_dup_group_label (recipient->group);
  g_autofree char *title = g_markup_escape_text (recipient->name, -1);
  gboolean has_any = FALSE;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), group_label);
  for (guint i = all->len; i > 0; i--) {
    const VoletGiven *given = all->pdata[i - 1];

    if (given->recipient != recipient->id)
      continue;
    has_any = TRUE;
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (self, given));
  }
  if (has_any)
    gtk_box_append (self->people, group);
  else
    g_object_unref (g_object_ref_sink (group));
}

static void
refresh (VoletGivenPage *self)
{
  g_autoptr (GPtrArray) recipients = NULL;
  g_autoptr (GPtrArray) all = NULL;
  GtkWidget *child;

  if (volet_notebook_is_locked (self->notebook))
    return;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->people))) != NULL)
    gtk_box_remove (self->people, child);
  recipients = volet_notebook_list_recipients (self->notebook, NULL);
  all = volet_notebook_list_given (self->notebook, NULL);
  for (guint i = 0; recipients != NULL && all != NULL && i < recipients->len; i++)
    add_person (self, recipients->pdata[i], all);
  gtk_widget_set_visible (self->empty, all == NULL || all->len == 0);
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
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/given/volet-given-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletGivenPage, give);
  gtk_widget_class_bind_template_child (widget_class, VoletGivenPage, empty);
  gtk_widget_class_bind_template_child (widget_class, VoletGivenPage, people);
  gtk_widget_class_bind_template_callback (widget_class, on_give_clicked);
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
  g_signal_connect_object (notebook, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
