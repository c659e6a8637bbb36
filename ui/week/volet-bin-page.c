/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Corbeille: what was deleted in the last 30 days, to bring back or to destroy. */

#include "volet-bin-page.h"

#include "volet-message.h"
#include "volet-notebook-agenda.h"
#include "volet-removed-entry.h"
#include "volet-text-agenda.h"
#include "volet-text-time.h"
#include "volet-week-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define ID_KEY "volet-id"

struct _VoletBinPage {
  GtkWidget parent_instance;

  GtkListBox *entries;
  GtkWidget *empty;

  VoletNotebook *notebook;
  VoletId to_purge;
};

G_DEFINE_FINAL_TYPE (VoletBinPage, volet_bin_page, GTK_TYPE_WIDGET)

static GtkWindow *
get_window (VoletBinPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static VoletId
get_id (GtkWidget *button)
{
  return *(VoletId *) g_object_get_data (G_OBJECT (button), ID_KEY);
}

static void
on_restore_clicked (GtkWidget *button, gpointer user_data)
{
  VoletBinPage *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!volet_notebook_restore_entry (self->notebook, get_id (button), &error))
    volet_message_show_error (get_window (self), error);
}

static void
purge (gpointer user_data)
{
  VoletBinPage *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!volet_notebook_purge_entry (self->notebook, self->to_purge, &error))
    volet_message_show_error (get_window (self), error);
}

static void
on_purge_clicked (GtkWidget *button, gpointer user_data)
{
  VoletBinPage *self = user_data;

  self->to_purge = get_id (button);
  volet_message_ask (get_window (self), _ ("Delete it for good?"),
                     _ ("Nobody can bring it back then."), _ ("Delete now"), TRUE, purge, self);
}

static GtkWidget *
make_button (const char *label, const char *name, VoletId id)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), ID_KEY, g_memdup2 (&id, sizeof id), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static void
add_row (VoletBinPage *self, const VoletRemovedEntry *removed, VoletDay today)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *words = volet_week_words_entry (removed->entry, today);
  g_autofree char *day = volet_text_format_near_day (removed->removed_day, today);
  g_autofree char *when = g_strdup_printf (_ ("deleted %s"), day);
  g_autofree char *text = g_strdup_printf ("%s · %s", words, when);
  g_autofree char *restore_name = g_strdup_printf (_ ("Bring back: %s"), words);
  g_autofree char *purge_name = g_strdup_printf (_ ("Delete now: %s"), words);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *restore = make_button (_ ("Bring back"), restore_name, removed->entry->id);
  GtkWidget *purge_now = make_button (_ ("Delete now"), purge_name, removed->entry->id);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  g_signal_connect (restore, "clicked", G_CALLBACK (on_restore_clicked), self);
  g_signal_connect (purge_now, "clicked", G_CALLBACK (on_purge_clicked), self);
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (buttons), purge_now);
  gtk_box_append (GTK_BOX (buttons), restore);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), buttons);
  gtk_widget_add_css_class (row, "volet-card");
  gtk_list_box_append (self->entries, row);
}

static void
refresh (VoletBinPage *self)
{
  g_autoptr (GPtrArray) bin = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *row;

  if (volet_notebook_is_locked (self->notebook))
    return;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->entries))) != NULL)
    gtk_list_box_remove (self->entries, row);
  bin = volet_notebook_list_bin (self->notebook, &error);
  for (guint i = 0; bin != NULL && i < bin->len; i++)
    add_row (self, bin->pdata[i], volet_notebook_get_today (self->notebook));
  for (row = gtk_widget_get_first_child (GTK_WIDGET (self->entries)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->entries), bin != NULL && bin->len > 0);
  gtk_widget_set_visible (self->empty, bin != NULL && bin->len == 0);
}

static void
volet_bin_page_dispose (GObject *object)
{
  VoletBinPage *self = VOLET_BIN_PAGE (object);
  GtkWidget *child;

  if (self->notebook != NULL)
    g_signal_handlers_disconnect_by_data (self->notebook, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->notebook);
  G_OBJECT_CLASS (volet_bin_page_parent_class)->dispose (object);
}

static void
volet_bin_page_class_init (VoletBinPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_bin_page_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/week/volet-bin-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletBinPage, entries);
  gtk_widget_class_bind_template_child (widget_class, VoletBinPage, empty);
}

static void
volet_bin_page_init (VoletBinPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_bin_page_new:
 * @notebook: (transfer none): an unlocked notebook
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
volet_bin_page_new (VoletNotebook *notebook)
{
  VoletBinPage *self = g_object_new (VOLET_TYPE_BIN_PAGE, NULL);

  self->notebook = g_object_ref (notebook);
  g_signal_connect_object (notebook, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
