/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A window: one notebook, or the way to one.
 *
 * Invariants:
 * 1. A notebook is held only while its content is shown; locking drops both.
 * 2. Only the page that is needed first is made before the first frame. */

#include "volet-window.h"

#include "volet-blank-page.h"
#include "volet-create-page.h"
#include "volet-farewell-page.h"
#include "volet-file-dialog.h"
#include "volet-help-page.h"
#include "volet-import-page.h"
#include "volet-message.h"
#include "volet-navigation.h"
#include "volet-notebook-page.h"
#include "volet-paper-page.h"
#include "volet-preferences-page.h"
#include "volet-shelf.h"
#include "volet-unlock-page.h"
#include "volet-welcome-page.h"

#include <glib/gi18n.h>
#include <string.h>

struct _VoletWindow {
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  VoletNavigation *navigation;
  GtkRevealer *idle_warning;
  GtkWidget *idle_label;
  GtkWidget *visitor;

  VoletSurroundings *surroundings;
  VoletNotebook *notebook;
  VoletIdle *idle;
  char *path;
  /* A calendar that waits for the notebook to be opened. */
  char *calendar_path;
  /* What was said last, while it is shown. */
  AdwToast *toast;
};

G_DEFINE_FINAL_TYPE (VoletWindow, volet_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_unlock (VoletWindow *self, const char *path, VoletLockReason reason)
{
  GtkWidget *page = volet_unlock_page_new (self->surroundings, path, reason);

  g_signal_connect_object (page, "unlocked", G_CALLBACK (volet_window_open_notebook), self,
                           G_CONNECT_SWAPPED);
  volet_navigation_reset (self->navigation, page);
  gtk_widget_grab_focus (page);
}

/* The notebook of this window's path, or those of this computer, or the welcome. */
static void
show_first_page (VoletWindow *self)
{
  g_auto (GStrv) paths = NULL;

  if (self->path != NULL) {
    show_unlock (self, self->path, VOLET_LOCK_REASON_NONE);
    return;
  }
  if (!volet_surroundings_is_visitor (self->surroundings)) {
    paths = volet_shelf_list (volet_surroundings_get_data_folder (self->surroundings));
    if (paths[0] != NULL) {
      show_unlock (self, NULL, VOLET_LOCK_REASON_NONE);
      return;
    }
  }
  volet_navigation_reset (self->navigation, volet_welcome_page_new ());
}

/* What makes sense only over an open notebook. */
static void
set_open (VoletWindow *self, gboolean is_open)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.lock", is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.preferences", is_open);
}

static void
on_idle_warned (VoletWindow *self)
{
  gtk_revealer_set_reveal_child (self->idle_warning, TRUE);
}

static void
on_idle_touched (VoletWindow *self)
{
  gtk_revealer_set_reveal_child (self->idle_warning, FALSE);
}

static void
on_idle_ended (VoletWindow *self)
{
  volet_window_lock (self, VOLET_LOCK_REASON_IDLE);
}

static void
on_idle_slept (VoletWindow *self)
{
  volet_window_lock (self, VOLET_LOCK_REASON_SLEEP);
}

static guint
get_idle_delay_s (VoletWindow *self)
{
  VoletSettings *settings = volet_surroundings_get_settings (self->surroundings);

  return (guint) volet_settings_get_lock_delay_min (settings) * 60;
}

static void
on_settings_changed (VoletWindow *self)
{
  if (self->idle != NULL)
    volet_idle_set_delay (self->idle, get_idle_delay_s (self));
}

static void
start_idle (VoletWindow *self)
{
  g_clear_object (&self->idle);
  self->idle = volet_idle_new (get_idle_delay_s (self));
  g_signal_connect_object (self->idle, "slept", G_CALLBACK (on_idle_slept), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->idle, "warned", G_CALLBACK (on_idle_warned), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->idle, "touched", G_CALLBACK (on_idle_touched), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->idle, "ended", G_CALLBACK (on_idle_ended), self,
                           G_CONNECT_SWAPPED);
}

/* Every key, click and movement in this window or in a dialog over it is a touch. */
static gboolean
on_event (VoletWindow *self)
{
  if (self->idle != NULL)
    volet_idle_touch (self->idle);
  return GDK_EVENT_PROPAGATE;
}

static gboolean
belongs_to (GtkWindow *dialog, GtkWindow *window)
{
  for (GtkWindow *parent = gtk_window_get_transient_for (dialog); parent != NULL;
       parent = gtk_window_get_transient_for (parent))
    if (parent == window)
      return TRUE;
  return FALSE;
}

