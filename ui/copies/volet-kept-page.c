/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Deux versions: what two copies said otherwise, to choose from. */

#include "volet-kept-page.h"

#include "volet-kept-version.h"
#include "volet-message.h"
#include "volet-text-kept.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _VoletKeptPage {
  GtkWidget parent_instance;

  GtkLabel *intro;
  GtkBox *cards;

  VoletNotebook *notebook;
  GPtrArray *versions; /* what the cards are about, in their order */
};

G_DEFINE_FINAL_TYPE (VoletKeptPage, volet_kept_page, GTK_TYPE_WIDGET)

typedef struct {
  VoletKeptPage *page;
  guint index;
  VoletKeptChoice choice;
} Answer;

static void
on_choice_clicked (GtkWidget *button, gpointer user_data)
{
  const Answer *answer = user_data;
  VoletKeptPage *self = answer->page;
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  VoletKeptVersion *version = g_ptr_array_index (self->versions, answer->index);
  g_autoptr (GError) error = NULL;

  if (!volet_notebook_choose_version (self->notebook, version, answer->choice, &error))
    volet_message_show_error (window, error);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->intro));
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* A button whose accessible name says what would be kept. */
static void
add_button (VoletKeptPage *self,
            GtkWidget *card,
            const char *label,
            const char *words,
            guint index,
            VoletKeptChoice choice)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf ("%s. %s", label, words);
  Answer *answer = g_new (Answer, 1);

  *answer = (Answer){self, index, choice};
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_choice_clicked), answer,
                         (GClosureNotify) (void (*) (void)) g_free, 0);
  gtk_box_append (GTK_BOX (card), button);
}

static void
add_card (VoletKeptPage *self, guint index)
{
  const VoletKeptVersion *version = g_ptr_array_index (self->versions, index);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *title = volet_text_format_kept_title (version);
  g_autofree char *held = volet_text_format_kept_side (version, &version->held);
  g_autofree char *other = volet_text_format_kept_side (version, &version->other);
  g_autofree char *first = g_strdup_printf (_ ("First version: %s"), held);
  g_autofree char *second = g_strdup_printf (_ ("Second version: %s"), other);

  gtk_box_append (GTK_BOX (card), make_label (title, "heading"));
  gtk_box_append (GTK_BOX (card), make_label (first, NULL));
  gtk_box_append (GTK_BOX (card), make_label (second, NULL));
  add_button (self, card, _ ("Keep the first"), first, index, VOLET_KEPT_CHOICE_HELD);
  add_button (self, card, _ ("Keep the second"), second, index, VOLET_KEPT_CHOICE_OTHER);
  if (version->kind == VOLET_OBJECT_ENTRY)
    add_button (self, card, _ ("Keep both"), title, index, VOLET_KEPT_CHOICE_BOTH);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "volet-card");
  gtk_box_append (self->cards, card);
}

static void
refresh (VoletKeptPage *self)
{
  GtkWidget *card;

  if (volet_notebook_is_locked (self->notebook))
    return;
  while ((card = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, card);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  self->versions = volet_notebook_list_kept_versions (self->notebook, NULL);
  for (guint i = 0; self->versions != NULL && i < self->versions->len; i++)
    add_card (self, i);
  gtk_label_set_label (self->intro, self->versions != NULL && self->versions->len > 0
                                        ? _ ("Both copies changed these. Until you choose, the "
                                             "second version counts for nothing.")
                                        : _ ("There is nothing left to choose."));
}

static void
volet_kept_page_dispose (GObject *object)
{
  VoletKeptPage *self = VOLET_KEPT_PAGE (object);
  GtkWidget *child;

  if (self->notebook != NULL)
    g_signal_handlers_disconnect_by_data (self->notebook, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_clear_object (&self->notebook);
  G_OBJECT_CLASS (volet_kept_page_parent_class)->dispose (object);
}

static void
volet_kept_page_class_init (VoletKeptPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_kept_page_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/copies/volet-kept-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletKeptPage, intro);
  gtk_widget_class_bind_template_child (widget_class, VoletKeptPage, cards);
}

static void
volet_kept_page_init (VoletKeptPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_kept_page_new:
 * @notebook: (transfer none): an unlocked notebook
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
volet_kept_page_new (VoletNotebook *notebook)
{
  VoletKeptPage *self = g_object_new (VOLET_TYPE_KEPT_PAGE, NULL);

  self->notebook = g_object_ref (notebook);
  g_signal_connect_object (notebook, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
