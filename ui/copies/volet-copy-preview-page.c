/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Another copy: its passphrase, what would change, and then the change. */

#include "volet-copy-preview-page.h"

#include "volet-message.h"
#include "volet-notebook-copies.h"
#include "volet-passphrase-field.h"
#include "volet-text-copies.h"
#include "volet-text-error.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _VoletCopyPreviewPage {
  GtkWidget parent_instance;

  AdwWindowTitle *title;
  GtkLabel *message;
  GtkWidget *opening;
  VoletPassphraseField *passphrase;
  GtkWidget *read;
  GtkWidget *progress;
  GtkWidget *preview;
  GtkLabel *heading;
  GtkBox *lines;
  GtkButton *act;

  VoletNotebook *notebook;
  char *path;
  VoletCopyUse use;
  GCancellable *reading;
  VoletOtherCopy *copy; /* once it was read */
  VoletMergePlan *plan; /* for joining */
};

G_DEFINE_FINAL_TYPE (VoletCopyPreviewPage, volet_copy_preview_page, GTK_TYPE_WIDGET)

static GtkWindow *
get_window (VoletCopyPreviewPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
say (VoletCopyPreviewPage *self, const char *sentence)
{
  volet_message_say (self->message, sentence);
}

static void
say_error (VoletCopyPreviewPage *self, const GError *error)
{
  g_autofree char *sentence = volet_text_format_error (error);

  say (self, sentence);
}

static void
show_part (VoletCopyPreviewPage *self, GtkWidget *part)
{
  gtk_widget_set_visible (self->opening, part == self->opening);
  gtk_widget_set_visible (self->progress, part == self->progress);
  gtk_widget_set_visible (self->preview, part == self->preview);
}

static void
add_line (VoletCopyPreviewPage *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (self->lines, label);
}

static void
add_lines (VoletCopyPreviewPage *self, GStrv lines)
{
  for (gsize i = 0; lines[i] != NULL; i++)
    add_line (self, lines[i]);
}

static gboolean
prepare_join (VoletCopyPreviewPage *self, GError **error)
{
  g_auto (GStrv) lines = NULL;

  self->plan = volet_notebook_prepare_merge (self->notebook, self->copy, error);
  if (self->plan == NULL)
    return FALSE;
  lines = volet_text_list_merge_difference (&self->plan->difference);
  add_lines (self, lines);
  for (guint i = 0; i < self->plan->merge->notes->len; i++) {
    g_autofree char *sentence =
        volet_text_format_merge_note (&g_array_index (self->plan->merge->notes, VoletMergeNote, i));

    add_line (self, sentence);
  }
  add_line (self, _ ("“Undo” takes all of it back."));
  return TRUE;
}

static gboolean
prepare_restore (VoletCopyPreviewPage *self, GError **error)
{
  g_auto (GStrv) lines = NULL;
  VoletCopyDifference difference;

  if (!volet_notebook_preview_restore (self->notebook, self->copy, &difference, error))
    return FALSE;
  lines = volet_text_list_difference (&difference);
  add_lines (self, lines);
  add_line (self, _ ("The notebook of today is kept beside it, in the folder of copies."));
  return TRUE;
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VoletCopyPreviewPage) self = user_data;
  g_autoptr (GError) error = NULL;
  VoletOtherCopy *copy = volet_other_copy_read_finish (VOLET_NOTEBOOK (source), result, &error);

  g_clear_object (&self->reading);
  if (self->notebook == NULL || volet_notebook_is_locked (self->notebook)) {
    g_clear_pointer (&copy, volet_other_copy_free);
    return;
  }
  self->copy = copy;
  if (copy != NULL &&
      (self->use == VOLET_COPY_USE_JOIN ? prepare_join : prepare_restore) (self, &error)) {
    gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
    show_part (self, self->preview);
    gtk_widget_grab_focus (GTK_WIDGET (self->act));
    return;
  }
  g_clear_pointer (&self->copy, volet_other_copy_free);
  show_part (self, self->opening);
  say_error (self, error);
}

