/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program: its options, its keys, one window for each notebook. */

#include "volet-application.h"

#include "volet-surroundings.h"
#include "volet-text-error.h"
#include "volet-window.h"

#include <glib/gi18n.h>

struct _VoletApplication {
  AdwApplication parent_instance;

  VoletSurroundings *surroundings;
  int base_dpi;
};

G_DEFINE_FINAL_TYPE (VoletApplication, volet_application, ADW_TYPE_APPLICATION)

/* 96 dots an inch, as GTK counts them. */
#define USUAL_DPI (96 * 1024)

typedef struct {
  const char *action;
  const char *keys[3];
} Accelerator;

static const Accelerator accelerators[] = {
    {"win.lock", {"<Control>l"}},
    {"win.add-entry", {"<Control>n"}},
    {"win.undo", {"<Control>z"}},
    {"win.redo", {"<Shift><Control>z"}},
    {"win.previous-week", {"<Alt>Left"}},
    {"win.next-week", {"<Alt>Right"}},
    {"win.this-week", {"<Control>t"}},
    {"win.search-notes", {"<Control>f"}},
    {"win.print", {"<Control>p"}},
    {"win.preferences", {"<Control>comma"}},
    {"win.show-keys", {"<Control>question"}},
    {"win.help", {"F1"}},
    {"win.view(0)", {"<Alt>1", "<Alt>ampersand"}},
    {"win.view(1)", {"<Alt>2", "<Alt>eacute"}},
    {"win.view(2)", {"<Alt>3", "<Alt>quotedbl"}},
    {"window.close", {"<Control>w"}},
    {"app.quit", {"<Control>q"}},
};

/* When the session locks its screen, every notebook is locked. */
static void
on_screensaver_changed (GtkApplication *application)
{
  gboolean is_active;

  g_object_get (application, "screensaver-active", &is_active, NULL);
  if (!is_active)
    return;
  for (GList *l = gtk_application_get_windows (application); l != NULL;) {
    GtkWindow *window = l->data;

    l = l->next;
    if (VOLET_IS_WINDOW (window))
      volet_window_lock (VOLET_WINDOW (window), VOLET_LOCK_REASON_SESSION);
  }
}

static void
on_settings_changed (VoletApplication *self)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int percent = volet_settings_get_text_size (volet_surroundings_get_settings (self->surroundings));

  g_object_set (settings, "gtk-xft-dpi", (int) ((gint64) self->base_dpi * percent / 100), NULL);
}

/* The person's text size is a multiple of the computer's own. */
static void
start_text_size (VoletApplication *self)
{
  VoletSettings *settings = volet_surroundings_get_settings (self->surroundings);

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &self->base_dpi, NULL);
  if (self->base_dpi <= 0)
    self->base_dpi = USUAL_DPI;
  g_signal_connect_object (settings, "changed", G_CALLBACK (on_settings_changed), self,
                           G_CONNECT_SWAPPED);
  if (volet_settings_get_text_size (settings) != 100)
    on_settings_changed (self);
}

static void
open_window (VoletApplication *self, const char *path)
{
  GtkWidget *window = volet_window_new (GTK_APPLICATION (self), self->surroundings, path);

  gtk_window_present (GTK_WINDOW (window));
}

/* By its name, also on a system that has no table of types. */
static gboolean
is_calendar (const char *path)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);
  g_autofree char *type = g_content_type_guess (path, NULL, 0, NULL);
  g_autofree char *mime_type = g_content_type_get_mime_type (type);

  return g_str_has_suffix (folded, ".ics") || g_str_has_suffix (folded, ".vcs") ||
         g_strcmp0 (mime_type, "text/calendar") == 0 ||
         g_strcmp0 (mime_type, "text/x-vcalendar") == 0;
}

/* A calendar is looked through in the window in front, once a notebook is open there. */
static void
open_file (VoletApplication *self, const char *path)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (path == NULL || !is_calendar (path)) {
    open_window (self, path);
    return;
  }
  if (window == NULL) {
    open_window (self, NULL);
    window = gtk_application_get_active_window (GTK_APPLICATION (self));
  }
  volet_window_import_calendar (VOLET_WINDOW (window), path);
}

static void
on_quit_activate (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *application = GTK_APPLICATION (user_data);
  GList *windows = gtk_application_get_windows (application);

  while (windows != NULL) {
    GtkWindow *window = windows->data;

    windows = windows->next;
    gtk_window_close (window);
  }
}

static const GActionEntry action_entries[] = {{"quit", on_quit_activate}};

static void
volet_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (volet_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), action_entries,
                                   G_N_ELEMENTS (action_entries), application);
  for (gsize i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action,
                                           accelerators[i].keys);
  start_text_size (VOLET_APPLICATION (application));
  gtk_window_set_default_icon_name (g_application_get_application_id (application));
}

static void
volet_application_activate (GApplication *application)
{
  open_window (VOLET_APPLICATION (application), NULL);
}

static void
volet_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    open_file (VOLET_APPLICATION (application), g_file_peek_path (files[i]));
}

static int
volet_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  VoletApplication *self = VOLET_APPLICATION (application);
  const char *now = NULL;

  if (g_variant_dict_contains (options, "version")) {
    g_print ("volet %s\n", VOLET_VERSION);
    return 0;
  }
  if (g_variant_dict_contains (options, "visitor"))
    volet_surroundings_set_visitor (self->surroundings);
  if (g_variant_dict_lookup (options, "now", "&s", &now)) {
    g_autoptr (GError) error = NULL;

    if (!volet_surroundings_set_now (self->surroundings, now, &error)) {
      g_autofree char *sentence = volet_text_format_error (error);

      g_printerr ("volet: %s\n", sentence);
      return 2;
    }
  }
  return -1;
}

static void
volet_application_finalize (GObject *object)
{
  VoletApplication *self = VOLET_APPLICATION (object);

  g_clear_object (&self->surroundings);
  G_OBJECT_CLASS (volet_application_parent_class)->finalize (object);
}

static void
volet_application_class_init (VoletApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = volet_application_finalize;
  application_class->startup = volet_application_startup;
  application_class->activate = volet_application_activate;
  application_class->open = volet_application_open;
  application_class->handle_local_options = volet_application_handle_local_options;
}

static void
volet_application_init (VoletApplication *self)
{
  static const GOptionEntry options[] = {
      {"visitor", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Leave nothing on this computer"), NULL},
      {"now", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Act as if it were this time"),
       "YYYY-MM-DDTHH:MM"},
      {"version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Say the version"), NULL},
      {NULL},
  };

  self->surroundings = volet_surroundings_new ();
  g_signal_connect (self, "notify::screensaver-active", G_CALLBACK (on_screensaver_changed), NULL);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[NOTEBOOK…]"));
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * volet_application_new:
 *
 * Returns: (transfer full): the program, not yet running
 */
VoletApplication *
volet_application_new (void)
{
  return g_object_new (VOLET_TYPE_APPLICATION, "application-id", VOLET_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE, "resource-base-path",
                       "/io/github/volet_agenda/Volet", "register-session", TRUE, NULL);
}