static void
close_dialogs (VoletWindow *self)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  volet_file_dialog_cancel (GTK_WINDOW (self));
  for (GList *l = toplevels; l != NULL; l = l->next)
    g_object_ref (l->data);
  for (GList *l = toplevels; l != NULL; l = l->next) {
    if (belongs_to (l->data, GTK_WINDOW (self)))
      gtk_window_destroy (l->data);
    g_object_unref (l->data);
  }
}

static void
on_lock_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  volet_window_lock (VOLET_WINDOW (widget), VOLET_LOCK_REASON_ASKED);
}

static void
on_create_page_created (VoletWindow *self, VoletNotebook *notebook)
{
  volet_window_open_notebook (self, notebook);
}

static void
on_create_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWindow *self = VOLET_WINDOW (widget);
  GtkWidget *page = volet_create_page_new (self->surroundings);

  g_signal_connect_object (page, "created", G_CALLBACK (on_create_page_created), self,
                           G_CONNECT_SWAPPED);
  volet_navigation_push (self->navigation, page);
  gtk_widget_grab_focus (page);
}

static void
on_file_chosen (const char *path, gpointer user_data)
{
  show_unlock (VOLET_WINDOW (user_data), path, VOLET_LOCK_REASON_NONE);
}

static void
on_open_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  volet_file_dialog_open (GTK_WINDOW (widget), _ ("Open a notebook"), on_file_chosen, widget);
}

static gboolean
is_in_memory (VoletNotebook *notebook)
{
  return volet_vault_is_in_memory (volet_notebook_get_vault (notebook));
}

/* The page is left: nothing of it stays in memory. */
static void
on_memory_page_destroy (VoletWindow *self)
{
  g_autoptr (VoletNotebook) notebook = NULL;

  if (self->notebook == NULL || !is_in_memory (self->notebook))
    return;
  notebook = g_steal_pointer (&self->notebook);
  g_clear_object (&self->idle);
  gtk_revealer_set_reveal_child (self->idle_warning, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.lock", FALSE);
  volet_notebook_lock (notebook, NULL);
}

/* A statement without a notebook: it lives in memory, and goes when the page or the person does. */
static void
on_give_without_notebook_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWindow *self = VOLET_WINDOW (widget);
  const VoletNotebookPlan plan = {NULL};
  g_autoptr (VoletClock) clock = volet_surroundings_new_clock (self->surroundings);
  g_autoptr (GError) error = NULL;
  g_autoptr (VoletNotebook) memory = volet_notebook_new_in_memory (
      &plan, clock, volet_surroundings_get_random (self->surroundings), &error);
  GtkWidget *page;

  if (memory == NULL || !volet_surroundings_stop_clock (self->surroundings, memory, &error)) {
    volet_message_show_error (GTK_WINDOW (self), error);
    return;
  }
  g_set_object (&self->notebook, memory);
  page = volet_paper_page_new_without_notebook (memory, self->surroundings);
  g_signal_connect_object (page, "destroy", G_CALLBACK (on_memory_page_destroy), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (widget, "win.lock", TRUE);
  start_idle (self);
  volet_navigation_push (self->navigation, page);
}

static void
on_blank_sheet_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWindow *self = VOLET_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  GtkWidget *page = volet_blank_page_new (self->surroundings, &error);

  if (page != NULL)
    volet_navigation_push (self->navigation, page);
  else
    volet_message_show_error (GTK_WINDOW (self), error);
}

static void
on_print_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *page = volet_navigation_get_visible (VOLET_WINDOW (widget)->navigation);

  if (page != NULL)
    gtk_widget_activate_action (page, "page.print", NULL);
}

static void
on_help_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWindow *self = VOLET_WINDOW (widget);

  if (!VOLET_IS_HELP_PAGE (volet_navigation_get_visible (self->navigation)))
    volet_navigation_push (self->navigation, volet_help_page_new ());
}

static void
on_calendar_imported (VoletWindow *self, const char *sentence)
{
  AdwToast *toast = adw_toast_new (sentence);

  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  g_set_weak_pointer (&self->toast, toast);
  volet_navigation_pop_all (self->navigation);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_calendar_chosen (const char *path, gpointer user_data)
{
  volet_window_import_calendar (VOLET_WINDOW (user_data), path);
}

static void
on_import_calendar_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  volet_file_dialog_open_calendar (GTK_WINDOW (widget), _ ("Copy in a calendar"),
                                   on_calendar_chosen, widget);
}

/* A file that is dropped on a notebook is taken for a calendar; the reader says if it is none. */
static gboolean
on_drop (VoletWindow *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);
  const char *path = files != NULL ? g_file_peek_path (files->data) : NULL;

  if (path == NULL || self->notebook == NULL || is_in_memory (self->notebook))
    return FALSE;
  volet_window_import_calendar (self, path);
  return TRUE;
}

