/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages over pages, with a way back. Newer libadwaita has a widget for this.
 *
 * Invariants:
 * 1. Pages lie in the leaflet, and in @pages, in the order in which one reaches them.
 * 2. A page that is left is destroyed once the leaflet stands still, never while it is shown.
 * 3. Assistive technology is told of the visible page alone. */

#include "volet-navigation.h"

#include <adwaita.h>

struct _VoletNavigation {
  GtkWidget parent_instance;

  AdwLeaflet *leaflet;
  GPtrArray *pages;
  GtkWidget *replaced;
};

G_DEFINE_FINAL_TYPE (VoletNavigation, volet_navigation, GTK_TYPE_WIDGET)

static void
remove_page (VoletNavigation *self, GtkWidget *page)
{
  if (page == self->replaced)
    self->replaced = NULL;
  g_ptr_array_remove (self->pages, page);
  adw_leaflet_remove (self->leaflet, page);
}

/* Destroys what lies after the visible page, and a page that another one has replaced. */
static void
drop_left_pages (VoletNavigation *self)
{
  GtkWidget *visible = adw_leaflet_get_visible_child (self->leaflet);
  GtkWidget *next;

  if (visible == NULL || adw_leaflet_get_child_transition_running (self->leaflet))
    return;
  while ((next = adw_leaflet_get_adjacent_child (self->leaflet,
                                                 ADW_NAVIGATION_DIRECTION_FORWARD)) != NULL)
    remove_page (self, next);
  if (self->replaced != NULL && self->replaced != visible)
    remove_page (self, self->replaced);
}

/* Old GTK tells assistive technology of everything that the leaflet holds. */
static void
hide_covered_pages (VoletNavigation *self)
{
  GtkWidget *visible = adw_leaflet_get_visible_child (self->leaflet);

  for (guint i = 0; i < self->pages->len; i++)
    gtk_accessible_update_state (self->pages->pdata[i], GTK_ACCESSIBLE_STATE_HIDDEN,
                                 self->pages->pdata[i] != visible, -1);
}

static void
on_leaflet_notify_running (VoletNavigation *self)
{
  drop_left_pages (self);
}

static void
on_pop_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  volet_navigation_pop (VOLET_NAVIGATION (widget));
}

static void
on_pop_all_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  volet_navigation_pop_all (VOLET_NAVIGATION (widget));
}

static void
volet_navigation_dispose (GObject *object)
{
  VoletNavigation *self = VOLET_NAVIGATION (object);

  if (self->leaflet != NULL) {
    g_signal_handlers_disconnect_by_data (self->leaflet, self);
    gtk_widget_unparent (GTK_WIDGET (self->leaflet));
    self->leaflet = NULL;
  }
  G_OBJECT_CLASS (volet_navigation_parent_class)->dispose (object);
}

static void
volet_navigation_finalize (GObject *object)
{
  g_ptr_array_unref (VOLET_NAVIGATION (object)->pages);
  G_OBJECT_CLASS (volet_navigation_parent_class)->finalize (object);
}

static void
volet_navigation_class_init (VoletNavigationClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_navigation_dispose;
  G_OBJECT_CLASS (klass)->finalize = volet_navigation_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "navigation.pop", NULL, on_pop_activate);
  gtk_widget_class_install_action (widget_class, "navigation.pop-all", NULL, on_pop_all_activate);
}

static void
volet_navigation_init (VoletNavigation *self)
{
  self->pages = g_ptr_array_new ();
  self->leaflet = ADW_LEAFLET (adw_leaflet_new ());
  adw_leaflet_set_can_unfold (self->leaflet, FALSE);
  adw_leaflet_set_can_navigate_back (self->leaflet, FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->leaflet), GTK_WIDGET (self));
  g_signal_connect_object (self->leaflet, "notify::child-transition-running",
                           G_CALLBACK (on_leaflet_notify_running), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->leaflet, "notify::visible-child", G_CALLBACK (hide_covered_pages),
                           self, G_CONNECT_SWAPPED);
}

/**
 * volet_navigation_new:
 *
 * Returns: (transfer floating): a place for pages, without any
 */
GtkWidget *
volet_navigation_new (void)
{
  return g_object_new (VOLET_TYPE_NAVIGATION, NULL);
}

/**
 * volet_navigation_push:
 * @self: a navigation
 * @page: (transfer floating): a page
 *
 * Shows @page over the visible one.
 */
