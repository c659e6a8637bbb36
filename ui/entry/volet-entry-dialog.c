/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Activité: adding or changing one entry.
 *
 * Invariants:
 * 1. What was chosen or typed is sealed in the notebook a moment later, and at the latest when the
 *    dialog goes, whatever makes it go: it is lost neither to a lock nor to a crash.
 * 2. The draft is forgotten once its entry is saved, or when it is given up without a word typed.
 */

#include "volet-entry-dialog.h"

#include "volet-entry-form.h"
#include "volet-notebook-agenda.h"
#include "volet-notebook-drafts.h"
#include "volet-pending-act.h"
#include "volet-text-error.h"

#include <glib/gi18n.h>

/* How long nothing must be typed before the draft is sealed. */
#define KEEP_DELAY_MS 800

struct _VoletEntryDialog {
  AdwWindow parent_instance;

  GtkButton *save;
  GtkLabel *message;
  VoletEntryForm *form;
  GtkWidget *another;

  VoletNotebook *notebook;
  gboolean is_new;
  gboolean is_changed;
  guint keep_id;
};

G_DEFINE_FINAL_TYPE (VoletEntryDialog, volet_entry_dialog, ADW_TYPE_WINDOW)

enum { SIGNAL_SAVED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* A draft that cannot be sealed now is still in the dialog, and tried again at the next key. */
static void
keep_draft (VoletEntryDialog *self)
{
  g_autoptr (VoletEntryDraft) draft = NULL;

  g_clear_handle_id (&self->keep_id, g_source_remove);
  if (!self->is_changed || volet_notebook_is_locked (self->notebook))
    return;
  draft = volet_entry_form_make_draft (self->form);
  volet_notebook_keep_draft (self->notebook, draft, NULL);
}

static void
forget_draft (VoletEntryDialog *self)
{
  g_clear_handle_id (&self->keep_id, g_source_remove);
  self->is_changed = FALSE;
  if (!volet_notebook_is_locked (self->notebook))
    volet_notebook_keep_draft (self->notebook, NULL, NULL);
}

static gboolean
on_keep_timeout (gpointer user_data)
{
  VoletEntryDialog *self = user_data;

  self->keep_id = 0;
  keep_draft (self);
  return G_SOURCE_REMOVE;
}

static void
update (VoletEntryDialog *self)
{
  gboolean is_complete = volet_entry_form_is_complete (self->form);

  gtk_widget_set_sensitive (GTK_WIDGET (self->save), is_complete);
  gtk_widget_set_sensitive (self->another, is_complete);
}

static void
on_form_changed (VoletEntryDialog *self)
{
  self->is_changed = TRUE;
  g_clear_handle_id (&self->keep_id, g_source_remove);
  self->keep_id = g_timeout_add (KEEP_DELAY_MS, on_keep_timeout, self);
  update (self);
}

/* The words of a save that failed say that nothing is lost: the dialog stays as it is. */
static void
show_message (VoletEntryDialog *self, const GError *error)
{
  g_autofree char *why = volet_text_format_error (error);

  if (volet_pending_act_may_retry (error)) {
    g_autofree char *sentence = g_strdup_printf (_ ("Not saved yet. %s"), why);

    gtk_label_set_label (self->message, sentence);
    gtk_button_set_label (self->save, _ ("Try again"));
  } else {
    gtk_label_set_label (self->message, why);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->message));
}

static gboolean
save (VoletEntryDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletEntry) entry = volet_entry_form_make_entry (self->form, &error);
  gboolean is_saved = FALSE;

  if (entry != NULL)
    is_saved = self->is_new ? volet_notebook_add_entry (self->notebook, entry, &error)
                            : volet_notebook_change_entry (self->notebook, entry, &error);
  if (!is_saved) {
    if (error != NULL)
      show_message (self, error);
    return FALSE;
  }
  volet_entry_form_keep_answer (self->form, NULL);
  forget_draft (self);
  gtk_button_set_label (self->save, self->is_new ? _ ("Add") : _ ("Save"));
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, entry, self->is_new);
  return TRUE;
}