static void
accept_drops (VoletWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
on_preferences_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWindow *self = VOLET_WINDOW (widget);
  GtkWidget *page;

  if (self->notebook == NULL || is_in_memory (self->notebook) ||
      VOLET_IS_PREFERENCES_PAGE (volet_navigation_get_visible (self->navigation)))
    return;
  page = volet_preferences_page_new (self->notebook, self->surroundings);
  volet_navigation_push (self->navigation, page);
  gtk_widget_grab_focus (page);
}

static void
on_show_keys_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  volet_message_show_keys (GTK_WINDOW (widget));
}

/* What Volet itself put on the clipboard must not outlive it on a shared computer. */
static void
clear_clipboard (VoletWindow *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  if (gdk_clipboard_is_local (clipboard))
    gdk_clipboard_set_content (clipboard, NULL);
}

/* The notebook may have been saved elsewhere since it was opened. */
static void
update_path (VoletWindow *self)
{
  if (self->notebook == NULL || is_in_memory (self->notebook))
    return;
  g_free (self->path);
  self->path = g_strdup (volet_notebook_get_path (self->notebook));
}

static void
on_finish_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWindow *self = VOLET_WINDOW (widget);
  GtkWidget *page;

  update_path (self);
  page = volet_farewell_page_new (self->path);
  volet_window_lock (self, VOLET_LOCK_REASON_ASKED);
  clear_clipboard (self);
  gtk_widget_set_visible (self->visitor, FALSE);
  volet_navigation_reset (self->navigation, page);
  gtk_widget_grab_focus (page);
}

static void
on_about_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  volet_message_show_about (GTK_WINDOW (widget));
}

/* The program's keys reach only the window: "win.undo" is "notebook.undo" of what it shows. */
static void
on_notebook_verb_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VoletWindow *self = VOLET_WINDOW (widget);
  GtkWidget *page = volet_navigation_get_visible (self->navigation);
  g_autofree char *verb = g_strconcat ("notebook.", strchr (action, '.') + 1, NULL);

  if (VOLET_IS_NOTEBOOK_PAGE (page))
    gtk_widget_activate_action_variant (page, verb, parameter);
}

static void
install_notebook_verbs (GtkWidgetClass *widget_class)
{
  static const char *const verbs[] = {"win.add-entry", "win.next-week",    "win.previous-week",
                                      "win.redo",      "win.search-notes", "win.show-bin",
                                      "win.this-week", "win.undo"};

  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    gtk_widget_class_install_action (widget_class, verbs[i], NULL, on_notebook_verb_activate);
  gtk_widget_class_install_action (widget_class, "win.view", "i", on_notebook_verb_activate);
  gtk_widget_class_install_action (widget_class, "win.restore-entry", "t",
                                   on_notebook_verb_activate);
}

static void
volet_window_dispose (GObject *object)
{
  VoletWindow *self = VOLET_WINDOW (object);

  g_clear_object (&self->idle);
  if (self->notebook != NULL && !volet_notebook_is_locked (self->notebook))
    volet_notebook_lock (self->notebook, NULL);
  g_clear_object (&self->notebook);
  g_clear_object (&self->surroundings);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->calendar_path, g_free);
  g_clear_weak_pointer (&self->toast);
  G_OBJECT_CLASS (volet_window_parent_class)->dispose (object);
}

static void
volet_window_class_init (VoletWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_window_dispose;
  g_type_ensure (VOLET_TYPE_NAVIGATION);
  volet_file_dialog_keep_no_list ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/window/volet-window.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, VoletWindow, navigation);
  gtk_widget_class_bind_template_child (widget_class, VoletWindow, idle_warning);
  gtk_widget_class_bind_template_child (widget_class, VoletWindow, idle_label);
  gtk_widget_class_bind_template_child (widget_class, VoletWindow, visitor);
  gtk_widget_class_install_action (widget_class, "win.lock", NULL, on_lock_activate);
  gtk_widget_class_install_action (widget_class, "win.create-notebook", NULL, on_create_activate);
  gtk_widget_class_install_action (widget_class, "win.open-notebook", NULL, on_open_activate);
  gtk_widget_class_install_action (widget_class, "win.help", NULL, on_help_activate);
  gtk_widget_class_install_action (widget_class, "win.give-without-notebook", NULL,
                                   on_give_without_notebook_activate);
  gtk_widget_class_install_action (widget_class, "win.show-blank-sheet", NULL,
                                   on_blank_sheet_activate);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, on_print_activate);
  gtk_widget_class_install_action (widget_class, "win.import-calendar", NULL,
                                   on_import_calendar_activate);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, on_preferences_activate);
  gtk_widget_class_install_action (widget_class, "win.show-keys", NULL, on_show_keys_activate);
  gtk_widget_class_install_action (widget_class, "win.finish", NULL, on_finish_activate);
  gtk_widget_class_install_action (widget_class, "win.about", NULL, on_about_activate);
  install_notebook_verbs (widget_class);
}

