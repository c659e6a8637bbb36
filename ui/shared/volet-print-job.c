/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages on their way to a printer.
 *
 * Invariants:
 * 1. Nothing is drawn for a printer before @begin said yes.
 * 2. GTK's own preview would write the pages into a file and hand it to another program: it is
 *    answered here, with nothing. The page is already on the screen.
 * 3. After @begin, only success is known: a job that failed may have printed. GTK says that it is
 *    done once the pages are drawn; that the printer has them, its status says, later.
 * 4. The dialog alone keeps nothing alive: a page that goes while it is open, as when the notebook
 *    is locked, takes the job with it. From @begin to @done the page is held. */

#include "volet-print-job.h"

/* A4, in points. */
#define PAGE_WIDTH 595.276
#define PAGE_HEIGHT 841.89

typedef struct {
  GtkPrintOperation *operation;
  VoletPrintFuncs funcs;
  GWeakRef user_data;
  GObject *held;
  guint n_pages;
  gboolean is_preview;
  gboolean is_export;
  gboolean is_drawn;
  GtkPrintOperationResult result;
  GError *error;
} Job;

static void
job_free (Job *self)
{
  g_clear_error (&self->error);
  g_clear_object (&self->held);
  g_weak_ref_clear (&self->user_data);
  g_free (self);
}

/* Holds the page, once it agrees. */
static gboolean
begin (Job *self)
{
  g_autoptr (GObject) user_data = g_weak_ref_get (&self->user_data);

  if (user_data == NULL ||
      (self->funcs.begin != NULL && !self->funcs.begin (user_data, &self->error)))
    return FALSE;
  self->held = g_steal_pointer (&user_data);
  return TRUE;
}

static void
on_begin_print (GtkPrintOperation *operation, GtkPrintContext *context, gpointer user_data)
{
  Job *self = user_data;

  gtk_print_operation_set_n_pages (operation, (int) self->n_pages);
  if (!self->is_preview && self->held == NULL && !begin (self))
    gtk_print_operation_cancel (operation);
}

static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer user_data)
{
  Job *self = user_data;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double scale = MIN (gtk_print_context_get_width (context) / PAGE_WIDTH,
                      gtk_print_context_get_height (context) / PAGE_HEIGHT);

  if (self->held == NULL)
    return;
  cairo_scale (cr, scale, scale);
  self->funcs.draw (self->held, (guint) page, cr);
}

static void
on_preview_ready (GtkPrintOperationPreview *preview, GtkPrintContext *context, gpointer user_data)
{
  gtk_print_operation_preview_end_preview (preview);
}

static gboolean
on_preview (GtkPrintOperation *operation,
            GtkPrintOperationPreview *preview,
            GtkPrintContext *context,
            GtkWindow *parent,
            gpointer user_data)
{
  Job *self = user_data;

  self->is_preview = TRUE;
  g_signal_connect (preview, "ready", G_CALLBACK (on_preview_ready), NULL);
  return TRUE;
}

/* Whether the pages are on their way no more: the printer has them, or never will. */
static gboolean
is_settled (GtkPrintStatus status)
{
  switch (status) {
  case GTK_PRINT_STATUS_PENDING:
  case GTK_PRINT_STATUS_PENDING_ISSUE:
  case GTK_PRINT_STATUS_PRINTING:
  case GTK_PRINT_STATUS_FINISHED:
  case GTK_PRINT_STATUS_FINISHED_ABORTED:
    return TRUE;
  case GTK_PRINT_STATUS_INITIAL:
  case GTK_PRINT_STATUS_PREPARING:
  case GTK_PRINT_STATUS_GENERATING_DATA:
  case GTK_PRINT_STATUS_SENDING_DATA:
  default:
    return FALSE;
  }
}

