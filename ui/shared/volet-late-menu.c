/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A menu that is made when it is opened, and gone when it is closed: a week has dozens of rows, and
 * of all their menus one at most is ever open. */

#include "volet-late-menu.h"

#define MENU_KEY "volet-late-menu"

static void
drop_menu (GtkWidget *button)
{
  GtkWidget *popover = g_object_steal_data (G_OBJECT (button), MENU_KEY);

  if (popover != NULL)
    gtk_widget_unparent (popover);
}

/* The verb that was chosen is done after the menu closed, and needs it in its place until then. */
static void
drop_closed (gpointer user_data)
{
  g_autoptr (GtkWidget) popover = user_data;
  GtkWidget *button = gtk_widget_get_parent (popover);

  if (button != NULL && g_object_get_data (G_OBJECT (button), MENU_KEY) == popover)
    drop_menu (button);
}

static void
on_closed (GtkWidget *popover, gpointer user_data)
{
  GtkWidget *button = gtk_widget_get_parent (popover);

  gtk_widget_unset_state_flags (button, GTK_STATE_FLAG_CHECKED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  g_idle_add_once (drop_closed, g_object_ref (popover));
}

/**
 * volet_late_menu_set_up:
 * @button: a button that opens a menu
 *
 * Tells a screen reader that it does, and takes the menu away with the button.
 */
void
volet_late_menu_set_up (GtkWidget *button)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE,
                                  -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  g_signal_connect (button, "destroy", G_CALLBACK (drop_menu), NULL);
}

/**
 * volet_late_menu_open:
 * @button: a button that was set up
 * @menu: (transfer none): what to choose from
 *
 * Opens the menu under the button, in place of another one that is open.
 */
void
volet_late_menu_open (GtkWidget *button, GMenuModel *menu)
{
  GtkWidget *popover;

  g_return_if_fail (GTK_IS_WIDGET (button));

  drop_menu (button);
  popover = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (popover, button);
  g_object_set_data (G_OBJECT (button), MENU_KEY, popover);
  g_signal_connect (popover, "closed", G_CALLBACK (on_closed), NULL);
  gtk_widget_set_state_flags (button, GTK_STATE_FLAG_CHECKED, FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE, -1);
  gtk_popover_popup (GTK_POPOVER (popover));
}
