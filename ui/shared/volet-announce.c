/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names that a screen reader says, and changes that it is told of.
 *
 * GTK has a call for announcing since 4.14. Before that, what has the focus is called otherwise for
 * as long as it keeps it: a screen reader reads a name that changes under the focus, without the
 * focus going anywhere. */

#include "volet-announce.h"

#include <dlfcn.h>

#define NAME_KEY "volet-name"
#define FOCUS_KEY "volet-announce-focus"

/* GtkAccessibleAnnouncementPriority: medium. */
#define PRIORITY_MEDIUM 1

typedef void (*AnnounceFunc) (GtkAccessible *accessible, const char *message, int priority);

/* The program is built against GTK 4.8 and may run on a newer one. */
static AnnounceFunc
find_announce (void)
{
  return (AnnounceFunc) dlsym (RTLD_DEFAULT, "gtk_accessible_announce");
}

/**
 * volet_announce_set_name:
 * @widget: a widget that can have the focus
 * @name: what a screen reader calls it
 *
 * Gives it its name, and remembers it for after volet_announce().
 */
void
volet_announce_set_name (GtkWidget *widget, const char *name)
{
  g_object_set_data_full (G_OBJECT (widget), NAME_KEY, g_strdup (name), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
restore_name (GtkWidget *widget)
{
  const char *name = g_object_get_data (G_OBJECT (widget), NAME_KEY);

  if (name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static void
on_focus_left (GtkEventController *controller, gpointer user_data)
{
  GtkWidget *widget = gtk_event_controller_get_widget (controller);

  restore_name (widget);
  g_object_set_data (G_OBJECT (widget), FOCUS_KEY, NULL);
  gtk_widget_remove_controller (widget, controller);
}

static void
rename_until_left (GtkWidget *widget, const char *sentence)
{
  const char *own = g_object_get_data (G_OBJECT (widget), NAME_KEY);
  g_autofree char *name =
      own != NULL ? g_strdup_printf ("%s %s", sentence, own) : g_strdup (sentence);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (g_object_get_data (G_OBJECT (widget), FOCUS_KEY) == NULL) {
    GtkEventController *focus = gtk_event_controller_focus_new ();

    g_signal_connect (focus, "leave", G_CALLBACK (on_focus_left), NULL);
    gtk_widget_add_controller (widget, focus);
    g_object_set_data (G_OBJECT (widget), FOCUS_KEY, focus);
  }
}

/**
 * volet_announce:
 * @widget: a widget of the window
 * @sentence: what has changed
 *
 * Has a screen reader say @sentence. The focus stays where it is.
 */
void
volet_announce (GtkWidget *widget, const char *sentence)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  AnnounceFunc announce = find_announce ();

  if (announce != NULL)
    announce (GTK_ACCESSIBLE (widget), sentence, PRIORITY_MEDIUM);
  else if (focus != NULL)
    rename_until_left (focus, sentence);
}
