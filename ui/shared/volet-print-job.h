/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages on their way to a printer. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VoletPrintOutcome:
 * @VOLET_PRINT_OUTCOME_NOTHING_LEFT: nothing was handed to the printer
 * @VOLET_PRINT_OUTCOME_SENT: everything was handed to the printer
 * @VOLET_PRINT_OUTCOME_PERHAPS: something went wrong on the way; nobody knows what came out
 *
 * What became of a print job, as far as a program can know.
 */
typedef enum {
  VOLET_PRINT_OUTCOME_NOTHING_LEFT,
  VOLET_PRINT_OUTCOME_SENT,
  VOLET_PRINT_OUTCOME_PERHAPS,
} VoletPrintOutcome;

/**
 * VoletPrintFuncs:
 * @begin: (nullable): called when the person has chosen a printer, before anything is drawn; if it
 *   fails nothing is printed
 * @draw: draws a page: one unit is one point, the page is A4
 * @done: called once; @error says what went wrong, if anything did
 *
 * What a print job asks for. Where the user data goes before @begin, nothing is printed and @done
 * is not called.
 */
typedef struct {
  gboolean (*begin) (GObject *user_data, GError **error);
  void (*draw) (GObject *user_data, guint page, cairo_t *cr);
  void (*done) (GObject *user_data, VoletPrintOutcome outcome, const GError *error);
} VoletPrintFuncs;

void volet_print_job_run (GtkWindow *parent,
                          const char *name,
                          guint n_pages,
                          const VoletPrintFuncs *funcs,
                          GObject *user_data);
void volet_print_job_export (const char *path,
                             const char *name,
                             guint n_pages,
                             const VoletPrintFuncs *funcs,
                             GObject *user_data);

G_END_DECLS
