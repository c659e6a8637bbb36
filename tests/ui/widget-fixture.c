/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widget-fixture.h"

#include <string.h>

/* GTK 4.8 says this of its own action bar, which holds the views at the bottom of a narrow window,
 * at the moment in which it comes up. */
static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (strcmp (fields[i].key, "MESSAGE") == 0 &&
        (strstr (fields[i].value, "attempt to allocate GtkBox box") != NULL ||
         strstr (fields[i].value, "attempt to allocate AdwViewSwitcher") != NULL))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, user_data);
}

/* The program's own style and icons, which its application loads. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/volet_agenda/Volet/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/io/github/volet_agenda/Volet/icons");
}

/**
 * widget_fixture_init:
 * @argc: of main()
 * @argv: of main()
 *
 * Starts GTK and libadwaita for a test program, with the program's own style. Warnings are fatal;
 * nothing moves by itself; texts are those of the sources, in English, unless another language was
 * started; a window has the one button that GNOME gives it.
 */
void
widget_fixture_init (int *argc, char ***argv)
{
  g_log_set_writer_func (write_log, NULL, NULL);
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  load_style ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE,
                "gtk-decoration-layout", ":close", NULL);
}

void
widget_fixture_set_up (WidgetFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  notebook_fixture_set_up (&fixture->core, data);
  fixture->surroundings = volet_surroundings_new ();
  volet_surroundings_set_kdf_params (fixture->surroundings, &VOLET_KDF_LEAST);
  volet_surroundings_set_now (fixture->surroundings, "2026-11-23T12:00", &error);
  g_assert_no_error (error);
}

/* A page that is still held by something after its window is gone fails here. */
void
widget_fixture_tear_down (WidgetFixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL) {
    GtkWidget *window = fixture->window;

    g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &fixture->window);
    gtk_window_destroy (GTK_WINDOW (window));
    WAIT_FOR (fixture->window == NULL);
  }
  g_assert_finalize_object (g_steal_pointer (&fixture->surroundings));
  notebook_fixture_tear_down (&fixture->core, data);
}

/**
 * widget_fixture_show:
 * @fixture: the fixture
 * @page: (transfer floating): a page
 *
 * Shows @page in a window of its own and waits until it is drawn.
 */
void
widget_fixture_show (WidgetFixture *fixture, GtkWidget *page)
{
  g_assert_null (fixture->window);
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 860, 720);
  adw_window_set_content (ADW_WINDOW (fixture->window), page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

/* Wakes the main loop, so that WAIT_FOR() looks again. */
gboolean
widget_fixture_on_tick (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static gboolean
is_labelled (GtkWidget *widget, const char *label)
{
  g_autofree char *text = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "label") == NULL)
    return FALSE;
  g_object_get (widget, "label", &text, NULL);
  return g_strcmp0 (text, label) == 0;
}

/**
 * widget_find:
 * @top: where to look, itself included
 * @type: of what
 * @label: (nullable): its label, if that matters
 *
 * Returns: (transfer none) (nullable): the first such widget
 */
GtkWidget *
widget_find (GtkWidget *top, GType type, const char *label)
{
  if (g_type_is_a (G_OBJECT_TYPE (top), type) && (label == NULL || is_labelled (top, label)))
    return top;
  for (GtkWidget *child = gtk_widget_get_first_child (top); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = widget_find (child, type, label);

    if (found != NULL)
      return found;
  }
  return NULL;
}

/**
 * widget_find_named:
 * @top: where to look
 * @name: its id in the template that made it
 *
 * Returns: (transfer none) (nullable): that widget
 */
GtkWidget *
widget_find_named (GtkWidget *top, const char *name)
{
  GtkWidget *found = NULL;

  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (top)), name) == 0)
    return top;
  for (GtkWidget *child = gtk_widget_get_first_child (top); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = widget_find_named (child, name);
  return found;
}

/**
 * widget_click:
 * @top: where to look
 * @label: the label of a button, which must be shown and sensitive
 */
void
widget_click (GtkWidget *top, const char *label)
{
  GtkWidget *button = widget_find (top, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}