static void
on_read_clicked (VoletCopyPreviewPage *self)
{
  g_autoptr (GError) error = NULL;
  VoletLockedBytes *passphrase;

  if (self->reading != NULL || volet_passphrase_field_is_empty (self->passphrase))
    return;
  passphrase = volet_passphrase_field_take (self->passphrase, &error);
  if (passphrase == NULL) {
    say_error (self, error);
    return;
  }
  self->reading = g_cancellable_new ();
  show_part (self, self->progress);
  volet_other_copy_read_async (self->notebook, self->path, passphrase, self->reading, on_read,
                               g_object_ref (self));
}

static void
on_cancel_clicked (VoletCopyPreviewPage *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
}

static gboolean
do_restore (VoletCopyPreviewPage *self, GError **error)
{
  g_autofree char *kept = volet_notebook_restore (self->notebook, self->copy, NULL, NULL, error);

  if (kept == NULL)
    return FALSE;
  say (self, _ ("The notebook is as it was in the copy. The notebook of today is kept beside it."));
  return TRUE;
}

static gboolean
do_join (VoletCopyPreviewPage *self, GError **error)
{
  if (!volet_notebook_merge (self->notebook, self->plan, error))
    return FALSE;
  say (self, _ ("Both copies are joined here. Copy the notebook to the stick again."));
  return TRUE;
}

static void
on_act_clicked (VoletCopyPreviewPage *self)
{
  g_autoptr (GError) error = NULL;

  if ((self->use == VOLET_COPY_USE_JOIN ? do_join : do_restore) (self, &error))
    gtk_widget_set_visible (GTK_WIDGET (self->act), FALSE);
  else
    volet_message_show_error (get_window (self), error);
}

static void
volet_copy_preview_page_dispose (GObject *object)
{
  VoletCopyPreviewPage *self = VOLET_COPY_PREVIEW_PAGE (object);
  GtkWidget *child;

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->plan, volet_merge_plan_free);
  g_clear_pointer (&self->copy, volet_other_copy_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_object (&self->notebook);
  G_OBJECT_CLASS (volet_copy_preview_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VoletCopyPreviewPage, title);
  gtk_widget_class_bind_template_child (widget_class, VoletCopyPreviewPage, message);
  gtk_widget_class_bind_template_child (widget_class, VoletCopyPreviewPage, opening);
  gtk_widget_class_bind_template_child (widget_class, VoletCopyPreviewPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, VoletCopyPreviewPage, read);
  gtk_widget_class_bind_template_child (widget_class, VoletCopyPreviewPage, progress);
  gtk_widget_class_bind_template_child (widget_class, VoletCopyPreviewPage, preview);
  gtk_widget_class_bind_template_child (widget_class, VoletCopyPreviewPage, heading);
  gtk_widget_class_bind_template_child (widget_class, VoletCopyPreviewPage, lines);
  gtk_widget_class_bind_template_child (widget_class, VoletCopyPreviewPage, act);
  gtk_widget_class_bind_template_callback (widget_class, on_read_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_act_clicked);
}

static void
volet_copy_preview_page_class_init (VoletCopyPreviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VOLET_TYPE_PASSPHRASE_FIELD);
  G_OBJECT_CLASS (klass)->dispose = volet_copy_preview_page_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/copies/volet-copy-preview-page.ui");
  bind_template (widget_class);
}

static void
volet_copy_preview_page_init (VoletCopyPreviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_copy_preview_page_new:
 * @notebook: (transfer none): an unlocked notebook
 * @path: (type filename): a copy of it
 * @use: what it is for
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
volet_copy_preview_page_new (VoletNotebook *notebook, const char *path, VoletCopyUse use)
{
  VoletCopyPreviewPage *self = g_object_new (VOLET_TYPE_COPY_PREVIEW_PAGE, NULL);
  gboolean is_join = use == VOLET_COPY_USE_JOIN;

  self->notebook = g_object_ref (notebook);
  self->path = g_strdup (path);
  self->use = use;
  adw_window_title_set_title (self->title, is_join ? _ ("Join a copy") : _ ("Go back to a copy"));
  gtk_label_set_label (self->heading,
                       is_join ? _ ("What would come of it") : _ ("What would change"));
  gtk_button_set_label (self->act, is_join ? _ ("Join both") : _ ("Go back to this copy"));
  return GTK_WIDGET (self);
}