static void
volet_window_init (VoletWindow *self)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (on_event), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), events);
  set_open (self, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.import-calendar", FALSE);
  accept_drops (self);
}

/**
 * volet_window_new:
 * @application: (nullable): the program
 * @surroundings: (transfer none): what is given from outside
 * @path: (nullable): the notebook to open
 *
 * Returns: (transfer floating): a window that asks for a passphrase, or welcomes
 */
GtkWidget *
volet_window_new (GtkApplication *application, VoletSurroundings *surroundings, const char *path)
{
  VoletWindow *self = g_object_new (VOLET_TYPE_WINDOW, "application", application, NULL);

  self->surroundings = g_object_ref (surroundings);
  self->path = g_strdup (path);
  g_signal_connect_object (volet_surroundings_get_settings (surroundings), "changed",
                           G_CALLBACK (on_settings_changed), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->visitor, volet_surroundings_is_visitor (surroundings));
  show_first_page (self);
  return GTK_WIDGET (self);
}

/**
 * volet_window_get_notebook:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the notebook, or %NULL while it is locked
 */
VoletNotebook *
volet_window_get_notebook (VoletWindow *self)
{
  g_return_val_if_fail (VOLET_IS_WINDOW (self), NULL);

  return self->notebook;
}

/**
 * volet_window_get_idle:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): what locks it after a while, or %NULL while it is locked
 */
VoletIdle *
volet_window_get_idle (VoletWindow *self)
{
  g_return_val_if_fail (VOLET_IS_WINDOW (self), NULL);

  return self->idle;
}

/**
 * volet_window_open_notebook:
 * @self: a window
 * @notebook: (transfer none): an unlocked notebook
 *
 * Shows the notebook, at this week.
 */
void
volet_window_open_notebook (VoletWindow *self, VoletNotebook *notebook)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *calendar_path = g_steal_pointer (&self->calendar_path);
  GtkWidget *page;

  g_return_if_fail (VOLET_IS_WINDOW (self));

  g_set_object (&self->notebook, notebook);
  g_free (self->path);
  self->path = g_strdup (volet_notebook_get_path (notebook));
  if (!volet_surroundings_stop_clock (self->surroundings, notebook, &error))
    volet_message_show_error (GTK_WINDOW (self), error);

  page = volet_notebook_page_new (notebook, self->surroundings);
  volet_navigation_reset (self->navigation, page);
  set_open (self, TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.import-calendar",
                                 !volet_vault_is_read_only (volet_notebook_get_vault (notebook)));
  start_idle (self);
  gtk_widget_grab_focus (page);
  if (calendar_path != NULL)
    volet_window_import_calendar (self, calendar_path);
}

/**
 * volet_window_import_calendar:
 * @self: a window
 * @path: (type filename): another program's calendar
 *
 * Shows the calendar to look through, once the notebook is open.
 */
void
volet_window_import_calendar (VoletWindow *self, const char *path)
{
  GtkWidget *page;

  g_return_if_fail (VOLET_IS_WINDOW (self));

  if (self->notebook == NULL || is_in_memory (self->notebook)) {
    g_free (self->calendar_path);
    self->calendar_path = g_strdup (path);
    return;
  }
  page = volet_import_page_new (self->notebook, path);
  g_signal_connect_object (page, "imported", G_CALLBACK (on_calendar_imported), self,
                           G_CONNECT_SWAPPED);
  volet_navigation_push (self->navigation, page);
}

/**
 * volet_window_lock:
 * @self: a window
 * @reason: why
 *
 * Closes every dialog, destroys what is shown, locks and drops the notebook, then asks for the
 * passphrase.
 */
void
volet_window_lock (VoletWindow *self, VoletLockReason reason)
{
  g_autoptr (VoletNotebook) notebook = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (VOLET_IS_WINDOW (self));

  if (self->notebook == NULL)
    return;
  update_path (self);
  notebook = g_steal_pointer (&self->notebook);
  g_clear_object (&self->idle);
  gtk_revealer_set_reveal_child (self->idle_warning, FALSE);
  set_open (self, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.import-calendar", FALSE);
  close_dialogs (self);
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  if (is_in_memory (notebook))
    show_first_page (self);
  else
    show_unlock (self, self->path, reason);
  if (!volet_notebook_lock (notebook, &error))
    volet_message_show_error (GTK_WINDOW (self), error);
}
