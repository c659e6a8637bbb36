/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Créer mon carnet, in two steps: where, then the passphrase. */

#include "volet-create-page.h"

#include "volet-file-dialog.h"
#include "volet-passphrase-field.h"
#include "volet-passphrase-words.h"
#include "volet-shelf.h"
#include "volet-text-error.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* The command line refuses shorter ones too. */
#define PASSPHRASE_MIN_CHARS 8

struct _VoletCreatePage {
  GtkWidget parent_instance;

  GtkStack *steps;
  GtkWidget *place_step;
  GtkWidget *here_row;
  GtkCheckButton *here;
  AdwActionRow *stick_row;
  GtkCheckButton *stick;
  GtkWidget *choose;
  GtkEditable *name;
  GtkWidget *continue_button;

  GtkWidget *passphrase_step;
  GtkLabel *passphrase_title;
  GtkWidget *offer;
  GtkLabel *words;
  GtkToggleButton *show;
  GtkToggleButton *own;
  VoletPassphraseField *passphrase;
  VoletPassphraseField *again;
  GtkLabel *message;
  GtkWidget *working;
  GtkWidget *cancel;
  GtkWidget *create;

  VoletSurroundings *surroundings;
  char *stick_folder;
  VoletLockedBytes *offered;
  GCancellable *cancellable;
  guint typed_source;
};

G_DEFINE_FINAL_TYPE (VoletCreatePage, volet_create_page, GTK_TYPE_WIDGET)

enum { SIGNAL_CREATED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
say (VoletCreatePage *self, const char *sentence)
{
  gtk_label_set_label (self->message, sentence);
}

static void
say_error (VoletCreatePage *self, const GError *error)
{
  g_autofree char *sentence = volet_text_format_error (error);

  say (self, sentence);
}

/* Step one: where. */

static const char *
get_folder (VoletCreatePage *self)
{
  return gtk_check_button_get_active (self->stick)
             ? self->stick_folder
             : volet_surroundings_get_data_folder (self->surroundings);
}

static char *
dup_name (VoletCreatePage *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
}

static void
on_place_changed (VoletCreatePage *self)
{
  g_autofree char *name = dup_name (self);

  gtk_widget_set_sensitive (self->continue_button,
                            *name != '\0' && get_folder (self) != NULL &&
                                g_utf8_strlen (name, -1) <= VOLET_NOTEBOOK_NAME_MAX_CHARS);
}

static void
on_folder_chosen (const char *path, gpointer user_data)
{
  VoletCreatePage *self = user_data;
  g_autofree char *shown = g_filename_display_basename (path);

  g_free (self->stick_folder);
  self->stick_folder = g_strdup (path);
  adw_action_row_set_subtitle (self->stick_row, shown);
  gtk_check_button_set_active (self->stick, TRUE);
  on_place_changed (self);
}

static void
on_choose_clicked (VoletCreatePage *self)
{
  volet_file_dialog_choose_folder (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                   _ ("Where is the stick?"), on_folder_chosen, self);
}

static void
on_stick_toggled (VoletCreatePage *self)
{
  if (gtk_check_button_get_active (self->stick) && self->stick_folder == NULL &&
      gtk_widget_get_mapped (GTK_WIDGET (self)))
    on_choose_clicked (self);
  on_place_changed (self);
}

/* Step two: the passphrase. */

static gboolean
is_own (VoletCreatePage *self)
{
  return gtk_toggle_button_get_active (self->own);
}

/* The words are in a label, out of locked memory, only while they are shown. */
static void
update_words (VoletCreatePage *self)
{
  gboolean is_shown = gtk_toggle_button_get_active (self->show) && self->offered != NULL;

  gtk_label_set_label (self->words, is_shown ? volet_locked_bytes_get_text (self->offered) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->words), is_shown);
}

static void
draw_words (VoletCreatePage *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->offered, volet_locked_bytes_free);
  self->offered =
      volet_passphrase_words_draw (volet_surroundings_get_random (self->surroundings), &error);
  if (self->offered == NULL)
    say_error (self, error);
  update_words (self);
  volet_passphrase_field_wipe (self->passphrase);
}

