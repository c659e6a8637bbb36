/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Getting back in with the code of the recovery sheet, and a new passphrase. */

#include "volet-recover-page.h"

#include "volet-message.h"
#include "volet-notebook-file.h"
#include "volet-passphrase-field.h"
#include "volet-text-error.h"

#include <glib/gi18n.h>

/* The command line refuses shorter ones too. */
#define PASSPHRASE_MIN_CHARS 8

struct _VoletRecoverPage {
  GtkWidget parent_instance;

  VoletPassphraseField *code;
  VoletPassphraseField *passphrase;
  VoletPassphraseField *again;
  GtkLabel *message;
  GtkWidget *spinner;
  GtkWidget *open;

  VoletSurroundings *surroundings;
  char *path;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (VoletRecoverPage, volet_recover_page, GTK_TYPE_WIDGET)

enum { SIGNAL_UNLOCKED, N_SIGNALS };

static guint signals[N_SIGNALS];

typedef struct {
  VoletNotebook *notebook;
  VoletLockedBytes *code;
  VoletLockedBytes *passphrase;
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->notebook);
  g_clear_pointer (&job->code, volet_locked_bytes_free);
  g_clear_pointer (&job->passphrase, volet_locked_bytes_free);
  g_free (job);
}

/* In a thread: two derivations at most. */
static void
run_job (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (!volet_notebook_unlock_with_code (job->notebook, job->code, cancellable, &error) ||
      !volet_notebook_change_passphrase (job->notebook, job->passphrase, cancellable, &error)) {
    g_task_return_error (task, error);
    return;
  }
  g_task_return_pointer (task, g_object_ref (job->notebook), g_object_unref);
}

static void
set_working (VoletRecoverPage *self, gboolean is_working)
{
  gtk_widget_set_visible (self->spinner, is_working);
  gtk_widget_set_sensitive (self->open, !is_working);
  gtk_widget_set_sensitive (GTK_WIDGET (self->code), !is_working);
  gtk_widget_set_sensitive (GTK_WIDGET (self->passphrase), !is_working);
  gtk_widget_set_sensitive (GTK_WIDGET (self->again), !is_working);
}

static void
say_error (VoletRecoverPage *self, const GError *error)
{
  g_autofree char *sentence = volet_text_format_error (error);

  volet_message_say (self->message, sentence);
}

static void
on_job_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VoletRecoverPage *self = VOLET_RECOVER_PAGE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletNotebook) notebook = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  g_clear_object (&self->cancellable);
  set_working (self, FALSE);
  if (notebook == NULL)
    say_error (self, error);
  else
    g_signal_emit (self, signals[SIGNAL_UNLOCKED], 0, notebook);
}

static gboolean
can_open (VoletRecoverPage *self)
{
  return !volet_passphrase_field_is_empty (self->code) &&
         volet_passphrase_field_get_length (self->passphrase) >= PASSPHRASE_MIN_CHARS &&
         volet_passphrase_field_matches (self->passphrase, self->again);
}

static void
on_changed (VoletRecoverPage *self)
{
  gtk_widget_set_sensitive (self->open, can_open (self));
}

static void
on_open_clicked (VoletRecoverPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletClock) clock = volet_surroundings_new_clock (self->surroundings);
  g_autoptr (VoletNotebook) notebook = NULL;
  g_autoptr (GTask) task = NULL;
  Job *job;

  if (self->cancellable != NULL || !can_open (self))
    return;
  notebook = volet_notebook_open (self->path, VOLET_VAULT_OPEN_NONE, clock,
                                  volet_surroundings_get_random (self->surroundings), &error);
  if (notebook == NULL) {
    say_error (self, error);
    return;
  }

  job = g_new0 (Job, 1);
  job->notebook = g_steal_pointer (&notebook);
  job->code = volet_passphrase_field_take (self->code, &error);
  job->passphrase = volet_passphrase_field_take (self->passphrase, NULL);
  volet_passphrase_field_wipe (self->again);
  if (job->code == NULL || job->passphrase == NULL) {
    job_free (job);
    return;
  }

  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, on_job_done, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  set_working (self, TRUE);
  g_task_run_in_thread (task, run_job);
}

static gboolean
volet_recover_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VOLET_RECOVER_PAGE (widget)->code));
}

static void
volet_recover_page_dispose (GObject *object)
{
  VoletRecoverPage *self = VOLET_RECOVER_PAGE (object);
  GtkWidget *child;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->surroundings);
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (volet_recover_page_parent_class)->dispose (object);
}

static void
volet_recover_page_class_init (VoletRecoverPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_recover_page_dispose;
  widget_class->grab_focus = volet_recover_page_grab_focus;
  signals[SIGNAL_UNLOCKED] =
      g_signal_new ("unlocked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, VOLET_TYPE_NOTEBOOK);

  g_type_ensure (VOLET_TYPE_PASSPHRASE_FIELD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/unlock/volet-recover-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletRecoverPage, code);
  gtk_widget_class_bind_template_child (widget_class, VoletRecoverPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, VoletRecoverPage, again);
  gtk_widget_class_bind_template_child (widget_class, VoletRecoverPage, message);
  gtk_widget_class_bind_template_child (widget_class, VoletRecoverPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, VoletRecoverPage, open);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_open_clicked);
}

static void
volet_recover_page_init (VoletRecoverPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_recover_page_new:
 * @surroundings: (transfer none): what is given from outside
 * @path: the notebook
 *
 * Signals: `unlocked` with the notebook, whose passphrase is a new one then.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
volet_recover_page_new (VoletSurroundings *surroundings, const char *path)
{
  VoletRecoverPage *self = g_object_new (VOLET_TYPE_RECOVER_PAGE, NULL);

  self->surroundings = g_object_ref (surroundings);
  self->path = g_strdup (path);
  return GTK_WIDGET (self);
}
