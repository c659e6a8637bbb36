/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A new passphrase for an open notebook: in place of the old one, at a higher cost, or for a new
 * notebook with the same content.
 *
 * Deriving the key takes about a second. The notebook may neither change nor be locked meanwhile,
 * so it is done in one go, once the page has been seen to say so. */

#include "volet-passphrase-page.h"

#include "volet-file-dialog.h"
#include "volet-message.h"
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

  AdwWindowTitle *title;
  GtkLabel *intro;
  VoletPassphraseField *passphrase;
  VoletPassphraseField *again;
  GtkLabel *message;
  GtkWidget *spinner;
  GtkButton *change;

  VoletNotebook *notebook;
  VoletPassphraseUse use;
  char *path; /* of the new notebook, once it is chosen */
  guint source;
};

G_DEFINE_FINAL_TYPE (VoletPassphrasePage, volet_passphrase_page, GTK_TYPE_WIDGET)

typedef struct {
  const char *title;
  const char *intro;
  const char *button;
  const char *done;
} UseWords;

static const UseWords use_words[] = {
    [VOLET_PASSPHRASE_USE_CHANGE] =
        {
            N_ ("Change the passphrase"),
            N_ ("Your copies elsewhere keep the passphrase that they had."),
            N_ ("Change the passphrase"),
            N_ ("The passphrase is changed."),
        },
    [VOLET_PASSPHRASE_USE_STRENGTHEN] =
        {
            N_ ("Protect the notebook better"),
            N_ ("Guessing the passphrase will take far longer. Type the same one, or another. "
                "Opening will take a little longer too, also on small computers."),
            N_ ("Protect the notebook better"),
            N_ ("The notebook is better protected now."),
        },
    [VOLET_PASSPHRASE_USE_NEW_NOTEBOOK] =
        {
            N_ ("Somebody knows my passphrase"),
            N_ ("Changing the passphrase is not enough: somebody may have copied the file. Volet "
                "writes a new notebook with everything in it and a new key. Choose a passphrase "
                "that nobody knows."),
            N_ ("Choose where…"),
            N_ ("You are in the new notebook now. The old file, its copies and the old recovery "
                "sheet still open what they held: destroy them. Make a new recovery sheet."),
        },
};

static void
say (VoletPassphrasePage *self, const char *sentence)
{
  volet_message_say (self->message, sentence);
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
  gtk_widget_set_sensitive (GTK_WIDGET (self->change), self->source == 0 && can_change (self));
}

static gboolean
use_passphrase (VoletPassphrasePage *self, VoletLockedBytes *passphrase, GError **error)
{
  switch (self->use) {
  case VOLET_PASSPHRASE_USE_STRENGTHEN:
    return volet_notebook_strengthen (self->notebook, passphrase, NULL, error);
  case VOLET_PASSPHRASE_USE_NEW_NOTEBOOK:
    return volet_notebook_save_as_new (self->notebook, self->path, passphrase, NULL, NULL, error);
  case VOLET_PASSPHRASE_USE_CHANGE:
  default:
    return volet_notebook_change_passphrase (self->notebook, passphrase, NULL, error);
  }
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
  is_done = passphrase != NULL && use_passphrase (self, passphrase, &error);
  if (is_done) {
    say (self, _ (use_words[self->use].done));
  } else {
    g_autofree char *sentence = volet_text_format_error (error);

    say (self, sentence);
  }
  return G_SOURCE_REMOVE;
}

static void
start (VoletPassphrasePage *self)
{
  gtk_widget_set_visible (self->spinner, TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->change), FALSE);
  self->source = g_timeout_add (DRAW_DELAY_MS, on_drawn, self);
}

static void
on_path_chosen (const char *path, gpointer user_data)
{
  VoletPassphrasePage *self = user_data;

  /* The fields are wiped when nothing is typed for a while. */
  if (self->source != 0 || !can_change (self))
    return;
  g_free (self->path);
  self->path = g_strdup (path);
  start (self);
}

static void
on_change_clicked (VoletPassphrasePage *self)
{
  if (self->source != 0 || !can_change (self))
    return;
  if (self->use == VOLET_PASSPHRASE_USE_NEW_NOTEBOOK)
    volet_file_dialog_save (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                            _ ("Where to write the new notebook"), _ ("notebook.volet"),
                            on_path_chosen, self);
  else
    start (self);
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
  g_clear_pointer (&self->path, g_free);
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
  gtk_widget_class_bind_template_child (widget_class, VoletPassphrasePage, title);
  gtk_widget_class_bind_template_child (widget_class, VoletPassphrasePage, intro);
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
 * @use: what the new passphrase is for
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
volet_passphrase_page_new (VoletNotebook *notebook, VoletPassphraseUse use)
{
  VoletPassphrasePage *self = g_object_new (VOLET_TYPE_PASSPHRASE_PAGE, NULL);

  self->notebook = g_object_ref (notebook);
  self->use = use;
  adw_window_title_set_title (self->title, _ (use_words[use].title));
  gtk_label_set_label (self->intro, _ (use_words[use].intro));
  gtk_button_set_label (self->change, _ (use_words[use].button));
  return GTK_WIDGET (self);
}