static void
on_show_toggled (VoletCreatePage *self)
{
  update_words (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
}

static void
on_others_clicked (VoletCreatePage *self)
{
  draw_words (self);
}

static void
on_own_toggled (VoletCreatePage *self)
{
  gboolean owns = is_own (self);

  gtk_toggle_button_set_active (self->show, FALSE);
  gtk_widget_set_visible (self->offer, !owns);
  gtk_widget_set_visible (GTK_WIDGET (self->again), owns);
  gtk_label_set_label (self->passphrase_title,
                       owns ? _ ("Your passphrase") : _ ("Your passphrase: four words"));
  g_object_set (self->passphrase, "label",
                owns ? _ ("Your passphrase (8 characters or more)")
                     : _ ("Type these four words, with a space between each"),
                NULL);
  volet_passphrase_field_wipe (self->passphrase);
  volet_passphrase_field_wipe (self->again);
}

static gboolean
can_create (VoletCreatePage *self)
{
  if (is_own (self))
    return volet_passphrase_field_get_length (self->passphrase) >= PASSPHRASE_MIN_CHARS &&
           volet_passphrase_field_matches (self->passphrase, self->again);
  return self->offered != NULL &&
         volet_passphrase_field_matches_bytes (self->passphrase, self->offered);
}

static void
on_continue_clicked (VoletCreatePage *self)
{
  if (!gtk_widget_get_sensitive (self->continue_button))
    return;
  if (self->offered == NULL)
    draw_words (self);
  gtk_stack_set_visible_child (self->steps, self->passphrase_step);
  gtk_widget_grab_focus (is_own (self) ? GTK_WIDGET (self->passphrase) : GTK_WIDGET (self->show));
}

static void
set_working (VoletCreatePage *self, gboolean is_working)
{
  gtk_widget_set_visible (self->working, is_working);
  if (is_working)
    gtk_widget_grab_focus (self->cancel);
  gtk_widget_set_visible (self->create, !is_working);
  gtk_widget_set_sensitive (self->offer, !is_working);
  gtk_widget_set_sensitive (GTK_WIDGET (self->own), !is_working);
  gtk_widget_set_sensitive (GTK_WIDGET (self->passphrase), !is_working);
  gtk_widget_set_sensitive (GTK_WIDGET (self->again), !is_working);
}

static void
on_back_clicked (VoletCreatePage *self)
{
  if (self->cancellable != NULL)
    return;
  volet_passphrase_field_wipe (self->passphrase);
  volet_passphrase_field_wipe (self->again);
  gtk_toggle_button_set_active (self->show, FALSE);
  if (gtk_stack_get_visible_child (self->steps) == self->passphrase_step)
    gtk_stack_set_visible_child (self->steps, self->place_step);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

/* Creating */

static void
on_created (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VoletCreatePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletNotebook) notebook = volet_notebook_create_finish (result, NULL, &error);

  g_clear_object (&self->cancellable);
  if (notebook != NULL) {
    g_clear_pointer (&self->offered, volet_locked_bytes_free);
    g_signal_emit (self, signals[SIGNAL_CREATED], 0, notebook);
    return;
  }
  if (self->steps == NULL)
    return;
  set_working (self, FALSE);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say (self, _ ("Nothing was created."));
  else
    say_error (self, error);
}

static void
on_create_clicked (VoletCreatePage *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = dup_name (self);
  g_autofree char *path = NULL;
  g_autoptr (VoletClock) clock = volet_surroundings_new_clock (self->surroundings);
  g_autoptr (VoletLockedBytes) passphrase = NULL;
  VoletNotebookPlan plan = {
      .name = name,
      .params = volet_surroundings_get_kdf_params (self->surroundings),
  };

  if (self->cancellable != NULL || !can_create (self))
    return;
  if (!volet_shelf_make_folder (get_folder (self), &error)) {
    say_error (self, error);
    return;
  }
  path = volet_shelf_dup_path (get_folder (self), name);
  passphrase = volet_passphrase_field_take (self->passphrase, &error);
  volet_passphrase_field_wipe (self->again);
  gtk_toggle_button_set_active (self->show, FALSE);
  if (passphrase == NULL) {
    say_error (self, error);
    return;
  }

  say (self, "");
  self->cancellable = g_cancellable_new ();
  set_working (self, TRUE);
  volet_notebook_create_async (path, g_steal_pointer (&passphrase), &plan, clock,
                               volet_surroundings_get_random (self->surroundings),
                               self->cancellable, on_created, g_object_ref (self));
}

static gboolean
on_words_typed (gpointer user_data)
{
  VoletCreatePage *self = user_data;

  self->typed_source = 0;
  on_create_clicked (self);
  return G_SOURCE_REMOVE;
}

/* Once the offered words are typed there is nothing left to say: the notebook is made. Not from
 * here, since the field may not be wiped while it changes. */
static void
on_passphrase_changed (VoletCreatePage *self)
{
  gboolean can = can_create (self);

  gtk_widget_set_sensitive (self->create, can);
  g_clear_handle_id (&self->typed_source, g_source_remove);
  if (can && !is_own (self))
    self->typed_source = g_idle_add (on_words_typed, self);
}

static void
on_cancel_clicked (VoletCreatePage *self)
{
  g_cancellable_cancel (self->cancellable);
}

static gboolean
volet_create_page_grab_focus (GtkWidget *widget)
{
  VoletCreatePage *self = VOLET_CREATE_PAGE (widget);

  return gtk_widget_grab_focus (
      gtk_widget_get_sensitive (self->continue_button) ? self->continue_button : self->choose);
}

static void
volet_create_page_dispose (GObject *object)
{
  VoletCreatePage *self = VOLET_CREATE_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->typed_source, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->steps = NULL;
  g_clear_pointer (&self->offered, volet_locked_bytes_free);
  g_clear_pointer (&self->stick_folder, g_free);
  g_clear_object (&self->surroundings);
  G_OBJECT_CLASS (volet_create_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VoletCreatePage, steps);
  gtk_widget_class_bind_template_child (widget_class, VoletCreatePage, place_step);
  gtk_widget_class_bind_template_child (widget_class, VoletCreatePage, here_row);
  gtk_widget_class_bind_template_child (widget_class, VoletCreatePage, here);
  gtk_widget_class_bind_template_child (widget_class, VoletCreatePage, stick_row);
  gtk_widget_class_bind_template_child (widget_class, VoletCreatePage, stick);
  gtk_widget_class_bind_template_child (widget_class, VoletCreatePage, choose);
  gtk_widget_class_bind_template_child (widget_class, VoletCreatePage, name);
  gtk_widget_class_bind_template_child (widget_class, VoletCreatePage, continue_button);
  gtk_widget_class_bind_template_child (widget_class, VoletCreatePage, passphrase_step);
  gtk_widget_class_bind_template_child (widget_class, VoletCreatePage, passphrase_title);
  gtk_widget_class_bind_template_child (widget_class, VoletCreatePage, offer);
  gtk_widget_class_bind_template_child (widget_class, VoletCreatePage, words);
  gtk_widget_class_bind_template_child (widget_class, VoletCreatePage, show);
  gtk_widget_class_bind_template_child (widget_class, VoletCreatePage, own);
  gtk_widget_class_bind_template_child (widget_class, VoletCreatePage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, VoletCreatePage, again);
  gtk_widget_class_bind_template_child (widget_class, VoletCreatePage, message);
  gtk_widget_class_bind_template_child (widget_class, VoletCreatePage, working);
  gtk_widget_class_bind_template_child (widget_class, VoletCreatePage, cancel);
  gtk_widget_class_bind_template_child (widget_class, VoletCreatePage, create);
}

static void
volet_create_page_class_init (VoletCreatePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_create_page_dispose;
  widget_class->grab_focus = volet_create_page_grab_focus;
  signals[SIGNAL_CREATED] = g_signal_new ("created", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, VOLET_TYPE_NOTEBOOK);

  g_type_ensure (VOLET_TYPE_PASSPHRASE_FIELD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/create/volet-create-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_continue_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_create_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_others_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_own_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_passphrase_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_place_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_show_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_stick_toggled);
}

static void
volet_create_page_init (VoletCreatePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_create_page_new:
 * @surroundings: (transfer none): what is given from outside
 *
 * Signals: `created` with the notebook, unlocked.
 *
 * Returns: (transfer floating): the page, at its first step
 */
GtkWidget *
volet_create_page_new (VoletSurroundings *surroundings)
{
  VoletCreatePage *self = g_object_new (VOLET_TYPE_CREATE_PAGE, NULL);
  g_autofree char *name =
      volet_shelf_dup_free_name (volet_surroundings_get_data_folder (surroundings));

  self->surroundings = g_object_ref (surroundings);
  if (volet_surroundings_is_visitor (surroundings)) {
    gtk_widget_set_visible (self->here_row, FALSE);
    gtk_check_button_set_active (self->stick, TRUE);
  }
  gtk_editable_set_text (self->name, name);
  on_place_changed (self);
  on_own_toggled (self);
  return GTK_WIDGET (self);
}