void
volet_navigation_push (VoletNavigation *self, GtkWidget *page)
{
  g_return_if_fail (VOLET_IS_NAVIGATION (self));

  drop_left_pages (self);
  g_ptr_array_add (self->pages, page);
  adw_leaflet_append (self->leaflet, page);
  adw_leaflet_set_visible_child (self->leaflet, page);
  if (!gtk_widget_grab_focus (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/**
 * volet_navigation_push_over:
 * @widget: a widget of the visible page
 * @page: (transfer floating): a page
 *
 * Shows @page over the page of @widget.
 */
void
volet_navigation_push_over (GtkWidget *widget, GtkWidget *page)
{
  GtkWidget *navigation = gtk_widget_get_ancestor (widget, VOLET_TYPE_NAVIGATION);

  g_return_if_fail (navigation != NULL);

  volet_navigation_push (VOLET_NAVIGATION (navigation), page);
}

/**
 * volet_navigation_replace_over:
 * @widget: a widget of the visible page
 * @page: (transfer floating): a page
 *
 * Shows @page in place of the page of @widget: the way back leads to what was below.
 */
void
volet_navigation_replace_over (GtkWidget *widget, GtkWidget *page)
{
  GtkWidget *ancestor = gtk_widget_get_ancestor (widget, VOLET_TYPE_NAVIGATION);
  VoletNavigation *self;

  g_return_if_fail (ancestor != NULL);

  self = VOLET_NAVIGATION (ancestor);
  drop_left_pages (self);
  self->replaced = adw_leaflet_get_visible_child (self->leaflet);
  volet_navigation_push (self, page);
  drop_left_pages (self);
}

/**
 * volet_navigation_pop:
 * @self: a navigation
 *
 * Goes back to the page below, if there is one.
 */
void
volet_navigation_pop (VoletNavigation *self)
{
  GtkWidget *previous;

  g_return_if_fail (VOLET_IS_NAVIGATION (self));

  previous = adw_leaflet_get_adjacent_child (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  if (previous == NULL)
    return;
  adw_leaflet_set_visible_child (self->leaflet, previous);
  drop_left_pages (self);
}

/**
 * volet_navigation_pop_all:
 * @self: a navigation
 *
 * Goes back to the first page.
 */
void
volet_navigation_pop_all (VoletNavigation *self)
{
  g_return_if_fail (VOLET_IS_NAVIGATION (self));

  if (self->pages->len == 0)
    return;
  adw_leaflet_set_visible_child (self->leaflet, self->pages->pdata[0]);
  drop_left_pages (self);
}

/**
 * volet_navigation_reset:
 * @self: a navigation
 * @root: (transfer floating) (nullable): the only page
 *
 * Destroys all pages at once and shows @root.
 */
void
volet_navigation_reset (VoletNavigation *self, GtkWidget *root)
{
  g_return_if_fail (VOLET_IS_NAVIGATION (self));

  /* Another page becomes visible when one goes, and may take those above it along. */
  while (self->pages->len > 0)
    remove_page (self, self->pages->pdata[self->pages->len - 1]);
  if (root != NULL) {
    g_ptr_array_add (self->pages, root);
    adw_leaflet_append (self->leaflet, root);
  }
}

/**
 * volet_navigation_get_visible:
 * @self: a navigation
 *
 * Returns: (transfer none) (nullable): the page that is shown
 */
GtkWidget *
volet_navigation_get_visible (VoletNavigation *self)
{
  g_return_val_if_fail (VOLET_IS_NAVIGATION (self), NULL);

  return adw_leaflet_get_visible_child (self->leaflet);
}

/**
 * volet_navigation_get_below:
 * @self: a navigation
 *
 * Returns: (transfer none) (nullable): the page to which the way back leads
 */
GtkWidget *
volet_navigation_get_below (VoletNavigation *self)
{
  g_return_val_if_fail (VOLET_IS_NAVIGATION (self), NULL);

  return adw_leaflet_get_adjacent_child (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

/**
 * volet_navigation_can_pop:
 * @self: a navigation
 *
 * Returns: whether there is a page to go back to
 */
gboolean
volet_navigation_can_pop (VoletNavigation *self)
{
  g_return_val_if_fail (VOLET_IS_NAVIGATION (self), FALSE);

  return adw_leaflet_get_adjacent_child (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK) != NULL;
}
