/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One activity in the list of a day. Its verbs are actions of the week's page, which take its id.
 */

#include "volet-activity-row.h"

#include "volet-duration.h"
#include "volet-text-agenda.h"
#include "volet-week-words.h"

#include <glib/gi18n.h>

struct _VoletActivityRow {
  AdwActionRow parent_instance;

  VoletId id;
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

static void
volet_activity_row_class_init (VoletActivityRowClass *klass)
{
}

static void
volet_activity_row_init (VoletActivityRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

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
  g_autofree char *joined = NULL;

  if (time != NULL)
    g_strv_builder_add (parts, time);
  if (entry->is_planned)
    g_strv_builder_add (parts, _ ("planned"));
  if (!entry->counts)
    g_strv_builder_add (parts, _ ("does not count"));
  if (entry->note != NULL)
    g_strv_builder_add (parts, entry->note);
  list = g_strv_builder_end (parts);
  joined = g_strjoinv (" · ", list);
  return g_markup_escape_text (joined, -1);
}

/* Two menus of the row: its duration, and the rest. */
static GtkWidget *
make_duration_button (const VoletEntry *entry, const char *words)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *duration = volet_duration_to_string (entry->minutes);
  g_autofree char *name = g_strdup_printf (_ ("Change the duration: %s"), words);
  GtkWidget *button = gtk_menu_button_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (quick_minutes); i++) {
    g_autofree char *label = volet_duration_to_string (quick_minutes[i]);
    g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

    g_menu_item_set_action_and_target (item, "week.set-duration", "(ti)", entry->id,
                                       quick_minutes[i]);
    g_menu_append_item (menu, item);
  }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), duration);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static void
append_verb (GMenu *menu, const char *label, const char *action, VoletId id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "t", id);
  g_menu_append_item (menu, item);
}

static GtkWidget *
make_more_button (const VoletEntry *entry, const char *words)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *name = g_strdup_printf (_ ("More for: %s"), words);
  GtkWidget *button = gtk_menu_button_new ();

  append_verb (menu, _ ("Change…"), "week.edit-entry", entry->id);
  append_verb (menu, _ ("Duplicate"), "week.duplicate-entry", entry->id);
  append_verb (menu, _ ("Delete"), "week.remove-entry", entry->id);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

/**
 * volet_activity_row_new:
 * @entry: (transfer none): an activity
 * @today: today
 * @can_change: whether its week is open
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
volet_activity_row_new (const VoletEntry *entry, VoletDay today, gboolean can_change)
{
  VoletActivityRow *self = g_object_new (VOLET_TYPE_ACTIVITY_ROW, "activatable", can_change, NULL);
  g_autofree char *words = volet_week_words_entry (entry, today);
  g_autofree char *subtitle = make_subtitle (entry);

  self->id = entry->id;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 volet_text_get_category_label (entry->category));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 2);
  if (can_change) {
    adw_action_row_add_suffix (ADW_ACTION_ROW (self), make_duration_button (entry, words));
    adw_action_row_add_suffix (ADW_ACTION_ROW (self), make_more_button (entry, words));
  } else {
    g_autofree char *duration = volet_duration_to_string (entry->minutes);

    adw_action_row_add_suffix (ADW_ACTION_ROW (self), gtk_label_new (duration));
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return GTK_WIDGET (self);
}
