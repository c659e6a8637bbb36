/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is wrong with the notebook's file, and the ways out: a rescue copy of a damaged one, another
 * place or the other program's version where a save was refused. */

#include "volet-trouble-strip.h"

#include "volet-file-dialog.h"
#include "volet-message.h"
#include "volet-navigation.h"
#include "volet-notebook-file.h"
#include "volet-notebook-rescue.h"
#include "volet-passphrase-page.h"
#include "volet-text-error.h"
#include "volet-text-vault.h"

#include <glib/gi18n.h>

struct _VoletTroubleStrip {
  GtkWidget parent_instance;

  GtkLabel *words;
  GtkWidget *rescue;
  GtkWidget *elsewhere;
  GtkWidget *reload;
  GtkWidget *strengthen;
  GtkWidget *close;

  VoletNotebook *notebook;
  gboolean is_about_a_save;
};

G_DEFINE_FINAL_TYPE (VoletTroubleStrip, volet_trouble_strip, GTK_TYPE_WIDGET)

static GtkWindow *
get_window (VoletTroubleStrip *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* Shows @words with the buttons of @ways, and no others. */
static void
say (VoletTroubleStrip *self, const char *words, GtkWidget *const *ways, gsize n_ways)
{
  GtkWidget *const all[] = {self->rescue, self->elsewhere, self->reload, self->strengthen,
                            self->close};

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++) {
    gboolean is_shown = FALSE;

    for (gsize j = 0; j < n_ways; j++)
      is_shown |= all[i] == ways[j];
    gtk_widget_set_visible (all[i], is_shown);
  }
  gtk_label_set_label (self->words, words);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
on_rescue_chosen (const char *path, gpointer user_data)
{
  VoletTroubleStrip *self = VOLET_TROUBLE_STRIP (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *held = NULL;
  g_autofree char *words = NULL;
  VoletNotebookRescue rescue;

  if (!volet_notebook_save_rescue_copy (self->notebook, path, &rescue, NULL, &error)) {
    volet_message_show_error (get_window (self), error);
    return;
  }
  held = g_strdup_printf (ngettext ("The rescue copy holds %u activity.",
                                    "The rescue copy holds %u activities.", rescue.n_entries),
                          rescue.n_entries);
  words = g_strdup_printf ("%s %s", held, volet_text_get_rescue_remark (rescue.is_whole));
  say (self, words, &self->rescue, 1);
}

static void
on_rescue_clicked (VoletTroubleStrip *self)
{
  volet_file_dialog_save (get_window (self), _ ("Save a rescue copy"), _ ("rescue.volet"),
                          on_rescue_chosen, self);
}

static void
on_elsewhere_chosen (const char *path, gpointer user_data)
{
  VoletTroubleStrip *self = VOLET_TROUBLE_STRIP (user_data);
  g_autoptr (GError) error = NULL;

  if (volet_notebook_save_elsewhere (self->notebook, path, NULL, &error))
    say (self, _ ("The notebook is now saved there. Save again what was not saved yet."),
         &self->close, 1);
  else
    volet_message_show_error (get_window (self), error);
}

static void
on_elsewhere_clicked (VoletTroubleStrip *self)
{
  volet_file_dialog_save (get_window (self), _ ("Save elsewhere"), _ ("notebook.volet"),
                          on_elsewhere_chosen, self);
}

/* Locking drops what is here; unlocking reads what the other program wrote. */
static void
on_reload_clicked (VoletTroubleStrip *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.lock", NULL);
}

static void
on_strengthen_clicked (VoletTroubleStrip *self)
{
  GtkWidget *page = volet_passphrase_page_new (self->notebook, VOLET_PASSPHRASE_USE_STRENGTHEN);

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  volet_navigation_push_over (GTK_WIDGET (self), page);
  gtk_widget_grab_focus (page);
}

static void
on_close_clicked (VoletTroubleStrip *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
offer_strength (VoletTroubleStrip *self)
{
  GtkWidget *const ways[] = {self->strengthen, self->close};

  say (self, _ ("This notebook could be better protected against somebody who guesses."), ways,
       G_N_ELEMENTS (ways));
}

/* A save that came through ends the trouble with saves. */
static void
on_notebook_changed (VoletTroubleStrip *self)
{
  if (self->is_about_a_save)
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->is_about_a_save = FALSE;
}

static void
on_save_failed (VoletTroubleStrip *self, const GError *error)
{
  GtkWidget *const ways[] = {self->elsewhere, self->reload};
  gboolean is_taken =
      g_error_matches (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_REPLACED) ||
      g_error_matches (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_CHANGED_ELSEWHERE);
  g_autofree char *sentence = volet_text_format_error (error);
  g_autofree char *words =
      g_strdup_printf ("%s %s", sentence, _ ("What you typed is still here, not saved yet."));

  self->is_about_a_save = TRUE;
  say (self, words, ways, is_taken ? G_N_ELEMENTS (ways) : 1);
}

static void
volet_trouble_strip_dispose (GObject *object)
{
  VoletTroubleStrip *self = VOLET_TROUBLE_STRIP (object);
  GtkWidget *child;

  if (self->notebook != NULL)
    g_signal_handlers_disconnect_by_data (self->notebook, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->notebook);
  G_OBJECT_CLASS (volet_trouble_strip_parent_class)->dispose (object);
}

static void
volet_trouble_strip_class_init (VoletTroubleStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_trouble_strip_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/notebook/volet-trouble-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletTroubleStrip, words);
  gtk_widget_class_bind_template_child (widget_class, VoletTroubleStrip, rescue);
  gtk_widget_class_bind_template_child (widget_class, VoletTroubleStrip, elsewhere);
  gtk_widget_class_bind_template_child (widget_class, VoletTroubleStrip, reload);
  gtk_widget_class_bind_template_child (widget_class, VoletTroubleStrip, strengthen);
  gtk_widget_class_bind_template_child (widget_class, VoletTroubleStrip, close);
  gtk_widget_class_bind_template_callback (widget_class, on_rescue_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_elsewhere_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_reload_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_strengthen_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_close_clicked);
}

static void
volet_trouble_strip_init (VoletTroubleStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_trouble_strip_watch:
 * @self: a strip
 * @notebook: (transfer none): an unlocked notebook
 *
 * Says what is wrong with the notebook's file, now and whenever a save fails. Where nothing is, it
 * stays hidden.
 */
void
volet_trouble_strip_watch (VoletTroubleStrip *self, VoletNotebook *notebook)
{
  VoletVault *vault = volet_notebook_get_vault (notebook);
  VoletVaultReadOnlyReason reason = volet_vault_get_read_only_reason (vault);

  g_set_object (&self->notebook, notebook);
  g_signal_connect_object (notebook, "changed", G_CALLBACK (on_notebook_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (notebook, "save-failed", G_CALLBACK (on_save_failed), self,
                           G_CONNECT_SWAPPED);
  if (reason != VOLET_VAULT_WRITABLE)
    say (self, volet_text_get_read_only_reason (reason), &self->rescue,
         reason == VOLET_VAULT_READ_ONLY_DAMAGED);
  else if (volet_vault_had_unfinished_save (vault))
    say (self, volet_text_get_unfinished_save (), &self->close, 1);
  else if (volet_notebook_can_be_stronger (notebook))
    offer_strength (self);
}
