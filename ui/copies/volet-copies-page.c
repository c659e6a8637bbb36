/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Copier mon carnet ailleurs, and what can be done with other copies. */

#include "volet-copies-page.h"

#include "volet-copy-preview-page.h"
#include "volet-file-dialog.h"
#include "volet-message.h"
#include "volet-navigation.h"
#include "volet-notebook-copies.h"
#include "volet-notebook-file.h"
#include "volet-text-agenda.h"
#include "volet-text-copies.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _VoletCopiesPage {
  GtkWidget parent_instance;

  GtkLabel *message;
  GtkLabel *last_copy;
  GtkWidget *copy;
  GtkWidget *progress;
  GtkWidget *others;
  GtkWidget *join;
  GtkWidget *restore;
  GtkWidget *everything;
  GtkWidget *calendar;
  GtkWidget *read;

  VoletNotebook *notebook;
  GCancellable *copying; /* while a copy is being made */
};

G_DEFINE_FINAL_TYPE (VoletCopiesPage, volet_copies_page, GTK_TYPE_WIDGET)

static GtkWindow *
get_window (VoletCopiesPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
say (VoletCopiesPage *self, const char *sentence)
{
  volet_message_say (self->message, sentence);
}

/* A file of the notebook's own name, with today's date. */
static char *
suggest_name (VoletCopiesPage *self, const char *ending)
{
  g_autofree char *day = volet_day_to_string (volet_notebook_get_today (self->notebook));

  return g_strdup_printf ("carnet-%s%s", day, ending);
}

static void
update (VoletCopiesPage *self)
{
  g_autofree char *words = NULL;
  gboolean is_writable = !volet_vault_is_read_only (volet_notebook_get_vault (self->notebook));
  gboolean is_copying = self->copying != NULL;
  VoletDay day = VOLET_NOTEBOOK_ERROR_NOWHERE;
  gboolean is_missing = FALSE;

  if (volet_notebook_is_locked (self->notebook))
    return;
  volet_notebook_get_last_backup (self->notebook, &day, NULL);
  volet_notebook_is_last_backup_missing (self->notebook, &is_missing, NULL);
  words = volet_text_format_last_copy (day, volet_notebook_get_today (self->notebook), is_missing);
  gtk_label_set_label (self->last_copy, words);
  gtk_widget_set_visible (self->progress, is_copying);
  gtk_widget_set_visible (self->copy, !is_copying);
  gtk_widget_set_sensitive (self->join, is_writable && !is_copying);
  gtk_widget_set_sensitive (self->restore, is_writable && !is_copying);
  gtk_widget_set_sensitive (self->read, is_writable && !is_copying);
  gtk_widget_set_visible (self->read, volet_notebook_is_blank (self->notebook));
}

static void
on_copied (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VoletCopiesPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_copied = volet_notebook_backup_finish (VOLET_NOTEBOOK (source), result, &error);

  g_clear_object (&self->copying);
  if (get_window (self) == NULL || volet_notebook_is_locked (self->notebook))
    return;
  update (self);
  if (is_copied)
    say (self, _ ("The copy is made. Volet has read it back: it is whole."));
  else if (g_error_matches (error, VOLET_VAULT_ERROR, VOLET_VAULT_ERROR_CANCELLED))
    say (self, _ ("No copy was made."));
  else
    volet_message_show_error (get_window (self), error);
}

static void
on_copy_path (const char *path, gpointer user_data)
{
  VoletCopiesPage *self = user_data;

  self->copying = g_cancellable_new ();
  volet_notebook_backup_async (self->notebook, path, self->copying, on_copied, g_object_ref (self));
  update (self);
}

static void
on_copy_clicked (VoletCopiesPage *self)
{
  g_autofree char *name = suggest_name (self, ".volet");

  volet_file_dialog_save (get_window (self), _ ("Where to copy the notebook"), name, on_copy_path,
                          self);
}

static void
on_cancel_clicked (VoletCopiesPage *self)
{
  g_cancellable_cancel (self->copying);
}

static void
show_preview (VoletCopiesPage *self, const char *path, VoletCopyUse use)
{
  volet_navigation_push_over (GTK_WIDGET (self),
                              volet_copy_preview_page_new (self->notebook, path, use));
}

static void
on_join_path (const char *path, gpointer user_data)
{
  show_preview (user_data, path, VOLET_COPY_USE_JOIN);
}

static void
on_restore_path (const char *path, gpointer user_data)
{
  show_preview (user_data, path, VOLET_COPY_USE_RESTORE);
}

static void
on_join_clicked (VoletCopiesPage *self)
{
  volet_file_dialog_open (get_window (self), _ ("The copy to join"), on_join_path, self);
}

static void
on_restore_clicked (VoletCopiesPage *self)
{
  volet_file_dialog_open (get_window (self), _ ("The copy to go back to"), on_restore_path, self);
}

static void
finish_writing (VoletCopiesPage *self, gboolean is_done, const GError *error)
{
  if (is_done)
    say (self, _ ("The file is written. It is not sealed."));
  else
    volet_message_show_error (get_window (self), error);
}

static void
on_everything_path (const char *path, gpointer user_data)
{
  VoletCopiesPage *self = user_data;
  g_autoptr (GError) error = NULL;

  finish_writing (self, volet_notebook_export_own_json (self->notebook, path, &error), error);
}

static void
on_calendar_path (const char *path, gpointer user_data)
{
  VoletCopiesPage *self = user_data;
  g_autoptr (GError) error = NULL;

  finish_writing (
      self,
      volet_notebook_export_own_ical (self->notebook, path, volet_text_get_category_label, &error),
      error);
}

static void
on_everything_sure (gpointer user_data)
{
  VoletCopiesPage *self = user_data;
  g_autofree char *name = suggest_name (self, ".json");

  volet_file_dialog_save (get_window (self), _ ("Where to write everything"), name,
                          on_everything_path, self);
}

static void
on_calendar_sure (gpointer user_data)
{
  VoletCopiesPage *self = user_data;
  g_autofree char *name = suggest_name (self, ".ics");

  volet_file_dialog_save (get_window (self), _ ("Where to write the calendar"), name,
                          on_calendar_path, self);
}

static void
on_everything_clicked (VoletCopiesPage *self)
{
  volet_message_ask (get_window (self), _ ("Write everything, not sealed?"),
                     volet_text_get_own_copy_warning (), _ ("Write"), FALSE, on_everything_sure,
                     self);
}

static void
on_calendar_clicked (VoletCopiesPage *self)
{
  volet_message_ask (get_window (self), _ ("Write your activities, not sealed?"),
                     volet_text_get_own_copy_warning (), _ ("Write"), FALSE, on_calendar_sure,
                     self);
}

static void
on_read_path (const char *path, gpointer user_data)
{
  VoletCopiesPage *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = volet_own_copy_read_file (path, &error);

  if (bytes == NULL || !volet_notebook_import_own_json (self->notebook, bytes, &error)) {
    volet_message_show_error (get_window (self), error);
    return;
  }
  update (self);
  say (self, _ ("The notebook holds everything that was in the file."));
}

static void
on_read_clicked (VoletCopiesPage *self)
{
  volet_file_dialog_open (get_window (self), _ ("The file that holds everything"), on_read_path,
                          self);
}

static void
volet_copies_page_dispose (GObject *object)
{
  VoletCopiesPage *self = VOLET_COPIES_PAGE (object);
  GtkWidget *child;

  if (self->copying != NULL)
    g_cancellable_cancel (self->copying);
  if (self->notebook != NULL)
    g_signal_handlers_disconnect_by_data (self->notebook, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->copying);
  g_clear_object (&self->notebook);
  G_OBJECT_CLASS (volet_copies_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VoletCopiesPage, message);
  gtk_widget_class_bind_template_child (widget_class, VoletCopiesPage, last_copy);
  gtk_widget_class_bind_template_child (widget_class, VoletCopiesPage, copy);
  gtk_widget_class_bind_template_child (widget_class, VoletCopiesPage, progress);
  gtk_widget_class_bind_template_child (widget_class, VoletCopiesPage, others);
  gtk_widget_class_bind_template_child (widget_class, VoletCopiesPage, join);
  gtk_widget_class_bind_template_child (widget_class, VoletCopiesPage, restore);
  gtk_widget_class_bind_template_child (widget_class, VoletCopiesPage, everything);
  gtk_widget_class_bind_template_child (widget_class, VoletCopiesPage, calendar);
  gtk_widget_class_bind_template_child (widget_class, VoletCopiesPage, read);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_join_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_restore_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_everything_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_calendar_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_read_clicked);
}

static void
volet_copies_page_class_init (VoletCopiesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_copies_page_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/copies/volet-copies-page.ui");
  bind_template (widget_class);
}

static void
volet_copies_page_init (VoletCopiesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_copies_page_new:
 * @notebook: (transfer none): an unlocked notebook
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
volet_copies_page_new (VoletNotebook *notebook)
{
  VoletCopiesPage *self = g_object_new (VOLET_TYPE_COPIES_PAGE, NULL);

  self->notebook = g_object_ref (notebook);
  g_signal_connect_object (notebook, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
