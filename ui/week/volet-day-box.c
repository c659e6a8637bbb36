/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One day of the week: its name, its minutes, its activities, a button to add one. */

#include "volet-day-box.h"

#include "volet-activity-row.h"
#include "volet-duration.h"
#include "volet-text-time.h"

#include <glib/gi18n.h>

struct _VoletDayBox {
  GtkWidget parent_instance;

  GtkWidget *head;
  GtkWidget *name;
  GtkWidget *minutes;
  GtkWidget *add;
  GtkWidget *list;

  VoletDay day;
};

G_DEFINE_FINAL_TYPE (VoletDayBox, volet_day_box, GTK_TYPE_WIDGET)

static gboolean
volet_day_box_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VOLET_DAY_BOX (widget)->add);
}

static void
volet_day_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (volet_day_box_parent_class)->dispose (object);
}

static void
volet_day_box_class_init (VoletDayBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = volet_day_box_dispose;
  widget_class->grab_focus = volet_day_box_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
volet_day_box_init (VoletDayBox *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "volet-day");

  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->name = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  gtk_label_set_wrap (GTK_LABEL (self->name), TRUE);
  gtk_widget_set_hexpand (self->name, TRUE);
  self->minutes = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->minutes, "dim-label");
  gtk_widget_add_css_class (self->minutes, "numeric");
  self->add = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_add_css_class (self->add, "circular");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add), "week.add-entry-on");
  gtk_box_append (GTK_BOX (self->head), self->name);
  gtk_box_append (GTK_BOX (self->head), self->minutes);
  gtk_box_append (GTK_BOX (self->head), self->add);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
}

/**
 * volet_day_box_new:
 * @day: a day
 *
 * Returns: (transfer floating): the day, empty
 */
GtkWidget *
volet_day_box_new (VoletDay day)
{
  VoletDayBox *self = g_object_new (VOLET_TYPE_DAY_BOX, NULL);

  self->day = day;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add), "i", day);
  return GTK_WIDGET (self);
}

/**
 * volet_day_box_get_day:
 * @self: a day
 *
 * Returns: which
 */
VoletDay
volet_day_box_get_day (VoletDayBox *self)
{
  g_return_val_if_fail (VOLET_IS_DAY_BOX (self), 0);

  return self->day;
}

static void
fill_head (VoletDayBox *self, int minutes, VoletDay today, gboolean can_change)
{
  g_autofree char *date = volet_text_format_day_and_month (self->day);
  g_autofree char *name = NULL;
  g_autofree char *add_name = g_strdup_printf (_ ("Add an activity, %s"), date);

  if (self->day == today)
    name = g_strdup_printf (_ ("Today, %s"), date);
  else
    name = g_strdup (date);
  if (self->day == today)
    gtk_widget_add_css_class (self->name, "heading");
  else
    gtk_widget_remove_css_class (self->name, "heading");
  gtk_label_set_label (GTK_LABEL (self->name), name);

  if (minutes > 0) {
    g_autofree char *duration = volet_duration_to_string (minutes);

    gtk_label_set_label (GTK_LABEL (self->minutes), duration);
  } else {
    gtk_label_set_label (GTK_LABEL (self->minutes), "");
  }
  gtk_widget_set_visible (self->add, can_change);
  gtk_widget_set_tooltip_text (self->add, add_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  add_name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/**
 * volet_day_box_fill:
 * @self: a day
 * @entries: (element-type VoletEntry): activities; those of other days are passed over
 * @minutes: counted minutes of this day
 * @today: today
 * @can_change: whether the week is open
 *
 * Shows the day anew.
 */
void
volet_day_box_fill (
    VoletDayBox *self, GPtrArray *entries, int minutes, VoletDay today, gboolean can_change)
{
  GtkWidget *row;
  gboolean has_rows = FALSE;

  g_return_if_fail (VOLET_IS_DAY_BOX (self));

  fill_head (self, minutes, today, can_change);
  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; i < entries->len; i++) {
    const VoletEntry *entry = entries->pdata[i];

    if (entry->day != self->day)
      continue;
    has_rows = TRUE;
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         volet_activity_row_new (entry, today, can_change));
  }
  gtk_widget_set_visible (self->list, has_rows);
}
