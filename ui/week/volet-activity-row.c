/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One activity in the list of a day. Its verbs are actions of the week's page, which take its id.
 * A row can show one activity after another, and makes its menus only when they are opened: a week
 * has dozens of rows. */

#include "volet-activity-row.h"

#include "volet-announce.h"
#include "volet-duration.h"
#include "volet-text-agenda.h"
#include "volet-week-words.h"

#include <glib/gi18n.h>

struct _VoletActivityRow {
  AdwActionRow parent_instance;

  GtkWidget *duration;
  GtkWidget *more;
  GtkWidget *minutes;

  VoletId id;
  gboolean can_be_done;
};

G_DEFINE_FINAL_TYPE (VoletActivityRow, volet_activity_row, ADW_TYPE_ACTION_ROW)

/* Durations offered for a quick correction, minutes. */
static const int quick_minutes[] = {30, 60, 90, 120, 180, 240};

static void
activate (VoletActivityRow *self, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "t", self->id);
}

static void
on_activated (VoletActivityRow *self)
{
  activate (self, "week.edit-entry");
}

static gboolean
on_key_pressed (VoletActivityRow *self, guint key, guint code, GdkModifierType state)
{
  if (!gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (self)))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete) {
    activate (self, "week.remove-entry");
    return GDK_EVENT_STOP;
  }
  if (key == GDK_KEY_d && (state & GDK_CONTROL_MASK) != 0) {
    activate (self, "week.duplicate-entry");
    return GDK_EVENT_STOP;
  }
  return GDK_EVENT_PROPAGATE;
}

/* A menu that is there stays: GTK 4.8 may close one that is put in place of another as it opens. */
static void
make_duration_menu (GtkMenuButton *button, gpointer user_data)
{
  VoletActivityRow *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (quick_minutes); i++) {
    g_autofree char *label = volet_duration_to_string (quick_minutes[i]);
    g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

    g_menu_item_set_action_and_target (item, "week.set-duration", "(ti)", self->id,
                                       quick_minutes[i]);
    g_menu_append_item (menu, item);
  }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
append_verb (GMenu *menu, const char *label, const char *action, VoletId id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "t", id);
  g_menu_append_item (menu, item);
}

static void
make_more_menu (GtkMenuButton *button, gpointer user_data)
{
  VoletActivityRow *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  if (self->can_be_done)
    append_verb (menu, C_ ("entry", "It is done"), "week.mark-done", self->id);
  append_verb (menu, _ ("Change…"), "week.edit-entry", self->id);
  append_verb (menu, _ ("Duplicate"), "week.duplicate-entry", self->id);
  append_verb (menu, _ ("Copy to other days…"), "week.copy-entry", self->id);
  append_verb (menu, _ ("Delete"), "week.remove-entry", self->id);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* Menus that were made for what was shown before are made anew when they are asked for. */
static void
set_verbs (VoletActivityRow *self, VoletId id, gboolean can_be_done)
{
  if (self->id == id && self->can_be_done == can_be_done)
    return;
  self->id = id;
  self->can_be_done = can_be_done;
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->duration), NULL);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->more), NULL);
}

static GtkWidget *
make_menu_button (VoletActivityRow *self, GtkMenuButtonCreatePopupFunc make_menu)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), make_menu, self, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
  return button;
}

/* What takes the focus is the button inside: GTK 4.8 calls it by what is written on it. */
static void
name_menu_button (GtkWidget *button, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  volet_announce_set_name (gtk_widget_get_first_child (button), name);
}

static void
volet_activity_row_class_init (VoletActivityRowClass *klass)
{
}

static void
volet_activity_row_init (VoletActivityRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 2);
  self->duration = make_menu_button (self, make_duration_menu);
  self->more = make_menu_button (self, make_more_menu);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->more), "view-more-symbolic");
  self->minutes = gtk_label_new (NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->minutes);

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "activated", G_CALLBACK (on_activated), NULL);
}

static char *
make_subtitle (const VoletEntry *entry)
{
  g_autofree char *time = volet_week_words_time (entry);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (time != NULL)
    g_strv_builder_add (parts, time);
  if (entry->is_planned)
    g_strv_builder_add (parts, _ ("planned"));
  if (!entry->counts)
    g_strv_builder_add (parts, _ ("does not count"));
  if (entry->note != NULL)
    g_strv_builder_add (parts, entry->note);
  list = g_strv_builder_end (parts);
  return g_strjoinv (" · ", list);
}

/**
 * volet_activity_row_new:
 *
 * Returns: (transfer floating): a row that shows no activity yet
 */
GtkWidget *
volet_activity_row_new (void)
{
  return g_object_new (VOLET_TYPE_ACTIVITY_ROW, NULL);
}

/**
 * volet_activity_row_show:
 * @self: a row
 * @entry: (transfer none): an activity
 * @today: today
 * @can_change: whether its week is open
 *
 * Shows the activity in place of the one before.
 */
void
volet_activity_row_show (VoletActivityRow *self,
                         const VoletEntry *entry,
                         VoletDay today,
                         gboolean can_change)
{
  g_autofree char *words = volet_week_words_entry (entry, today);
  g_autofree char *subtitle = make_subtitle (entry);
  g_autofree char *duration = volet_duration_to_string (entry->minutes);
  g_autofree char *duration_name = g_strdup_printf (_ ("Change the duration: %s"), words);
  g_autofree char *more_name = g_strdup_printf (_ ("More for: %s"), words);

  g_return_if_fail (VOLET_IS_ACTIVITY_ROW (self));

  set_verbs (self, entry->id, entry->is_planned && entry->day <= today);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), can_change);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 volet_text_get_category_label (entry->category));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_widget_set_visible (self->duration, can_change);
  gtk_widget_set_visible (self->more, can_change);
  gtk_widget_set_visible (self->minutes, !can_change);
  gtk_label_set_label (GTK_LABEL (self->minutes), duration);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->duration), duration);
  name_menu_button (self->duration, duration_name);
  name_menu_button (self->more, more_name);
  volet_announce_set_name (GTK_WIDGET (self), words);
}

/**
 * volet_activity_row_get_id:
 * @self: a row
 *
 * Returns: the id of the activity that it shows
 */
VoletId
volet_activity_row_get_id (VoletActivityRow *self)
{
  g_return_val_if_fail (VOLET_IS_ACTIVITY_ROW (self), VOLET_ID_NONE);

  return self->id;
}
