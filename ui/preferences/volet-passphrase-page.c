/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing the passphrase of an open notebook.
 *
 * Deriving the key takes about a second. The notebook may neither change nor be locked meanwhile,
 * so it is done in one go, once the page has been seen to say so. */

#include "volet-passphrase-page.h"

#include "volet-notebook-file.h"
#include "volet-passphrase-field.h"
#include "volet-text-error.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* The command line refuses shorter ones too. */
#define PASSPHRASE_MIN_CHARS 8

/* Long enough for the page to be drawn. */
#define DRAW_DELAY_MS 50

struct _VoletPassphrasePage {
  GtkWidget parent_instance;

  VoletPassphraseField *passphrase;
  VoletPassphraseField *again;
  GtkLabel *message;
  GtkWidget *spinner;
  GtkWidget *change;

  VoletNotebook *notebook;
  guint source;
};

G_DEFINE_FINAL_TYPE (VoletPassphrasePage, volet_passphrase_page, GTK_TYPE_WIDGET)

static void
say (VoletPassphrasePage *self, const char *sentence)
{
  gtk_label_set_label (self->message, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->message));
}

static gboolean
can_change (VoletPassphrasePage *self)
{
  return volet_passphrase_field_get_length (self->passphrase) >= PASSPHRASE_MIN_CHARS &&
         volet_passphrase_field_matches (self->passphrase, self->again);
}

static void
on_changed (VoletPassphrasePage *self)
{
  gtk_widget_set_sensitive (self->change, self->source == 0 && can_change (self));
}

static gboolean
on_drawn (gpointer user_data)
{
  VoletPassphrasePage *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletLockedBytes) passphrase = NULL;
  gboolean is_done;

  self->source = 0;
  gtk_widget_set_visible (self->spinner, FALSE);
  passphrase = volet_passphrase_field_take (self->passphrase, &error);
  volet_passphrase_field_wipe (self->again);
  is_done = passphrase != NULL &&
            volet_notebook_change_passphrase (self->notebook, passphrase, NULL, &error);
  if (is_done) {
    say (self, _ ("The passphrase is changed."));
  } else {
    g_autofree char *sentence = volet_text_format_error (error);

    say (self, sentence);
  }
  return G_SOURCE_REMOVE;
}

static void
on_change_clicked (VoletPassphrasePage *self)
{
  if (self->source != 0 || !can_change (self))
    return;
  gtk_widget_set_visible (self->spinner, TRUE);
  gtk_widget_set_sensitive (self->change, FALSE);
  self->source = g_timeout_add (DRAW_DELAY_MS, on_drawn, self);
}

static gboolean
volet_passphrase_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VOLET_PASSPHRASE_PAGE (widget)->passphrase));
}

static void
volet_passphrase_page_dispose (GObject *object)
{
  VoletPassphrasePage *self = VOLET_PASSPHRASE_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->source, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->notebook);
  G_OBJECT_CLASS (volet_passphrase_page_parent_class)->dispose (object);
}

static void
volet_passphrase_page_class_init (VoletPassphrasePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_passphrase_page_dispose;
  widget_class->grab_focus = volet_passphrase_page_grab_focus;
  g_type_ensure (VOLET_TYPE_PASSPHRASE_FIELD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/preferences/volet-passphrase-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletPassphrasePage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, VoletPassphrasePage, again);
  gtk_widget_class_bind_template_child (widget_class, VoletPassphrasePage, message);
  gtk_widget_class_bind_template_child (widget_class, VoletPassphrasePage, spinner);
  gtk_widget_class_bind_template_child (widget_class, VoletPassphrasePage, change);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_change_clicked);
}

static void
volet_passphrase_page_init (VoletPassphrasePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_passphrase_page_new:
 * @notebook: (transfer none): an unlocked notebook
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
volet_passphrase_page_new (VoletNotebook *notebook)
{
  VoletPassphrasePage *self = g_object_new (VOLET_TYPE_PASSPHRASE_PAGE, NULL);

  self->notebook = g_object_ref (notebook);
  return GTK_WIDGET (self);
}