static void
on_save_clicked (VoletEntryDialog *self)
{
  if (volet_entry_form_is_complete (self->form) && save (self))
    gtk_window_close (GTK_WINDOW (self));
}

/* The day stays; what and how long are asked anew. */
static void
on_another_clicked (VoletEntryDialog *self)
{
  if (!save (self))
    return;
  volet_entry_form_start_another (self->form);
  update (self);
}

/* Giving up: words that were typed stay as a draft, choices alone do not. */
static gboolean
on_close_request (VoletEntryDialog *self)
{
  g_autoptr (VoletEntryDraft) draft = NULL;

  if (!self->is_changed || volet_notebook_is_locked (self->notebook))
    return FALSE;
  draft = volet_entry_form_make_draft (self->form);
  if (!volet_entry_draft_has_words (draft))
    forget_draft (self);
  return FALSE;
}

static void
volet_entry_dialog_dispose (GObject *object)
{
  VoletEntryDialog *self = VOLET_ENTRY_DIALOG (object);

  if (self->notebook != NULL)
    keep_draft (self);
  g_clear_object (&self->notebook);
  G_OBJECT_CLASS (volet_entry_dialog_parent_class)->dispose (object);
}

static void
volet_entry_dialog_class_init (VoletEntryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_entry_dialog_dispose;
  /**
   * VoletEntryDialog::saved:
   * @entry: an entry that is durable now
   * @is_new: whether it was added
   */
  signals[SIGNAL_SAVED] =
      g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, VOLET_TYPE_ENTRY, G_TYPE_BOOLEAN);

  g_type_ensure (VOLET_TYPE_ENTRY_FORM);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/entry/volet-entry-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletEntryDialog, save);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryDialog, message);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryDialog, form);
  gtk_widget_class_bind_template_child (widget_class, VoletEntryDialog, another);
  gtk_widget_class_bind_template_callback (widget_class, on_form_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_another_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_close_request);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
volet_entry_dialog_init (VoletEntryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_entry_dialog_new:
 * @parent: the window it belongs to
 * @notebook: (transfer none): an unlocked notebook
 * @entry: (transfer none): an activity to change, or a new one with its day
 * @is_new: whether it is to be added
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
volet_entry_dialog_new (GtkWindow *parent,
                        VoletNotebook *notebook,
                        const VoletEntry *entry,
                        gboolean is_new)
{
  VoletEntryDialog *self = g_object_new (VOLET_TYPE_ENTRY_DIALOG, "transient-for", parent, NULL);

  self->notebook = g_object_ref (notebook);
  self->is_new = is_new;
  gtk_button_set_label (self->save, is_new ? _ ("Add") : _ ("Save"));
  gtk_widget_set_visible (self->another, is_new);
  volet_entry_form_open (self->form, notebook, entry, is_new);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
  return GTK_WIDGET (self);
}

/**
 * volet_entry_dialog_new_from_draft:
 * @parent: the window it belongs to
 * @notebook: (transfer none): an unlocked notebook
 * @draft: (transfer none): what was left half done
 *
 * The draft of a change to an entry that is no longer there is the draft of a new one.
 *
 * Returns: (transfer floating): the dialog, as it was left
 */
GtkWidget *
volet_entry_dialog_new_from_draft (GtkWindow *parent,
                                   VoletNotebook *notebook,
                                   const VoletEntryDraft *draft)
{
  g_autoptr (VoletEntry) entry = NULL;
  gboolean is_new;
  GtkWidget *dialog;

  if (draft->id != VOLET_ID_NONE)
    entry = volet_notebook_get_entry (notebook, draft->id, NULL);
  is_new = entry == NULL;
  if (is_new) {
    entry = volet_notebook_new_entry (notebook);
    volet_entry_set_duration (entry, draft->day, 0);
  }
  dialog = volet_entry_dialog_new (parent, notebook, entry, is_new);
  volet_entry_form_apply_draft (VOLET_ENTRY_DIALOG (dialog)->form, draft);
  VOLET_ENTRY_DIALOG (dialog)->is_changed = TRUE;
  update (VOLET_ENTRY_DIALOG (dialog));
  return dialog;
}
