/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Carnet verrouillé: asks for the passphrase.
 *
 * Deriving the key takes a while and cannot be stopped halfway. Cancelling gives the form back at
 * once; what the thread finds afterwards is dropped. */

#include "volet-unlock-page.h"

#include "volet-message.h"
#include "volet-navigation.h"
#include "volet-passphrase-field.h"
#include "volet-recover-page.h"
#include "volet-shelf.h"
#include "volet-text-error.h"

#include <glib/gi18n.h>

struct _VoletUnlockPage {
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *reason;
  GtkWidget *choice;
  GtkDropDown *notebooks;
  VoletPassphraseField *passphrase;
  GtkLabel *message;
  GtkWidget *working;
  GtkWidget *cancel;
  GtkWidget *open;
  GtkWidget *others;
  GtkWidget *forgotten;

  VoletSurroundings *surroundings;
  GStrv paths;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (VoletUnlockPage, volet_unlock_page, GTK_TYPE_WIDGET)

enum { SIGNAL_UNLOCKED, N_SIGNALS };

static guint signals[N_SIGNALS];

static const char *
get_reason_text (VoletLockReason reason)
{
  switch (reason) {
  case VOLET_LOCK_REASON_ASKED:
    return _ ("You locked it.");
  case VOLET_LOCK_REASON_IDLE:
    return _ ("It locked itself: nothing was touched for a while.");
  case VOLET_LOCK_REASON_SESSION:
    return _ ("It locked itself with the computer’s screen.");
  case VOLET_LOCK_REASON_SLEEP:
    return _ ("It locked itself while the computer was asleep.");
  case VOLET_LOCK_REASON_NONE:
  default:
    return NULL;
  }
}

static const char *
get_path (VoletUnlockPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->notebooks);

  return self->paths[selected == GTK_INVALID_LIST_POSITION ? 0 : selected];
}

static void
set_working (VoletUnlockPage *self, gboolean is_working)
{
  gtk_widget_set_visible (self->working, is_working);
  if (is_working) {
    /* The focus moves on first: a field that loses it by becoming insensitive keeps its caret. */
    gtk_widget_grab_focus (self->cancel);
    gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  }
  gtk_widget_set_visible (self->open, !is_working);
  gtk_widget_set_sensitive (GTK_WIDGET (self->passphrase), !is_working);
  gtk_widget_set_sensitive (self->choice, !is_working);
  gtk_widget_set_sensitive (self->others, !is_working);
  if (!is_working)
    gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
}

/* The sentence takes the focus, so that it is read out. */
static void
say (VoletUnlockPage *self, const char *sentence)
{
  volet_message_say (self->message, sentence);
}

static void
on_unlocked (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VoletUnlockPage) self = user_data;
  VoletNotebook *notebook = VOLET_NOTEBOOK (source);
  g_autoptr (GError) error = NULL;
  gboolean is_open = volet_notebook_unlock_finish (notebook, result, &error);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result)))) {
    if (is_open)
      volet_notebook_lock (notebook, NULL);
    return;
  }
  g_clear_object (&self->cancellable);
  if (is_open) {
    g_signal_emit (self, signals[SIGNAL_UNLOCKED], 0, notebook);
    return;
  }
  set_working (self, FALSE);
  if (g_error_matches (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_WRONG_PASSPHRASE)) {
    say (self, _ ("This is not the right passphrase. Check the keyboard."));
  } else {
    g_autofree char *sentence = volet_text_format_error (error);

    say (self, sentence);
  }
}

static void
on_open_clicked (VoletUnlockPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletClock) clock = NULL;
  g_autoptr (VoletNotebook) notebook = NULL;
  g_autoptr (VoletLockedBytes) passphrase = NULL;

  if (self->cancellable != NULL || volet_passphrase_field_is_empty (self->passphrase))
    return;
  clock = volet_surroundings_new_clock (self->surroundings);
  notebook = volet_notebook_open (get_path (self), VOLET_VAULT_OPEN_NONE, clock,
                                  volet_surroundings_get_random (self->surroundings), &error);
  if (notebook != NULL)
    passphrase = volet_passphrase_field_take (self->passphrase, &error);
  if (passphrase == NULL) {
    g_autofree char *sentence = volet_text_format_error (error);

    say (self, sentence);
    return;
  }

  self->cancellable = g_cancellable_new ();
  set_working (self, TRUE);
  volet_notebook_unlock_async (notebook, g_steal_pointer (&passphrase), self->cancellable,
                               on_unlocked, g_object_ref (self));
}

