/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Choosing files and folders. Newer GTK has an object for this. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VoletFileDialogFunc:
 * @path: the chosen path
 * @user_data: the closure
 *
 * Called once if something was chosen, never if the dialog was left.
 */
typedef void (*VoletFileDialogFunc) (const char *path, gpointer user_data);

void volet_file_dialog_open (GtkWindow *parent,
                             const char *title,
                             VoletFileDialogFunc func,
                             gpointer user_data);
void volet_file_dialog_open_calendar (GtkWindow *parent,
                                      const char *title,
                                      VoletFileDialogFunc func,
                                      gpointer user_data);
void volet_file_dialog_choose_folder (GtkWindow *parent,
                                      const char *title,
                                      VoletFileDialogFunc func,
                                      gpointer user_data);
void volet_file_dialog_save (GtkWindow *parent,
                             const char *title,
                             const char *suggested_name,
                             VoletFileDialogFunc func,
                             gpointer user_data);
void volet_file_dialog_keep_no_list (void);
void volet_file_dialog_cancel (GtkWindow *parent);

G_END_DECLS
