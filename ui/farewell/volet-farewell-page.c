/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* J'ai fini sur cet ordinateur: what Volet left, which is nothing, and what it cannot erase. */

#include "volet-farewell-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _VoletFarewellPage {
  GtkWidget parent_instance;

  GtkWidget *stick_row;
  GtkLabel *message;
  GtkButton *leave;

  char *path;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (VoletFarewellPage, volet_farewell_page, GTK_TYPE_WIDGET)

static void
close_window (VoletFarewellPage *self)
{
  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

/* From here on the button only closes: the rest is the person's. */
static void
say_not_ejected (VoletFarewellPage *self)
{
  g_clear_pointer (&self->path, g_free);
  gtk_button_set_label (self->leave, _ ("Close"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->leave), TRUE);
  gtk_label_set_label (self->message, _ ("Volet could not eject the stick. Eject it in the file "
                                         "manager before you pull it out."));
  gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->message));
}

static void
on_ejected (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VoletFarewellPage) self = user_data;
  gboolean is_ejected =
      g_mount_can_eject (G_MOUNT (source))
          ? g_mount_eject_with_operation_finish (G_MOUNT (source), result, NULL)
          : g_mount_unmount_with_operation_finish (G_MOUNT (source), result, NULL);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (is_ejected)
    close_window (self);
  else
    say_not_ejected (self);
}

static void
on_mount_found (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VoletFarewellPage) self = user_data;
  g_autoptr (GMount) mount = g_file_find_enclosing_mount_finish (G_FILE (source), result, NULL);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (mount == NULL)
    say_not_ejected (self);
  else if (g_mount_can_eject (mount))
    g_mount_eject_with_operation (mount, G_MOUNT_UNMOUNT_NONE, NULL, self->cancellable, on_ejected,
                                  g_object_ref (self));
  else
    g_mount_unmount_with_operation (mount, G_MOUNT_UNMOUNT_NONE, NULL, self->cancellable,
                                    on_ejected, g_object_ref (self));
}

static void
on_leave_clicked (VoletFarewellPage *self)
{
  g_autoptr (GFile) file = NULL;

  if (self->path == NULL) {
    close_window (self);
    return;
  }
  gtk_widget_set_sensitive (GTK_WIDGET (self->leave), FALSE);
  file = g_file_new_for_path (self->path);
  g_file_find_enclosing_mount_async (file, G_PRIORITY_DEFAULT, self->cancellable, on_mount_found,
                                     g_object_ref (self));
}

static gboolean
volet_farewell_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VOLET_FAREWELL_PAGE (widget)->leave));
}

static void
volet_farewell_page_dispose (GObject *object)
{
  VoletFarewellPage *self = VOLET_FAREWELL_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (volet_farewell_page_parent_class)->dispose (object);
}

static void
volet_farewell_page_finalize (GObject *object)
{
  g_object_unref (VOLET_FAREWELL_PAGE (object)->cancellable);
  G_OBJECT_CLASS (volet_farewell_page_parent_class)->finalize (object);
}

static void
volet_farewell_page_class_init (VoletFarewellPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_farewell_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = volet_farewell_page_finalize;
  widget_class->grab_focus = volet_farewell_page_grab_focus;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/farewell/volet-farewell-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletFarewellPage, stick_row);
  gtk_widget_class_bind_template_child (widget_class, VoletFarewellPage, message);
  gtk_widget_class_bind_template_child (widget_class, VoletFarewellPage, leave);
  gtk_widget_class_bind_template_callback (widget_class, on_leave_clicked);
}

static void
volet_farewell_page_init (VoletFarewellPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_farewell_page_new:
 * @path: (nullable): the notebook on the stick; %NULL where none was opened
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
volet_farewell_page_new (const char *path)
{
  VoletFarewellPage *self = g_object_new (VOLET_TYPE_FAREWELL_PAGE, NULL);

  self->path = g_strdup (path);
  gtk_widget_set_visible (self->stick_row, path != NULL);
  gtk_button_set_label (self->leave, path != NULL ? _ ("Close and eject the stick") : _ ("Close"));
  return GTK_WIDGET (self);
}