static void
on_cancel_clicked (VoletUnlockPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  set_working (self, FALSE);
}

static void
on_passphrase_changed (VoletUnlockPage *self)
{
  gtk_widget_set_sensitive (self->open, !volet_passphrase_field_is_empty (self->passphrase));
}

static void
on_recovered (VoletUnlockPage *self, VoletNotebook *notebook)
{
  g_signal_emit (self, signals[SIGNAL_UNLOCKED], 0, notebook);
}

static void
on_forgotten_clicked (VoletUnlockPage *self)
{
  GtkWidget *navigation = gtk_widget_get_ancestor (GTK_WIDGET (self), VOLET_TYPE_NAVIGATION);
  GtkWidget *page = volet_recover_page_new (self->surroundings, get_path (self));

  g_signal_connect_object (page, "unlocked", G_CALLBACK (on_recovered), self, G_CONNECT_SWAPPED);
  volet_navigation_push (VOLET_NAVIGATION (navigation), page);
  gtk_widget_grab_focus (page);
}

static gboolean
volet_unlock_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VOLET_UNLOCK_PAGE (widget)->passphrase));
}

static void
volet_unlock_page_dispose (GObject *object)
{
  VoletUnlockPage *self = VOLET_UNLOCK_PAGE (object);
  GtkWidget *child;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->surroundings);
  g_clear_pointer (&self->paths, g_strfreev);
  G_OBJECT_CLASS (volet_unlock_page_parent_class)->dispose (object);
}

static void
volet_unlock_page_class_init (VoletUnlockPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_unlock_page_dispose;
  widget_class->grab_focus = volet_unlock_page_grab_focus;
  signals[SIGNAL_UNLOCKED] =
      g_signal_new ("unlocked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, VOLET_TYPE_NOTEBOOK);

  g_type_ensure (VOLET_TYPE_PASSPHRASE_FIELD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/unlock/volet-unlock-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletUnlockPage, title);
  gtk_widget_class_bind_template_child (widget_class, VoletUnlockPage, reason);
  gtk_widget_class_bind_template_child (widget_class, VoletUnlockPage, choice);
  gtk_widget_class_bind_template_child (widget_class, VoletUnlockPage, notebooks);
  gtk_widget_class_bind_template_child (widget_class, VoletUnlockPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, VoletUnlockPage, message);
  gtk_widget_class_bind_template_child (widget_class, VoletUnlockPage, working);
  gtk_widget_class_bind_template_child (widget_class, VoletUnlockPage, cancel);
  gtk_widget_class_bind_template_child (widget_class, VoletUnlockPage, open);
  gtk_widget_class_bind_template_child (widget_class, VoletUnlockPage, others);
  gtk_widget_class_bind_template_child (widget_class, VoletUnlockPage, forgotten);
  gtk_widget_class_bind_template_callback (widget_class, on_open_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_passphrase_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_forgotten_clicked);
}

static void
volet_unlock_page_init (VoletUnlockPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_notebooks (VoletUnlockPage *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (gsize i = 0; self->paths[i] != NULL; i++)
    gtk_string_list_take (titles, volet_shelf_dup_title (self->paths[i]));
  gtk_drop_down_set_model (self->notebooks, G_LIST_MODEL (titles));
  /* One notebook needs no choice: its name stands in the title. */
  gtk_widget_set_visible (self->choice, self->paths[1] != NULL);
  if (self->paths[1] == NULL) {
    g_autofree char *title =
        g_strdup_printf (_ ("%s, locked"), gtk_string_list_get_string (titles, 0));

    gtk_label_set_label (self->title, title);
  }
}

/**
 * volet_unlock_page_new:
 * @surroundings: (transfer none): what is given from outside
 * @path: (nullable): the notebook, or %NULL to choose among those of this computer
 * @reason: why it is locked
 *
 * Signals: `unlocked` with the notebook.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
volet_unlock_page_new (VoletSurroundings *surroundings, const char *path, VoletLockReason reason)
{
  VoletUnlockPage *self = g_object_new (VOLET_TYPE_UNLOCK_PAGE, NULL);
  const char *reason_text = get_reason_text (reason);
  const char *const one[] = {path, NULL};

  self->surroundings = g_object_ref (surroundings);
  self->paths = path != NULL ? g_strdupv ((GStrv) one)
                             : volet_shelf_list (volet_surroundings_get_data_folder (surroundings));
  fill_notebooks (self);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason_text != NULL);
  if (reason_text != NULL)
    gtk_label_set_label (self->reason, reason_text);
  return GTK_WIDGET (self);
}