static VoletPrintOutcome
get_outcome (Job *self)
{
  if (self->held == NULL)
    return VOLET_PRINT_OUTCOME_NOTHING_LEFT;
  if (self->result != GTK_PRINT_OPERATION_RESULT_APPLY ||
      gtk_print_operation_get_status (self->operation) == GTK_PRINT_STATUS_FINISHED_ABORTED)
    return VOLET_PRINT_OUTCOME_PERHAPS;
  return VOLET_PRINT_OUTCOME_SENT;
}

/* Says how it went, once. */
static void
end (Job *self)
{
  VoletPrintOutcome outcome = get_outcome (self);
  g_autoptr (GtkPrintOperation) operation = g_steal_pointer (&self->operation);
  g_autoptr (GObject) page = g_weak_ref_get (&self->user_data);

  if (page != NULL)
    self->funcs.done (page, outcome, self->error);
}

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer user_data)
{
  Job *self = user_data;

  self->is_drawn = TRUE;
  self->result = result;
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR && self->error == NULL)
    gtk_print_operation_get_error (operation, &self->error);
  if (self->held == NULL || result != GTK_PRINT_OPERATION_RESULT_APPLY || self->is_export ||
      is_settled (gtk_print_operation_get_status (operation)))
    end (self);
}

static void
on_status_changed (GtkPrintOperation *operation, gpointer user_data)
{
  Job *self = user_data;

  if (self->is_drawn && self->operation != NULL &&
      is_settled (gtk_print_operation_get_status (operation)))
    end (self);
}

static Job *
new_job (const char *name, guint n_pages, const VoletPrintFuncs *funcs, GObject *user_data)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  Job *self = g_new0 (Job, 1);

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_paper_size_free (paper);
  self->funcs = *funcs;
  g_weak_ref_init (&self->user_data, user_data);
  self->n_pages = n_pages;
  self->operation = gtk_print_operation_new ();
  gtk_print_operation_set_job_name (self->operation, name);
  gtk_print_operation_set_default_page_setup (self->operation, setup);
  gtk_print_operation_set_use_full_page (self->operation, TRUE);
  gtk_print_operation_set_unit (self->operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (self->operation, FALSE);
  g_object_set_data_full (G_OBJECT (self->operation), "volet-print-job", self,
                          (GDestroyNotify) job_free);
  g_signal_connect (self->operation, "begin-print", G_CALLBACK (on_begin_print), self);
  g_signal_connect (self->operation, "draw-page", G_CALLBACK (on_draw_page), self);
  g_signal_connect (self->operation, "preview", G_CALLBACK (on_preview), self);
  g_signal_connect (self->operation, "done", G_CALLBACK (on_done), self);
  g_signal_connect (self->operation, "status-changed", G_CALLBACK (on_status_changed), self);
  return self;
}

/**
 * volet_print_job_run:
 * @parent: the window it belongs to
 * @name: what the printer's list calls it
 * @n_pages: how many pages
 * @funcs: what it asks for
 * @user_data: (transfer none): the object handed to @funcs, held from @funcs.begin to @funcs.done
 *
 * Asks for a printer and prints, while the window stays in use.
 */
void
volet_print_job_run (GtkWindow *parent,
                     const char *name,
                     guint n_pages,
                     const VoletPrintFuncs *funcs,
                     GObject *user_data)
{
  Job *self = new_job (name, n_pages, funcs, user_data);

  gtk_print_operation_set_allow_async (self->operation, TRUE);
  gtk_print_operation_run (self->operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}

/**
 * volet_print_job_export:
 * @path: a file
 * @name: what the printer's list would call it
 * @n_pages: how many pages
 * @funcs: what it asks for
 * @user_data: (transfer none): the object handed to @funcs
 *
 * Prints into a file, without asking and before it returns: for tests.
 */
void
volet_print_job_export (const char *path,
                        const char *name,
                        guint n_pages,
                        const VoletPrintFuncs *funcs,
                        GObject *user_data)
{
  Job *self = new_job (name, n_pages, funcs, user_data);

  /* A file has no status: it is there once the pages are drawn. */
  self->is_export = TRUE;
  gtk_print_operation_set_export_filename (self->operation, path);
  gtk_print_operation_run (self->operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL);
}
