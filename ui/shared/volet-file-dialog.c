/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Choosing files and folders. Newer GTK has an object for this. */

#include "volet-file-dialog.h"

#include <glib/gi18n.h>

#define DATA_KEY "volet-file-dialog"

typedef struct {
  VoletFileDialogFunc func;
  gpointer user_data;
} Closure;

/* The dialog is held by its parent, one at a time; letting go of it closes it. */
static void
on_response (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  GtkWindow *parent = gtk_native_dialog_get_transient_for (dialog);
  Closure *closure = g_object_get_data (G_OBJECT (dialog), DATA_KEY);
  Closure chosen = *closure;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  volet_file_dialog_cancel (parent);
  if (file != NULL && g_file_peek_path (file) != NULL)
    chosen.func (g_file_peek_path (file), chosen.user_data);
}

static GtkFileChooserNative *
new_dialog (GtkWindow *parent,
            const char *title,
            GtkFileChooserAction action,
            VoletFileDialogFunc func,
            gpointer user_data)
{
  const char *accept = action == GTK_FILE_CHOOSER_ACTION_SAVE            ? _ ("Save")
                       : action == GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER ? _ ("Choose")
                                                                         : _ ("Open");
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (title, parent, action, accept, _ ("Cancel"));
  Closure *closure = g_new (Closure, 1);

  *closure = (Closure){func, user_data};
  g_object_set_data_full (G_OBJECT (dialog), DATA_KEY, closure, g_free);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), NULL);
  return dialog;
}

static void
show_dialog (GtkWindow *parent, GtkFileChooserNative *dialog)
{
  volet_file_dialog_cancel (parent);
  g_object_set_data_full (G_OBJECT (parent), DATA_KEY, dialog, g_object_unref);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* Asks for a file; those of one kind are shown first. */
static void
open_file (GtkWindow *parent,
           const char *title,
           const char *kind,
           const char *suffix,
           VoletFileDialogFunc func,
           gpointer user_data)
{
  GtkFileChooserNative *dialog =
      new_dialog (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, func, user_data);
  g_autoptr (GtkFileFilter) own = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (own, kind);
  gtk_file_filter_add_suffix (own, suffix);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), own);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), all);
  show_dialog (parent, dialog);
}

/**
 * volet_file_dialog_open:
 * @parent: the window it belongs to
 * @title: what is chosen
 * @func: called with the chosen notebook
 * @user_data: closure of @func; must live as long as @parent
 *
 * Asks for a notebook.
 */
void
volet_file_dialog_open (GtkWindow *parent,
                        const char *title,
                        VoletFileDialogFunc func,
                        gpointer user_data)
{
  open_file (parent, title, _ ("Notebooks"), "volet", func, user_data);
}

/**
 * volet_file_dialog_open_calendar:
 * @parent: the window it belongs to
 * @title: what is chosen
 * @func: called with the chosen calendar
 * @user_data: closure of @func; must live as long as @parent
 *
 * Asks for another program's calendar.
 */
void
volet_file_dialog_open_calendar (GtkWindow *parent,
                                 const char *title,
                                 VoletFileDialogFunc func,
                                 gpointer user_data)
{
  open_file (parent, title, _ ("Calendars"), "ics", func, user_data);
}

/**
 * volet_file_dialog_choose_folder:
 * @parent: the window it belongs to
 * @title: what is chosen
 * @func: called with the chosen folder
 * @user_data: closure of @func; must live as long as @parent
 *
 * Asks for a folder.
 */
void
volet_file_dialog_choose_folder (GtkWindow *parent,
                                 const char *title,
                                 VoletFileDialogFunc func,
                                 gpointer user_data)
{
  show_dialog (parent,
               new_dialog (parent, title, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, func, user_data));
}

/**
 * volet_file_dialog_save:
 * @parent: the window it belongs to
 * @title: what is saved
 * @suggested_name: a base name
 * @func: called with the chosen path
 * @user_data: closure of @func; must live as long as @parent
 *
 * Asks where to save a new file.
 */
void
volet_file_dialog_save (GtkWindow *parent,
                        const char *title,
                        const char *suggested_name,
                        VoletFileDialogFunc func,
                        gpointer user_data)
{
  GtkFileChooserNative *dialog =
      new_dialog (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE, func, user_data);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), suggested_name);
  show_dialog (parent, dialog);
}

static void
keep_nothing (GtkRecentManager *manager, gpointer user_data)
{
}

/**
 * volet_file_dialog_keep_no_list:
 *
 * GTK's dialogs note each file in the list of recent files, which stays on the computer for whoever
 * comes next. From now on this program writes no such list, and leaves alone the one that there is.
 * To be called once, before the first dialog.
 */
void
volet_file_dialog_keep_no_list (void)
{
  /* Its own handler of this signal writes the file; turning the list off would empty it. */
  g_type_class_unref (g_type_class_ref (GTK_TYPE_RECENT_MANAGER));
  g_signal_override_class_handler ("changed", GTK_TYPE_RECENT_MANAGER, G_CALLBACK (keep_nothing));
}

/**
 * volet_file_dialog_cancel:
 * @parent: a window
 *
 * Closes the dialog over @parent, if there is one, without an answer.
 */
void
volet_file_dialog_cancel (GtkWindow *parent)
{
  GtkNativeDialog *dialog = g_object_get_data (G_OBJECT (parent), DATA_KEY);

  if (dialog == NULL)
    return;
  gtk_native_dialog_hide (dialog);
  g_object_set_data (G_OBJECT (parent), DATA_KEY, NULL);
}
