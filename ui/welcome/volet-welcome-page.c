/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bienvenue: what is shown while there is no notebook. */

#include "volet-welcome-page.h"

struct _VoletWelcomePage {
  GtkWidget parent_instance;

  GtkWidget *create;
};

G_DEFINE_FINAL_TYPE (VoletWelcomePage, volet_welcome_page, GTK_TYPE_WIDGET)

static gboolean
volet_welcome_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VOLET_WELCOME_PAGE (widget)->create);
}

static void
volet_welcome_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (volet_welcome_page_parent_class)->dispose (object);
}

static void
volet_welcome_page_class_init (VoletWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_welcome_page_dispose;
  widget_class->grab_focus = volet_welcome_page_grab_focus;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/volet_agenda/Volet/welcome/volet-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VoletWelcomePage, create);
}

static void
volet_welcome_page_init (VoletWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * volet_welcome_page_new:
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
volet_welcome_page_new (void)
{
  return g_object_new (VOLET_TYPE_WELCOME_PAGE, NULL);
}
