/* SPDX-FileCopyrightText: 2026 The Volet authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One activity in the list of a day. Its verbs are actions of the week's page, which take its id.
 * A row can show one activity after another, and makes its menus only when they are opened: a week
 * has dozens of rows. It looks as an AdwActionRow does. */

#include "volet-activity-row.h"

#include "volet-announce.h"
#include "volet-duration.h"
#include "volet-late-menu.h"
#include "volet-row-text.h"
#include "volet-text-agenda.h"
#include "volet-week-words.h"

#include <glib/gi18n.h>

struct _VoletActivityRow {
  GtkListBoxRow parent_instance;

  VoletRowText *title;
  VoletRowText *subtitle;
  GtkWidget *duration;
  VoletRowText *duration_text;
  GtkWidget *more;
  GtkWidget *minutes;

  VoletId id;
  gboolean can_be_done;
};

G_DEFINE_FINAL_TYPE (VoletActivityRow, volet_activity_row, GTK_TYPE_LIST_BOX_ROW)

/* Durations offered for a quick correction, minutes. */
static const int quick_minutes[] = {30, 60, 90, 120, 180, 240};

static void
activate (VoletActivityRow *self, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "t", self->id);
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

static void
open_duration_menu (VoletActivityRow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (quick_minutes); i++) {
    g_autofree char *label = volet_duration_to_string (quick_minutes[i]);
    g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

    g_menu_item_set_action_and_target (item, "week.set-duration", "(ti)", self->id,
                                       quick_minutes[i]);
    g_menu_append_item (menu, item);
  }
  volet_late_menu_open (self->duration, G_MENU_MODEL (menu));
}

static void
append_verb (GMenu *menu, const char *label, const char *action, VoletId id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "t", id);
  g_menu_append_item (menu, item);
}

static void
open_more_menu (VoletActivityRow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  if (self->can_be_done)
    append_verb (menu, C_ ("entry", "It is done"), "week.mark-done", self->id);
  append_verb (menu, _ ("Change…"), "week.edit-entry", self->id);
  append_verb (menu, _ ("Duplicate"), "week.duplicate-entry", self->id);
  append_verb (menu, _ ("Copy to other days…"), "week.copy-entry", self->id);
  append_verb (menu, _ ("Delete"), "week.remove-entry", self->id);
  volet_late_menu_open (self->more, G_MENU_MODEL (menu));
}

static GtkWidget *
make_menu_button (VoletActivityRow *self, GtkWidget *head, GtkWidget *child, GCallback open)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), child);
  volet_late_menu_set_up (button);
  g_signal_connect_swapped (button, "clicked", open, self);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (head), button);
  return button;
}

static GtkWidget *
make_duration (VoletActivityRow *self)
{
  GtkWidget *duration = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->duration_text = VOLET_ROW_TEXT (volet_row_text_new ("numeric", 0));
  gtk_widget_set_valign (GTK_WIDGET (self->duration_text), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (duration), GTK_WIDGET (self->duration_text));
  gtk_box_append (GTK_BOX (duration), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  return duration;
}

static GtkWidget *
make_words (VoletActivityRow *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->title = VOLET_ROW_TEXT (volet_row_text_new ("title", 0));
  self->subtitle = VOLET_ROW_TEXT (volet_row_text_new ("subtitle", 2));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->subtitle));
  gtk_widget_add_css_class (words, "title");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  return words;
}

static GtkWidget *
make_head (VoletActivityRow *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (head, "header");
  gtk_widget_set_valign (head, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), make_words (self));
  self->duration =
      make_menu_button (self, head, make_duration (self), G_CALLBACK (open_duration_menu));
  self->more = make_menu_button (self, head, gtk_image_new_from_icon_name ("view-more-symbolic"),
                                 G_CALLBACK (open_more_menu));
  gtk_widget_add_css_class (self->more, "image-button");
  self->minutes = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (head), self->minutes);
  return head;
}

static void
volet_activity_row_class_init (VoletActivityRowClass *klass)
{
}

static void
volet_activity_row_init (VoletActivityRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), make_head (self));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
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

  self->id = entry->id;
  self->can_be_done = entry->is_planned && entry->day <= today;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), can_change);
  volet_row_text_set_text (self->title, volet_text_get_category_label (entry->category));
  volet_row_text_set_text (self->subtitle, subtitle);
  gtk_widget_set_visible (self->duration, can_change);
  gtk_widget_set_visible (self->more, can_change);
  gtk_widget_set_visible (self->minutes, !can_change);
  gtk_label_set_label (GTK_LABEL (self->minutes), duration);
  volet_row_text_set_text (self->duration_text, duration);
  volet_announce_set_name (self->duration, duration_name);
  volet_announce_set_name (self->more, more_name);
  volet_announce_set_name (GTK_WIDGET (self), words);
}

/**
 * volet_activity_row_edit:
 * @self: a row that shows an activity
 *
 * Opens the activity, to be changed.
 */
void
volet_activity_row_edit (VoletActivityRow *self)
{
  g_return_if_fail (VOLET_IS_ACTIVITY_ROW (self));

  activate (self, "week.edit-entry");
}

/**
 * volet_activity_row_clear:
 * @self: a row
 *
 * Forgets the activity. Who calls this hides the row.
 */
void
volet_activity_row_clear (VoletActivityRow *self)
{
  g_return_if_fail (VOLET_IS_ACTIVITY_ROW (self));

  self->id = VOLET_ID_NONE;
  volet_row_text_set_text (self->title, "");
  volet_row_text_set_text (self->subtitle, "");
  volet_row_text_set_text (self->duration_text, "");
  gtk_label_set_label (GTK_LABEL (self->minutes), "");
  volet_announce_set_name (GTK_WIDGET (self), "");
  volet_announce_set_name (self->duration, "");
  volet_announce_set_name (self->more, "");
}

/**
 * volet_activity_row_get_id:
 * @self: a row
 *
 * Returns: the id of the activity that it shows, or %VOLET_ID_NONE
 */
VoletId
volet_activity_row_get_id (VoletActivityRow *self)
{
  g_return_val_if_fail (VOLET_IS_ACTIVITY_ROW (self), VOLET_ID_NONE);

  return self->id;
}
